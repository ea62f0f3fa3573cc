package org.lungang.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lungang.compare.PostingKey;
import org.lungang.explain.Alternative;
import org.lungang.explain.Explanation;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.policy.ExemptionRule;
import org.lungang.policy.Rule;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/** One person's story for a terminal: how they stand, what they take, and what else would cost. */
public final class ExplanationText {

  private final Staffing staffing;
  private final Explanation explanation;
  private final Language language;
  private final int width;
  private final StringBuilder text = new StringBuilder();

  private ExplanationText(
      Staffing staffing, Explanation explanation, Language language, int width) {
    this.staffing = staffing;
    this.explanation = explanation;
    this.language = language;
    this.width = width;
  }

  /** The story, at most so many columns wide. */
  public static String render(
      Staffing staffing, Explanation explanation, Language language, int width) {
    return new ExplanationText(staffing, explanation, language, width).render();
  }

  private String render() {
    Standing standing = explanation.standing();
    line(
        say(
            "person",
            standing.id(),
            standing.member().name(),
            standing.position(),
            standing.homeSchoolId(),
            staffing.district().getSchool(standing.homeSchoolId()).name()));
    line(
        say(
            "standing",
            standing.years(),
            say(standing.isEligible() ? "eligible" : "eligible.not"),
            say(standing.isDue() ? "due" : "due.not")));
    for (String id : standing.exemptions()) {
      ExemptionRule rule = staffing.policy().exemptions().get(id);
      line(say("exempt", id, rule == null ? "" : rule.clause()));
    }
    explanation.refusals().forEach(why -> line(say("refused", why)));
    PossiblePosting posting = explanation.posting();
    if (posting == null) {
      line(say("stays"));
    } else {
      line(
          say(
              "goes",
              posting.hostSchoolId(),
              staffing.district().getSchool(posting.hostSchoolId()).name(),
              posting.flow().id(),
              posting.group().id(),
              posting.kind()));
      line(say("clause", posting.flow().clause()));
      line(say("worth", figures(explanation.worth())));
      if (!explanation.answeredBy().isEmpty()) {
        line(
            say(
                "answered",
                Message.list(
                    explanation.answeredBy().stream()
                        .map(answer -> say("answer", answer.staffId(), name(answer)))
                        .toList())));
      }
    }
    if (!explanation.possible().isEmpty()) {
      line(
          say(
              "possible",
              Message.joined("; ", explanation.possible().stream().map(PostingKey::of).toList())));
    }
    if (!explanation.alternatives().isEmpty()) {
      text.append('\n').append(table().render(width));
    }
    return text.toString();
  }

  private TextTable table() {
    TextTable table =
        new TextTable(language)
            .text(say("column.instead"))
            .text(say("column.broken"))
            .number(say("column.changes"))
            .number(say("column.hard"))
            .number(say("column.medium"))
            .number(say("column.soft"));
    for (Alternative alternative : explanation.alternatives()) {
      table.row(
          way(alternative),
          alternative.broken().isEmpty() ? "–" : broken(alternative.broken()),
          alternative.changes().size(),
          signed(alternative.hard()),
          signed(alternative.medium()),
          signed(alternative.soft()));
    }
    return table;
  }

  private Message way(Alternative alternative) {
    PossiblePosting posting = alternative.posting();
    if (posting == null) {
      return say("way.stay");
    }
    return alternative.way() == Alternative.Way.GO
        ? say("way.go", PostingKey.of(posting))
        : say("way.another", posting.staffId(), name(posting));
  }

  private static Message broken(Map<Rule, Long> broken) {
    List<Object> parts = new ArrayList<>();
    broken.forEach((rule, worse) -> parts.add(say("broken", rule.name(), rule, worse)));
    return Message.list(parts);
  }

  private static Message figures(Map<Rule, Long> worth) {
    List<Object> parts = new ArrayList<>();
    worth.forEach((rule, minutes) -> parts.add(say("figure", rule.name(), rule, signed(minutes))));
    return Message.list(parts);
  }

  private static String name(PossiblePosting posting) {
    return posting.standing().member().name();
  }

  private static String signed(long figure) {
    return figure > 0 ? "+" + figure : String.valueOf(figure);
  }

  private void line(Message message) {
    TextWrap.lines(message.in(language), width).forEach(part -> text.append(part).append('\n'));
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(Explanation.class, key, arguments);
  }
}
