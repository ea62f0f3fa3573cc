package org.lungang.report;

import java.util.List;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.output.OutputFile;
import org.lungang.policy.ExemptionRule;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/**
 * Writes {@code exempt.csv}: each exempt staff member with the rules that hold, by staff id.
 * Sensitive: a rule may tell of health. It is for the personnel office alone and names no more than
 * the rules.
 */
public final class ExemptCsv {

  /** The name of the file. */
  public static final String NAME = "exempt.csv";

  private static final List<ColumnTitle> HEADINGS =
      List.of(
          new ColumnTitle("staff_id", "教职工编号"),
          new ColumnTitle("name", "姓名"),
          new ColumnTitle("school_id", "所在学校编号"),
          new ColumnTitle("school", "所在学校"),
          new ColumnTitle("position", "职务"),
          new ColumnTitle("rules", "暂不交流规则"),
          new ColumnTitle("clauses", "依据"));

  private ExemptCsv() {}

  /** The file in a language. */
  public static OutputFile of(Staffing staffing, Language language) {
    CsvSheet sheet = new CsvSheet(language, HEADINGS);
    for (Standing standing : staffing.standings()) {
      if (standing.isExempt()) {
        sheet.addRow(
            List.of(
                standing.id(),
                standing.member().name(),
                standing.homeSchoolId(),
                staffing.district().getSchool(standing.homeSchoolId()).name(),
                standing.position(),
                Message.list(standing.exemptions()),
                Message.list(clauses(staffing, standing))));
      }
    }
    return sheet.toFile(NAME);
  }

  private static List<String> clauses(Staffing staffing, Standing standing) {
    return standing.exemptions().stream()
        .map(id -> staffing.policy().exemptions().get(id))
        .map(ExemptionRule::clause)
        .filter(clause -> !clause.isEmpty())
        .distinct()
        .toList();
  }
}
