package org.lungang.report;

import java.util.List;
import java.util.Objects;
import org.lungang.dataset.plan.PlanColumn;
import org.lungang.language.Language;
import org.lungang.output.OutputFile;
import org.lungang.plan.Plan;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/** Writes {@code plan.csv}: a row a posting, in the order of the plan (docs/reference/files.md). */
public final class PlanCsv {

  /** The name of the file. */
  public static final String NAME = "plan.csv";

  private PlanCsv() {}

  /** The file in a language. */
  public static OutputFile of(Staffing staffing, Plan plan, Language language) {
    CsvSheet sheet = new CsvSheet(language, List.of(PlanColumn.values()));
    Reasons reasons = new Reasons(staffing);
    for (PossiblePosting posting : plan.postings()) {
      sheet.addRow(
          List.of(
              posting.staffId(),
              posting.standing().member().name(),
              posting.standing().position(),
              Objects.requireNonNullElse(posting.standing().member().subject(), ""),
              posting.homeSchoolId(),
              staffing.district().getSchool(posting.homeSchoolId()).name(),
              posting.hostSchoolId(),
              staffing.district().getSchool(posting.hostSchoolId()).name(),
              posting.group().id(),
              posting.flow().id(),
              posting.kind(),
              posting.post(),
              posting.from(),
              posting.until(),
              PostingRows.extraMinutes(staffing, posting, ""),
              reasons.of(posting)));
    }
    return sheet.toFile(NAME);
  }
}
