package org.lungang.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lungang.intake.table.TableRow;
import org.lungang.word.Choice;
import org.lungang.word.DateWords;
import org.lungang.word.Field;
import org.lungang.word.IdNumber;

/** Everybody in the rosters, found again by number, or by name and school. */
final class People {

  /** Two digits above those of this year mean the century before. */
  private static final int NEWEST_BIRTH = 2015;

  private static final Pattern ZEROS = Pattern.compile("^0+(?=\\d+$)");

  private final Inquiry inquiry;
  private final SchoolBook schools;
  private final Identity identity;
  private final List<PersonDraft> all;
  private final Map<String, List<PersonDraft>> byName = new HashMap<>();
  private final Map<String, List<PersonDraft>> byNumber = new HashMap<>();

  /** Names of rosters whom the office's answers leave out: other tables may speak of them too. */
  private final Set<String> leftOut;

  People(
      Inquiry inquiry,
      SchoolBook schools,
      Identity identity,
      List<PersonDraft> people,
      Set<String> leftOut) {
    this.leftOut = leftOut;
    this.all = people;
    this.inquiry = inquiry;
    this.identity = identity;
    this.schools = schools;
    for (PersonDraft person : people) {
      byName.computeIfAbsent(person.name, name -> new ArrayList<>()).add(person);
      if (!person.number.isEmpty()) {
        byNumber.computeIfAbsent(bare(person.number), number -> new ArrayList<>()).add(person);
      }
    }
  }

  /** A number without the zeros before it, which a spreadsheet drops: 00104. */
  private static String bare(String number) {
    return ZEROS.matcher(number).replaceFirst("");
  }

  /** When a row says that somebody was born; empty where it does not, or not plainly. */
  private static Optional<LocalDate> birth(MappedTable table, TableRow row) {
    Optional<IdNumber> number = IdNumber.find(table.cell(row, Field.ID_NUMBER));
    return number.isPresent()
        ? Optional.of(number.get().birth())
        : Optional.ofNullable(
            DateWords.read(table.cell(row, Field.BIRTH), NEWEST_BIRTH, true).date());
  }

  /** Whether a cell names somebody who stands in the rosters. */
  boolean isKnown(String cell) {
    return byName.containsKey(PersonName.of(cell).name());
  }

  private static boolean isBornIn(PersonDraft person, LocalDate birth) {
    return Namesakes.month(person.birth).equals(Namesakes.month(birth));
  }

  private static boolean isBornInOtherYear(PersonDraft person, LocalDate birth) {
    return person.birth != null && person.birth.getYear() != birth.getYear();
  }

  /** Everybody, in the order of the rosters. */
  List<PersonDraft> all() {
    return all;
  }

  /**
   * Whom a row of another table means: by number, by name at the school, by a name that only one
   * has. Where that leaves nobody or several, it is asked.
   */
  Optional<PersonDraft> find(MappedTable table, TableRow row, String school) {
    List<PersonDraft> numbered =
        byNumber.getOrDefault(bare(table.cell(row, Field.STAFF_NUMBER)), List.of());
    if (numbered.size() == 1) {
      return Optional.of(numbered.get(0));
    }
    Spot spot = table.spot(row);
    String name = StaffTables.name(table.cell(row, Field.NAME), inquiry, spot);
    List<PersonDraft> named = byName.getOrDefault(name, List.of());
    Optional<SchoolDraft> at = school.isEmpty() ? Optional.empty() : schools.find(school);
    List<PersonDraft> ofName =
        at.isEmpty() ? named : named.stream().filter(p -> p.school == at.get()).toList();
    Optional<LocalDate> birth = birth(table, row);
    List<PersonDraft> there =
        birth.isPresent() && ofName.size() > 1
            ? ofName.stream().filter(p -> isBornIn(p, birth.get())).toList()
            : ofName;
    if (there.size() == 1 && birth.isPresent() && isBornInOtherYear(there.get(0), birth.get())) {
      return inquiry
          .ask(
              "NAME/(born otherwise)",
              () -> Inquiry.question("born", true, Inquiry.choices(Choice.SAME, Choice.LEAVE_OUT)),
              spot)
          .filter(Choice.SAME.name()::equals)
          .map(answer -> there.get(0));
    } else if (there.size() == 1) {
      return Optional.of(there.get(0));
    }
    if (named.isEmpty() && leftOut.contains(name)) {
      return Optional.empty();
    } else if (named.isEmpty()) {
      inquiry.ask(
          "NAME/(in no roster)",
          () -> Inquiry.question("nobody", true, Inquiry.choices(Choice.LEAVE_OUT)),
          spot);
      return Optional.empty();
    } else if (named.size() == 1) {
      return inquiry
          .ask(
              "NAME/(at another school)",
              () ->
                  Inquiry.question(
                      "elsewhere", true, Inquiry.choices(Choice.SAME, Choice.LEAVE_OUT)),
              spot)
          .filter(Choice.SAME.name()::equals)
          .map(answer -> named.get(0));
    }
    List<Option> options = new ArrayList<>(Inquiry.choices(Choice.LEAVE_OUT));
    named.forEach(person -> options.add(Option.plain(person.spot.toString(), true)));
    // A recipe names nobody.
    return inquiry
        .ask(
            "NAME/" + identity.mark(name + "/" + school),
            () -> Inquiry.question("who", true, options),
            spot)
        .flatMap(
            answer -> named.stream().filter(p -> p.spot.toString().equals(answer)).findFirst());
  }
}
