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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.district.District;
import org.lungang.district.Position;
import org.lungang.district.School;
import org.lungang.district.StaffMember;
import org.lungang.district.Title;

/** Tables that part what belongs to a person over blocks, columns and files. */
class OfficeTablesTest {

  @TempDir private Path folder;

  private final List<Path> files = new ArrayList<>();

  @BeforeEach
  void listSchools() throws IOException {
    file(
        "学校.csv",
        """
        学校名称,学校代码,学段,城乡类型
        东川县第一小学,S001,小学,城区
        东川县石门镇中心小学,S002,小学,镇区
        东川县黑水乡小学,S003,小学,乡村
        """);
    file("集团.csv", "集团名称,集团类型,牵头校,成员校\n一小集团,紧密型,东川县第一小学,石门镇中心小学、黑水乡小学\n");
  }

  private void file(String name, String text) throws IOException {
    files.add(Files.writeString(folder.resolve(name), text));
  }

  private IntakeResult read(Recipe recipe) {
    return Intake.read(files, recipe);
  }

  private District district(Recipe recipe) {
    return complete(read(recipe));
  }

  private static final String[] HEADINGS = {
    "单位", "序号", "姓名", "性别", "出生年月", "参加工作时间", "到校时间", "职务", "职称", "任教学科", "骨干称号"
  };

  private static Object[] person(String school, String name) {
    return new Object[] {
      school, 1, name, "男", "1980.03", "2002.09", "2015.09", "教师", "一级", "语文", "无"
    };
  }

  @Test
  void theFirstRowOfABlockMayNameItsSchoolAlone() throws IOException {
    TestSheet sheet = new TestSheet("册").row("在职教师一览表").row((Object[]) HEADINGS);
    sheet
        .row(person("东川县第一小学", "王建国"))
        .row(person("", "李芳"))
        .row("", "小计", "2人", "男2")
        .row("石门镇中心小学")
        .row(person("", "张伟"))
        .row(person("", "赵六"))
        .row("黑水乡小学")
        .row(person("", "钱七"))
        .merge(2, 0, 4, 0)
        .merge(5, 0, 7, 0);
    files.add(TestSheet.workbook(folder.resolve("册.xlsx"), sheet));
    assertThat(district(Recipe.empty()).staff())
        .extracting(StaffMember::name, StaffMember::schoolId)
        .containsExactlyInAnyOrder(
            tuple("王建国", "S001"),
            tuple("李芳", "S001"),
            tuple("张伟", "S002"),
            tuple("赵六", "S002"),
            tuple("钱七", "S003"));
  }

  @Test
  void aMergedCellNamesTheSchoolOfAllItsRowsAndOfNoOther() throws IOException {
    // Two rows in a row write the same name: the column is not one that names each block once.
    TestSheet sheet = new TestSheet("册").row((Object[]) HEADINGS);
    sheet
        .row(person("东川县第一小学", "王建国"))
        .row(person("东川县第一小学", "李芳"))
        .row(person("石门镇中心小学", "张伟"))
        .row(person("", "赵六"))
        .row(person("", "钱七"))
        .row(person("黑水乡小学", "孙八"))
        .merge(3, 0, 5, 0);
    Path file = folder.resolve("册.xlsx");
    files.add(TestSheet.workbook(file, sheet));
    assertThat(district(Recipe.empty()).staff())
        .extracting(StaffMember::name, StaffMember::schoolId)
        .contains(tuple("张伟", "S002"), tuple("赵六", "S002"), tuple("钱七", "S002"));
    sheet.rows.get(6).set(0, "");
    TestSheet.workbook(file, sheet);
    IntakeResult result = read(Recipe.empty());
    assertThat(open(result)).containsExactly("SCHOOL/(blank)");
    assertThat(result.openQuestions().get(0).rows()).isEqualTo(1);
  }

  @Test
  void aLineWithASchoolThatNobodyKnowsEndsTheBlockAboveIt() throws IOException {
    TestSheet sheet = new TestSheet("册").row((Object[]) HEADINGS);
    sheet.row(person("东川县第一小学", "王建国")).row(person("", "李芳")).row("城南小学").row(person("", "张伟"));
    files.add(TestSheet.workbook(folder.resolve("册.xlsx"), sheet));
    IntakeResult result = read(Recipe.empty());
    assertThat(open(result)).containsExactly("SCHOOL/(blank)");
    assertThat(result.openQuestions().get(0).rows()).isEqualTo(1);
  }

