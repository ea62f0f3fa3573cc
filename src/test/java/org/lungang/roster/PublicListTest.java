package org.lungang.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.district.GroupType;
import org.lungang.district.Title;
import org.lungang.language.Language;
import org.lungang.output.OutputFile;
import org.lungang.plan.Plan;
import org.lungang.policy.Basis;
import org.lungang.report.PlanReport;
import org.lungang.staffing.Staffing;
import org.lungang.testing.Browser;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestPlan;
import org.lungang.testing.WorkbookCells;

/** The public list has the allowed columns and no others, the same in all three files. */
class PublicListTest {

  private static final PublicList.Notice NOTICE =
      new PublicList.Notice("某区教育局", "2026年8月1日至8月7日", "人事股 <0377>");

  private static PublicList list(boolean masked) {
    return PublicList.of(SmallPlan.report().staffing(), SmallPlan.report().plan(), NOTICE, masked);
  }

  private static Map<String, OutputFile> files(PublicList list, Language language) {
    return PublicFiles.of(list, language).stream()
        .collect(Collectors.toMap(OutputFile::name, file -> file));
  }

  private static String text(OutputFile file) {
    return new String(file.content(), StandardCharsets.UTF_8);
  }

  @Test
  void anEntryCanHoldNothingButWhatIsAllowed() {
    assertThat(Arrays.stream(PublicEntry.class.getRecordComponents()).map(RecordComponent::getName))
        .containsExactly(
            "name",
            "withSubject",
            "homeSchool",
            "hostSchool",
            "position",
            "subject",
            "kind",
            "from",
            "until");
  }

  @Test
  void theTableHasARowForEachPostingByHomeAndHostSchool() {
    assertThat(text(files(list(false), Language.ZH).get(PublicFiles.CSV)))
        .isEqualTo(
            """
            \uFEFF序号,姓名,派出学校,接收学校,职务,任教学科,交流类型,交流期限
            1,'=欧阳方,School S1,School S2,教师,数学,轮岗,2026年9月—2027年8月
            2,Name T3,School S1,School S2,副校长,,轮岗,2026年9月—2029年8月
            3,张三,School S2,School S1,教师,数学,跟岗,2026年9月—2027年8月
            """);
  }

  /** The document that the policy names stands on the list, in the page as in the workbook. */
  @Test
  void theListNamesItsBasis() {
    PlanReport report = SmallPlan.basedOn(new Basis("某区通知", "某教〔2026〕5号"));
    PublicList list = PublicList.of(report.staffing(), report.plan(), NOTICE, false);
    assertThat(text(files(list, Language.ZH).get(PublicFiles.PAGE)))
        .contains("依据：《某区通知》（某教〔2026〕5号）");
    assertThat(WorkbookCells.of(files(list, Language.ZH).get(PublicFiles.WORKBOOK).content()))
        .extractingByKey("公示名单")
        .asString()
        .contains("依据：《某区通知》（某教〔2026〕5号）");
  }

  /** What the program calls a policy is no document: the list does not give it as one. */
  @Test
  void withoutADocumentTheBasisIsTheDistrictsPolicy() {
    PublicList list = list(false);
    assertThat(list.basis().in(Language.ZH)).isEqualTo("本地教师交流轮岗政策");
    assertThat(list.basis().in(Language.EN)).isEqualTo("the district's policy on teacher rotation");
    assertThat(text(files(list, Language.ZH).get(PublicFiles.PAGE)))
        .contains("依据：本地教师交流轮岗政策")
        .doesNotContain("卧龙");
  }

  @Test
  void whoTravelsToTeachIsPublishedForTheSchoolYear() {
    PublicList list =
        PublicList.of(SmallPlan.township().staffing(), SmallPlan.township().plan(), NOTICE, false);
    assertThat(text(files(list, Language.ZH).get(PublicFiles.CSV)))
        .endsWith("\n1,Name A,School C,School S1,教师,音乐,走教,2026年9月—2027年8月\n");
    assertThat(text(files(list, Language.EN).get(PublicFiles.PAGE)))
        .contains("The 1 posting or visit below is proposed");
  }

