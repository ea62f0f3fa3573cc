package org.lungang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lungang.intake.Imported.complete;
import static org.lungang.intake.Imported.member;
import static org.lungang.intake.Imported.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.district.Circumstance;
import org.lungang.district.District;
import org.lungang.district.Group;
import org.lungang.district.Honor;
import org.lungang.district.Membership;
import org.lungang.district.Need;
import org.lungang.district.Position;
import org.lungang.district.Rotation;
import org.lungang.district.School;
import org.lungang.district.ServicePeriod;
import org.lungang.district.StaffMember;
import org.lungang.district.Subject;
import org.lungang.district.Title;
import org.lungang.district.Trait;
import org.lungang.district.TravelTime;
import org.lungang.district.Willingness;

/** What the files of one office say together: each list adds what the others leave out. */
class OfficeSetsTest {

  private static final String SCHOOLS =
      """
      学校名称,学校代码,学段,城乡类型
      云溪县第一小学,S001,小学,城区
      云溪县沙泉镇中心小学,S002,小学,镇区
      云溪县石桥小学,S003,小学,乡村
      """;

  private static final String ROSTER =
      """
      姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,任教学科,学校
      王明,男,1980-03,2002-09,2015-09,教师,一级教师,语文,云溪县第一小学
      李芳,女,1985-05,2007-09,2010-09,教师,一级教师,数学,云溪县石桥小学
      张伟,男,1975-06,1996-09,2001-09,教师,高级教师,体育,云溪县第一小学
      赵敏,女,1990-06,2013-09,2013-09,教师,二级教师,音乐,云溪县沙泉镇中心小学
      孙丽,女,1991-06,2014-09,2014-09,教师,二级教师,英语,云溪县沙泉镇中心小学
      """;

  @TempDir private Path folder;

  private final List<Path> files = new ArrayList<>();

  @BeforeEach
  void writeLists() throws IOException {
    file("学校.csv", SCHOOLS);
    file("集团.csv", "集团名称,集团类型,牵头校,成员校\n一小集团,紧密型,云溪县第一小学,沙泉中心小学、石桥小学\n");
    file("名册.csv", ROSTER);
  }

  private void file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    files.remove(file);
    files.add(Files.writeString(file, text));
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

  @ParameterizedTest
  @CsvSource({
    "云溪县省级骨干教师名单,PROVINCE",
    "云溪县2024年市级学科带头人名册,CITY",
    "县级名师、骨干教师一览表,DISTRICT",
    "全省骨干教师（第三批）,PROVINCE"
  })
  void theTitleOfAListOfBackboneTeachersSaysTheirLevel(String title, Honor honor)
      throws IOException {
    file("骨干.csv", title + ",,\n姓名,学校,学科\n李芳,石桥小学,数学\n");
    IntakeResult result = read(Recipe.empty());
    assertThat(open(result)).isEmpty();
    assertThat(member(result.district().orElseThrow(), "李芳").honor()).isEqualTo(honor);
    assertThat(member(result.district().orElseThrow(), "王明").honor()).isEqualTo(Honor.NONE);
    assertThat(result.lacks().stream().map(lack -> lack.what().key())).doesNotContain("lack.HONOR");
  }

  @Test
  void aTitleThatNamesNoLevelIsAskedAbout() throws IOException {
    file("骨干.csv", "滨海市骨干教师名单,,\n姓名,学校,学科\n李芳,石桥小学,数学\n");
    assertThat(open(read(Recipe.empty()))).containsExactly("HONOR/骨干教师");
    District district = district(Recipe.empty().withAnswer("HONOR/骨干教师", "DISTRICT"));
    assertThat(member(district, "李芳").honor()).isEqualTo(Honor.DISTRICT);
  }

