package org.lungang.planfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.dataset.plan.PlanFileReader;
import org.lungang.dataset.plan.VisitFileReader;
import org.lungang.dataset.sheet.Problem;
import org.lungang.district.GroupType;
import org.lungang.language.Language;
import org.lungang.plan.Scorer;
import org.lungang.staffing.Staffing;
import org.lungang.testing.TestDistrict;

/** Rows of itinerant.csv, also made by hand, become visits, or a problem with its place. */
class VisitMatcherTest {

  @TempDir Path folder;

  private final Staffing staffing =
      new TestDistrict()
          .schools("C", "S1", "S2")
          .group("G", GroupType.TOWNSHIP, "C", "S1", "S2")
          .travel("C", "S1", 10)
          .staff("A", "C", who -> who.subject("MUSIC"))
          .staff("B", "C", who -> who.subject("ART"))
          .lessons("S1", "MUSIC", 8)
          .lessons("S1", "ART", 4)
          .under("wolong-2023");

  private PlanMatcher.Match match(String... lines) throws IOException {
    Path plan = folder.resolve("plan.csv");
    Path visits = folder.resolve("itinerant.csv");
    Files.writeString(plan, "staff_id,host_school_id,flow\n");
    Files.writeString(visits, String.join("\n", lines) + "\n");
    return PlanMatcher.match(
        staffing, PlanFileReader.read(plan), VisitFileReader.read(visits), () -> Planned.NOTHING);
  }

  private static List<String> told(PlanMatcher.Match match, Language language) {
    return match.problems().stream().map(problem -> problem.in(language)).toList();
  }

  @Test
  void threeColumnsAreEnoughInEitherLanguage() throws IOException {
    assertThat(match("weekly_periods,staff_id,host_school_id", "7,A,S1").plan().visits())
        .extracting(visit -> visit.staffId() + visit.weeklyPeriods() + visit.hostSchoolId())
        .containsExactly("A7S1");
    PlanMatcher.Match chinese = match("教职工编号,走教学校编号,周课时,任教学科,备注", "A,S1,7,音乐,x");
    // A column that means nothing is named, and hinders nothing.
    assertThat(told(chinese, Language.EN)).singleElement().asString().contains("备注");
    assertThat(chinese.problems()).noneMatch(Problem::isError);
    assertThat(chinese.plan().visits()).hasSize(1);
  }

  @Test
  void everyProblemIsTold() throws IOException {
    PlanMatcher.Match match =
        match(
            "staff_id,host_school_id,weekly_periods,days",
            "X,S1,2,1",
            "A,S9,2,1",
            "A,S2,2,1",
            "A,S1,0,1",
            "B,S1,,1",
            "A,S1,7,1",
            "A,S1,2,1");
    assertThat(told(match, Language.EN))
        .containsExactly(
            "Error: itinerant.csv, line 2, column staff_id: “X”: No staff member has"
                + " this id. Enter an id from staff.csv.",
            "Error: itinerant.csv, line 3, column host_school_id: “S9”: No school has"
                + " this id. Enter an id from schools.csv.",
            "Error: itinerant.csv, line 4, column host_school_id: “S2”: A cannot travel to S2 to"
                + " teach: S2 School S2 lists no lessons in music. Enter a visit that the policy"
                + " allows.",
            "Error: itinerant.csv, line 5, column weekly_periods: “0”: This is not a"
                + " whole number. Enter how many periods a week are taught there, 1 or"
                + " more, in digits only.",
            "Error: itinerant.csv, line 6, column weekly_periods: The cell must not"
                + " be empty. Enter how many periods a week are taught there, 1 or more, in"
                + " digits only.",
            "Warning: itinerant.csv, line 7: Cells that follow from the data and the"
                + " policy were recalculated: days “1” is 2. If that is what you meant,"
                + " there is nothing to do.",
            "Error: itinerant.csv, line 8, column staff_id: “A”: A row above already"
                + " has this visit to S1. Keep one row for each teacher and school.");
    assertThat(told(match, Language.ZH))
        .contains(
            "错误：itinerant.csv 第4行“host_school_id”列：“S2”：A不能到S2走教：S2 School"
                + " S2没有音乐的课时。请填写政策允许的走教安排。");
  }

