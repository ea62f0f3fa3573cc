package org.lungang.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lungang.district.Willingness;
import org.lungang.policy.ExemptionRule;
import org.lungang.policy.PersonFacts;
import org.lungang.policy.Policy;

/** Which exemptions hold for whom (E1 to E8; 002 四(一)). */
final class Exemptions {

  /** The id of the rule for rotations in force. */
  static final String LOCKED = "E7";

  private final Policy policy;

  Exemptions(Policy policy) {
    this.policy = policy;
  }

  /** What holds for somebody, and what would hold if it were approved; ids in order. */
  record Found(List<String> holding, List<String> unapproved) {}

  /** Finds the exemptions of a staff member. */
  Found find(PersonFacts person) {
    List<String> holding = new ArrayList<>();
    List<String> unapproved = new ArrayList<>();
    boolean volunteer = person.member().willingness() == Willingness.VOLUNTEER;
    for (Map.Entry<String, ExemptionRule> entry : policy.exemptions().entrySet()) {
      String id = entry.getKey();
      if (volunteer && policy.volunteersWaive().contains(id)) {
        continue;
      }
      if (entry.getValue().holds(person)) {
        holding.add(id);
      } else if (entry.getValue().awaitsApproval(person)) {
        unapproved.add(id);
      }
    }
    // H9 holds whatever a policy exempts: nobody on a rotation in force moves.
    if (person.isOnRotation() && !holding.contains(LOCKED)) {
      holding.add(LOCKED);
    }
    return new Found(List.copyOf(holding), List.copyOf(unapproved));
  }
}