  @Test
  void theSheetAndTheLinesOverBlocksSayTheLevelToo() throws IOException {
    TestSheet city = new TestSheet("市级").row("骨干教师名单").row("序号", "姓名", "学校");
    city.row(1, "王明", "云溪县第一小学");
    TestSheet others = new TestSheet("其他").row("云溪县骨干教师名册").row("序号", "姓名", "学校", "学科");
    others.row("一、省级骨干教师").row(1, "李芳", "石桥小学", "数学").row("二、县级骨干教师").row(1, "张伟", "第一小学", "体育");
    files.add(TestSheet.workbook(folder.resolve("骨干.xlsx"), city, others));
    District district = district();
    assertThat(member(district, "王明").honor()).isEqualTo(Honor.CITY);
    assertThat(member(district, "李芳").honor()).isEqualTo(Honor.PROVINCE);
    assertThat(member(district, "张伟").honor()).isEqualTo(Honor.DISTRICT);
  }

  @Test
  void aListOfBackboneTeachersThatSaysWhenTheyWereBornIsNoRoster() throws IOException {
    file(
        "骨干.csv",
        "姓名,性别,出生年月,参加工作时间,工作单位,任教学科,职称,骨干称号\n" + "李芳,女,1985.05,2007.09,石桥小学,数学,一级教师,市级骨干教师\n");
    District district = district();
    assertThat(district.staff()).hasSize(5);
    assertThat(member(district, "李芳").honor()).isEqualTo(Honor.CITY);
  }

  @Test
  void theTitleOfAListSaysWhyPeopleNeedNotGo() throws IOException {
    file("孕期.csv", "孕期、哺乳期教师名单,,\n序号,姓名,学校\n1,李芳,石桥小学\n");
    file("病休.csv", "长期病休人员,\n姓名,学校\n张伟,第一小学\n");
    assertThat(open(read(Recipe.empty()))).containsExactlyInAnyOrder("REMARK/孕期", "REMARK/病休");
    District district =
        district(
            Recipe.empty()
                .withAnswer("REMARK/孕期", "PREGNANT_OR_NURSING")
                .withAnswer("REMARK/病休", "ILL"));
    assertThat(member(district, "李芳").circumstances())
        .containsExactly(Circumstance.PREGNANT_OR_NURSING);
    assertThat(member(district, "张伟").circumstances()).containsExactly(Circumstance.ILL);
    assertThat(member(district, "王明").circumstances()).isEmpty();
  }

  @Test
  void aRemarkOfAListBesideTheRosterIsAskedAbout() throws IOException {
    file("情况.csv", "姓名,学校,任教学科,备注\n李芳,石桥小学,数学,产假\n张伟,第一小学,体育,已调出\n");
    assertThat(open(read(Recipe.empty()))).containsExactlyInAnyOrder("REMARK/产假", "REMARK/调出");
    District district =
        district(
            Recipe.empty()
                .withAnswer("REMARK/产假", "PREGNANT_OR_NURSING")
                .withAnswer("REMARK/调出", "LEAVE_OUT"));
    assertThat(member(district, "李芳").circumstances())
        .containsExactly(Circumstance.PREGNANT_OR_NURSING);
    assertThat(district.staff()).extracting(StaffMember::name).doesNotContain("张伟").hasSize(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"姓名,单位,出生年月\n张伟,第一小学,1975.06\n", "姓名,单位\n张伟,第一小学\n钱七,外县小学\n"})
  void thoseOnAListOfRetirementsCanBeLeftOutOfTheRosters(String list) throws IOException {
    file("退休.csv", "2026年拟退休教师名单,,\n" + list);
    IntakeResult first = read(Recipe.empty());
    assertThat(open(first)).hasSize(1);
    String key = open(first).get(0);
    assertThat(district(Recipe.empty().withAnswer(key, "LEAVE_OUT")).staff())
        .extracting(StaffMember::name)
        .containsExactlyInAnyOrder("王明", "李芳", "赵敏", "孙丽");
    assertThat(district(Recipe.empty().withAnswer(key, "OTHER")).staff()).hasSize(5);
  }

