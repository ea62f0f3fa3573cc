package org.lungang.page;

import static org.lungang.page.Wording.NONE;
import static org.lungang.page.Wording.say;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lungang.language.Message;
import org.lungang.plan.Applicability;
import org.lungang.plan.Causes;
import org.lungang.plan.Certificate;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Violation;
import org.lungang.policy.Citation;
import org.lungang.policy.Level;
import org.lungang.policy.Rule;
import org.lungang.report.Involved;

/** Every rule with its clause and figure, the cases against it, and why they could not be met. */
final class RuleSection {

  private static final int SHOWN_CASES = 20;
  private static final int BANNER_CASES = 5;

  private final PlanFacts facts;
  private final Html html;

  private RuleSection(PlanFacts facts, Html html) {
    this.facts = facts;
    this.html = html;
  }

  /** Writes every rule with its figure, and the cases against each. */
  static void writeRules(PlanFacts facts, Html html) {
    RuleSection section = new RuleSection(facts, html);
    html.element("p", say("rules.lead"));
    section.rules().write(html);
    for (Rule rule : Rule.toldOf(facts.staffing().policy())) {
      section.writeCases(rule);
    }
  }

  private HtmlTable rules() {
    List<Message> unasked = new ArrayList<>();
    HtmlTable table =
        new HtmlTable(say("rules.caption"))
            .style("rules")
            .laidOut()
            .text(say("rules.rule"))
            .text(say("rules.says"))
            .text(say("rules.level"))
            .text(say("rules.clause"))
            .number(say("rules.figure"))
            .number(say("rules.cases"));
    for (Rule rule : Rule.toldOf(facts.staffing().policy())) {
      if (!Applicability.of(facts.staffing(), facts.attainments(), rule)) {
        unasked.add(say("rules.name", rule.name(), rule));
        continue;
      }
      int cases = cases(rule).size();
      table.row(
          rule.level() != Level.SOFT && score().of(rule) < 0 ? "missed" : "",
          List.of(
              say("rules.name", rule.name(), rule),
              rule.says(facts.staffing().policy()).get(0),
              say("level." + rule.level().name()),
              facts.staffing().policy().cite(facts.staffing().policy().clauseOf(rule)),
              score().of(rule),
              // A score without cases is what all postings add up to.
              cases == 0 && score().of(rule) != 0 ? NONE : cases));
    }
    for (Level level : Level.values()) {
      table.row(
          "whole",
          List.of(
              say("rules.sum"),
              "",
              say("level." + level.name()),
              "",
              sum(level),
              score().violations().stream()
                  .filter(violation -> violation.rule().level() == level)
                  .count()));
    }
    return unasked.isEmpty() ? table : table.note(say("rules.not-asked", Message.list(unasked)));
  }

  private PlanScore score() {
    return facts.report().score();
  }

  private long sum(Level level) {
    return switch (level) {
      case HARD -> score().hard();
      case MEDIUM -> score().medium();
      case SOFT -> score().soft();
    };
  }

  /** The cases against a rule, the costliest first. */
  private List<Violation> cases(Rule rule) {
    return score().violations().stream()
        .filter(violation -> violation.rule() == rule)
        .sorted(Comparator.comparingLong(Violation::amount).reversed())
        .toList();
  }

  private void writeCases(Rule rule) {
    List<Violation> cases = cases(rule);
    if (cases.isEmpty()) {
      return;
    }
    Message name = say("rules.name", rule.name(), rule);
    List<Violation> shown = cases.subList(0, Math.min(cases.size(), SHOWN_CASES));
    boolean people = Involved.anybody(shown);
    HtmlTable table = new HtmlTable(say("cases.caption", name)).quiet().text(say("cases.what"));
    if (people) {
      table.text(say("cases.who"));
    }
    table.number(say("cases.amount"));
    for (Violation violation : shown) {
      if (people) {
        String who = Involved.in(violation, facts.staffing(), html.language());
        table.row(violation.message(), who.isEmpty() ? NONE : who, violation.amount());
      } else {
        table.row(violation.message(), violation.amount());
      }
    }
    if (cases.size() > SHOWN_CASES) {
      table.note(
          say(
              "cases.more",
              cases.size() - SHOWN_CASES,
              cases.stream().skip(SHOWN_CASES).mapToLong(Violation::amount).sum()));
    }
    html.open("details").line().element("summary", say("cases.summary", name, cases.size()));
    table.write(html);
    html.close("details").line();
  }

