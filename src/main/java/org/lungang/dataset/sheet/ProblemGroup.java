package org.lungang.dataset.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;

/**
 * Problems that share a cause: what is wrong, in which column of which table; or the row, where so
 * many of its cells are wrong that they may be out of place.
 *
 * @param problems one or more, in their order
 */
public record ProblemGroup(List<Problem> problems) implements Named {

  /** So many of one cause are still told of one by one. */
  private static final int MOST_ALONE = 3;

  private static final int PLACES = 3;

  /** A row with so many wrong cells, each wrong in another way, may be shifted. */
  private static final int FEWEST_OUT_OF_PLACE = 5;

  private static final Comparator<Problem> BY_COLUMN =
      Comparator.comparingInt(Problem::columnNumber);

  public ProblemGroup {
    problems = List.copyOf(problems);
  }

  private record Row(Origin origin, int line) {

    private static Row of(Problem problem) {
      return new Row(problem.origin(), problem.line());
    }
  }

  private record Cause(Severity severity, Origin origin, @Nullable String column, String wrong) {}

  /** Problems by their causes, in the order of the first of each. */
  public static List<ProblemGroup> of(List<Problem> problems) {
    Map<Cause, List<Problem>> byCause = new LinkedHashMap<>();
    for (Problem problem : problems) {
      byCause
          .computeIfAbsent(
              new Cause(
                  problem.severity(),
                  problem.origin(),
                  problem.column(),
                  problem.wrong().bundle() + problem.wrong().key()),
              cause -> new ArrayList<>())
          .add(problem);
    }
    Map<Row, List<Problem>> byRow = new LinkedHashMap<>();
    for (List<Problem> shared : byCause.values()) {
      for (Problem problem : shared) {
        if (shared.size() <= MOST_ALONE && problem.isError() && problem.column() != null) {
          byRow.computeIfAbsent(Row.of(problem), row -> new ArrayList<>()).add(problem);
        }
      }
    }
    byRow.values().removeIf(row -> row.size() < FEWEST_OUT_OF_PLACE);
    List<ProblemGroup> groups = new ArrayList<>();
    Set<Row> told = new HashSet<>();
    for (List<Problem> shared : byCause.values()) {
      for (Problem problem : shared) {
        List<Problem> row = byRow.get(Row.of(problem));
        if (row != null && row.contains(problem) && told.add(Row.of(problem))) {
          groups.add(new ProblemGroup(row.stream().sorted(BY_COLUMN).toList()));
        }
      }
      shared.removeIf(problem -> byRow.getOrDefault(Row.of(problem), List.of()).contains(problem));
      if (shared.size() <= MOST_ALONE) {
        shared.forEach(problem -> groups.add(new ProblemGroup(List.of(problem))));
      } else {
        groups.add(new ProblemGroup(shared));
      }
    }
    return groups;
  }

  /** The first problem, and for several how many there are and where the next ones stand. */
  @Override
  public String in(Language language) {
    String first = problems.get(0).in(language);
    if (problems.size() == 1) {
      return first;
    } else if (problems.stream().map(Problem::column).distinct().count() > 1) {
      List<Object> headings = new ArrayList<>();
      problems.subList(0, PLACES).forEach(problem -> headings.add(problem.column()));
      return problems
          .get(0)
          .ofRow(
              SheetWords.say("wrong.row", problems.size(), Message.list(headings)),
              SheetWords.say("right.row"))
          .in(language);
    }
    List<Object> places = new ArrayList<>();
    for (Problem problem : problems.subList(1, PLACES)) {
      String value = problem.value();
      places.add(
          value == null
              ? SheetWords.say("group.place", problem.line())
              : SheetWords.say("group.place.value", problem.line(), value));
    }
    return SheetWords.say("group", first, problems.size(), Message.list(places)).in(language);
  }
}