  @Test
  void whoStandsOnAListOfVolunteersWantsToGo() throws IOException {
    file("自愿.csv", "2026年自愿交流教师名单,,\n学校,姓名,备注\n石桥小学,李芳,\n");
    District district = district();
    assertThat(member(district, "李芳").willingness()).isEqualTo(Willingness.VOLUNTEER);
    assertThat(member(district, "王明").willingness()).isEqualTo(Willingness.NEUTRAL);
  }

  @Test
  void wishesAndYearsOfListsBesideTheRosterAreTaken() throws IOException {
    file("意愿.csv", "教师,所在学校,交流意愿,第一志愿,第二志愿,任教高三年数\n李芳,石桥小学,自愿,第一小学,沙泉中心小学,3\n");
    StaffMember member = member(district(), "李芳");
    assertThat(member.preferredSchools()).containsExactlyInAnyOrder("S001", "S002");
    assertThat(member.willingness()).isEqualTo(Willingness.VOLUNTEER);
    assertThat(member.graduatingYears()).isEqualTo(3);
  }

  @Test
  void theNumberOfPostsOfASchoolIsTaken() throws IOException {
    file("编制.csv", "学校,核定编制数,实有人数\n第一小学,42,40\n石桥小学,7,9\n");
    assertThat(district().schools())
        .extracting(School::headcount)
        .containsExactlyInAnyOrder(42, null, 7);
  }

  @Test
  void aTotalBelowAHeadingCountsAllAndTheOthersOnlySome() throws IOException {
    files.remove(folder.resolve("学校.csv"));
    TestSheet sheet =
        new TestSheet("学校")
            .row("学校名称", "学校代码", "学段", "城乡类型", "在校学生数", "", "", "教职工编制", "")
            .row("", "", "", "", "合计", "男", "其中：寄宿生", "核定数", "实有数")
            .row("云溪县第一小学", "S001", "小学", "城区", 900, 470, 10, 50, 51)
            .row("云溪县沙泉镇中心小学", "S002", "小学", "镇区", 400, 210, 20, 30, 28)
            .row("云溪县石桥小学", "S003", "小学", "乡村", 90, 40, 30, 8, 9)
            .merge(0, 4, 0, 6)
            .merge(0, 7, 0, 8);
    files.add(TestSheet.workbook(folder.resolve("学校.xlsx"), sheet));
    District district = district();
    assertThat(district.schools())
        .extracting(School::students)
        .containsExactlyInAnyOrder(900, 400, 90);
    assertThat(district.schools())
        .extracting(School::headcount)
        .containsExactlyInAnyOrder(50, 30, 8);
  }

  @Test
  void aColumnOfWhichEveryCellSaysOneThingNeedsNoKnownHeading() throws IOException {
    file("学校.csv", SCHOOLS.replace("城乡类型", "位置") + "云溪县南门小学,S004,小学,城区\n");
    file(
        "集团.csv",
        """
        集团,性质,学校,角色
        一小集团,紧密型,云溪县第一小学,龙头校
        一小集团,紧密型,云溪县石桥小学,成员校
        南门集团,帮扶型,云溪县南门小学,龙头校
        南门集团,帮扶型,云溪县沙泉镇中心小学,成员校
        """);
    District district = district();
    assertThat(district.schools())
        .extracting(school -> school.area().name())
        .containsExactlyInAnyOrder("URBAN", "TOWN", "RURAL", "URBAN");
    assertThat(district.groups())
        .extracting(group -> group.type().name())
        .containsExactlyInAnyOrder("TIGHT", "ASSISTANCE");
  }

  @Test
  void theShortNameBesideTheNameFindsASchool() throws IOException {
    file(
        "学校.csv",
        SCHOOLS
            .replace("学校代码", "学校代码,学校简称")
            .replace("S001", "S001,城关一小")
            .replace("S002", "S002,沙小")
            .replace("S003", "S003,桥小"));
    file("名册.csv", ROSTER.replace("云溪县石桥小学", "桥小").replace("云溪县第一小学", "城关一小"));
    District district = district();
    assertThat(member(district, "李芳").schoolId()).isEqualTo("S003");
    assertThat(member(district, "王明").schoolId()).isEqualTo("S001");
  }

