package org.lungang.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.plan.CurriculumFigures;
import org.lungang.plan.KeyFigures;
import org.lungang.plan.Kpis;
import org.lungang.plan.Ratio;
import org.lungang.plan.StageBalance;
import org.lungang.policy.Policy;
import org.lungang.staffing.Staffing;

/** Tables of the key figures, for a terminal: district and groups, flows, stages. */
public final class KpiText {

  private static final String UNDEFINED = "–";

  /** More groups than this are not read line by line in a terminal. */
  private static final int MOST_GROUPS = 60;

  /** How many are shown then: those with most postings. */
  private static final int SHOWN_GROUPS = 20;

  private final Kpis kpis;
  private final Policy policy;
  private final Named whole;
  private final Language language;
  private final List<Kpis.OfGroup> groups;

  private KpiText(Kpis kpis, Staffing staffing, Language language) {
    this.kpis = kpis;
    this.policy = staffing.policy();
    this.whole = PaperTitle.whole(staffing.district());
    this.language = language;
    this.groups = shown(kpis.groups());
  }

  private static List<Kpis.OfGroup> shown(List<Kpis.OfGroup> all) {
    if (all.size() <= MOST_GROUPS) {
      return all;
    }
    Set<Kpis.OfGroup> most =
        all.stream()
            .sorted(
                Comparator.comparingLong((Kpis.OfGroup group) -> group.figures().postings())
                    .reversed())
            .limit(SHOWN_GROUPS)
            .collect(Collectors.toSet());
    return all.stream().filter(most::contains).toList();
  }

  /** The tables, an empty line between them, at most so many columns wide. */
  public static String render(Kpis kpis, Staffing staffing, Language language, int width) {
    KpiText text = new KpiText(kpis, staffing, language);
    return text.figures().render(width)
        + (kpis.district().longestExtraMinutes().isPresent()
            ? ""
            : say("kpi.unknown-ways").in(language) + "\n")
        + (text.groups.size() == kpis.groups().size()
            ? ""
            : say("kpi.most-groups", text.groups.size(), kpis.groups().size()).in(language) + "\n")
        + "\n"
        + text.flows().render(width)
        + (kpis.district().curriculum().smallSchools() == 0
            ? ""
            : "\n" + text.curriculum().render(width))
        + (kpis.stages().isEmpty() ? "" : "\n" + text.stages().render(width));
  }

  private TextTable figures() {
    TextTable table =
        new TextTable(language)
            .text(say("kpi.group"))
            .number(say("kpi.postings"))
            .number(say("kpi.eligible"))
            .number(say("kpi.backbone"))
            .number(say("kpi.due"))
            .number(say("kpi.mean"))
            .number(say("kpi.longest"))
            .number(say("kpi.worst"))
            .number(say("kpi.uncovered"))
            .number(say("kpi.targets"));
    addFigures(table, whole, kpis.district());
    groups.forEach(group -> addFigures(table, group.group().id(), group.figures()));
    return table;
  }

  private static void addFigures(TextTable table, Object name, KeyFigures figures) {
    table.row(
        name,
        figures.postings(),
        percent(figures.eligiblePosted()),
        percent(figures.backbonePosted()),
        figures.due() + " → " + figures.dueAfter(),
        text(figures.meanExtraMinutes().rounded(1)),
        text(figures.longestExtraMinutes()),
        text(figures.worstExtraMinutes().rounded(1)),
        figures.uncovered().isEmpty()
            ? UNDEFINED
            : text(figures.uncovered()) + " → " + text(figures.uncoveredAfter()),
        figures.backboneToTargets());
  }

  private TextTable flows() {
    TextTable table =
        new TextTable(language)
            .text(say("kpi.group"))
            .text(say("kpi.name"))
            .text(say("kpi.postings-by-flow"));
    table.row(whole, "", flows(kpis.district(), policy::flowLabel));
    groups.forEach(
        group ->
            table.row(
                group.group().id(),
                group.group().name(),
                flows(group.figures(), id -> policy.flowLabel(group.group().type(), id))));
    return table;
  }

  private String flows(KeyFigures figures, Function<String, Policy.Name> label) {
    List<String> flows =
        figures.postingsByFlow().entrySet().stream()
            .map(flow -> label.apply(flow.getKey()).in(language) + " " + flow.getValue())
            .toList();
    return flows.isEmpty() ? UNDEFINED : Message.list(flows).in(language);
  }

  /** What small schools lack, where teachers travel to them. */
  private TextTable curriculum() {
    TextTable table =
        new TextTable(language)
            .text(say("kpi.group"))
            .number(say("kpi.small-schools"))
            .number(say("kpi.whole"))
            .number(say("kpi.gaps"))
            .number(say("kpi.travellers"))
            .number(say("kpi.travel-minutes"));
    addCurriculum(table, whole, kpis.district().curriculum());
    for (Kpis.OfGroup group : groups) {
      if (group.figures().curriculum().smallSchools() > 0) {
        addCurriculum(table, group.group().idAndName(), group.figures().curriculum());
      }
    }
    return table;
  }

  private static void addCurriculum(TextTable table, Object name, CurriculumFigures figures) {
    table.row(
        name,
        figures.smallSchools(),
        figures.wholeSchools() + " → " + figures.wholeSchoolsAfter(),
        figures.gapPeriods() + " → " + figures.gapPeriodsAfter(),
        figures.travellers(),
        figures.minutesAWeek());
  }

  private TextTable stages() {
    TextTable table =
        new TextTable(language)
            .text(say("kpi.stage"))
            .number(say("kpi.schools"))
            .number(say("kpi.variation"))
            .number(say("kpi.variation-after"))
            .number(say("kpi.line"))
            .text(say("kpi.met"))
            .number(say("kpi.below"));
    for (StageBalance stage : kpis.stages()) {
      table.row(
          stage.stage(),
          stage.schools(),
          text(stage.before().coefficient()),
          text(stage.after().coefficient()),
          text(stage.line()),
          met(stage),
          stage.below() + " → " + stage.belowAfter());
    }
    return table;
  }

  private static Object met(StageBalance stage) {
    return stage
        .keepsLineAfter()
        .<Object>map(kept -> say(kept ? "kpi.met.yes" : "kpi.met.no"))
        .orElse(UNDEFINED);
  }

  private static String percent(Ratio ratio) {
    return ratio.percent().map(share -> share.toPlainString() + "%").orElse(UNDEFINED);
  }

  private static String text(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse(UNDEFINED);
  }

  private static String text(OptionalLong number) {
    return number.isPresent() ? Long.toString(number.getAsLong()) : UNDEFINED;
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(KpiText.class, key, arguments);
  }
}
