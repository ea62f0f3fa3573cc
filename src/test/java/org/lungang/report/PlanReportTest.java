package org.lungang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.lungang.district.Area;
import org.lungang.district.Assessment;
import org.lungang.district.Circumstance;
import org.lungang.district.DistrictFixture;
import org.lungang.district.GroupType;
import org.lungang.district.Position;
import org.lungang.district.Rotation;
import org.lungang.district.Stage;
import org.lungang.district.Title;
import org.lungang.district.Willingness;
import org.lungang.language.Language;
import org.lungang.output.OutputFile;
import org.lungang.plan.Kpis;
import org.lungang.plan.Plan;
import org.lungang.plan.Scorer;
import org.lungang.policy.PolicyReader;
import org.lungang.staffing.Staffing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanReportTest {

  private static Rotation rotation(String staffId, int untilYear, boolean wishesToStay) {
    return new Rotation(
        staffId,
        "S1",
        "S2",
        "G1",
        LocalDate.of(2024, 9, 1),
        LocalDate.of(untilYear, 9, 1),
        Assessment.EXCELLENT,
        wishesToStay);
  }

  private static Staffing staffing() {
    return Staffing.of(
        new DistrictFixture()
            .school("S1", Stage.PRIMARY, 1000)
            .school("S2", Stage.PRIMARY, Area.RURAL, 500)
            .group("G1", GroupType.TIGHT, "S1", "S2")
            .travel("S1", "S2", 70)
            .teacher(
                "T1",
                "S1",
                person ->
                    person
                        .name("=Wang, \"Fang\"")
                        .backbone()
                        .title(Title.FIRST)
                        .willing(Willingness.VOLUNTEER)
                        .prefers("S2"))
            .teacher("T2", "S2", person -> person.since("2024-09-01"))
            .teacher("T3", "S1", person -> person.position(Position.VICE_PRINCIPAL).subject(null))
            .teacher("X1", "S1")
            .rotation(rotation("X1", 2027, false))
            .teacher("X2", "S1")
            .rotation(rotation("X2", 2026, false))
            .teacher("X3", "S1")
            .rotation(rotation("X3", 2026, true))
            .teacher("X4", "S1", person -> person.circumstance(Circumstance.PREGNANT_OR_NURSING))
            .build(),
        PolicyReader.shipped("wolong-2023"),
        2026);
  }

  private static PlanReport report() {
    Staffing staffing = staffing();
    Plan plan =
        Plan.of(
            List.of(
                staffing.postingsOf("T1").stream()
                    .filter(posting -> posting.flow().id().equals("backbone-out"))
                    .findFirst()
                    .orElseThrow(),
                staffing.postingsOf("T2").stream()
                    .filter(posting -> posting.flow().id().equals("backbone-in"))
                    .findFirst()
                    .orElseThrow(),
                staffing.postingsOf("T3").get(0)));
    return new PlanReport(
        staffing,
        plan,
        new Scorer(staffing).score(plan),
        null,
        Kpis.of(staffing, plan),
        "d".repeat(64),
        "p".repeat(64),
        7);
  }

  private static String text(String name, Language language) {
    return report().files(language).stream()
        .filter(file -> file.name().equals(name))
        .map(file -> new String(file.content(), StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theFolderHoldsFourFiles() {
    assertThat(report().files(Language.EN))
        .extracting(OutputFile::name)
        .containsExactly("plan.json", "plan.csv", "in-force.csv", "exempt.csv");
  }

  @Test
  void planCsvHasTheColumnsOfTheSpecAndNoFormula() {
    // S1 -70; S2 -2 × 10; S5 +40; S6 due: 16 − 6 = 10 years beyond, so 30; S7 15 + 10; S8 10.
    assertThat(text("plan.csv", Language.EN))
        .isEqualTo(
            """
            staff_id,name,position,subject,home_school_id,home_school,host_school_id,host_school,\
            group_id,flow,kind,post,from,until,extra_minutes,reasons
            T2,Name T2,TEACHER,MATH,S2,School S2,S1,School S1,G1,backbone-in,SHADOWING,TEACHER,\
            2026-09-01,2027-09-01,70,"S1 -70, S2 -20, S9 -30; 002 四(一)2; mirror backbone-out"
            T1,"'=Wang, ""Fang""\",TEACHER,MATH,S1,School S1,S2,School S2,G1,backbone-out,ROTATION,\
            TEACHER,2026-09-01,2027-09-01,70,"S1 -70, S2 -20, S5 +40, S6 +30, S7 +25, S8 +10, \
            S9 -30; 002 四(一)2; mirror backbone-in"
            T3,Name T3,VICE_PRINCIPAL,,S1,School S1,S2,School S2,G1,management-out,ROTATION,\
            EXECUTIVE_PRINCIPAL,2026-09-01,2029-09-01,70,"S1 -70, S2 -20, S9 -30; \
            002 四(一)2; mirror management-in"
            """);
  }

  @Test
  void theChinesePlanHasAByteOrderMarkTheSpecsHeadingsAndTheSameFlowIds() {
    assertThat(text("plan.csv", Language.ZH).lines().toList())
        .startsWith(
            "\uFEFF教职工编号,姓名,职务,任教学科,派出学校编号,派出学校,接收学校编号,接收学校,集团编号,交流形式,"
                + "交流类型,拟任职务,起始日期,截止日期,增加通勤分钟,依据",
            "T2,Name T2,教师,数学,S2,School S2,S1,School S1,G1,backbone-in,跟岗,教师,2026-09-01,"
                + "2027-09-01,70,S1 -70、S2 -20、S9 -30；002 四(一)2；对等backbone-out");
  }

  @Test
  void inForceCsvTellsWhatBecomesOfEachRotation() {
    assertThat(text("in-force.csv", Language.EN))
        .isEqualTo(
            """
            staff_id,name,home_school_id,home_school,host_school_id,host_school,group_id,from,\
            until,status,rule
            X1,Name X1,S1,School S1,S2,School S2,G1,2024-09-01,2027-09-01,GOES_ON,E7 002 四(一)2
            X2,Name X2,S1,School S1,S2,School S2,G1,2024-09-01,2026-09-01,RETURNS,E8 002 四(二)
            X3,Name X3,S1,School S1,S2,School S2,G1,2024-09-01,2026-09-01,STAYS,E8 002 四(二)
            """);
    assertThat(text("in-force.csv", Language.ZH)).contains("继续在轨", "期满返回", "期满留任");
  }

  @Test
  void exemptCsvNamesTheRulesAndNoHealth() {
    String exempt = text("exempt.csv", Language.EN);
    assertThat(exempt.lines().toList())
        .contains(
            "staff_id,name,school_id,school,position,rules,clauses",
            "X4,Name X4,S1,School S1,TEACHER,E4,002 四(一)(4)");
    assertThat(exempt).doesNotContain("PREGNANT");
  }

  @Test
  void noOtherFileTellsWhoIsExemptForTheirHealth() {
    for (Language language : Language.values()) {
      for (OutputFile file : report().files(language)) {
        if (!file.name().equals("exempt.csv")) {
          assertThat(new String(file.content(), StandardCharsets.UTF_8))
              .doesNotContain("X4", "E4", "PREGNANT", "孕");
        }
      }
    }
  }

  @Test
  void planJsonHoldsTheScoreEveryRuleAndThePostings() {
    JsonNode json = new JsonMapper().readTree(text("plan.json", Language.EN));
    PlanReport report = report();
    assertThat(json.path("score").path("hard").asLong()).isEqualTo(report.score().hard());
    assertThat(json.path("score").path("soft").asLong()).isEqualTo(report.score().soft());
    assertThat(json.path("dataset_digest").asString()).isEqualTo("d".repeat(64));
    assertThat(json.path("policy").path("id").asString()).isEqualTo("wolong-2023");
    assertThat(json.path("year").asInt()).isEqualTo(2026);
    assertThat(json.path("seed").asLong()).isEqualTo(7);
    assertThat(json.path("program_version").asString()).isEqualTo(ProgramVersion.current());
    assertThat(json.path("constraints").size()).isEqualTo(26);
    long sum = 0;
    for (JsonNode constraint : json.path("constraints")) {
      sum += constraint.path("score").asLong();
    }
    assertThat(sum)
        .isEqualTo(report.score().hard() + report.score().medium() + report.score().soft());
    JsonNode minimum = json.path("constraints").get(3).path("violations").get(0);
    assertThat(minimum.path("message").asString())
        .isEqualTo("G1 Group G1, Management team out: at least 3, has 1");
    assertThat(minimum.path("arithmetic").asString())
        .isEqualTo(
            "G1 Group G1 must post 3 (Management team out), but at most 2 can go: 2"
                + " (vice principal/middle manager / teacher, backbone)");
    assertThat(json.path("postings").size()).isEqualTo(3);
    assertThat(json.path("postings").get(2).path("subject").isNull()).isTrue();
    assertThat(json.path("postings").get(0).path("kind").asString()).isEqualTo("SHADOWING");
    assertThat(json.path("kpis").path("district").path("postings").asLong()).isEqualTo(3);
    assertThat(json.path("kpis").path("district").path("extra_minutes").path("mean").asDouble())
        .isEqualTo(70.0);
    assertThat(json.path("kpis").path("groups").get(0).path("group_id").asString()).isEqualTo("G1");
  }

  @Test
  void chineseChangesTheSentencesOfPlanJsonAndNoKeyOrCode() {
    JsonNode english = new JsonMapper().readTree(text("plan.json", Language.EN));
    JsonNode chinese = new JsonMapper().readTree(text("plan.json", Language.ZH));
    assertThat(chinese.propertyNames()).containsExactlyElementsOf(english.propertyNames());
    assertThat(chinese.path("postings").get(0).path("position").asString()).isEqualTo("TEACHER");
    assertThat(chinese.path("postings").get(0).path("reasons").asString()).contains("对等");
    assertThat(text("plan.json", Language.ZH)).startsWith("{\n");
  }

  @Test
  void theSamePlanGivesTheSameBytesWhateverTheMachinesLocaleAndLineEnd() {
    Locale locale = Locale.getDefault();
    String lineEnd = System.getProperty("line.separator");
    for (Language language : Language.values()) {
      List<OutputFile> here = report().files(language);
      try {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        System.setProperty("line.separator", "\r\n");
        List<OutputFile> there = report().files(language);
        for (int i = 0; i < here.size(); i++) {
          assertThat(there.get(i).content()).isEqualTo(here.get(i).content());
        }
      } finally {
        Locale.setDefault(locale);
        System.setProperty("line.separator", lineEnd);
      }
      for (OutputFile file : here) {
        assertThat(new String(file.content(), StandardCharsets.UTF_8)).doesNotContain("\r");
      }
    }
  }
}
