package org.lungang.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.lungang.explain.GroupExplanation;
import org.lungang.explain.Requirement;
import org.lungang.explain.SchoolExplanation;
import org.lungang.explain.SubjectBalance;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.plan.Attainment;
import org.lungang.plan.MirrorBalance;
import org.lungang.policy.Flow;
import org.lungang.policy.Rule;
import org.lungang.staffing.Arithmetic;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/** What a plan does in one group, for a terminal. */
public final class GroupStory {

  private static final String NONE = "–";

  private final Staffing staffing;
  private final GroupExplanation group;
  private final StoryText story;

  private GroupStory(Staffing staffing, GroupExplanation group, StoryText story) {
    this.staffing = staffing;
    this.group = group;
    this.story = story;
  }

  /**
   * The story of a group, at most so many columns wide.
   *
   * @param all whether lists are whole, however long
   */
  public static String render(
      Staffing staffing, GroupExplanation group, boolean all, Language language, int width) {
    GroupStory text = new GroupStory(staffing, group, new StoryText(language, width, all));
    text.head();
    text.schools();
    text.flows();
    text.requirements();
    AttainmentRows.add(text.story, text.staffing, say("group.wider"), group.wider());
    text.balances();
    text.postings();
    VisitRows.add(text.story, text.staffing, group.visits());
    text.figures();
    text.binding();
    text.violations();
    text.dueAndStaying();
    return text.story.text();
  }

  private void head() {
    story.line(
        say(
            "group.head",
            group.group().id(),
            group.group().name(),
            group.group().type(),
            group.schools().size(),
            group.postings().size()));
  }

  private void schools() {
    List<List<Object>> rows = new ArrayList<>();
    for (SchoolExplanation school : group.schools()) {
      int before = school.subjects().stream().mapToInt(SubjectBalance::missingBefore).sum();
      int after = school.subjects().stream().mapToInt(SubjectBalance::missingAfter).sum();
      boolean lead = school.id().equals(group.group().leadId());
      rows.add(
          List.of(
              school.id(),
              school.school().name(),
              say(lead ? "group.lead" : "group.member"),
              school.leaving().size(),
              school.coming().size(),
              school.drained() + "/" + school.drainLimit(),
              school.leadersKept() + "/" + school.leaders().size(),
              before + " → " + after));
    }
    story.table(
        say("group.schools"),
        story
            .table()
            .text(say("story.school"))
            .text(say("kpi.name"))
            .text(say("group.role"))
            .number(say("group.leave"))
            .number(say("group.come"))
            .number(say("group.drained"))
            .number(say("group.leaders"))
            .number(say("group.missing")),
        rows,
        say("group.schools.none"));
  }

  private void flows() {
    List<List<Object>> rows = new ArrayList<>();
    group
        .postingsByFlow()
        .forEach(
            (Flow flow, Integer postings) ->
                rows.add(List.of(flow.label(), flow.kind(), postings, orNone(flow.clause()))));
    story.table(
        say("group.flows"),
        story
            .table()
            .text(say("story.flow"))
            .text(say("story.kind"))
            .number(say("group.posted"))
            .text(say("story.clause")),
        rows,
        say("group.flows.none"));
  }

  private void requirements() {
    List<List<Object>> rows = new ArrayList<>();
    for (Requirement requirement : group.requirements()) {
      Attainment attainment = requirement.attainment();
      Arithmetic arithmetic = requirement.arithmetic();
      rows.add(
          List.of(
              attainment.rule().name(),
              attainment.schoolId() == null
                  ? attainment.what()
                  : say(
                      "group.of-school",
                      staffing.district().getSchool(attainment.schoolId()).idAndName(),
                      attainment.what()),
              attainment.required(),
              attainment.reached(),
              met(attainment.isMet()),
              arithmetic == null
                  ? NONE
                  : say("group.can-go", arithmetic.canGo(), arithmetic.parts()),
              orNone(attainment.clause())));
    }
    story.table(
        say("group.requirements"),
        story
            .table()
            .text(say("story.rule"))
            .text(say("group.what"))
            .number(say("group.required"))
            .number(say("group.reached"))
            .text(say("group.met"))
            .text(say("group.who"))
            .text(say("story.clause")),
        rows,
        say("group.requirements.none"));
  }

