package org.lungang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
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

  /** Whether the office leaves out a person in such a state, of such a category or position. */
  boolean isLeftOut(MappedTable table, TableRow row) {
    Spot spot = table.spot(row);
    boolean leftOut = false;
    for (Field field : List.of(Field.STATUS, Field.CATEGORY, Field.POSITION)) {
      for (String cell : table.cells(row, field)) {
        leftOut |= Choice.LEAVE_OUT.name().equals(inquiry.word(field, cell, spot));
      }
    }
    for (String cell : table.cells(row, Field.REMARK)) {
      Matcher word = REMARK.matcher(cell);
      while (word.find()) {
        leftOut |= remark(word.group(), spot).filter(Choice.LEAVE_OUT.name()::equals).isPresent();
      }
    }
    return leftOut;
  }

  private Optional<String> remark(String word, Spot spot) {
    return inquiry.ask(
        "REMARK/" + word,
        () -> {
          List<Option> options = new ArrayList<>(Inquiry.choices(Choice.KEEP, Choice.LEAVE_OUT));
          boolean nursing = word.matches("产假|怀孕|孕|哺乳");
          for (Circumstance circumstance : Circumstance.values()) {
            options.add(
                new Option(
                    circumstance.name(),
                    circumstance,
                    nursing == (circumstance == Circumstance.PREGNANT_OR_NURSING)
                        && circumstance != Circumstance.KEY_PROJECT));
          }
          options.add(new Option(Choice.OWN_CIRCUMSTANCE.name(), Choice.OWN_CIRCUMSTANCE, false));
          return Inquiry.question("remark", true, options, word);
        },
        spot);
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
    for (String cell : table.cells(row, Field.REMARK)) {
      Matcher word = REMARK.matcher(cell);
      while (word.find()) {
        String found = word.group();
        add(
            person,
            inquiry.told("REMARK/" + found).flatMap(told -> remark(found, spot)).orElse(null),
            found);
      }
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
