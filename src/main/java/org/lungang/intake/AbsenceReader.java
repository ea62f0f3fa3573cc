package org.lungang.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Circumstance;
import org.lungang.intake.table.TableRow;
import org.lungang.word.Blanks;
import org.lungang.word.CellWords;
import org.lungang.word.Choice;
import org.lungang.word.DateWords;
import org.lungang.word.DatedWord;
import org.lungang.word.Field;
import org.lungang.word.Meaning;
import org.lungang.word.OfficeSpelling;

/** Reads who is away or of another kind, and who need not rotate for the time being. */
final class AbsenceReader {

  /** Words in remarks that may decide who can be sent. */
  private static final Pattern REMARK =
      Pattern.compile(
          "退休|退养|内退|待退|离职|辞职|调出|调离|调往|调走|挂编|占编|编制在|借调|借出|抽调|挂职|支教|交流|轮岗|跟岗|走教|产假|怀孕|孕|哺乳|病假|病休|重病|大病|患病"
              + "|停薪|去世|死亡|病故|已故|进修|援疆|援藏|援青|援派|编外|代课|临聘|返聘|外聘|不在岗|离岗|开除|停职|特岗|外借|待岗|残疾|癌"
              + "|二胎|二孩|三孩|生育|待产|保胎|住院|手术|化疗|抑郁|长病|工伤|解聘|辞退|除名|休假|请假|事假|借用"
              + "|驻村|第一书记|下派|选派|出国|陪读|失联|留置|羁押|顶岗|三支一扶");

  /** What says that something is over, or never was: 2018年支教已返校, 未怀孕. */
  private static final Pattern OVER = Pattern.compile("返校|返岗|回校|回岗|归队|上班|结束|期满|恢复|销假|曾|原|以前|往年");

  private static final Pattern NOT_BEFORE = Pattern.compile(".*(?:未|非|不|无|没有)$");
  private static final Pattern CLAUSES = Pattern.compile("[,，;；。、\\n\\r]+");

  /** Remarks that say nothing. */
  private static final Pattern NOTHING = Pattern.compile("无|没有|暂无|正常|在编在岗|在编|在岗|班主任|新|\\d{1,4}");

  private static final int MOST_PLACES = 3;
  private static final Pattern CODE = Pattern.compile("\\d{1,3}");

  private final Inquiry inquiry;

  private final DateReader dates;
  private final List<String> unused = new ArrayList<>();
  private int unusedRows;

  AbsenceReader(Inquiry inquiry, DateReader dates) {
    this.inquiry = inquiry;
    this.dates = dates;
  }

  /** Whether the office leaves out a person in such a state or of such a category. */
  boolean isLeftOut(MappedTable table, TableRow row) {
    boolean leftOut = isLeftOut(table, row, remarks(table, row));
    return isOfCategoryLeftOut(table, row, table.spot(row)) || leftOut;
  }

  /** Whether the office leaves out a person of whom a list beside the rosters says such a state. */
  boolean isLeftOutByList(MappedTable list, TableRow row) {
    return isLeftOut(list, row, remarksOfList(list, row));
  }

  private boolean isLeftOut(MappedTable table, TableRow row, List<Remark> remarks) {
    Spot spot = table.spot(row);
    countUnused(table, row);
    boolean leftOut = false;
    for (String cell : table.cells(row, Field.STATUS)) {
      String word = DatedWord.of(cell).word();
      leftOut |= Choice.LEAVE_OUT.name().equals(inquiry.word(Field.STATUS, word, spot));
    }
    for (Remark remark : remarks) {
      leftOut |= remark(remark.word(), spot).filter(Choice.LEAVE_OUT.name()::equals).isPresent();
    }
    return leftOut;
  }

  /** Whether the office leaves out whoever is of a category. */
  private boolean isOfCategoryLeftOut(MappedTable table, TableRow row, Spot spot) {
    List<Integer> places = table.columns().getOrDefault(Field.CATEGORY, List.of());
    boolean leftOut = false;
    for (int place : places) {
      String cell = table.cell(row, place);
      if (!cell.isEmpty()) {
        boolean isCode = places.size() > 1 && CODE.matcher(cell).matches();
        String code =
            isCode ? codeOf(table, place, cell, spot) : inquiry.word(Field.CATEGORY, cell, spot);
        leftOut |= Choice.LEAVE_OUT.name().equals(code);
      }
    }
    return leftOut;
  }

