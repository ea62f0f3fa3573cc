package org.lungang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lungang.intake.Imported.complete;
import static org.lungang.intake.Imported.member;
import static org.lungang.intake.Imported.open;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.district.Area;
import org.lungang.district.Assessment;
import org.lungang.district.Circumstance;
import org.lungang.district.Coordinates;
import org.lungang.district.District;
import org.lungang.district.Group;
import org.lungang.district.GroupType;
import org.lungang.district.Honor;
import org.lungang.district.Membership;
import org.lungang.district.Need;
import org.lungang.district.Rotation;
import org.lungang.district.School;
import org.lungang.district.ServicePeriod;
import org.lungang.district.StaffMember;
import org.lungang.district.Stage;
import org.lungang.district.TravelTime;
import org.lungang.district.Willingness;

/** What still other offices write, each with what it means, and what need not be asked of them. */
class FurtherOfficesTest {

  private static final String SCHOOLS =
      """
      学校名称,学校代码,学段,城乡类型
      东川县第一小学,S001,小学,城区
      东川县石门镇中心小学,S002,小学,镇区
      东川县黑水乡学校,S003,九年一贯制,乡村
      东川县和平小学,S004,小学,城区
      """;

  private static final String GROUPS = "集团名称,集团类型,牵头校,成员校\n一小集团,紧密型,东川县第一小学,石门镇中心小学、黑水学校\n";

  private static final String HEADINGS = "姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,任教学科,骨干称号,学校";
  private static final String ROW = "女,1990-03,2012-09,2015-09,教师,一级教师,语文,无,东川县第一小学";

  @TempDir private Path folder;

  private final List<Path> files = new ArrayList<>();

