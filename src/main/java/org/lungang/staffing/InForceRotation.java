package org.lungang.staffing;

import java.util.ArrayList;
import java.util.List;
import org.lungang.district.Rotation;
import org.lungang.policy.ExemptionRule;

/**
 * A rotation of an earlier year and what becomes of it in the year that is planned (E7, E8).
 *
 * @param ruleId the id of the exemption that says so
 */
public record InForceRotation(
    Standing standing, Rotation rotation, InForceStatus status, String ruleId, ExemptionRule rule) {

  /** The rotations that go on, are renewed, end with a return or with a stay, by staff id. */
  public static List<InForceRotation> of(Staffing staffing) {
    List<InForceRotation> found = new ArrayList<>();
    for (Standing standing : staffing.standings()) {
      Rotation rotation = standing.latestRotation();
      if (rotation == null) {
        continue;
      }
      for (String ruleId : standing.exemptions()) {
        ExemptionRule rule = staffing.policy().exemptions().get(ruleId);
        if (rule instanceof ExemptionRule.OfRotation ofRotation) {
          boolean isListed = staffing.district().rotationsOf(standing.id()).contains(rotation);
          InForceStatus status =
              isListed ? status(standing, rotation, ofRotation) : InForceStatus.RENEWED;
          found.add(new InForceRotation(standing, rotation, status, ruleId, rule));
        }
      }
    }
    return found;
  }

  private static InForceStatus status(
      Standing standing, Rotation rotation, ExemptionRule.OfRotation rule) {
    if (rule.goesOn()) {
      return InForceStatus.GOES_ON;
    }
    return standing.homeSchoolId().equals(rotation.hostSchoolId())
        ? InForceStatus.STAYS
        : InForceStatus.RETURNS;
  }
}