  /** What a bare code means, which is another thing in each column. */
  private @Nullable String codeOf(MappedTable table, int place, String cell, Spot spot) {
    Meaning meaning = CellWords.meaning(Field.CATEGORY, cell);
    if (meaning.isSure()) {
      return meaning.code();
    }
    String heading = OfficeSpelling.normal(table.heading(place));
    List<String> likely =
        meaning.isKnown() ? meaning.codes() : List.of(Choice.KEEP.name(), Choice.LEAVE_OUT.name());
    return inquiry
        .ask(
            "CATEGORY/" + heading + "/" + cell,
            () ->
                Inquiry.question(
                    "word", true, Inquiry.options(Field.CATEGORY, likely), heading, cell),
            spot)
        .orElse(null);
  }

  /** Whether a text has a word that may decide who can be sent. */
  static boolean speaksOfAbsence(String text) {
    return REMARK.matcher(text).find();
  }

  /** Such a word, and the text that it stands in. */
  private record Remark(String word, String text) {}

  /** Such words of a row's remarks, and what stands behind the name. */
  private static List<Remark> remarks(MappedTable table, TableRow row) {
    List<Remark> remarks = new ArrayList<>();
    for (String cell : table.cells(row, Field.REMARK)) {
      words(cell).forEach(word -> remarks.add(new Remark(word, cell)));
    }
    String note = PersonName.of(table.cell(row, Field.NAME)).note();
    if (!note.isEmpty()) {
      List<String> words = speaksOfAbsence(note) ? words(note) : List.of(note);
      words.forEach(word -> remarks.add(new Remark(word, note)));
    }
    return remarks;
  }

  /** What a row of a list beside the rosters remarks: where no cell says why, the title may. */
  private static List<Remark> remarksOfList(MappedTable list, TableRow row) {
    List<Remark> remarks = remarks(list, row);
    List<String> title = TitleOfList.absences(list.table());
    if (!remarks.isEmpty()
        || title.isEmpty()
        || list.has(Field.EXEMPTION)
        || list.has(Field.STATUS)) {
      return remarks;
    }
    return List.of(new Remark(String.join("、", title), ""));
  }

  /** Its words; those of what is over, or is not so, are others. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    String[] clauses = CLAUSES.split(text);
    for (int i = 0; i < clauses.length; i++) {
      String clause = clauses[i];
      // 2018年支教，已返校: what follows speaks of the same.
      String next = i + 1 < clauses.length ? clauses[i + 1] : "";
      boolean isOver =
          OVER.matcher(clause).find() || OVER.matcher(next).find() && !REMARK.matcher(next).find();
      for (MatchResult word : REMARK.matcher(clause).results().toList()) {
        boolean isDenied = NOT_BEFORE.matcher(clause.substring(0, word.start())).matches();
        words.add(word.group() + (isDenied ? "（否）" : isOver ? "（已结束）" : ""));
      }
    }
    return words;
  }

  /** The first rows with remarks of which nothing is used. */
  List<String> unusedRemarks() {
    return unused;
  }

  /** How many rows have remarks of which nothing is used. */
  int unusedRemarkRows() {
    return unusedRows;
  }

  private void countUnused(MappedTable table, TableRow row) {
    boolean isUnused =
        table.cells(row, Field.REMARK).stream()
            .anyMatch(
                cell ->
                    !speaksOfAbsence(cell)
                        && !NOTHING.matcher(cell).matches()
                        && RemarkedPosts.in(cell).isEmpty());
    if (isUnused) {
      unusedRows++;
      if (unused.size() < MOST_PLACES) {
        unused.add(table.spot(row).toString());
      }
    }
  }

  private Optional<String> remark(String word, Spot spot) {
    return inquiry.ask(
        "REMARK/" + word,
        () -> {
          List<Option> options = new ArrayList<>(Inquiry.choices(Choice.KEEP, Choice.LEAVE_OUT));
          for (Circumstance circumstance : Circumstance.values()) {
            options.add(
                new Option(circumstance.name(), circumstance, isLikely(circumstance, word)));
          }
          options.add(new Option(Choice.OWN_CIRCUMSTANCE.name(), Choice.OWN_CIRCUMSTANCE, false));
          return Inquiry.question("remark", true, options, word);
        },
        spot);
  }