  @Test
  void postsOfTheNationalRecordAreTimesAtSchools() throws IOException {
    file("经历.csv", "姓名,任职单位名称,任职开始年月,任职结束年月,任职岗位\n王明,石桥小学,2002.09,2015.08,教师\n");
    ServicePeriod period = district().servicePeriods().get(0);
    assertThat(period.from()).isEqualTo(LocalDate.of(2002, 9, 1));
    assertThat(period.until()).isEqualTo(LocalDate.of(2015, 9, 1));
  }

  @Test
  void aMatrixOfGroupsMaySayTheRoleInItsCells() throws IOException {
    file(
        "集团.csv",
        """
        学校,一小集团（紧密型）,沙泉镇学区（乡镇一体化）
        云溪县第一小学,牵头校,
        云溪县沙泉镇中心小学,成员校,牵头校
        云溪县石桥小学,,成员校
        """);
    District district = district();
    assertThat(district.groups())
        .extracting(group -> group.type().name())
        .containsExactlyInAnyOrder("TIGHT", "TOWNSHIP");
    Group group =
        district.groups().stream().filter(g -> g.name().equals("一小集团")).findFirst().orElseThrow();
    assertThat(group.leadId()).isEqualTo("S001");
    assertThat(group.schools())
        .extracting(Membership::schoolId)
        .containsExactlyInAnyOrder("S001", "S002");
  }

  @Test
  void aTitleWithoutARankIsUnrated() throws IOException {
    file("名册.csv", ROSTER.replace("二级教师", "未定职级"));
    assertThat(member(district(), "孙丽").title()).isEqualTo(Title.UNRATED);
    assertThat(member(district(), "孙丽").position()).isEqualTo(Position.TEACHER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "暂缓交流申请审批汇总表,,,,,\n姓名,学校,事由,起,止,教育局审批\n李芳,石桥小学,哺乳期,2026.2,2027.3,同意\n",
        "教师情况,,,,,\n姓名,学校,为何,起始时间,截止时间,是否批准\n李芳,石桥小学,哺乳期,2026.2,2027.3,已批准\n"
      })
  void aListOfThoseWhoNeedNotGoIsNoListOfEarlierSchools(String list) throws IOException {
    file("暂缓.csv", list);
    District district = district();
    StaffMember member = member(district, "李芳");
    assertThat(member.circumstances()).containsExactly(Circumstance.PREGNANT_OR_NURSING);
    assertThat(member.circumstancesApproved()).isTrue();
    assertThat(member.circumstancesSince()).isEqualTo("2026-02-01");
    assertThat(member.circumstancesUntil()).isEqualTo("2027-04-01");
    assertThat(district.servicePeriods()).isEmpty();
  }

  @Test
  void anEndThatMayBeJanuaryIsTheLastMonthToo() throws IOException {
    file("暂缓.csv", "姓名,学校,暂缓交流原因,暂缓交流截止时间\n李芳,石桥小学,哺乳期,2022.1\n");
    String key = "EXEMPTION_UNTIL/january-or-october";
    assertThat(open(read(Recipe.empty()))).containsExactly(key);
    assertThat(
            member(district(Recipe.empty().withAnswer(key, "JANUARY")), "李芳").circumstancesUntil())
        .isEqualTo("2022-02-01");
    assertThat(
            member(district(Recipe.empty().withAnswer(key, "OCTOBER")), "李芳").circumstancesUntil())
        .isEqualTo("2022-11-01");
  }

  @Test
  void blocksOfGroupsAreToldApartByTheLinesOverThem() throws IOException {
    TestSheet sheet = new TestSheet("分组");
    sheet
        .row("一小教育集团（紧密型）")
        .row("序号", "学校", "角色")
        .row(1, "云溪县第一小学", "核心校")
        .row(2, "云溪县石桥小学", "成员校")
        .row()
        .row("沙泉教育集团（帮扶型）")
        .row("序号", "学校", "角色")
        .row(1, "云溪县沙泉镇中心小学", "核心校")
        .row(2, "云溪县石桥小学", "成员校")
        .merge(0, 0, 0, 2)
        .merge(5, 0, 5, 2);
    files.remove(folder.resolve("集团.csv"));
    files.add(TestSheet.workbook(folder.resolve("集团.xlsx"), sheet));
    assertThat(district().groups())
        .extracting(Group::name, group -> group.type().name(), Group::leadId)
        .containsExactlyInAnyOrder(
            tuple("一小教育集团", "TIGHT", "S001"), tuple("沙泉教育集团", "ASSISTANCE", "S002"));
  }

