package org.lungang.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.lungang.compare.Change;
import org.lungang.compare.Names;
import org.lungang.compare.PlacedPosting;
import org.lungang.explain.Alternative;
import org.lungang.explain.Explanation;
import org.lungang.language.Message;
import org.lungang.policy.Rule;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/** What else could be planned for one person, and what it would cost; a part of a story. */
final class AlternativesText {

  private static final int CHANGES_SHOWN = 6;

  private final Staffing staffing;
  private final List<Alternative> alternatives;
  private final boolean all;
  private final StoryText story;

  /**
   * A part of a story, not told yet.
   *
   * @param all whether lists are whole, however long
   */
  AlternativesText(
      Staffing staffing, List<Alternative> alternatives, boolean all, StoryText story) {
    this.staffing = staffing;
    this.alternatives = alternatives;
    this.all = all;
    this.story = story;
  }

  /** Why so, in one sentence: what the best of the other ways would cost. */
  void because() {
    alternatives.stream()
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

  /** What each of the other ways would break, change and cost. */
  void table() {
    if (alternatives.isEmpty()) {
      return;
    }
    List<List<Object>> rows = new ArrayList<>();
    for (Alternative alternative : alternatives) {
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
    if (alternatives.size() > 1) {
      story.line(say("alternatives.order"));
    }
    int number = 0;
    for (Alternative alternative : alternatives) {
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
        ? say("way.go", PlacedPosting.of(posting, staffing.district()))
        : say("way.another", posting.staffId(), posting.standing().member().name());
  }

  private Message changes(List<Change> changes) {
    Names names = Names.of(staffing.district(), staffing.policy());
    List<Object> parts = new ArrayList<>();
    for (Change change : all ? changes : changes.stream().limit(CHANGES_SHOWN).toList()) {
      parts.add(
          change.after() == null
              ? say("change.stays", names.staff(change.staffId()))
              : say("change.goes", names.staff(change.staffId()), names.posting(change.after())));
    }
    if (parts.size() < changes.size()) {
      parts.add(say("changes.more", changes.size() - parts.size()));
    }
    return Message.clauses(parts);
  }

  private static Message broken(Map<Rule, Long> broken) {
    List<Object> parts = new ArrayList<>();
    broken.forEach((rule, worse) -> parts.add(broken(rule, worse)));
    return Message.list(parts);
  }

  /** By how much a rule is broken. */
  static Message broken(Rule rule, long amount) {
    return say("broken", rule.name(), rule, amount);
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(Explanation.class, key, arguments);
  }
}
