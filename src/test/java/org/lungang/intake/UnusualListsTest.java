package org.lungang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lungang.intake.Imported.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.district.Circumstance;
import org.lungang.district.District;
import org.lungang.district.Gender;
import org.lungang.district.Group;
import org.lungang.district.Need;
import org.lungang.district.Position;
import org.lungang.district.ServicePeriod;
import org.lungang.district.StaffMember;
import org.lungang.district.Subject;
import org.lungang.district.TravelTime;
import org.lungang.language.Language;
import org.lungang.word.Field;
import org.lungang.word.HeadingWords;

/** Lists that are laid out as few others are: their words are read, or asked about. */
class UnusualListsTest {

  private static final String ROSTER =
      """
      工号,姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,任教学科,骨干称号,学校
      T001,王明,男,1980-03,2002-09,2015-09,教师,一级教师,语文,无,云溪县第一小学
      T002,李芳,女,1985-05,2007-09,2010-09,教师,一级教师,数学,无,云溪县石桥小学
      """;

  @TempDir private Path folder;

  private final List<Path> files = new ArrayList<>();

  @BeforeEach
  void listSchools() throws IOException {
    file(
        "学校.csv",
        """
        学校名称,学校代码,学段,城乡类型
        云溪县第一小学,S001,小学,城区
        云溪县沙泉镇中心小学,S002,小学,镇区
        云溪县石桥小学,S003,小学,乡村
        """);
  }

  private void file(String name, String text) throws IOException {
    files.add(Files.writeString(folder.resolve(name), text));
  }

  private District district() {
    IntakeResult result = Intake.read(files, Recipe.empty());
    assertThat(open(result)).isEmpty();
    return result.district().orElseThrow();
  }

