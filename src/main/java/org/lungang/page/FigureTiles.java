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
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
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

  /** How many tiles stand first and larger: what a director decides by. */
  private static final int LEADING = 4;

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
   * @param trend whether the plan makes it better or worse; null where it is not a change
   * @param target what it should be, or a remark where it has none
   */
  private record Tile(
      Object what, Object value, Object of, @Nullable Trend trend, State state, Object target) {

    private boolean isWorse() {
      return trend != null && trend.direction() == Trend.Direction.WORSE;
    }
  }

  /** Writes the tiles as a list. */
  static void write(PlanFacts facts, Html html) {
    FigureTiles all = new FigureTiles(facts);
    all.fill();
    writeList(all.tiles.subList(0, LEADING), "tiles leading", html);
    writeList(all.tiles.subList(LEADING, all.tiles.size()), "tiles", html);
  }

  private static void writeList(List<Tile> tiles, String kind, Html html) {
    html.open("ul", "class", kind).line();
    tiles.forEach(tile -> write(tile, html));
    html.close("ul").line();
  }

  private static void write(Tile tile, Html html) {
    String kind = tile.state().name().toLowerCase(Locale.ROOT);
    html.open("li", "class", "tile " + kind + (tile.isWorse() ? " worse" : "")).line();
    html.element("span", tile.what(), "class", "what");
    html.element("span", tile.value(), "class", "value");
    html.element("span", tile.of(), "class", "of");
    // Marks and words tell it without the colour.
    if (tile.trend() != null) {
      html.element("strong", tile.trend().words(), "class", "trend");
    }
    html.open("span", "class", "target");
    if (tile.state() != State.NO_TARGET) {
      html.open("strong").text(say(mark(tile))).close("strong").text(" ");
    }
    html.text(tile.target()).close("span").line().close("li").line();
  }

  /** What is worse than before and still within its target is not called met alone. */
  private static String mark(Tile tile) {
    if (tile.state() == State.MISSED) {
      return "tile.missed";
    }
    return tile.isWorse() ? "tile.met-worse" : "tile.met";
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
    if (figures.uncovered().isPresent()) {
      tiles.add(
          new Tile(
              say("tile.uncovered"),
              change(figures.uncovered(), figures.uncoveredAfter()),
              say("tile.uncovered.of"),
              Trend.ofCount(
                  figures.uncovered().orElseThrow(), figures.uncoveredAfter().orElseThrow()),
              State.NO_TARGET,
              ""));
    }
    addVisits();
    facts.report().kpis().stages().forEach(this::addStage);
    add("targets", figures.backboneToTargets(), say("tile.targets.of"), "");
    if (facts.commutes().isKnown()) {
      addExtraMinutes(figures);
    }
    addLongestWay();
  }

  private void addExtraMinutes(KeyFigures figures) {
    add(
        "extra",
        say("tile.minutes", number(figures.meanExtraMinutes().rounded(1))),
        say(
            "tile.extra.of",
            number(figures.longestExtraMinutes()),
            number(figures.worstExtraMinutes().rounded(1))),
        "");
  }

  private void add(String key, Object value, Object of, Object target) {
    tiles.add(new Tile(say("tile." + key), value, of, null, State.NO_TARGET, target));
  }

  private void add(String key, Object value, Object of, boolean met, Object target) {
    tiles.add(
        new Tile(say("tile." + key), value, of, null, met ? State.MET : State.MISSED, target));
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
      tiles.add(
          new Tile(
              say("tile.gaps"),
              change(small.gapPeriods(), small.gapPeriodsAfter()),
              say("tile.gaps.of"),
              Trend.ofCount(small.gapPeriods(), small.gapPeriodsAfter()),
              small.gapPeriodsAfter() == 0 ? State.MET : State.MISSED,
              say("tile.zero")));
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
              Trend.ofSpread(stage),
              stage.keepsLineAfter().orElse(false) ? State.MET : State.MISSED,
              say("tile.variation.target", number(stage.line()))));
    }
  }

  /** The longest way to work of those whom the limit binds; volunteers are told apart. */
  private void addLongestWay() {
    if (!facts.commutes().isKnown()) {
      add("longest", NONE, say("tile.longest.unknown"), "");
      return;
    }
    OptionalInt bound = longest(posting -> !isVolunteer(posting));
    OptionalInt volunteers = longest(FigureTiles::isVolunteer);
    add(
        "longest",
        bound.isPresent() ? say("tile.minutes", bound.getAsInt()) : NONE,
        volunteers.isPresent()
            ? say("tile.longest.volunteers", volunteers.getAsInt())
            : say("tile.longest.of"),
        facts.postings().stream().allMatch(this::keepsLimit),
        say("tile.longest.target", facts.staffing().policy().maxMinutes()));
  }

  private OptionalInt longest(Predicate<PossiblePosting> who) {
    return facts.postings().stream().filter(who).mapToInt(PossiblePosting::minutes).max();
  }

  private static boolean isVolunteer(PossiblePosting posting) {
    return posting.standing().member().willingness() == Willingness.VOLUNTEER;
  }

  private boolean keepsLimit(PossiblePosting posting) {
    Integer ofFlow = posting.flow().maxMinutes();
    int limit = ofFlow == null ? facts.staffing().policy().maxMinutes() : ofFlow;
    return posting.minutes() <= limit || isVolunteer(posting);
  }

  private void addScore() {
    PlanScore score = facts.report().score();
    add("hard", -score.hard(), say("tile.hard.of"), score.isFeasible(), say("tile.zero"));
    List<Message> kinds = PrincipleCounts.of(score);
    add(
        "medium",
        -score.medium(),
        kinds.isEmpty() ? say("tile.medium.of") : Message.list(kinds),
        score.medium() == 0,
        say("tile.zero"));
  }
}
