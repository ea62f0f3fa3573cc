package org.lungang.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.lungang.district.GroupType;
import org.lungang.language.Language;
import org.lungang.output.OutputFile;
import org.lungang.plan.Plan;
import org.lungang.policy.Basis;
import org.lungang.policy.Kind;
import org.lungang.report.PlanReport;
import org.lungang.staffing.Staffing;
import org.lungang.testing.RandomDistricts;
import org.lungang.testing.RandomPlans;
import org.lungang.testing.ShippedPolicies;
import org.lungang.testing.WorkbookCells;

/** The national forms: their own headings, rules and arithmetic, redone by hand. */
class FormsWorkbookTest {

  private static final Map<String, byte[]> FILES = new HashMap<>();
  private static final Map<String, List<List<String>>> SHEETS;

  static {
    for (OutputFile file :
        List.of(
            FormsWorkbook.of(SmallPlan.report(), Language.ZH),
            FormsWorkbook.records(SmallPlan.report(), Language.ZH))) {
      FILES.put(file.name(), file.content());
    }
    SHEETS = WorkbookCells.of(FILES.get(FormsWorkbook.NAME));
  }

  @Test
  void theTeacherRecordHasItsSixFieldsAndTheLastMonthOfTheTerm() {
    assertThat(SHEETS.get("教师交流轮岗信息"))
        .containsExactly(
            List.of("2026—2027学年教师交流轮岗信息"),
            List.of("教职工编号", "姓名", "交流轮岗类型", "是否调动人事关系", "开始年月", "结束年月", "原单位名称", "交流轮岗单位名称"),
            List.of("T2", "张三", "集团化办学", "否", "2026-09", "2027-08", "School S2", "School S1"),
            List.of("T1", "=欧阳方", "集团化办学", "否", "2026-09", "2027-08", "School S1", "School S2"),
            List.of("T3", "Name T3", "集团化办学", "否", "2026-09", "2029-08", "School S1", "School S2"),
            List.of("填报单位（盖章）：　　　　　　填报人：　　　　　　审核人：　　　　　　填报日期：　　年　月　日"));
  }

  /** Every form says under its title on what document it is based, where the policy names one. */
  @Test
  void everyFormNamesItsBasis() {
    PlanReport report = SmallPlan.basedOn(new Basis("某区通知", null));
    Map<String, List<List<String>>> sheets =
        WorkbookCells.of(FormsWorkbook.of(report, Language.ZH).content());
    assertThat(sheets).hasSize(SHEETS.size());
    sheets.forEach((name, rows) -> assertThat(rows.get(1)).as(name).containsExactly("依据：《某区通知》"));
  }

