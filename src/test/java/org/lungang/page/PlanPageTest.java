package org.lungang.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lungang.compare.History;
import org.lungang.compare.PlanState;
import org.lungang.language.Language;
import org.lungang.plan.Plan;
import org.lungang.policy.PolicyCatalog;
import org.lungang.policy.PolicyReader;
import org.lungang.staffing.Staffing;
import org.lungang.testing.RandomDistricts;
import org.lungang.testing.RandomPlans;
import org.lungang.testing.TestDistrict;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stands in report.html, read as text. */
class PlanPageTest {

  static List<String> policyIds() {
    return PolicyCatalog.ids();
  }

  private static String page(Language language) {
    return SamplePlan.page(language);
  }

  /** The text of a page without its marks, styles and scripts. */
  private static String text(String page) {
    return page.replaceAll("(?s)<(style|script|pre).*?</\\1>", "").replaceAll("<[^>]*>", "|");
  }

  @Test
  void itTellsThePlanInOneParagraphWithItsFigures() {
    assertThat(text(page(Language.EN)))
        .contains(
            "In the school year from 2026-09-01, 3 people go to another school of"
                + " their group: 2 teachers and 1 manager, between 2 schools of 1 group.",
            "Among the teachers who go, 50.0% are backbone teachers.",
            "The mandatory rules are not met:");
    assertThat(text(page(Language.ZH))).contains("共3人到本集团其他学校交流轮岗，其中教师2人、管理人员1人，涉及1个集团的2所学校。");
  }

  /** How many go (H4) is nobody's in particular. */
  @Test
  void casesAboutNobodyInParticularHaveNoColumnOfPeople() {
    assertThat(matches(page(Language.EN), "(?s)(<caption[^>]*>Cases against H4 .*?</table>)"))
        .singleElement()
        .asString()
        .contains(">What</th>")
        .doesNotContain(">Who</th>");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyFigureHasItsPlaceInOrderUnderHeadingsThatDoNotSkip(Language language) {
    String page = page(language).replaceAll("(?s)<script.*?</script>", "");
    assertThat(matches(page, "<section [^>]*id=\"(\\w+)\""))
        .containsExactly(
            "figures",
            "flows",
            "subjects",
            "commutes",
            "requirements",
            "rules",
            "short",
            "policy",
            "again");
    int before = 0;
    for (String level : matches(page, "<h(\\d)")) {
      int now = Integer.parseInt(level);
      assertThat(now).isLessThanOrEqualTo(before + 1);
      before = now;
    }
    assertThat(matches(page, "<(h1)")).hasSize(1);
    assertThat(matches(page, "<(table)")).hasSameSizeAs(matches(page, "<(caption)"));
    assertThat(matches(page, "<(th) ")).hasSameSizeAs(matches(page, "<th [^>]*(scope)="));
    assertThat(matches(page, "role=\"img\" aria-label=\"([^\"]{20,})\"")).hasSize(5);
    assertThat(matches(page, "id=\"([^\"]*)\"")).doesNotHaveDuplicates();
  }

  @Test
  void namesMeanNothingToTheBrowser() {
    String page = page(Language.EN);
    assertThat(page)
        .doesNotContain("<script>alert", "<img", "<b>&")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "A &amp; B &quot;school&quot;");
    String data = matches(page, "id=\"data\">([^\\n]*)</script>").get(0);
    assertThat(data).doesNotContain("<").contains("\\u003cscript>alert(1)");
  }

