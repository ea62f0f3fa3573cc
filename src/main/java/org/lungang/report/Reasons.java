package org.lungang.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lungang.language.Message;
import org.lungang.plan.PostingWorth;
import org.lungang.policy.Flow;
import org.lungang.policy.Rule;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/** Says in short why a posting stands in a plan: the rules it pays and costs, its clause. */
public final class Reasons {

  private final Staffing staffing;
  private final PostingWorth worth;

  /** The reasons for the postings of one year. */
  public Reasons(Staffing staffing) {
    this.staffing = staffing;
    this.worth = new PostingWorth(staffing);
  }

  /**
   * Which rules pay and cost for a posting, in minutes, the clause of its flow, and the flow that
   * answers it: "S6 +22, S9 -30; 002 四(一)2; mirror management-in".
   */
  public Message of(PossiblePosting posting) {
    List<Object> parts = new ArrayList<>();
    List<Object> rules = new ArrayList<>();
    for (Map.Entry<Rule, Long> rule : worth.of(posting).entrySet()) {
      long minutes = rule.getValue();
      rules.add(rule.getKey().name() + (minutes > 0 ? " +" : " ") + minutes);
    }
    if (!rules.isEmpty()) {
      parts.add(Message.list(rules));
    }
    if (!posting.flow().clause().isEmpty()) {
      parts.add(posting.flow().clause());
    }
    findMirror(posting)
        .ifPresent(mirror -> parts.add(Message.of(Reasons.class, "reasons.mirror", mirror)));
    return Message.clauses(parts);
  }

  /** The flow that answers a posting's flow, whichever of the two declares it. */
  private Optional<String> findMirror(PossiblePosting posting) {
    Flow flow = posting.flow();
    if (flow.mirror() != null) {
      return Optional.of(flow.mirror().flow());
    }
    return staffing.policy().flowsOf(posting.group().type()).stream()
        .filter(other -> other.mirror() != null && other.mirror().flow().equals(flow.id()))
        .map(Flow::id)
        .findFirst();
  }
}
