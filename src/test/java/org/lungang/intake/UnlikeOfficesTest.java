package org.lungang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lungang.intake.Imported.complete;
import static org.lungang.intake.Imported.open;

import java.io.IOException;
import java.nio.charset.Charset;
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
import org.lungang.district.Circumstance;
import org.lungang.district.District;
import org.lungang.district.Group;
import org.lungang.district.Membership;
import org.lungang.district.Need;
import org.lungang.district.School;
import org.lungang.district.StaffMember;
import org.lungang.district.Subject;
import org.lungang.district.Title;
import org.lungang.district.TravelTime;
import org.lungang.language.Language;

/** Offices that write what others do not: each as one of them sent it, with what it means. */
class UnlikeOfficesTest {

  private static final String SCHOOLS =
      """
      学校名称,学校代码,学段,城乡类型
      东川县第一小学,S001,小学,城区
      东川县石门镇中心小学,S002,小学,镇区
      东川县黑水乡小学,S003,小学,乡村
      """;

  private static final String GROUPS = "集团名称,集团类型,牵头校,成员校\n一小集团,紧密型,东川县第一小学,石门镇中心小学、黑水乡小学\n";

  private static final String HEADINGS = "姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,任教学科,骨干称号,学校";
  private static final String ROW = "男,1980-03,2002-09,2015-09,教师,一级教师,语文,无,东川县第一小学";

  @TempDir private Path folder;

  private final List<Path> files = new ArrayList<>();

  private void file(String name, String text) throws IOException {
    file(name, text, StandardCharsets.UTF_8);
  }

  private void file(String name, String text, Charset charset) throws IOException {
    files.add(Files.write(folder.resolve(name), text.getBytes(charset)));
  }

  private void lists() throws IOException {
    file("学校.csv", SCHOOLS);
    file("集团.csv", GROUPS);
  }

  private IntakeResult read(Recipe recipe) {
    return Intake.read(files, recipe);
  }

  private District district(Recipe recipe) {
    return complete(read(recipe));
  }

  private static String school(District district, StaffMember member) {
    return district.getSchool(member.schoolId()).name();
  }

