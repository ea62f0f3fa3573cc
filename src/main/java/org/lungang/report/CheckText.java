package org.lungang.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.lungang.district.Position;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.policy.ExemptionRule;
import org.lungang.staffing.Arithmetic;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/** What a check of data and policy says, for a terminal, before anything is planned. */
public final class CheckText {

  private final Staffing staffing;
  private final List<Arithmetic> arithmetic;
  private final Language language;
  private final int width;

  private CheckText(Staffing staffing, List<Arithmetic> arithmetic, Language language, int width) {
    this.staffing = staffing;
    this.arithmetic = arithmetic;
    this.language = language;
    this.width = width;
  }

  /**
   * How many schools and groups, staff by position, exempt by rule, each group's arithmetic, and
   * from where to where people can go for it, at most so many columns wide.
   *
   * @param arithmetic of every group, {@link Arithmetic#of(Staffing)}
   */
  public static String render(
      Staffing staffing, List<Arithmetic> arithmetic, Language language, int width) {
    CheckText text = new CheckText(staffing, arithmetic, language, width);
    return text.counts()
        + "\n"
        + text.staff()
        + "\n"
        + text.exempt()
        + text.arithmetic()
        + text.routes();
  }

  private String counts() {
    return Message.of(
                CheckText.class,
                "check.counts",
                staffing.district().schools().size(),
                staffing.district().groups().size(),
                staffing.standings().size(),
                staffing.postings().size())
            .in(language)
        + "\n";
  }

  private String staff() {
    TextTable table =
        new TextTable(language)
            .text(say("check.position"))
            .number(say("check.staff"))
            .number(say("check.exempt"))
            .number(say("check.eligible"))
            .number(say("check.due"))
            .number(say("check.candidates"));
    for (Position position : Position.values()) {
      addStaff(table, position, standing -> standing.position() == position);
    }
    addStaff(table, say("check.all"), standing -> true);
    return table.render(width);
  }

  private void addStaff(TextTable table, Object name, Predicate<Standing> kind) {
    List<Standing> staff = staffing.standings().stream().filter(kind).toList();
    table.row(
        name,
        staff.size(),
        staff.stream().filter(Standing::isExempt).count(),
        staff.stream().filter(Standing::isEligible).count(),
        staff.stream().filter(Standing::isDue).count(),
        staff.stream().filter(standing -> staffing.isCandidate(standing.id())).count());
  }

  /** Counts only, and never whose: a rule may tell of health. */
  private String exempt() {
    Map<String, Long> byRule = new TreeMap<>();
    staffing
        .standings()
        .forEach(standing -> standing.exemptions().forEach(id -> byRule.merge(id, 1L, Long::sum)));
    TextTable table =
        new TextTable(language)
            .text(say("check.rule"))
            .text(say("check.clause"))
            .number(say("check.exempt"));
    for (Map.Entry<String, ExemptionRule> rule : staffing.policy().exemptions().entrySet()) {
      table.row(
          rule.getKey(),
          staffing.policy().cite(rule.getValue().clause()),
          byRule.getOrDefault(rule.getKey(), 0L));
    }
    return table.isEmpty() ? "" : table.render(width) + "\n";
  }

  private String arithmetic() {
    TextTable table =
        new TextTable(language)
            .text(say("check.group"))
            .text(say("check.demand"))
            .number(say("check.needed"))
            .number(say("check.can-go"))
            .text(say("check.enough"))
            .text(say("check.arithmetic"));
    for (Arithmetic each : arithmetic) {
      table.row(
          each.group().idAndName(),
          each.what(),
          each.needed(),
          each.canGo(),
          say(each.isShort() ? "check.short" : "check.ok"),
          each.parts());
    }
    return table.isEmpty() ? "" : table.render(width);
  }

  /** From each school, to which others and how many; whoever can go to several counts at each. */
  private String routes() {
    TextTable table =
        new TextTable(language)
            .text(say("check.group"))
            .text(say("check.demand"))
            .text(say("check.from"))
            .text(say("check.to"));
    for (Arithmetic each : arithmetic) {
      Map<String, List<Object>> hostsByHome = new TreeMap<>();
      for (Arithmetic.Route route : each.routes()) {
        hostsByHome
            .computeIfAbsent(route.homeSchoolId(), home -> new ArrayList<>())
            .add(nameOf(route.hostSchoolId()) + " " + route.people());
      }
      hostsByHome.forEach(
          (home, hosts) ->
              table.row(each.group().idAndName(), each.what(), nameOf(home), Message.list(hosts)));
    }
    return table.isEmpty() ? "" : "\n" + table.render(width);
  }

  private String nameOf(String schoolId) {
    return staffing.district().getSchool(schoolId).idAndName();
  }

  private static Message say(String key) {
    return Message.of(CheckText.class, key);
  }
}