  @Test
  void personAndSchoolMayBeNamed() throws IOException {
    PlanMatcher.Match match = match("name,host_school_id,weekly_periods", "Name A,School S1,7");
    assertThat(match.problems()).isEmpty();
    assertThat(match.plan().visits())
        .extracting(visit -> visit.staffId() + visit.weeklyPeriods() + visit.hostSchoolId())
        .containsExactly("A7S1");
  }

  @Test
  void aPlanMadeByHandIsScored() throws IOException {
    PlanMatcher.Match match = match("staff_id,host_school_id,weekly_periods", "A,S1,5", "B,S1,4");
    assertThat(new Scorer(staffing).score(match.plan()).medium()).isEqualTo(-3);
  }

  @Test
  void slipsOfHandAreToldOfOnce() throws IOException {
    PlanMatcher.Match match =
        match(
            "staff_id,host_school_id,weekly_periods",
            "4.1E+17,S1,2",
            "A,C,2",
            "B,S1,61",
            "合计,3人,65");
    assertThat(told(match, Language.EN))
        .containsExactly(
            "Error: itinerant.csv, line 2, column staff_id: The cell is a number of more than 15"
                + " digits (4.1E+17); spreadsheets keep only 15, so the rest is lost. Format the"
                + " column as text and paste the ids again from their source.",
            "Error: itinerant.csv, line 3, column host_school_id: “C”: This is the own school of"
                + " A: nobody travels there. Enter the school visited, or delete the row.",
            "Error: itinerant.csv, line 4, column weekly_periods: “61”: No teacher has more than"
                + " 60 periods a week. Enter how many periods a week are taught there, 1 or more,"
                + " in digits only.",
            "Warning: itinerant.csv, line 5, column staff_id: “合计”: This row is a total; it is"
                + " not read. Delete the row.");
    assertThat(told(match, Language.ZH))
        .contains(
            "错误：itinerant.csv 第3行“host_school_id”列：“C”：这就是A自己的学校，不用走教。" + "请填写走教的学校，或删去这一行。",
            "错误：itinerant.csv 第4行“weekly_periods”列：“61”：一位教师每周不会超过60课时。"
                + "请填每周在该校任教的课时数，不小于1，只写数字。");
    assertThat(match.plan().visits()).isEmpty();
    // So many periods may be more than a rule allows, and are no slip.
    assertThat(match("staff_id,host_school_id,weekly_periods", "B,S1,60").problems()).isEmpty();
  }

  @Test
  void aFileWhereNobodyTravelsIsToldOfOnce() throws IOException {
    Staffing settled =
        new TestDistrict()
            .schools("C", "S1")
            .group("G", GroupType.TOWNSHIP, "C", "S1")
            .staff("A", "C", who -> who.subject("MUSIC"))
            .under("suzhou-2024");
    assertThat(settled.visiting().isEmpty()).isTrue();
    Path plan = folder.resolve("plan.csv");
    Path visits = folder.resolve("itinerant.csv");
    Files.writeString(plan, "staff_id,host_school_id,flow\n");
    Files.writeString(visits, "staff_id,host_school_id,weekly_periods\nA,S1,2\nX,S1,2\n");
    PlanMatcher.Match match =
        PlanMatcher.match(
            settled,
            PlanFileReader.read(plan),
            VisitFileReader.read(visits),
            () -> Planned.NOTHING);
    assertThat(told(match, Language.EN))
        .containsExactly(
            "Warning: itinerant.csv: The policy has no itinerant teaching for the groups of this"
                + " district, so this file is not read. If teachers are to travel, use a policy"
                + " with a flow of kind ITINERANT; else delete the file.");
    assertThat(told(match, Language.ZH))
        .containsExactly(
            "提醒：itinerant.csv：政策没有为本区的集团安排走教，没有读取这个文件。"
                + "需要走教的，请使用有走教（ITINERANT）交流形式的政策；不需要的，请删去这个文件。");
    assertThat(match.plan().visits()).isEmpty();
    Files.writeString(visits, "staff_id,host_school_id,weekly_periods\n");
    assertThat(
            PlanMatcher.match(
                    settled,
                    PlanFileReader.read(plan),
                    VisitFileReader.read(visits),
                    () -> Planned.NOTHING)
                .problems())
        .isEmpty();
  }
}
