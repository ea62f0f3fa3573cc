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
import org.lungang.district.Group;
import org.lungang.district.StaffMember;
import org.lungang.district.Stage;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.plan.KeyFigures;
import org.lungang.plan.Ratio;
import org.lungang.plan.StageBalance;
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
   */
  public record Line(Part part, String id, Named label, List<Object> cells) {
    public Line {
      cells = List.copyOf(cells);
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

  /** The lines of one part. */
  public List<Line> linesOf(Part part) {
    return lines.stream().filter(line -> line.part() == part).toList();
  }

  private static void addFigures(List<Variant> variants, List<Line> lines) {
    add(variants, lines, "hard", variant -> variant.score().hard());
    add(variants, lines, "medium", variant -> variant.score().medium());
    add(variants, lines, "soft", variant -> variant.score().soft());
    addFigure(variants, lines, "postings", KeyFigures::postings);
    addFigure(variants, lines, "eligible-posted", figures -> percent(figures.eligiblePosted()));
    addFigure(variants, lines, "backbone-posted", figures -> percent(figures.backbonePosted()));
    addFigure(variants, lines, "due-after", KeyFigures::dueAfter);
    addFigure(
        variants, lines, "mean-extra", figures -> text(figures.meanExtraMinutes().rounded(1)));
    addFigure(variants, lines, "longest-extra", KeyFigures::longestExtraMinutes);
    addFigure(
        variants, lines, "worst-extra", figures -> text(figures.worstExtraMinutes().rounded(1)));
    addFigure(variants, lines, "uncovered-after", KeyFigures::uncoveredAfter);
    addFigure(variants, lines, "backbone-to-targets", KeyFigures::backboneToTargets);
    if (variants.stream().anyMatch(variant -> !variant.staffing().visiting().isEmpty())) {
      addFigure(
          variants, lines, "gap-periods-after", figures -> figures.curriculum().gapPeriodsAfter());
      addFigure(
          variants,
          lines,
          "whole-schools-after",
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
                Part.FIGURES, "variation-" + stage.name(), say("figure.variation", stage), cells));
      }
    }
  }

  private static void addFigure(
      List<Variant> variants, List<Line> lines, String id, Function<KeyFigures, Object> figure) {
    add(variants, lines, id, variant -> figure.apply(variant.kpis().district()));
  }

  private static void add(
      List<Variant> variants, List<Line> lines, String id, Function<Variant, Object> figure) {
    lines.add(
        new Line(Part.FIGURES, id, say("figure." + id), variants.stream().map(figure).toList()));
  }

  /** Every rule that costs or pays in one of the plans. */
  private static void addRules(List<Variant> variants, List<Line> lines) {
    for (Rule rule : Rule.values()) {
      List<Object> cells = new ArrayList<>();
      variants.forEach(variant -> cells.add(variant.score().of(rule)));
      if (cells.stream().anyMatch(cell -> !cell.equals(0L))) {
        lines.add(new Line(Part.RULES, rule.name(), say("rule", rule.name(), rule), cells));
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
        lines.add(new Line(Part.GROUPS, group.id(), say("group", group.id(), group.name()), cells));
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
        cells.add(variant.plan().findPosting(staffId).<Object>map(PostingKey::of).orElse(NONE));
      }
      lines.add(new Line(Part.PEOPLE, staffId, say("person", staffId, name), cells));
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
                cells));
      }
    }
  }

  private static Object percent(Ratio ratio) {
    return ratio.percent().<Object>map(share -> share.toPlainString() + "%").orElse(NONE);
  }

  private static Object text(Optional<BigDecimal> number) {
    return number.<Object>map(BigDecimal::toPlainString).orElse(NONE);
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(Comparison.class, key, arguments);
  }
}