  private static final String ROSTER =
      """
      姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,学校
      王明,男,1980.03,2002.09,2015.09,教师,一级,第一小学
      李芳,女,1985.05,2007.09,2010.09,教师,二级,第一小学
      张伟,男,1975.06,1996.09,2001.09,校长,高级,石门镇中心小学
      赵六,女,1990.11,2012.09,2012.09,教师,二级,石门镇中心小学
      """;

  @Test
  void namesMayStandBelowTheSubjectThatTheyTeach() throws IOException {
    file("名册.csv", ROSTER);
    file("各学科.csv", "各校各学科教师名单,,,,\n学校,语文,数学,英语,体育\n第一小学,王　明,李芳,,王明\n石门镇中心小学,\"张伟、\n赵六\",,,\n");
    IntakeResult result = read(Recipe.empty());
    assertThat(open(result)).containsExactly("SUBJECT/(several)");
    District district = district(Recipe.empty().withAnswer("SUBJECT/(several)", "FIRST"));
    assertThat(district.staff())
        .extracting(StaffMember::name, m -> String.valueOf(m.subject()))
        .containsExactlyInAnyOrder(
            tuple("王明", "CHINESE"),
            tuple("李芳", "MATH"),
            tuple("张伟", "CHINESE"),
            tuple("赵六", "CHINESE"));
    assertThat(district.needs()).isEmpty();
  }

  @Test
  void whereAListContradictsTheRosterItIsAskedWhichCounts() throws IOException {
    file("名册.csv", ROSTER.replace("职称,学校", "职称,任教学科,学校").replaceAll("(级),", "$1,语文,"));
    file("任课.csv", "学校,姓名,任教学科,职称\n第一小学,王明,数学,一级\n第一小学,李芳,语文,高级\n");
    // 一级 of 王明 and 语文 of 李芳 are as the roster has them.
    IntakeResult result = read(Recipe.empty());
    assertThat(open(result)).containsExactly("SUBJECT/(differs)", "TITLE/(differs)");
    assertThat(result.openQuestions()).allMatch(question -> question.rows() == 1);
    assertThat(
            district(
                    Recipe.empty()
                        .withAnswer("SUBJECT/(differs)", "LAST")
                        .withAnswer("TITLE/(differs)", "FIRST"))
                .staff())
        .filteredOn(m -> m.name().matches("王明|李芳"))
        .extracting(StaffMember::name, m -> String.valueOf(m.subject()), StaffMember::title)
        .containsExactlyInAnyOrder(
            tuple("王明", "MATH", Title.FIRST), tuple("李芳", "CHINESE", Title.SECOND));
  }

  @Test
  void headingsBelowSpreadOnesNeedNoMergeOfTheOthers() throws IOException {
    TestSheet sheet = new TestSheet("教师");
    sheet
        .row(
            "学校", "姓名", "性别", "", "出生", "", "任教学科", "", "", "", "参加工作年月", "到校年月", "岗位", "职称",
            "是否骨干", "骨干级别")
        .row("", "", "男", "女", "年", "月", "语文", "数学", "英语", "其他")
        .row(
            "第一小学", "王明", "√", "", 1980, 3, "√", "", "", "", "2002-09", "2015-09", "教师", "一级", "否",
            "")
        .row(
            "第一小学", "李芳", "", "√", 1985, 10, "", "√", "", "", "2007-09", "2010-09", "教师", "二级", "是",
            "县级")
        .row(
            "黑水乡小学", "张伟", "√", "", 1975, 6, "", "", "", "体育", "1996-09", "2001-09", "校长", "高级",
            "是", "市级")
        .merge(0, 2, 0, 3)
        .merge(0, 4, 0, 5)
        .merge(0, 6, 0, 9);
    files.add(TestSheet.workbook(folder.resolve("册.xlsx"), sheet));
    assertThat(district(Recipe.empty()).staff())
        .extracting(
            StaffMember::name,
            m -> m.gender().name(),
            m -> m.birthDate().toString(),
            m -> String.valueOf(m.subject()),
            StaffMember::position,
            m -> m.honor().name())
        .containsExactlyInAnyOrder(
            tuple("王明", "M", "1980-03-01", "CHINESE", Position.TEACHER, "NONE"),
            tuple("李芳", "F", "1985-10-01", "MATH", Position.TEACHER, "DISTRICT"),
            tuple("张伟", "M", "1975-06-01", "PE", Position.PRINCIPAL, "CITY"));
  }