  @Test
  void nothingOfHealthHomesOrWishesIsInIt() {
    String page = page(Language.EN);
    // The policy itself says which circumstances exempt.
    assertThat(page.replaceAll("(?s)<pre.*?</pre>", ""))
        .doesNotContain("PREGNANT", "VOLUNTEER", "31.98765", "113.12345");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void nothingIsLoadedFromAnywhere(Language language) {
    String page = page(language);
    assertThat(matches(page, "(?:src|href|action|data)=\"([^\"]*)\""))
        .allMatch(at -> at.startsWith("#"));
    assertThat(matches(page, "(https?://[^\\s\"')<]*)"))
        .isSubsetOf(
            "http://www.apache.org/licenses/LICENSE-2.0.",
            "https://www.apache.org/",
            "http://www.w3.org/2000/svg",
            "http://www.w3.org/1999/xlink",
            "http://www.w3.org/2000/xmlns/",
            "http://www.w3.org/XML/1998/namespace");
    assertThat(page).contains("default-src &#39;none&#39;");
    assertThat(page.replaceAll("(?s)<script.*?</script>", "")).doesNotContain("@import", "url(");
  }

  /**
   * Where neither district.txt nor the schools' names tell the district, the office hears of it.
   */
  @Test
  void aPlanOfANamelessDistrictSaysHowToNameIt() {
    assertThat(text(page(Language.EN))).contains("The lists do not name the district.");
    assertThat(text(page(Language.ZH))).contains("名册中没有区县名称。");
    Staffing named =
        new TestDistrict()
            .schools("S1", "S2")
            .named("S1", "沅溪县第一中学")
            .named("S2", "沅溪县第二中学")
            .under("wolong-2023");
    assertThat(
            new String(
                SamplePlan.file(named, Plan.of(List.of()), Language.ZH), StandardCharsets.UTF_8))
        .contains("沅溪县2026—2027学年教师交流轮岗方案")
        .doesNotContain("名册中没有区县名称");
  }

  @Test
  void whatCouldNotBeMetIsSaidWithItsArithmeticAndClause() {
    assertThat(text(page(Language.EN)))
        .contains(
            "What could not be met",
            "G1 Group G1 must post 3 (Management team out), but at most 2 can");
    assertThat(text(page(Language.ZH))).contains("G1 Group G1须安排3人（管理团队外派），最多2人可去");
  }

  /** A name alone says little: whoever should have gone is told with the school, and why not. */
  @Test
  void whoIsDueAndStaysIsSaidWithTheSchoolAndTheCause() {
    assertThat(text(SamplePlan.changedPage(Language.EN)))
        .contains(
            "|A &amp; B &quot;school&quot;: vice principal Name D1 (D1), 10 years, is due but"
                + " stays|Why (");
    assertThat(text(SamplePlan.changedPage(Language.ZH)))
        .contains("|A &amp; B &quot;school&quot;：副校长Name D1（D1）");
  }

  @Test
  void aPlanThatBreaksAMandatoryRuleOpensWithThat() {
    String page = text(SamplePlan.gapsPage(Language.EN));
    assertThat(page)
        .contains("This plan breaks mandatory rules:", "run “lungang diagnose .” in")
        .matches("(?s).*This plan breaks mandatory rules.*In the school year from.*");
    assertThat(text(SamplePlan.gapsPage(Language.ZH))).contains("本方案违反必须遵守的规则");
    assertThat(page).doesNotContain("a longer search");
    assertThat(text(SamplePlan.unprovenPage(Language.EN, 0)))
        .contains("It is not proven that no plan meets them; a longer search may find one.");
    assertThat(text(SamplePlan.unprovenPage(Language.EN, -1)))
        .contains("no plan meets them all; a longer search may find one that misses less.")
        .doesNotContain("not proven");
    assertThat(text(SamplePlan.visitsPage(Language.EN))).doesNotContain("breaks mandatory rules");
  }

  @Test
  void gapsThatThePlanMakesStandApartFromThoseThatWereThere() {
    String page = SamplePlan.gapsPage(Language.EN);
    String made =
        page.substring(page.indexOf("id=\"gaps-made\""), page.indexOf("id=\"gaps-left\""));
    assertThat(text(made)).contains("|S1 School S1||Math||1||1||0||0||1|").doesNotContain("Music");
    String left = page.substring(page.indexOf("id=\"gaps-left\""), page.indexOf("id=\"commutes\""));
    assertThat(text(left)).contains("|S2 School S2||Music||2||0||0||2||2|").doesNotContain("Math");
    assertThat(text(page))
        .contains(
            "|Worse than before|", "Posts without a teacher of the subject rise from 2 to 3.");
  }

  @Test
  void theCertificateAndTheWayToMakeItAgainStandInIt() {
    assertThat(text(page(Language.EN)))
        .contains("Proven: no plan meets all mandatory rules", "d".repeat(64));
    assertThat(page(Language.EN))
        .contains(
            "lungang plan ../lists --policy policy.yaml --year 2026 --seed 7 --out ../again",
            "backbone-out");
  }

  @Test
  void whoTravelsToTeachStandsWithTheGapsBeforeAndAfter() {
    assertThat(text(SamplePlan.visitsPage(Language.EN)))
        .contains(
            "1 teacher of lead schools travels to 1 small school and teaches 4 periods a week",
            "Without the plan, 7 periods of the small schools’ timetables have no teacher; with it,"
                + " 3. Of 2 small schools, 0 teach the full curriculum without the plan, 1 with"
                + " it.",
            "|Music||2||7||3|",
            "|Math||1||0||0|",
            "|A Name A||Music||School C||School M||G Group G||4||1||20|")
        .doesNotContain("itinerant (Itinerant)");
    assertThat(text(SamplePlan.visitsPage(Language.ZH)))
        .contains("教师1人到1所小规模学校走教，无人任教的周课时由7节变为3节。");
    assertThat(page(Language.EN)).doesNotContain("id=\"visits\"");
  }

  /** Each rule says what it requires in the policy's figures, and in what it is counted. */
  @Test
  void theRulesSayWhatTheyRequire() {
    assertThat(text(SamplePlan.visitsPage(Language.EN)))
        .contains(
            "|H7 no school drained||A school sends away at most 30% of its teachers, rounded down,"
                + " but may always send 2.||mandatory (people)|",
            "Not in this policy: H2 quota");
    assertThat(text(SamplePlan.visitsPage(Language.ZH)))
        .contains("|S2 远途||通勤超过60分钟的部分，每分钟另扣2分。||优化项（分钟）|");
  }

  @Test
  void aPlanThatChangesAnotherSaysWhichAndHowItCameAbout() {
    assertThat(SamplePlan.changedPage(Language.EN))
        .contains("changes the one in ../published", "f".repeat(64), "lungang history .")
        .contains("nobody is posted", "No postings in this plan.")
        // Which rows, but not what somebody said in an objection.
        .contains(
            "Rows that differ",
            "S1 A &amp; B &quot;school&quot; → S2 School S2, Backbone teachers out (G1)")
        .contains(
            "<th scope=\"row\">gone</th><td>–</td><td>teaches at S2 School S2, 4 periods a week")
        .doesNotContain("is ill")
        .doesNotContain("lungang plan");
  }

  /** The lists alone do not give it: no command is shown that would make another plan. */
  @Test
  void aPlanThatWasSearchedForAfterADecisionSaysSo() {
    assertThat(SamplePlan.amendedPage(Language.EN))
        .contains("what was decided on top of them (objections.csv)")
        .contains("lungang history . --step 1")
        .doesNotContain("--policy policy.yaml", "exactly the same plan", "T1,STAY");
    assertThat(text(SamplePlan.amendedPage(Language.ZH))).contains("依据名册和其后作出的决定（objections.csv）");
  }

  @Test
  void theDataOfTheChartsAgreeWithTheTables() {
    JsonNode data =
        new JsonMapper()
            .readTree(matches(page(Language.EN), "id=\"data\">([^\\n]*)</script>").get(0));
    assertThat(data.path("parts")).hasSize(2);
    long people = 0;
    for (JsonNode route : data.path("parts").get(1).path("routes")) {
      people += route.get(3).asLong();
    }
    assertThat(people).isEqualTo(3);
    assertThat(data.path("parts").get(0).path("most")).hasSize(3);
    assertThat(data.path("schools").get(0).get(2).asDouble()).isNotNegative();
  }

  @ParameterizedTest
  @MethodSource("policyIds")
  void everyDistrictAndPlanHasAPageAndTheSameOneTwice(String policyId) {
    for (long seed = 500; seed < 506; seed++) {
      Staffing staffing =
          Staffing.of(RandomDistricts.make(seed), PolicyReader.shipped(policyId), 2026);
      for (Language language : Language.values()) {
        byte[] first = SamplePlan.file(staffing, RandomPlans.make(staffing, seed), language);
        byte[] again = SamplePlan.file(staffing, RandomPlans.make(staffing, seed), language);
        assertThat(first).isEqualTo(again);
        assertThat(first.length).isLessThan(1_500_000);
        String page = new String(first, StandardCharsets.UTF_8);
        assertThat(text(page)).doesNotContain("null", "{0}", "NaN");
      }
    }
  }

  private static List<String> matches(String page, String pattern) {
    return Pattern.compile(pattern)
        .matcher(page)
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  /** What was said of the plan is escaped; a page without the line stays as it is. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void thePageSaysHowFarThePlanHasCome(Language language) {
    String draft = page(language);
    assertThat(text(draft)).contains(language == Language.ZH ? "状态：草案" : "Status: draft");
    byte[] bytes = draft.getBytes(StandardCharsets.UTF_8);
    String published =
        new String(
            PlanPage.marked(bytes, new History.Mark(PlanState.PUBLISHED, "8月5日 <b>"))
                .orElseThrow()
                .content(),
            StandardCharsets.UTF_8);
    assertThat(text(published))
        .contains(
            language == Language.ZH
                ? "状态：已公示（8月5日 &lt;b&gt;）"
                : "Status: published (8月5日 &lt;b&gt;)");
    assertThat(
            PlanPage.marked(
                    published.getBytes(StandardCharsets.UTF_8),
                    new History.Mark(PlanState.DRAFT, ""))
                .orElseThrow()
                .content())
        .isEqualTo(bytes);
    assertThat(
            PlanPage.marked(
                "<p>x</p>".getBytes(StandardCharsets.UTF_8), new History.Mark(PlanState.FINAL, "")))
        .isEmpty();
  }
}
