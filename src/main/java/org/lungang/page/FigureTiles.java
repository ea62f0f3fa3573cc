package org.lungang.page;

import static org.lungang.page.Wording.NONE;
import static org.lungang.page.Wording.change;
import static org.lungang.page.Wording.number;
import static org.lungang.page.Wording.percent;
import static org.lungang.page.Wording.say;
import static org.lungang.page.Wording.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.lungang.district.Position;
import org.lungang.district.Willingness;
import org.lungang.language.Message;
import org.lungang.plan.Attainment;
import org.lungang.plan.CurriculumFigures;
import org.lungang.plan.KeyFigures;
import org.lungang.plan.PlanScore;
import org.lungang.plan.StageBalance;
import org.lungang.policy.Quota;
import org.lungang.policy.Rule;
import org.lungang.staffing.PossiblePosting;

/** The key figures of a plan as tiles, each with its target where there is one. */
final class FigureTiles {

  private final PlanFacts facts;
  private final List<Tile> tiles = new ArrayList<>();

  private FigureTiles(PlanFacts facts) {
    this.facts = facts;
  }

  private enum State {
    MET,
    MISSED,
    NO_TARGET
  }

  /**
   * @param of what the value is made of
   * @param target what it should be, or a remark where it has none
   */
  private record Tile(Object what, Object value, Object of, State state, Object target) {}

  /** Writes the tiles as a list. */
  static void write(PlanFacts facts, Html html) {
    FigureTiles all = new FigureTiles(facts);
    all.fill();
    html.open("ul", "class", "tiles").line();
    all.tiles.forEach(tile -> write(tile, html));
    html.close("ul").line();
  }

  private static void write(Tile tile, Html html) {
    html.open("li", "class", "tile " + tile.state().name().toLowerCase(Locale.ROOT)).line();
    html.element("span", tile.what(), "class", "what");
    html.element("span", tile.value(), "class", "value");
    html.element("span", tile.of(), "class", "of");
    html.open("span", "class", "target");
    if (tile.state() != State.NO_TARGET) {
      // The mark and its word tell it without the colour.
      html.open("strong")
          .text(say(tile.state() == State.MET ? "tile.met" : "tile.missed"))
          .close("strong")
          .text(" ");
    }
    html.text(tile.target()).close("span").line().close("li").line();
  }

  private void fill() {
    KeyFigures figures = facts.report().kpis().district();
    add("postings", figures.postings(), positions(), "");
    addScore();
    addEligible(figures);
    addBackbone(figures);
    addLimits();
    add(
        "due",
        change(figures.due(), figures.dueAfter()),
        say("tile.due.of", figures.due() - figures.dueAfter()),
        "");
    if (!facts.coverage().isEmpty()) {
      add(
          "uncovered",
          change(figures.uncovered(), figures.uncoveredAfter()),
          say("tile.uncovered.of"),
          "");
    }
    addVisits();
    facts.report().kpis().stages().forEach(this::addStage);
    add("targets", figures.backboneToTargets(), say("tile.targets.of"), "");
    add(
        "extra",
        say("tile.minutes", number(figures.meanExtraMinutes().rounded(1))),
        say(
            "tile.extra.of",
            figures.longestExtraMinutes(),
            number(figures.worstExtraMinutes().rounded(1))),
        "");
    addLongestWay();
  }

  private void add(String key, Object value, Object of, Object target) {
    tiles.add(new Tile(say("tile." + key), value, of, State.NO_TARGET, target));
  }

  private void add(String key, Object value, Object of, boolean met, Object target) {
    tiles.add(new Tile(say("tile." + key), value, of, met ? State.MET : State.MISSED, target));
  }

  private Message positions() {
    Map<Position, Long> people = new TreeMap<>();
    for (PossiblePosting posting : facts.postings()) {
      people.merge(posting.standing().position(), 1L, Long::sum);
    }
    List<Message> parts = new ArrayList<>();
    people.forEach((position, count) -> parts.add(say("tile.postings.of", word(position), count)));
    return Message.list(parts);
  }

  /** The shares of all quotas of the policy, as they are written. */
  private Message quotaShares() {
    return Message.list(
        facts.staffing().policy().quotas().stream().map(Quota::share).distinct().toList());
  }