  private void balances() {
    List<MirrorBalance> unmetFirst =
        group.balances().stream().sorted(Comparator.comparing(MirrorBalance::isMet)).toList();
    BalanceRows.add(story, staffing, say("group.balances"), unmetFirst, say("group.balances.none"));
  }

  private void postings() {
    story.table(
        say("group.postings", group.postings().size()),
        PostingRows.columns(story.table()),
        group.postings().stream().map(posting -> PostingRows.row(staffing, posting)).toList(),
        say("group.postings.none"));
  }

  private void figures() {
    List<List<Object>> rows = new ArrayList<>();
    boolean shares = !group.shared().isEmpty();
    for (Rule rule : Rule.values()) {
      long figure = group.figures().getOrDefault(rule, 0L);
      long shared = group.shared().getOrDefault(rule, 0L);
      if (figure != 0 || shared != 0) {
        List<Object> row = new ArrayList<>();
        row.addAll(List.of(rule.name(), rule, say("score.level." + rule.level())));
        row.add(StoryText.signed(figure));
        if (shares) {
          row.add(StoryText.signed(shared));
        }
        rows.add(row);
      }
    }
    TextTable table =
        story
            .table()
            .text(say("story.rule"))
            .text(say("score.name"))
            .text(say("score.level"))
            .number(say("score.figure"));
    story.table(
        say("group.figures"),
        shares ? table.number(say("group.shared")) : table,
        rows,
        say("group.figures.none"));
  }

  /** What could not be one fewer or one more, and what costs most. */
  private void binding() {
    List<Object> costs = new ArrayList<>();
    group.costs().stream()
        .limit(3)
        .forEach(
            cost ->
                costs.add(say("group.cost", cost.getKey().name(), cost.getKey(), cost.getValue())));
    if (!costs.isEmpty()) {
      story.heading(say("group.costs", Message.list(costs)));
    }
    List<List<Object>> rows = new ArrayList<>();
    for (GroupExplanation.Bound bound : group.atTheirBound()) {
      rows.add(List.of(bound.rule().name(), bound.rule(), bound.what()));
    }
    story.table(
        say("group.bounds"),
        story.table().text(say("story.rule")).text(say("score.name")).text(say("group.bound")),
        rows,
        say("group.bounds.none"));
  }

  private void violations() {
    ViolationRows.add(story, staffing, group.violations());
  }

  private void dueAndStaying() {
    List<List<Object>> rows = new ArrayList<>();
    for (Standing standing : group.dueAndStaying()) {
      rows.add(
          List.of(
              standing.id(),
              standing.member().name(),
              standing.position(),
              PostingRows.subject(standing),
              staffing.district().getSchool(standing.homeSchoolId()).idAndName(),
              standing.years(),
              standing.dueYears(),
              staffing.postingsOf(standing.id()).size()));
    }
    story.table(
        say("group.due", rows.size()),
        story
            .table()
            .text(say("story.staff"))
            .text(say("story.name"))
            .text(say("story.position"))
            .text(say("story.subject"))
            .text(say("story.school"))
            .number(say("group.years"))
            .number(say("group.due-years"))
            .number(say("group.possible")),
        rows,
        say("group.due.none"));
  }

  private Object orNone(String clause) {
    return clause.isEmpty() ? NONE : staffing.policy().cite(clause);
  }

  static Message met(boolean met) {
    return say(met ? "kpi.met.yes" : "kpi.met.no");
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(GroupStory.class, key, arguments);
  }
}
