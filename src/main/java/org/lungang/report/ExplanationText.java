package org.lungang.report;

import java.util.ArrayList;
import java.util.List;
import org.lungang.compare.PlacedPosting;
import org.lungang.explain.Counterparts;
import org.lungang.explain.Explanation;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.plan.PostingWorth;
import org.lungang.plan.Visit;
import org.lungang.policy.Level;
import org.lungang.staffing.Consents;
import org.lungang.staffing.CountRequirement;
import org.lungang.staffing.Line;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.PossibleVisit;
import org.lungang.staffing.Renewals;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/**
 * One person's story for a terminal: how they stand, what they take, and what else would cost
 * ({@link AlternativesText}).
 */
public final class ExplanationText {

  private final Staffing staffing;
  private final Explanation explanation;
  private final StoryText story;

  private ExplanationText(Staffing staffing, Explanation explanation, StoryText story) {
    this.staffing = staffing;
    this.explanation = explanation;
    this.story = story;
  }

  /**
   * The story, at most so many columns wide.
   *
   * @param all whether lists are whole, however long
   */
  public static String render(
      Staffing staffing, Explanation explanation, boolean all, Language language, int width) {
    ExplanationText text =
        new ExplanationText(staffing, explanation, new StoryText(language, width, all));
    AlternativesText alternatives =
        new AlternativesText(staffing, explanation.alternatives(), all, text.story);
    text.standing();
    text.posting();
    alternatives.because();
    text.visits();
    text.possible();
    alternatives.table();
    return text.story.text();
  }

  private void standing() {
    Standing standing = explanation.standing();
    story.line(
        say(
            "person",
            standing.id(),
            standing.member().name(),
            standing.position(),
            standing.homeSchoolId(),
            staffing.district().getSchool(standing.homeSchoolId()).name()));
    story.line(
        say(
            "standing",
            standing.years(),
            say(standing.isEligible() ? "eligible" : "eligible.not"),
            standing.eligibleYears(),
            say(standing.isDue() ? "due" : "due.not"),
            standing.dueYears()));
    if (!standing.yearsClause().isEmpty()) {
      story.line(say("clause", staffing.policy().cite(standing.yearsClause())));
    }
    explanation.exemptions().forEach(story::line);
    Renewals.find(staffing, standing)
        .ifPresent(
            answer ->
                story.line(
                    say(answer.renewed() == null ? "renewal.no" : "renewal.yes", answer.words())));
    orders(standing);
    pin(standing.pin());
    if (!standing.isExempt()) {
      explanation.refusals().forEach(why -> story.line(say("refused", why)));
    }
  }

  /** Where the person stands in each line of those who go by their points. */
  private void orders(Standing standing) {
    for (CountRequirement count : staffing.requirements().counts()) {
      Line line = count.line();
      if (line != null) {
        line.find(standing.id())
            .map(
                place ->
                    say(
                        "order",
                        count.title(),
                        String.join("/", place.points().stream().map(String::valueOf).toList()),
                        place.rank(),
                        line.places().size()))
            .ifPresent(story::line);
      }
    }
  }

  private void pin(Standing.PinnedTo pin) {
    if (pin.stay()) {
      story.line(say("pin.stay"));
    }
    if (pin.go()) {
      story.line(
          pin.goSchoolId() == null ? say("pin.go") : say("pin.go-to", nameOf(pin.goSchoolId())));
    }
    if (!pin.notTo().isEmpty()) {
      story.line(
          say(
              "pin.not-to",
              Message.list(pin.notTo().stream().sorted().map(this::nameOf).toList())));
    }
  }

  private void posting() {
    PossiblePosting posting = explanation.posting();
    if (posting == null) {
      story.line(say("stays"));
      return;
    }
    story.line(
        say(
            "goes",
            posting.hostSchoolId(),
            staffing.district().getSchool(posting.hostSchoolId()).name(),
            posting.flow().label(),
            posting.group().idAndName(),
            posting.kind(),
            posting.post(),
            posting.from(),
            posting.until().minusDays(1)));
    if (posting.endsWithinYear()) {
      story.line(say("within-year"));
    }
    if (!posting.flow().clause().isEmpty()) {
      story.line(say("clause", staffing.policy().cite(posting.flow().clause())));
    }
    consents(staffing.rules().consents().of(posting));
    contribution();
    Counterparts counterparts = explanation.counterparts();
    if (counterparts != null && explanation.mirror() != null) {
      story.line(say("mirror", explanation.mirror()));
      story.line(
          counterparts.postings().isEmpty()
              ? say("answered.none")
              : say(
                  "answered",
                  Message.list(counterparts.postings().stream().map(this::answer).toList())));
    }
  }

  private void consents(List<Consents.Needed> all) {
    for (Consents.Needed needed : all) {
      String key = needed.isGiven() ? "consent.given" : "consent.open";
      story.line(say(key, needed.party(), needed.rule().title(staffing.policy())));
    }
  }

  private void visits() {
    for (Visit visit : explanation.visits()) {
      story.line(
          say(
              "visit",
              visit.hostSchoolId(),
              staffing.district().getSchool(visit.hostSchoolId()).name(),
              visit.subject(),
              visit.weeklyPeriods(),
              visit.days(),
              visit.minutesAWeek(),
              visit.possible().flow().label(),
              visit.group().idAndName()));
      consents(staffing.rules().consents().of(visit.possible()));
    }
    if (!explanation.possibleVisits().isEmpty()) {
      story.line(
          say(
              "visits.possible",
              Message.list(
                  explanation.possibleVisits().stream()
                      .map(PossibleVisit::hostSchoolId)
                      .map(this::nameOf)
                      .toList())));
    }
  }

  private void contribution() {
    List<Object> figures = new ArrayList<>();
    List<Object> held = new ArrayList<>();
    explanation
        .contribution()
        .forEach(
            (rule, figure) -> {
              if (rule.level() != Level.SOFT && figure > 0) {
                held.add(AlternativesText.broken(rule, figure));
              } else {
                figures.add(say("figure", rule.name(), rule, StoryText.signed(figure)));
              }
            });
    if (!figures.isEmpty()) {
      story.line(say("worth", Message.list(figures)));
    }
    if (!held.isEmpty()) {
      story.line(say("holds", Message.list(held)));
    }
  }

  private String nameOf(String schoolId) {
    return staffing.district().getSchool(schoolId).idAndName();
  }

  private Message answer(PossiblePosting posting) {
    return say(
        "answer",
        posting.staffId(),
        posting.standing().member().name(),
        nameOf(posting.homeSchoolId()),
        nameOf(posting.hostSchoolId()),
        posting.flow().label());
  }

  private void possible() {
    if (explanation.possible().isEmpty()) {
      return;
    }
    PostingWorth worth = new PostingWorth(staffing);
    List<List<Object>> rows = new ArrayList<>();
    for (PossiblePosting posting : explanation.possible()) {
      rows.add(
          List.of(
              PlacedPosting.of(posting, staffing.district()),
              posting.kind(),
              posting.post(),
              PostingRows.extraMinutes(staffing, posting, PostingRows.UNKNOWN),
              StoryText.signed(worth.total(posting)),
              posting.equals(explanation.posting()) ? say("taken") : ""));
    }
    story.table(
        say("possible", rows.size()),
        story
            .table()
            .text(say("column.posting"))
            .text(say("column.kind"))
            .text(say("column.post"))
            .number(say("column.extra"))
            .number(say("column.worth"))
            .text(say("column.taken")),
        rows,
        say("possible", 0));
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(Explanation.class, key, arguments);
  }
}
