package org.lungang.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Lessons;
import org.lungang.district.Position;
import org.lungang.district.Stage;
import org.lungang.district.Subject;
import org.lungang.word.Field;

/**
 * The periods a week that schools have to staff, and how many teachers that takes: periods divided
 * by how many a teacher gives, rounded up; and what managers leave of them.
 */
final class Workload {

  private static final int UNITS = CoursePlan.UNITS_OF_A_PERIOD;

  /** A list of lessons takes no more of one subject. */
  static final int MOST_PERIODS_OF_A_SCHOOL = 9999;

  private static final int FEWEST_PERIODS = 6;
  private static final int MOST_PERIODS = 26;
  private static final List<Integer> USUAL_PERIODS = List.of(12, 14, 16);

  /** What periods of a whole school are filed under. */
  private static final String ANY_STAGE = "";

  private final Inquiry inquiry;

  /** Units by school, subject and stage. */
  private final Map<String, Map<String, Map<String, Long>>> units = new TreeMap<>();

  Workload(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  boolean has(String schoolId) {
    return units.containsKey(schoolId);
  }

  /** Adds periods that a table gives for a school. */
  void addPeriods(String schoolId, String subject, int periods) {
    add(schoolId, subject, ANY_STAGE, (long) periods * UNITS);
  }

  /** Adds what some classes of a stage have. */
  void addUnits(String schoolId, String subject, Stage stage, long more) {
    add(schoolId, subject, stage.name(), more);
  }

  private void add(String schoolId, String subject, String stage, long more) {
    units
        .computeIfAbsent(schoolId, id -> new TreeMap<>())
        .computeIfAbsent(subject, s -> new TreeMap<>())
        .merge(stage, more, Long::sum);
  }

  /** Whether so much can be; else it is asked, as a number that can only be mended. */
  private boolean isPossible(String schoolId, Collection<Long> ofStages) {
    long periods = up(ofStages);
    if (periods > MOST_PERIODS_OF_A_SCHOOL) {
      inquiry.number(Field.REQUIRED, String.valueOf(periods), new Spot(schoolId, 0));
    }
    return periods <= MOST_PERIODS_OF_A_SCHOOL;
  }

  private static long up(Collection<Long> ofStages) {
    return (ofStages.stream().mapToLong(Long::longValue).sum() + UNITS - 1) / UNITS;
  }

  /** Takes a number of teachers. */
  interface Teachers {
    /** Adds what a school needs in a subject. */
    void add(String schoolId, String subject, int number);
  }

  /** Tells how many teachers it takes; nothing of a subject while it is asked how many periods. */
  void teachers(Teachers needs) {
    Map<String, Optional<Integer>> loads = new HashMap<>();
    units.forEach(
        (school, subjects) ->
            subjects.forEach(
                (subject, stages) -> {
                  long loadOfAll = 1;
                  for (String stage : stages.keySet()) {
                    Optional<Integer> load = loads.computeIfAbsent(stage, this::load);
                    loadOfAll *= load.orElse(0);
                  }
                  if (loadOfAll > 0 && isPossible(school, stages.values())) {
                    long sum = 0;
                    for (Map.Entry<String, Long> each : stages.entrySet()) {
                      int load = loads.getOrDefault(each.getKey(), Optional.empty()).orElse(1);
                      sum += each.getValue() * (loadOfAll / load);
                    }
                    long all = loadOfAll * UNITS;
                    needs.add(school, subject, Math.toIntExact((sum + all - 1) / all));
                  }
                }));
  }

  /** How many periods a teacher gives: in general, else in one stage; empty while it is asked. */
  private Optional<Integer> load(String stage) {
    String general = "needs/periods-of-a-teacher";
    boolean isGeneral = stage.equals(ANY_STAGE) || inquiry.told(general).isPresent();
    return inquiry
        .ask(
            isGeneral ? general : general + "/" + stage,
            () ->
                isGeneral
                    ? Inquiry.question("load", false, numbers(USUAL_PERIODS))
                    : Inquiry.question(
                        "load.stage", false, numbers(USUAL_PERIODS), Stage.valueOf(stage)),
            new Spot("", 0))
        .map(Integer::valueOf);
  }

  private static List<Option> numbers(List<Integer> likely) {
    return numbers(FEWEST_PERIODS, MOST_PERIODS, likely);
  }

  /** Numbers to choose from, the likely ones first. */
  static List<Option> numbers(int least, int most, List<Integer> likely) {
    List<Option> options = new ArrayList<>();
    likely.forEach(n -> options.add(Option.plain(String.valueOf(n), true)));
    for (int n = least; n <= most; n++) {
      if (!likely.contains(n)) {
        options.add(Option.plain(String.valueOf(n), false));
      }
    }
    return options;
  }

  /**
   * The periods that teachers have to give: all of them less those of managers. How many a manager
   * gives is asked where one teaches the subject.
   */
  List<Lessons> lessons(Collection<PersonDraft> people) {
    Map<String, Integer> managers = new HashMap<>();
    for (PersonDraft person : people) {
      Subject subject = person.subject;
      if (person.position != null && person.position != Position.TEACHER && subject != null) {
        managers.merge(person.school.id + "\n" + subject.code(), 1, Integer::sum);
      }
    }
    List<Lessons> lessons = new ArrayList<>();
    units.forEach(
        (school, subjects) ->
            subjects.forEach(
                (subject, stages) -> {
                  long sum = up(stages.values());
                  int teaching = managers.getOrDefault(school + "\n" + subject, 0);
                  Integer own = teaching == 0 || sum == 0 ? Integer.valueOf(0) : ofManager();
                  if (own != null && isPossible(school, stages.values())) {
                    int left = Math.toIntExact(Math.max(0, sum - (long) teaching * own));
                    lessons.add(new Lessons(school, Subject.of(subject), left));
                  }
                }));
    return lessons;
  }

  private @Nullable Integer ofManager() {
    return inquiry
        .ask(
            "needs/periods-of-a-manager",
            () ->
                Inquiry.question(
                    "load.manager", false, numbers(0, MOST_PERIODS, List.of(0, 2, 4, 6, 8))),
            new Spot("", 0))
        .map(Integer::valueOf)
        .orElse(null);
  }
}