  @Test
  void theWorkbookHasTheSameRowsBetweenObjectionsAndSignature() {
    assertThat(WorkbookCells.of(files(list(true), Language.ZH).get(PublicFiles.WORKBOOK).content()))
        .containsExactly(
            Map.entry(
                "公示名单",
                List.of(
                    List.of("某区教育局2026—2027学年教师交流轮岗公示名单"),
                    List.of("现将2026—2027学年拟交流轮岗人员名单（共3人次）予以公示。"),
                    List.of("依据：" + list(true).basis().in(Language.ZH)),
                    List.of("公示期：2026年8月1日至8月7日"),
                    List.of("公示期内如有异议，请向以下部门反映：人事股 <0377>"),
                    List.of("序号", "姓名", "派出学校", "接收学校", "职务", "任教学科", "交流类型", "交流期限"),
                    List.of(
                        "1", "****", "School S1", "School S2", "教师", "数学", "轮岗", "2026年9月—2027年8月"),
                    List.of(
                        "2",
                        "N*** T*",
                        "School S1",
                        "School S2",
                        "副校长",
                        "",
                        "轮岗",
                        "2026年9月—2029年8月"),
                    List.of(
                        "3", "张*", "School S2", "School S1", "教师", "数学", "跟岗", "2026年9月—2027年8月"),
                    List.of("某区教育局（盖章）"),
                    List.of("　　年　　月　　日"))));
  }

  @Test
  void thePageHasTheSameRowsAndEscapesWhatTheOfficeSays() {
    String page = text(files(list(false), Language.EN).get(PublicFiles.PAGE));
    assertThat(page)
        .contains(
            "<h2>From: <span class=\"sends\">School S1</span>",
            "The 3 postings below are proposed",
            "<th scope=\"row\">1</th><td lang=\"zh\">=欧阳方</td><td>School S2</td>",
            "<td>Vice principal</td><td></td><td>Rotation</td><td>9/2026 to 8/2029</td>",
            "人事股 &lt;0377&gt;",
            "2026年8月1日至8月7日");
    // When and to whom objections go stands before the first name.
    assertThat(page.indexOf("人事股")).isLessThan(page.indexOf("=欧阳方"));
  }

  /** Three of one name at one school: two teach mathematics, one teaches Chinese. */
  private static PublicList namesakes(Distinction distinction, boolean masked) {
    TestDistrict district =
        new TestDistrict().schools("S1", "S2").group("G", GroupType.TIGHT, "S1", "S2");
    for (String[] person :
        new String[][] {{"T0011", "MATH"}, {"T0012", "MATH"}, {"T0013", "CHINESE"}}) {
      district.staff(
          person[0], "S1", who -> who.named("张明").backbone().title(Title.FIRST).subject(person[1]));
    }
    Staffing staffing = district.under("wolong-2023");
    Plan plan =
        Plan.of(
            Stream.of("T0011", "T0012", "T0013")
                .map(id -> staffing.postingsOf(id).get(0))
                .toList());
    return PublicList.of(staffing, plan, NOTICE, masked, distinction);
  }

  private static List<String> names(PublicList list, Language language) {
    return text(files(list, language).get(PublicFiles.CSV))
        .lines()
        .skip(1)
        .map(line -> line.split(",")[1])
        .toList();
  }