  @Test
  void aListOfGroupsMayCallItsColumnsByShortWords() throws IOException {
    file("集团.csv", "类别,名称,龙头,成员\n紧密型,一小教育集团,第一小学,石桥小学；沙泉镇中心小学\n");
    Group group = district().groups().get(0);
    assertThat(group.name()).isEqualTo("一小教育集团");
    assertThat(group.leadId()).isEqualTo("S001");
    assertThat(group.schools()).hasSize(3);
  }

  @Test
  void aListOfSchoolsInTwoHalvesIsReadWhole() throws IOException {
    file(
        "学校.csv",
        """
        学校名称,学校代码,学段,城乡类型,,学校名称,学校代码,学段,城乡类型
        云溪县第一小学,S001,小学,城区,,云溪县石桥小学,S003,小学,乡村
        云溪县沙泉镇中心小学,S002,小学,镇区,,,,,
        """);
    assertThat(district().schools())
        .extracting(School::id)
        .containsExactlyInAnyOrder("S001", "S002", "S003");
  }

  @Test
  void aParentBesideAHeadingIsNoTitleHoweverWideItIs() throws IOException {
    TestSheet sheet =
        new TestSheet("概况")
            .row("学校", "概况", "", "", "", "")
            .row("", "学段", "城乡", "班额", "学生", "备注")
            .row("云溪县第一小学", "小学", "城区", 40, 900, "")
            .row("云溪县沙泉镇中心小学", "小学", "镇区", 40, 400, "")
            .row("云溪县石桥小学", "小学", "乡村", 40, 90, "薄弱学校、小规模学校")
            .merge(0, 1, 0, 5);
    files.remove(folder.resolve("学校.csv"));
    files.add(TestSheet.workbook(folder.resolve("学校.xlsx"), sheet));
    District district = district();
    assertThat(district.schools())
        .extracting(School::students)
        .containsExactlyInAnyOrder(900, 400, 90);
    assertThat(
            district.schools().stream()
                .filter(school -> school.name().equals("云溪县石桥小学"))
                .findFirst()
                .orElseThrow()
                .traits())
        .containsExactlyInAnyOrder(Trait.WEAK, Trait.SMALL);
  }

  @Test
  void systemsOfOtherTradesCallASchoolADepartment() throws IOException {
    file("名册.csv", ROSTER.replace("任教学科,学校", "任教学科,部门"));
    assertThat(member(district(), "李芳").schoolId()).isEqualTo("S003");
  }

  @Test
  void wishesHaveHeadingsOfManyWords() throws IOException {
    file("意愿.csv", "单位,姓名,是否愿意参加轮岗,希望去的学校\n石桥小学,李芳,愿意,第一小学\n第一小学,王明,不愿意,\n");
    District district = district();
    assertThat(member(district, "李芳").willingness()).isEqualTo(Willingness.VOLUNTEER);
    assertThat(member(district, "李芳").preferredSchools()).containsExactly("S001");
    assertThat(member(district, "王明").willingness()).isEqualTo(Willingness.RELUCTANT);
  }

  @Test
  void thoseWhoLeftMayStandOnAListWithTheirFormerSchool() throws IOException {
    file("离岗.csv", "2026年离岗、调出人员名单,,\n姓名,原单位,去向\n张伟,第一小学,外县\n");
    IntakeResult first = read(Recipe.empty());
    assertThat(open(first)).hasSize(1);
    District district = district(Recipe.empty().withAnswer(open(first).get(0), "LEAVE_OUT"));
    assertThat(district.staff()).extracting(StaffMember::name).doesNotContain("张伟").hasSize(4);
  }