  @Test
  void theNationalRecordMayBeAFileForEachOfItsTables() throws IOException {
    file(
        "1基本信息.csv",
        """
        个人标识码,姓名,性别,出生日期,参加工作年月,进本校年月,学校名称,人员状态
        G100000001,王明,男,1980-03-15,2002-09,2015-09,第一小学,在本单位任职
        G100000002,李芳,女,1985-05-20,2007-09,2010-09,第一小学,在本单位任职
        G100000003,张伟,男,1975-06-01,1996-09,2001-09,石门镇中心小学,在本单位任职
        """);
    file(
        "2岗位聘任.csv",
        """
        个人标识码,姓名,岗位类别,岗位等级,聘任开始年月,校级职务,任职开始年月
        G100000001,王明,专业技术岗位,专业技术岗位九级,2015-12,00-无,
        G100000002,李芳,专业技术岗位,专业技术岗位十一级,2010-09,00-无,
        G100000003,张伟,专业技术岗位,专业技术岗位七级,2012-12,校长,2015-08
        """);
    file(
        "3教育教学.csv",
        """
        个人标识码,姓名,学年,任教学段,任教学科
        G100000001,王明,2025-2026,小学,语文
        G100000002,李芳,2025-2026,小学,数学
        G100000003,张伟,2025-2026,小学,道德与法治
        """);
    file(
        "6荣誉.csv",
        """
        个人标识码,姓名,荣誉级别,荣誉称号,荣誉日期,颁发单位
        G100000001,王明,县级,骨干教师,2019-09,县教育局
        G100000001,王明,地市级,优秀教师,2020-09,市教育局
        G100000003,张伟,省级,优秀教师,2018-09,省教育厅
        """);
    IntakeResult result = read(Recipe.empty());
    assertThat(open(result)).containsExactlyInAnyOrder("HONOR/优秀教师", "POSITION/(no list)");
    assertThat(
            district(
                    Recipe.empty()
                        .withAnswer("HONOR/优秀教师", "NONE")
                        .withAnswer("POSITION/(no list)", "TEACHER"))
                .staff())
        .extracting(
            StaffMember::name,
            StaffMember::title,
            StaffMember::position,
            m -> String.valueOf(m.subject()),
            m -> m.honor().name())
        .containsExactlyInAnyOrder(
            tuple("王明", Title.FIRST, Position.TEACHER, "CHINESE", "DISTRICT"),
            tuple("李芳", Title.SECOND, Position.TEACHER, "MATH", "NONE"),
            tuple("张伟", Title.SENIOR, Position.PRINCIPAL, "POLITICS", "NONE"));
  }

  @Test
  void namesMayStandBelowTheirPositions() throws IOException {
    file(
        "名册.csv",
        ROSTER.replace("职务,", "").replaceAll(",(教师|校长),", ",语文,").replace("职称,", "任教学科,职称,"));
    file("班子.csv", "全县学校领导班子成员,,,\n学校,校长,副校长,中层干部\n第一小学,,李芳,王明\n石门镇中心小学,张伟,,\n");
    IntakeResult result = read(Recipe.empty());
    assertThat(open(result)).containsExactly("POSITION/(no list)");
    assertThat(district(Recipe.empty().withAnswer("POSITION/(no list)", "TEACHER")).staff())
        .extracting(StaffMember::name, StaffMember::position)
        .containsExactlyInAnyOrder(
            tuple("王明", Position.MIDDLE_MANAGER),
            tuple("李芳", Position.VICE_PRINCIPAL),
            tuple("张伟", Position.PRINCIPAL),
            tuple("赵六", Position.TEACHER));
  }

  @Test
  void schoolsThatAreNoMoreAreAskedAbout() throws IOException {
    file("名册.csv", ROSTER.replace("职称,学校", "职称,任教学科,学校").replaceAll("级,", "级,语文,"));
    files.set(0, folder.resolve("学校.csv"));
    Files.writeString(
        folder.resolve("学校.csv"),
        """
        学校名称,学校代码,学段,城乡类型,备注
        东川县第一小学,S001,小学,城区,含1个教学点
        东川县石门镇中心小学,S002,小学,镇区,
        东川县黑水乡小学,S003,小学,乡村,2025年已撤并
        东川县开发区小学（筹）,S004,小学,城区,
        """);
    IntakeResult result = read(Recipe.empty());
    assertThat(open(result)).containsExactly("SCHOOL_REMARK/撤并", "SCHOOL_REMARK/筹");
    assertThat(
            district(
                    Recipe.empty()
                        .withAnswer("SCHOOL_REMARK/撤并", "LEAVE_OUT")
                        .withAnswer("SCHOOL_REMARK/筹", "KEEP"))
                .schools())
        .extracting(School::id)
        .containsExactlyInAnyOrder("S001", "S002", "S004");
  }

