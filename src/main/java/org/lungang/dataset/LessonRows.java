package org.lungang.dataset;

import java.util.Set;
import java.util.TreeSet;
import org.lungang.district.Lessons;
import org.lungang.district.StaffMember;
import org.lungang.district.Subject;
import org.lungang.language.Message;

/** Reads what timetables ask for: lessons.csv. Staff must be read before. */
final class LessonRows {

  /** More periods than the largest school teaches of one subject in a week are a slip. */
  private static final int MOST_PERIODS = 9_999;

  private final Draft draft;
  private final Set<Subject> taught = new TreeSet<>(Subject.known());

  LessonRows(Draft draft) {
    this.draft = draft;
  }

  void read() {
    draft.staff.stream()
        .map(StaffMember::subject)
        .filter(subject -> subject != null)
        .forEach(taught::add);
    draft.forEachRow(Table.LESSONS, this::read);
  }

  private void read(Cells cells) {
    String schoolId = cells.reference(Column.LESSONS_SCHOOL, draft.keys(Table.SCHOOLS));
    Subject subject = cells.findSubject(Column.LESSONS_SUBJECT);
    int weeklyPeriods = cells.number(Column.LESSONS_WEEKLY_PERIODS, MOST_PERIODS);
    if (subject == null) {
      return;
    }
    cells.addUnique(draft.keys(Table.LESSONS), Column.LESSONS_SUBJECT, schoolId, subject.code());
    if (!taught.contains(subject) && !draft.findings.haveErrors()) {
      cells.warning(
          Column.LESSONS_SUBJECT,
          subject.code(),
          Message.of(LessonRows.class, "wrong.subject.untaught"),
          Message.of(LessonRows.class, "right.subject.untaught", draft.keys(Table.STAFF).name()));
    }
    if (cells.isSound()) {
      draft.lessons.add(new Lessons(schoolId, subject, weeklyPeriods));
    }
  }
}
