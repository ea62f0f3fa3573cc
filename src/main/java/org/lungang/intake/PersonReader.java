package org.lungang.intake;

import java.util.Optional;
import java.util.Set;
import org.lungang.district.Willingness;
import org.lungang.intake.table.TableRow;
import org.lungang.language.Message;
import org.lungang.word.Field;

/** Reads what a row of a roster says of a person, each part by its own reader. */
final class PersonReader {

  private static final String YEARS_AND_PERIODS = "年|节";

  private final Inquiry inquiry;
  private final AbsenceReader absences;
  private final BirthReader births;
  private final PostReader posts;
  private final GradesReader grades;
  private final RankReader ranks;
  private final CareerReader careers;
  private final WishReader wishes;

  /**
   * A reader.
   *
   * @param elsewhere what lists beside the rosters say: a roster need not
   */
  PersonReader(Inquiry inquiry, SchoolBook schools, DateReader dates, Set<Field> elsewhere) {
    this.inquiry = inquiry;
    this.absences = new AbsenceReader(inquiry, dates);
    this.births = new BirthReader(inquiry, dates);
    this.posts = new PostReader(inquiry, elsewhere);
    this.grades = new GradesReader(inquiry);
    this.ranks = new RankReader(inquiry);
    this.careers = new CareerReader(inquiry, dates, elsewhere);
    this.wishes = new WishReader(inquiry, schools);
  }

  /** Looks at a table once before its rows are read. */
  void begin(MappedTable table) {
    births.begin(table);
    posts.begin(table);
    careers.begin(table);
  }

  /** Whether the office leaves out a person in such a state, of such a category or position. */
  boolean isLeftOut(MappedTable table, TableRow row) {
    boolean isAway = absences.isLeftOut(table, row);
    return posts.isLeftOut(table, row) || isAway;
  }

  /** What is to be told of schools that people would rather not go to; empty if none are named. */
  Optional<Message> unwantedSchools() {
    return wishes.unwanted();
  }

  /** What is to be told of remarks of which nothing is used; empty where there are none. */
  Optional<Message> unusedRemarks() {
    return absences.unusedRemarkRows() == 0
        ? Optional.empty()
        : Optional.of(
            Message.of(
                Intake.class,
                "note.remarks",
                absences.unusedRemarkRows(),
                Message.list(absences.unusedRemarks())));
  }

  /** Reads a row into a draft. */
  void read(MappedTable table, TableRow row, PersonDraft person) {
    person.number = table.cell(row, Field.STAFF_NUMBER);
    births.read(table, row, person);
    posts.read(table, row, person);
    person.band = grades.read(table, row, person.school);
    ranks.read(table, row, person);
    careers.read(table, row, person);
    absences.addCircumstances(table, row, person);
    wishes.read(table, row, person);
    person.graduatingYears = number(table, row, Field.GRADUATING_YEARS);
    person.weeklyPeriods = number(table, row, Field.WEEKLY_PERIODS);
  }

  private int number(MappedTable table, TableRow row, Field field) {
    Integer number = WholeNumbers.read(table, row, field, YEARS_AND_PERIODS, inquiry);
    return number == null ? 0 : number;
  }

  /** Adds what a list beside the rosters says; false where it leaves the person out. */
  boolean add(MappedTable list, TableRow row, PersonDraft person) {
    if (absences.isLeftOutByList(list, row)) {
      return false;
    }
    ranks.add(list, row, person);
    absences.addOfList(list, row, person);
    posts.add(list, row, person);
    careers.add(list, row, person);
    wishes.read(list, row, person);
    if (!list.has(Field.WILLINGNESS) && TitleOfList.isOfVolunteers(list.table())) {
      person.willingness = Willingness.VOLUNTEER;
    }
    person.band = person.band == null ? grades.read(list, row, person.school) : person.band;
    person.graduatingYears =
        Math.max(person.graduatingYears, number(list, row, Field.GRADUATING_YEARS));
    person.weeklyPeriods = Math.max(person.weeklyPeriods, number(list, row, Field.WEEKLY_PERIODS));
    return true;
  }

  /** Asks for what neither the rosters nor the lists beside them say. */
  void complete(PersonDraft person) {
    posts.complete(person);
    careers.complete(person);
  }
}