  /** The forms are filed apart, so each counts its own pages, and none those of all. */
  @Test
  void eachFormBeginsWithPageOne() throws IOException {
    int sheets = 0;
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(FILES.get(FormsWorkbook.NAME)))) {
      for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
        if (part.getName().matches("xl/worksheets/sheet\\d+\\.xml")) {
          assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8))
              .contains("firstPageNumber=\"1\"")
              .contains("&amp;P")
              .doesNotContain("&amp;N");
          sheets++;
        }
      }
    }
    assertThat(sheets).isEqualTo(4);
  }

  @Test
  void theTableToLoadHasTheSameRows() {
    assertThat(new String(FILES.get(FormsWorkbook.RECORDS), StandardCharsets.UTF_8))
        .startsWith("\uFEFF教职工编号,姓名,交流轮岗类型,是否调动人事关系,开始年月,结束年月,原单位名称,交流轮岗单位名称\n")
        .contains("\nT1,'=欧阳方,集团化办学,否,2026-09,2027-08,School S1,School S2\n")
        .hasLineCount(4);
  }

  @Test
  void theReturnOfTheCountyCountsTeachers() {
    // Eligible: T1 alone; T2 is too short at the school, the others are exempt. Posted: T1 and T2,
    // T1 a backbone. The vice principal T3 is no teacher of the return.
    assertThat(SHEETS.get("县域交流轮岗填报").subList(1, 7))
        .extracting(row -> row.subList(0, 6))
        .containsExactly(
            List.of("序号", "类别", "填报项目", "单位", "填报值", "是否必填"),
            List.of("1", "义务教育", "符合交流条件教师总数", "人", "1", "是"),
            List.of("2", "义务教育", "实际交流轮岗教师数", "人", "2", "是"),
            List.of("3", "义务教育", "实际交流骨干教师数", "人", "1", "是"),
            List.of("4", "义务教育", "交流轮岗比例", "%", "2", "是"),
            List.of("5", "义务教育", "骨干教师交流比例", "%", "0.5", "是"));
    assertThat(SHEETS.get("县域交流轮岗填报").get(3).get(6))
        .isEqualTo("本学年方案新安排的教师，其中符合交流条件的1人（占符合条件教师的100.0%，即报告中的比例）；往年安排、继续在轨的另有1人，未计入");
    assertThat(SHEETS.get("县域交流轮岗填报").get(5).get(6)).endsWith("不低于10%；已达到");
  }

  @Test
  void theBalanceIsShownSchoolBySchool() {
    // The one backbone goes from S1 with 1000 students to S2 with 500: from none at S2, where the
    // coefficient is sqrt(1500 * (1 / 1000) - 1) = 0.7071, to none at S1, sqrt(1500 / 500 - 1).
    assertThat(SHEETS.get("校际均衡汇总").get(2))
        .containsExactly("小学", "2", "0.7071", "1.4142", "≤0.50", "否", "2", "2");
    assertThat(SHEETS.get("校际均衡分校").subList(2, 4))
        .containsExactly(
            List.of("小学", "S1", "School S1", "1000", "1", "0", "0.1", "0", "否"),
            List.of("小学", "S2", "School S2", "500", "0", "1", "0", "0.2", "否"));
  }

  @Test
  void inEnglishTheFormsStayChineseAndAreExplained() {
    Map<String, List<List<String>>> english =
        WorkbookCells.of(FormsWorkbook.of(SmallPlan.report(), Language.EN).content());
    assertThat(english.keySet()).isEqualTo(SHEETS.keySet());
    assertThat(english.get("教师交流轮岗信息").get(1)).contains("交流轮岗类型\nRotation type");
  }

  @Test
  void aRecordThatTheFormRefusesCannotBeMade() {
    YearMonth september = YearMonth.of(2026, 9);
    Assertions.assertThatThrownBy(
            () ->
                new TeacherRecord(
                    "T", "n", RotationType.GROUP, false, september, september, "same", "same"))
        .isInstanceOf(IllegalArgumentException.class);
    Assertions.assertThatThrownBy(
            () ->
                new TeacherRecord(
                    "T",
                    "n",
                    RotationType.GROUP,
                    false,
                    september,
                    september.minusMonths(1),
                    "a",
                    "b"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyRecordOfEveryPlanKeepsTheRulesOfTheForm() {
    for (int seed = 0; seed < 60; seed++) {
      String policy = ShippedPolicies.IDS.get(seed % ShippedPolicies.IDS.size());
      Staffing staffing =
          Staffing.of(RandomDistricts.make(seed), ShippedPolicies.get(policy), 2026);
      Plan plan = RandomPlans.make(staffing, seed);
      assertThat(TeacherRecord.of(staffing, plan))
          .hasSize(plan.size() + plan.visits().size())
          .allMatch(record -> !record.end().isBefore(record.start()))
          .noneMatch(record -> record.oldUnit().equals(record.newUnit()));
    }
  }

  @Test
  void theTypeComesFromTheKindOfMovementAndTheGroup() {
    assertThat(RotationType.of(GroupType.TOWNSHIP, Kind.ITINERANT).formName())
        .isEqualTo("乡镇中心学校教师走教");
    assertThat(RotationType.of(GroupType.TIGHT, Kind.SUPPORT).formName()).isEqualTo("对口支援");
    assertThat(RotationType.of(GroupType.ALLIANCE, Kind.ROTATION).formName()).isEqualTo("学校联盟");
  }
}
