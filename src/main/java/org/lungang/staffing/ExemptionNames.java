package org.lungang.staffing;

import java.util.ArrayList;
import java.util.List;
import org.lungang.district.Position;
import org.lungang.language.Message;
import org.lungang.policy.ExemptionRule;
import org.lungang.policy.Policy;

/** Says in words whom a rule leaves out (暂不交流情形). */
public final class ExemptionNames {

  private ExemptionNames() {}

  /**
   * The words for a rule by its id; nobody on a rotation in force moves, whatever a policy says.
   */
  public static Message of(Policy policy, String id) {
    ExemptionRule rule = policy.exemptions().get(id);
    return rule == null ? message("exemption.locked") : of(rule);
  }

  /** "men over 55, women over 50"; a part of a sentence, without the rule's id. */
  public static Message of(ExemptionRule rule) {
    if (rule instanceof ExemptionRule.FirstTerm firstTerm) {
      List<Position> positions = new ArrayList<>(firstTerm.positions());
      return message(
          "exemption.first-term", Message.joined("/", positions), firstTerm.termOfOffice());
    } else if (rule instanceof ExemptionRule.Age age) {
      return age.yearsBefore() == 0
          ? message("exemption.age", age.menOver(), age.womenOver())
          : message("exemption.retirement", age.menOver(), age.womenOver(), age.yearsBefore());
    } else if (rule instanceof ExemptionRule.Personal personal) {
      return message(
          personal.approved() ? "exemption.approved" : "exemption.circumstance",
          message("exemption." + personal.circumstance().name()));
    } else if (rule instanceof ExemptionRule.Experience experience) {
      return experience.ruralMonths() == null
          ? message("exemption.experience", experience.otherSchools(), experience.monthsAtEach())
          : message(
              "exemption.experience-rural",
              experience.otherSchools(),
              experience.monthsAtEach(),
              experience.ruralMonths());
    }
    return message(
        rule instanceof ExemptionRule.Locked ? "exemption.locked" : "exemption.returning");
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(ExemptionNames.class, key, arguments);
  }
}
