package org.lungang.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.dataset.plan.PlanFile;
import org.lungang.dataset.plan.PlanFileReader;
import org.lungang.district.District;
import org.lungang.district.GroupType;
import org.lungang.language.Language;
import org.lungang.plan.Kpis;
import org.lungang.plan.Plan;
import org.lungang.plan.Scorer;
import org.lungang.planfile.PlanMatcher;
import org.lungang.report.PlanReport;
import org.lungang.staffing.Staffing;
import org.lungang.testing.RandomDistricts;
import org.lungang.testing.RandomPlans;
import org.lungang.testing.ShippedPolicies;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestPlan;
import org.lungang.testing.WorkbookCells;
import org.lungang.workbook.SheetContent;

/** The workbook of a plan says of everybody what the plan and the facts say, and no more. */
class PlanWorkbookTest {

  @TempDir private Path folder;

  private static final Map<String, List<List<String>>> ENGLISH = sheets(Language.EN);
  private static final Map<String, List<List<String>>> CHINESE = sheets(Language.ZH);

  private static Map<String, List<List<String>>> sheets(Language language) {
    return WorkbookCells.of(PlanWorkbook.of(SmallPlan.report(), language).content());
  }

  @Test
  void theSheetsStandInTheOrderOfTheirUse() {
    assertThat(CHINESE.keySet())
        .containsExactly(
            "方案概况",
            "花名册",
            "各校派出接收",
            "集团要求落实",
            "主要指标",
            "学科余缺汇总",
            "学科余缺",
            "在轨与期满",
            "符合交流条件名册",
            "暂不纳入交流名册（内部）");
  }

  @Test
  void theRosterHasARowForEachPosting() {
    assertThat(CHINESE.get("花名册"))
        .containsExactly(
            List.of(
                "序号", "教职工编号", "姓名", "性别", "职务", "任教学科", "职称", "骨干层级", "派出学校", "接收学校", "交流类型",
                "拟任职务", "起始日期", "截止日期", "政策依据", "增加通勤分钟", "集团编号", "交流形式", "接收学校编号"),
            List.of(
                "1",
                "T2",
                "张三",
                "男",
                "教师",
                "数学",
                "",
                "无",
                "School S2",
                "School S1",
                "跟岗",
                "教师",
                "2026-09-01",
                "2027-08-31",
                "《卧龙区集团化办学实施意见》四（一）2",
                "70",
                "G1",
                "backbone-in",
                "S1"),
            List.of(
                "2",
                "T1",
                "=欧阳方",
                "女",
                "教师",
                "数学",
                "一级",
                "区县级",
                "School S1",
                "School S2",
                "轮岗",
                "教师",
                "2026-09-01",
                "2027-08-31",
                "《卧龙区集团化办学实施意见》四（一）2",
                "70",
                "G1",
                "backbone-out",
                "S2"),
            List.of(
                "3",
                "T3",
                "Name T3",
                "女",
                "副校长",
                "",
                "",
                "无",
                "School S1",
                "School S2",
                "轮岗",
                "执行校长",
                "2026-09-01",
                "2029-08-31",
                "《卧龙区集团化办学实施意见》四（一）2",
                "70",
                "G1",
                "management-out",
                "S2"));
  }

  /** What people read are words; the program reads them back. */
  @Test
  void theEnglishRosterHasWordsForCodes() {
    assertThat(ENGLISH.get("roster").get(0))
        .contains("Staff id", "Home school", "Post", "Extra minutes", "Host school id");
    assertThat(ENGLISH.get("roster").get(3))
        .contains("Name T3", "Vice principal", "Rotation", "Executive principal")
        .doesNotContain("VICE_PRINCIPAL");
  }

