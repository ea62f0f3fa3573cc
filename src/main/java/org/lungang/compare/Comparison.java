package org.lungang.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.lungang.district.District;
import org.lungang.district.Group;
import org.lungang.district.StaffMember;
import org.lungang.district.Stage;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.plan.KeyFigures;
import org.lungang.plan.Ratio;
import org.lungang.plan.StageBalance;
import org.lungang.policy.Policy;
import org.lungang.policy.Rule;
import org.lungang.staffing.PossiblePosting;

/**
 * Plans side by side: key figures, scores by rule, the groups in which somebody's posting differs,
 * and those people.
 *
 * @param variants two or more; the others are held against the first
 * @param lines by part, in the order they are read
 */
public record Comparison(List<Variant> variants, List<Line> lines) {

  /** Stands for what there is not. */
  private static final String NONE = "–";

  /** What is compared. */
  public enum Part implements Named {
    FIGURES,
    RULES,
    GROUPS,
    PEOPLE,
    VISITS;

    @Override
    public String in(Language language) {
      return say("part." + name()).in(language);
    }
  }

  /**
   * One thing that is compared.
   *
   * @param id tells it apart within its part, the same in every language
   * @param label what it is called
   * @param cells a number or a name for each variant
   * @param better which way the numbers should go
   */
  public record Line(Part part, String id, Named label, List<Object> cells, Better better) {
    public Line {
      cells = List.copyOf(cells);
    }

    /** By how much a variant's number is above the first one's; empty where one is no number. */
    public Optional<BigDecimal> difference(int variant) {
      Optional<BigDecimal> base = numeric(cells.get(0));
      return numeric(cells.get(variant)).flatMap(here -> base.map(here::subtract));
    }

    /** Whether a variant differs from the first one. */
    public boolean differs(int variant) {
      return !cells.get(variant).equals(cells.get(0));
    }

    private static Optional<BigDecimal> numeric(Object cell) {
      if (cell instanceof Share share) {
        return Optional.of(share.percent());
      } else if (cell instanceof BigDecimal number) {
        return Optional.of(number);
      }
      return cell instanceof Long || cell instanceof Integer
          ? Optional.of(BigDecimal.valueOf(((Number) cell).longValue()))
          : Optional.empty();
    }
  }

  /** A posting with the names of its schools, for a reader who does not know their ids. */
  public record PlacedPosting(PostingKey key, String homeSchool, String hostSchool)
      implements Named {

    private static PlacedPosting of(PossiblePosting posting, District district) {
      return new PlacedPosting(
          PostingKey.of(posting),
          district.getSchool(posting.homeSchoolId()).name(),
          district.getSchool(posting.hostSchoolId()).name());
    }

    @Override
    public String in(Language language) {
      return say(
              "posting",
              key.homeSchoolId(),
              homeSchool,
              key.hostSchoolId(),
              hostSchool,
              key.flowId(),
              key.groupId())
          .in(language);
    }
  }

  /** Which way a figure should go. */
  public enum Better {
    /** A larger number is better. */
    MORE,
    /** A smaller number is better. */
    LESS,
    /** Neither is better by itself. */
    NEITHER;

    /** Whether a difference is for the better (1), for the worse (-1), or neither (0). */
    public int sign(BigDecimal difference) {
      return switch (this) {
        case MORE -> difference.signum();
        case LESS -> -difference.signum();
        case NEITHER -> 0;
      };
    }
  }

  /** A share in percent: "13.2%". */
  private record Share(BigDecimal percent) {
    @Override
    public String toString() {
      return percent.toPlainString() + "%";
    }
  }

  public Comparison {
    variants = List.copyOf(variants);
    lines = List.copyOf(lines);
  }

  /**
   * Compares plans.
   *
   * @throws IllegalArgumentException if there are fewer than two
   */
  public static Comparison of(List<Variant> variants) {
    if (variants.size() < 2) {
      throw new IllegalArgumentException("Of " + variants.size() + " plans none can be compared.");
    }
    List<Line> lines = new ArrayList<>();
    addFigures(variants, lines);
    addRules(variants, lines);
    addGroups(variants, lines);
    addPeople(variants, lines);
    addVisits(variants, lines);
    return new Comparison(variants, lines);
  }

  /**
   * Whether the minutes of a variant mean the same as the first one's: both weigh preferences
   * alike.
   */
  public boolean weighsAlike(int variant) {
    return policy(variant).weights().equals(policy(0).weights());
  }

  private Policy policy(int variant) {
    return variants.get(variant).staffing().policy();
  }

