package org.lungang.report;

import java.util.List;
import java.util.Objects;
import org.lungang.district.Rotation;
import org.lungang.language.Language;
import org.lungang.policy.ExemptionRule;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/**
 * Writes {@code in-force.csv}: the rotations of earlier years that go on (E7), end with a return or
 * end with a stay (E8), by staff id.
 */
public final class InForceCsv {

  /** The name of the file. */
  public static final String NAME = "in-force.csv";

  private static final List<Title> HEADINGS =
      List.of(
          new Title("staff_id", "教职工编号"),
          new Title("name", "姓名"),
          new Title("home_school_id", "派出学校编号"),
          new Title("home_school", "派出学校"),
          new Title("host_school_id", "交流学校编号"),
          new Title("host_school", "交流学校"),
          new Title("group_id", "集团编号"),
          new Title("from", "起始日期"),
          new Title("until", "截止日期"),
          new Title("status", "状态"),
          new Title("rule", "依据"));

  private final Staffing staffing;
  private final CsvSheet sheet;

  private InForceCsv(Staffing staffing, Language language) {
    this.staffing = staffing;
    this.sheet = new CsvSheet(language, HEADINGS);
  }

  /** The file in a language. */
  public static OutputFile of(Staffing staffing, Language language) {
    InForceCsv file = new InForceCsv(staffing, language);
    staffing.standings().forEach(file::add);
    return file.sheet.toFile(NAME);
  }

  private void add(Standing standing) {
    Rotation rotation = standing.latestRotation();
    if (rotation == null) {
      return;
    }
    for (String ruleId : standing.exemptions()) {
      ExemptionRule rule = staffing.policy().exemptions().get(ruleId);
      if (rule instanceof ExemptionRule.Locked) {
        add(standing, rotation, InForceStatus.GOES_ON, ruleId, rule);
      } else if (rule instanceof ExemptionRule.Returning) {
        boolean stays = standing.homeSchoolId().equals(rotation.hostSchoolId());
        add(standing, rotation, stays ? InForceStatus.STAYS : InForceStatus.RETURNS, ruleId, rule);
      }
    }
  }

  private void add(
      Standing standing,
      Rotation rotation,
      InForceStatus status,
      String ruleId,
      ExemptionRule rule) {
    sheet.addRow(
        List.of(
            standing.id(),
            standing.member().name(),
            rotation.homeSchoolId(),
            staffing.district().getSchool(rotation.homeSchoolId()).name(),
            rotation.hostSchoolId(),
            staffing.district().getSchool(rotation.hostSchoolId()).name(),
            Objects.requireNonNullElse(rotation.groupId(), ""),
            rotation.from(),
            rotation.until(),
            status,
            (ruleId + " " + rule.clause()).strip()));
  }
}
