package org.lungang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.district.District;
import org.lungang.district.Group;
import org.lungang.district.Membership;
import org.lungang.district.Role;
import org.lungang.language.Language;

/** Groups with a column for each role of their schools, below the group's name. */
class GroupMatricesTest {

  private static final String FIRST = "一小教育集团 TIGHT [清河县第一小学] [清河县杨柳乡小学, 清河县石桥镇中心小学]";
  private static final String SECOND = "二中教育集团 ALLIANCE [清河县第二初级中学] [清河县第三初级中学]";

  @TempDir private Path folder;

  private final List<Path> files = new ArrayList<>();

  @BeforeEach
  void listSchools() throws IOException {
    files.add(
        Files.writeString(
            folder.resolve("学校.csv"),
            """
            学校名称,学段,城乡类型
            清河县第一小学,小学,城区
            清河县石桥镇中心小学,小学,镇区
            清河县杨柳乡小学,小学,乡村
            清河县第二初级中学,初中,城区
            清河县第三初级中学,初中,镇区
            """));
    files.add(
        Files.writeString(
            folder.resolve("花名册.csv"),
            """
            姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,任教学科,骨干称号,学校
            张建国,男,1980.03,2002.09,2015.08,教师,一级教师,语文,无,第一小学
            """));
  }

  private void groups(TestSheet sheet) throws IOException {
    files.add(TestSheet.workbook(folder.resolve("集团.xlsx"), sheet));
  }

  private List<String> groups() {
    IntakeResult result = Intake.read(files, Recipe.empty());
    assertThat(result.openQuestions()).isEmpty();
    District district = result.district().orElseThrow();
    return district.groups().stream().map(group -> said(group, district)).toList();
  }

  private static String said(Group group, District district) {
    Map<Role, List<String>> schools =
        group.schools().stream()
            .collect(
                Collectors.groupingBy(
                    Membership::role,
                    Collectors.mapping(
                        school -> district.getSchool(school.schoolId()).name(),
                        Collectors.toList())));
    List<String> members = schools.get(Role.MEMBER).stream().sorted().toList();
    return group.name() + " " + group.type() + " " + schools.get(Role.LEAD) + " " + members;
  }

  @Test
  void ticksBelowTheRolesOfEachGroup() throws IOException {
    groups(
        new TestSheet("集团")
            .row("清河县集团化办学情况表")
            .row("序号", "学校名称", "一小教育集团（紧密型）", "", "二中教育集团（联盟型）", "", "备注")
            .row("", "", "牵头校", "成员校", "牵头校", "成员校", "")
            .row(1, "第一小学", "√", "", "", "", "")
            .row(2, "石桥镇中心小学", "否", "√", "N", "x", "")
            .row(3, "杨柳乡小学", "", "√", "×", "", "2025年加入")
            .row(4, "第二初级中学", "", "", "√", "", "")
            .row(5, "第三初级中学", "", "", "", "√", "")
            .row("", "合计", 1, 2, 1, 1, "")
            .merge(0, 0, 0, 6)
            .merge(1, 2, 1, 3)
            .merge(1, 4, 1, 5)
            .merge(1, 0, 2, 0)
            .merge(1, 1, 2, 1)
            .merge(1, 6, 2, 6));
    assertThat(groups()).containsExactlyInAnyOrder(FIRST, SECOND);
  }

  @Test
  void namesBelowTheRolesOfEachGroup() throws IOException {
    groups(
        new TestSheet("集团")
            .row("一小教育集团（紧密型）", "", "二中教育集团（联盟型）", "")
            .row("牵头", "成员", "牵头", "成员")
            .row("第一小学", "石桥镇中心小学", "第二初级中学", "第三初级中学")
            .row("", "杨柳乡小学", "", "")
            .merge(0, 0, 0, 1)
            .merge(0, 2, 0, 3));
    assertThat(groups()).containsExactlyInAnyOrder(FIRST, SECOND);
  }

  @Test
  void rolesBelowNamesThatAreMergedNoMore() throws IOException {
    files.add(
        new TestSheet("集团")
            .row("学校", "一小教育集团（紧密型）", "", "二中教育集团（联盟型）", "")
            .row("", "牵头校", "成员校", "牵头校", "成员校")
            .row("第一小学", "第一小学", "", "", "")
            .row("石桥镇中心小学", "", "石桥镇中心小学", "", "")
            .row("杨柳乡小学", "", "杨柳乡小学", "", "")
            .row("第二初级中学", "", "", "第二初级中学", "")
            .row("第三初级中学", "", "", "", "第三初级中学")
            .csv(folder.resolve("集团.csv"), StandardCharsets.UTF_8, ",", false));
    assertThat(groups()).containsExactlyInAnyOrder(FIRST, SECOND);
  }

  @Test
  void ticksOfASheetForEachGroup() throws IOException {
    files.add(
        TestSheet.workbook(
            folder.resolve("集团.xlsx"),
            new TestSheet("一小")
                .row("学校", "一小教育集团（紧密型）", "")
                .row("", "牵头校", "成员校")
                .row("第一小学", "√", "")
                .row("石桥镇中心小学", "", "√")
                .row("杨柳乡小学", "", "√")
                .merge(0, 1, 0, 2),
            new TestSheet("二中")
                .row("学校", "二中教育集团（联盟型）", "")
                .row("", "牵头校", "成员校")
                .row("第二初级中学", "√", "")
                .row("第三初级中学", "", "√")
                .merge(0, 1, 0, 2)));
    assertThat(groups()).containsExactlyInAnyOrder(FIRST, SECOND);
  }

  /** A group of which no school is marked is told, whichever way the list lies. */
  @Test
  void aGroupWithoutAnyMarkIsTold() throws IOException {
    groups(
        new TestSheet("集团")
            .row("集团成员情况")
            .row("集团", "第一小学", "石桥小学", "杨柳小学", "第二初中", "第三初中")
            .row("一小教育集团（紧密型）", "牵头", "成员", "成员", "", "")
            .row("二中教育集团（紧密型）", "", "", "", "牵头", "成员")
            .row("育才教育集团（紧密型）"));
    IntakeResult result = Intake.read(files, Recipe.empty());
    assertThat(result.openQuestions()).isEmpty();
    assertThat(result.notes())
        .extracting(note -> note.in(Language.EN))
        .containsExactly(
            "Group “育才教育集团”: its rows name 0 schools, so nobody can rotate in it. Are its schools"
                + " listed elsewhere?");
  }

  /** Only its lead is ticked yet: that is told, and nobody is asked which school √ is. */
  @Test
  void aSingleTickIsOneToo() throws IOException {
    groups(
        new TestSheet("一小")
            .row("学校", "一小教育集团（紧密型）", "")
            .row("", "牵头校", "成员校")
            .row("第一小学", "√", "")
            .row("石桥镇中心小学", "", "")
            .merge(0, 1, 0, 2));
    IntakeResult result = Intake.read(files, Recipe.empty());
    assertThat(result.openQuestions()).isEmpty();
    assertThat(result.district().orElseThrow().groups())
        .extracting(Group::name, group -> group.schools().size())
        .containsExactly(tuple("一小教育集团", 1));
    assertThat(result.notes())
        .extracting(note -> note.in(Language.EN))
        .containsExactly(
            "Group “一小教育集团”: its rows name 1 school, so nobody can rotate in it. Are its schools"
                + " listed elsewhere?");
  }
}