  @Test
  void schoolsOfOneNameInSeveralTownshipsAreSeveral() throws IOException {
    Files.writeString(
        folder.resolve("学校.csv"),
        "学校名称,所在乡镇,学段,城乡类型\n实验小学,城关镇,小学,城区\n中心小学,石门镇,小学,镇区\n中心小学,黑水乡,小学,乡村\n");
    Files.writeString(
        folder.resolve("集团.csv"), "集团名称,集团类型,牵头校,成员校\n一小集团,紧密型,实验小学,石门镇中心小学、黑水乡中心小学\n");
    file(
        "名册.csv",
        ROSTER
            .replace("职称,学校", "职称,任教学科,学校")
            .replaceAll("级,", "级,语文,")
            .replace("第一小学", "实验小学")
            .replace("二级,语文,石门镇中心小学", "二级,语文,中心小学"));
    assertThat(open(read(Recipe.empty())))
        .containsExactlyInAnyOrder("SCHOOL/中心小学/(same name)", "SCHOOL/中心小学");
    District district =
        district(
            Recipe.empty()
                .withAnswer("SCHOOL/中心小学/(same name)", "不同的学校")
                .withAnswer("SCHOOL/中心小学", "黑水乡中心小学"));
    assertThat(district.staff())
        .extracting(StaffMember::name, m -> district.getSchool(m.schoolId()).name())
        .contains(tuple("张伟", "石门镇中心小学"), tuple("赵六", "黑水乡中心小学"));
  }

  @Test
  void aRotationMayLastAsLongAsAColumnSays() throws IOException {
    file("名册.csv", ROSTER.replace("职称,学校", "职称,任教学科,学校").replaceAll("级,", "级,语文,"));
    file(
        "轮岗.csv",
        "姓名,原学校,交流学校,交流时间,交流年限\n李芳,第一小学,石门镇中心小学,2024年9月起,三年\n"
            + "王明,第一小学,黑水乡小学,2024.09-2026.07,1年\n赵六,石门镇中心小学,黑水乡小学,2025.09,2\n");
    assertThat(district(Recipe.empty()).rotations())
        .extracting(r -> r.from().toString(), r -> r.until().toString())
        .containsExactlyInAnyOrder(
            tuple("2024-09-01", "2027-09-01"),
            tuple("2024-09-01", "2026-08-01"),
            tuple("2025-09-01", "2027-09-01"));
  }

  @Test
  void ofTwoRowsForOneWayItIsAskedWhichCounts() throws IOException {
    file("名册.csv", ROSTER.replace("职称,学校", "职称,任教学科,学校").replaceAll("级,", "级,语文,"));
    file("路程.csv", "起点,终点,用时\n第一小学,黑水乡小学,20\n黑水乡小学,第一小学,25\n第一小学,黑水乡小学,20\n第一小学,黑水乡小学,30\n");
    IntakeResult result = read(Recipe.empty());
    assertThat(open(result)).containsExactly("MINUTES/(twice)");
    assertThat(
            district(Recipe.empty().withAnswer("MINUTES/(twice)", "FIRST")).travelTimes().listed())
        .extracting(way -> way.minutes())
        .containsExactlyInAnyOrder(20, 25);
    assertThat(
            district(Recipe.empty().withAnswer("MINUTES/(twice)", "LAST")).travelTimes().listed())
        .extracting(way -> way.minutes())
        .containsExactlyInAnyOrder(30, 25);
  }

  @Test
  void theNewestYearMayBeThatOfAnOffice() throws IOException {
    file(
        "名册.csv",
        "姓名,性别,出生年月,参加工作时间,到校时间,职务,任现职时间,职称,任教学科,学校\n"
            + "张伟,男,1975.06,1996.09,2001.09,校长,2025.08,高级,语文,第一小学\n"
            + "买买提江•吐尔逊,男,1976.06,1996.09,2001.09,教师,,高级,语文,第一小学\n");
    assertThat(district(Recipe.empty()).staff())
        .extracting(StaffMember::name, m -> String.valueOf(m.inPostSince()))
        .containsExactlyInAnyOrder(tuple("张伟", "2025-08-01"), tuple("买买提江·吐尔逊", "2001-09-01"));
  }

  @Test
  void theTitleOfTheAppointmentIsOfferedFirst() throws IOException {
    file(
        "名册.csv",
        "姓名,性别,出生年月,参加工作时间,到校时间,职务,专业技术资格,现聘职称,任教学科,学校\n"
            + "张伟,男,1975.06,1996.09,2001.09,教师,高级教师,一级教师,语文,第一小学\n");
    IntakeResult result = read(Recipe.empty());
    assertThat(open(result)).containsExactly("field/TITLE");
    assertThat(result.openQuestions().get(0).options())
        .extracting(Option::value)
        .containsExactly("现聘职称", "专业技术资格");
  }
}
