package org.lungang.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lungang.explain.RuleExplanation;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.plan.Attainment;
import org.lungang.plan.ScorePart;
import org.lungang.policy.Citation;
import org.lungang.staffing.Staffing;

/** What one rule says and what a plan does about it, for a terminal. */
public final class RuleStory {

  private final Staffing staffing;
  private final RuleExplanation rule;
  private final StoryText story;

  private RuleStory(Staffing staffing, RuleExplanation rule, StoryText story) {
    this.staffing = staffing;
    this.rule = rule;
    this.story = story;
  }

  /**
   * The story of a rule, at most so many columns wide.
   *
   * @param all whether lists are whole, however long
   */
  public static String render(
      Staffing staffing, RuleExplanation rule, boolean all, Language language, int width) {
    RuleStory text = new RuleStory(staffing, rule, new StoryText(language, width, all));
    text.head();
    text.attained();
    text.groups();
    if (rule.carriers().isEmpty() || !rule.violations().isEmpty()) {
      ViolationRows.add(text.story, staffing, rule.violations());
    }
    text.carriers();
    return text.story.text();
  }

  private void head() {
    story.line(
        say(
            "rule.head",
            rule.own() == null ? rule.rule().name() : rule.own().id(),
            rule.own() == null ? rule.rule() : rule.own().words(),
            say("score.level." + rule.rule().level())));
    rule.says().forEach(story::line);
    if (!rule.clauses().isEmpty()) {
      story.line(say("rule.clause", Message.clauses(rule.clauses())));
    }
    for (Citation clause : rule.clauses()) {
      clause.quotes().forEach(quote -> story.line(say("rule.quote", clause, quote)));
    }
    story.line(
        say(
            "rule.figure." + rule.rule().level(),
            StoryText.signed(rule.figure()),
            rule.violations().size()));
  }

  /** Each bound of a rule of the policy's own, those not met first. */
  private void attained() {
    if (rule.attained().isEmpty()) {
      return;
    }
    List<List<Object>> rows = new ArrayList<>();
    rule.attained().stream()
        .sorted(Comparator.comparing(Attainment::isMet))
        .forEach(
            each ->
                rows.add(
                    List.of(
                        each.what(),
                        (each.most() ? "≤ " : "≥ ") + each.required(),
                        each.reached(),
                        GroupStory.met(each.isMet()))));
    story.table(
        say("group.requirements"),
        story
            .table()
            .text(say("group.what"))
            .number(say("group.required"))
            .number(say("group.reached"))
            .text(say("group.met")),
        rows,
        say("group.requirements.none"));
  }

  /** The groups that the rule says something of, the worst first. */
  private void groups() {
    List<List<Object>> rows = new ArrayList<>();
    rule.groups().entrySet().stream()
        .filter(group -> group.getValue().figure() != 0 || group.getValue().requirements() > 0)
        .sorted(Comparator.comparingLong(group -> group.getValue().figure()))
        .forEach(group -> rows.add(row(group.getKey(), group.getValue())));
    if (rule.rest() != 0) {
      rows.add(List.of("–", say("rule.rest"), StoryText.signed(rule.rest()), "", "–"));
    }
    story.table(
        say("rule.groups"),
        story
            .table()
            .text(say("story.group"))
            .text(say("kpi.name"))
            .number(say("score.figure"))
            .number(say("score.violations"))
            .number(say("rule.met")),
        rows,
        say("rule.groups.none"));
  }

  private List<Object> row(String groupId, RuleExplanation.Share share) {
    return List.of(
        groupId,
        staffing.district().getGroup(groupId).name(),
        StoryText.signed(share.figure()),
        share.cases(),
        share.requirements() == 0 ? "–" : share.met() + "/" + share.requirements());
  }

  private void carriers() {
    if (rule.carriers().isEmpty()) {
      return;
    }
    List<List<Object>> rows = new ArrayList<>();
    for (ScorePart part : rule.carriers()) {
      rows.add(
          List.of(
              StoryText.signed(part.minutes()),
              part.standing().id(),
              part.standing().member().name(),
              part.standing().position(),
              staffing.district().getSchool(part.homeSchoolId()).idAndName(),
              staffing.district().getSchool(part.hostSchoolId()).idAndName(),
              part.flow().label(),
              part.group().id()));
    }
    story.table(
        say("rule.carriers", rows.size()),
        story
            .table()
            .number(say("score.figure"))
            .text(say("story.staff"))
            .text(say("story.name"))
            .text(say("story.position"))
            .text(say("story.from"))
            .text(say("story.to"))
            .text(say("story.flow"))
            .text(say("story.group")),
        rows,
        say("rule.carriers.none"));
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(RuleStory.class, key, arguments);
  }
}
