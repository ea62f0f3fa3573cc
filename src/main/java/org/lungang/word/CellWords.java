package org.lungang.word;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lungang.district.Area;
import org.lungang.district.Assessment;
import org.lungang.district.Circumstance;
import org.lungang.district.Gender;
import org.lungang.district.GroupType;
import org.lungang.district.Honor;
import org.lungang.district.Position;
import org.lungang.district.Role;
import org.lungang.district.Stage;
import org.lungang.district.Subject;
import org.lungang.district.Title;
import org.lungang.district.Trait;
import org.lungang.district.Willingness;
import org.lungang.language.Code;
import org.lungang.language.Named;

/** What the cells of a column with words mean, in the codes of the data. */
public final class CellWords {

  private static final Vocabulary GENDERS = Vocabulary.read("genders.txt");
  private static final Vocabulary STAGES = Vocabulary.read("stages.txt");
  private static final Vocabulary AREAS = Vocabulary.read("areas.txt");
  private static final Vocabulary GROUP_TYPES = Vocabulary.read("group-types.txt");
  private static final Vocabulary ROLES = Vocabulary.read("roles.txt");
  private static final Vocabulary WILLINGNESS = Vocabulary.read("willingness.txt");
  private static final Vocabulary EXEMPTIONS = Vocabulary.read("exemptions.txt");
  private static final Vocabulary STATUSES = Vocabulary.read("statuses.txt");
  private static final Vocabulary CATEGORIES = Vocabulary.read("categories.txt");
  private static final Vocabulary ASSESSMENTS = Vocabulary.read("assessments.txt");
  private static final Vocabulary TRAITS = Vocabulary.read("traits.txt");
  private static final Vocabulary YES_NO = Vocabulary.read("yes-no.txt");

  /** The code before a word, as lists of choices write it: 1-男, A.男. */
  private static final Pattern CODED =
      Pattern.compile("^(?:\\d{1,3}|[A-Ha-h])[-.、:_](?=\\p{IsHan})");

  /** 111主城区, where a blank stood between the code and the word. */
  private static final Pattern CODED_CLOSELY = Pattern.compile("^\\d{1,3}(?=\\p{IsHan}{2})");

  /** Of which child somebody is pregnant, or which one she nurses: 二孩哺乳期. */
  private static final Pattern CHILD = Pattern.compile("^(?:第?[一二三]|二|头)[孩胎](?:的)?(?=.{2})");

  /** What says that a circumstance is over, or is none. */
  private static final Pattern DENIED =
      Pattern.compile("^(?:非|未|无|没有?|不|已过|已结束|曾)|(?:已满|已过|已结束|结束|期满|届满)$");

  /** How long somebody has been pregnant: 怀孕5个月, 孕28周. */
  private static final Pattern MONTHS_GONE =
      Pattern.compile("(?<=孕)(?:已|约|近)*(?:\\d{1,2}|[一二三四五六七八九])(?:个?多?月|周)[余多]?$");

  private static final Pattern BRACKET = Pattern.compile("\\(([^()]+)\\)$");

  /** How many schools one takes along: 一校带三校. */
  private static final Pattern SEVERAL_SCHOOLS =
      Pattern.compile("(?<=^一校(?:带|托|拖)?)[两二三四五六七八九十数几N\\dn]+(?=校)");

  private static final Map<Field, Dictionary> DICTIONARIES = new EnumMap<>(Field.class);

  static {
    for (Field field : Field.values()) {
      DICTIONARIES.put(field, dictionary(field));
    }
  }

  private CellWords() {}

  /** Whether the cells of a column are words out of a dictionary. */
  public static boolean has(Field field) {
    return of(field) != Dictionary.NONE;
  }

  /** What a cell that is not blank means; unknown where no dictionary has it. */
  public static Meaning meaning(Field field, String cell) {
    String word = OfficeSpelling.normal(cell);
    Function<String, Meaning> words = of(field).meaning();
    Meaning meaning = words.apply(word);
    if (meaning.isSure() || word.isEmpty() || word.charAt(0) >= 128) {
      return meaning;
    }
    Meaning bare = words.apply(withoutCode(word));
    if (bare.isKnown()) {
      return bare;
    }
    Meaning close = words.apply(CODED_CLOSELY.matcher(word).replaceFirst(""));
    return close.isSure() ? close : meaning;
  }

  /**
   * What a title means that may be one of several, where the rank of its post says which: 小学高级教师
   * beside 九级; else what the title means by itself.
   */
  public static Meaning title(String cell, String rank) {
    Meaning title = meaning(Field.TITLE, cell);
    Meaning ranked = rank.isEmpty() ? Meaning.UNKNOWN : meaning(Field.TITLE_RANK, rank);
    return TitleWords.saysWhich(ranked, title) ? ranked : title;
  }

  /** The subject that a position names: 语文 of 小学语文教师; empty where it names none. */
  public static String subjectTaught(String position) {
    return PositionWords.subjectTaught(OfficeSpelling.normal(position));
  }

  /** The word behind its code, as lists of choices write it: 男 of 1-男. */
  public static String withoutCode(String cell) {
    return CODED.matcher(cell).replaceFirst("");
  }

  /** The word without a subject in brackets behind it, which says nothing else: 专任教师（语文）. */
  private static String withoutSubject(String word) {
    Matcher bracket = BRACKET.matcher(word);
    return bracket.find() && SubjectWords.meaning(bracket.group(1)).isKnown()
        ? word.substring(0, bracket.start())
        : word;
  }

