package org.lungang.generator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lungang.district.GroupType;
import org.lungang.district.Lessons;
import org.lungang.district.StaffMember;
import org.lungang.district.Subject;

/**
 * Makes what the timetables of TOWNSHIP groups ask for: of the centre schools, which have enough
 * teachers and some periods to spare, and of the small schools of 1 to 6 classes, whose own
 * teachers carry CHINESE and MATH mostly and hardly any of the rest. Periods that managers teach
 * are left out. A few teachers teach some periods elsewhere already.
 */
final class LessonsMaker {

  private static final int MOST_SMALL_CLASSES = 6;
  private static final int STUDENTS_OF_A_CLASS = 45;
  private static final int PERIODS_OF_A_MANAGER = 8;
  private static final double ELSEWHERE_SHARE = 0.04;

  /** Periods of each subject in a week, in tenths for each class of a small school. */
  private static final Map<String, Integer> SMALL =
      ordered("CHINESE", 70, "MATH", 50, "ENGLISH", 20, "MUSIC", 15, "ART", 15, "PE", 25, "IT", 10);

  /** The same for a centre school, where managers and other subjects' teachers help out more. */
  private static final Map<String, Integer> CENTRE =
      ordered("CHINESE", 60, "MATH", 45, "ENGLISH", 20, "MUSIC", 10, "ART", 10, "PE", 16, "IT", 7);

  private final Ids schoolIds;
  private final Workforce workforce;
  private final Set<Integer> schools = new TreeSet<>();
  private final Set<Integer> centres = new TreeSet<>();
  private final Blueprint blueprint;
  private final long seed;

  LessonsMaker(Blueprint blueprint, Workforce workforce, Ids schoolIds, long seed) {
    this.blueprint = blueprint;
    this.workforce = workforce;
    this.schoolIds = schoolIds;
    this.seed = seed;
    for (GroupPlan group : blueprint.groups()) {
      if (group.type() == GroupType.TOWNSHIP) {
        centres.add(group.lead().number());
        group.schools().forEach(school -> schools.add(school.number()));
      }
    }
  }

  /** The rows of lessons.csv; none where there are no TOWNSHIP groups. */
  List<Lessons> lessons() {
    List<Lessons> lessons = new ArrayList<>();
    for (int number : schools) {
      SchoolPlan school = blueprint.schools().get(number);
      Dice dice = Dice.of(seed, "lessons", number);
      int classes =
          centres.contains(number)
              ? Math.max(1, school.students() / STUDENTS_OF_A_CLASS)
              : Math.min(MOST_SMALL_CLASSES, Math.max(1, school.students() / dice.whole(16, 60)));
      (centres.contains(number) ? CENTRE : SMALL)
          .forEach((code, tenths) -> add(school, Subject.of(code), tenths * classes, lessons));
    }
    return lessons;
  }

  private void add(SchoolPlan school, Subject subject, int tenths, List<Lessons> lessons) {
    int byManagers = 0;
    for (StaffMember member : workforce.staffOf(school)) {
      if (!member.isTeacher() && subject.equals(member.subject())) {
        byManagers += PERIODS_OF_A_MANAGER;
      }
    }
    int periods = (tenths + 9) / 10 - byManagers;
    if (periods > 0) {
      lessons.add(new Lessons(schoolIds.id(school.number()), subject, periods));
    }
  }

  /** All staff, of whom some at these schools teach elsewhere already. */
  List<StaffMember> staff() {
    List<StaffMember> staff = new ArrayList<>();
    for (SchoolPlan school : blueprint.schools()) {
      Dice dice = Dice.of(seed, "periods elsewhere", school.number());
      for (StaffMember member : workforce.staffOf(school)) {
        boolean elsewhere =
            schools.contains(school.number()) && member.isTeacher() && dice.chance(ELSEWHERE_SHARE);
        staff.add(elsewhere ? member.toBuilder().weeklyPeriods(dice.whole(2, 6)).build() : member);
      }
    }
    return staff;
  }

  private static Map<String, Integer> ordered(Object... pairs) {
    Map<String, Integer> ordered = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      ordered.put((String) pairs[i], (Integer) pairs[i + 1]);
    }
    return ordered;
  }
}
