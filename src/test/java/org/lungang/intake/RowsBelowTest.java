package org.lungang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.district.District;
import org.lungang.district.Honor;
import org.lungang.district.Need;
import org.lungang.district.Rotation;
import org.lungang.district.School;
import org.lungang.district.StaffMember;
import org.lungang.district.TravelTime;
import org.lungang.language.Language;

/** What is written once for several rows counts for each of them; what names no school is told. */
class RowsBelowTest {

  private static final String PERSON = ",女,1990-03,2012-09,2024-09,教师,一级教师,语文,无,东川县第一小学\n";

  @TempDir private Path folder;

  private final List<Path> files = new ArrayList<>();

  @BeforeEach
  void lists() throws IOException {
    file(
        "学校.csv",
        "学校名称,学校代码,学段,城乡类型\n东川县第一小学,S001,小学,城区\n东川县石门镇中心小学,S002,小学,镇区\n东川县黑水乡学校,S003,九年一贯制,乡村\n");
    file("集团.csv", "集团名称,集团类型,牵头校,成员校\n一小集团,紧密型,东川县第一小学,石门镇中心小学、黑水学校\n");
    file(
        "名册.csv",
        "姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,任教学科,骨干称号,学校\n王明" + PERSON + "李芳" + PERSON + "赵静" + PERSON);
  }

