package org.lungang.page;

import static org.lungang.page.Wording.date;
import static org.lungang.page.Wording.number;
import static org.lungang.page.Wording.percent;
import static org.lungang.page.Wording.say;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.plan.CurriculumFigures;
import org.lungang.plan.KeyFigures;
import org.lungang.plan.PlanScore;
import org.lungang.staffing.PossiblePosting;

/** The plan in one paragraph. */
final class Summary {

  private final PlanFacts facts;

  Summary(PlanFacts facts) {
    this.facts = facts;
  }

  /** The paragraph in a language. */
  String in(Language language) {
    return sentences().stream()
        .map(sentence -> sentence.in(language))
        .collect(Collectors.joining(language == Language.ZH ? "" : " "));
  }

  private List<Message> sentences() {
    KeyFigures figures = facts.report().kpis().district();
    List<Message> sentences = new ArrayList<>();
    if (facts.postings().isEmpty()) {
      sentences.add(say("summary.nobody", date(facts.staffing().start())));
    } else {
      addPostings(sentences, figures);
    }
    addVisits(sentences);
    PlanScore score = facts.report().score();
    sentences.add(
        score.hard() == 0 ? say("summary.hard.met") : say("summary.hard.missed", -score.hard()));
    sentences.add(
        score.medium() == 0
            ? say("summary.medium.met")
            : say("summary.medium.missed", -score.medium()));
    return sentences;
  }

  private void addVisits(List<Message> sentences) {
    VisitFacts visits = facts.visits();
    if (!visits.isEmpty()) {
      CurriculumFigures figures = visits.figures();
      sentences.add(
          say(
              "summary.visits",
              figures.travellers(),
              visits.visitedSchools(),
              figures.gapPeriods(),
              figures.gapPeriodsAfter()));
    }
  }

  private void addPostings(List<Message> sentences, KeyFigures figures) {
    List<PossiblePosting> postings = facts.postings();
    long teachers =
        postings.stream().filter(posting -> posting.standing().member().isTeacher()).count();
    sentences.add(
        say(
            "summary.people",
            date(facts.staffing().start()),
            postings.size(),
            teachers,
            postings.size() - teachers,
            postings.stream()
                .flatMap(posting -> Stream.of(posting.homeSchoolId(), posting.hostSchoolId()))
                .distinct()
                .count(),
            postings.stream().map(posting -> posting.group().id()).distinct().count()));
    if (figures.eligiblePosted().isDefined()) {
      sentences.add(
          say(
              "summary.eligible",
              percent(figures.eligiblePosted()),
              figures.eligiblePosted().part(),
              figures.eligiblePosted().whole()));
    }
    if (figures.backbonePosted().isDefined()) {
      sentences.add(say("summary.backbone", percent(figures.backbonePosted())));
    }
    sentences.add(say("summary.due", figures.due(), figures.dueAfter()));
    if (!facts.coverage().isEmpty()) {
      String key =
          figures.uncoveredAfter() < figures.uncovered()
              ? "summary.uncovered.fewer"
              : figures.uncoveredAfter() > figures.uncovered()
                  ? "summary.uncovered.more"
                  : "summary.uncovered.same";
      sentences.add(say(key, figures.uncovered(), figures.uncoveredAfter()));
    }
    sentences.add(
        say(
            "summary.commute",
            number(figures.meanExtraMinutes().rounded(1)),
            figures.longestExtraMinutes()));
    if (figures.backboneToTargets() > 0) {
      sentences.add(say("summary.targets", figures.backboneToTargets()));
    }
  }
}
