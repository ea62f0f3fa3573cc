package org.lungang.roster;

import java.util.ArrayList;
import java.util.List;
import org.lungang.dataset.plan.PlanColumn;
import org.lungang.dataset.plan.PlanFileReader;
import org.lungang.district.StaffMember;
import org.lungang.plan.Plan;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.workbook.SheetColumn;
import org.lungang.workbook.SheetContent;

/**
 * The roster (花名册): a row a posting, in the order of plan.csv, under its headings, so that the
 * workbook can be scored and compared like plan.csv after a change by hand.
 */
final class RosterSheet {

  /** What a roster on paper has; what stands to the right is for the program that reads it back. */
  private static final int PRINTED = 15;

  private RosterSheet() {}

  static SheetContent of(Staffing staffing, Plan plan, SheetText text) {
    List<List<Object>> rows = new ArrayList<>();
    for (PossiblePosting posting : plan.postings()) {
      StaffMember member = posting.standing().member();
      rows.add(
          List.of(
              rows.size() + 1,
              posting.staffId(),
              member.name(),
              text.cell(member.gender()),
              text.code(member.position()),
              text.code(member.subject()),
              text.cell(member.title()),
              text.cell(member.honor()),
              staffing.district().getSchool(posting.homeSchoolId()).name(),
              staffing.district().getSchool(posting.hostSchoolId()).name(),
              text.code(posting.kind()),
              text.code(posting.post()),
              posting.from(),
              posting.until().minusDays(1),
              text.cell(staffing.policy().cite(posting.flow().clause())),
              SheetText.number(staffing.findExtraMinutes(posting)),
              posting.group().id(),
              posting.flow().id(),
              posting.hostSchoolId()));
    }
    return SheetContent.of(
            PlanFileReader.SHEET.in(text.language()),
            text.title("roster"),
            headings(text).stream().map(SheetColumn::of).toList(),
            rows)
        .withFilter()
        .withPrinted(PRINTED);
  }

  private static List<String> headings(SheetText text) {
    return List.of(
        text.say("column.number"),
        PlanColumn.STAFF_ID.in(text.language()),
        PlanColumn.NAME.in(text.language()),
        text.say("column.gender"),
        PlanColumn.POSITION.in(text.language()),
        PlanColumn.SUBJECT.in(text.language()),
        text.say("column.title"),
        text.say("column.honor"),
        PlanColumn.HOME_SCHOOL.in(text.language()),
        PlanColumn.HOST_SCHOOL.in(text.language()),
        PlanColumn.KIND.in(text.language()),
        PlanColumn.POST.in(text.language()),
        PlanColumn.FROM.in(text.language()),
        PlanColumn.UNTIL.in(text.language()),
        text.say("column.clause"),
        PlanColumn.EXTRA_MINUTES.in(text.language()),
        PlanColumn.GROUP_ID.in(text.language()),
        PlanColumn.FLOW.in(text.language()),
        PlanColumn.HOST_SCHOOL_ID.in(text.language()));
  }
}