  @Test
  void needsMayBeNumbersOfPosts() throws IOException {
    file("岗位.csv", "学校,语文岗位数,数学岗位数,英语岗位数,合计\n第一小学,3,2,1,6\n");
    assertThat(district().needs())
        .extracting(need -> need.subject().code(), Need::required)
        .containsExactlyInAnyOrder(tuple("CHINESE", 3), tuple("MATH", 2), tuple("ENGLISH", 1));
  }

  @Test
  void aCodeMayStandBeforeAWordWithABlankBetween() throws IOException {
    file("名册.csv", ROSTER.replace("二级教师", "0 未定职级"));
    assertThat(member(district(), "孙丽").title()).isEqualTo(Title.UNRATED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"学校1,学校2,单程时间", "学校,学校,单程时间", "甲校,乙校,用时"})
  void twoSchoolsBesideMinutesAreAWay(String headings) throws IOException {
    file("时间.csv", headings + ",方式\n第一小学,石桥小学,1小时5分,公交\n");
    assertThat(district().travelTimes().listed())
        .extracting(TravelTime::fromSchoolId, TravelTime::toSchoolId, TravelTime::minutes)
        .containsExactly(tuple("S001", "S003", 65));
  }

  @Test
  void fewKnownHeadingsAreEnoughBesideTheOneOfNames() throws IOException {
    file("名优.csv", "名优教师一览表,,,,\n学校,姓名,省级,市级,县级\n石桥小学,李芳,,√,\n第一小学,王明,,,√\n");
    District district = district();
    assertThat(member(district, "李芳").honor()).isEqualTo(Honor.CITY);
    assertThat(member(district, "王明").honor()).isEqualTo(Honor.DISTRICT);
  }

  @Test
  void whenATitleWasGivenIsNobodysTimeAtASchool() throws IOException {
    file("职称.csv", "序号,单位,姓名,现聘专业技术职务,聘任起始时间\n1,石桥小学,李芳,一级教师,2020.9\n");
    assertThat(member(district(), "李芳").atSchoolSince()).isEqualTo("2010-09-01");
  }

  @Test
  void aListOfTheIllSaysNoReasonInItsColumns() throws IOException {
    file("审批.csv", "因病暂缓交流人员审批表,,,,\n序号,学校,姓名,疾病名称,审批意见\n1,石桥小学,李芳,腰椎病,同意\n");
    assertThat(open(read(Recipe.empty()))).containsExactly("REMARK/因病");
    StaffMember member = member(district(Recipe.empty().withAnswer("REMARK/因病", "ILL")), "李芳");
    assertThat(member.circumstances()).containsExactly(Circumstance.ILL);
    assertThat(member.circumstancesApproved()).isTrue();
  }

  @Test
  void whateverEndsInAListOfThePregnantIsTheEndOfTheirTime() throws IOException {
    file("女教师.csv", "孕期哺乳期女教师情况,,,\n学校,姓名,情况,哺乳期满时间\n石桥小学,李芳,怀孕,2022.05\n");
    StaffMember member = member(district(), "李芳");
    assertThat(member.circumstances()).containsExactly(Circumstance.PREGNANT_OR_NURSING);
    assertThat(member.circumstancesUntil()).isEqualTo("2022-06-01");
  }

  @Test
  void severalTraitsMayStandBelowOneHeading() throws IOException {
    file("学校.csv", SCHOOLS.replace("城乡类型", "城乡类型,薄弱/新建/小规模").replace("小学,乡村", "小学,乡村,小规模"));
    assertThat(district().schools()).extracting(School::traits).contains(Set.of(Trait.SMALL));
  }

