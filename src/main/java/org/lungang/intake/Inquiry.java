package org.lungang.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.word.CellWords;
import org.lungang.word.Choice;
import org.lungang.word.DateWords;
import org.lungang.word.Field;
import org.lungang.word.Meaning;
import org.lungang.word.OfficeSpelling;

/** All doubts about an office's files: each asked once, answered by the recipe or left open. */
final class Inquiry {

  private static final int MOST_PLACES = 3;

  private final Recipe recipe;
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<Field, Map<String, Resolved>> words = new HashMap<>();

  /** What a column may hold of which it is still asked. */
  private final Set<Field> pending = EnumSet.noneOf(Field.class);

  Inquiry(Recipe recipe) {
    this.recipe = recipe;
  }

  /** Says that a column of which it is asked may hold one of these fields. */
  void expect(List<Field> fields) {
    pending.addAll(fields);
  }

  /**
   * Whether a column may hold a field of which it is still asked: whoever lacks the field need not
   * ask for it before that is answered.
   */
  boolean isPending(Field field) {
    return pending.contains(field);
  }

  /** What the recipe says, whether anybody asked or not. */
  Optional<String> told(String key) {
    return recipe.answer(key);
  }

  /**
   * Asks a question, or one row more of it.
   *
   * @return the value of the option that was chosen, or the date; empty while it is open
   */
  Optional<String> ask(String key, Supplier<Entry> question, Spot place) {
    Entry entry = entries.get(key);
    if (entry == null) {
      entry = question.get();
      entry.answer = recipe.answer(key).flatMap(entry::understood);
      entries.put(key, entry);
    }
    entry.add(place);
    return entry.answer;
  }

  /** A question with its options. */
  static Entry question(String text, boolean decisive, List<Option> options, Object... arguments) {
    return new Entry(Message.of(Inquiry.class, "ask." + text, arguments), options, false, decisive);
  }

  /** A question that a date answers, or one of some options. */
  static Entry dateQuestion(String text, List<Option> options, Object... arguments) {
    return new Entry(Message.of(Inquiry.class, "ask." + text, arguments), options, true, true);
  }

  /**
   * Asks about a cell that should hold a number and does not: it can only be mended or left out.
   */
  void number(Field field, String cell, Spot place) {
    ask(
        PersonalText.key(field, cell),
        () ->
            question(
                "number",
                decides(field),
                choices(Choice.UNKNOWN),
                field,
                PersonalText.shown(field, cell)),
        place);
  }

  /** Asks what a blank cell means; whoever is left out for it is no complete person. */
  @Nullable String blank(Field field, List<Option> options, Spot spot) {
    List<Option> all = new ArrayList<>(options);
    all.addAll(choices(Choice.LEAVE_OUT));
    return ask(field.name() + "/(blank)", () -> question("blank", true, all, field), spot)
        .orElse(null);
  }

  /** Whether a list counts that says another thing than the roster, which is asked. */
  boolean listCounts(Field field, Spot spot) {
    return ask(
            field.name() + "/(differs)",
            () -> question("differs-list", true, choices(Choice.FIRST, Choice.LAST), field),
            spot)
        .filter(Choice.LAST.name()::equals)
        .isPresent();
  }

  /** Options that are all likely, by the names of choices. */
  static List<Option> choices(Choice... choices) {
    List<Option> options = new ArrayList<>();
    for (Choice choice : choices) {
      options.add(new Option(choice.name(), choice, true));
    }
    return options;
  }

  /**
   * The code that a cell with a word means; null while that is an open question. What the recipe
   * says goes before the dictionary.
   */
  @Nullable String word(Field field, String cell, Spot place) {
    Resolved resolved =
        words
            .computeIfAbsent(field, f -> new HashMap<>())
            .computeIfAbsent(cell, c -> new Resolved());
    if (!resolved.isDone) {
      resolve(field, cell, resolved);
    }
    if (resolved.meaning != null) {
      return ask(resolved.key, () -> wordQuestion(field, cell, resolved), place).orElse(null);
    }
    return resolved.code;
  }

  private void resolve(Field field, String cell, Resolved resolved) {
    resolved.isDone = true;
    resolved.key = PersonalText.key(field, OfficeSpelling.normal(cell));
    Meaning meaning = CellWords.meaning(field, cell);
    Optional<String> told = told(resolved.key).flatMap(answer -> code(field, answer));
    if (told.isPresent() || !meaning.isSure()) {
      resolved.meaning = meaning;
    } else {
      resolved.code = meaning.code();
    }
  }

