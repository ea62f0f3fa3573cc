package org.lungang.page;

import static org.lungang.page.Wording.date;
import static org.lungang.page.Wording.number;
import static org.lungang.page.Wording.percent;
import static org.lungang.page.Wording.say;
import static org.lungang.page.Wording.word;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.plan.CurriculumFigures;
import org.lungang.plan.KeyFigures;
import org.lungang.plan.Kpis;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Ratio;
import org.lungang.plan.StageBalance;
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
            : say("summary.medium.missed", Message.list(PrincipleCounts.of(score))));
    return sentences;
  }

  /** What gets worse by the plan, a sentence each; empty where nothing does. */
  static List<Message> worse(Kpis kpis) {
    List<Message> worse = new ArrayList<>();
    KeyFigures figures = kpis.district();
    if (figures.uncovered().isPresent()) {
      long before = figures.uncovered().getAsLong();
      long after = figures.uncoveredAfter().orElseThrow();
      if (after > before) {
        worse.add(say("summary.uncovered.more", before, after));
      }
    }
    for (StageBalance stage : kpis.stages()) {
      if (Trend.spread(stage) == Trend.Direction.WORSE) {
        worse.add(lessEven(stage));
      } else if (stage.belowAfter() > stage.below()) {
        worse.add(say("summary.below.alone", word(stage.stage()), below(stage)));
      }
    }
    return worse;
  }

  /** That a stage's backbone teachers are spread less evenly than before, and by how much. */
  private static Message lessEven(StageBalance stage) {
    String key =
        stage
            .keepsLineAfter()
            .map(keeps -> keeps ? "summary.less-even.within" : "summary.less-even.beyond")
            .orElse("summary.less-even");
    return say(
        key,
        word(stage.stage()),
        number(stage.before().coefficient()),
        number(stage.after().coefficient()),
        below(stage),
        number(stage.line()));
  }

  /** How many schools of a stage have too few backbone teachers, better or worse than before. */
  private static Message below(StageBalance stage) {
    int change = Long.compare(stage.belowAfter(), stage.below());
    return say(
        change > 0
            ? "summary.below.more"
            : change < 0 ? "summary.below.fewer" : "summary.below.same",
        stage.below(),
        stage.belowAfter());
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
    long others = teachers - figures.eligiblePosted().part();
    if (others > 0 && figures.eligiblePosted().isDefined()) {
      Ratio all = new Ratio(teachers, figures.eligiblePosted().whole());
      sentences.add(say("summary.others", others, teachers, all.whole(), percent(all)));
    }
    sentences.add(say("summary.due", figures.due(), figures.dueAfter()));
    if (figures.uncovered().isPresent()) {
      long before = figures.uncovered().getAsLong();
      long after = figures.uncoveredAfter().orElseThrow();
      String key =
          after < before
              ? "summary.uncovered.fewer"
              : after > before ? "summary.uncovered.more" : "summary.uncovered.same";
      sentences.add(say(key, before, after));
    } else {
      sentences.add(say("summary.uncovered.unknown"));
    }
    sentences.add(
        figures.longestExtraMinutes().isPresent()
            ? say(
                "summary.commute",
                number(figures.meanExtraMinutes().rounded(1)),
                number(figures.longestExtraMinutes()))
            : say("commutes.unknown"));
    if (figures.backboneToTargets() > 0) {
      sentences.add(say("summary.targets", figures.backboneToTargets(), toTargets(postings)));
    }
  }

  /** The backbone staff sent to target schools by what they are: "45 teachers, 3 managers". */
  private Message toTargets(List<PossiblePosting> postings) {
    List<PossiblePosting> sent =
        postings.stream()
            .filter(posting -> posting.standing().backbone())
            .filter(posting -> facts.school(posting.hostSchoolId()).isTarget())
            .toList();
    long teachers =
        sent.stream().filter(posting -> posting.standing().member().isTeacher()).count();
    return say("summary.targets.of", teachers, sent.size() - teachers);
  }
}
