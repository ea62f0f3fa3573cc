package org.lungang.intake;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Stage;
import org.lungang.word.GradeRange;

/** How many periods a week one class has of each subject, by grades (课程计划). */
final class CoursePlan {

  /** Divides evenly by any number of grades of a stage, and by hundredths of a period. */
  static final int UNITS_OF_A_PERIOD = 6000;

  private static final int HUNDREDTHS = 100;

  /** Hundredths of a period by subject and grades. */
  private final Map<String, Map<GradeRange, Integer>> periods = new TreeMap<>();

  boolean isEmpty() {
    return periods.isEmpty();
  }

  boolean has(Stage stage) {
    return periods.values().stream()
        .anyMatch(grades -> grades.keySet().stream().anyMatch(g -> g.stage() == stage));
  }

  /** The subjects of a stage, sorted. */
  Set<String> subjects(Stage stage) {
    Set<String> subjects = new TreeSet<>();
    periods.forEach(
        (subject, grades) -> {
          if (grades.keySet().stream().anyMatch(g -> g.stage() == stage)) {
            subjects.add(subject);
          }
        });
    return subjects;
  }

  /**
   * Adds periods of a subject; several lines of one subject belong together where a table has them.
   */
  void add(GradeRange grades, String subject, BigDecimal number) {
    periods
        .computeIfAbsent(subject, s -> new TreeMap<>())
        .merge(grades, number.movePointRight(2).intValueExact(), Integer::sum);
  }

  /** What it says of one stage, to be compared. */
  Map<String, Map<GradeRange, Integer>> of(Stage stage) {
    Map<String, Map<GradeRange, Integer>> all = new TreeMap<>();
    periods.forEach(
        (subject, grades) ->
            grades.forEach(
                (range, number) -> {
                  if (range.stage() == stage) {
                    all.computeIfAbsent(subject, s -> new TreeMap<>()).put(range, number);
                  }
                }));
    return all;
  }

  /** Forgets what it says of a stage. */
  void remove(Stage stage) {
    periods.values().forEach(grades -> grades.keySet().removeIf(range -> range.stage() == stage));
    periods.values().removeIf(Map::isEmpty);
  }

  /** Takes from another plan what this one does not say of a stage. */
  void complete(CoursePlan other) {
    other.periods.forEach(
        (subject, grades) ->
            grades.forEach(
                (range, number) -> {
                  Map<GradeRange, Integer> own =
                      periods.computeIfAbsent(subject, s -> new TreeMap<>());
                  if (own.keySet().stream().noneMatch(range::contains)
                      && own.keySet().stream().noneMatch(g -> g.contains(range))) {
                    own.put(range, number);
                  }
                }));
  }

  /**
   * The periods a week of some classes in a subject.
   *
   * @param grades those that the classes are of
   * @param isEven whether classes are spread evenly over grades; asked only where it matters
   * @return units of which {@link #UNITS_OF_A_PERIOD} are a period; empty where it depends on how
   *     the classes are spread, and nobody says so
   */
  Optional<Long> units(String subject, GradeRange grades, int classes, Spread isEven) {
    Map<GradeRange, Integer> own = periods.getOrDefault(subject, Map.of());
    @Nullable Integer covering = null;
    int narrowest = Integer.MAX_VALUE;
    for (Map.Entry<GradeRange, Integer> entry : own.entrySet()) {
      if (entry.getKey().contains(grades) && entry.getKey().count() < narrowest) {
        covering = entry.getValue();
        narrowest = entry.getKey().count();
      }
    }
    long unit = UNITS_OF_A_PERIOD / HUNDREDTHS;
    if (covering != null) {
      return Optional.of(classes * covering * unit);
    }
    long sum = 0;
    Set<Integer> rates = new TreeSet<>();
    for (int grade = grades.first(); grade <= grades.last(); grade++) {
      int rate = rate(own, new GradeRange(grades.stage(), grade, grade));
      sum += rate;
      rates.add(rate);
    }
    if (rates.size() == 1 || classes == 0) {
      return Optional.of(classes * sum * unit / grades.count());
    }
    return isEven.isEven() ? Optional.of(classes * sum * unit / grades.count()) : Optional.empty();
  }

  /** Says whether classes of a stage are spread evenly over its grades. */
  interface Spread {
    /** False too while that is open. */
    boolean isEven();
  }

  /** What one grade has; nothing where the plan names the subject in other grades alone. */
  private static int rate(Map<GradeRange, Integer> own, GradeRange grade) {
    int rate = 0;
    int narrowest = Integer.MAX_VALUE;
    for (Map.Entry<GradeRange, Integer> entry : own.entrySet()) {
      if (entry.getKey().contains(grade) && entry.getKey().count() < narrowest) {
        rate = entry.getValue();
        narrowest = entry.getKey().count();
      }
    }
    return rate;
  }
}