  private void file(String name, String text) throws IOException {
    files.add(Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8)));
  }

  private void lists() throws IOException {
    file("学校.csv", SCHOOLS);
    file("集团.csv", GROUPS);
    file("名册.csv", HEADINGS + "\n王明," + ROW + "\n李芳," + ROW + "\n");
  }

  private IntakeResult read(Recipe recipe) {
    return Intake.read(files, recipe);
  }

  private District district(Recipe recipe) {
    return complete(read(recipe));
  }

  private District district() {
    return district(Recipe.empty());
  }

  @Test
  void listsOfSchoolsAndGroupsMayLieOnTheirSide() throws IOException {
    TestSheet schools = new TestSheet("学校");
    schools
        .row("学校名称", "东川县第一小学", "东川县石门镇中心小学", "东川县黑水乡学校")
        .row("学段", "小学", "小学", "九年一贯制")
        .row("城乡", "城区", "镇区", "乡村")
        .row("学生数", 1200, 400, 90);
    TestSheet groups = new TestSheet("集团");
    groups
        .row("2026年集团化办学安排表")
        .row("序号", "集团", "模式", "东川县第一小学", "东川县石门镇中心小学", "东川县黑水乡学校")
        .row(1, "一小教育集团", "紧密型", "牵头", "√", "")
        .row(2, "石门教育集团", "联盟型", "", "牵头", "√")
        .merge(0, 0, 0, 5);
    files.add(TestSheet.workbook(folder.resolve("学校和集团.xlsx"), schools, groups));
    file("名册.csv", HEADINGS + "\n王明," + ROW + "\n");
    District district = district();
    assertThat(district.schools())
        .extracting(School::name, School::stage, School::area, School::students)
        .containsExactlyInAnyOrder(
            tuple("东川县第一小学", Stage.PRIMARY, Area.URBAN, 1200),
            tuple("东川县石门镇中心小学", Stage.PRIMARY, Area.TOWN, 400),
            tuple("东川县黑水乡学校", Stage.NINE_YEAR, Area.RURAL, 90));
    assertThat(district.groups())
        .extracting(Group::name, Group::type, group -> names(district, group))
        .containsExactlyInAnyOrder(
            tuple("一小教育集团", GroupType.TIGHT, List.of("东川县第一小学", "东川县石门镇中心小学")),
            tuple("石门教育集团", GroupType.ALLIANCE, List.of("东川县石门镇中心小学", "东川县黑水乡学校")));
  }

  /** Its schools, first the one that leads. */
  private static List<String> names(District district, Group group) {
    return Stream.concat(
            Stream.of(group.leadId()),
            group.schools().stream()
                .map(Membership::schoolId)
                .filter(id -> !id.equals(group.leadId())))
        .map(id -> district.getSchool(id).name())
        .toList();
  }

  @Test
  void aListOfThoseSentSaysHowTheyWereAssessedAndWhetherTheyWouldStay() throws IOException {
    lists();
    file(
        "公示.csv",
        "序号,姓名,派出学校,接收学校,交流起止时间,年度考核,是否愿意继续留任\n"
            + "1,王明,第一小学,黑水学校,2025.9-2028.8,优秀,是\n"
            + "2,李芳,第一小学,石门小学,2024.9-2027.8,称职,否\n");
    assertThat(district().rotations())
        .extracting(Rotation::assessment, Rotation::wishesToStay, Rotation::until)
        .containsExactlyInAnyOrder(
            tuple(Assessment.EXCELLENT, true, LocalDate.of(2028, 9, 1)),
            tuple(Assessment.PASS, false, LocalDate.of(2027, 9, 1)));
  }

  @Test
  void aListOfThoseWhoAreIllSaysSinceWhenAndWhetherItIsApproved() throws IOException {
    lists();
    file("长期病假人员.csv", "学校,姓名,病假起始,病假截止,审批情况\n第一小学,王明,2026.2,2026.12,已批准\n");
    file("孕产.csv", "孕产期教师名单\n学校,姓名,情形,预产期（或分娩时间）,截止时间\n第一小学,李芳,孕期,2026.11,2027.10\n");
    District district = district(Recipe.empty().withAnswer("REMARK/病假", "ILL"));
    StaffMember ill = member(district, "王明");
    assertThat(ill.circumstances()).containsExactly(Circumstance.ILL);
    assertThat(ill.circumstancesApproved()).isTrue();
    assertThat(ill.circumstancesSince()).isEqualTo("2026-02-01");
    assertThat(ill.circumstancesUntil()).isEqualTo("2027-01-01");
    assertThat(member(district, "李芳").circumstancesUntil()).isEqualTo("2027-11-01");
  }

  @Test
  void whereSchoolsLieMayStandBesideTheirNumbers() throws IOException {
    file(
        "学校.csv",
        "学校名称,所在地,教学班数,在校生\n一、小学\n东川县第一小学,城区,20,900人\n东川县石门镇中心小学,镇区,8,300人\n"
            + "二、九年一贯制学校\n东川县黑水乡学校,农村,9,200人\n");
    file("集团.csv", GROUPS);
    file("名册.csv", HEADINGS + "\n王明," + ROW + "\n");
    assertThat(district().schools())
        .extracting(School::name, School::area, School::students)
        .containsExactlyInAnyOrder(
            tuple("东川县第一小学", Area.URBAN, 900),
            tuple("东川县石门镇中心小学", Area.TOWN, 300),
            tuple("东川县黑水乡学校", Area.RURAL, 200));
  }

  @Test
  void datesOfOnesOwnMayStandBelowAHeadingForCareers() throws IOException {
    file("学校.csv", SCHOOLS);
    file("集团.csv", GROUPS);
    TestSheet sheet = new TestSheet("名册");
    sheet
        .row("序号", "学校", "基本信息", "", "", "工作经历", "", "", "岗位", "", "")
        .row("", "", "姓名", "性别", "出生年月", "参加工作时间", "进本校时间", "任现职时间", "职务", "职称", "任教学科")
        .row(1, "第一小学", "王明", "男", "1980.03", "2002.09", "2015.08", "2020.08", "校长", "高级教师", "语文")
        .merge(0, 2, 0, 4)
        .merge(0, 5, 0, 7)
        .merge(0, 8, 0, 10);
    files.add(TestSheet.workbook(folder.resolve("名册.xlsx"), sheet));
    assertThat(district(Recipe.empty().withAnswer("HONOR/(no column)", "NONE")).staff())
        .extracting(StaffMember::hired, StaffMember::atSchoolSince, StaffMember::inPostSince)
        .containsExactly(
            tuple(LocalDate.of(2002, 9, 1), LocalDate.of(2015, 8, 1), LocalDate.of(2020, 8, 1)));
  }

  @Test
  void wishesMayNameOneSchoolOrAnother() throws IOException {
    lists();
    file("意向.csv", "学校,姓名,是否愿意参加交流,第一志愿,是否服从调剂\n第一小学,王明,愿意,石门小学或黑水学校,是\n第一小学,李芳,不愿意,和平小学,否\n");
    District district = district();
    StaffMember willing = member(district, "王明");
    assertThat(willing.willingness()).isEqualTo(Willingness.VOLUNTEER);
    assertThat(willing.preferredSchools()).containsExactlyInAnyOrder("S002", "S003");
    assertThat(member(district, "李芳").willingness()).isEqualTo(Willingness.RELUCTANT);
    assertThat(member(district, "李芳").preferredSchools()).containsExactly("S004");
  }

  @Test
  void needsInWordsMayStandBesideTheSchoolThatReportsThem() throws IOException {
    lists();
    file("需求.csv", "2026年秋季教师需求申报表\n序号,申报学校,需求科目及人数,备注\n1,石门小学,语文2人、数学1人,\n2,黑水学校,英语1名,\n");
    assertThat(district().needs())
        .extracting(Need::schoolId, need -> need.subject().code(), Need::required)
        .containsExactlyInAnyOrder(
            tuple("S002", "CHINESE", 2), tuple("S002", "MATH", 1), tuple("S003", "ENGLISH", 1));
  }

  @Test
  void aTimeAtASchoolEndsWhereTheNextOneBegins() throws IOException {
    file("学校.csv", SCHOOLS);
    file("集团.csv", GROUPS);
    file(
        "名册.csv",
        HEADINGS
            + ",简历\n王明,"
            + ROW
            + ",\"2012.09-2013.07 黑水学校 教师\n2013.07-2015.09 和平小学 教导主任\n2015.09- 第一小学 教师\"\n");
    assertThat(district().servicePeriods())
        .extracting(ServicePeriod::school, ServicePeriod::from, ServicePeriod::until)
        .containsExactlyInAnyOrder(
            tuple("S003", LocalDate.of(2012, 9, 1), LocalDate.of(2013, 7, 1)),
            tuple("S004", LocalDate.of(2013, 7, 1), LocalDate.of(2015, 9, 1)));
  }

  @Test
  void aRemarkSaysUntilWhenInOtherWords() throws IOException {
    file("学校.csv", SCHOOLS);
    file("集团.csv", GROUPS);
    file(
        "名册.csv",
        HEADINGS + ",备注\n王明," + ROW + ",\"产假，2026年11月到期\"\n李芳," + ROW + ",哺乳期（2027年3月满）\n");
    District district =
        district(
            Recipe.empty()
                .withAnswer("REMARK/产假", "PREGNANT_OR_NURSING")
                .withAnswer("REMARK/哺乳", "PREGNANT_OR_NURSING"));
    assertThat(member(district, "王明").circumstancesUntil()).isEqualTo("2026-12-01");
    assertThat(member(district, "李芳").circumstancesUntil()).isEqualTo("2027-04-01");
  }

  private static final String TERM =
      HEADINGS + "\n王明," + ROW + "\n李芳," + ROW + "\n赵强," + ROW.replace("女", "男") + "\n";

  @Test
  void ofRostersOfSeveralTermsOneCounts() throws IOException {
    file("学校.csv", SCHOOLS);
    file("集团.csv", GROUPS);
    file("2026年春季花名册.csv", TERM + "孙退," + ROW.replace("1990", "1966") + "\n");
    file("2026年秋季花名册.csv", TERM.replace("一级教师", "高级教师") + "钱新," + ROW + "\n");
    String key = "rosters/2026年春季、2026年秋季";
    IntakeResult result = read(Recipe.empty());
    assertThat(open(result)).containsExactly(key);
    assertThat(result.openQuestions().get(0).likely())
        .extracting(Option::value)
        .containsExactly("2026年秋季", "2026年春季", "KEEP");
    assertThat(district(Recipe.empty().withAnswer(key, "2026年秋季")).staff())
        .extracting(StaffMember::name)
        .containsExactlyInAnyOrder("王明", "李芳", "赵强", "钱新");
    assertThat(district(Recipe.empty().withAnswer(key, "2026年春季")).staff())
        .extracting(StaffMember::name)
        .containsExactlyInAnyOrder("王明", "李芳", "赵强", "孙退");
    assertThat(open(read(Recipe.empty().withAnswer(key, "KEEP")))).containsExactly("person/twice");
  }

  @Test
  void aListOfSomeOfThePeopleIsNoRosterOfAnotherTime() throws IOException {
    file("学校.csv", SCHOOLS);
    file("集团.csv", GROUPS);
    file("2026年花名册.csv", TERM);
    file("2025年新进教师.csv", HEADINGS + "\n李芳," + ROW + "\n");
    assertThat(open(read(Recipe.empty()))).containsExactly("person/twice");
  }

  @Test
  void yearsOfWorkStandForTheDatesThatNobodyWrote() throws IOException {
    file("学校.csv", SCHOOLS);
    file("集团.csv", GROUPS);
    file(
        "名册.csv",
        "教师名册（年限截至2026年8月）\n姓名,性别,出生年月,教龄,在本校工作年限,职务,职称,任教学科,骨干称号,学校\n"
            + "王明,男,1980-03,24,11年6个月,教师,一级教师,语文,无,第一小学\n"
            + "李芳,女,1990-03,14年,3,教师,一级教师,语文,无,第一小学\n");
    IntakeResult result = read(Recipe.empty());
    assertThat(open(result)).containsExactly("years/counted-to");
    assertThat(result.openQuestions().get(0).likely())
        .extracting(Option::value)
        .startsWith("2026-08");
    District district = district(Recipe.empty().withAnswer("years/counted-to", "2026年8月"));
    assertThat(member(district, "王明").hired()).isEqualTo("2002-08-01");
    assertThat(member(district, "王明").atSchoolSince()).isEqualTo("2015-02-01");
    assertThat(member(district, "李芳").hired()).isEqualTo("2012-08-01");
    assertThat(member(district, "李芳").atSchoolSince()).isEqualTo("2023-08-01");
  }

  @Test
  void aRosterThatGivesNeitherDateIsAskedAboutOnce() throws IOException {
    file("学校.csv", SCHOOLS);
    file("集团.csv", GROUPS);
    file("名册.csv", "姓名,性别,出生年月,职务,职称,任教学科,骨干称号,学校\n王明,男,1980-03,教师,一级教师,语文,无,第一小学\n");
    assertThat(open(read(Recipe.empty()))).containsExactly("AT_SCHOOL_SINCE/(no times)");
  }

  @Test
  void columnsMayBePartedByFullWidthCommas() throws IOException {
    file("学校.csv", SCHOOLS);
    file("集团.csv", GROUPS);
    file(
        "接龙.txt",
        "【2026年教师信息接龙】\n"
            + HEADINGS.replace(',', '，')
            + "\n王明，"
            + ROW.replace(',', '，')
            + "\n李芳，"
            + ROW.replace(',', '，')
            + "\n");
    assertThat(district().staff())
        .extracting(StaffMember::name)
        .containsExactlyInAnyOrder("王明", "李芳");
  }

  @Test
  void aColumnMayHoldBothCoordinatesOrBothEndsOfAWay() throws IOException {
    file(
        "学校.csv",
        "学校名称,学校代码,学段,城乡类型,经纬度\n东川县第一小学,S001,小学,城区,\"116.3012,39.9051\"\n"
            + "东川县石门镇中心小学,S002,小学,镇区,北纬39.95、东经116.32\n东川县黑水乡学校,S003,九年一贯制,乡村,\n");
    file("集团.csv", GROUPS);
    file("车程.csv", "线路,车程\n第一小学—石门小学,25分钟\n石门小学至黑水学校,半小时\n");
    file("名册.csv", HEADINGS + "\n王明," + ROW + "\n");
    District district = district(Recipe.empty().withAnswer("datum", "WGS84"));
    assertThat(district.getSchool("S001").coordinates())
        .isEqualTo(new Coordinates(39.9051, 116.3012));
    assertThat(district.getSchool("S002").coordinates()).isEqualTo(new Coordinates(39.95, 116.32));
    assertThat(district.travelTimes().listed())
        .extracting(TravelTime::fromSchoolId, TravelTime::toSchoolId, TravelTime::minutes)
        .containsExactlyInAnyOrder(tuple("S001", "S002", 25), tuple("S002", "S003", 30));
  }

  @Test
  void schoolsAreCalledByTheirOwnNamesAlone() throws IOException {
    file("学校.csv", SCHOOLS + "东川县石门镇初级中学,S005,初中,镇区\n");
    file("集团.csv", GROUPS);
    file(
        "名册.csv",
        HEADINGS
            + "\n王明,"
            + ROW.replace("东川县第一小学", "和平")
            + "\n李芳,"
            + ROW.replace("东川县第一小学", "石门")
            + "\n赵静,"
            + ROW.replace("东川县第一小学", "黑水小学")
            + "\n");
    IntakeResult result = read(Recipe.empty());
    assertThat(open(result)).containsExactly("SCHOOL/石门", "SCHOOL/黑水小学");
    assertThat(result.openQuestions())
        .extracting(question -> question.likely().stream().map(Option::value).toList())
        .containsExactly(
            List.of("东川县石门镇中心小学", "东川县石门镇初级中学", "LEAVE_OUT"), List.of("东川县黑水乡学校", "LEAVE_OUT"));
  }

  @Test
  void aRosterWhoseColumnOfNamesHasAnUnknownHeadingIsAskedAbout() throws IOException {
    file("学校.csv", SCHOOLS);
    file("集团.csv", GROUPS);
    file("名册.csv", HEADINGS.replace("姓名", "人员") + "\n王明," + ROW + "\n李芳," + ROW + "\n赵静," + ROW);
    assertThat(open(read(Recipe.empty()))).contains("column/人员");
    assertThat(district(Recipe.empty().withAnswer("column/人员", "NAME")).staff()).hasSize(3);
  }

  @Test
  void aHeadingOfHonorsMayNameTheirTimesToo() throws IOException {
    file("学校.csv", SCHOOLS);
    file("集团.csv", GROUPS);
    file(
        "名册.csv",
        HEADINGS.replace("骨干称号", "获得骨干教师称号及时间")
            + "\n王明,"
            + ROW.replace("无,东", "2019年市级学科带头人、2016年县级骨干教师,东")
            + "\n");
    assertThat(member(district(), "王明").honor()).isEqualTo(Honor.CITY);
  }

  @Test
  void whatTeachersDoBesidesIsNoPosition() throws IOException {
    file("学校.csv", SCHOOLS);
    file("集团.csv", GROUPS);
    String headings = HEADINGS.replace("职务,", "") + ",兼任工作\n";
    String row = ROW.replaceFirst("教师,", "");
    file("名册.csv", headings + "王明," + row + ",班主任\n李芳," + row + ",备课组长\n");
    assertThat(open(read(Recipe.empty()))).containsExactly("POSITION/(no column)");
  }

  @Test
  void whereSomebodyWasSentBeforeMayStandInTheRoster() throws IOException {
    file("学校.csv", SCHOOLS);
    file("集团.csv", GROUPS);
    file(
        "名册.csv",
        HEADINGS + ",曾交流学校,交流起止时间\n王明," + ROW + ",黑水学校,2013.9-2014.7\n李芳," + ROW + ",,\n");
    assertThat(district().servicePeriods())
        .extracting(ServicePeriod::school, ServicePeriod::from, ServicePeriod::until)
        .containsExactly(tuple("S003", LocalDate.of(2013, 9, 1), LocalDate.of(2014, 8, 1)));
  }

  @Test
  void aMatrixOfKilometresIsNotAskedAbout() throws IOException {
    lists();
    file("路程.csv", "各校距离（公里）\n学校,第一小学,石门小学\n第一小学,,12.5\n石门小学,12.5,\n");
    IntakeResult result = read(Recipe.empty());
    assertThat(open(result)).isEmpty();
    assertThat(result.district().orElseThrow().travelTimes().listed()).isEmpty();
    assertThat(result.notes()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1.黑水学校 2.石门小学", "①黑水学校②石门小学", "黑水学校（首选）、石门小学", "\"黑水学校\n石门小学\"", "黑水学校/石门小学"})
  void wishesMayBeNumberedAndNoted(String wishes) throws IOException {
    lists();
    file("志愿.csv", "学校,姓名,志愿学校\n第一小学,王明," + wishes + "\n");
    assertThat(member(district(), "王明").preferredSchools())
        .containsExactlyInAnyOrder("S002", "S003");
  }

  @Test
  void whenBackboneTeachersWereChosenIsNoDoubtThatTheyAre() throws IOException {
    lists();
    file("骨干.csv", "市级骨干教师名单（2024年评选）\n序号,姓名,学校\n1,王明,第一小学\n");
    assertThat(member(district(), "王明").honor()).isEqualTo(Honor.CITY);
  }
}