  @Test
  void whoRegisteredWantsToGo() throws IOException {
    file("报名.csv", "2026年教师轮岗报名表,,,\n序号,姓名,现学校,拟交流学校\n1,李芳,石桥小学,第一小学\n");
    file("暂缓.csv", "暂缓轮岗申请人员名单,,,\n序号,姓名,学校,原因\n1,王明,第一小学,患病\n");
    District district = district();
    assertThat(member(district, "李芳").willingness()).isEqualTo(Willingness.VOLUNTEER);
    assertThat(member(district, "李芳").preferredSchools()).containsExactly("S001");
    assertThat(member(district, "王明").willingness()).isEqualTo(Willingness.NEUTRAL);
    assertThat(member(district, "王明").circumstances()).containsExactly(Circumstance.ILL);
  }

  @Test
  void theLevelOfAnHonorMayStandAloneInAListOfBackboneTeachers() throws IOException {
    file("骨干.csv", "批次,姓名,学校,级别,类别\n第五批,李芳,石桥小学,市级,骨干教师\n第五批,王明,第一小学,县级,学科带头人\n");
    District district = district();
    assertThat(member(district, "李芳").honor()).isEqualTo(Honor.CITY);
    assertThat(member(district, "王明").honor()).isEqualTo(Honor.DISTRICT);
  }

  @Test
  void whoWishesToStayMaySayItInWords() throws IOException {
    file(
        "期满.csv",
        "姓名,派出学校,交流学校,开始年份,结束年份,考核等次,留任意愿\n"
            + "李芳,石桥小学,第一小学,2012年9月,2015年8月,优秀,愿意留任\n"
            + "王明,第一小学,石桥小学,2012年9月,2015年8月,合格,返回原校\n");
    assertThat(district().rotations())
        .extracting(rotation -> rotation.until().toString(), Rotation::wishesToStay)
        .containsExactlyInAnyOrder(tuple("2015-09-01", true), tuple("2015-09-01", false));
  }

  @Test
  void theMainSubjectHasManyHeadings() throws IOException {
    file("名册.csv", ROSTER.replace("任教学科", "主教科目"));
    assertThat(member(district(), "张伟").subject()).isEqualTo(Subject.of("PE"));
  }

  @Test
  void whoIsOnlyProposedForAnHonorIsAskedAbout() throws IOException {
    file("骨干.csv", "市级骨干教师培养对象名单,,\n姓名,学校,学科\n李芳,石桥小学,数学\n");
    assertThat(open(read(Recipe.empty()))).containsExactly("HONOR/市级骨干教师培养对象");
    District district = district(Recipe.empty().withAnswer("HONOR/市级骨干教师培养对象", "NONE"));
    assertThat(member(district, "李芳").honor()).isEqualTo(Honor.NONE);
  }

  @Test
  void aTitleWithSeveralReasonsIsAskedAbout() throws IOException {
    file("名单.csv", "孕期、病休教师名单,\n姓名,学校\n李芳,石桥小学\n");
    assertThat(open(read(Recipe.empty()))).containsExactly("REMARK/孕期、病休");
  }

  @Test
  void theFileSaysNothingOfAListWithATitleOfItsOwn() throws IOException {
    TestSheet titles = new TestSheet("职称").row("2026年教师职称聘任情况一览").row("姓名", "学校", "职称");
    titles.row("李芳", "石桥小学", "一级教师");
    files.add(TestSheet.workbook(folder.resolve("职称和省级骨干教师.xlsx"), titles));
    assertThat(member(district(), "李芳").honor()).isEqualTo(Honor.NONE);
  }

  @Test
  void thoseWhoAreLentAndKeptAreExemptFromNothing() throws IOException {
    file("借调.csv", "借调到机关人员名单,,,\n姓名,学校,起,止\n李芳,石桥小学,2012.3,2015.2\n");
    StaffMember member = member(district(Recipe.empty().withAnswer("REMARK/借调", "KEEP")), "李芳");
    assertThat(member.circumstancesSince()).isNull();
    assertThat(district(Recipe.empty().withAnswer("REMARK/借调", "KEEP")).servicePeriods()).isEmpty();
    assertThat(district(Recipe.empty().withAnswer("REMARK/借调", "LEAVE_OUT")).staff()).hasSize(4);
  }
}
