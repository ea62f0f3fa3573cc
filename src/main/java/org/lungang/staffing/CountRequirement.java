package org.lungang.staffing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Subject;
import org.lungang.language.Message;
import org.lungang.policy.CountRule;
import org.lungang.policy.Share;

/**
 * One bound of a rule of a policy's own, as it stands for one of those that it holds for.
 *
 * @param place in {@link Requirements#counts()} of the policy, all bounds counted
 * @param subject null where the rule is not taken by subject
 * @param most whether an upper bound
 * @param number the bound; null where it is a share
 * @param share the share; null where the bound is a number
 * @param of what the share is of; null where the bound is a number
 * @param line those who go in order, where the bound is that they do; null where it is another.
 *     Then pairs in the wrong order are what is counted
 * @param allowed by how many it may be off, where it is eased; else 0
 */
public record CountRequirement(
    int place,
    CountRule rule,
    CountUnit unit,
    @Nullable Subject subject,
    Counted counted,
    boolean most,
    @Nullable Long number,
    @Nullable Share share,
    @Nullable Counted of,
    @Nullable Line line,
    long allowed) {

  /** How many people there must or may be with some postings. */
  public long required(Collection<PossiblePosting> postings) {
    if (number != null) {
      return number;
    }
    long base = Objects.requireNonNull(of).with(postings);
    Share part = Objects.requireNonNull(share);
    return most ? part.floorOf(base) : part.ceilOf(base);
  }

  /** How many there are with some postings. */
  public long reached(Collection<PossiblePosting> postings) {
    return line == null ? counted.with(postings) : wrong(postings).size();
  }

  /** The pairs in the wrong order with some postings; none where nothing goes by an order. */
  public List<Line.Pair> wrong(Collection<PossiblePosting> postings) {
    if (line == null) {
      return List.of();
    }
    Set<String> gone = new TreeSet<>();
    for (PossiblePosting posting : postings) {
      if (counted.amount(posting) != 0) {
        gone.add(posting.staffId());
      }
    }
    return line.wrong(gone);
  }

  /** How many are missing or too many with some postings, beyond what is allowed; 0 or more. */
  public long missing(Collection<PossiblePosting> postings) {
    long required = required(postings);
    long reached = reached(postings);
    return Math.max(0, (most ? reached - required : required - reached) - allowed);
  }

  /** Whether the bound moves with the plan. */
  public boolean isMoving() {
    return of != null && !of.isFixed();
  }

  /** Whether a posting can matter. */
  public boolean concerns(PossiblePosting posting) {
    return counted.amount(posting) != 0 || (of != null && of.amount(posting) != 0);
  }

  /** The same, eased. */
  CountRequirement allowing(long newAllowed) {
    return new CountRequirement(
        place, rule, unit, subject, counted, most, number, share, of, line, newAllowed);
  }

  /** The rule by its own name, and for what: "two-seniors (senior titles stay): S003, MATH". */
  public Message title() {
    return Message.said("{0}: {1}", "{0}：{1}", rule.title(), where());
  }

  /** For what: "S003 Oak School, math". */
  public Message where() {
    List<Object> parts = new ArrayList<>(List.of(unit.name()));
    if (subject != null) {
      parts.add(subject);
    }
    return Message.list(parts);
  }

  /** What is counted, and what the share is of: "posted away: TEACHER, 20% of (…: 35)". */
  public Message what() {
    Message what = counted.count().words();
    if (line != null) {
      return Message.said(
          "pairs in the wrong order, {0} in line ({1})",
          "先后颠倒的人员对数，排序{0}人（{1}）", line.places().size(), what);
    }
    return of == null || share == null
        ? what
        : of.isFixed()
            ? Message.said(
                "{0}, {1} of ({2}: {3})",
                "{0}，占（{2}：{3}人）的{1}", what, share, of.count().words(), of.anyway())
            : Message.said("{0}, {1} of ({2})", "{0}，占（{2}）的{1}", what, share, of.count().words());
  }
}
