package org.lungang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.district.District;
import org.lungang.district.Group;
import org.lungang.district.GroupType;
import org.lungang.district.Honor;
import org.lungang.district.Position;
import org.lungang.district.StaffMember;

/** Sheets that are laid out as no table is: turned round, a row for each honor, lines of text. */
class StrangeSheetsTest {

  private static final String GROUPS = "集团名称,集团类型,牵头校,成员校\n一小教育集团,紧密型,云溪县第一小学,石桥小学\n";

  @TempDir private Path folder;

  private final List<Path> files = new ArrayList<>();

  @BeforeEach
  void listSchools() throws IOException {
    file(
        "学校.csv",
        """
        学校名称,学校代码,学段,城乡类型
        云溪县第一小学,2133010801,小学,城区
        云溪县沙泉镇中心小学,2133010802,小学,镇区
        云溪县石桥小学,2133010803,小学,乡村
        """);
  }

  private void file(String name, String text) throws IOException {
    files.add(Files.writeString(folder.resolve(name), text));
  }

  private District district() {
    IntakeResult result = Intake.read(files, Recipe.empty());
    assertThat(result.openQuestions()).extracting(Question::key).isEmpty();
    return result.district().orElseThrow();
  }

  @Test
  void aColumnMayStandForEachPerson() throws IOException {
    file("集团.csv", GROUPS);
    file(
        "名册.csv",
        """
        云溪县教师情况表,,,
        姓名,王明,李　芳,赵六
        性别,男,女,女
        出生年月,1980.03,1985.05,1990.11
        参加工作时间,2002.09,2007.09,2012.09
        到校时间,2015.09,2010.09,2012.09
        职务,校长,教师,教师
        职称,高级教师,一级教师,二级教师
        任教学科,语文,数学,英语
        骨干称号,无,县级骨干教师,无
        学校,云溪县第一小学,云溪县石桥小学,云溪县石桥小学
        """);
    assertThat(district().staff())
        .extracting(
            StaffMember::name, StaffMember::position, StaffMember::honor, m -> m.birthDate() + "")
        .containsExactlyInAnyOrder(
            tuple("王明", Position.PRINCIPAL, Honor.NONE, "1980-03-01"),
            tuple("李芳", Position.TEACHER, Honor.DISTRICT, "1985-05-01"),
            tuple("赵六", Position.TEACHER, Honor.NONE, "1990-11-01"));
  }

  private static final String ROSTER =
      """
      姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,任教学科,学校,骨干称号,级别,授予时间
      王明,男,1980.03,2002.09,2015.09,教师,一级教师,语文,云溪县第一小学,骨干教师,校级,2012.05
      ,,,,,,,,,学科带头人,市级,2018.05
      ,,,,,,,,,教学能手,县级,2015.05
      李芳,女,1985.05,2007.09,2010.09,教师,一级教师,数学,云溪县石桥小学,,,
      """;

  @Test
  void aRowMayStandForEachHonor() throws IOException {
    file("集团.csv", GROUPS);
    file("名册.csv", ROSTER);
    assertThat(district().staff())
        .extracting(StaffMember::name, StaffMember::honor)
        .containsExactlyInAnyOrder(tuple("王明", Honor.CITY), tuple("李芳", Honor.NONE));
  }

  @Test
  void aRowThatSaysMoreThanAnHonorIsSomebodyWithoutAName() throws IOException {
    file("集团.csv", GROUPS);
    file("名册.csv", ROSTER.replace(",,,,,,,,,学科带头人", ",女,,,,,,,,学科带头人"));
    assertThat(Intake.read(files, Recipe.empty()).openQuestions())
        .extracting(Question::key)
        .containsExactly("NAME/(blank)");
  }

  @Test
  void honorsMayStandInNumberedColumnsWithTheirLevels() throws IOException {
    file("集团.csv", GROUPS);
    file(
        "名册.csv",
        """
        姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,任教学科,学校,骨干称号1,级别1,骨干称号2,级别2
        王明,男,1980.03,2002.09,2015.09,教师,一级教师,语文,云溪县第一小学,骨干教师,校级,学科带头人,市级
        李芳,女,1985.05,2007.09,2010.09,教师,一级教师,数学,云溪县石桥小学,骨干教师,县级,,
        赵六,女,1985.05,2007.09,2010.09,教师,一级教师,数学,云溪县石桥小学,骨干教师,省级,骨干教师,县级
        钱七,女,1986.05,2008.09,2010.09,教师,一级教师,数学,云溪县石桥小学,骨干教师,校级,骨干教师,县级
        孙八,女,1986.07,2008.09,2010.09,教师,一级教师,数学,云溪县石桥小学,骨干教师,校级,骨干教师,县级
        """);
    assertThat(district().staff())
        .extracting(StaffMember::name, StaffMember::honor)
        .contains(
            tuple("王明", Honor.CITY), tuple("李芳", Honor.DISTRICT), tuple("赵六", Honor.PROVINCE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "云溪县教育集团组成情况\n一、一小教育集团（紧密型）\n牵头校：云溪县第一小学\n成员校：沙泉中心小学、石桥小学\n",
        "（1）一小教育集团\n集团类型：紧密型\n牵头学校：第一小学\n成员单位：沙泉中心小学\t石桥小学\n",
        "一小教育集团：\n模式：紧密型\n总校：\t第一小学\n成员校：\t沙泉中心小学；石桥小学\n"
      })
  void groupsMayBeLinesOfText(String text) throws IOException {
    file("集团.txt", text.replace("\t石", "、石"));
    file("名册.csv", ROSTER);
    List<Group> groups = district().groups();
    assertThat(groups).hasSize(1);
    assertThat(groups.get(0).name()).isEqualTo("一小教育集团");
    assertThat(groups.get(0).type()).isEqualTo(GroupType.TIGHT);
    assertThat(groups.get(0).leadId()).isEqualTo("2133010801");
    assertThat(groups.get(0).schoolIds()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2133010803-云溪县石桥小学",
        "云溪县石桥小学(2133010803)",
        "云溪县石桥小学（2133010803）",
        "2133010803 云溪县石桥小学",
        "2133010803"
      })
  void aCodeMayStandBesideTheNameOfASchool(String school) throws IOException {
    file("集团.csv", GROUPS);
    file("名册.csv", ROSTER.replace("云溪县石桥小学", school));
    assertThat(district().staff()).extracting(StaffMember::schoolId).contains("2133010803");
  }
}
