package org.lungang.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lungang.district.School;
import org.lungang.language.Message;
import org.lungang.policy.Level;
import org.lungang.staffing.CountRequirement;
import org.lungang.staffing.Line;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/** H11, M6, S12: the people that a policy's own rules count, held to their bounds. */
final class OwnRules {

  /** How many pairs a violation names. */
  private static final int SHOWN = 3;

  private OwnRules() {}

  /** Scores the rules of one level. */
  static void score(Level level, Staffing staffing, Scope scope, Plan plan, ScoreSheet sheet) {
    if (staffing.requirements().counts().isEmpty()) {
      return;
    }
    Set<String> schoolIds = new HashSet<>();
    scope.schools().stream().map(School::id).forEach(schoolIds::add);
    UnitPostings unitPostings = new UnitPostings(plan);
    for (CountRequirement count : staffing.requirements().counts()) {
      if (count.rule().level() == level && schoolIds.contains(count.unit().anchorId())) {
        List<PossiblePosting> postings = unitPostings.of(count.unit());
        if (count.line() != null) {
          failOrder(count, postings, sheet);
          continue;
        }
        sheet.failOwn(
            count,
            count.rule().cost() * count.missing(postings),
            count.most() ? "own.at-most" : "own.at-least",
            count.title(),
            count.what(),
            count.reached(postings),
            count.required(postings));
      }
    }
  }

  /** Says of some who went too early who had more points. */
  private static void failOrder(
      CountRequirement count, List<PossiblePosting> postings, ScoreSheet sheet) {
    List<Line.Pair> wrong = count.wrong(postings);
    List<Message> said =
        wrong.stream()
            .limit(SHOWN)
            .map(
                pair ->
                    Message.of(
                        ScoreSheet.class,
                        "own.pair",
                        pair.later().staffId(),
                        points(pair.later()),
                        pair.first().staffId(),
                        points(pair.first())))
            .toList();
    sheet.failOwn(
        count,
        count.rule().cost() * count.missing(postings),
        "own.order",
        count.title(),
        wrong.size(),
        all(said));
  }

  private static Message all(List<Message> said) {
    Message all = said.isEmpty() ? Message.list(List.of()) : said.get(0);
    for (Message more : said.subList(Math.min(1, said.size()), said.size())) {
      all = Message.said("{0}; {1}", "{0}；{1}", all, more);
    }
    return all;
  }

  private static String points(Line.Place place) {
    return String.join("/", place.points().stream().map(String::valueOf).toList());
  }
}
