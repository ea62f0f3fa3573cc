package org.lungang.staffing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.policy.CountRule.What;
import org.lungang.policy.Level;

/**
 * How many of some people rules of the policy's own let go at most, by their upper bounds on who
 * leaves or comes to single schools: subject by subject no more than the bounds of the homes add up
 * to, and no more than those of the hosts do. Never fewer than can go.
 */
final class CountedOut {

  private final Requirements requirements;
  private final Map<String, People> bySubject = new HashMap<>();

  CountedOut(Requirements requirements) {
    this.requirements = requirements;
  }

  /** Those of one subject. */
  private static final class People {
    private final Map<CountRequirement, Long> leaving = new HashMap<>();
    private final Set<CountRequirement> coming = new LinkedHashSet<>();
    private long leavingFreely;
    private long boundedThere;
    private long comingFreely;

    private long most() {
      long out = leavingFreely;
      for (Map.Entry<CountRequirement, Long> each : leaving.entrySet()) {
        out += Math.min(each.getValue(), room(each.getKey()));
      }
      long in = coming.stream().mapToLong(CountedOut::room).sum();
      return Math.min(out, comingFreely + Math.min(boundedThere, in));
    }
  }

  /**
   * Adds somebody.
   *
   * @param postings those that would count, at least one
   */
  void add(Standing standing, List<PossiblePosting> postings) {
    People people =
        bySubject.computeIfAbsent(String.valueOf(standing.member().subject()), key -> new People());
    CountRequirement out = bound(postings.get(0), What.SENT);
    if (out != null && postings.stream().allMatch(posting -> out.counted().amount(posting) == 1)) {
      people.leaving.merge(out, 1L, Long::sum);
    } else {
      people.leavingFreely++;
    }
    List<CountRequirement> in = new ArrayList<>();
    for (PossiblePosting posting : postings) {
      CountRequirement bound = bound(posting, What.RECEIVED);
      if (bound == null) {
        people.comingFreely++;
        return;
      }
      in.add(bound);
    }
    people.coming.addAll(in);
    people.boundedThere++;
  }

  /** How many of them can go at most. */
  long most() {
    return bySubject.values().stream().mapToLong(People::most).sum();
  }

  /** The tightest upper bound on a single school that a posting counts in. */
  private @Nullable CountRequirement bound(PossiblePosting posting, What what) {
    CountRequirement tightest = null;
    for (CountRequirement each : requirements.countsAround(posting)) {
      boolean bounds =
          each.rule().level() == Level.HARD
              && each.most()
              && each.line() == null
              && each.number() != null
              && each.unit().schoolId() != null
              && each.counted().count().what() == what
              && each.counted().amount(posting) == 1;
      if (bounds && (tightest == null || room(each) < room(tightest))) {
        tightest = each;
      }
    }
    return tightest;
  }

  private static long room(CountRequirement bound) {
    Long number = bound.number();
    return number == null
        ? Long.MAX_VALUE
        : Math.max(0, number + bound.allowed() - bound.counted().anyway());
  }
}
