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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.district.Assessment;
import org.lungang.district.District;
import org.lungang.district.Group;
import org.lungang.district.GroupType;
import org.lungang.district.Position;
import org.lungang.district.Rotation;
import org.lungang.district.School;
import org.lungang.district.StaffMember;
import org.lungang.district.Title;
import org.lungang.district.Willingness;
import org.lungang.language.Language;

/** What offices write that had been lost, or taken for something else, or asked in vain. */
class OfficesStillToComeTest {

  private static final String SCHOOLS =
      """
      学校名称,学校代码,学段,城乡类型
      东川县第一小学,S001,小学,城区
      东川县石门镇中心小学,S002,小学,镇区
      东川县黑水乡学校,S003,九年一贯制,乡村
      东川县和平小学,S004,小学,城区
      """;

  private static final String HEADINGS = "姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,任教学科,骨干称号,学校";
  private static final String ROW = "女,1980-03,2002-09,2005-09,教师,一级教师,语文,无,东川县第一小学";

  @TempDir private Path folder;

  private final List<Path> files = new ArrayList<>();

  private void file(String name, String text) throws IOException {
    files.add(Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8)));
  }

  private void schools() throws IOException {
    file("学校.csv", SCHOOLS);
  }

  private void lists() throws IOException {
    schools();
    file("集团.csv", "集团名称,集团类型,牵头校,成员校\n一小集团,紧密型,东川县第一小学,石门镇中心小学、黑水学校\n");
  }

  private void roster() throws IOException {
    file("名册.csv", HEADINGS + "\n王明," + ROW + "\n李芳," + ROW + "\n");
  }

  private IntakeResult read() {
    return Intake.read(files, Recipe.empty());
  }

  private District district() {
    return complete(read());
  }

  private StaffMember withCell(String heading, String cell) throws IOException {
    lists();
    List<String> headings = List.of(HEADINGS.split(","));
    List<String> cells = new ArrayList<>(List.of(("王明," + ROW).split(",")));
    cells.set(headings.indexOf(heading), "\"" + cell + "\"");
    file(
        "名册.csv", HEADINGS + "\n" + String.join(",", cells) + "\n李芳," + ROW + "\n张华," + ROW + "\n");
    return member(district(), "王明");
  }

  private void isTheGroupOfAll(District district) {
    assertThat(district.groups())
        .extracting(Group::name, Group::type, Group::leadId, Group::schoolIds)
        .containsExactly(
            tuple("一小集团", GroupType.TIGHT, "S001", List.of("S001", "S002", "S003", "S004")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "集团名称,办学模式,核心校,成员校,托管校,新建校\n一小集团,紧密型,第一小学,石门小学,黑水学校,和平小学\n",
        "一、一小集团（紧密型）\n核心校：第一小学\n成员校：石门小学\n托管校：黑水学校\n新建校：和平小学\n",
        "集团名称,类型,集团组成\n一小集团,紧密型,核心校：第一小学；分校：石门小学；托管校：黑水学校；新建校：和平小学\n",
      })
  void membersThatAreTakenOverOrNewAreMembers(String list) throws IOException {
    schools();
    roster();
    file("集团.csv", list);
    isTheGroupOfAll(district());
  }

  @Test
  void schoolsBehindARoleThatNobodyKnowsAreAskedAbout() throws IOException {
    schools();
    roster();
    file("集团.csv", "一、一小集团（紧密型）\n核心校：第一小学\n成员校：石门小学\n卫星校：黑水学校、和平小学\n联系人：张三\n");
    assertThat(open(read())).containsExactly("ROLE/卫星校");
  }

  @Test
  void aDistrictOfSchoolsIsAGroup() throws IOException {
    schools();
    roster();
    file("学区.csv", "学区名称,学区类型,学区中心校,成员校\n城关学区,联盟型,第一小学,石门小学、黑水学校\n");
    assertThat(district().groups())
        .extracting(Group::name, Group::type, Group::leadId, Group::schoolIds)
        .containsExactly(
            tuple("城关学区", GroupType.ALLIANCE, "S001", List.of("S001", "S002", "S003")));
  }

  @Test
  void aColumnOfRotationsNeedNotSaySoInItsCells() throws IOException {
    lists();
    file(
        "名册.csv",
        HEADINGS
            + ",交流轮岗经历\n王明,"
            + ROW
            + ",石门小学（2020.9-2021.7）\n李芳,"
            + ROW
            + ",未交流\n张华,"
            + ROW
            + ",\"2021-2022学年第一学期在黑水学校支教，考核优秀\"\n");
    District district = district();
    assertThat(district.servicePeriods()).isEmpty();
    assertThat(district.rotations())
        .extracting(
            Rotation::hostSchoolId,
            rotation -> rotation.from().toString(),
            rotation -> rotation.until().toString(),
            Rotation::assessment)
        .containsExactlyInAnyOrder(
            tuple("S002", "2020-09-01", "2021-08-01", null),
            tuple("S003", "2021-09-01", "2022-02-01", Assessment.EXCELLENT));
  }

  @Test
  void severalRotationsMayStandSideBySide() throws IOException {
    lists();
    TestSheet sheet = new TestSheet("名册");
    List<String> headings = new ArrayList<>(List.of(HEADINGS.split(",")));
    List<String> below = new ArrayList<>();
    headings.forEach(heading -> below.add(""));
    headings.addAll(List.of("第一次交流", "", "", "第二次交流", "", ""));
    below.addAll(List.of("学校", "起止时间", "考核", "学校", "起止时间", "考核"));
    List<String> cells = new ArrayList<>(List.of(("王明," + ROW).split(",")));
    cells.addAll(List.of("石门小学", "2015.9-2016.8", "合格", "黑水学校", "2019.9-2020.8", ""));
    sheet.row(headings).row(below).row(cells).merge(0, 10, 0, 12).merge(0, 13, 0, 15);
    for (int c = 0; c < 10; c++) {
      sheet.merge(0, c, 1, c);
    }
    files.add(TestSheet.workbook(folder.resolve("名册.xlsx"), sheet));
    assertThat(district().rotations())
        .extracting(
            Rotation::hostSchoolId, rotation -> rotation.from().toString(), Rotation::assessment)
        .containsExactlyInAnyOrder(
            tuple("S002", "2015-09-01", Assessment.PASS), tuple("S003", "2019-09-01", null));
  }

  @Test
  void whoWasSentMayBeNamedByNumberAlone() throws IOException {
    lists();
    file("名册.csv", "工号," + HEADINGS + "\n101,王明," + ROW + "\n102,李芳," + ROW + "\n");
    file("交流.csv", "工号,交流学校,开始时间,结束时间\n101,石门小学,2025-09,2027-08\n");
    assertThat(district().rotations())
        .extracting(Rotation::staffId, Rotation::homeSchoolId, Rotation::hostSchoolId)
        .containsExactly(tuple("101", "S001", "S002"));
  }

  @ParameterizedTest
  @CsvSource({
    "2025年秋—2027年春,2027-09-01",
    "2025-2026学年,2026-09-01",
    "2024-2025学年第二学期至2026-2027学年第一学期,2027-02-01",
    "2025.9起三年,2028-09-01",
    "2025年9月起两学年,2027-09-01"
  })
  void theTimeOfARotationMayBeTermsOrYears(String time, String until) throws IOException {
    lists();
    roster();
    file("交流.csv", "姓名,派出学校,接收学校,交流起止时间\n王明,第一小学,石门小学," + time + "\n");
    assertThat(district().rotations())
        .extracting(rotation -> rotation.until().toString())
        .containsExactly(until);
  }

  @ParameterizedTest
  @ValueSource(strings = {"第一小学→石门小学", "第一小学—石门小学", "第一小学至石门小学", "第一小学->石门小学"})
  void aCellMaySayWhereFromAndWhereTo(String way) throws IOException {
    lists();
    roster();
    file("交流.csv", "姓名,交流去向,起止时间\n王明," + way + ",2025.9-2027.8\n");
    assertThat(district().rotations())
        .extracting(Rotation::homeSchoolId, Rotation::hostSchoolId)
        .containsExactly(tuple("S001", "S002"));
  }

  @Test
  void whoAppliesInAListOfAllApplicationsWantsToGo() throws IOException {
    lists();
    file("名册.csv", HEADINGS + "\n王明," + ROW + "\n李芳," + ROW.replace("2005-09", "2025-09") + "\n");
    file("申请.csv", "2026年教师交流轮岗个人申请汇总表\n姓名,现任教学校,第一志愿,是否服从调剂\n王明,第一小学,石门小学,是\n");
    file("暂缓.csv", "2026年教师暂缓交流轮岗申请汇总表\n姓名,学校,暂缓至\n李芳,第一小学,2027.3\n");
    IntakeResult result = read();
    assertThat(open(result)).noneMatch(key -> key.startsWith("column"));
    Recipe recipe = Recipe.empty();
    for (String key : open(result)) {
      recipe = recipe.withAnswer(key, "PREGNANT_OR_NURSING");
    }
    District district = complete(Intake.read(files, recipe));
    assertThat(member(district, "王明").willingness()).isEqualTo(Willingness.VOLUNTEER);
    assertThat(member(district, "李芳").willingness()).isEqualTo(Willingness.NEUTRAL);
    assertThat(member(district, "李芳").circumstancesUntil()).isEqualTo("2027-04-01");
  }

  @Test
  void whyNobodyWouldGoIsNoOtherWish() throws IOException {
    lists();
    file(
        "名册.csv",
        HEADINGS
            + ",是否愿意交流及原因\n王明,"
            + ROW
            + ",\"不愿意，父母年迈需照顾\"\n李芳,"
            + ROW
            + ",\"不愿意，但服从安排\"\n张华,"
            + ROW
            + ",愿意\n赵静,"
            + ROW
            + ",\"不愿意，怀孕\"\n");
    assertThat(open(read()))
        .containsExactlyInAnyOrder("WILLINGNESS/不愿意,但服从安排", "WILLINGNESS/不愿意,怀孕");
  }

  @ParameterizedTest
  @ValueSource(strings = {"挂编，实际在县委宣传部", "已调往外县", "编制在和平小学"})
  void whoIsNotThereIsAskedAbout(String remark) throws IOException {
    lists();
    file("名册.csv", HEADINGS + ",备注\n王明," + ROW + ",\"" + remark + "\"\n李芳," + ROW + ",\n");
    assertThat(open(read())).hasSize(1).allMatch(key -> key.startsWith("REMARK/"));
  }

  @Test
  void retiredMayBeOneSignBehindTheName() throws IOException {
    lists();
    file("名册.csv", HEADINGS + "\n王明（退）," + ROW + "\n李芳," + ROW + "\n");
    assertThat(open(read())).containsExactly("REMARK/退休");
  }

  @ParameterizedTest
  @ValueSource(strings = {"语文14节", "语文／12", "语文12课时", "三（2）语文", "六年级1、2班语文", "九1班语文"})
  void theSubjectMayStandBesideItsPeriodsOrClasses(String cell) throws IOException {
    assertThat(withCell("任教学科", cell).subject()).extracting("code").isEqualTo("CHINESE");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2015.12取得高级教师", "高级教师2018.1", "已聘高级教师", "2015年12月聘任高级教师", "高级教师2018年12月"})
  void theTitleMayStandBesideItsTime(String cell) throws IOException {
    assertThat(withCell("职称", cell).title()).isEqualTo(Title.SENIOR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2020.8至今任教导主任", "2020年8月起任教导主任", "2020.8教导主任"})
  void thePositionMayStandBesideItsTime(String cell) throws IOException {
    assertThat(withCell("职务", cell).position()).isEqualTo(Position.MIDDLE_MANAGER);
  }

  @Test
  void aPositionOfThePastIsAskedAbout() throws IOException {
    lists();
    file(
        "名册.csv",
        HEADINGS
            + "\n王明,"
            + ROW.replace(",教师,", ",2015.8-2019.7任副校长,")
            + "\n李芳,"
            + ROW
            + "\n张华,"
            + ROW
            + "\n");
    assertThat(open(read())).containsExactly("POSITION/2015.8-2019.7任副校长");
  }

  @ParameterizedTest
  @CsvSource({"出生年月,1980.03（46岁）", "参加工作时间,2002.09（工龄24年）"})
  void yearsMayStandBehindADate(String heading, String cell) throws IOException {
    StaffMember member = withCell(heading, cell);
    assertThat(member.birthDate()).isEqualTo("1980-03-01");
    assertThat(member.hired()).isEqualTo("2002-09-01");
  }

  @Test
  void whoTeachesASubjectMayStandBelowPosts() throws IOException {
    lists();
    String row = "女,1980-03,2002-09,2005-09,一级教师,无,东川县第一小学,";
    StringBuilder text = new StringBuilder("姓名,性别,出生年月,参加工作时间,到校时间,职称,骨干称号,学校,岗位\n");
    for (String post : List.of("校长、语文教师", "数学教师", "英语教师", "美术教师", "教导主任、音乐教师", "语文教师")) {
      text.append("王").append(post, post.length() - 4, post.length() - 2).append(',').append(row);
      text.append(post).append('\n');
    }
    file("名册.csv", text.toString().replaceFirst("王语文", "王明"));
    assertThat(district().staff())
        .extracting(StaffMember::name, StaffMember::position, member -> code(member))
        .contains(
            tuple("王明", Position.PRINCIPAL, "CHINESE"),
            tuple("王音乐", Position.MIDDLE_MANAGER, "MUSIC"),
            tuple("王美术", Position.TEACHER, "ART"));
  }

  private static String code(StaffMember member) {
    return member.subject() == null ? "" : member.subject().code();
  }

  @ParameterizedTest
  @ValueSource(strings = {"原名：石门镇第一完全小学", "2019年由石门镇第一完全小学更名", "原石门镇第一完全小学"})
  void aRemarkMaySayWhatASchoolWasCalled(String remark) throws IOException {
    file("学校.csv", SCHOOLS.replaceFirst("\n", ",备注\n").replace("镇区\n", "镇区," + remark + "\n"));
    file("集团.csv", "集团名称,集团类型,牵头校,成员校\n一小集团,紧密型,东川县第一小学,黑水学校\n");
    file("名册.csv", HEADINGS + "\n王明," + ROW.replace("东川县第一小学", "石门镇第一完全小学") + "\n");
    assertThat(member(district(), "王明").schoolId()).isEqualTo("S002");
  }

  @Test
  void pupilsOfAllStagesAreASchools() throws IOException {
    file(
        "学校.csv",
        "学校名称,学校代码,学段,城乡类型,小学学生数,初中学生数,高中学生数\n东川县第一小学,S001,小学,城区,900,,\n东川县第一中学,S002,高中,城区,,1000,1600\n");
    file("集团.csv", "集团名称,集团类型,牵头校,成员校\n一小集团,紧密型,东川县第一小学,东川县第一中学\n");
    roster();
    assertThat(district().schools())
        .extracting(School::id, School::students)
        .containsExactlyInAnyOrder(tuple("S001", 900), tuple("S002", 2600));
  }

  @Test
  void coloursThatMeanSomethingAreTold() throws IOException {
    lists();
    file("名册.csv", "教师花名册（黄色底纹为2026年退休人员）\n" + HEADINGS + "\n王明," + ROW + "\n李芳," + ROW + "\n");
    IntakeResult result = read();
    assertThat(complete(result).staff()).hasSize(2);
    assertThat(result.notes())
        .extracting(note -> note.in(Language.ZH))
        .containsExactly("名册.csv:1：这一行说明颜色的含义。颜色不读取，请改用文字写明（如写在备注列）。");
  }

  @Test
  void whenAPostWasGivenAndUntilWhenAnHonorHoldsIsNotAsked() throws IOException {
    lists();
    file(
        "名册.csv",
        HEADINGS
            + ",现聘岗位时间,有效期至\n王明,"
            + ROW
            + ",2020.01,2028.12\n李芳,"
            + ROW
            + ",2020.01,2028.12\n张华,"
            + ROW
            + ",2020.01,2028.12\n赵静,"
            + ROW
            + ",2020.01,2028.12\n");
    assertThat(open(read())).isEmpty();
  }

  @Test
  void teachersThatAreCountedAreNoNames() throws IOException {
    lists();
    roster();
    TestSheet sheet = new TestSheet("编制");
    sheet
        .row("学校", "核定编制", "其中", "", "实有在编人数", "空编")
        .row("", "", "教师", "工勤", "", "")
        .row("第一小学", 120, 118, 2, 119, 1)
        .row("石门小学", 40, 38, 2, 39, 1)
        .row("黑水学校", 30, 28, 2, 29, 1)
        .row("和平小学", 42, 40, 2, 41, 1)
        .merge(0, 0, 1, 0)
        .merge(0, 1, 1, 1)
        .merge(0, 2, 0, 3)
        .merge(0, 4, 1, 4)
        .merge(0, 5, 1, 5);
    files.add(TestSheet.workbook(folder.resolve("编制.xlsx"), sheet));
    assertThat(district().schools())
        .extracting(School::id, School::headcount)
        .containsExactlyInAnyOrder(
            tuple("S001", 120), tuple("S002", 40), tuple("S003", 30), tuple("S004", 42));
  }

  @Test
  void whoLeadsMayBeCalledByOtherWords() throws IOException {
    schools();
    roster();
    file("集团.csv", "集团,学校,集团角色,办学模式\n一小集团,第一小学,引领校,紧密型\n,石门小学,融合校,\n,黑水学校,托管校,\n,和平小学,新建校,\n");
    isTheGroupOfAll(district());
  }
}
