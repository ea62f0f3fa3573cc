package org.lungang.explain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Message;
import org.lungang.plan.Plan;
import org.lungang.plan.Visit;
import org.lungang.policy.Rule;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.PossibleVisit;
import org.lungang.staffing.Refusals;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/**
 * One person's story in a plan.
 *
 * @param exemptions the exemptions that hold, in words, with their clauses; then those that would
 *     if they were approved
 * @param posting what the person takes; null for those who stay
 * @param contribution what it contributes to each rule, all else as it is: in people, cases or
 *     minutes, by the rule's level
 * @param counterparts who answers it and by which mirror; null where no mirror ties it
 * @param mirror the mirror in words; null where there is none
 * @param visits where the person travels to teach
 * @param possibleVisits where the person could
 * @param possible every possible posting; empty for those who are no candidates
 * @param refusals why there is none; empty for candidates
 * @param alternatives for those who go, the best of each way, where there is one; for those who
 *     stay, the three best postings; the best first, and no repaired plan twice
 */
public record Explanation(
    Standing standing,
    List<Message> exemptions,
    @Nullable PossiblePosting posting,
    Map<Rule, Long> contribution,
    @Nullable Counterparts counterparts,
    @Nullable Message mirror,
    List<Visit> visits,
    List<PossibleVisit> possibleVisits,
    List<PossiblePosting> possible,
    List<Message> refusals,
    List<Alternative> alternatives) {

  public Explanation {
    exemptions = List.copyOf(exemptions);
    visits = List.copyOf(visits);
    possibleVisits = List.copyOf(possibleVisits);
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
    Counterparts counterparts =
        posting == null ? null : Counterparts.find(staffing, plan, posting).orElse(null);
    return new Explanation(
        standing,
        ExemptionWords.of(staffing.policy(), standing),
        posting,
        posting == null ? Map.of() : PostingContribution.of(staffing, plan, posting),
        counterparts,
        counterparts == null
            ? null
            : counterparts
                .mirror()
                .words(
                    counterparts.flow(),
                    staffing
                        .policy()
                        .flowLabel(
                            Objects.requireNonNull(posting).group().type(),
                            counterparts.mirror().flow())),
        plan.visitsOf(staffId),
        staffing.visiting().possibleOf(staffId),
        possible,
        possible.isEmpty() ? new Refusals(staffing).of(standing, null) : List.of(),
        possible.isEmpty() ? List.of() : new Alternatives(staffing, plan).of(standing));
  }
}
