package org.lungang.report;

import java.util.ArrayList;
import java.util.List;
import org.lungang.district.Consent;
import org.lungang.language.Language;
import org.lungang.plan.Plan;
import org.lungang.staffing.Consents;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/**
 * Writes {@code consents-needed.csv}: the consents that the postings of a plan need, those that are
 * not on record first, then by the plan's order. Internal: it says who answered what.
 */
public final class ConsentsCsv {

  /** The name of the file. */
  public static final String NAME = "consents-needed.csv";

  private static final List<ColumnTitle> HEADINGS =
      List.of(
          new ColumnTitle("staff_id", "教职工编号"),
          new ColumnTitle("name", "姓名"),
          new ColumnTitle("home_school_id", "派出学校编号"),
          new ColumnTitle("home_school", "派出学校"),
          new ColumnTitle("host_school_id", "交流学校编号"),
          new ColumnTitle("host_school", "交流学校"),
          new ColumnTitle("flow", "交流形式"),
          new ColumnTitle("party", "同意方"),
          new ColumnTitle("answer", "答复"),
          new ColumnTitle("date", "日期"),
          new ColumnTitle("clause", "依据"));

  private ConsentsCsv() {}

  /** The file in a language. */
  public static OutputFile of(Staffing staffing, Plan plan, Language language) {
    CsvSheet sheet = new CsvSheet(language, HEADINGS);
    List<List<Object>> given = new ArrayList<>();
    for (PossiblePosting posting : plan.postings()) {
      for (Consents.Needed needed : staffing.rules().consents().of(posting)) {
        List<Object> row = row(staffing, posting, needed);
        if (needed.isGiven()) {
          given.add(row);
        } else {
          sheet.addRow(row);
        }
      }
    }
    given.forEach(sheet::addRow);
    return sheet.toFile(NAME);
  }

  private static List<Object> row(
      Staffing staffing, PossiblePosting posting, Consents.Needed needed) {
    Consent answer = needed.answer();
    return List.of(
        posting.staffId(),
        posting.standing().member().name(),
        posting.homeSchoolId(),
        staffing.district().getSchool(posting.homeSchoolId()).name(),
        posting.hostSchoolId(),
        staffing.district().getSchool(posting.hostSchoolId()).name(),
        posting.flow().id(),
        needed.party(),
        answer == null ? "" : answer.answer(),
        answer == null || answer.date() == null ? "" : answer.date(),
        needed.rule().clause());
  }
}
