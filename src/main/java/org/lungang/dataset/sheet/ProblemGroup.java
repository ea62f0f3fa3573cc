package org.lungang.dataset.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;

/**
 * Problems that share a cause: what is wrong, in which column of which table.
 *
 * @param problems one or more, in their order
 */
public record ProblemGroup(List<Problem> problems) implements Named {

  /** So many of one cause are still told of one by one. */
  private static final int MOST_ALONE = 3;

  private static final int PLACES = 3;

  public ProblemGroup {
    problems = List.copyOf(problems);
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
    List<ProblemGroup> groups = new ArrayList<>();
    for (List<Problem> shared : byCause.values()) {
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