  private Message floorShares() {
    return Message.list(
        facts.staffing().policy().quotas().stream()
            .flatMap(quota -> quota.floors().stream())
            .map(Quota.Floor::share)
            .distinct()
            .toList());
  }

  private void addEligible(KeyFigures figures) {
    String value = percent(figures.eligiblePosted());
    Message of =
        say("tile.eligible.of", figures.eligiblePosted().part(), figures.eligiblePosted().whole());
    List<Attainment> quotas = facts.attainments(Rule.H2);
    if (quotas.isEmpty()) {
      add("eligible", value, of, say("tile.no-quota"));
    } else {
      add("eligible", value, of, areMet(quotas), target("tile.quota", quotaShares(), quotas));
    }
  }

  private void addBackbone(KeyFigures figures) {
    String value = percent(figures.backbonePosted());
    Message of =
        say("tile.backbone.of", figures.backbonePosted().part(), figures.backbonePosted().whole());
    List<Attainment> floors = facts.attainments(Rule.H3);
    if (floors.isEmpty()) {
      add("backbone", value, of, say("tile.no-share"));
    } else {
      add("backbone", value, of, areMet(floors), target("tile.share", floorShares(), floors));
    }
  }

  private void addLimits() {
    List<Attainment> limits = facts.attainments(Rule.H4);
    if (!limits.isEmpty()) {
      long met = limits.stream().filter(Attainment::isMet).count();
      add(
          "limits",
          say("tile.met-of", met, limits.size()),
          say("tile.limits.of"),
          areMet(limits),
          say("tile.limits.target"));
    }
  }

  private static boolean areMet(List<Attainment> attainments) {
    return attainments.stream().allMatch(Attainment::isMet);
  }

  private static Message target(String key, Message shares, List<Attainment> attainments) {
    long met = attainments.stream().filter(Attainment::isMet).count();
    return say(key, shares, met, attainments.size());
  }

  private void addVisits() {
    if (!facts.visits().isEmpty()) {
      CurriculumFigures small = facts.visits().figures();
      add(
          "gaps",
          change(small.gapPeriods(), small.gapPeriodsAfter()),
          say("tile.gaps.of"),
          small.gapPeriodsAfter() == 0,
          say("tile.zero"));
      add(
          "whole",
          change(small.wholeSchools(), small.wholeSchoolsAfter()),
          say("tile.whole.of", small.smallSchools()),
          small.wholeSchoolsAfter() == small.smallSchools(),
          say("tile.whole.target"));
    }
  }

  private void addStage(StageBalance stage) {
    if (stage.line().isPresent() && stage.after().isDefined()) {
      tiles.add(
          new Tile(
              say("tile.variation", word(stage.stage())),
              change(number(stage.before().coefficient()), number(stage.after().coefficient())),
              say("tile.variation.of", stage.schools()),
              stage.keepsLineAfter().orElse(false) ? State.MET : State.MISSED,
              say("tile.variation.target", number(stage.line()))));
    }
  }

  /** The longest way to work, against the policy's limit, from which volunteers are free. */
  private void addLongestWay() {
    int longest = facts.postings().stream().mapToInt(PossiblePosting::minutes).max().orElse(0);
    int limit = facts.staffing().policy().maxMinutes();
    add(
        "longest",
        facts.postings().isEmpty() ? NONE : say("tile.minutes", longest),
        say("tile.longest.of"),
        facts.postings().stream().allMatch(this::keepsLimit),
        say("tile.longest.target", limit));
  }

  private boolean keepsLimit(PossiblePosting posting) {
    Integer ofFlow = posting.flow().maxMinutes();
    int limit = ofFlow == null ? facts.staffing().policy().maxMinutes() : ofFlow;
    return posting.minutes() <= limit
        || posting.standing().member().willingness() == Willingness.VOLUNTEER;
  }

  private void addScore() {
    PlanScore score = facts.report().score();
    add("hard", -score.hard(), say("tile.hard.of"), score.isFeasible(), say("tile.zero"));
    add("medium", -score.medium(), say("tile.medium.of"), score.medium() == 0, say("tile.zero"));
  }
}
