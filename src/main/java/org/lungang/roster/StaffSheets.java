package org.lungang.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lungang.district.School;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.plan.Plan;
import org.lungang.policy.ExemptionRule;
import org.lungang.staffing.ExemptionNames;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;
import org.lungang.workbook.SheetContent;

/** Who is eligible (符合交流条件) and who is left out for now (暂不纳入交流), school by school. */
final class StaffSheets {

  private StaffSheets() {}

  /** Everybody who counts as eligible, with where the plan sends them. */
  static SheetContent eligible(Staffing staffing, Plan plan, SheetText text) {
    List<List<Object>> rows = new ArrayList<>();
    for (School school : staffing.district().schools()) {
      for (Standing standing : staffing.presence().staffOf(school.id())) {
        if (standing.isEligible()) {
          rows.add(eligible(staffing, plan, text, school, standing, rows.size() + 1));
        }
      }
    }
    return text.sheet(
            "eligible",
            rows,
            "number",
            "school",
            "staff-id",
            "name",
            "gender",
            "position",
            "subject",
            "title",
            "honor",
            "years",
            "due",
            "goes-to")
        .withFilter();
  }

  private static List<Object> eligible(
      Staffing staffing, Plan plan, SheetText text, School school, Standing standing, int number) {
    return List.of(
        number,
        school.name(),
        standing.id(),
        standing.member().name(),
        text.cell(standing.member().gender()),
        text.cell(standing.position()),
        text.cell(standing.member().subject()),
        text.cell(standing.member().title()),
        text.cell(standing.member().honor()),
        standing.years(),
        text.yesOrNo(standing.isDue()),
        plan.findPosting(standing.id())
            .map(PossiblePosting::hostSchoolId)
            .map(id -> staffing.district().getSchool(id).name())
            .orElse(""));
  }

  /** Everybody whom a rule leaves out, with the rule. A rule may tell of health: internal. */
  static SheetContent deferred(Staffing staffing, SheetText text) {
    Map<List<String>, List<Object>> whyByRules = new HashMap<>();
    List<List<Object>> rows = new ArrayList<>();
    for (School school : staffing.district().schools()) {
      for (Standing standing : staffing.presence().staffOf(school.id())) {
        if (standing.isExempt()) {
          // Few rules leave out many people.
          List<Object> why =
              whyByRules.computeIfAbsent(
                  standing.exemptions(), rules -> why(staffing, rules, text));
          rows.add(deferred(text, school, standing, why, rows.size() + 1));
        }
      }
    }
    return text.sheet(
            "deferred",
            rows,
            "number",
            "school",
            "staff-id",
            "name",
            "position",
            "subject",
            "rule",
            "why-deferred",
            "clause")
        .withFilter()
        .withRole(SheetContent.Role.INTERNAL);
  }

  private static List<Object> deferred(
      SheetText text, School school, Standing standing, List<Object> why, int number) {
    List<Object> row = new ArrayList<>();
    row.add(number);
    row.add(school.name());
    row.add(standing.id());
    row.add(standing.member().name());
    row.add(text.cell(standing.position()));
    row.add(text.cell(standing.member().subject()));
    row.addAll(why);
    return row;
  }

  /** The rules by their ids, in words, and by their clauses. */
  private static List<Object> why(Staffing staffing, List<String> rules, SheetText text) {
    List<Named> words = new ArrayList<>();
    List<Named> clauses = new ArrayList<>();
    for (String id : rules) {
      words.add(ExemptionNames.of(staffing.policy(), id));
      ExemptionRule rule = staffing.policy().exemptions().get(id);
      if (rule != null && !rule.clause().isEmpty()) {
        clauses.add(staffing.policy().cite(rule.clause()));
      }
    }
    return List.of(
        text.cell(Message.list(rules)),
        text.cell(Message.clauses(words)),
        text.cell(Message.list(clauses)));
  }
}
