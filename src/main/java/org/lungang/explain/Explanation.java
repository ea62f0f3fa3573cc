package org.lungang.explain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Message;
import org.lungang.plan.Plan;
import org.lungang.plan.PostingWorth;
import org.lungang.policy.Mirror;
import org.lungang.policy.Rule;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Refusals;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/**
 * One person's story in a plan.
 *
 * @param posting what the person takes; null for those who stay
 * @param worth what it contributes by itself, rule by rule, in minutes
 * @param answeredBy the postings that go the other way by the flow that mirrors it
 * @param possible every possible posting; empty for those who are no candidates
 * @param refusals why there is none; empty for candidates
 * @param alternatives the best of each way, where there is one
 */
public record Explanation(
    Standing standing,
    @Nullable PossiblePosting posting,
    Map<Rule, Long> worth,
    List<PossiblePosting> answeredBy,
    List<PossiblePosting> possible,
    List<Message> refusals,
    List<Alternative> alternatives) {

  public Explanation {
    answeredBy = List.copyOf(answeredBy);
    possible = List.copyOf(possible);
    refusals = List.copyOf(refusals);
    alternatives = List.copyOf(alternatives);
  }

  /**
   * Explains a person.
   *
   * @throws IllegalArgumentException if nobody has this id
   */
  public static Explanation of(Staffing staffing, Plan plan, String staffId) {
    Standing standing = staffing.getStanding(staffId);
    PossiblePosting posting = plan.findPosting(staffId).orElse(null);
    List<PossiblePosting> possible = staffing.postingsOf(staffId);
    return new Explanation(
        standing,
        posting,
        posting == null ? Map.of() : new PostingWorth(staffing).of(posting),
        posting == null ? List.of() : answers(plan, posting),
        possible,
        possible.isEmpty() ? refusals(staffing, standing) : List.of(),
        possible.isEmpty() ? List.of() : new Alternatives(staffing, plan).of(standing));
  }

  private static List<Message> refusals(Staffing staffing, Standing standing) {
    return new Refusals(staffing).of(standing, null);
  }

  /** The postings between the same two schools by the flow that answers, or is answered by, it. */
  private static List<PossiblePosting> answers(Plan plan, PossiblePosting posting) {
    return plan.postings().stream()
        .filter(other -> other.group().id().equals(posting.group().id()))
        .filter(other -> other.homeSchoolId().equals(posting.hostSchoolId()))
        .filter(other -> other.hostSchoolId().equals(posting.homeSchoolId()))
        .filter(other -> mirrors(posting, other) || mirrors(other, posting))
        .toList();
  }

  private static boolean mirrors(PossiblePosting one, PossiblePosting other) {
    Mirror mirror = one.flow().mirror();
    return mirror != null
        && mirror.flow().equals(other.flow().id())
        && (mirror.key() != Mirror.Key.POSITION
            || one.standing().position() == other.standing().position())
        && (mirror.key() != Mirror.Key.SUBJECT
            || String.valueOf(one.standing().member().subject())
                .equals(String.valueOf(other.standing().member().subject())))
        && (mirror.key() != Mirror.Key.GRADE_BAND
            || one.standing().member().gradeBand() == other.standing().member().gradeBand());
  }
}