  /** A circumstance; what brackets add to it makes no other one, 患病（住院）. */
  private static Meaning exemption(String text) {
    String word = MONTHS_GONE.matcher(CHILD.matcher(text).replaceFirst("")).replaceFirst("");
    Meaning whole = EXEMPTIONS.meaningByPart(word);
    if (whole.isKnown() && !whole.isSure() && DENIED.matcher(word).find()) {
      // 已过哺乳期 likely means that nothing exempts.
      return Meaning.doubt(List.of(Choice.NONE.name(), whole.codes().get(0)));
    }
    Meaning outside = EXEMPTIONS.meaning(OfficeSpelling.withoutBrackets(word));
    boolean agrees =
        outside.isSure()
            && whole.codes().stream()
                .allMatch(
                    code ->
                        code.equals(outside.code()) || code.equals(Choice.OWN_CIRCUMSTANCE.name()));
    return agrees && !Choice.NONE.name().equals(outside.code()) ? outside : whole;
  }

  /**
   * What the cells of a column are understood by.
   *
   * @param meaning of a word
   * @param codes what the cells may mean
   */
  private record Dictionary(Function<String, Meaning> meaning, List<? extends Named> codes) {

    private static final Dictionary NONE = new Dictionary(word -> Meaning.UNKNOWN, List.of());
  }

  private static Dictionary of(Field field) {
    return Objects.requireNonNull(DICTIONARIES.get(field));
  }

  private static Dictionary dictionary(Field field) {
    return switch (field) {
      case GENDER -> new Dictionary(GENDERS::meaning, List.of(Gender.values()));
      case POSITION ->
          new Dictionary(
              PositionWords::meaning, with(List.of(Position.values()), Choice.LEAVE_OUT));
      case SUBJECT -> new Dictionary(SubjectWords::meaning, Subject.known());
      case HONOR -> new Dictionary(HonorWords::meaning, List.of(Honor.values()));
      case TITLE -> new Dictionary(TitleWords::meaning, List.of(Title.values()));
      case TITLE_RANK -> new Dictionary(TitleWords::ofRank, List.of(Title.values()));
      case STAGE ->
          new Dictionary(
              STAGES::meaningWithBrackets, with(List.of(Stage.values()), Choice.LEAVE_OUT));
      case AREA -> new Dictionary(AREAS::meaningWithBrackets, List.of(Area.values()));
      case GROUP_TYPE -> new Dictionary(CellWords::groupType, List.of(GroupType.values()));
      case ROLE -> new Dictionary(ROLES::meaningWithBrackets, List.of(Role.values()));
      case WILLINGNESS -> new Dictionary(WILLINGNESS::meaningByPart, List.of(Willingness.values()));
      case EXEMPTION ->
          new Dictionary(
              CellWords::exemption,
              with(List.of(Circumstance.values()), Choice.NONE, Choice.OWN_CIRCUMSTANCE));
      case STATUS ->
          new Dictionary(
              word -> STATUSES.meaningByPart(withoutSubject(word)),
              Stream.<Named>concat(
                      Stream.of(Choice.KEEP, Choice.LEAVE_OUT), Stream.of(Circumstance.values()))
                  .toList());
      case CATEGORY ->
          new Dictionary(
              word -> CATEGORIES.meaningByPart(withoutSubject(word)),
              List.of(Choice.KEEP, Choice.LEAVE_OUT));
      case ASSESSMENT ->
          new Dictionary(ASSESSMENTS::meaningWithBrackets, List.of(Assessment.values()));
      case TRAITS ->
          new Dictionary(TRAITS::meaningWithBrackets, with(List.of(Trait.values()), Choice.NONE));
      case WEAK, NEW, SMALL, HONOR_FLAG, EXEMPTION_APPROVED, WISHES_TO_STAY ->
          new Dictionary(YES_NO::meaningWithBrackets, List.of(Choice.YES, Choice.NO));
      case NONE,
          NAME,
          STAFF_NUMBER,
          ID_NUMBER,
          BIRTH,
          AGE,
          GRADES,
          AT_SCHOOL_SINCE,
          IN_POST_SINCE,
          HIRED,
          AT_SCHOOL_YEARS,
          WORK_YEARS,
          PREFERRED_SCHOOLS,
          EXEMPTION_SINCE,
          EXEMPTION_UNTIL,
          GRADUATING_YEARS,
          WEEKLY_PERIODS,
          REMARK,
          SCHOOL,
          SCHOOL_CODE,
          FORMER_NAME,
          LATITUDE,
          LONGITUDE,
          STUDENTS,
          CLASSES,
          HEADCOUNT,
          TOWNSHIP,
          GROUP,
          LEAD,
          MEMBERS,
          EARLIER_SCHOOL,
          HOME_SCHOOL,
          HOST_SCHOOL,
          FROM,
          UNTIL,
          REQUIRED,
          FROM_SCHOOL,
          TO_SCHOOL,
          MINUTES ->
          Dictionary.NONE;
    };
  }

  private static Meaning groupType(String word) {
    return GROUP_TYPES.meaningWithBrackets(SEVERAL_SCHOOLS.matcher(word).replaceFirst("多"));
  }

  /**
   * The codes that the cells of a column may mean, with their names; none where it has no words.
   */
  public static List<? extends Named> codes(Field field) {
    return of(field).codes();
  }

  /** The name of a code of a column; the code itself where it has none. */
  public static Optional<Named> name(Field field, String code) {
    for (Named named : codes(field)) {
      if (codeOf(named).equals(code)) {
        return Optional.of(named);
      }
    }
    return Optional.empty();
  }

  /** The code of a value that {@link #codes} lists. */
  public static String codeOf(Named named) {
    return named instanceof Code code ? code.name() : named.toString();
  }

  private static List<Named> with(List<? extends Named> codes, Choice... more) {
    List<Named> all = new ArrayList<>(codes);
    all.addAll(List.of(more));
    return all;
  }
}