  @Test
  void everySchoolSeesWhoLeavesAndWhoComesReturnsToo() {
    List<List<String>> rows = ENGLISH.get("school by school");
    assertThat(rows.stream().skip(1).map(row -> List.of(row.get(0), row.get(2), row.get(3))))
        .containsExactly(
            List.of("S1", "leaves", "=欧阳方"),
            List.of("S1", "leaves", "Name T3"),
            List.of("S1", "comes", "张三"),
            List.of("S1", "comes back", "Name X2"),
            List.of("S2", "leaves", "张三"),
            List.of("S2", "comes", "=欧阳方"),
            List.of("S2", "comes", "Name T3"),
            List.of("S2", "leaves, term over", "Name X2"));
  }

  @Test
  void theEligibleAreThoseThatTheFactsCallSoAndTheDeferredCarryTheirRuleInWords() {
    // T2 has been at the school for two years only; T3's years in post count, twelve and more.
    assertThat(ENGLISH.get("eligible").stream().skip(1).map(row -> row.get(2)))
        .containsExactly("T1", "T3");
    assertThat(ENGLISH.get("exempt (internal)").stream().skip(1))
        .extracting(row -> List.of(row.get(2), row.get(6), row.get(7), row.get(8)))
        .containsExactly(
            List.of("X1", "E7", "on a rotation in force", "Wolong opinion, 四(一)2"),
            List.of("X2", "E8", "a rotation ends this year", "Wolong opinion, 四(二)"),
            List.of("X4", "E4", "pregnant or nursing", "Wolong opinion, 四(一)(4)"),
            List.of("X3", "E8", "a rotation ends this year", "Wolong opinion, 四(二)"));
  }

  @Test
  void rotationsOfEarlierYearsSayWhatBecomesOfThem() {
    assertThat(CHINESE.get("在轨与期满").stream().skip(1))
        .extracting(row -> List.of(row.get(1), row.get(10)))
        .containsExactly(List.of("X1", "继续在轨"), List.of("X2", "期满返回"), List.of("X3", "期满留任"));
    // The policy's own number of an exemption says nothing on a list of clauses.
    assertThat(CHINESE.get("在轨与期满").get(1).get(11)).isEqualTo("《卧龙区集团化办学实施意见》四（一）2");
  }

  @Test
  void subjectsAreCountedBeforeAndAfter() {
    // S1 without the plan: T1, X2, X4; X1 and X3 work at S2. With it T1 leaves and T2 comes.
    assertThat(ENGLISH.get("subjects by school").stream().skip(1))
        .containsExactly(
            List.of("S1", "School S1", "Primary", "Math", "6", "3", "-3", "3", "-3", "0"),
            List.of("S2", "School S2", "Primary", "Math", "2", "3", "1", "3", "1", "0"));
    assertThat(ENGLISH.get("subjects by stage").stream().skip(1))
        .containsExactly(List.of("Primary", "Math", "8", "6", "3", "1", "6", "3", "1"));
  }

  @Test
  void everyRequirementSaysWhatIsDemandedAndReached() {
    List<List<String>> rows = CHINESE.get("集团要求落实");
    assertThat(rows)
        .anySatisfy(
            row ->
                assertThat(row.subList(0, 9))
                    .containsExactly("G1", "Group G1", "H4", "不少于：管理团队外派", "", "≥", "3", "1", "否"))
        .anySatisfy(
            row ->
                assertThat(row.subList(0, 9))
                    .containsExactly(
                        "G1", "Group G1", "H1", "管理团队外派与管理跟岗对等：相差人数", "", "≤", "0", "1", "否"))
        .anySatisfy(
            row ->
                assertThat(row.subList(0, 9))
                    .containsExactly(
                        "G1", "Group G1", "H1", "骨干教师外派与教师跟岗对等：相差人数", "", "≤", "0", "0", "是"));
  }

