package org.lungang.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lungang.compare.Comparison;
import org.lungang.compare.Variant;
import org.lungang.district.GroupType;
import org.lungang.language.Language;
import org.lungang.plan.Kpis;
import org.lungang.plan.Plan;
import org.lungang.plan.Scorer;
import org.lungang.staffing.Staffing;
import org.lungang.testing.TestDistrict;

/** Plans side by side, in words. */
class ComparisonPageTest {

  private static final Staffing STAFFING =
      new TestDistrict()
          .schools("L", "M")
          .group("G", GroupType.TIGHT, "L", "M")
          .staff("T1", "L", who -> who.named("张三").backbone())
          .under("wolong-2023");

  private static Variant variant(String name, Plan plan) {
    return new Variant(
        language -> name,
        STAFFING,
        plan,
        new Scorer(STAFFING).score(plan),
        Kpis.of(STAFFING, plan));
  }

  private static String page(Language language) {
    Comparison comparison =
        Comparison.of(
            List.of(
                variant("base", Plan.of(List.of(STAFFING.postingsOf("T1").get(0)))),
                variant("other", Plan.of(List.of()))));
    return new String(ComparisonPage.of(comparison, language).content(), StandardCharsets.UTF_8);
  }

  /** Who is posted in one plan only is not left to a dash. */
  @Test
  void whoIsNotPostedIsSaidInWords() {
    assertThat(page(Language.ZH)).contains("<td class=\"differs\">不交流</td>");
    assertThat(page(Language.EN)).contains("<td class=\"differs\">not posted</td>");
  }

  @Test
  void everyTableSaysWhatStandsInItsRows() {
    assertThat(page(Language.EN))
        .contains(
            "<th scope=\"col\">Rule</th>",
            "<th scope=\"col\">Person</th>",
            "<th scope=\"col\">Group (people posted)</th>");
  }

  /** On a phone two plans stand below each figure's name, as more of them do. */
  @Test
  void everyTableIsStackedOnAPhone() {
    assertThat(page(Language.EN).split("<table ", -1))
        .filteredOn(table -> table.startsWith("class"))
        .isNotEmpty()
        .allMatch(table -> table.contains("compared stack\""));
    assertThat(page(Language.EN)).contains("--h2:&#39;base (base)&#39;");
  }

  /** The same sign in a figure and in its difference. */
  @Test
  void aFigureBelowZeroHasTheMinusOfItsDifference() {
    assertThat(page(Language.EN)).contains("−").doesNotContainPattern(">-\\d");
  }
}
