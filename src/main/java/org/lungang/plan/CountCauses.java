package org.lungang.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lungang.staffing.CountRequirement;
import org.lungang.staffing.CountUnit;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/** Finds the changes of one person's posting that a rule of the policy's own needs (H11, M6). */
final class CountCauses {

  /** Of a district's people so many are enough to say what stands in the way. */
  static final int MOST = 100;

  private final Staffing staffing;
  private final Plan plan;
  private final UnitPostings unitPostings;

  CountCauses(Staffing staffing, Plan plan) {
    this.staffing = staffing;
    this.plan = plan;
    this.unitPostings = new UnitPostings(plan);
  }

  /** A posting that somebody would take instead of the present one, or would no longer take. */
  record Change(PossiblePosting posting, boolean isTaken) {}

  /**
   * The first changes that bring the count nearer to its bound: who would stay, who would go. Empty
   * where the plan does not miss what the violation is about.
   */
  Optional<List<Change>> of(Violation violation) {
    return requirement(violation).map(this::changes);
  }

  private Optional<CountRequirement> requirement(Violation violation) {
    return staffing.requirements().counts().stream()
        .filter(count -> count.rule().id().equals(violation.own()))
        .filter(count -> count.title().equals(violation.message().arguments().get(0)))
        .filter(count -> count.missing(unitPostings.of(count.unit())) > 0)
        .findFirst();
  }

  private List<Change> changes(CountRequirement count) {
    List<PossiblePosting> postings = unitPostings.of(count.unit());
    long missing = count.missing(postings);
    Stream<Change> dropped =
        postings.stream().filter(count::concerns).map(posting -> new Change(posting, false));
    Stream<Change> taken =
        staffing.postings().stream()
            .filter(count::concerns)
            .filter(posting -> isAbout(count.unit(), posting))
            .filter(posting -> !plan.findPosting(posting.staffId()).equals(Optional.of(posting)))
            .map(posting -> new Change(posting, true));
    return Stream.concat(dropped, taken)
        .filter(change -> count.missing(after(postings, change)) < missing)
        .limit(MOST)
        .toList();
  }

  private static boolean isAbout(CountUnit unit, PossiblePosting posting) {
    return unit.staffIds() == null || unit.staffIds().contains(posting.staffId());
  }

  private List<PossiblePosting> after(List<PossiblePosting> postings, Change change) {
    List<PossiblePosting> after = new ArrayList<>(postings);
    plan.findPosting(change.posting().staffId()).ifPresent(after::remove);
    if (change.isTaken()) {
      after.add(change.posting());
    }
    return after;
  }
}