  private void file(String name, String text) throws IOException {
    files.add(Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8)));
  }

  private void book(TestSheet sheet) throws IOException {
    files.add(TestSheet.workbook(folder.resolve(sheet.name + ".xlsx"), sheet));
  }

  private IntakeResult read() {
    return Intake.read(files, Recipe.empty());
  }

  private District district() {
    IntakeResult result = read();
    assertThat(result.openQuestions()).isEmpty();
    return result.district().orElseThrow();
  }

  private List<String> headings(String place) {
    return read().tables().stream()
        .filter(table -> table.place().equals(place))
        .flatMap(table -> table.columns().stream())
        .map(FoundColumn::heading)
        .toList();
  }

  private static void areNeeds(District district) {
    assertThat(district.needs())
        .extracting(Need::schoolId, need -> need.subject().code(), Need::required)
        .containsExactlyInAnyOrder(
            tuple("S001", "CHINESE", 3),
            tuple("S001", "MATH", 2),
            tuple("S002", "CHINESE", 1),
            tuple("S002", "MATH", 4));
  }

  @Test
  void aSchoolMayBeMergedOverItsSubjects() throws IOException {
    book(
        new TestSheet("需求")
            .row("学校", "学科", "需求人数")
            .row("第一小学", "语文", 3)
            .row("", "数学", 2)
            .row("石门小学", "语文", 1)
            .row("", "数学", 4)
            .merge(1, 0, 2, 0)
            .merge(3, 0, 4, 0));
    areNeeds(district());
  }

  @Test
  void aSchoolMayStandOverItsSubjectsAlone() throws IOException {
    file("需求.csv", "学校,学科,需求人数\n第一小学,语文,3\n,数学,2\n石门小学,语文,1\n,数学,4\n");
    areNeeds(district());
  }

  @Test
  void theSubjectsMayStandBelowOneAnotherAndTheSchoolsBeside() throws IOException {
    book(
        new TestSheet("应配")
            .row("2026年秋各校学科教师应配人数")
            .row("学科", "第一小学", "石门小学", "合计")
            .row("语文", 3, 1, 4)
            .row("数学", 2, 4, 6)
            .row("合计", 5, 5, 10)
            .merge(0, 0, 0, 3));
    areNeeds(district());
  }

  @Test
  void aSchoolMayHaveARowForThoseNeededAndOneForThosePresent() throws IOException {
    book(
        new TestSheet("余缺")
            .row("学校", "项目", "语文", "数学")
            .row("第一小学", "应配", 3, 2)
            .row("", "现有", 5, 1)
            .row("石门小学", "应配", 1, 4)
            .row("", "现有", 0, 0)
            .merge(1, 0, 2, 0)
            .merge(3, 0, 4, 0));
    areNeeds(district());
  }

  /** Nothing says which of two rows for those needed counts: neither is left out in silence. */
  @Test
  void twoRowsForThoseNeededAtOneSchoolAreNotOne() throws IOException {
    book(
        new TestSheet("余缺")
            .row("学校", "项目", "语文", "数学")
            .row("第一小学", "应配", 3, 2)
            .row("", "应配", 9, 8)
            .row("", "现有", 5, 1)
            .row("石门小学", "应配", 1, 4)
            .row("", "现有", 0, 0));
    areNeeds(district());
    assertThat(read().notes())
        .extracting(note -> note.in(Language.EN))
        .containsExactly(
            "1 row does not say of which school it is, and is not used (余缺.xlsx [余缺]:3).");
  }

  /** A row that names its school adds to what another says of it, as in any table of needs. */
  @Test
  void rowsThatNameTheirSchoolAddUp() throws IOException {
    book(
        new TestSheet("余缺")
            .row("学校", "项目", "语文", "数学")
            .row("第一小学", "应配", 1, 2)
            .row("第一小学", "应配", 2, 0)
            .row("第一小学", "现有", 5, 1)
            .row("石门小学", "应配", 1, 4)
            .row("石门小学", "现有", 0, 0));
    areNeeds(district());
  }

  /** What else a row says of the school stays with it. */
  @Test
  void otherColumnsBesideThoseNeededStay() throws IOException {
    book(
        new TestSheet("余缺")
            .row("学校", "学段", "项目", "语文", "数学", "是否缺编审核")
            .row("第一小学", "小学", "应配", 3, 2, "")
            .row("", "小学", "现有", 5, 1, "已核")
            .row("石门小学", "小学", "应配", 1, 4, "")
            .row("", "小学", "现有", 0, 0, ""));
    areNeeds(district());
    assertThat(headings("余缺.xlsx [余缺]")).contains("学段", "是否缺编审核");
  }

  /** Where no word says what the numbers of a row count, none of the list are taken. */
  @Test
  void aListWithNumbersThatNoWordNamesIsToldAsUnused() throws IOException {
    book(
        new TestSheet("余缺")
            .row("学校", "项目", "语文", "数学")
            .row("第一小学", "应配", 3, 2)
            .row("第一小学", "", 5, 1)
            .row("石门小学", "应配", 1, 4)
            .row("石门小学", "现有", 0, 0));
    assertThat(read().district().orElseThrow().needs()).isEmpty();
    assertThat(read().tables())
        .filteredOn(table -> table.place().equals("余缺.xlsx [余缺]"))
        .extracting(FoundTable::kind)
        .containsExactly(TableKind.OTHER);
  }

  @Test
  void rowsOfAllSubjectsWithoutASchoolAreTold() throws IOException {
    file("应配.csv", "各校应配教师数\n学校,语文,数学\n第一小学,3,2\n石门小学,1,4\n,7,7\n");
    areNeeds(district());
    assertThat(read().notes())
        .extracting(note -> note.in(Language.EN))
        .containsExactly("1 row does not say of which school it is, and is not used (应配.csv:5).");
    assertThat(read().notes())
        .extracting(note -> note.in(Language.ZH))
        .containsExactly("有1行没有写明是哪所学校，未采用（应配.csv:5）。");
  }

  @Test
  void waysMayBeginAtASchoolThatStandsOnce() throws IOException {
    book(
        new TestSheet("时间")
            .row("起点", "终点", "分钟")
            .row("第一小学", "石门小学", 25)
            .row("", "黑水学校", 40)
            .merge(1, 0, 2, 0));
    file("时间.csv", "起点,终点,分钟\n石门小学,黑水学校,15\n,第一小学,26\n");
    assertThat(district().travelTimes().listed())
        .extracting(TravelTime::fromSchoolId, TravelTime::toSchoolId, TravelTime::minutes)
        .containsExactlyInAnyOrder(
            tuple("S001", "S002", 25),
            tuple("S001", "S003", 40),
            tuple("S002", "S003", 15),
            tuple("S002", "S001", 26));
  }

  @Test
  void thoseSentMayShareTheSchoolsAndTheTime() throws IOException {
    book(
        new TestSheet("在外交流")
            .row("派出学校", "接收学校", "姓名", "起止时间")
            .row("第一小学", "石门小学", "王明", "2025.9-2028.8")
            .row("", "", "李芳", "")
            .row("", "黑水学校", "赵静", "2024.9-2027.8")
            .merge(1, 0, 3, 0)
            .merge(1, 1, 2, 1)
            .merge(1, 3, 2, 3));
    assertThat(district().rotations())
        .extracting(Rotation::hostSchoolId, rotation -> rotation.until().toString())
        .containsExactlyInAnyOrder(
            tuple("S002", "2028-09-01"), tuple("S002", "2028-09-01"), tuple("S003", "2027-09-01"));
  }

  @Test
  void theGradesOfASchoolMayStandBelowIt() throws IOException {
    StringBuilder text = new StringBuilder("学校,年级,班级数,学生数\n");
    for (String school : List.of("第一小学", "石门小学")) {
      String name = school;
      for (String grade : List.of("一", "二", "三", "四", "五", "六")) {
        text.append(name).append(',').append(grade).append("年级,2,80\n");
        name = "";
      }
    }
    file("班级.csv", text.toString());
    assertThat(district().schools())
        .extracting(School::id, School::students)
        .contains(tuple("S001", 480), tuple("S002", 480));
  }

  @Test
  void aCellMayNameAllWhomASchoolSendsToAnother() throws IOException {
    file(
        "安排.csv",
        "派出学校,接收学校,交流教师,起止时间\n第一小学,石门小学,王明、李芳,2025.9-2028.8\n第一小学,黑水学校,赵静,2024.9-2027.8\n");
    assertThat(district().rotations())
        .extracting(Rotation::hostSchoolId, rotation -> rotation.until().toString())
        .containsExactlyInAnyOrder(
            tuple("S002", "2028-09-01"), tuple("S002", "2028-09-01"), tuple("S003", "2027-09-01"));
  }

  @Test
  void aCellMayNameSeveralSubjectsBesideTheirNumbers() throws IOException {
    file("需求.csv", "学校,需求学科,需求数量\n第一小学,语文、数学,3、2\n石门小学,\"语文,数学\",\"1,4\"\n");
    areNeeds(district());
  }

  @Test
  void theWaysToAFewSchoolsMayHaveAColumnEach() throws IOException {
    file("通勤.csv", "通勤时间（分钟）\n学校,到第一小学,到石门小学\n石门小学,25,\n黑水学校,40,15\n");
    assertThat(district().travelTimes().listed())
        .extracting(TravelTime::fromSchoolId, TravelTime::toSchoolId, TravelTime::minutes)
        .containsExactlyInAnyOrder(
            tuple("S002", "S001", 25), tuple("S003", "S001", 40), tuple("S003", "S002", 15));
  }

  @Test
  void whatAListOfThosePostponedMergesIsSaidOfEach() throws IOException {
    book(
        new TestSheet("暂缓")
            .row("2026年暂缓交流人员名单")
            .row("暂缓原因", "截止时间", "学校", "姓名")
            .row("怀孕", "2027.8", "第一小学", "王明")
            .row("", "", "第一小学", "李芳")
            .row("患病", "2027.2", "第一小学", "赵静")
            .merge(2, 0, 3, 0)
            .merge(2, 1, 3, 1));
    assertThat(district().staff())
        .extracting(StaffMember::name, member -> String.valueOf(member.circumstancesUntil()))
        .containsExactlyInAnyOrder(
            tuple("王明", "2027-09-01"), tuple("李芳", "2027-09-01"), tuple("赵静", "2027-03-01"));
  }

  @Test
  void linesBetweenTheBlocksOfAListGiveTheLevels() throws IOException {
    file(
        "骨干.csv",
        "县级以上骨干教师名单\n一、省级骨干教师\n学校,姓名,学科\n第一小学,王明,语文\n二、市级骨干教师\n学校,姓名,学科\n第一小学,李芳,语文\n三、县级骨干教师\n第一小学,赵静,语文\n");
    assertThat(district().staff())
        .extracting(StaffMember::name, StaffMember::honor)
        .containsExactlyInAnyOrder(
            tuple("王明", Honor.PROVINCE), tuple("李芳", Honor.CITY), tuple("赵静", Honor.DISTRICT));
  }
}