  private static Entry wordQuestion(Field field, String cell, Resolved resolved) {
    List<String> likely = resolved.meaning == null ? List.of() : resolved.meaning.codes();
    if (field == Field.EXEMPTION && likely.isEmpty()) {
      // What no list knows may be a policy's own, and must not be lost.
      likely = List.of(Choice.OWN_CIRCUMSTANCE.name());
    }
    return question(
        "word", decides(field), options(field, likely), field, PersonalText.shown(field, cell));
  }

  /** The options of a column with words, the likely ones first. */
  static List<Option> options(Field field, List<String> likely) {
    List<Option> options = new ArrayList<>();
    for (String code : likely) {
      options.add(new Option(code, name(field, code), true));
    }
    for (Named named : CellWords.codes(field)) {
      String code = CellWords.codeOf(named);
      if (!likely.contains(code)) {
        options.add(new Option(code, named, false));
      }
    }
    return options;
  }

  private static Named name(Field field, String code) {
    return CellWords.name(field, code).orElse(language -> code);
  }

  private static Optional<String> code(Field field, String answer) {
    return options(field, List.of()).stream()
        .filter(option -> option.isMeantBy(answer))
        .map(Option::value)
        .findFirst()
        .or(() -> field == Field.SUBJECT ? Optional.of(answer.strip()) : Optional.empty());
  }

  /** Whether a column may decide who can be sent. */
  static boolean decides(Field field) {
    return switch (field) {
      case GRADES,
          STUDENTS,
          CLASSES,
          HEADCOUNT,
          LATITUDE,
          LONGITUDE,
          TOWNSHIP,
          MINUTES,
          REQUIRED,
          WISHES_TO_STAY ->
          false;
      case NONE,
          NAME,
          STAFF_NUMBER,
          ID_NUMBER,
          GENDER,
          BIRTH,
          AGE,
          POSITION,
          SUBJECT,
          HONOR,
          HONOR_FLAG,
          TITLE,
          TITLE_RANK,
          AT_SCHOOL_SINCE,
          IN_POST_SINCE,
          HIRED,
          AT_SCHOOL_YEARS,
          WORK_YEARS,
          EXEMPTION,
          EXEMPTION_APPROVED,
          EXEMPTION_SINCE,
          EXEMPTION_UNTIL,
          WILLINGNESS,
          PREFERRED_SCHOOLS,
          GRADUATING_YEARS,
          WEEKLY_PERIODS,
          STATUS,
          CATEGORY,
          REMARK,
          SCHOOL,
          SCHOOL_CODE,
          FORMER_NAME,
          STAGE,
          AREA,
          WEAK,
          NEW,
          SMALL,
          TRAITS,
          GROUP,
          GROUP_TYPE,
          LEAD,
          MEMBERS,
          ROLE,
          EARLIER_SCHOOL,
          HOME_SCHOOL,
          HOST_SCHOOL,
          FROM,
          UNTIL,
          ASSESSMENT,
          FROM_SCHOOL,
          TO_SCHOOL ->
          true;
    };
  }

  List<Question> questions() {
    List<Question> questions = new ArrayList<>();
    entries.forEach((key, entry) -> questions.add(entry.question(key)));
    return questions;
  }

  /** A word that was looked up. */
  private static final class Resolved {
    private boolean isDone;
    private String key = "";
    private @Nullable String code;

    /** What the dictionary says where that is not sure, or not what the office says. */
    private @Nullable Meaning meaning;
  }

  /** A question while its rows are counted. */
  static final class Entry {
    private final Message text;
    private final List<Option> options;
    private final boolean takesDate;
    private final boolean decisive;
    private final List<String> places = new ArrayList<>();
    private int rows;
    private @Nullable Spot last;
    private Optional<String> answer = Optional.empty();

    private Entry(Message text, List<Option> options, boolean takesDate, boolean decisive) {
      this.text = text;
      this.options = options;
      this.takesDate = takesDate;
      this.decisive = decisive;
    }

    private void add(Spot place) {
      if (place.equals(last)) {
        return;
      }
      last = place;
      rows++;
      if (places.size() < MOST_PLACES) {
        places.add(place.toString());
      }
    }

    private Optional<String> understood(String told) {
      Optional<String> option =
          options.stream().filter(o -> o.isMeantBy(told)).map(Option::value).findFirst();
      if (option.isPresent() || !takesDate) {
        return option.or(
            () ->
                text.arguments().contains(Field.SUBJECT) && text.key().equals("ask.word")
                    ? Optional.of(told.strip())
                    : Optional.empty());
      }
      DateWords.Read date = DateWords.read(told, 2099, false);
      return date.date() != null
              && (date.kind() == DateWords.Kind.DAY || date.kind() == DateWords.Kind.MONTH)
          ? Optional.of(date.date().toString())
          : Optional.empty();
    }

    private Question question(String key) {
      return new Question(key, text, options, takesDate, decisive, rows, places, answer);
    }
  }
}
