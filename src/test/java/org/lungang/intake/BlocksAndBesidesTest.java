package org.lungang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lungang.intake.Imported.complete;
import static org.lungang.intake.Imported.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.district.District;
import org.lungang.district.StaffMember;

/** What stands over blocks of a roster, and what other lists and remarks say of its people. */
class BlocksAndBesidesTest {

  private static final String SCHOOLS =
      "学校名称,学段,城乡类型\n东川县第一小学,小学,城区\n东川县石门镇中心小学,小学,镇区\n东川县黑水乡小学,小学,乡村\n";

  private static final String GROUPS = "集团名称,集团类型,牵头校,成员校\n一小集团,紧密型,第一小学,石门镇中心小学、黑水乡小学\n";

  private static final String HEADINGS = "学校,姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,学科";

  @TempDir private Path folder;

  private final List<Path> files = new ArrayList<>();

  private void file(String name, String text) throws IOException {
    files.add(Files.writeString(folder.resolve(name), text));
  }

  private IntakeResult read(Recipe recipe) {
    return Intake.read(files, recipe);
  }

  private District district(Recipe recipe) {
    return complete(read(recipe));
  }

  private static String subject(StaffMember member) {
    return member.subject() == null ? "" : member.subject().code();
  }

  private void blocks(String first, String second, String third) throws IOException {
    file("学校.csv", SCHOOLS);
    file("集团.csv", GROUPS);
    String headings = "序号,姓名,学校,性别,出生年月,参加工作时间,到校时间,职务,职称";
    String row = ",第一小学,男,1980-03,2002-09,2015-09,教师,一级教师\n";
    file(
        "花名册.csv",
        String.join(
            "\n",
            "东川县教师花名册,,,,,,,,",
            first + ",,,,,,,,",
            headings,
            "1,王明" + row + second + ",,,,,,,,",
            headings,
            "1,李芳" + row + third + ",,,,,,,,",
            headings,
            "1,张伟" + row));
  }

  @ParameterizedTest
  @CsvSource({"语文组,数学组,英语组", "语文组（1人）,数学组（共1人）,英语组:", "一、语文教研组,二、数学教研组,三、英语教研组（1名）"})
  void theSubjectOfABlockStandsOverIt(String first, String second, String third)
      throws IOException {
    blocks(first, second, third);
    assertThat(district(Recipe.empty()).staff())
        .extracting(StaffMember::name, BlocksAndBesidesTest::subject)
        .containsExactlyInAnyOrder(
            tuple("王明", "CHINESE"), tuple("李芳", "MATH"), tuple("张伟", "ENGLISH"));
  }

  @Test
  void aBlockOfNoSubjectHasNotThatOfAnother() throws IOException {
    blocks("语文组", "数学组", "其他人员名单");
    assertThat(open(read(Recipe.empty()))).containsExactly("SUBJECT/(blank)");
  }

  @Test
  void aLineWithOtherAnswersNamesTheSchoolOfThoseBelow() throws IOException {
    file("学校.csv", SCHOOLS);
    file("集团.csv", GROUPS);
    String headings = "序号,姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,学科";
    String page = "东川县小学在职教师情况一览表,,,,,,,,\n" + headings + "\n";
    String row = ",男,1980-03,2002-09,2015-09,教师,一级教师,语文\n";
    file(
        "花名册.csv",
        page
            + "学校名称：东川县第一小学,,,填报人：周某,联系电话：0591-1234567,,,,\n1,王明"
            + row
            + ",以上为语文教师,,,,,,,\n本页小计,1人,,,,,,,\n承上页,,,,,,,,\n"
            + page
            + "2,李芳"
            + row
            + page
            + "学校名称：东川县黑水乡小学,,,填报人：吴某,,,,,\n3,张伟"
            + row);
    District district = district(Recipe.empty());
    assertThat(district.staff())
        .extracting(StaffMember::name, m -> district.getSchool(m.schoolId()).name())
        .containsExactlyInAnyOrder(
            tuple("王明", "东川县第一小学"), tuple("李芳", "东川县第一小学"), tuple("张伟", "东川县黑水乡小学"));
  }

  private void roster() throws IOException {
    file("学校.csv", SCHOOLS);
    file("集团.csv", GROUPS);
    file(
        "花名册.csv",
        HEADINGS
            + "\n第一小学,王明,男,1980.03,2002.09,2015.09,教师,一级教师,语文"
            + "\n第一小学,王明,男,1991.05,2013.09,2018.09,教师,一级教师,数学"
            + "\n石门镇中心小学,李芳,女,1985.07,2007.09,2012.09,教师,一级教师,英语\n");
  }

  @Test
  void aListWithBirthsIsNoRosterAndTellsNamesakesApart() throws IOException {
    roster();
    file("骨干.csv", "姓名,出生年月,学校,骨干称号\n王明,1991.05,第一小学,市级学科带头人\n李芳,1985年7月,石门镇中心小学,县级骨干教师\n");
    assertThat(district(Recipe.empty()).staff())
        .extracting(StaffMember::name, BlocksAndBesidesTest::subject, m -> m.honor().name())
        .containsExactlyInAnyOrder(
            tuple("王明", "CHINESE", "NONE"),
            tuple("王明", "MATH", "CITY"),
            tuple("李芳", "ENGLISH", "DISTRICT"));
  }

