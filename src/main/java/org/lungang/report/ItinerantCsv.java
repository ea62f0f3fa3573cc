package org.lungang.report;

import java.util.List;
import org.lungang.dataset.plan.VisitColumn;
import org.lungang.language.Language;
import org.lungang.output.OutputFile;
import org.lungang.plan.Plan;
import org.lungang.plan.Visit;

/**
 * Writes {@code itinerant.csv}: a row a visit, in the order of the plan (docs/reference/files.md).
 */
public final class ItinerantCsv {

  /** The name of the file. */
  public static final String NAME = "itinerant.csv";

  private ItinerantCsv() {}

  /** The file in a language. */
  public static OutputFile of(Plan plan, Language language) {
    CsvSheet sheet = new CsvSheet(language, List.of(VisitColumn.values()));
    for (Visit visit : plan.visits()) {
      sheet.addRow(
          List.of(
              visit.staffId(),
              visit.standing().member().name(),
              visit.subject(),
              visit.homeSchoolId(),
              visit.hostSchoolId(),
              visit.group().id(),
              visit.weeklyPeriods(),
              visit.days(),
              visit.minutesAWeek()));
    }
    return sheet.toFile(NAME);
  }
}