  /** What a variant does against the first one, in one sentence. */
  public Message verdict(int variant) {
    List<Object> parts = new ArrayList<>();
    for (String level : List.of("hard", "medium", "soft")) {
      if (level.equals("soft") && !weighsAlike(variant)) {
        parts.add(say("verdict.soft.unlike"));
      } else {
        parts.add(levelVerdict(level, getFigure(level).difference(variant).orElseThrow()));
      }
    }
    long people = linesOf(Part.PEOPLE).stream().filter(line -> line.differs(variant)).count();
    parts.add(say("verdict.people", people));
    return say(
        "verdict", variants.get(variant).name(), variants.get(0).name(), Message.list(parts));
  }

  private static Message levelVerdict(String level, BigDecimal difference) {
    String change =
        difference.signum() == 0 ? "same" : difference.signum() > 0 ? "better" : "worse";
    return say("verdict." + level + "." + change, difference.abs());
  }

  private Line getFigure(String id) {
    return linesOf(Part.FIGURES).stream()
        .filter(line -> line.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The lines of one part. */
  public List<Line> linesOf(Part part) {
    return lines.stream().filter(line -> line.part() == part).toList();
  }

  private static void addFigures(List<Variant> variants, List<Line> lines) {
    add(variants, lines, "hard", Better.MORE, variant -> variant.score().hard());
    add(variants, lines, "medium", Better.MORE, variant -> variant.score().medium());
    add(variants, lines, "soft", Better.MORE, variant -> variant.score().soft());
    addFigure(variants, lines, "postings", Better.NEITHER, KeyFigures::postings);
    addFigure(
        variants,
        lines,
        "eligible-posted",
        Better.NEITHER,
        figures -> percent(figures.eligiblePosted()));
    addFigure(
        variants,
        lines,
        "backbone-posted",
        Better.NEITHER,
        figures -> percent(figures.backbonePosted()));
    addFigure(variants, lines, "due-after", Better.LESS, KeyFigures::dueAfter);
    addFigure(
        variants,
        lines,
        "mean-extra",
        Better.LESS,
        figures -> text(figures.meanExtraMinutes().rounded(1)));
    addFigure(variants, lines, "longest-extra", Better.LESS, KeyFigures::longestExtraMinutes);
    addFigure(
        variants,
        lines,
        "worst-extra",
        Better.LESS,
        figures -> text(figures.worstExtraMinutes().rounded(1)));
    addFigure(variants, lines, "uncovered-after", Better.LESS, KeyFigures::uncoveredAfter);
    addFigure(variants, lines, "backbone-to-targets", Better.MORE, KeyFigures::backboneToTargets);
    if (variants.stream().anyMatch(variant -> !variant.staffing().visiting().isEmpty())) {
      addFigure(
          variants,
          lines,
          "gap-periods-after",
          Better.LESS,
          figures -> figures.curriculum().gapPeriodsAfter());
      addFigure(
          variants,
          lines,
          "whole-schools-after",
          Better.MORE,
          figures -> figures.curriculum().wholeSchoolsAfter());
    }
    for (Stage stage : Stage.values()) {
      List<Object> cells = new ArrayList<>();
      for (Variant variant : variants) {
        cells.add(
            variant.kpis().stages().stream()
                .filter(balance -> balance.stage() == stage)
                .map(StageBalance::after)
                .map(variation -> text(variation.coefficient()))
                .findFirst()
                .orElse(NONE));
      }
      if (cells.stream().anyMatch(cell -> !cell.equals(NONE))) {
        lines.add(
            new Line(
                Part.FIGURES,
                "variation-" + stage.name(),
                say("figure.variation", stage),
                cells,
                Better.LESS));
      }
    }
  }

  private static void addFigure(
      List<Variant> variants,
      List<Line> lines,
      String id,
      Better better,
      Function<KeyFigures, Object> figure) {
    add(variants, lines, id, better, variant -> figure.apply(variant.kpis().district()));
  }

  private static void add(
      List<Variant> variants,
      List<Line> lines,
      String id,
      Better better,
      Function<Variant, Object> figure) {
    lines.add(
        new Line(
            Part.FIGURES, id, say("figure." + id), variants.stream().map(figure).toList(), better));
  }

  /** Every rule that costs or pays in one of the plans. */
  private static void addRules(List<Variant> variants, List<Line> lines) {
    for (Rule rule : Rule.values()) {
      List<Object> cells = new ArrayList<>();
      variants.forEach(variant -> cells.add(variant.score().of(rule)));
      if (cells.stream().anyMatch(cell -> !cell.equals(0L))) {
        lines.add(
            new Line(Part.RULES, rule.name(), say("rule", rule.name(), rule), cells, Better.MORE));
      }
    }
  }

  /** Every group in which some posting differs: how many there are, and how many changed. */
  private static void addGroups(List<Variant> variants, List<Line> lines) {
    Map<String, Group> groups = new TreeMap<>();
    variants.forEach(
        variant ->
            variant.staffing().district().groups().forEach(group -> groups.put(group.id(), group)));
    List<Map<String, List<PossiblePosting>>> postings = new ArrayList<>();
    for (Variant variant : variants) {
      Map<String, List<PossiblePosting>> byGroup = new HashMap<>();
      for (PossiblePosting posting : variant.plan().postings()) {
        byGroup.computeIfAbsent(posting.group().id(), id -> new ArrayList<>()).add(posting);
      }
      postings.add(byGroup);
    }
    for (Group group : groups.values()) {
      List<Object> cells = new ArrayList<>();
      List<PossiblePosting> base = postings.get(0).getOrDefault(group.id(), List.of());
      boolean differs = false;
      for (Map<String, List<PossiblePosting>> byGroup : postings) {
        List<PossiblePosting> now = byGroup.getOrDefault(group.id(), List.of());
        long gone = missing(base, now);
        long come = missing(now, base);
        differs |= gone + come > 0;
        cells.add(cells.isEmpty() ? now.size() : say("group.cell", now.size(), come, gone));
      }
      if (differs) {
        lines.add(
            new Line(
                Part.GROUPS,
                group.id(),
                say("group", group.id(), group.name()),
                cells,
                Better.NEITHER));
      }
    }
  }

  /** How many postings of some have no equal among others. */
  private static long missing(
      Collection<PossiblePosting> some, Collection<PossiblePosting> others) {
    TreeSet<String> keys = new TreeSet<>();
    others.forEach(posting -> keys.add(posting.staffId() + '\n' + keyText(posting)));
    return some.stream()
        .filter(posting -> !keys.contains(posting.staffId() + '\n' + keyText(posting)))
        .count();
  }

  private static String keyText(PossiblePosting posting) {
    PostingKey key = PostingKey.of(posting);
    return String.join("\n", key.groupId(), key.flowId(), key.homeSchoolId(), key.hostSchoolId());
  }

  /** Everybody whose posting is not the same in all plans. */
  private static void addPeople(List<Variant> variants, List<Line> lines) {
    TreeSet<String> staffIds = new TreeSet<>();
    for (Variant variant : variants) {
      Change.between(variants.get(0).plan(), variant.plan())
          .forEach(change -> staffIds.add(change.staffId()));
    }
    for (String staffId : staffIds) {
      List<Object> cells = new ArrayList<>();
      String name = "";
      for (Variant variant : variants) {
        Optional<StaffMember> member = variant.staffing().district().findStaffMember(staffId);
        name = name.isEmpty() ? member.map(StaffMember::name).orElse("") : name;
        cells.add(
            variant
                .plan()
                .findPosting(staffId)
                .<Object>map(posting -> PlacedPosting.of(posting, variant.staffing().district()))
                .orElse(NONE));
      }
      lines.add(
          new Line(Part.PEOPLE, staffId, say("person", staffId, name), cells, Better.NEITHER));
    }
  }

  /** The weekly periods of every visit that is not the same in all plans. */
  private static void addVisits(List<Variant> variants, List<Line> lines) {
    List<SortedMap<VisitKey, Integer>> periods =
        variants.stream().map(variant -> VisitKey.of(variant.plan())).toList();
    TreeSet<VisitKey> keys = new TreeSet<>();
    periods.forEach(ofOne -> keys.addAll(ofOne.keySet()));
    for (VisitKey key : keys) {
      List<Object> cells = new ArrayList<>();
      periods.forEach(ofOne -> cells.add(ofOne.containsKey(key) ? ofOne.get(key) : NONE));
      if (cells.stream().distinct().count() > 1) {
        String name =
            variants.stream()
                .flatMap(
                    variant ->
                        variant.staffing().district().findStaffMember(key.staffId()).stream())
                .map(StaffMember::name)
                .findFirst()
                .orElse("");
        lines.add(
            new Line(
                Part.VISITS,
                key.staffId() + " " + key.hostSchoolId(),
                say("visit", key.staffId(), name, key.hostSchoolId()),
                cells,
                Better.NEITHER));
      }
    }
  }

  private static Object percent(Ratio ratio) {
    return ratio.percent().<Object>map(Share::new).orElse(NONE);
  }

  private static Object text(Optional<BigDecimal> number) {
    return number.<Object>map(each -> each).orElse(NONE);
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(Comparison.class, key, arguments);
  }
}
