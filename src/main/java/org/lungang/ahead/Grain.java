package org.lungang.ahead;

import org.lungang.staffing.Standing;

/** How finely people are told apart in the aggregate model. */
public enum Grain {
  /** Everybody by themselves: the tightest bound, and the largest model. */
  PERSON,
  /**
   * Cells: home school, position, subject, grade band, backbone, wish, and since when due; leaders
   * by themselves, since rules ask for each of them.
   */
  CELL;

  /**
   * The cell of somebody.
   *
   * @param year of the standing
   * @param mostDue how many years due still make a difference
   */
  String cellOf(Standing standing, int year, int mostDue) {
    if (this == PERSON || standing.position().isLeader()) {
      return standing.id();
    }
    int due = Math.min(standing.years() - standing.dueYears(), mostDue);
    return String.join(
        "\n",
        standing.homeSchoolId(),
        standing.position().name(),
        String.valueOf(standing.member().subject()),
        String.valueOf(standing.member().gradeBand()),
        String.valueOf(standing.backbone()),
        standing.member().willingness().name(),
        due == mostDue ? "long" : String.valueOf(year - due));
  }
}
