package org.lungang.planfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.dataset.plan.PlanFileReader;
import org.lungang.district.DistrictFixture;
import org.lungang.district.GroupType;
import org.lungang.district.Position;
import org.lungang.district.Stage;
import org.lungang.language.Language;
import org.lungang.policy.PolicyReader;
import org.lungang.staffing.Staffing;

class PlanMatcherTest {

  @TempDir private Path folder;

  private static Staffing staffing() {
    return Staffing.of(
        new DistrictFixture()
            .school("S1", Stage.PRIMARY, 1000)
            .school("S2", Stage.PRIMARY, 500)
            .school("S3", Stage.PRIMARY, 500)
            .group("G1", GroupType.TIGHT, "S1", "S2")
            .group("G2", GroupType.TIGHT, "S1", "S2", "S3")
            .travel("S1", "S2", 20)
            .travel("S1", "S3", 25)
            .travel("S2", "S3", 5)
            .teacher("T1", "S1", person -> person.name("Wang Fang"))
            .teacher("T2", "S1", person -> person.born("1970-01-01"))
            .teacher("T3", "S1", person -> person.position(Position.VICE_PRINCIPAL).subject(null))
            .build(),
        PolicyReader.shipped("standard"),
        2026);
  }

  private PlanMatcher.Match match(String... lines) throws IOException {
    Path file = Files.writeString(folder.resolve("plan.csv"), String.join("\n", lines));
    return PlanMatcher.match(staffing(), PlanFileReader.read(file));
  }

  private String problem(String row) throws IOException {
    PlanMatcher.Match match = match("staff_id,host_school_id,flow,group_id", row);
    assertThat(match.plan().size()).isZero();
    assertThat(match.problems()).hasSize(1);
    assertThat(match.problems().get(0).line()).isEqualTo(2);
    assertThat(match.problems().get(0).in(Language.ZH)).doesNotContain("{");
    return match.problems().get(0).in(Language.EN);
  }

  @Test
  void threeColumnsAreEnoughWhereOneGroupFits() throws IOException {
    PlanMatcher.Match match = match("staff_id,host_school_id,flow", "T1,S3,teachers");
    assertThat(match.problems()).isEmpty();
    assertThat(match.plan().postings()).extracting(Object::toString).hasSize(1);
    assertThat(match.plan().postings().get(0).group().id()).isEqualTo("G2");
  }

  @Test
  void aPostingOfSeveralGroupsNeedsItsGroup() throws IOException {
    assertThat(problem("T1,S2,teachers,")).contains("several groups", "G1, G2");
    assertThat(match("staff_id,host_school_id,flow,group_id", "T1,S2,teachers,G1").problems())
        .isEmpty();
  }

  @Test
  void whatDoesNotExistIsNamed() throws IOException {
    assertThat(problem("T9,S2,teachers,G1")).contains("T9", "No staff member");
    assertThat(problem("T1,S9,teachers,G1")).contains("S9", "No school");
    assertThat(problem("T1,S2,dancing,G1")).contains("no flow dancing in a TIGHT group");
    assertThat(problem("T1,S2,teachers,G9")).contains("in no such group");
  }

  @Test
  void anImpossiblePostingSaysWhichRuleForbidsIt() throws IOException {
    assertThat(problem("T2,S2,teachers,G1")).contains("exempt by E2");
    assertThat(problem("T1,S1,teachers,G1")).contains("does not go from S1 to S1");
    assertThat(problem("T1,S2,managers,G1")).contains("managers does not take this one");
    assertThat(problem("T1,S3,teachers,G1")).contains("in no such group");
  }

  @Test
  void aSecondPostingOfSomebodyIsAProblemAndTheFirstCounts() throws IOException {
    PlanMatcher.Match match =
        match("staff_id,host_school_id,flow,group_id", "T1,S3,teachers,", "T1,S2,teachers,G1");
    assertThat(match.hasErrors()).isTrue();
    assertThat(match.problems()).extracting(problem -> problem.line()).containsExactly(3);
    assertThat(match.plan().postings().get(0).hostSchoolId()).isEqualTo("S3");
  }

  @Test
  void everyOtherCellMustSayWhatTheSpecSays() throws IOException {
    String headings =
        "staff_id,name,position,subject,home_school_id,home_school,host_school_id,host_school,"
            + "group_id,flow,kind,post,from,until,extra_minutes,reasons";
    assertThat(
            match(
                    headings,
                    "T1,Wang Fang,TEACHER,MATH,S1,School S1,S3,School S3,G2,teachers,ROTATION,"
                        + "TEACHER,2026-09-01,2027-09-01,25,anything")
                .problems())
        .isEmpty();
    PlanMatcher.Match wrong =
        match(
            headings,
            "T1,Li,PRINCIPAL,ART,S2,School,S3,School,G2,teachers,SUPPORT,TEMPORARY,2026-09-02,"
                + "2027-08-30,24,");
    assertThat(wrong.problems())
        .extracting(problem -> problem.column())
        .containsExactlyInAnyOrder(
            "name",
            "position",
            "subject",
            "home_school_id",
            "home_school",
            "host_school",
            "kind",
            "post",
            "from",
            "until",
            "extra_minutes");
    assertThat(wrong.problems().stream().map(problem -> problem.in(Language.EN)).toList())
        .anyMatch(text -> text.contains("“24”") && text.endsWith("Write 25."));
    assertThat(wrong.plan().size()).isEqualTo(1);
  }

  @Test
  void anEmptyCellOfAColumnThatIsThereIsWrongUnlessNothingIsMeant() throws IOException {
    assertThat(match("staff_id,host_school_id,flow,name", "T1,S3,teachers,").problems())
        .extracting(problem -> problem.column())
        .containsExactly("name");
    assertThat(match("staff_id,host_school_id,flow,subject", "T3,S3,managers,").problems())
        .isEmpty();
    assertThat(match("staff_id,host_school_id,flow,subject", "T3,S3,managers,ART").problems())
        .hasSize(1);
  }

  @Test
  void untilOnTheLastDayOfTheMonthIsTheDayAfter() throws IOException {
    String headings = "staff_id,host_school_id,flow,until";
    assertThat(match(headings, "T1,S3,teachers,2027-08-31").problems()).isEmpty();
    assertThat(match(headings, "T1,S3,teachers,2027年9月").problems()).isEmpty();
    assertThat(match(headings, "T1,S3,teachers,2027-09-02").problems()).hasSize(1);
    assertThat(match(headings, "T1,S3,teachers,soon").problems()).hasSize(1);
  }

  @Test
  void chineseHeadingsAndCodesMeanTheSame() throws IOException {
    assertThat(
            match("教职工编号,接收学校编号,交流形式,职务,任教学科,交流类型,截止日期", "T1,S3,teachers,教师,数学,轮岗,2027年8月31日")
                .problems())
        .isEmpty();
  }
}
