package org.lungang.ahead;

import org.lungang.district.Group;
import org.lungang.policy.Level;
import org.lungang.policy.Share;
import org.lungang.staffing.QuotaRequirement;
import org.lungang.staffing.Staffing;

/** What quotas ask for in later years (H2). */
final class AheadQuotas {

  private final Worlds worlds;
  private final AheadColumns columns;
  private final AheadRows rows;

  AheadQuotas(Worlds worlds, AheadColumns columns, AheadRows rows) {
    this.worlds = worlds;
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * H2 of a later year: the quota is a share of those who are there to be counted, and whoever was
   * sent before may no longer be among them. Rotations in force that count leave the rule out.
   */
  void addRows(YearModel year) {
    for (Group group : year.component().groups()) {
      for (QuotaRequirement quota : year.staffing().requirements().quotasOf(group)) {
        if (!quota.quota().inForceCounted() && !quota.quota().inForceOf()) {
          addQuota(year, quota);
        }
      }
    }
  }

  private void addQuota(YearModel year, QuotaRequirement quota) {
    Share share = quota.quota().share();
    AheadRows.Row row = rows.atLeast(share.numerator() * quota.base(), year.place());
    rows.addPenalty(row, share.denominator(), Level.HARD, 1);
    for (AheadColumn column : columns.all()) {
      if (column.year() == year) {
        if (quota.counts(column.posting())) {
          row.add(column.index(), share.denominator());
        }
      } else if (column.year().place() < year.place() && share.numerator() > 0) {
        boolean counts =
            column.people().stream().anyMatch(id -> leavesBase(id, column, year, quota));
        if (counts) {
          row.add(column.index(), share.numerator());
        }
      }
    }
  }

  private boolean leavesBase(
      String id, AheadColumn column, YearModel year, QuotaRequirement quota) {
    boolean isIn =
        year.staffing()
            .findStanding(id)
            .filter(standing -> year.staffing().requirements().isInBase(quota, standing))
            .isPresent();
    if (!isIn) {
      return false;
    }
    Staffing sent = worlds.ifAllIn(column.year().place(), year.place());
    return sent.findStanding(id)
        .filter(standing -> sent.requirements().isInBase(quota, standing))
        .isEmpty();
  }
}
