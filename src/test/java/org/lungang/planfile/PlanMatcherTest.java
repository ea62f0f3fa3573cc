package org.lungang.planfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestFlow;
import org.lungang.testing.TestPolicy;

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
            .teacher("T4", "S1", person -> person.name("Li Na"))
            .teacher("T5", "S3", person -> person.name("Li Na"))
            .teacher("T6", "S1", person -> person.name("Zhao Lei"))
            .teacher("T3", "S1", person -> person.position(Position.VICE_PRINCIPAL).subject(null))
            .build(),
        PolicyReader.shipped("standard"),
        2026);
  }

  private PlanMatcher.Match match(String... lines) throws IOException {
    Path file = Files.writeString(folder.resolve("plan.csv"), String.join("\n", lines));
    return PlanMatcher.match(staffing(), PlanFileReader.read(file));
  }

  private PlanMatcher.Match match(Planned planned, String... lines) throws IOException {
    Path file = Files.writeString(folder.resolve("plan.csv"), String.join("\n", lines));
    return PlanMatcher.match(staffing(), PlanFileReader.read(file), null, () -> planned);
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
    assertThat(problem("T1,S2,dancing,G1")).contains("no flow dancing in a tight group");
    assertThat(problem("T1,S2,teachers,G9")).contains("share no such group");
  }

  @Test
  void anImpossiblePostingSaysWhichRuleForbidsIt() throws IOException {
    assertThat(problem("T2,S2,teachers,G1")).contains("exempt by E2");
    assertThat(problem("T1,S1,teachers,G1"))
        .contains("does not go from S1 School S1 to S1 School S1");
    assertThat(problem("T1,S2,managers,G1")).contains("Managers does not take this person");
    assertThat(problem("T1,S1,teachers,G1")).contains("does not go");
  }

  @Test
  void aSecondPostingOfSomebodyIsAProblemAndTheFirstCounts() throws IOException {
    PlanMatcher.Match match =
        match("staff_id,host_school_id,flow,group_id", "T1,S3,teachers,", "T1,S2,teachers,G1");
    assertThat(match.hasErrors()).isTrue();
    assertThat(match.problems()).extracting(problem -> problem.line()).containsExactly(3);
    assertThat(match.plan().postings().get(0).hostSchoolId()).isEqualTo("S3");
  }

  private static final String HEADINGS =
      "staff_id,name,position,subject,home_school_id,home_school,host_school_id,host_school,"
          + "group_id,flow,kind,post,from,until,extra_minutes,reasons";

  @Test
  void whatFollowsFromPersonAndSchoolIsWorkedOutAgainWithOneNoteARow() throws IOException {
    assertThat(
            match(
                    HEADINGS,
                    "T1,Wang Fang,TEACHER,MATH,S1,School S1,S3,School S3,G2,teachers,ROTATION,"
                        + "TEACHER,2026-09-01,2027-09-01,25,anything")
                .problems())
        .isEmpty();
    PlanMatcher.Match match =
        match(
            HEADINGS,
            "T1,Wang Fang,PRINCIPAL,ART,S2,School,S3,School S3,G1,teachers,SUPPORT,TEMPORARY,"
                + "2026-09-02,2027-08-30,24,");
    assertThat(match.hasErrors()).isFalse();
    assertThat(match.plan().postings())
        .extracting(Object::toString)
        .containsExactly("G2 teachers T1 S1→S3");
    assertThat(match.problems())
        .singleElement()
        .extracting(one -> one.in(Language.EN))
        .isEqualTo(
            "Warning: plan.csv, line 2: Cells that follow from the data and the"
                + " policy were recalculated: position “PRINCIPAL” is TEACHER, subject"
                + " “ART” is MATH, home_school_id “S2” is S1, home_school “School” is"
                + " School S1, group_id “G1” is G2, kind “SUPPORT” is ROTATION, post"
                + " “TEMPORARY” is TEACHER, from “2026-09-02” is 2026-09-01, until"
                + " “2027-08-30” is 2027-09-01, extra_minutes “24” is 25. If that is what"
                + " you meant, there is nothing to do.");
    assertThat(match.problems().get(0).in(Language.ZH))
        .startsWith(
            "提醒：plan.csv 第2行：由数据和政策推算的内容已重新计算：position“PRINCIPAL”应为“教师”、subject“ART”应为“数学”、");
  }

  @Test
  void aNewRowNeedsAPersonAndASchoolByNumberOrByName() throws IOException {
    for (String row :
        List.of(
            "T1,,,,,,S3,,,,,,,,,",
            ",Wang Fang,,,,,,School S3,,,,,,,,",
            "Wang Fang,,,,,,School S3,,,,,,,,,",
            ",T1,,,,,,S3,,,,,,,,",
            "T1,WangFang,,,,,S3,,,teachers,,,,,,")) {
      PlanMatcher.Match match = match(HEADINGS, row);
      assertThat(match.problems()).as(row).isEmpty();
      assertThat(match.plan().postings())
          .extracting(Object::toString)
          .containsExactly("G2 teachers T1 S1→S3");
    }
    assertThat(match("name,host_school", "Wang Fang,School S3").plan().size()).isEqualTo(1);
    assertThat(match("姓名,接收学校", "Wang Fang,School S3").problems()).isEmpty();
  }

  @Test
  void aFlowIsAskedForWhereSeveralFitAndAnotherOneIsNamedWhereItDoesNot() throws IOException {
    Staffing several =
        new TestDistrict()
            .schools("A", "B")
            .group("G", GroupType.TIGHT, "A", "B")
            .staff("T1", "A")
            .under(
                TestPolicy.like("standard")
                    .flows(TestFlow.of("one").build(), TestFlow.of("two").build())
                    .build());
    Path file = Files.writeString(folder.resolve("plan.csv"), "staff_id,host_school_id\nT1,B\n");
    assertThat(told(PlanMatcher.match(several, PlanFileReader.read(file))))
        .containsExactly(
            "Error: plan.csv, line 2, column flow: The posting is possible by several"
                + " flows. Enter one of: one, two.");
    assertThat(problem("T1,S3,managers,G2"))
        .contains("Managers does not take this person", "This one is possible by another flow:")
        .endsWith("Teachers.");
  }

  @Test
  void aFlowIsTakenByItsNameInEitherLanguage() throws IOException {
    String heading = "staff_id,host_school_id,flow,group_id";
    for (String flow : List.of("teachers", "Teachers", "教师交流")) {
      PlanMatcher.Match match = match(heading, "T1,S3," + flow + ",G2");
      assertThat(match.problems()).as(flow).isEmpty();
      assertThat(match.plan().postings().get(0).flow().id()).isEqualTo("teachers");
    }
    assertThat(problem("T1,S3,副校长和中层交流,G2"))
        .contains("Managers does not take this person", "by another flow: Teachers.");
    assertThat(problem("T1,S3,教师轮换,G2")).contains("教师轮换", "by another flow: Teachers.");
  }

  private static List<String> told(PlanMatcher.Match match) {
    return match.problems().stream().map(problem -> problem.in(Language.EN)).toList();
  }

  @Test
  void namesThatNobodyOrSeveralHaveAreToldWithTheNumbers() throws IOException {
    assertThat(told(match("name,host_school_id", "Nobody,S3")))
        .containsExactly(
            "Error: plan.csv, line 2, column name: “Nobody”: Nobody in the lists has"
                + " this name. Enter the name as in the lists, or the id.");
    assertThat(told(match("staff_id,host_school", "T1,School S9")))
        .containsExactly(
            "Error: plan.csv, line 2, column host_school: “School S9”: No school has"
                + " this name. Enter the name as in the lists, or the id.");
    assertThat(told(match("staff_id,name,host_school_id", "T1,Nobody,S3")))
        .containsExactly(
            "Error: plan.csv, line 2, column name: “Nobody”: Nobody in the lists has"
                + " this name, and the id is that of Wang Fang (T1). Make the two agree, or"
                + " clear the wrong one.");
    assertThat(told(match("staff_id,name,host_school_id", "T8,Wang Fang,S3")))
        .containsExactly(
            "Error: plan.csv, line 2, column staff_id: “T8”: No staff member has this"
                + " id. Enter an id from staff.csv; if Wang Fang (T1) is meant, the name"
                + " alone will do.");
    assertThat(told(match("name,host_school_id", "Li Na,S2")))
        .containsExactly(
            "Error: plan.csv, line 2, column name: “Li Na”: Several people in the"
                + " lists have this name. Enter the id of the one that is meant: T4 (School"
                + " S1), T5 (School S3).");
    assertThat(match("name,home_school,host_school_id", "Li Na,School S3,S2").plan().postings())
        .extracting(Object::toString)
        .containsExactly("G2 teachers T5 S3→S2");
  }

  @Test
  void aSchoolIsTakenByAShortNameThatOnlyOneHas() throws IOException {
    Staffing staffing =
        new TestDistrict()
            .schools("A", "B", "C", "D")
            .named("A", "沅溪县第一中学")
            .named("B", "沅溪县沙泉镇初级中学")
            .named("C", "沅溪县安岭镇初级中学")
            .named("D", "沅溪县安岭镇安岭小学")
            .group("G", GroupType.TIGHT, "A", "B", "C", "D")
            .staff("T1", "A")
            .under(TestPolicy.like("standard").flows(TestFlow.of("one").build()).build());
    Planned planned = new Planned(Map.of("T1", Set.of("B")), Map.of());
    for (String name : List.of("安岭镇初级中学", "县安岭镇初级中学", "安岭镇初中", "沅溪安岭镇初中")) {
      String rows = "staff_id,host_school_id,host_school\nT1,B," + name + "\n";
      Path file = Files.writeString(folder.resolve("plan.csv"), rows);
      PlanMatcher.Match match =
          PlanMatcher.match(staffing, PlanFileReader.read(file), null, () -> planned);
      assertThat(match.plan().postings())
          .as(name)
          .extracting(Object::toString)
          .containsExactly("G one T1 A→C");
      assertThat(match.hasErrors()).as(name).isFalse();
      assertThat(told(match))
          .singleElement()
          .asString()
          .contains("The row is read as going to 沅溪县安岭镇初级中学 (C) instead of 沅溪县沙泉镇初级中学 (B)");
    }
    Path file = Files.writeString(folder.resolve("plan.csv"), "staff_id,host_school\nT1,安岭镇\n");
    assertThat(told(PlanMatcher.match(staffing, PlanFileReader.read(file))))
        .singleElement()
        .asString()
        .contains("No school has this name");
  }

  @Test
  void whereNumberAndNameDifferTheOneThatThePlanDoesNotHaveWasChanged() throws IOException {
    Planned planned = new Planned(Map.of("T1", Set.of("S3")), Map.of());
    String headings = "staff_id,name,home_school_id,host_school_id,host_school,extra_minutes";
    // The name was changed, and the number left.
    PlanMatcher.Match name = match(planned, headings, "T1,Zhao Lei,S1,S3,School S3,25");
    assertThat(name.plan().postings())
        .extracting(Object::toString)
        .containsExactly("G2 teachers T6 S1→S3");
    assertThat(told(name))
        .containsExactly(
            "Warning: plan.csv, line 2, column name: “Zhao Lei”: The row is read as"
                + " Zhao Lei (T6) instead of Wang Fang (T1), who was in the plan; the other"
                + " cells follow from that. If that is what you meant, there is nothing to"
                + " do.");
    assertThat(name.problems().get(0).in(Language.ZH))
        .contains("本行读作由Zhao Lei（T6）替换原方案中的Wang Fang（T1），其余各格据此重新计算。");
    // The number was changed, and the name left.
    assertThat(match(planned, headings, "T6,Wang Fang,S1,S3,School S3,25").plan().postings())
        .extracting(Object::toString)
        .containsExactly("G2 teachers T6 S1→S3");
    // The school was changed: by name, by number, and with somebody else at once.
    for (String row :
        List.of(
            "T1,Wang Fang,S1,S3,School S2,25",
            "T1,Wang Fang,S1,S2,School S3,25",
            "T1,Wang Fang,,,School S2,")) {
      PlanMatcher.Match school = match(planned, headings + ",group_id", row + ",G2");
      assertThat(school.hasErrors()).as(row).isFalse();
      assertThat(school.plan().postings())
          .as(row)
          .extracting(Object::toString)
          .containsExactly("G2 teachers T1 S1→S2");
    }
    PlanMatcher.Match both =
        match(planned, headings + ",group_id", "T6,Wang Fang,S1,S3,School S2,25,G2");
    assertThat(both.plan().postings())
        .extracting(Object::toString)
        .containsExactly("G2 teachers T6 S1→S2");
  }

  @Test
  void aChangedNameThatTwoSchoolsHaveIsAskedFor() throws IOException {
    Staffing staffing =
        new TestDistrict()
            .schools("A", "B", "C", "D")
            .named("C", "Oak School")
            .named("D", "Oak School")
            .group("G", GroupType.TIGHT, "A", "B", "C", "D")
            .staff("T1", "A")
            .under(TestPolicy.like("standard").flows(TestFlow.of("one").build()).build());
    Planned planned = new Planned(Map.of("T1", Set.of("B")), Map.of());
    Path file =
        Files.writeString(
            folder.resolve("plan.csv"), "staff_id,host_school_id,host_school\nT1,B,Oak School\n");
    PlanMatcher.Match match =
        PlanMatcher.match(staffing, PlanFileReader.read(file), null, () -> planned);
    assertThat(match.plan().postings()).isEmpty();
    assertThat(told(match)).singleElement().asString().contains("B", "C", "D", "Oak School");
  }

  @Test
  void twoPeopleMayChangePlacesInTheirRows() throws IOException {
    Planned planned = new Planned(Map.of("T1", Set.of("S3"), "T6", Set.of("S2")), Map.of());
    PlanMatcher.Match match =
        match(
            planned,
            "staff_id,name,host_school_id,group_id",
            "T1,Zhao Lei,S3,G2",
            "T6,Wang Fang,S2,G1");
    assertThat(match.hasErrors()).isFalse();
    assertThat(match.plan().postings())
        .extracting(Object::toString)
        .containsExactly("G1 teachers T1 S1→S2", "G2 teachers T6 S1→S3");
  }

  @Test
  void whereThePlanDoesNotTellWhichOfTheTwoIsMeantIsAskedFor() throws IOException {
    String headings = "staff_id,name,host_school_id,host_school";
    assertThat(told(match(headings, "T1,Zhao Lei,S3,School S3")))
        .containsExactly(
            "Error: plan.csv, line 2, column name: “Zhao Lei”: The id is that of Wang"
                + " Fang (T1), the name that of Zhao Lei (T6); it is not clear which of the"
                + " two was changed. Make the two agree, or clear the wrong one.");
    assertThat(told(match(headings, "T1,Wang Fang,S3,School S2")))
        .containsExactly(
            "Error: plan.csv, line 2, column host_school: “School S2”: The id is that"
                + " of School S3 (S3), the name that of School S2 (S2); it is not clear"
                + " which of the two was changed. Make the two agree, or clear the wrong"
                + " one.");
    // Whoever has a row of their own was not changed into somebody else.
    Planned planned = new Planned(Map.of("T1", Set.of("S3")), Map.of());
    assertThat(
            told(match(planned, headings, "T1,Wang Fang,S3,School S3", "T1,Zhao Lei,S3,School S3")))
        .singleElement()
        .asString()
        .contains("line 3", "it is not clear which");
  }

  @Test
  void untilOnTheLastDayOfTheMonthIsTheDayAfter() throws IOException {
    String headings = "staff_id,host_school_id,flow,until";
    assertThat(match(headings, "T1,S3,teachers,2027-08-31").problems()).isEmpty();
    assertThat(match(headings, "T1,S3,teachers,2027年9月").problems()).isEmpty();
    assertThat(match(headings, "T1,S3,teachers,2027-09-02").problems()).hasSize(1);
    assertThat(match(headings, "T1,S3,teachers,soon").problems()).hasSize(1);
    assertThat(match(headings, "T1,S3,teachers,soon").hasErrors()).isFalse();
  }

  @Test
  void chineseHeadingsAndCodesMeanTheSame() throws IOException {
    assertThat(
            match("教职工编号,接收学校编号,交流形式,职务,任教学科,交流类型,截止日期", "T1,S3,teachers,教师,数学,轮岗,2027年8月31日")
                .problems())
        .isEmpty();
  }
}
