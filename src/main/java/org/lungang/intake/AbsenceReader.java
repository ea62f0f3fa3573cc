package org.lungang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Circumstance;
import org.lungang.intake.table.TableRow;
import org.lungang.word.Blanks;
import org.lungang.word.Choice;
import org.lungang.word.Field;
import org.lungang.word.OfficeSpelling;

/** Reads who is away or of another kind, and who need not rotate for the time being. */
final class AbsenceReader {

  /** Words in remarks that may decide who can be sent. */
  private static final Pattern REMARK =
      Pattern.compile(
          "退休|退养|内退|待退|离职|辞职|调出|调离|借调|借出|抽调|挂职|支教|交流|轮岗|跟岗|走教|产假|怀孕|孕|哺乳|病假|病休|重病|大病|患病"
              + "|停薪|去世|死亡|进修|援疆|援藏|编外|代课|临聘|返聘|不在岗|离岗|开除|停职|特岗|外借|待岗|残疾|癌");

  private final Inquiry inquiry;

  AbsenceReader(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  /** Whether the office leaves out a person in such a state or of such a category. */
  boolean isLeftOut(MappedTable table, TableRow row) {
    Spot spot = table.spot(row);
    boolean leftOut = false;
    for (Field field : List.of(Field.STATUS, Field.CATEGORY)) {
      for (String cell : table.cells(row, field)) {
        leftOut |= Choice.LEAVE_OUT.name().equals(inquiry.word(field, cell, spot));
      }
    }
    for (String word : words(table, row)) {
      leftOut |= remark(word, spot).filter(Choice.LEAVE_OUT.name()::equals).isPresent();
    }
    return leftOut;
  }

  /** Whether a text has a word that may decide who can be sent. */
  static boolean speaksOfAbsence(String text) {
    return REMARK.matcher(text).find();
  }

  /** Such words of a row's remarks, and what stands behind the name. */
  private static List<String> words(MappedTable table, TableRow row) {
    List<String> words = new ArrayList<>();
    for (String cell : table.cells(row, Field.REMARK)) {
      words.addAll(words(cell));
    }
    String note = PersonName.of(table.cell(row, Field.NAME)).note();
    if (!note.isEmpty()) {
      words.addAll(speaksOfAbsence(note) ? words(note) : List.of(note));
    }
    return words;
  }

  private static List<String> words(String text) {
    return REMARK.matcher(text).results().map(MatchResult::group).toList();
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
    Spot spot = table.spot(row);
    for (String cell : table.cells(row, Field.EXEMPTION)) {
      for (String part : cell.split("[;；、,，]")) {
        if (!OfficeSpelling.isBlank(part)) {
          add(person, inquiry.word(Field.EXEMPTION, part, spot), Blanks.strip(part));
        }
      }
    }
    for (String cell : table.cells(row, Field.STATUS)) {
      add(person, inquiry.word(Field.STATUS, cell, spot), cell);
    }
    for (String word : words(table, row)) {
      add(
          person,
          inquiry.told("REMARK/" + word).flatMap(told -> remark(word, spot)).orElse(null),
          word);
    }
    String approved = table.cell(row, Field.EXEMPTION_APPROVED);
    person.approved |=
        !approved.isEmpty()
            && Choice.YES.name().equals(inquiry.word(Field.EXEMPTION_APPROVED, approved, spot));
  }

  private static void add(PersonDraft person, @Nullable String code, String written) {
    if (Choice.OWN_CIRCUMSTANCE.name().equals(code)) {
      person.ownCircumstances.add(written);
    }
    for (Circumstance circumstance : Circumstance.values()) {
      if (circumstance.name().equals(code)) {
        person.circumstances.add(circumstance);
      }
    }
  }
}
