package org.lungang.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.lungang.compare.Comparison.Better;
import org.lungang.compare.Comparison.Line;
import org.lungang.compare.Comparison.Part;
import org.lungang.district.Group;
import org.lungang.district.StaffMember;
import org.lungang.district.Stage;
import org.lungang.language.Message;
import org.lungang.plan.Applicability;
import org.lungang.plan.CurriculumFigures;
import org.lungang.plan.KeyFigures;
import org.lungang.plan.Ratio;
import org.lungang.plan.StageBalance;
import org.lungang.policy.Rule;
import org.lungang.staffing.PossiblePosting;

/** Works out the lines of a comparison, part by part. */
final class ComparisonLines {

  /** A share in percent: "13.2%". */
  record Share(BigDecimal percent) {
    @Override
    public String toString() {
      return percent.toPlainString() + "%";
    }
  }

  private final List<Variant> variants;
  private final List<Line> lines = new ArrayList<>();

  private ComparisonLines(List<Variant> variants) {
    this.variants = variants;
  }

  /** All lines, in the order they are read. */
  static List<Line> of(List<Variant> variants) {
    ComparisonLines all = new ComparisonLines(variants);
    all.addFigures();
    all.addRules();
    all.addGroups();
    all.addPeople();
    all.addVisits();
    return all.lines;
  }

  private void addFigures() {
    add("hard", Better.MORE, variant -> variant.score().hard());
    add("medium", Better.MORE, variant -> variant.score().medium());
    add("soft", Better.MORE, variant -> variant.score().soft());
    addFigure("postings", Better.NEITHER, KeyFigures::postings);
    addFigure("eligible-posted", Better.NEITHER, figures -> percent(figures.eligiblePosted()));
    addFigure("backbone-posted", Better.NEITHER, figures -> percent(figures.backbonePosted()));
    addFigure("due-after", Better.LESS, KeyFigures::dueAfter);
    addFigure("mean-extra", Better.LESS, figures -> text(figures.meanExtraMinutes().rounded(1)));
    addFigure("longest-extra", Better.LESS, figures -> text(figures.longestExtraMinutes()));
    addFigure("worst-extra", Better.LESS, figures -> text(figures.worstExtraMinutes().rounded(1)));
    addFigure("uncovered-after", Better.LESS, figures -> text(figures.uncoveredAfter()));
    addFigure("backbone-to-targets", Better.MORE, KeyFigures::backboneToTargets);
    if (variants.stream().anyMatch(variant -> !variant.staffing().visiting().isEmpty())) {
      addCurriculum("gap-periods-after", Better.LESS, CurriculumFigures::gapPeriodsAfter);
      addCurriculum("whole-schools-after", Better.MORE, CurriculumFigures::wholeSchoolsAfter);
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
                .orElse(Comparison.NONE));
      }
      if (cells.stream().anyMatch(cell -> !cell.equals(Comparison.NONE))) {
        lines.add(
            new Line(
                Part.FIGURES,
                "variation-" + stage.name(),
                say("figure.variation", stage.word()),
                cells,
                Better.LESS));
      }
    }
  }

  private void addFigure(String id, Better better, Function<KeyFigures, Object> figure) {
    add(id, better, variant -> figure.apply(variant.kpis().district()));
  }

  /** A plan under a policy without itinerant teaching counts no gaps: it has none of the figure. */
  private void addCurriculum(String id, Better better, Function<CurriculumFigures, Object> figure) {
    add(
        id,
        better,
        variant ->
            variant.staffing().visiting().isEmpty()
                ? Comparison.NONE
                : figure.apply(variant.kpis().district().curriculum()));
  }

  private void add(String id, Better better, Function<Variant, Object> figure) {
    lines.add(
        new Line(
            Part.FIGURES, id, say("figure." + id), variants.stream().map(figure).toList(), better));
  }

  /** Every rule that costs or pays in one of the plans, if the policy of each asks for it. */
  private void addRules() {
    for (Rule rule : Rule.values()) {
      if (variants.stream().allMatch(variant -> variant.score().of(rule) == 0)) {
        continue;
      }
      List<Object> cells = new ArrayList<>();
      for (Variant variant : variants) {
        boolean applies = Applicability.of(variant.staffing(), variant.plan(), rule);
        cells.add(applies ? variant.score().of(rule) : Comparison.NONE);
      }
      lines.add(
          new Line(Part.RULES, rule.name(), say("rule", rule.name(), rule), cells, Better.MORE));
    }
  }

  /** Every group in which some posting differs: how many there are, and how many changed. */
  private void addGroups() {
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
        boolean same = gone + come == 0;
        cells.add(same ? now.size() : say("group.cell", now.size(), come, gone));
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
  private void addPeople() {
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
                .orElse(Comparison.NONE));
      }
      lines.add(
          new Line(Part.PEOPLE, staffId, say("person", staffId, name), cells, Better.NEITHER));
    }
  }

  /** The weekly periods of every visit that is not the same in all plans. */
  private void addVisits() {
    List<SortedMap<VisitKey, Integer>> periods =
        variants.stream().map(variant -> VisitKey.of(variant.plan())).toList();
    TreeSet<VisitKey> keys = new TreeSet<>();
    periods.forEach(ofOne -> keys.addAll(ofOne.keySet()));
    for (VisitKey key : keys) {
      List<Object> cells = new ArrayList<>();
      periods.forEach(
          ofOne -> cells.add(ofOne.containsKey(key) ? ofOne.get(key) : Comparison.NONE));
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
                say("visit", key.staffId(), name, school(key.hostSchoolId())),
                cells,
                Better.NEITHER));
      }
    }
  }

  /** The id of a school and what the first plan that knows it calls it. */
  private String school(String id) {
    return new Names(null, variants.stream().map(each -> each.staffing().district()).toList())
        .school(id);
  }

  private static Object percent(Ratio ratio) {
    return ratio.percent().<Object>map(Share::new).orElse(Comparison.NONE);
  }

  private static Object text(Optional<BigDecimal> number) {
    return number.<Object>map(each -> each).orElse(Comparison.NONE);
  }

  private static Object text(OptionalLong number) {
    return number.isPresent() ? number.getAsLong() : Comparison.NONE;
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(Comparison.class, key, arguments);
  }
}