  /**
   * Writes, above everything else, that a plan breaks rules that must hold: where, and what helps.
   */
  static void writeBanner(PlanFacts facts, Html html) {
    RuleSection section = new RuleSection(facts, html);
    if (section.score().isFeasible()) {
      return;
    }
    html.open("div", "class", "breach", "role", "alert").line();
    html.element("strong", say("breach.title", -section.score().hard()));
    html.open("ul").line();
    List<Violation> cases =
        section.score().violations().stream()
            .filter(violation -> violation.rule().level() == Level.HARD)
            .sorted(Comparator.comparingLong(Violation::amount).reversed())
            .toList();
    cases.stream()
        .limit(BANNER_CASES)
        .forEach(violation -> html.element("li", section.placed(violation)));
    if (cases.size() > BANNER_CASES) {
      html.element("li", say("short.more", cases.size() - BANNER_CASES));
    }
    html.close("ul").line();
    Certificate certificate = facts.report().certificate();
    if (certificate != null && !certificate.isHardProven()) {
      html.element("p", say(certificate.isInfeasible() ? "breach.longer.short" : "breach.longer"));
    }
    html.element("p", say("breach.help"));
    html.close("div").line();
  }

  /** Writes what gets worse, what could not be met, and why, in the sentences of its arithmetic. */
  static void writeShortfalls(PlanFacts facts, Html html) {
    RuleSection section = new RuleSection(facts, html);
    List<Message> worse = Summary.worse(facts.report().kpis());
    if (!worse.isEmpty()) {
      html.element("h3", say("short.worse"));
      html.list(worse);
    }
    if (section.score().hard() == 0 && section.score().medium() == 0) {
      html.element("p", say("short.none"));
      return;
    }
    Certificate certificate = facts.report().certificate();
    if (certificate != null && certificate.isMediumProven()) {
      html.element("p", say("short.proven"));
    }
    Causes causes = new Causes(facts.staffing(), facts.report().plan());
    for (Rule rule : Rule.toldOf(facts.staffing().policy())) {
      if (rule.level() != Level.SOFT) {
        section.writeShortfalls(rule, causes);
      }
    }
    if (causes.unsought() > 0) {
      html.element(
          "p", say("short.unsought", causes.unsought(), Causes.MOST_TRIALS), "class", "note");
    }
    html.element("p", say("short.explain"), "class", "note");
  }

  /** A case, and where it is about one person, the school: names alone say little in a district. */
  private Message placed(Violation violation) {
    Message sentence = facts.shortfalls().of(violation);
    if (violation.staffIds().size() != 1) {
      return sentence;
    }
    String home = facts.staffing().getStanding(violation.staffIds().get(0)).member().schoolId();
    return say("short.school", facts.school(home).name(), sentence);
  }

  private void writeShortfall(Violation violation, Causes causes) {
    html.open("li");
    html.text(placed(violation));
    causes.of(violation).ifPresent(cause -> html.element("p", cause, "class", "note"));
    html.close("li").line();
  }

  private void writeShortfalls(Rule rule, Causes causes) {
    List<Violation> cases = cases(rule);
    if (cases.isEmpty()) {
      return;
    }
    Citation clause = facts.staffing().policy().cite(facts.staffing().policy().clauseOf(rule));
    Message name = say("rules.name", rule.name(), rule);
    html.element("h3", clause.isEmpty() ? name : say("short.rule", name, clause));
    html.open("ul").line();
    cases.stream().limit(SHOWN_CASES).forEach(violation -> writeShortfall(violation, causes));
    if (cases.size() > SHOWN_CASES) {
      html.element("li", say("short.more", cases.size() - SHOWN_CASES));
    }
    html.close("ul").line();
  }
}
