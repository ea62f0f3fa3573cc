package org.lungang.report;

import java.util.ArrayList;
import java.util.List;
import org.lungang.district.Group;
import org.lungang.explain.LessonGap;
import org.lungang.explain.SchoolExplanation;
import org.lungang.explain.SubjectBalance;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.policy.Rule;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/** What a plan does to one school, for a terminal. */
public final class SchoolStory {

  private final Staffing staffing;
  private final SchoolExplanation school;
  private final StoryText story;

  private SchoolStory(Staffing staffing, SchoolExplanation school, StoryText story) {
    this.staffing = staffing;
    this.school = school;
    this.story = story;
  }

  /**
   * The story of a school, at most so many columns wide.
   *
   * @param all whether lists are whole, however long
   */
  public static String render(
      Staffing staffing, SchoolExplanation school, boolean all, Language language, int width) {
    SchoolStory text = new SchoolStory(staffing, school, new StoryText(language, width, all));
    text.head();
    text.postings();
    VisitRows.add(text.story, text.staffing, school.visits());
    text.rotations();
    text.subjects();
    text.gaps();
    text.limits();
    AttainmentRows.add(
        text.story, text.staffing, say("school.requirements"), school.requirements());
    text.balances();
    ViolationRows.add(text.story, text.staffing, school.violations());
    return text.story.text();
  }

  private void head() {
    List<Object> groups = new ArrayList<>();
    for (Group group : school.groups()) {
      boolean lead = group.leadId().equals(school.id());
      groups.add(
          say(lead ? "school.leads" : "school.member-of", group.id(), group.name(), group.type()));
    }
    story.line(
        say(
            "school.head",
            school.id(),
            school.school().name(),
            school.school().stage(),
            school.school().area()));
    story.line(
        groups.isEmpty() ? say("school.no-group") : say("school.groups", Message.list(groups)));
  }

  private void postings() {
    story.table(
        say("school.leaving", school.leaving().size()),
        PostingRows.columnsOf(story.table(), say("story.to")),
        rows(school.leaving()),
        say("school.leaving.none"));
    story.table(
        say("school.coming", school.coming().size()),
        PostingRows.columnsOf(story.table(), say("story.from")),
        rows(school.coming()),
        say("school.coming.none"));
  }

  private List<List<Object>> rows(List<PossiblePosting> postings) {
    return postings.stream()
        .map(posting -> PostingRows.rowOf(staffing, posting, school.id()))
        .toList();
  }

  private void rotations() {
    List<List<Object>> rows = new ArrayList<>();
    for (SchoolExplanation.Turn turn : school.rotations()) {
      rows.add(
          List.of(
              turn.standing().id(),
              turn.standing().member().name(),
              turn.standing().position(),
              PostingRows.subject(turn.standing()),
              nameOf(turn.rotation().homeSchoolId()),
              nameOf(turn.rotation().hostSchoolId()),
              turn.rotation().until().minusDays(1),
              say("school.turn." + turn.what())));
    }
    story.table(
        say("school.rotations"),
        story
            .table()
            .text(say("story.staff"))
            .text(say("story.name"))
            .text(say("story.position"))
            .text(say("story.subject"))
            .text(say("story.from"))
            .text(say("story.to"))
            .text(say("story.until"))
            .text(say("school.turn")),
        rows,
        say("school.rotations.none"));
  }

  private void subjects() {
    List<List<Object>> rows = new ArrayList<>();
    for (SubjectBalance subject : school.subjects()) {
      rows.add(
          List.of(
              subject.subject(),
              subject.required(),
              subject.before(),
              subject.leaving(),
              subject.coming(),
              subject.after(),
              subject.missingBefore() + " → " + subject.missingAfter(),
              surplus(subject.before(), subject) + " → " + surplus(subject.after(), subject)));
    }
    story.table(
        say("school.subjects"),
        story
            .table()
            .text(say("story.subject"))
            .number(say("school.required"))
            .number(say("school.before"))
            .number(say("group.leave"))
            .number(say("group.come"))
            .number(say("school.after"))
            .number(say("group.missing"))
            .number(say("school.surplus")),
        rows,
        say("school.subjects.none"));
  }

  /** What the timetable asks for, where visits lead to the school. */
  private void gaps() {
    if (school.gaps().isEmpty()) {
      return;
    }
    List<List<Object>> rows = new ArrayList<>();
    for (LessonGap gap : school.gaps()) {
      rows.add(
          List.of(
              gap.subject(), gap.wanted(), gap.gap(), gap.taught(), gap.visitors(), gap.missing()));
    }
    story.table(
        say("gaps"),
        story
            .table()
            .text(say("story.subject"))
            .number(say("gaps.wanted"))
            .number(say("gaps.gap"))
            .number(say("gaps.taught"))
            .number(say("gaps.visitors"))
            .number(say("gaps.missing")),
        rows,
        say("gaps"));
  }

  private static int surplus(int present, SubjectBalance subject) {
    return Math.max(0, present - subject.required());
  }

  private void limits() {
    story.heading(
        say("school.leaders", school.leaders().size(), school.leadersKept(), clause(Rule.H6, "")));
    story.line(
        say(
            "school.drain",
            school.drained(),
            school.teachers(),
            school.drainLimit(),
            staffing.policy().drain().share(),
            staffing.policy().drain().atLeast(),
            clause(Rule.H7, staffing.policy().drain().clause())));
  }

  /** " (002 四(一))", or nothing. */
  private Object clause(Rule rule, String own) {
    String clause = own.isEmpty() ? staffing.policy().clauseOf(rule) : own;
    return clause.isEmpty() ? "" : say("school.clause", staffing.policy().cite(clause));
  }

  private void balances() {
    BalanceRows.add(
        story, staffing, say("school.balances"), school.balances(), say("school.balances.none"));
  }

  private String nameOf(String schoolId) {
    return staffing.district().getSchool(schoolId).idAndName();
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(SchoolStory.class, key, arguments);
  }
}
