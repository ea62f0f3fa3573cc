package org.lungang.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lungang.district.Rotation;
import org.lungang.explain.SchoolExplanation.Turn;
import org.lungang.explain.SchoolExplanation.What;
import org.lungang.policy.ExemptionRule;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/** Finds the rotations of earlier years that touch a school (E7, E8). */
final class SchoolTurns {

  private SchoolTurns() {}

  /** Those of the school's people and of the people who are or were here, by staff id. */
  static List<Turn> of(Staffing staffing, String schoolId) {
    List<Turn> turns = new ArrayList<>();
    for (Standing standing : staffing.standings()) {
      Rotation rotation = standing.latestRotation();
      if (rotation != null) {
        find(staffing, standing, rotation, schoolId)
            .ifPresent(what -> turns.add(new Turn(standing, rotation, what)));
      }
    }
    return turns;
  }

  private static Optional<What> find(
      Staffing staffing, Standing standing, Rotation rotation, String schoolId) {
    boolean isHost = rotation.hostSchoolId().equals(schoolId);
    boolean isHome = rotation.homeSchoolId().equals(schoolId);
    if (!isHost && !isHome) {
      return Optional.empty();
    }
    for (String id : standing.exemptions()) {
      ExemptionRule rule = staffing.policy().exemptions().get(id);
      if (rule instanceof ExemptionRule.OfRotation ofRotation) {
        if (ofRotation.goesOn()) {
          return Optional.of(isHost ? What.HERE : What.AWAY);
        }
        boolean stays = standing.homeSchoolId().equals(rotation.hostSchoolId());
        if (stays) {
          return Optional.of(isHost ? What.STAYS : What.LEFT);
        }
        return Optional.of(isHost ? What.GONE : What.BACK);
      }
    }
    return Optional.empty();
  }
}