  private static boolean isLikely(Circumstance circumstance, String word) {
    return switch (circumstance) {
      case PREGNANT_OR_NURSING -> word.matches(".*(产|孕|哺乳).*");
      case ILL -> word.matches(".*(病|癌|残疾|住院).*");
      case KEY_PROJECT -> word.matches(".*课题.*");
    };
  }

  /** Adds the circumstances that a row names. */
  void addCircumstances(MappedTable table, TableRow row, PersonDraft person) {
    addCircumstances(table, row, remarks(table, row), person);
  }

  /** Adds the circumstances that a row of a list beside the rosters names, or its title. */
  void addOfList(MappedTable list, TableRow row, PersonDraft person) {
    addCircumstances(list, row, remarksOfList(list, row), person);
    if (person.circumstances.isEmpty() && person.ownCircumstances.isEmpty()) {
      person.exemptSince = null;
      person.exemptUntil = null;
    }
  }

  private void addCircumstances(
      MappedTable table, TableRow row, List<Remark> remarks, PersonDraft person) {
    Spot spot = table.spot(row);
    for (String cell : table.cells(row, Field.EXEMPTION)) {
      for (String part : cell.split("[;；、,，]")) {
        if (!OfficeSpelling.isBlank(part)) {
          DatedWord dated = DatedWord.of(part);
          String word = dated.word();
          if (word.isEmpty()
              || add(person, inquiry.word(Field.EXEMPTION, word, spot), Blanks.strip(word))) {
            time(person, dated);
          }
        }
      }
    }
    for (String cell : table.cells(row, Field.STATUS)) {
      DatedWord dated = DatedWord.of(cell);
      if (add(person, inquiry.word(Field.STATUS, dated.word(), spot), dated.word())) {
        time(person, dated);
      }
    }
    for (Remark remark : remarks) {
      String word = remark.word();
      if (add(
          person,
          inquiry.told("REMARK/" + word).flatMap(told -> remark(word, spot)).orElse(null),
          word)) {
        time(person, DatedWord.of(remark.text()));
      }
    }
    columnsOfTime(table, row, person);
    String approved = table.cell(row, Field.EXEMPTION_APPROVED);
    person.approved |=
        !approved.isEmpty()
            && Choice.YES.name().equals(inquiry.word(Field.EXEMPTION_APPROVED, approved, spot));
  }

  /** The columns that say from when until when somebody need not rotate. */
  private void columnsOfTime(MappedTable table, TableRow row, PersonDraft person) {
    if (!table.cell(row, Field.EXEMPTION_SINCE).isEmpty()) {
      person.exemptSince = dates.read(table, row, Field.EXEMPTION_SINCE);
    }
    if (!table.cell(row, Field.EXEMPTION_UNTIL).isEmpty()) {
      LocalDate until = dates.read(table, row, Field.EXEMPTION_UNTIL);
      DateWords.Kind kind = dates.plain(table, row, Field.EXEMPTION_UNTIL).kind();
      person.exemptUntil = until == null ? null : TermReader.dayAfter(until, kind, null);
    }
  }

  /** Notes the time that stands beside a circumstance. */
  private void time(PersonDraft person, DatedWord dated) {
    DateWords.Read since = dates.plain(dated.since());
    DateWords.Read until = dates.plain(dated.until());
    person.exemptSince = since.date() == null ? person.exemptSince : since.date();
    person.exemptUntil =
        until.date() == null
            ? person.exemptUntil
            : TermReader.dayAfter(until.date(), until.kind(), null);
  }

  /** Adds what a word means; false where that is no circumstance. */
  private static boolean add(PersonDraft person, @Nullable String code, String written) {
    if (Choice.OWN_CIRCUMSTANCE.name().equals(code)) {
      person.ownCircumstances.add(written);
      return true;
    }
    for (Circumstance circumstance : Circumstance.values()) {
      if (circumstance.name().equals(code)) {
        person.circumstances.add(circumstance);
        return true;
      }
    }
    return false;
  }
}
