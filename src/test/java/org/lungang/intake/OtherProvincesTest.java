package org.lungang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lungang.intake.Imported.complete;
import static org.lungang.intake.Imported.member;

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
import org.lungang.district.Area;
import org.lungang.district.Assessment;
import org.lungang.district.District;
import org.lungang.district.Gender;
import org.lungang.district.GradeBand;
import org.lungang.district.Group;
import org.lungang.district.GroupType;
import org.lungang.district.Honor;
import org.lungang.district.Need;
import org.lungang.district.Rotation;
import org.lungang.district.School;
import org.lungang.district.ServicePeriod;
import org.lungang.district.StaffMember;
import org.lungang.district.Stage;
import org.lungang.district.Subject;
import org.lungang.district.Title;
import org.lungang.district.TravelTime;
import org.lungang.district.Willingness;
import org.lungang.language.Language;

/** Lists as offices of other provinces keep them: nothing is asked that they say in other words. */
class OtherProvincesTest {

  private static final String HEADINGS = "姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,任教学科,骨干称号";
  private static final String ROW = "女,1990-03,2012-09,2015-09,教师,一级教师,语文,无";

  @TempDir private Path folder;

  private final List<Path> files = new ArrayList<>();

  private void file(String name, String text) throws IOException {
    files.add(Files.writeString(folder.resolve(name), text));
  }

  @BeforeEach
  void listSchools() throws IOException {
    file(
        "学校.csv",
        """
        学校名称,学校代码,学段,城乡类型
        平湖市第1小学,S001,小学,城区
        平湖市第11小学,S011,小学,城区
        平湖市柳林镇中心小学,S002,小学,镇区
        平湖市和平小学,S003,小学,乡村
        """);
  }

  private void groups() throws IOException {
    file("集团.csv", "集团名称,集团类型,牵头校,成员校\n一小集团,紧密型,一小,柳林镇小学、和平小学\n");
  }

  private void roster() throws IOException {
    file("名册.csv", "%s,学校\n王明,%s,一小\n李芳,%s,和平小学\n".formatted(HEADINGS, ROW, ROW));
  }

  private IntakeResult read() {
    return Intake.read(files, Recipe.empty());
  }

  private District district() {
    return complete(read());
  }

  @Test
  void aNumberIsNoPartOfALongerOne() throws IOException {
    groups();
    roster();
    District district = district();
    assertThat(member(district, "王明").schoolId()).isEqualTo("S001");
    assertThat(district.groups().get(0).schoolIds())
        .containsExactlyInAnyOrder("S001", "S002", "S003");
  }

