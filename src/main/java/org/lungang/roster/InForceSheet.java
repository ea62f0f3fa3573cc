package org.lungang.roster;

import java.util.ArrayList;
import java.util.List;
import org.lungang.district.Rotation;
import org.lungang.staffing.InForceRotation;
import org.lungang.staffing.Staffing;
import org.lungang.workbook.SheetContent;

/** Rotations of earlier years: those that go on (在轨) and those whose term is over (期满). */
final class InForceSheet {

  private InForceSheet() {}

  static SheetContent of(Staffing staffing, SheetText text) {
    List<List<Object>> rows = new ArrayList<>();
    for (InForceRotation inForce : InForceRotation.of(staffing)) {
      Rotation rotation = inForce.rotation();
      rows.add(
          List.of(
              rows.size() + 1,
              inForce.standing().id(),
              inForce.standing().member().name(),
              text.cell(inForce.standing().position()),
              text.cell(inForce.standing().member().subject()),
              staffing.district().getSchool(rotation.homeSchoolId()).name(),
              staffing.district().getSchool(rotation.hostSchoolId()).name(),
              rotation.groupId() == null ? "" : rotation.groupId(),
              rotation.from(),
              rotation.until().minusDays(1),
              text.cell(inForce.status()),
              text.cell(staffing.policy().cite(inForce.rule().clause()))));
    }
    return text.sheet(
            "in-force",
            rows,
            "number",
            "staff-id",
            "name",
            "position",
            "subject",
            "home-school",
            "host-school",
            "group-id",
            "from",
            "until",
            "status",
            "clause")
        .withFilter();
  }
}
