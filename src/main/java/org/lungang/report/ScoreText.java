package org.lungang.report;

import java.util.ArrayList;
import java.util.List;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Shortfalls;
import org.lungang.plan.Violation;
import org.lungang.policy.Level;
import org.lungang.policy.Rule;
import org.lungang.staffing.Staffing;

/** Tables of a plan's score, for a terminal: every rule, and where the plan falls short. */
public final class ScoreText {

  private final Staffing staffing;
  private final PlanScore score;
  private final Language language;
  private final int width;

  private ScoreText(Staffing staffing, PlanScore score, Language language, int width) {
    this.staffing = staffing;
    this.score = score;
    this.language = language;
    this.width = width;
  }

  /** The table of all rules: id, name, clause, figure, number of violations. */
  public static String renderRules(
      Staffing staffing, PlanScore score, Language language, int width) {
    return new ScoreText(staffing, score, language, width).rules();
  }

  /**
   * The violations of one level as a table, with the people of each; empty text if there are none.
   *
   * @param atMost how many of each rule are shown, the costliest first; a last row says how many
   *     more there are
   */
  public static String renderViolations(
      Staffing staffing, PlanScore score, Level level, int atMost, Language language, int width) {
    return new ScoreText(staffing, score, language, width).violations(level, atMost);
  }

  private String rules() {
    TextTable table =
        new TextTable(language)
            .text(say("score.rule"))
            .text(say("score.name"))
            .text(say("score.level"))
            .text(say("score.clause"))
            .number(say("score.figure"))
            .number(say("score.violations"));
    for (Rule rule : Rule.toldOf(staffing.policy())) {
      table.row(
          rule.name(),
          rule,
          levelName(rule.level()),
          staffing.policy().cite(staffing.policy().clauseOf(rule)),
          score.of(rule),
          score.violations().stream().filter(violation -> violation.rule() == rule).count());
    }
    for (Level level : Level.values()) {
      table.row(
          "",
          say("score.sum", levelName(level)),
          levelName(level),
          "",
          sum(level),
          violations(level));
    }
    return table.render(width);
  }

  private static Message levelName(Level level) {
    return say("score.level." + level.name());
  }

  private long sum(Level level) {
    return switch (level) {
      case HARD -> score.hard();
      case MEDIUM -> score.medium();
      case SOFT -> score.soft();
    };
  }

  private long violations(Level level) {
    return score.violations().stream()
        .filter(violation -> violation.rule().level() == level)
        .count();
  }

  private String violations(Level level, int atMost) {
    Shortfalls shortfalls = new Shortfalls(staffing);
    boolean people =
        Involved.anybody(
            score.violations().stream()
                .filter(violation -> violation.rule().level() == level)
                .toList());
    TextTable table =
        new TextTable(language)
            .text(say("score.rule"))
            .number(say("score.amount"))
            .text(say("score.what"));
    if (people) {
      table.text(say("score.who"));
    }
    for (Rule rule : Rule.toldOf(staffing.policy())) {
      List<Violation> ofRule =
          score.violations().stream()
              .filter(violation -> violation.rule() == rule && rule.level() == level)
              .sorted((one, other) -> Long.compare(other.amount(), one.amount()))
              .toList();
      for (Violation violation : ofRule.subList(0, Math.min(ofRule.size(), atMost))) {
        List<Object> row = new ArrayList<>();
        row.addAll(List.of(rule.name(), violation.amount(), shortfalls.of(violation)));
        if (people) {
          row.add(Involved.in(violation, staffing, language));
        }
        table.row(row.toArray());
      }
      if (ofRule.size() > atMost) {
        List<Object> row = new ArrayList<>();
        row.add(rule.name());
        row.add(ofRule.stream().skip(atMost).mapToLong(Violation::amount).sum());
        row.add(say("score.more", ofRule.size() - atMost));
        if (people) {
          row.add("");
        }
        table.row(row.toArray());
      }
    }
    return table.isEmpty() ? "" : table.render(width);
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(ScoreText.class, key, arguments);
  }
}