  /** The schools of the only group. */
  private static List<String> group(District district) {
    Group group = district.groups().get(0);
    assertThat(district.groups()).hasSize(1);
    assertThat(group.name()).isEqualTo("一小教育集团");
    assertThat(group.type().name()).isEqualTo("TIGHT");
    return group.schoolIds();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "集团名称,类型,龙头学校,成员校1,成员校2\n一小教育集团,紧密型,云溪县第一小学,沙泉中心小学,石桥小学\n",
        "集团名称,集团类型,牵头校,成员校（一）,成员校（二）\n一小教育集团,紧密型,云溪县第一小学,沙泉中心小学,石桥小学\n",
        "集团名称,集团类型,集团学校\n一小教育集团,紧密型,云溪县第一小学（牵头校）、沙泉中心小学、石桥小学\n",
        "集团名称,集团类型,集团学校\n一小教育集团,紧密型,\"牵头校：云溪县第一小学\n成员校：沙泉中心小学、石桥小学\"\n",
        "集团名称,总校,分校\n一、紧密型集团,,\n一小教育集团,云溪县第一小学,沙泉中心小学+石桥小学\n",
        "集团名称,集团类型,学校,是否牵头校\n一小教育集团,紧密型,云溪县第一小学,是\n,,沙泉中心小学,否\n,,石桥小学,否\n",
        "集团名称,集团类型,学校,类别\n"
            + "一小教育集团,紧密型,云溪县第一小学,牵头校\n"
            + "一小教育集团,紧密型,沙泉中心小学,成员校\n"
            + "一小教育集团,紧密型,石桥小学,成员校\n"
            + "一小教育集团,紧密型,石桥小学,成员校\n",
        "一小教育集团,空的联盟\n紧密型,联盟型\n牵头校：云溪县第一小学,\n沙泉中心小学,\n石桥小学,\n",
        "项目,一小教育集团,空的联盟\n类型,紧密型,联盟型\n牵头校,云溪县第一小学,\n成员校,沙泉中心小学、石桥小学,\n"
      })
  void aGroupIsReadHoweverItsSchoolsStand(String list) throws IOException {
    file("名册.csv", ROSTER);
    file("集团.csv", list);
    IntakeResult result = Intake.read(files, Recipe.empty());
    assertThat(open(result)).isEmpty();
    District district = result.district().orElseThrow();
    assertThat(group(district)).containsExactlyInAnyOrder("S001", "S002", "S003");
    assertThat(district.groups().get(0).leadId()).isEqualTo("S001");
    // What has no schools is no group, and that is told.
    assertThat(result.notes()).hasSize(list.contains("空的联盟") ? 1 : 0);
  }

  @Test
  void aColumnWithSchoolsInAListOfGroupsIsAskedAbout() throws IOException {
    file("名册.csv", ROSTER);
    file("集团.csv", "集团名称,集团类型,牵头校,一起办学的\n一小教育集团,紧密型,云溪县第一小学,沙泉中心小学、石桥小学\n");
    IntakeResult first = Intake.read(files, Recipe.empty());
    assertThat(open(first)).containsExactly("column/一起办学的");
    IntakeResult answered =
        Intake.read(files, first.recipe().withAnswer("column/一起办学的", Field.MEMBERS.name()));
    assertThat(group(answered.district().orElseThrow())).hasSize(3);
  }

  @Test
  void whatAColumnMayHoldIsNotAskedForBeforeThatIsAnswered() throws IOException {
    files.clear();
    file(
        "学校.csv",
        """
        学校名称,学段,在什么地方
        云溪县第一小学,小学,城区
        云溪县沙泉镇中心小学,小学,镇区
        云溪县石桥小学,小学,乡村
        云溪县白石小学,小学,城镇
        """);
    file("名册.csv", ROSTER.replace("到校时间", "报到那天").replace("任教学科", "教什么"));
    file("集团.csv", "集团名称,集团类型,牵头校,成员校\n一小教育集团,紧密型,云溪县第一小学,石桥小学\n");
    // Only four cells or more tell what a column holds.
    file("名册2.csv", ROSTER.replace("T00", "T01").replace("王明", "赵六").replace("李芳", "钱七"));
    assertThat(open(Intake.read(files, Recipe.empty()))).contains("column/在什么地方");
    assertThat(open(Intake.read(files, Recipe.empty()))).noneMatch(key -> key.startsWith("AREA"));
  }

  @Test
  void schoolYearsInColumnsAreTimesAtSchools() throws IOException {
    file(
        "名册.csv",
        """
        工号,姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,任教学科,骨干称号,学校,2021-2022学年,2022-2023学年任教学校,2023—2024学年,2024/2025学年
        T001,王明,男,1980-03,2002-09,2024-09,教师,一级教师,语文,无,云溪县第一小学,石桥小学,云溪县石桥小学,沙泉中心小学,云溪县第一小学
        T002,李芳,女,1985-05,2007-09,2010-09,教师,一级教师,数学,无,云溪县石桥小学,云溪县石桥小学,,广平县第三小学,广平县第三小学
        """);
    file("集团.csv", "集团名称,集团类型,牵头校,成员校\n一小教育集团,紧密型,云溪县第一小学,石桥小学\n");
    IntakeResult result = Intake.read(files, Recipe.empty());
    assertThat(open(result)).isEmpty();
    // A year without a school parts two times; one that goes on at the present school is none.
    assertThat(result.district().orElseThrow().servicePeriods())
        .extracting(
            ServicePeriod::staffId,
            ServicePeriod::school,
            ServicePeriod::from,
            ServicePeriod::until)
        .containsExactlyInAnyOrder(
            tuple("T001", "S003", day("2021-09-01"), day("2022-09-01")),
            tuple("T001", "S003", day("2022-09-01"), day("2023-09-01")),
            tuple("T001", "S002", day("2023-09-01"), day("2024-09-01")),
            tuple("T002", "S003", day("2021-09-01"), day("2022-09-01")),
            tuple("T002", "广平县第三小学", day("2023-09-01"), day("2025-09-01")));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void earlierPostsMayStandInColumnsOfARoster() throws IOException {
    file(
        "名册.csv",
        """
        姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,任教学科,骨干称号,学校,工作经历,,,工作经历2,,教学简历,
        ,,,,,,,,,,起,止,单位,起止年月,任教学校,起,单位
        王明,男,1980-03,2002-09,2015-09,教师,一级教师,语文,无,云溪县第一小学,2002.09,2008.08,石桥小学,2008.09-2015.08,广平县第三小学,,
        李芳,女,1985-05,2007-09,2010-09,教师,一级教师,数学,无,云溪县石桥小学,,,,2010.09-至今,云溪县石桥小学,,
        """);
    file("集团.csv", "集团名称,集团类型,牵头校,成员校\n一小教育集团,紧密型,云溪县第一小学,石桥小学\n");
    // What goes on is the time at the present school.
    assertThat(district().servicePeriods())
        .extracting(ServicePeriod::school, ServicePeriod::from, ServicePeriod::until)
        .containsExactlyInAnyOrder(
            tuple("S003", day("2002-09-01"), day("2008-09-01")),
            tuple("广平县第三小学", day("2008-09-01"), day("2015-09-01")));
  }

  @Test
  void appraisalsOfSchoolYearsAreNoSchools() throws IOException {
    file(
        "名册.csv",
        """
        工号,姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,任教学科,骨干称号,学校,2021-2022学年,2022-2023学年
        T001,王明,男,1980-03,2002-09,2024-09,教师,一级教师,语文,无,云溪县第一小学,优秀,合格
        """);
    file("集团.csv", "集团名称,集团类型,牵头校,成员校\n一小教育集团,紧密型,云溪县第一小学,石桥小学\n");
    assertThat(district().servicePeriods()).isEmpty();
  }

  @Test
  void minutesStandBetweenTheSchoolsOfAMatrix() throws IOException {
    file("名册.csv", ROSTER);
    file("集团.csv", "集团名称,集团类型,牵头校,成员校\n一小教育集团,紧密型,云溪县第一小学,石桥小学\n");
    file(
        "车程.csv",
        """
        各校之间单程车程（分钟）,,,
        ,云溪县第一小学,沙泉中心小学,石桥小学
        云溪县第一小学,0,25分钟,40
        沙泉中心小学,25,—,15
        石桥小学,50,,0
        """);
    // Both ways where they differ, once where they do not.
    assertThat(district().travelTimes().listed())
        .containsExactlyInAnyOrder(
            new TravelTime("S001", "S002", 25),
            new TravelTime("S001", "S003", 40),
            new TravelTime("S002", "S003", 15),
            new TravelTime("S003", "S001", 50));
  }

  @Test
  void numbersBetweenSchoolsThatMayBeDistancesAreAskedAbout() throws IOException {
    file("名册.csv", ROSTER);
    file("集团.csv", "集团名称,集团类型,牵头校,成员校\n一小教育集团,紧密型,云溪县第一小学,石桥小学\n");
    file("距离.csv", "里程表,,\n,云溪县第一小学,石桥小学\n云溪县第一小学,0,40\n石桥小学,40,0\n");
    IntakeResult first = Intake.read(files, Recipe.empty());
    assertThat(open(first)).containsExactly("minutes/距离.csv");
    IntakeResult no = Intake.read(files, first.recipe().withAnswer("minutes/距离.csv", "NO"));
    assertThat(no.district().orElseThrow().travelTimes().listed()).isEmpty();
    IntakeResult yes = Intake.read(files, first.recipe().withAnswer("minutes/距离.csv", "YES"));
    assertThat(yes.district().orElseThrow().travelTimes().listed()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          学校,学科,班级数,每班周课时,周总课时\\n云溪县第一小学,语文,7,5,35 | 3
          学校,学科,班级数,每班周课时\\n云溪县第一小学,语文,7,5 | 3
          学校,班级数,学生数,语文周课时,数学周课时,体育周课时\\n云溪县第一小学,7,300,37,,   | 4
          学校,班级数,语文每班周课时,数学每班周课时,体育每班周课时\\n云溪县第一小学,8,6,, | 4
          """)
  void periodsOfAClassAreThoseOfAllItsClasses(String list, int teachers) throws IOException {
    file("名册.csv", ROSTER);
    file("集团.csv", "集团名称,集团类型,牵头校,成员校\n一小教育集团,紧密型,云溪县第一小学,石桥小学\n");
    file("课时.csv", list.replace("\\n", "\n") + "\n");
    IntakeResult result =
        Intake.read(files, Recipe.empty().withAnswer("needs/periods-of-a-teacher", "12"));
    assertThat(open(result)).isEmpty();
    assertThat(result.district().orElseThrow().needs())
        .containsExactly(new Need("S001", Subject.of("CHINESE"), teachers));
  }

  @Test
  void periodsOfAClassWithoutTheClassesAreAskedAbout() throws IOException {
    file("名册.csv", ROSTER);
    file("集团.csv", "集团名称,集团类型,牵头校,成员校\n一小教育集团,紧密型,云溪县第一小学,石桥小学\n");
    file("课时.csv", "学校,学科,每班周课时\n云溪县第一小学,语文,5\n");
    assertThat(open(Intake.read(files, Recipe.empty()))).containsExactly("needs/课时.csv");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "学校,学科,编制数,现有教师,缺编,超编\n云溪县第一小学,语文,10,8,2,\n云溪县第一小学,数学,9,10,,1\n",
        "学校,学科,现有人数,缺编人数\n云溪县第一小学,语文,8人,2人\n云溪县第一小学,数学,9,0\n",
        "学校,学科,应配,现有,缺编\n云溪县第一小学,语文,10,9,0\n云溪县第一小学,数学,9,10,0\n"
      })
  void whoIsThereAndWhoLacksAreNeeded(String list) throws IOException {
    file("名册.csv", ROSTER);
    file("集团.csv", "集团名称,集团类型,牵头校,成员校\n一小教育集团,紧密型,云溪县第一小学,石桥小学\n");
    file("余缺.csv", list);
    assertThat(district().needs())
        .containsExactly(
            new Need("S001", Subject.of("CHINESE"), 10), new Need("S001", Subject.of("MATH"), 9));
  }

  @Test
  void aNumberThatIsNoneIsAskedAboutWhereNeedsAreCounted() throws IOException {
    file("名册.csv", ROSTER);
    file("集团.csv", "集团名称,集团类型,牵头校,成员校\n一小教育集团,紧密型,云溪县第一小学,石桥小学\n");
    file("余缺.csv", "学校,学科,现有教师,缺编\n云溪县第一小学,语文,8,约两名\n");
    assertThat(open(Intake.read(files, Recipe.empty()))).containsExactly("REQUIRED/约两名");
  }

  @Test
  void ofTwoRowsForTwoPostsTheHigherCounts() throws IOException {
    file(
        "名册.csv",
        ROSTER
            + "T001,王明,男,1980-03,2002-09,2015-09,教务处主任,一级教师,语文,无,云溪县第一小学\n"
            + "T002,李芳,女,1985-05,2007-09,2010-09,教务处主任,高级教师,数学,无,云溪县石桥小学\n");
    file("集团.csv", "集团名称,集团类型,牵头校,成员校\n一小教育集团,紧密型,云溪县第一小学,石桥小学\n");
    IntakeResult first = Intake.read(files, Recipe.empty());
    // The second pair differs in the title too.
    assertThat(open(first)).containsExactlyInAnyOrder("person/two-posts", "person/twice");
    IntakeResult answered =
        Intake.read(
            files,
            first
                .recipe()
                .withAnswer("person/two-posts", "SAME")
                .withAnswer("person/twice", "FIRST"));
    assertThat(answered.district().orElseThrow().staff())
        .extracting(StaffMember::id, StaffMember::position)
        .containsExactly(tuple("T001", Position.MIDDLE_MANAGER), tuple("T002", Position.TEACHER));
  }

  @Test
  void aCircumstanceOfThePolicysOwnIsAskedAboutAndKeptAsItIsWritten() throws IOException {
    file(
        "名册.csv",
        """
        工号,姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,任教学科,骨干称号,学校,暂不交流原因,是否批准,备注
        T001,王明,男,1980-03,2002-09,2015-09,教师,一级教师,语文,无,云溪县第一小学,双职工家庭;病假,是,
        T002,李芳,女,1985-05,2007-09,2010-09,教师,一级教师,数学,无,云溪县石桥小学,,是,残疾
        """);
    file("集团.csv", "集团名称,集团类型,牵头校,成员校\n一小教育集团,紧密型,云溪县第一小学,石桥小学\n");
    IntakeResult first = Intake.read(files, Recipe.empty());
    assertThat(open(first)).containsExactlyInAnyOrder("EXEMPTION/双职工家庭", "REMARK/残疾");
    assertThat(first.decisiveQuestions().get(0).likely())
        .extracting(option -> option.label().in(Language.ZH))
        .contains("政策自定的情形");
    IntakeResult answered =
        Intake.read(
            files,
            first
                .recipe()
                .withAnswer("EXEMPTION/双职工家庭", "政策自定的情形")
                .withAnswer("REMARK/残疾", "OWN_CIRCUMSTANCE"));
    District district = answered.district().orElseThrow();
    StaffMember one = district.findStaffMember("T001").orElseThrow();
    assertThat(one.ownCircumstances()).containsExactly("双职工家庭");
    assertThat(one.circumstances()).containsExactly(Circumstance.ILL);
    assertThat(district.findStaffMember("T002").orElseThrow().ownCircumstances())
        .containsExactly("残疾");
  }

  private static final String HEADINGS = ",编号,姓名,性别,出生年月,参加工作时间,何时到校,行政职务,职称,学科,骨干\n";

  /** Blocks, each below a line with its school that stands in the column of names. */
  private void blocks(String first, String second) throws IOException {
    file(
        "全县.csv",
        ",,%s教师花名册\n".formatted(first)
            + HEADINGS
            + ",1,王明,男,1980-03,2002-09,2015-09,无,一级教师,语文,无\n"
            + ",2,赵六,女,1982-03,2004-09,2015-09,,一级教师,语文,无\n"
            + ",填表人：某某,,\n\n"
            + ",,%s教师花名册\n".formatted(second)
            + HEADINGS
            + ",1,李芳,女,1985-05,2007-09,2010-09,校长,一级教师,数学,无\n");
    file("集团.csv", "集团名称,集团类型,牵头校,成员校\n一小教育集团,紧密型,云溪县第一小学,石桥小学\n");
  }

  @Test
  void aLineOverABlockNamesItsSchoolWhereverItStands() throws IOException {
    blocks("云溪县第一小学", "云溪县石桥小学");
    assertThat(district().staff())
        .extracting(StaffMember::name, StaffMember::schoolId)
        .containsExactlyInAnyOrder(tuple("王明", "S001"), tuple("赵六", "S001"), tuple("李芳", "S003"));
  }

  @Test
  void aLineOverABlockMayNumberAndCount() throws IOException {
    blocks("云溪县第一小学", "云溪县石桥小学");
    file(
        "又一册.csv",
        """
        序号,姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,学科,骨干
        （一）第一小学：1人
        1,钱七,女,1982-03,2004-09,2015-09,教师,一级教师,语文,无
        （二）石桥小学（共1人）
        1,孙八,女,1985-05,2007-09,2010-09,教师,一级教师,数学,无
        """);
    IntakeResult result = Intake.read(files, Recipe.empty());
    assertThat(open(result)).isEmpty();
    assertThat(result.district().orElseThrow().staff())
        .filteredOn(member -> member.name().matches("钱七|孙八"))
        .extracting(StaffMember::name, StaffMember::schoolId)
        .containsExactlyInAnyOrder(tuple("钱七", "S001"), tuple("孙八", "S003"));
  }

  @Test
  void aLineOverABlockWithASchoolThatNoListHasIsAskedAbout() throws IOException {
    blocks("云溪县第一小学", "三小");
    assertThat(open(Intake.read(files, Recipe.empty()))).containsExactly("SCHOOL/三小教师花名册");
  }

  @Test
  void aLevelMayStandBesideTheHonor() throws IOException {
    file(
        "名册.csv",
        """
        工号,姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,任教学科,学校
        T001,王明,1-男,1980-03,2002-09,2015-09,教师,一级教师,美术（三年级）,云溪县第一小学
        T002,李芳,2-女,1985-05,2007-09,2010-09,教师,一级教师,数学,云溪县石桥小学
        T003,赵六,2-女,1985-05,2007-09,2010-09,教师,一级教师,数学,云溪县石桥小学
        T004,钱七,2-女,1985-05,2007-09,2010-09,教师,一级教师,数学,云溪县石桥小学
        """);
    file(
        "骨干.csv",
        """
        学校,姓名,级别,称号
        第一小学,王明,市级,学科带头人
        石桥小学,李芳,县级,骨干教师
        石桥小学,赵六,省级,教学能手
        石桥小学,钱七,校级,骨干教师
        """);
    file("集团.csv", "集团名称,集团类型,牵头校,成员校\n一小教育集团,紧密型,云溪县第一小学,石桥小学\n");
    assertThat(district().staff())
        .extracting(member -> member.honor().name())
        .containsExactly("CITY", "DISTRICT", "PROVINCE", "SCHOOL");
    assertThat(district().staff().get(0).subject()).isEqualTo(Subject.of("ART"));
    assertThat(district().staff().get(0).gender()).isEqualTo(Gender.M);
  }

  @Test
  void headingsGoOnBelowOneThatIsMergedDownwards() throws IOException {
    TestSheet sheet = new TestSheet("册").row("教师情况表");
    sheet
        .row("姓名", "性别", "基本情况", "", "", "学校", "职务", "职称", "任教", "骨干")
        .row("", "", "出生", "参加", "到本校", "", "", "", "科目", "层次")
        .row("", "", "年月", "工作时间", "时间", "", "", "", "", "")
        .row("王明", "男", "1980.03", "2002.09", "2015.09", "云溪县第一小学", "教师", "一级教师", "语文", "无")
        .merge(1, 2, 1, 4);
    for (int c : new int[] {0, 1, 5, 6, 7}) {
      sheet.merge(1, c, 3, c);
    }
    files.add(TestSheet.workbook(folder.resolve("册.xlsx"), sheet));
    file("集团.csv", "集团名称,集团类型,牵头校,成员校\n一小教育集团,紧密型,云溪县第一小学,石桥小学\n");
    assertThat(district().staff())
        .singleElement()
        .satisfies(
            person -> {
              assertThat(person.hired()).isEqualTo("2002-09-01");
              assertThat(person.atSchoolSince()).isEqualTo("2015-09-01");
              assertThat(person.birthDate()).isEqualTo("1980-03-01");
            });
  }

  @Test
  void aSchoolAndAPositionInOneCellArePartedWhereThePositionIsSure() throws IOException {
    file(
        "名册.csv",
        """
        姓名,性别,出生年月,参加工作时间,到校时间,单位及职务,职称,任教学科,骨干称号
        王明,男,1980-03,2002-09,2015-09,云溪县第一小学校长、党支部书记,一级教师,语文,无
        李芳,女,1985-05,2007-09,2010-09,云溪县石桥小学教师,一级教师,数学,无
        """);
    file("集团.csv", "集团名称,集团类型,牵头校,成员校\n一小教育集团,紧密型,云溪县第一小学,石桥小学\n");
    assertThat(district().staff())
        .extracting(StaffMember::name, StaffMember::schoolId, StaffMember::position)
        .containsExactlyInAnyOrder(
            tuple("王明", "S001", Position.PRINCIPAL), tuple("李芳", "S003", Position.TEACHER));
  }

  @ParameterizedTest
  @CsvSource({
    "来校日期,AT_SCHOOL_SINCE",
    "本单位起始时间,AT_SCHOOL_SINCE",
    "调入现学校工作时间,AT_SCHOOL_SINCE",
    "何时参加教育工作时间,HIRED",
    "现聘教师职称等级,TITLE",
    "现任教主要学科,SUBJECT",
    "最高骨干教师称号,HONOR",
    "所在地类型,AREA",
    "现任职学校名称,SCHOOL",
    "成员校3,MEMBERS",
    "加盟学校名单,MEMBERS",
    "领衔校名称,LEAD",
    "何时到校,AT_SCHOOL_SINCE",
    "调入现编制单位时间,AT_SCHOOL_SINCE",
    "学段学科,SUBJECT",
    "称号级别,HONOR",
    "荣誉称号及级别,HONOR",
    "不能交流的原因,EXEMPTION",
    "支教去向,HOST_SCHOOL",
    "支教起始时间,FROM",
    "轮岗结束年月,UNTIL",
    "支教考核等次,ASSESSMENT",
    "路途时间,MINUTES",
    "教工,NAME",
    "1、您的姓名,NAME",
    "2.性别：[单选题],GENDER",
    "任教年级、班级,GRADES",
    "定编,REQUIRED",
    "您所在的学校：,SCHOOL",
    "请填写您的出生年月,BIRTH",
    "8.您到现学校的时间是？,AT_SCHOOL_SINCE",
    "您是否愿意参加交流,WILLINGNESS",
    "主教,SUBJECT",
    "Date of birth,BIRTH",
    "staff_id,STAFF_NUMBER"
  })
  void aHeadingMayBePutTogetherOfWordsInUse(String heading, Field field) {
    assertThat(HeadingWords.find(heading)).contains(field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "职称取得时间",
        "从事教育工作时间",
        "任教学科2",
        "第二学科",
        "年度考核等次",
        "往返时间",
        "25分钟",
        "毕业学校",
        "骨干称号授予时间",
        "第1小学"
      })
  void wordsThatMakeSomethingElseOfAHeadingAreNotPassedOver(String heading) {
    assertThat(HeadingWords.find(heading).orElse(Field.NONE)).isEqualTo(Field.NONE);
  }
}
