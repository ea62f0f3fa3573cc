package org.lungang.report;

import java.util.List;
import java.util.Objects;
import org.lungang.district.Rotation;
import org.lungang.language.Language;
import org.lungang.output.OutputFile;
import org.lungang.staffing.InForceRotation;
import org.lungang.staffing.Staffing;

/**
 * Writes {@code in-force.csv}: the rotations of earlier years that go on (E7), end with a return or
 * end with a stay (E8), by staff id.
 */
public final class InForceCsv {

  /** The name of the file. */
  public static final String NAME = "in-force.csv";

  private static final List<ColumnTitle> HEADINGS =
      List.of(
          new ColumnTitle("staff_id", "教职工编号"),
          new ColumnTitle("name", "姓名"),
          new ColumnTitle("home_school_id", "派出学校编号"),
          new ColumnTitle("home_school", "派出学校"),
          new ColumnTitle("host_school_id", "交流学校编号"),
          new ColumnTitle("host_school", "交流学校"),
          new ColumnTitle("group_id", "集团编号"),
          new ColumnTitle("from", "起始日期"),
          new ColumnTitle("until", "截止日期"),
          new ColumnTitle("status", "状态"),
          new ColumnTitle("rule", "依据"));

  private InForceCsv() {}

  /** The file in a language. */
  public static OutputFile of(Staffing staffing, Language language) {
    CsvSheet sheet = new CsvSheet(language, HEADINGS);
    for (InForceRotation inForce : InForceRotation.of(staffing)) {
      Rotation rotation = inForce.rotation();
      sheet.addRow(
          List.of(
              inForce.standing().id(),
              inForce.standing().member().name(),
              rotation.homeSchoolId(),
              staffing.district().getSchool(rotation.homeSchoolId()).name(),
              rotation.hostSchoolId(),
              staffing.district().getSchool(rotation.hostSchoolId()).name(),
              Objects.requireNonNullElse(rotation.groupId(), ""),
              rotation.from(),
              rotation.until(),
              inForce.status(),
              (inForce.ruleId() + " " + inForce.rule().clause()).strip()));
    }
    return sheet.toFile(NAME);
  }
}
