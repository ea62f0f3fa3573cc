package org.lungang.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Stage;
import org.lungang.word.Choice;
import org.lungang.word.Field;
import org.lungang.word.GradeRange;

/**
 * Works out the periods a week of schools from their classes and a plan of courses. Classes that no
 * list counts are made of pupils, by a size of classes that is asked.
 */
final class ClassNeeds {

  private static final int SMALLEST_CLASS = 10;
  private static final int LARGEST_CLASS = 70;

  private final Inquiry inquiry;
  private final CoursePlan plan;

  /** Schools that no list gives classes or pupils of. */
  private final List<SchoolDraft> without = new ArrayList<>();

  /** Stages that schools have and the plan has not. */
  private final Set<Stage> unplanned = EnumSet.noneOf(Stage.class);

  ClassNeeds(Inquiry inquiry, CoursePlan plan) {
    this.inquiry = inquiry;
    this.plan = plan;
  }

  /** The schools for which nothing could be worked out, since their classes are not known. */
  List<SchoolDraft> without() {
    return without;
  }

  /** The stages for which schools have nothing worked out, since the plan does not have them. */
  Set<Stage> unplanned() {
    return unplanned;
  }

  /** Adds what the classes of a school have to be taught. */
  void add(SchoolDraft school, Workload workload) {
    Stage stage = school.stage;
    if (stage == null) {
      return;
    }
    Set<Stage> missing = stage.parts();
    missing.removeIf(plan::has);
    if (!missing.isEmpty()) {
      // What one stage of a school needs is not what the school needs.
      unplanned.addAll(missing);
      return;
    }
    if (school.classes.isEmpty() && school.pupils.isEmpty()) {
      without.add(school);
      return;
    }
    Map<GradeRange, Integer> classes = classes(school, stage.parts());
    Set<String> subjects = new TreeSet<>();
    stage.parts().forEach(part -> subjects.addAll(plan.subjects(part)));
    for (String subject : subjects) {
      Map<Stage, Long> units = new EnumMap<>(Stage.class);
      boolean isKnown = true;
      for (Stage part : stage.parts()) {
        if (plan.subjects(part).contains(subject)) {
          Long own = units(part, subject, classes);
          isKnown &= own != null;
          units.put(part, own == null ? Long.valueOf(0) : own);
        }
      }
      if (isKnown) {
        units.forEach((part, own) -> workload.addUnits(school.id, subject, part, own));
      }
    }
  }

  private @Nullable Long units(Stage part, String subject, Map<GradeRange, Integer> classes) {
    long sum = 0;
    boolean isKnown = false;
    for (Map.Entry<GradeRange, Integer> each : classes.entrySet()) {
      if (each.getKey().stage() == part) {
        Optional<Long> units =
            plan.units(subject, each.getKey(), each.getValue(), () -> isEven(part));
        if (units.isEmpty()) {
          return null;
        }
        sum += units.get();
        isKnown = true;
      }
    }
    return isKnown ? sum : null;
  }

  private boolean isEven(Stage part) {
    return inquiry
        .ask(
            "classes/even/" + part.name(),
            () ->
                Inquiry.question(
                    "classes.even", false, Inquiry.choices(Choice.YES, Choice.NO), part),
            new Spot("", 0))
        .filter(Choice.YES.name()::equals)
        .isPresent();
  }

  private Map<GradeRange, Integer> classes(SchoolDraft school, Set<Stage> parts) {
    Spot spot = new Spot(school.name, 0);
    if (!school.classes.isEmpty()) {
      return school
          .classes
          .of(parts, EnrolmentTables.judge(inquiry, Field.CLASSES, spot), divider(school, true))
          .orElse(Map.of());
    }
    Map<GradeRange, Integer> pupils =
        school
            .pupils
            .of(parts, EnrolmentTables.judge(inquiry, Field.STUDENTS, spot), divider(school, false))
            .orElse(Map.of());
    Map<GradeRange, Integer> classes = new TreeMap<>();
    pupils.forEach(
        (grades, number) -> {
          Integer size = size(grades.stage());
          Integer count = size == null ? null : classesOf(grades, number, size, spot);
          if (count != null) {
            classes.put(grades, count);
          }
        });
    return classes;
  }

  /** Pupils by the size of a class, rounded up; few of several grades may share a class. */
  private @Nullable Integer classesOf(GradeRange grades, int pupils, int size, Spot spot) {
    int full = (pupils + size - 1) / size;
    if (pupils == 0 || full >= grades.count()) {
      return full;
    }
    return inquiry
        .ask(
            "classes/small",
            () ->
                Inquiry.question(
                    "classes.small",
                    false,
                    Inquiry.choices(Choice.A_CLASS_A_GRADE, Choice.COMBINED_CLASSES)),
            spot)
        .map(answer -> answer.equals(Choice.COMBINED_CLASSES.name()) ? full : grades.count())
        .orElse(null);
  }

  private @Nullable Integer size(Stage stage) {
    int standard =
        switch (stage) {
          case KINDERGARTEN -> 30;
          case PRIMARY -> 45;
          case JUNIOR, SENIOR, NINE_YEAR, TWELVE_YEAR -> 50;
        };
    return inquiry
        .ask(
            "classes/size/" + stage.name(),
            () ->
                Inquiry.question(
                    "classes.size",
                    false,
                    Workload.numbers(SMALLEST_CLASS, LARGEST_CLASS, List.of(standard)),
                    stage),
            new Spot("", 0))
        .map(Integer::valueOf)
        .orElse(null);
  }

  /** Asks how the classes or pupils of a school of several stages are divided over these. */
  private Headcounts.Divider divider(SchoolDraft school, boolean isOfClasses) {
    Field field = isOfClasses ? Field.CLASSES : Field.STUDENTS;
    return (part, left) ->
        inquiry
            .ask(
                field.name() + "/" + school.name + "/" + part.name(),
                () ->
                    Inquiry.question(
                        "classes.of-stage",
                        false,
                        Workload.numbers(0, left, List.of()),
                        school.name,
                        left,
                        field,
                        part),
                new Spot(school.name, 0))
            .map(Integer::valueOf);
  }
}