  @Test
  void aLineBetweenTwoTablesIsTheTitleOfTheSecond() throws IOException {
    files.clear();
    TestSheet sheet = new TestSheet("基础数据");
    sheet
        .row("一、学校情况")
        .row("学校", "学段", "城乡类型", "学生数")
        .row("平湖市第一小学", "小学", "城区", 900)
        .row("平湖市和平小学", "小学", "乡村", 90)
        .row("二、集团情况")
        .row("集团", "类型", "牵头学校", "成员学校")
        .row("一小集团", "紧密型", "一小", "和平小学")
        .row()
        .row("教师")
        .row("学校", "姓名", "性别", "出生年月", "参加工作时间", "到校时间", "职务", "职称", "任教学科", "骨干称号")
        .row("一小", "王明", "男", "1990-03", "2012-09", "2015-09", "教师", "一级教师", "语文", "无");
    files.add(TestSheet.workbook(folder.resolve("基础数据.xlsx"), sheet));
    District district = district();
    assertThat(district.schools())
        .extracting(School::name, School::stage, School::area, School::students)
        .containsExactlyInAnyOrder(
            tuple("平湖市第一小学", Stage.PRIMARY, Area.URBAN, 900),
            tuple("平湖市和平小学", Stage.PRIMARY, Area.RURAL, 90));
    assertThat(district.groups())
        .extracting(Group::name, Group::type)
        .containsExactly(tuple("一小集团", GroupType.TIGHT));
    assertThat(district.staff()).extracting(StaffMember::name).containsExactly("王明");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"05 柳林镇小学(0701定稿)", "柳林中心校教师", "柳林中心小学 20260701", "2-柳林镇中心小学最新版", "柳林镇小学教师基本情况表"})
  void aFileMayBearAShortNameOfItsSchool(String name) throws IOException {
    groups();
    file(name + ".csv", HEADINGS + "\n王明," + ROW + "\n李芳," + ROW + "\n");
    assertThat(district().staff()).extracting(StaffMember::schoolId).containsOnly("S002");
  }

  @Test
  void whereSomebodyWasSentMayStandInAColumnOfTheRoster() throws IOException {
    groups();
    file(
        "名册.csv",
        HEADINGS
            + ",学校,交流轮岗情况\n王明,"
            + ROW
            + ",一小,2025.9-2027.8到和平小学交流\n李芳,"
            + ROW
            + ",一小,\n张华,"
            + ROW
            + ",一小,和平小学（2024.9-2026.7）支教\n");
    District district = district();
    assertThat(district.rotations())
        .extracting(Rotation::staffId, Rotation::hostSchoolId, Rotation::from, Rotation::until)
        .containsExactlyInAnyOrder(
            tuple(
                member(district, "王明").id(),
                "S003",
                LocalDate.of(2025, 9, 1),
                LocalDate.of(2027, 9, 1)),
            tuple(
                member(district, "张华").id(),
                "S003",
                LocalDate.of(2024, 9, 1),
                LocalDate.of(2026, 8, 1)));
  }

  @Test
  void aListOfThoseSentMayHaveItsOwnHeadings() throws IOException {
    groups();
    roster();
    file(
        "支教.csv",
        "2024—2025学年支教教师情况统计表\n序号,姓名,原单位,支教去向,支教起始时间,支教结束时间,学年考核等次,支教任教学科\n"
            + "1,王明,一小,和平小学,2024年9月,2026年8月,优秀,语文\n");
    assertThat(district().rotations())
        .extracting(
            Rotation::homeSchoolId, Rotation::hostSchoolId, Rotation::until, Rotation::assessment)
        .containsExactly(tuple("S001", "S003", LocalDate.of(2026, 9, 1), Assessment.EXCELLENT));
  }

  @Test
  void whoStandsInAListOfHonorsByIdNumberHasItsLevel() throws IOException {
    groups();
    roster();
    file("骨干.csv", "骨干教师名单\n序号,姓名,身份证号码,称号级别\n1,王明,330482199003074521,市级\n");
    District district = district();
    assertThat(member(district, "王明").honor()).isEqualTo(Honor.CITY);
    assertThat(member(district, "李芳").honor()).isEqualTo(Honor.NONE);
  }

  @Test
  void theGradeMayStandBeforeTheSubject() throws IOException {
    groups();
    file(
        "名册.csv",
        """
        姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,年级学科,骨干称号,学校
        王明,女,1990-03,2012-09,2015-09,教师,一级教师,三年级语文,无,一小
        李芳,女,1990-03,2012-09,2015-09,教师,一级教师,体育,无,一小
        """);
    District district = district();
    assertThat(member(district, "王明").subject()).isEqualTo(Subject.of("CHINESE"));
    assertThat(member(district, "王明").gradeBand()).isEqualTo(GradeBand.MIDDLE);
    assertThat(member(district, "李芳").subject()).isEqualTo(Subject.of("PE"));
    assertThat(member(district, "李芳").gradeBand()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "交流意愿,愿去一小或柳林镇小学，不去十一小,VOLUNTEER,S001 S002,1",
    "交流意愿,服从安排，希望去柳林镇小学任教,NEUTRAL,S002,0",
    "交流意愿,不愿意,RELUCTANT,'',0",
    "交流意愿,不去一小,NEUTRAL,'',1",
    "志愿学校,愿去一小或柳林镇小学，不去十一小,NEUTRAL,S001 S002,1",
    "志愿学校,不去一小、十一小；愿到柳林镇小学,NEUTRAL,S002,1"
  })
  void wishesMayBeWords(String heading, String cell, Willingness willing, String schools, int notes)
      throws IOException {
    groups();
    file("名册.csv", "%s,学校,%s\n李芳,%s,和平小学,%s\n".formatted(HEADINGS, heading, ROW, cell));
    IntakeResult result = read();
    StaffMember member = member(complete(result), "李芳");
    assertThat(member.willingness()).isEqualTo(willing);
    assertThat(String.join(" ", member.preferredSchools())).isEqualTo(schools);
    assertThat(result.notes()).hasSize(notes);
  }

  @Test
  void aRowThatNamesTwoUnwantedSchoolsIsOneRow() throws IOException {
    groups();
    file("名册.csv", "%s,学校,志愿学校\n李芳,%s,和平小学,不去一小；不去十一小\n".formatted(HEADINGS, ROW));
    assertThat(read().notes())
        .extracting(note -> note.in(Language.EN))
        .singleElement()
        .asString()
        .startsWith("1 row names a school where somebody would rather not go");
  }

  @Test
  void timesAtSchoolsMayStandBesideTheNumberOfAnIdCard() throws IOException {
    groups();
    roster();
    file(
        "经历.csv",
        """
        姓名,身份证号,起始年月,终止年月,任教学校,任教学科
        王明,330482199003074521,2012.09,2015.08,和平小学,语文
        王明,330482199003074521,2015.09,至今,一小,语文
        """);
    District district = district();
    assertThat(district.staff()).hasSize(2);
    assertThat(district.servicePeriods())
        .extracting(ServicePeriod::school, ServicePeriod::from, ServicePeriod::until)
        .containsExactly(tuple("S003", LocalDate.of(2012, 9, 1), LocalDate.of(2015, 9, 1)));
  }

  @Test
  void waysInWordsAreNoHeadings() throws IOException {
    groups();
    roster();
    file(
        "车程.csv",
        """
        各校间车程一览表
        学校＼学校,一小,柳林镇小学,和平小学
        一小,,10分钟,20分钟
        柳林镇小学,10分钟,,1小时15分钟
        和平小学,20分钟,1小时15分钟,
        """);
    assertThat(district().travelTimes().listed())
        .extracting(TravelTime::fromSchoolId, TravelTime::toSchoolId, TravelTime::minutes)
        .containsExactlyInAnyOrder(
            tuple("S001", "S002", 10), tuple("S001", "S003", 20), tuple("S002", "S003", 75));
  }

  @Test
  void schoolsAndGroupsMayStandSideBySide() throws IOException {
    files.clear();
    TestSheet sheet = new TestSheet("学校与集团");
    sheet
        .row("学校名称", "学段", "城乡类型", "在校生数", "", "集团名称", "集团类型", "牵头校", "成员校")
        .row("平湖市第一小学", "小学", "城区", 900, "", "一小集团", "紧密型", "一小", "二小")
        .row("平湖市第二小学", "小学", "镇区", 400, "", "三小集团", "联盟型", "三小", "和平小学")
        .row("平湖市第三小学", "小学", "城区", 800)
        .row("平湖市和平小学", "小学", "乡村", 90);
    files.add(TestSheet.workbook(folder.resolve("学校与集团.xlsx"), sheet));
    roster();
    District district = district();
    assertThat(district.schools())
        .extracting(School::name, School::students)
        .contains(tuple("平湖市第三小学", 800), tuple("平湖市和平小学", 90));
    assertThat(district.groups())
        .extracting(Group::name, group -> group.schoolIds().size())
        .containsExactlyInAnyOrder(tuple("一小集团", 2), tuple("三小集团", 2));
  }

  @Test
  void aNumberMayHaveLostTheZerosBeforeIt() throws IOException {
    groups();
    file(
        "名册.csv",
        """
        工号,姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,任教学科,学校
        00104,王明,女,1990-03,2012-09,2015-09,教师,一级教师,语文,一小
        00105,王明,女,1991-03,2013-09,2015-09,教师,一级教师,语文,一小
        """);
    file("骨干.csv", "工号,姓名,骨干称号\n105,王明,市级骨干教师\n");
    assertThat(district().staff())
        .extracting(StaffMember::id, StaffMember::honor)
        .containsExactlyInAnyOrder(tuple("00104", Honor.NONE), tuple("00105", Honor.CITY));
  }

  @Test
  void howFarItIsMayStandBesideHowLongItTakes() throws IOException {
    groups();
    roster();
    file(
        "交通.csv",
        """
        起点,终点,里程及车程
        一小,柳林镇小学,"12公里，25分钟"
        一小,和平小学,1小时10分钟（30公里）
        柳林镇小学,和平小学,20km/40分
        """);
    assertThat(district().travelTimes().listed())
        .extracting(TravelTime::fromSchoolId, TravelTime::toSchoolId, TravelTime::minutes)
        .containsExactlyInAnyOrder(
            tuple("S001", "S002", 25), tuple("S001", "S003", 70), tuple("S002", "S003", 40));
  }

  @Test
  void aSheetMaySayTheStageOfAllItsSchools() throws IOException {
    files.clear();
    files.add(
        TestSheet.workbook(
            folder.resolve("学校名录.xlsx"),
            new TestSheet("小学").row("学校名称", "城乡类型").row("平湖市第一小学", "城区"),
            new TestSheet("初中").row("学校名称", "城乡类型").row("平湖市第一中学", "城区")));
    file("集团.csv", "集团名称,集团类型,牵头校,成员校\n一小集团,紧密型,第一小学,第一中学\n");
    file("名册.csv", HEADINGS + ",学校\n王明," + ROW + ",第一小学\n");
    assertThat(district().schools())
        .extracting(School::name, School::stage)
        .containsExactlyInAnyOrder(tuple("平湖市第一小学", Stage.PRIMARY), tuple("平湖市第一中学", Stage.JUNIOR));
  }

  @Test
  void schoolsMayStandSideBySideOverTheirPeople() throws IOException {
    groups();
    TestSheet sheet = new TestSheet("名册");
    sheet
        .row("平湖市第一小学", "", "", "", "", "", "平湖市和平小学", "", "", "", "", "")
        .row("姓名", "性别", "出生年月", "到校时间", "职称", "学科", "姓名", "性别", "出生年月", "到校时间", "职称", "学科")
        .row(
            "王明", "男", "1990-03", "2015-09", "一级教师", "语文", "李芳", "女", "1991-03", "2016-09", "二级教师",
            "数学")
        .row("张华", "男", "1992-03", "2017-09", "二级教师", "英语")
        .merge(0, 0, 0, 5)
        .merge(0, 6, 0, 11);
    files.add(TestSheet.workbook(folder.resolve("名册.xlsx"), sheet));
    Recipe recipe = Recipe.empty();
    IntakeResult first = Intake.read(files, recipe);
    for (Question question : first.openQuestions()) {
      // The roster has no positions and no honors.
      recipe = recipe.withAnswer(question.key(), question.likely().get(0).value());
    }
    assertThat(complete(Intake.read(files, recipe)).staff())
        .extracting(StaffMember::name, StaffMember::schoolId, StaffMember::atSchoolSince)
        .containsExactlyInAnyOrder(
            tuple("王明", "S001", LocalDate.of(2015, 9, 1)),
            tuple("李芳", "S003", LocalDate.of(2016, 9, 1)),
            tuple("张华", "S001", LocalDate.of(2017, 9, 1)));
  }

  @Test
  void aNumberOfAnIdCardThatASpreadsheetCutSaysNothing() throws IOException {
    groups();
    TestSheet sheet = new TestSheet("名册");
    // As it is read, its check digit is right by chance, and it would be a man's.
    sheet
        .row("身份证号", "姓名", "性别", "出生年月", "参加工作时间", "到校时间", "职务", "职称", "任教学科", "骨干称号", "学校")
        .row(
            330482199003059000L,
            "王明",
            "女",
            "1990-03",
            "2012-09",
            "2015-09",
            "教师",
            "一级教师",
            "语文",
            "无",
            "一小");
    files.add(TestSheet.workbook(folder.resolve("名册.xlsx"), sheet));
    assertThat(member(district(), "王明").gender()).isEqualTo(Gender.F);
  }

  @Test
  void aCampusIsFoundByItsOwnName() throws IOException {
    groups();
    file(
        "校区.csv",
        """
        学校名称,学校代码,学段,城乡类型
        平湖市柳林镇中心小学石桥校区,S004,小学,乡村
        平湖市柳林镇中心小学东校区,S005,小学,乡村
        """);
    file("名册.csv", "%s,学校\n王明,%s,石桥校区\n李芳,%s,东校区\n".formatted(HEADINGS, ROW, ROW));
    IntakeResult result = read();
    assertThat(Imported.open(result)).containsExactly("SCHOOL/东校区");
    District district =
        complete(Intake.read(files, result.recipe().withAnswer("SCHOOL/东校区", "平湖市柳林镇中心小学东校区")));
    assertThat(member(district, "王明").schoolId()).isEqualTo("S004");
    assertThat(member(district, "李芳").schoolId()).isEqualTo("S005");
  }

  @Test
  void aTimeWithTwoEndsLostNoZero() throws IOException {
    groups();
    roster();
    file("暂缓.csv", "姓名,学校,暂缓原因,暂缓起止时间\n王明,一小,病假,2026.1-2026.12\n");
    StaffMember member = member(district(), "王明");
    assertThat(member.circumstancesSince()).isEqualTo("2026-01-01");
    assertThat(member.circumstancesUntil()).isEqualTo("2027-01-01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"平湖市和平小学（本部）", "浙江省平湖市和平小学", "浙江省嘉兴市平湖市和平小学小学部", "和平小学"})
  void aNameMaySayMoreThanTheList(String school) throws IOException {
    groups();
    file("名册.csv", "%s,学校\n李芳,%s,%s\n".formatted(HEADINGS, ROW, school));
    assertThat(member(district(), "李芳").schoolId()).isEqualTo("S003");
  }

  @Test
  void aSchoolOfAnotherCityIsAskedAbout() throws IOException {
    groups();
    file("名册.csv", "%s,学校\n李芳,%s,嘉兴市和平小学\n".formatted(HEADINGS, ROW));
    assertThat(Imported.open(read())).containsExactly("SCHOOL/嘉兴市和平小学");
  }

  @Test
  void theSchoolsOfAGroupMayBeTickedAsLeads() throws IOException {
    roster();
    file("集团.csv", "集团名称,集团类型,集团学校,是否龙头校\n一小集团,紧密型,柳林镇小学,\n,,一小,✔\n,,和平小学,\n");
    Group group = district().groups().get(0);
    assertThat(group.leadId()).isEqualTo("S001");
    assertThat(group.schoolIds()).containsExactlyInAnyOrder("S001", "S002", "S003");
  }

  @Test
  void aRoleMayStandBesideSeveralSchools() throws IOException {
    roster();
    file("集团.csv", "集团名称,集团类型,集团学校,角色\n一小集团,紧密型,一小,龙头校\n,,柳林镇小学、和平小学,成员校\n");
    Group group = district().groups().get(0);
    assertThat(group.leadId()).isEqualTo("S001");
    assertThat(group.schoolIds()).containsExactlyInAnyOrder("S001", "S002", "S003");
  }

  @Test
  void belowALevelMayStandWhichHonorItIs() throws IOException {
    groups();
    TestSheet sheet = new TestSheet("名册");
    sheet
        .row("姓名", "性别", "出生年月", "参加工作时间", "到校时间", "职务", "职称", "任教学科", "学校", "荣誉称号", "", "")
        .row("", "", "", "", "", "", "", "", "", "校级", "县级", "市级")
        .merge(0, 9, 0, 11);
    for (int c = 0; c < 9; c++) {
      sheet.merge(0, c, 1, c);
    }
    List<Object> person = List.of("女", "1990-03", "2012-09", "2015-09", "教师", "一级教师", "语文", "一小");
    for (List<Object> row :
        List.<List<Object>>of(
            List.of("王明", "", "", "骨干教师"),
            List.of("李芳", "", "2019", ""),
            List.of("张华", "√", "学科带头人", ""),
            List.of("刘英", "", "", ""))) {
      List<Object> cells = new ArrayList<>(person);
      cells.add(0, row.get(0));
      cells.addAll(row.subList(1, 4));
      sheet.row(cells);
    }
    files.add(TestSheet.workbook(folder.resolve("名册.xlsx"), sheet));
    assertThat(district().staff())
        .extracting(StaffMember::name, StaffMember::honor)
        .containsExactlyInAnyOrder(
            tuple("王明", Honor.CITY),
            tuple("李芳", Honor.DISTRICT),
            tuple("张华", Honor.DISTRICT),
            tuple("刘英", Honor.NONE));
  }

  @Test
  void groupsMayBeLinesInWhichTheLeadIsMarked() throws IOException {
    roster();
    file("集团.txt", "一小教育集团（紧密型）：柳林镇小学、一小（总校）、和平小学（成员校）\n十一小教育集团（联盟型）：十一小（牵头校）、和平小学\n");
    assertThat(district().groups())
        .extracting(Group::name, Group::type, Group::leadId, group -> group.schoolIds().size())
        .containsExactlyInAnyOrder(
            tuple("一小教育集团", GroupType.TIGHT, "S001", 3),
            tuple("十一小教育集团", GroupType.ALLIANCE, "S011", 2));
  }

  @Test
  void ticksMayBeTrueAndFalse() throws IOException {
    groups();
    file(
        "名册.csv",
        """
        姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,任教学科,学校,是否市级骨干教师,是否县级骨干教师
        王明,女,1990-03,2012-09,2015-09,教师,一级教师,语文,一小,TRUE,FALSE
        李芳,女,1991-03,2013-09,2015-09,教师,一级教师,数学,一小,FALSE,TRUE
        张华,女,1992-03,2014-09,2015-09,教师,一级教师,英语,一小,FALSE,FALSE
        """);
    assertThat(district().staff())
        .extracting(StaffMember::name, StaffMember::honor)
        .containsExactlyInAnyOrder(
            tuple("王明", Honor.CITY), tuple("李芳", Honor.DISTRICT), tuple("张华", Honor.NONE));
  }

  @Test
  void whatAWebFormWritesForNothingIsNothing() throws IOException {
    groups();
    file(
        "问卷.csv",
        """
        序号,提交答卷时间,来自IP,1.您的姓名：,2.性别：[单选题],3.您所在学校：,4.出生年月：,5.参加工作时间：,6.到现学校工作时间：,7.您的职称：,8.现任职务：,9.任教学科：,10.最高骨干称号：
        1,2026/7/1 9:20:01,223.104.1.1(浙江-嘉兴),王明,B.女,一小,1990.03,2012.09,2015-08-31T16:00:00.000Z,C.一级教师,教师,语文,(空)
        """);
    StaffMember member = member(district(), "王明");
    assertThat(member.gender()).isEqualTo(Gender.F);
    assertThat(member.schoolId()).isEqualTo("S001");
    assertThat(member.atSchoolSince()).isEqualTo("2015-09-01");
    assertThat(member.title()).isEqualTo(Title.FIRST);
    assertThat(member.honor()).isEqualTo(Honor.NONE);
  }

  @Test
  void whatIsSaidOfASchoolMayBeMergedOverItsPeople() throws IOException {
    TestSheet sheet = new TestSheet("名册");
    sheet.row(
        "集团", "集团类型", "集团角色", "学校", "姓名", "性别", "出生年月", "参加工作时间", "到校时间", "职务", "职称", "任教学科",
        "骨干称号");
    List<Object> person = List.of("女", "1990-03", "2012-09", "2015-09", "教师", "一级教师", "语文", "无");
    for (List<Object> row :
        List.<List<Object>>of(
            List.of("一小集团", "紧密型", "牵头校", "一小", "王明"),
            List.of("", "", "", "", "李芳"),
            List.of("", "", "成员校", "和平小学", "张华"),
            List.of("", "", "", "", "刘英"))) {
      List<Object> cells = new ArrayList<>(row);
      cells.addAll(person);
      sheet.row(cells);
    }
    for (int c = 0; c < 2; c++) {
      sheet.merge(1, c, 4, c);
    }
    for (int c = 2; c < 4; c++) {
      sheet.merge(1, c, 2, c).merge(3, c, 4, c);
    }
    files.add(TestSheet.workbook(folder.resolve("名册.xlsx"), sheet));
    District district = district();
    assertThat(district.groups())
        .extracting(Group::name, Group::type, Group::leadId, Group::schoolIds)
        .containsExactly(
            tuple("一小集团", GroupType.TIGHT, "S001", district.groups().get(0).schoolIds()));
    assertThat(district.groups().get(0).schoolIds()).containsExactlyInAnyOrder("S001", "S003");
  }

  @Test
  void thosePresentBesideThoseNeededAreNoNeed() throws IOException {
    groups();
    roster();
    file("需求.csv", "学校,学科,定编,现有,余（+）缺（-）\n一小,语文,8,7,-1\n一小,数学,6,6,0\n");
    assertThat(district().needs())
        .containsExactlyInAnyOrder(
            new Need("S001", Subject.of("CHINESE"), 8), new Need("S001", Subject.of("MATH"), 6));
  }

  @Test
  void whoAppliesWantsToGoWhereverTheOfficeMaySendThem() throws IOException {
    groups();
    roster();
    file("申请.csv", "2026年申请交流轮岗教师名单\n序号,姓名,现任教学校,申请交流学校,是否服从调剂\n1,王明,一小,柳林镇小学,是\n");
    District district = district();
    assertThat(member(district, "王明").willingness()).isEqualTo(Willingness.VOLUNTEER);
    assertThat(member(district, "王明").preferredSchools()).containsExactly("S002");
    assertThat(member(district, "李芳").willingness()).isEqualTo(Willingness.NEUTRAL);
  }

  @Test
  void subjectsNeededMayStandBelowAnyHeading() throws IOException {
    groups();
    roster();
    file("需求.csv", "序号,需求学校,需求岗位（学科）,需求人数\n1,一小,小学语文,2\n2,和平小学,数学,1\n");
    assertThat(district().needs())
        .containsExactlyInAnyOrder(
            new Need("S001", Subject.of("CHINESE"), 2), new Need("S003", Subject.of("MATH"), 1));
  }

  @Test
  void theSecondTableOfASchoolIsAboutThatSchoolToo() throws IOException {
    groups();
    file(
        "情况.csv",
        """
        一小教职工情况
        一、学校领导
        姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,任教学科,骨干称号
        王明,女,1980-03,2002-09,2015-09,校长,一级教师,语文,无
        二、教师
        姓名,性别,出生年月,参加工作时间,到校时间,职称,任教学科,骨干称号,职务
        李芳,女,1990-03,2012-09,2015-09,一级教师,数学,无,教师
        和平小学教职工情况
        一、学校领导
        姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,任教学科,骨干称号
        张华,女,1980-03,2002-09,2015-09,校长,一级教师,语文,无
        二、教师
        姓名,性别,出生年月,参加工作时间,到校时间,职称,任教学科,骨干称号,职务
        刘英,女,1990-03,2012-09,2015-09,一级教师,数学,无,教师
        """);
    assertThat(district().staff())
        .extracting(StaffMember::name, StaffMember::schoolId)
        .containsExactlyInAnyOrder(
            tuple("王明", "S001"), tuple("李芳", "S001"), tuple("张华", "S003"), tuple("刘英", "S003"));
  }
}