  @Test
  void whoTravelsToTeachIsListedWithTheLessonsThatAreCovered() {
    Map<String, List<List<String>>> sheets =
        WorkbookCells.of(PlanWorkbook.of(SmallPlan.township(), Language.ZH).content());
    assertThat(sheets.get("走教安排").stream().skip(1))
        .containsExactly(
            List.of(
                "1",
                "A",
                "Name A",
                "音乐",
                "School C",
                "School S1",
                "Group G",
                "4",
                "1",
                "20",
                "S1"));
    // 6 periods of music and 2 of art; 4 are taught.
    assertThat(sheets.get("方案概况"))
        .contains(
            List.of("走教教师", "", "1"),
            List.of("走教学校每周无人承担的课时", "8", "4"),
            List.of("开足开齐课程的走教学校", "0", "0"));
    // Nobody teaches art, at home or visiting.
    assertThat(sheets.get("课时缺口").stream().skip(1))
        .containsExactly(
            List.of("S1", "School S1", "美术", "2", "2", "0", "0", "2", "否"),
            List.of("S1", "School S1", "音乐", "6", "6", "1", "4", "2", "否"));
    assertThat(sheets.get("各校派出接收").stream().skip(1))
        .extracting(row -> row.subList(0, 8))
        .containsExactly(
            List.of("C", "School C", "走教外出", "Name A", "教师", "音乐", "School S1", "走教"),
            List.of("S1", "School S1", "走教来校", "Name A", "教师", "音乐", "School C", "走教"));
    // The school year's last day, as in the rows of postings.
    assertThat(sheets.get("各校派出接收").stream().skip(1))
        .extracting(row -> row.subList(9, 11))
        .containsOnly(List.of("2026-09-01", "2027-08-31"));
  }

  @Test
  void theFirstSheetSaysThatTheWorkbookIsInternal() {
    assertThat(CHINESE.get("方案概况").get(1).get(0)).startsWith("内部资料");
    assertThat(ENGLISH.get("overview").get(1).get(0)).startsWith("Internal.");
    assertThat(CHINESE.get("方案概况"))
        .anySatisfy(row -> assertThat(row.get(0)).startsWith("名册中没有区县名称。"));
  }

  @Test
  void theRosterIsReadBackAsTheSamePlanInEitherLanguage() throws IOException {
    for (int seed = 0; seed < 40; seed++) {
      District district = RandomDistricts.make(seed);
      String policy = ShippedPolicies.IDS.get(seed % ShippedPolicies.IDS.size());
      Staffing staffing = Staffing.of(district, ShippedPolicies.get(policy), 2026);
      Plan plan = RandomPlans.make(staffing, seed);
      if (plan.size() == 0) {
        continue;
      }
      PlanReport report =
          new PlanReport(
              staffing,
              plan,
              new Scorer(staffing).score(plan),
              null,
              Kpis.of(staffing, plan),
              "0123456789abcdef",
              "0123456789abcdef",
              0);
      byte[] workbook = PlanWorkbook.of(report, Language.values()[seed % 2]).content();
      PlanFile file = PlanFileReader.read(Files.write(folder.resolve("plan.xlsx"), workbook));
      PlanMatcher.Match match = PlanMatcher.match(staffing, file);
      assertThat(match.problems()).isEmpty();
      assertThat(match.plan().postings()).isEqualTo(plan.postings());
    }
  }

  @Test
  void theSamePlanGivesTheSameBytes() {
    assertThat(PlanWorkbook.of(SmallPlan.report(), Language.ZH).content())
        .isEqualTo(PlanWorkbook.of(SmallPlan.report(), Language.ZH).content());
  }

  @Test
  void eachSchoolThatPeopleLeaveOrComeToBeginsAPage() {
    Staffing staffing =
        new TestDistrict()
            .schools("A", "B", "C", "D")
            .group("G", GroupType.TIGHT, "A", "B", "C", "D")
            .staff("a", "A")
            .staff("d", "D")
            .under("standard");
    Plan plan = TestPlan.of(staffing).post("a", "teachers", "B").post("d", "teachers", "A").plan();
    // A: one leaves and one comes; B: one comes; nobody of C moves; D: one leaves.
    SheetContent moves = SchoolMovesSheet.of(staffing, plan, SheetText.of(Language.EN, staffing));
    assertThat(moves.rows()).hasSize(4);
    assertThat(moves.breaks()).containsExactly(2, 3);
  }
}