  @Test
  void peopleOfOneNameAreToldApartAsTheOfficeAsks() {
    PublicList plain = namesakes(Distinction.NONE, false);
    assertThat(names(plain, Language.ZH)).containsExactly("张明", "张明", "张明");
    assertThat(plain.alike()).containsExactly("张明（School S1）");
    // The subject tells one of them from the other two, who are still warned of.
    PublicList bySubject = namesakes(Distinction.SUBJECT, false);
    assertThat(names(bySubject, Language.ZH)).containsExactly("张明（数学）", "张明（数学）", "张明（语文）");
    assertThat(bySubject.alike()).hasSize(1);
    // Only people who share everything that is shown need the end of their ids.
    PublicList byId = namesakes(Distinction.ID_END, false);
    assertThat(names(byId, Language.ZH)).containsExactly("张明（0011）", "张明（0012）", "张明");
    assertThat(byId.alike()).isEmpty();
    assertThat(names(namesakes(Distinction.SUBJECT, true), Language.EN))
        .containsExactly("张*（Math）", "张*（Math）", "张*（Chinese）");
  }

  /** Who teaches at two schools has two rows, and is not two people. */
  @Test
  void whoVisitsTwoSchoolsIsNotWarnedOf() {
    Staffing staffing =
        new TestDistrict()
            .schools("L", "M", "N")
            .group("G", GroupType.TOWNSHIP, "L", "M", "N")
            .staff("artist", "L", who -> who.subject("ART"))
            .lessons("M", "ART", 4)
            .lessons("N", "ART", 4)
            .under("wolong-2023");
    Plan plan = TestPlan.of(staffing).visit("artist", "M", 4).visit("artist", "N", 4).plan();
    PublicList list = PublicList.of(staffing, plan, NOTICE, false);
    assertThat(list.entries()).hasSize(2);
    assertThat(list.alike()).isEmpty();
  }

  /** A list with a person at each of so many schools. */
  private static String page(int schools) {
    PublicEntry any = list(false).entries().get(0);
    List<PublicEntry> entries =
        IntStream.rangeClosed(1, schools)
            .mapToObj(
                number ->
                    new PublicEntry(
                        "<b>" + number,
                        any.withSubject(),
                        "School " + number,
                        any.hostSchool(),
                        any.position(),
                        any.subject(),
                        any.kind(),
                        any.from(),
                        any.until()))
            .toList();
    PublicList list = new PublicList("", 2026, NOTICE, list(false).basis(), List.of(), entries);
    return text(files(list, Language.EN).get(PublicFiles.PAGE));
  }

  @Test
  void onlyTheTablesOfManySchoolsWait() {
    assertThat(page(PublicFiles.AT_ONCE)).doesNotContain("<noscript>");
    assertThat(page(PublicFiles.AT_ONCE + 2).split("<noscript>")).hasSize(3);
  }

  /**
   * On a phone the columns have no headings: an arrow leads to the school that somebody goes to.
   */
  @Test
  void onAPhoneTheSchoolToGoToIsToldFromTheOthers(@TempDir Path folder) throws IOException {
    Path page = Files.writeString(folder.resolve("list.html"), page(1));
    try (Browser browser = Browser.start(Files.createDirectory(folder.resolve("browser")))) {
      browser.open(page, 390);
      assertThat(
              browser
                  .evaluate(
                      "getComputedStyle(document.querySelector('td:nth-child(3)'),"
                          + " '::before').content")
                  .asString())
          .contains("→");
    }
  }

  /** What waits is in the page once it is open, and found at once. */
  @Test
  void aReaderFindsWhatWaits(@TempDir Path folder) throws IOException {
    int schools = PublicFiles.AT_ONCE + 30;
    Path page = Files.writeString(folder.resolve("list.html"), page(schools));
    try (Browser browser = Browser.start(Files.createDirectory(folder.resolve("browser")))) {
      browser.open(page, 1440);
      browser.evaluate(
          "const box = document.getElementById('find'); box.value = '<b>"
              + schools
              + "'; box.dispatchEvent(new Event('input'));0");
      assertThat(browser.evaluate("found.textContent").asString()).isEqualTo("1");
      assertThat(browser.evaluate("document.querySelectorAll('tbody tr').length").asInt())
          .isEqualTo(schools);
      assertThat(browser.evaluate("document.querySelectorAll('.list b').length").asInt()).isZero();
    }
  }
}
