package org.lungang.report;

import java.util.ArrayList;
import java.util.List;
import org.lungang.district.Consent;
import org.lungang.district.Rotation;
import org.lungang.language.Language;
import org.lungang.output.OutputFile;
import org.lungang.plan.Plan;
import org.lungang.plan.Visit;
import org.lungang.staffing.Consents;
import org.lungang.staffing.InForceRotation;
import org.lungang.staffing.InForceStatus;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/**
 * Writes {@code consents-needed.csv}: the consents that the postings, visits and renewals of a plan
 * need, those that are not on record first, then by the plan's order. Internal: it says who
 * answered what.
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
          new ColumnTitle("host_school_id", "接收学校编号"),
          new ColumnTitle("host_school", "接收学校"),
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
    List<List<Object>> open = new ArrayList<>();
    Consents consents = staffing.rules().consents();
    for (PossiblePosting posting : plan.postings()) {
      for (Consents.Needed needed : consents.of(posting)) {
        (needed.isGiven() ? given : open)
            .add(
                row(
                    staffing,
                    posting.standing(),
                    posting.homeSchoolId(),
                    posting.hostSchoolId(),
                    posting.flow().id(),
                    needed));
      }
    }
    for (Visit visit : plan.visits()) {
      for (Consents.Needed needed : consents.of(visit.possible())) {
        (needed.isGiven() ? given : open)
            .add(
                row(
                    staffing,
                    visit.standing(),
                    visit.homeSchoolId(),
                    visit.hostSchoolId(),
                    visit.possible().flow().id(),
                    needed));
      }
    }
    for (InForceRotation inForce : InForceRotation.of(staffing)) {
      if (inForce.status() == InForceStatus.RENEWED) {
        Rotation rotation = inForce.rotation();
        for (Consents.Needed needed :
            consents.ofRenewal(inForce.standing(), rotation.hostSchoolId())) {
          (needed.isGiven() ? given : open)
              .add(
                  row(
                      staffing,
                      inForce.standing(),
                      rotation.homeSchoolId(),
                      rotation.hostSchoolId(),
                      "",
                      needed));
        }
      }
    }
    open.forEach(sheet::addRow);
    given.forEach(sheet::addRow);
    return sheet.toFile(NAME);
  }

  private static List<Object> row(
      Staffing staffing,
      Standing standing,
      String homeId,
      String hostId,
      String flowId,
      Consents.Needed needed) {
    Consent answer = needed.answer();
    return List.of(
        standing.id(),
        standing.member().name(),
        homeId,
        staffing.district().getSchool(homeId).name(),
        hostId,
        staffing.district().getSchool(hostId).name(),
        flowId,
        needed.party(),
        answer == null ? "" : answer.answer(),
        answer == null || answer.date() == null ? "" : answer.date(),
        needed.rule().clause());
  }
}
