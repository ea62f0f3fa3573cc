package org.lungang.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lungang.district.StaffMember;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.language.Worded;
import org.lungang.policy.Mirror;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Standing;

/** Counts what schools send each other and get back (H1, S4), for each value of a key. */
final class Reciprocity {

  private Reciprocity() {}

  /** Two schools and a value of the key. */
  record Pair(String fromSchoolId, String toSchoolId, Value value) implements Comparable<Pair> {

    private static final Comparator<Pair> ORDER =
        Comparator.comparing(Pair::fromSchoolId)
            .thenComparing(Pair::toSchoolId)
            .thenComparing(Pair::value);

    @Override
    public int compareTo(Pair other) {
      return ORDER.compare(this, other);
    }
  }

  /** A school and a value of the key. */
  record Balance(String schoolId, Value value) implements Comparable<Balance> {

    private static final Comparator<Balance> ORDER =
        Comparator.comparing(Balance::schoolId).thenComparing(Balance::value);

    @Override
    public int compareTo(Balance other) {
      return ORDER.compare(this, other);
    }
  }

  /** A value of a key; an empty one is a value too, and so is the one value of no key. */
  record Value(String code, Named name) implements Named, Comparable<Value> {

    private static final Value NONE = new Value("", language -> "–");

    /** Whether there is nothing to tell apart by: no key, or a key without a value. */
    boolean isNone() {
      return code.isEmpty();
    }

    static Value of(Mirror.Key key, Standing standing) {
      StaffMember member = standing.member();
      return switch (key) {
        case NONE -> NONE;
        case POSITION -> of(standing.position().name(), standing.position());
        case SUBJECT ->
            member.subject() == null ? NONE : of(member.subject().code(), member.subject());
        case GRADE_BAND ->
            member.gradeBand() == null ? NONE : of(member.gradeBand().name(), member.gradeBand());
      };
    }

    private static Value of(String code, Worded word) {
      return new Value(code, word.wordInSentence());
    }

    @Override
    public String in(Language language) {
      return name.in(language);
    }

    @Override
    public int compareTo(Value other) {
      return code.compareTo(other.code);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Value value && value.code.equals(code);
    }

    @Override
    public int hashCode() {
      return code.hashCode();
    }
  }

  /**
   * For each two schools A and B, the number sent A→B by a flow minus the number sent B→A by its
   * mirror; for a flow that mirrors itself each pair of schools once.
   */
  static Map<Pair, Integer> pairDifferences(
      List<PossiblePosting> there, List<PossiblePosting> back, boolean same, Mirror.Key key) {
    Map<Pair, Integer> differences = new TreeMap<>();
    for (PossiblePosting posting : there) {
      Value value = Value.of(key, posting.standing());
      String home = posting.homeSchoolId();
      String host = posting.hostSchoolId();
      if (same && home.compareTo(host) > 0) {
        differences.merge(new Pair(host, home, value), -1, Integer::sum);
      } else {
        differences.merge(new Pair(home, host, value), 1, Integer::sum);
      }
    }
    if (!same) {
      for (PossiblePosting posting : back) {
        Value value = Value.of(key, posting.standing());
        differences.merge(
            new Pair(posting.hostSchoolId(), posting.homeSchoolId(), value), -1, Integer::sum);
      }
    }
    return differences;
  }

  /** A difference in words: "2 more", "1 fewer". */
  static Message words(int difference) {
    return Message.of(
        Reciprocity.class,
        difference < 0 ? "difference.fewer" : "difference.more",
        Math.abs(difference));
  }

  /** For each school, as many in as out: those in minus those out, by the flow and its mirror. */
  static Map<Balance, Integer> schoolBalances(
      List<PossiblePosting> there, List<PossiblePosting> back, boolean same, Mirror.Key key) {
    Map<Balance, Integer> balances = new TreeMap<>();
    for (PossiblePosting posting : there) {
      count(posting, key, balances);
    }
    if (!same) {
      for (PossiblePosting posting : back) {
        count(posting, key, balances);
      }
    }
    return balances;
  }

  private static void count(
      PossiblePosting posting, Mirror.Key key, Map<Balance, Integer> balances) {
    Value value = Value.of(key, posting.standing());
    balances.merge(new Balance(posting.hostSchoolId(), value), 1, Integer::sum);
    balances.merge(new Balance(posting.homeSchoolId(), value), -1, Integer::sum);
  }
}
