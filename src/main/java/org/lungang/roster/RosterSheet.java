package org.lungang.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lungang.dataset.plan.PlanColumn;
import org.lungang.dataset.plan.PlanFileReader;
import org.lungang.district.StaffMember;
import org.lungang.language.Code;
import org.lungang.language.Language;
import org.lungang.plan.Plan;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.workbook.SheetColumn;
import org.lungang.workbook.SheetContent;

/**
 * The roster (花名册): a row a posting, in the order of plan.csv, with its columns under their
 * headings as words, so that the workbook can be scored and compared after a change by hand.
 */
final class RosterSheet {

  /** What a roster on paper has; what stands to the right is for the program that reads it back. */
  private static final int PRINTED = 15;

  private RosterSheet() {}

  static SheetContent of(Staffing staffing, Plan plan, SheetText text) {
    List<List<Object>> rows = new ArrayList<>();
    Map<String, String> clauses = new HashMap<>();
    for (PossiblePosting posting : plan.postings()) {
      StaffMember member = posting.standing().member();
      rows.add(
          List.of(
              rows.size() + 1,
              posting.staffId(),
              member.name(),
              text.cell(member.gender()),
              text.cell(member.position()),
              text.cell(member.subject()),
              text.cell(member.title()),
              text.cell(member.honor()),
              staffing.district().getSchool(posting.homeSchoolId()).name(),
              staffing.district().getSchool(posting.hostSchoolId()).name(),
              text.cell(posting.kind()),
              text.cell(posting.post()),
              posting.from(),
              posting.until().minusDays(1),
              clauses.computeIfAbsent(
                  posting.flow().clause(), clause -> text.cell(staffing.policy().cite(clause))),
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
        heading(PlanColumn.STAFF_ID, text),
        heading(PlanColumn.NAME, text),
        text.say("column.gender"),
        heading(PlanColumn.POSITION, text),
        heading(PlanColumn.SUBJECT, text),
        text.say("column.title"),
        text.say("column.honor"),
        heading(PlanColumn.HOME_SCHOOL, text),
        heading(PlanColumn.HOST_SCHOOL, text),
        heading(PlanColumn.KIND, text),
        heading(PlanColumn.POST, text),
        heading(PlanColumn.FROM, text),
        heading(PlanColumn.UNTIL, text),
        text.say("column.clause"),
        heading(PlanColumn.EXTRA_MINUTES, text),
        heading(PlanColumn.GROUP_ID, text),
        heading(PlanColumn.FLOW, text),
        heading(PlanColumn.HOST_SCHOOL_ID, text));
  }

  /** In English a word too: "Home school" for home_school. */
  private static String heading(PlanColumn column, SheetText text) {
    return text.language() == Language.ZH
        ? column.chinese()
        : Code.word(column.english().toUpperCase(Locale.ROOT));
  }
}