  @Test
  void whoIsBornInAnotherYearIsAskedAbout() throws IOException {
    roster();
    file("骨干.csv", "姓名,出生年月,学校,骨干称号\n李芳,1972.07,石门镇中心小学,县级骨干教师\n");
    assertThat(open(read(Recipe.empty()))).containsExactly("NAME/(born otherwise)");
    assertThat(district(Recipe.empty().withAnswer("NAME/(born otherwise)", "SAME")).staff())
        .extracting(m -> m.honor().name())
        .containsExactlyInAnyOrder("NONE", "NONE", "DISTRICT");
    assertThat(district(Recipe.empty().withAnswer("NAME/(born otherwise)", "LEAVE_OUT")).staff())
        .extracting(m -> m.honor().name())
        .containsOnly("NONE");
  }

  @ParameterizedTest
  @ValueSource(strings = {"东川县石门镇第一小学", "石门镇第一小学", "石门镇中心小学（原石门镇第一小学）"})
  void aSchoolIsFoundByTheNameThatItHadBefore(String written) throws IOException {
    file(
        "学校.csv",
        SCHOOLS
            .replace("石门镇中心小学", "石门镇中心小学（原石门镇第一小学）")
            .replace("城乡类型\n", "城乡类型,曾用名\n")
            .replace("乡村\n", "乡村,东川县希望小学\n"));
    file("集团.csv", GROUPS);
    String row = ",男,1980-03,2002-09,2015-09,教师,一级教师,语文\n";
    file("花名册.csv", HEADINGS + "\n" + written + ",王明" + row + "希望小学,李芳" + row);
    District district = district(Recipe.empty());
    assertThat(district.staff())
        .extracting(StaffMember::name, m -> district.getSchool(m.schoolId()).name())
        .containsExactlyInAnyOrder(tuple("王明", "东川县石门镇中心小学"), tuple("李芳", "东川县黑水乡小学"));
  }

  @Test
  void aNameThatAnotherSchoolHadBeforeIsAskedAbout() throws IOException {
    file("学校.csv", SCHOOLS.replace("城乡类型\n", "城乡类型,原校名\n").replace("乡村\n", "乡村,东川县第一小学\n"));
    file("集团.csv", GROUPS.replace("第一小学", "东川县第一小学"));
    file("花名册.csv", HEADINGS + "\n石门镇中心小学,王明,男,1980-03,2002-09,2015-09,教师,一级教师,语文\n");
    assertThat(open(read(Recipe.empty()))).contains("SCHOOL/东川县第一小学");
  }

  @ParameterizedTest
  @CsvSource({
    "兼任教导主任,教导主任,MIDDLE_MANAGER",
    "2022年8月任政教处主任,政教处主任,MIDDLE_MANAGER",
    "班主任；兼副校长,副校长,VICE_PRINCIPAL"
  })
  void anOfficeInARemarkIsAskedAbout(String remark, String office, String likely)
      throws IOException {
    file("学校.csv", SCHOOLS);
    file("集团.csv", GROUPS);
    String row = "第一小学,王明,男,1980-03,2002-09,2015-09,教师,一级教师,语文,";
    file("花名册.csv", HEADINGS + ",备注\n" + row + remark + "\n" + row.replace("王明", "李芳") + "班主任\n");
    String key = "REMARK/" + office;
    IntakeResult result = read(Recipe.empty());
    assertThat(open(result)).containsExactly(key);
    assertThat(result.notes()).isEmpty();
    assertThat(district(Recipe.empty().withAnswer(key, likely)).staff())
        .extracting(StaffMember::name, m -> m.position().name())
        .containsExactlyInAnyOrder(tuple("王明", likely), tuple("李芳", "TEACHER"));
  }

  @ParameterizedTest
  @CsvSource({"任现校起止时间,2015年9月至今", "在本校工作时间,2015.09-至今", "任职本单位起止年月,2015/9—"})
  void theTimeAtTheSchoolMayBeAPeriodThatGoesOn(String heading, String time) throws IOException {
    file("学校.csv", SCHOOLS);
    file("集团.csv", GROUPS);
    file(
        "花名册.csv",
        HEADINGS.replace("到校时间", heading)
            + "\n第一小学,王明,男,1980-03,2002-09,"
            + time
            + ",教师,一级教师,语文\n");
    assertThat(district(Recipe.empty()).staff().get(0).atSchoolSince()).isEqualTo("2015-09-01");
  }

  @Test
  void aTimeAtTheSchoolThatHasEndedIsAskedAbout() throws IOException {
    file("学校.csv", SCHOOLS);
    file("集团.csv", GROUPS);
    String row = ",男,1980-03,2002-09,2015.09-至今,教师,一级教师,语文\n";
    file(
        "花名册.csv",
        HEADINGS.replace("到校时间", "任现校起止时间")
            + ("\n第一小学,王明" + row)
            + ("第一小学,李芳" + row.replace("至今", "2020.08")));
    assertThat(open(read(Recipe.empty())))
        .hasSize(1)
        .allMatch(key -> key.startsWith("AT_SCHOOL_SINCE"));
  }
}
