package org.lungang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Stage;
import org.lungang.word.GradeRange;

/** Numbers of classes, or of pupils, that lists give for a school and for some of its grades. */
final class Headcounts {

  /** What rows say that do not agree; it is asked once for all schools. */
  enum Conflict {
    /** Two rows give other numbers for the same grades. */
    TWICE,
    /** The parts do not add up to the total. */
    SUM
  }

  /** Settles what does not agree: empty while that is open. */
  interface Judge {
    /** The number that counts. */
    Optional<Integer> settle(Conflict conflict, int one, int other);
  }

  private @Nullable Integer total;
  private final Map<GradeRange, Integer> parts = new TreeMap<>();
  private boolean isOpen;

  /** Adds a number of the whole school, where grades are null, or of some grades. */
  void add(@Nullable GradeRange grades, int number, Judge judge) {
    Integer before = grades == null ? total : parts.get(grades);
    Optional<Integer> counts =
        before == null || before == number
            ? Optional.of(number)
            : judge.settle(Conflict.TWICE, before, number);
    isOpen |= counts.isEmpty();
    if (grades == null) {
      total = counts.orElse(number);
    } else {
      parts.put(grades, counts.orElse(number));
    }
  }

  boolean isEmpty() {
    return total == null && parts.isEmpty();
  }

  /** The number of the whole school; null while nothing says it without a doubt. */
  @Nullable Integer total(@Nullable Stage stage) {
    if (isOpen) {
      return null;
    } else if (total != null || stage == null) {
      return total;
    }
    int sum = 0;
    for (Stage part : stage.parts()) {
      Integer number = number(part);
      if (number == null) {
        return null;
      }
      sum += number;
    }
    return sum + ofOtherStages(stage);
  }

  /** Pupils whom a school has besides those of its stage: a senior school with junior classes. */
  private int ofOtherStages(Stage stage) {
    int sum = 0;
    for (Stage other : List.of(Stage.PRIMARY, Stage.JUNIOR, Stage.SENIOR)) {
      Integer number = stage.parts().contains(other) ? null : number(other);
      sum += number == null ? 0 : number;
    }
    return sum;
  }

  private @Nullable Integer number(Stage part) {
    Integer whole = parts.get(GradeRange.whole(part));
    if (whole != null) {
      return whole;
    }
    List<GradeRange> grades = grades(part);
    return grades.isEmpty() ? null : sum(grades);
  }

  /** The grades of a stage that have numbers of their own and together are all of it; else none. */
  private List<GradeRange> grades(Stage part) {
    List<GradeRange> grades = new ArrayList<>();
    int covered = 0;
    for (GradeRange range : parts.keySet()) {
      if (range.stage() == part && !range.isWhole()) {
        if (!grades.isEmpty() && grades.get(grades.size() - 1).last() >= range.first()) {
          return List.of();
        }
        grades.add(range);
        covered += range.count();
      }
    }
    return covered == GradeRange.whole(part).count() ? grades : List.of();
  }

  private int sum(List<GradeRange> grades) {
    return grades.stream().mapToInt(range -> parts.getOrDefault(range, 0)).sum();
  }

  /** Divides the total of a school over those of its stages that no list counts. */
  interface Divider {
    /** The number of a stage out of what is left; empty while it is open. */
    Optional<Integer> divide(Stage part, int left);
  }

  /**
   * The numbers of a school by grades, as fine as the lists give them.
   *
   * @return empty where lists do not say it, or while it is asked
   */
  Optional<Map<GradeRange, Integer>> of(Set<Stage> stages, Judge judge, Divider divider) {
    if (isOpen) {
      return Optional.empty();
    }
    Map<GradeRange, Integer> numbers = new TreeMap<>();
    List<Stage> missing = new ArrayList<>();
    for (Stage part : stages) {
      List<GradeRange> grades = grades(part);
      Integer whole = parts.get(GradeRange.whole(part));
      if (whole == null && stages.size() == 1) {
        whole = total;
      }
      Optional<Integer> counts = Optional.empty();
      if (!grades.isEmpty()) {
        int sum = sum(grades);
        counts =
            whole == null || whole == sum
                ? Optional.of(sum)
                : judge.settle(Conflict.SUM, sum, whole);
        if (counts.isEmpty()) {
          return Optional.empty();
        } else if (counts.get() == sum) {
          grades.forEach(range -> numbers.put(range, parts.getOrDefault(range, 0)));
          continue;
        }
      } else {
        counts = Optional.ofNullable(whole);
      }
      if (counts.isPresent()) {
        numbers.put(GradeRange.whole(part), counts.get());
      } else {
        missing.add(part);
      }
    }
    return missing.isEmpty() ? Optional.of(numbers) : divided(numbers, missing, divider);
  }

  private Optional<Map<GradeRange, Integer>> divided(
      Map<GradeRange, Integer> numbers, List<Stage> missing, Divider divider) {
    int left =
        total == null ? -1 : total - numbers.values().stream().mapToInt(Integer::intValue).sum();
    if (left < 0) {
      return Optional.empty();
    }
    for (Stage part : missing.subList(0, missing.size() - 1)) {
      Optional<Integer> number = divider.divide(part, left);
      if (number.isEmpty()) {
        return Optional.empty();
      }
      numbers.put(GradeRange.whole(part), number.get());
      left -= number.get();
    }
    numbers.put(GradeRange.whole(missing.get(missing.size() - 1)), left);
    return Optional.of(numbers);
  }
}
