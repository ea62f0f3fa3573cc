package org.lungang.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lungang.district.Group;
import org.lungang.plan.Applicability;
import org.lungang.plan.Attainment;
import org.lungang.plan.MirrorBalance;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.policy.Flow;
import org.lungang.policy.Level;
import org.lungang.policy.Rule;
import org.lungang.report.PaperTitle;
import org.lungang.report.PlanReport;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.workbook.SheetContent;

/**
 * Each requirement of the policy for each group: required, reached, met. First, for the district,
 * how many cases every rule falls short of; then group by group reciprocity (differences, of which
 * there may be none), quotas, shares, minimums and maximums.
 */
final class RequirementSheet {

  private static final String AT_LEAST = "≥";
  private static final String AT_MOST = "≤";

  private final Staffing staffing;
  private final Map<String, List<PossiblePosting>> postingsByGroup;
  private final PlanScore score;
  private final SheetText text;
  private final List<List<Object>> rows = new ArrayList<>();

  private RequirementSheet(PlanReport report, SheetText text) {
    this.staffing = report.staffing();
    this.postingsByGroup =
        report.plan().postings().stream()
            .collect(Collectors.groupingBy(posting -> posting.group().id()));
    this.score = report.score();
    this.text = text;
  }

  static SheetContent of(PlanReport report, SheetText text) {
    RequirementSheet sheet = new RequirementSheet(report, text);
    List<Attainment> attainments = Attainment.of(report.staffing(), report.plan());
    sheet.addRules(attainments);
    Map<String, List<Attainment>> byGroup =
        attainments.stream().collect(Collectors.groupingBy(RequirementSheet::groupId));
    byGroup.getOrDefault("", List.of()).forEach(sheet::add);
    for (Group group : report.staffing().district().groups()) {
      sheet.addReciprocity(group);
      byGroup.getOrDefault(group.id(), List.of()).forEach(sheet::add);
    }
    return text.sheet(
            "requirements",
            sheet.rows,
            "group-id",
            "group",
            "rule",
            "requirement",
            "school",
            "bound",
            "demanded",
            "reached",
            "met",
            "clause")
        .withFilter();
  }

  /** Hard and medium rules over the whole district: cases that fall short, of which none may be. */
  private void addRules(List<Attainment> attainments) {
    for (Rule rule : Rule.toldOf(staffing.policy())) {
      if (rule.level() != Level.SOFT) {
        long cases = -score.of(rule);
        boolean applies = Applicability.of(staffing, attainments, rule);
        rows.add(
            List.of(
                "",
                text.cell(PaperTitle.whole(staffing.district())),
                rule.name(),
                text.say(
                    rule.level() == Level.HARD ? "rule.must" : "rule.principle", text.cell(rule)),
                "",
                AT_MOST,
                0,
                cases,
                applies ? text.yesOrNo(cases == 0) : text.say("rule.not-asked"),
                applies
                    ? text.cell(staffing.policy().cite(staffing.policy().clauseOf(rule)))
                    : ""));
      }
    }
  }

  private void addReciprocity(Group group) {
    Plan ofGroup = Plan.of(postingsByGroup.getOrDefault(group.id(), List.of()));
    List<MirrorBalance> balances = MirrorBalance.of(staffing, ofGroup, group);
    for (Flow flow : staffing.policy().flowsOf(group.type())) {
      if (flow.mirror() != null) {
        long differences =
            balances.stream()
                .filter(balance -> balance.flow().id().equals(flow.id()))
                .mapToLong(MirrorBalance::missing)
                .sum();
        rows.add(
            List.of(
                group.id(),
                group.name(),
                Rule.H1.name(),
                flow.id().equals(flow.mirror().flow())
                    ? text.say("reciprocity.itself", flow.label())
                    : text.say(
                        "reciprocity",
                        flow.label(),
                        staffing.policy().flowLabel(group.type(), flow.mirror().flow())),
                "",
                AT_MOST,
                0,
                differences,
                text.yesOrNo(differences == 0),
                text.cell(staffing.policy().cite(staffing.policy().clauseOf(Rule.H1)))));
      }
    }
  }

  /** Empty where it is about no group alone. */
  private static String groupId(Attainment attainment) {
    Group group = attainment.group();
    return group == null ? "" : group.id();
  }

  private void add(Attainment attainment) {
    String schoolId = attainment.schoolId();
    Group group = attainment.group();
    rows.add(
        List.of(
            groupId(attainment),
            group == null ? text.cell(PaperTitle.whole(staffing.district())) : group.name(),
            attainment.rule().name(),
            text.cell(attainment.what()),
            schoolId == null ? "" : staffing.district().getSchool(schoolId).name(),
            attainment.most() ? AT_MOST : AT_LEAST,
            attainment.required(),
            attainment.reached(),
            text.yesOrNo(attainment.isMet()),
            text.cell(staffing.policy().cite(attainment.clause()))));
  }
}
