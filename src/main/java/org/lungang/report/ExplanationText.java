package org.lungang.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.lungang.compare.Change;
import org.lungang.compare.PlacedPosting;
import org.lungang.explain.Alternative;
import org.lungang.explain.Counterparts;
import org.lungang.explain.Explanation;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.plan.PostingWorth;
import org.lungang.plan.Visit;
import org.lungang.policy.Level;
import org.lungang.policy.Rule;
import org.lungang.staffing.Consents;
import org.lungang.staffing.CountRequirement;
import org.lungang.staffing.Line;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.PossibleVisit;
import org.lungang.staffing.Renewals;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/** One person's story for a terminal: how they stand, what they take, and what else would cost. */
public final class ExplanationText {

  private static final int CHANGES_SHOWN = 6;

  private final Staffing staffing;
  private final Explanation explanation;
  private final boolean all;
  private final StoryText story;

  private ExplanationText(
      Staffing staffing, Explanation explanation, boolean all, StoryText story) {
    this.staffing = staffing;
    this.explanation = explanation;
    this.all = all;
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
        new ExplanationText(staffing, explanation, all, new StoryText(language, width, all));
    text.standing();
    text.posting();
    text.because();
    text.visits();
    text.possible();
    text.alternatives();
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
      story.line(pin.goSchoolId() == null ? say("pin.go") : say("pin.go-to", pin.goSchoolId()));
    }
    if (!pin.notTo().isEmpty()) {
      story.line(say("pin.not-to", Message.list(pin.notTo().stream().sorted().toList())));
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
            posting.group().id(),
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
    openConsents(staffing.rules().consents().of(posting));
    contribution();
    Counterparts counterparts = explanation.counterparts();
    if (counterparts != null && explanation.mirror() != null) {
      story.line(say("mirror", explanation.mirror()));
      story.line(
          counterparts.postings().isEmpty()
              ? say("answered.none")
              : say(
                  "answered",
                  Message.list(
                      counterparts.postings().stream().map(ExplanationText::answer).toList())));
    }
  }

  private void openConsents(List<Consents.Needed> all) {
    all.stream()
        .filter(needed -> !needed.isGiven())
        .map(needed -> say("consent.open", needed.party(), needed.rule().title(staffing.policy())))
        .forEach(story::line);
  }

  /** Why so, in one sentence: what the best of the other ways would cost. */
  private void because() {
    explanation.alternatives().stream()
        .max(
            Comparator.comparingLong(Alternative::hard)
                .thenComparingLong(Alternative::medium)
                .thenComparingLong(Alternative::soft))
        .ifPresent(best -> story.line(because(best)));
  }

  private Message because(Alternative best) {
    if (best.hard() < 0) {
      return say("because.hard");
    } else if (best.medium() != 0 || best.hard() > 0) {
      return best.hard() > 0 || best.medium() > 0
          ? say("because.better", way(best))
          : say("because.medium", way(best), -best.medium());
    } else if (best.soft() > 0) {
      return say("because.better", way(best));
    }
    return best.soft() < 0
        ? say("because.soft", way(best), -best.soft())
        : say("because.equal", way(best));
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
              visit.group().id()));
      openConsents(staffing.rules().consents().of(visit.possible()));
    }
    if (!explanation.possibleVisits().isEmpty()) {
      story.line(
          say(
              "visits.possible",
              Message.list(
                  explanation.possibleVisits().stream()
                      .map(PossibleVisit::hostSchoolId)
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
                held.add(say("broken", rule.name(), rule, figure));
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

  private static Message answer(PossiblePosting posting) {
    return say(
        "answer",
        posting.staffId(),
        posting.standing().member().name(),
        posting.homeSchoolId(),
        posting.hostSchoolId(),
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
              PlacedPosting.words(posting),
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

  private void alternatives() {
    if (explanation.alternatives().isEmpty()) {
      return;
    }
    List<List<Object>> rows = new ArrayList<>();
    for (Alternative alternative : explanation.alternatives()) {
      rows.add(
          List.of(
              rows.size() + 1,
              way(alternative),
              alternative.broken().isEmpty() ? "–" : broken(alternative.broken()),
              alternative.changes().size(),
              StoryText.signed(alternative.hard()),
              StoryText.signed(alternative.medium()),
              StoryText.signed(alternative.soft())));
    }
    story.table(
        say("alternatives"),
        story
            .table()
            .number(say("column.number"))
            .text(say("column.instead"))
            .text(say("column.broken"))
            .number(say("column.changes"))
            .number(say("column.hard"))
            .number(say("column.medium"))
            .number(say("column.soft")),
        rows,
        say("alternatives"));
    int number = 0;
    for (Alternative alternative : explanation.alternatives()) {
      number++;
      story.line(say("changes", number, changes(alternative.changes())));
      if (!alternative.stillBroken().isEmpty()) {
        story.line(say("still-broken", number, broken(alternative.stillBroken())));
      }
    }
  }

  private Message way(Alternative alternative) {
    PossiblePosting posting = alternative.posting();
    if (posting == null) {
      return say("way.stay");
    }
    return alternative.way() == Alternative.Way.GO
        ? say("way.go", PlacedPosting.words(posting))
        : say("way.another", posting.staffId(), posting.standing().member().name());
  }

  private Message changes(List<Change> changes) {
    List<Object> parts = new ArrayList<>();
    for (Change change : all ? changes : changes.stream().limit(CHANGES_SHOWN).toList()) {
      parts.add(
          change.after() == null
              ? say("change.stays", change.staffId())
              : say(
                  "change.goes",
                  change.staffId(),
                  change.after().named(staffing.district(), staffing.policy())));
    }
    if (parts.size() < changes.size()) {
      parts.add(say("changes.more", changes.size() - parts.size()));
    }
    return Message.joined(story.language() == Language.ZH ? "；" : "; ", parts);
  }

  private static Message broken(Map<Rule, Long> broken) {
    List<Object> parts = new ArrayList<>();
    broken.forEach((rule, worse) -> parts.add(say("broken", rule.name(), rule, worse)));
    return Message.list(parts);
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(Explanation.class, key, arguments);
  }
}