  @Test
  void headingsMayHaveFootnotesYearsAndNotes() throws IOException {
    file("集团.csv", GROUPS);
    TestSheet schools = new TestSheet("附件1").row("附件1").row("2026年学校基本情况（截至2026年9月1日）");
    schools
        .row("序号", "学校\n（全称）", "学校\n类型①", "城乡\n类型②", "2025-2026学年\n在校生数（人）")
        .row(1, "东川县第一小学", "小学", "城区", "１２００")
        .row(2, "东川县石门镇中心小学", "小学", "镇区", 400)
        .row(3, "东川县黑水乡小学", "小学", "乡村", 90)
        .row("注：①按教育事业统计口径。")
        .merge(1, 0, 1, 4);
    files.add(TestSheet.workbook(folder.resolve("学校.xlsx"), schools));
    file(
        "名册.csv",
        "姓名,性别,出生年月（如1980.03）,参加工作时间（年月）,进入现学校时间³,职务（2026年）,专业技术职务*,任教学科¹,骨干称号,学校,备注²\n"
            + "王明,"
            + ROW.replace("无,东", "市学科带头人2019,东")
            + ",怀孕\n");
    District district = district(Recipe.empty().withAnswer("REMARK/怀孕", "PREGNANT_OR_NURSING"));
    assertThat(district.schools())
        .extracting(School::students)
        .containsExactlyInAnyOrder(1200, 400, 90);
    StaffMember one = district.staff().get(0);
    assertThat(one.circumstances()).containsExactly(Circumstance.PREGNANT_OR_NURSING);
    assertThat(one.honor().name()).isEqualTo("CITY");
    assertThat(one.atSchoolSince()).isEqualTo("2015-09-01");
    assertThat(one.subject()).isEqualTo(Subject.of("CHINESE"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "一小集团（紧密型）：东川县第一小学（成员校：石门镇中心小学、黑水乡小学）\n",
        "集团化办学安排\n一、一小集团（紧密型）：东川县第一小学（成员校石门镇中心小学、黑水乡小学）；\n",
        "1.一小集团（紧密型）：牵头校：第一小学（成员校有石门镇中心小学，黑水乡小学）。\n"
      })
  void membersMayStandInBracketsBehindTheirLead(String text) throws IOException {
    file("学校.csv", SCHOOLS);
    file("集团.txt", text, Charset.forName("GB18030"));
    file("名册.csv", HEADINGS + "\n王明," + ROW + "\n");
    Group group = district(Recipe.empty()).groups().get(0);
    assertThat(group.name()).isEqualTo("一小集团");
    assertThat(group.leadId()).isEqualTo("S001");
    assertThat(group.schools())
        .extracting(Membership::schoolId)
        .containsExactlyInAnyOrder("S001", "S002", "S003");
  }

  @Test
  void aGroupWithoutANameIsCalledByItsLead() throws IOException {
    file("学校.csv", SCHOOLS);
    file("集团.txt", "紧密型集团\n东川县第一小学（成员校：石门镇中心小学、黑水乡小学）\n");
    file("名册.csv", HEADINGS + "\n王明," + ROW + "\n");
    assertThat(open(read(Recipe.empty()))).containsExactly("GROUP_TYPE/(blank)");
    assertThat(district(Recipe.empty().withAnswer("GROUP_TYPE/(blank)", "TIGHT")).groups())
        .extracting(Group::name, Group::leadId)
        .containsExactly(tuple("东川县第一小学教育集团", "S001"));
  }

  @Test
  void schoolsAndTheirNeedsMayStandBesideTheRoster() throws IOException {
    TestSheet sheet = new TestSheet("总表").row("东川县教师情况及学校情况一览表").row();
    sheet
        .row("教师情况", "", "", "", "", "", "", "", "", "", "", "学校情况", "", "", "")
        .row(
            "学校", "姓名", "性别", "出生", "工作", "到校", "职务", "职称", "学科", "荣誉", "", "学校", "类型", "城乡",
            "学科需求")
        .row(
            "一小",
            "王建国",
            "男",
            "八八年三月",
            "二〇一〇年九月",
            "2015.09",
            "教师",
            "一级",
            "语文",
            "",
            "",
            "东川县第一小学",
            "小学",
            "城区",
            "语文2人，数学1人")
        .row("", "李芳", "女", "一九八五年五月", "二○○七年九月", "2010.09", "教师", "高级", "数学", "县骨干", "")
        .row(
            "石门小学",
            "张伟",
            "男",
            "七五年十一月",
            "九六年九月",
            "2001.09",
            "校长",
            "高级",
            "语文",
            "市骨干",
            "",
            "东川县石门镇中心小学",
            "小学",
            "镇区",
            "英语2人")
        .merge(2, 0, 2, 9)
        .merge(2, 11, 2, 14)
        .merge(4, 0, 5, 0);
    files.add(TestSheet.workbook(folder.resolve("一册通.xlsx"), sheet));
    file("集团.csv", "集团名称,集团类型,牵头校（成员校）\n一小集团,紧密型,东川县第一小学（石门镇中心小学）\n");
    District district = district(Recipe.empty());
    assertThat(district.staff())
        .extracting(
            StaffMember::name,
            m -> school(district, m),
            m -> m.birthDate().toString().substring(0, 7))
        .containsExactlyInAnyOrder(
            tuple("王建国", "东川县第一小学", "1988-03"),
            tuple("李芳", "东川县第一小学", "1985-05"),
            tuple("张伟", "东川县石门镇中心小学", "1975-11"));
    String first = district.schools().get(0).id();
    String second = district.schools().get(1).id();
    assertThat(district.needs())
        .containsExactlyInAnyOrder(
            new Need(first, Subject.of("CHINESE"), 2),
            new Need(first, Subject.of("MATH"), 1),
            new Need(second, Subject.of("ENGLISH"), 2));
  }

  @ParameterizedTest
  @CsvSource({"缺编学科", "富余学科", "需求缺口"})
  void whoIsTooFewOrTooManyInWordsIsNoNeed(String heading) throws IOException {
    file(
        "学校.csv",
        SCHOOLS.replace("城乡类型\n", "城乡类型," + heading + "\n").replace("城区\n", "城区,语文2人、数学1人\n"));
    file("集团.csv", GROUPS);
    file("名册.csv", HEADINGS + "\n王明," + ROW + "\n");
    assertThat(district(Recipe.empty()).needs()).isEmpty();
  }

  @Test
  void needsInWordsThatCannotBeReadAreAskedAbout() throws IOException {
    file(
        "学校.csv",
        SCHOOLS
            .replace("城乡类型\n", "城乡类型,学科需求\n")
            .replace("城区\n", "城区,语文2人、数学1人\n")
            .replace("镇区\n", "镇区,英语1人\n")
            .replace("乡村\n", "乡村,各科都要\n"));
    file("集团.csv", GROUPS);
    file("名册.csv", HEADINGS + "\n王明," + ROW + "\n");
    IntakeResult result = read(Recipe.empty());
    assertThat(open(result)).isNotEmpty().allMatch(key -> key.contains("各科都要"));
    assertThat(result.district().orElseThrow().needs()).hasSize(3);
  }

  @Test
  void waysMayBeHoursAndMinutes() throws IOException {
    lists();
    file("名册.csv", HEADINGS + "\n王明," + ROW + "\n");
    file("车程.csv", "单程时间,一小,石门小学,黑水小学\n一小,,25分钟,1小时20分\n石门小学,25分钟,,半小时\n黑水小学,1小时20分,半小时,\n");
    assertThat(district(Recipe.empty()).travelTimes().listed())
        .containsExactlyInAnyOrder(
            new TravelTime("S001", "S002", 25),
            new TravelTime("S001", "S003", 80),
            new TravelTime("S002", "S003", 30));
  }

  @Test
  void bareNumbersUnderHoursAreHours() throws IOException {
    lists();
    file("名册.csv", HEADINGS + "\n王明," + ROW + "\n");
    file("车程.csv", "起点学校,终点学校,车程（小时）\n一小,石门小学,0.5\n一小,黑水小学,1小时\n");
    assertThat(district(Recipe.empty()).travelTimes().listed())
        .containsExactlyInAnyOrder(
            new TravelTime("S001", "S002", 30), new TravelTime("S001", "S003", 60));
  }

  @Test
  void aMatrixOfHoursIsAskedAbout() throws IOException {
    lists();
    file("名册.csv", HEADINGS + "\n王明," + ROW + "\n");
    file("车程.csv", "各校车程（小时）,一小,石门小学\n一小,,1\n石门小学,1,\n");
    assertThat(open(read(Recipe.empty()))).containsExactly("minutes/车程.csv");
  }

  @Test
  void aCodeIsAskedAboutForEachColumnThatHasIt() throws IOException {
    lists();
    file(
        "名册.csv",
        HEADINGS
            + ",教职工类别,是否在编,校级职务\n"
            + "王明,"
            + ROW.replace(",教师,", ",,")
            + ",1,1,00\n李芳,"
            + ROW.replace(",教师,", ",,")
            + ",2,1,00\n赵六,"
            + ROW.replace(",教师,", ",,")
            + ",1,2,00\n");
    assertThat(open(read(Recipe.empty()))).containsExactly("CATEGORY/教职工类别/2", "CATEGORY/是否在编/2");
    District district =
        district(
            Recipe.empty()
                .withAnswer("CATEGORY/教职工类别/2", "KEEP")
                .withAnswer("CATEGORY/是否在编/2", "LEAVE_OUT"));
    assertThat(district.staff())
        .extracting(StaffMember::name, m -> m.position().name())
        .containsExactlyInAnyOrder(tuple("王明", "TEACHER"), tuple("李芳", "TEACHER"));
  }

  @Test
  void aColumnOfPostsMayHoldTheirRanks() throws IOException {
    lists();
    file(
        "名册.csv",
        HEADINGS.replace("职称", "岗位")
            + "\n王明,"
            + ROW.replace("一级教师", "专技九级")
            + "\n李芳,"
            + ROW.replace("一级教师", "专业技术岗位十一级")
            + "\n赵六,"
            + ROW.replace("一级教师", "专技七级")
            + "\n");
    assertThat(district(Recipe.empty()).staff())
        .extracting(StaffMember::title)
        .containsExactlyInAnyOrder(Title.FIRST, Title.SECOND, Title.SENIOR);
  }

  @Test
  void anIdNumberThatCannotBeRightIsOneQuestion() throws IOException {
    lists();
    file(
        "名册.csv",
        HEADINGS.replace("性别,出生年月", "身份证号")
            + "\n王明,"
            + ROW.replace("男,1980-03", "110101198003150010")
            + "\n李芳,"
            + ROW.replace("男,1980-03", "4.11E+17")
            + "\n");
    IntakeResult result = read(Recipe.empty());
    assertThat(open(result)).containsExactly("ID_NUMBER/wrong");
    assertThat(result.openQuestions().get(0).rows()).isEqualTo(2);
    assertThat(result.openQuestions().get(0).text().in(Language.ZH)).contains("身份证号有误");
    assertThat(result.openQuestions().get(0).text().in(Language.EN)).contains("ID number");
  }

  @Test
  void aRemarkOfWhatIsOverIsAnotherQuestion() throws IOException {
    lists();
    file(
        "名册.csv",
        HEADINGS
            + ",备注\n王明,"
            + ROW
            + ",支教中\n李芳,"
            + ROW
            + ",2018年支教，已返校\n赵六,"
            + ROW
            + ",未怀孕\n钱七,"
            + ROW
            + ",支教结束返校\n孙八,"
            + ROW
            + ",驻村第一书记\n");
    assertThat(open(read(Recipe.empty())))
        .containsExactly("REMARK/支教", "REMARK/支教（已结束）", "REMARK/怀孕（否）", "REMARK/驻村", "REMARK/第一书记");
  }

  @Test
  void remarksOfWhichNothingIsUsedAreTold() throws IOException {
    lists();
    file("名册.csv", HEADINGS + ",备注\n王明," + ROW + ",兼任仓库保管\n李芳," + ROW + ",无\n赵六," + ROW + ",班主任\n");
    IntakeResult result = read(Recipe.empty());
    assertThat(result.notes())
        .extracting(note -> note.in(Language.ZH))
        .containsExactly("备注中有1行的内容未采用（没有认出与能否交流有关的词），如名册.csv:2。");
    assertThat(result.notes())
        .extracting(note -> note.in(Language.EN))
        .containsExactly(
            "The remarks of 1 row contain nothing that is known to decide who may be sent, and are"
                + " not used (名册.csv:2).");
  }
}
