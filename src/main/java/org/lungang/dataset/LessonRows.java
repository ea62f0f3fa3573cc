package org.lungang.dataset;

import java.util.Set;
import java.util.TreeSet;
import org.lungang.dataset.column.LessonsColumn;
import org.lungang.dataset.column.Table;
import org.lungang.district.Lessons;
import org.lungang.district.StaffMember;
import org.lungang.district.Subject;
import org.lungang.language.Message;

/** Reads what timetables ask for: lessons.csv. Staff must be read before. */
final class LessonRows {

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
    String schoolId = cells.reference(LessonsColumn.SCHOOL, Table.SCHOOLS);
    Subject subject = cells.findSubject(LessonsColumn.SUBJECT);
    int weeklyPeriods =
        cells.number(LessonsColumn.WEEKLY_PERIODS, LessonsColumn.WEEKLY_PERIODS.most());
    if (subject == null) {
      return;
    }
    cells.addUnique(draft.keys(Table.LESSONS), LessonsColumn.SUBJECT, schoolId, subject.code());
    if (!taught.contains(subject) && !draft.findings.haveErrors()) {
      cells.warning(
          LessonsColumn.SUBJECT,
          subject.code(),
          Message.of(LessonRows.class, "wrong.subject.untaught"),
          Message.of(LessonRows.class, "right.subject.untaught", draft.keys(Table.STAFF).name()));
    }
    if (cells.isSound()) {
      draft.lessons.add(new Lessons(schoolId, subject, weeklyPeriods));
    }
  }
}
