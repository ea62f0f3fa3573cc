package org.lungang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lungang.intake.Imported.open;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.district.Assessment;
import org.lungang.district.District;
import org.lungang.district.Need;
import org.lungang.district.Rotation;
import org.lungang.district.School;
import org.lungang.district.ServicePeriod;
import org.lungang.district.StaffMember;
import org.lungang.district.Subject;
import org.lungang.district.TravelTime;
import org.lungang.language.Language;

/** What lists beside the rosters say: earlier posts, rotations, needs and minutes. */
class BesideTheRosterTest {

  @TempDir private Path folder;

  private final List<Path> files = new ArrayList<>();

  @BeforeEach
  void writeRoster() throws IOException {
    file(
        "学校.csv",
        """
        学校名称,学校代码,学段,城乡类型
        云溪县第一小学,S001,小学,城区
        云溪县沙泉镇中心小学,S002,小学,镇区
        云溪县石桥小学,S003,小学,乡村
        """);
    file("集团.csv", "集团名称,集团类型,牵头校,成员校\n一小集团,紧密型,云溪县第一小学,沙泉中心小学、石桥小学\n");
    file(
        "名册.csv",
        """
        工号,姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,任教学科,骨干称号,学校
        T001,王明,男,1980-03,2002-09,2015-09,教师,一级教师,语文,无,云溪县第一小学
        T002,李芳,女,1985-05,2007-09,2010-09,教师,一级教师,数学,无,云溪县石桥小学
        T003,张伟,男,1975-06,1996-09,2001-09,教师,高级教师,体育,无,云溪县第一小学
        T004,张伟,男,1990-06,2013-09,2013-09,教师,二级教师,音乐,无,云溪县第一小学
        """);
  }

  private void file(String name, String text) throws IOException {
    files.add(Files.writeString(folder.resolve(name), text));
  }

  private IntakeResult read(Recipe recipe) {
    return Intake.read(files, recipe);
  }

  private District district() {
    IntakeResult result = read(Recipe.empty());
    assertThat(result.decisiveQuestions()).isEmpty();
    return result.district().orElseThrow();
  }

  @Test
  void aTimeInOneColumnHasABeginningAndAnEnd() throws IOException {
    file(
        "经历.csv",
        """
        姓名,任教学校,起止年月
        王明,云溪县石桥小学,2002.09-2008.08
        ,广平县第三小学,2008年9月至2012年9月
        ,沙泉中心小学,2012.09—2015.07
        ,云溪县第一小学,2015.09-至今
        李芳,云溪县沙泉镇中心小学,2007/9/1~2010/8/31
        """);
    // 2008.08 is the last month, 2012年9月 the one in which it began; 31 August is the last day.
    assertThat(district().servicePeriods())
        .extracting(
            ServicePeriod::staffId,
            ServicePeriod::school,
            p -> String.valueOf(p.area()),
            ServicePeriod::from,
            ServicePeriod::until)
        .containsExactlyInAnyOrder(
            tuple("T001", "S003", "RURAL", "2002-09-01", "2008-09-01"),
            tuple("T001", "广平县第三小学", "null", "2008-09-01", "2012-09-01"),
            tuple("T001", "S002", "TOWN", "2012-09-01", "2015-08-01"),
            tuple("T002", "S002", "TOWN", "2007-09-01", "2010-09-01"));
  }

  private static Tuple tuple(String staff, String school, String area, String from, String until) {
    return Tuple.tuple(staff, school, area, LocalDate.parse(from), LocalDate.parse(until));
  }

  @Test
  void whatAnEarlierPostLeavesOpenIsAsked() throws IOException {
    file(
        "经历.csv",
        """
        姓名,任教学校,开始时间,结束时间
        王明,,2002-09,2008-09
        王明,云溪县石桥小学,,2008-09
        王明,云溪县石桥小学,2009-09,
        王明,云溪县石桥小学,2012-09,2010-09
        王明,石桥小学东校区,2010-09,2012-09
        赵六,云溪县石桥小学,2010-09,2012-09
        钱七,云溪县石桥小学,2010-09,2012-09
        """);
    assertThat(open(read(Recipe.empty())))
        .containsExactlyInAnyOrder(
            "EARLIER_SCHOOL/(blank)",
            "FROM/(blank)",
            "UNTIL/(blank)",
            "UNTIL/before-from",
            "EARLIER_SCHOOL/石桥小学东校区",
            "NAME/(in no roster)");
    Recipe answered = Recipe.empty();
    for (String key : open(read(Recipe.empty()))) {
      answered = answered.withAnswer(key, "LEAVE_OUT");
    }
    answered = answered.withAnswer("EARLIER_SCHOOL/石桥小学东校区", "云溪县石桥小学");
    assertThat(read(answered).district().orElseThrow().servicePeriods())
        .extracting(ServicePeriod::school, ServicePeriod::from)
        .containsExactly(Tuple.tuple("S003", LocalDate.of(2010, 9, 1)));
  }

  @Test
  void namesakesAreAskedWithoutTheirNameInTheRecipe() throws IOException {
    file("经历.csv", "姓名,任教学校,开始时间,结束时间\n张伟,云溪县石桥小学,2002-09,2008-09\n");
    IntakeResult result = read(Recipe.empty());
    assertThat(result.decisiveQuestions()).hasSize(1);
    assertThat(RecipeFile.write(result, Language.ZH)).doesNotContain("张伟");
    Question question = result.decisiveQuestions().get(0);
    Recipe answered = result.recipe().withAnswer(question.key(), "名册.csv:4");
    assertThat(read(answered).district().orElseThrow().servicePeriods())
        .extracting(ServicePeriod::staffId)
        .containsExactly("T003");
  }

  @Test
  void aHostSchoolThatNoListHasIsAskedForAndItsRotationLeftOutUntilThen() throws IOException {
    file(
        "交流.csv",
        """
        姓名,原学校,交流学校,交流起止时间
        王明,云溪县第一小学,天外天学校,2025年9月至2028年8月
        李芳,石桥小学,云溪县第一小学,2025年9月至2028年8月
        """);
    IntakeResult result = read(Recipe.empty());
    assertThat(open(result)).containsExactly("SCHOOL/天外天学校");
    assertThat(
            read(result.recipe().withAnswer("SCHOOL/天外天学校", "LEAVE_OUT"))
                .district()
                .orElseThrow()
                .rotations())
        .extracting(Rotation::staffId, Rotation::hostSchoolId)
        .containsExactly(Tuple.tuple("T002", "S001"));
  }

  @Test
  void aListOfRotationsSaysWhoIsWhere() throws IOException {
    file(
        "交流.csv",
        """
        2025年交流轮岗教师花名册,,,,,,
        序号,姓名,性别,出生年月,原学校,交流学校,交流起止时间,考核等次,是否愿意留任
        1,王明,男,1980-03,云溪县第一小学,石桥小学,2025年9月至2028年8月,优秀,是
        2,李芳,女,1985-05,石桥小学,云溪县第一小学,2024.09-2026.07,合格,否
        3,张伟,男,1975-06,云溪县第一小学,云溪县第一小学,2024.09-2026.07,合格,否
        """);
    IntakeResult result = read(Recipe.empty());
    // The two of one name are asked first; then that the host is the own school.
    assertThat(result.decisiveQuestions()).hasSize(1);
    Recipe answered =
        result.recipe().withAnswer(result.decisiveQuestions().get(0).key(), "名册.csv:4");
    assertThat(open(read(answered))).containsExactly("HOST_SCHOOL/own");
    assertThat(
            read(answered.withAnswer("HOST_SCHOOL/own", "LEAVE_OUT"))
                .district()
                .orElseThrow()
                .rotations())
        .containsExactlyInAnyOrder(
            new Rotation(
                "T001",
                "S001",
                "S003",
                null,
                LocalDate.of(2025, 9, 1),
                LocalDate.of(2028, 9, 1),
                Assessment.EXCELLENT,
                true),
            new Rotation(
                "T002",
                "S003",
                "S001",
                null,
                LocalDate.of(2024, 9, 1),
                LocalDate.of(2026, 8, 1),
                Assessment.PASS,
                false));
  }

  @Test
  void aRosterMaySayWhereSomeOfItsPeopleAre() throws IOException {
    files.remove(2);
    file(
        "名册.csv",
        """
        工号,姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,任教学科,骨干称号,学校,交流学校,交流起止时间
        T001,王明,男,1980-03,2002-09,2015-09,教师,一级教师,语文,无,云溪县第一小学,,
        T002,李芳,女,1985-05,2007-09,2010-09,教师,一级教师,数学,无,云溪县石桥小学,云溪县第一小学,2025.09-2028.08
        """);
    District district = district();
    assertThat(district.staff()).hasSize(2);
    assertThat(district.rotations())
        .extracting(Rotation::staffId, Rotation::hostSchoolId, Rotation::until)
        .containsExactly(Tuple.tuple("T002", "S001", LocalDate.of(2028, 9, 1)));
  }

  @Test
  void needsAreAColumnASubject() throws IOException {
    file(
        "需求.csv",
        """
        各校各学科教师配备表,,,,,
        学校,语文,,数学,,体育
        ,应配,现有,应配,现有,应配
        云溪县第一小学,12,11,10人,9,3
        沙泉中心小学,6,5,5,5,
        合计,18,16,15,14,3
        """);
    assertThat(district().needs())
        .containsExactlyInAnyOrder(
            new Need("S001", Subject.of("CHINESE"), 12),
            new Need("S001", Subject.of("MATH"), 10),
            new Need("S001", Subject.of("PE"), 3),
            new Need("S002", Subject.of("CHINESE"), 6),
            new Need("S002", Subject.of("MATH"), 5));
  }

  @Test
  void periodsAreDividedByThoseOfATeacherAndRoundedUp() throws IOException {
    file("课时.csv", "学校,学科,周课时数\n云溪县第一小学,语文,120\n云溪县第一小学,数学,97\n云溪县石桥小学,语文,1\n云溪县石桥小学,美术,0\n");
    IntakeResult result = read(Recipe.empty());
    assertThat(open(result)).containsExactly("needs/periods-of-a-teacher");
    assertThat(result.district().orElseThrow().needs()).isEmpty();
    // 120 = 10 x 12, 97 = 8 x 12 + 1.
    assertThat(
            read(result.recipe().withAnswer("needs/periods-of-a-teacher", "12"))
                .district()
                .orElseThrow()
                .needs())
        .containsExactlyInAnyOrder(
            new Need("S001", Subject.of("CHINESE"), 10),
            new Need("S001", Subject.of("MATH"), 9),
            new Need("S003", Subject.of("CHINESE"), 1),
            new Need("S003", Subject.of("ART"), 0));
  }

  @Test
  void numbersThatMayCountAnythingAreAsked() throws IOException {
    file("统计.csv", "学校,语文,数学,体育\n云溪县第一小学,12,10,3\n");
    IntakeResult result = read(Recipe.empty());
    assertThat(open(result)).containsExactly("needs/统计.csv");
    assertThat(result.district().orElseThrow().needs()).isEmpty();
    assertThat(
            read(result.recipe().withAnswer("needs/统计.csv", "TEACHERS"))
                .district()
                .orElseThrow()
                .needs())
        .hasSize(3);
    assertThat(
            read(result.recipe().withAnswer("needs/统计.csv", "LEAVE_OUT"))
                .district()
                .orElseThrow()
                .needs())
        .isEmpty();
  }

  @Test
  void minutesThatNoListGivesMayBeOneNumberForAll() throws IOException {
    file("路程.csv", "起点学校,终点学校,车程（分钟）\n云溪县第一小学,沙泉中心小学,25分钟\n");
    assertThat(district().travelTimes().listed())
        .containsExactly(new TravelTime("S001", "S002", 25));
    Recipe any = Recipe.empty().withMinutes(Recipe.ANY_PAIR, Recipe.ANY_PAIR, 40);
    assertThat(any.minutes()).isEqualTo(Map.of("*", 40));
    assertThat(read(any).district().orElseThrow().travelTimes().listed())
        .containsExactlyInAnyOrder(
            new TravelTime("S001", "S002", 25),
            new TravelTime("S001", "S003", 40),
            new TravelTime("S002", "S003", 40));
  }

  @Test
  void oneNumberForAllIsForPairsWithinAGroup() throws IOException {
    file("集团.csv", "集团名称,集团类型,牵头校,成员校\n石桥集团,紧密型,石桥小学,沙泉中心小学\n");
    files.remove(1);
    Recipe any = Recipe.empty().withMinutes(Recipe.ANY_PAIR, Recipe.ANY_PAIR, 40);
    assertThat(read(any).district().orElseThrow().travelTimes().listed())
        .containsExactly(new TravelTime("S002", "S003", 40));
  }

  @Test
  void aSchoolOfAKindThatTakesNoPartIsLeftOut() throws IOException {
    Files.writeString(
        folder.resolve("学校.csv"),
        """
        学校名称,学校代码,学段,城乡类型
        云溪县第一小学,S001,小学,城区
        云溪县沙泉镇中心小学,S002,小学,镇区
        云溪县石桥小学,S003,小学,乡村
        云溪县特殊教育学校,S004,特殊教育,城区
        """);
    IntakeResult asked = read(Recipe.empty());
    assertThat(open(asked)).containsExactly("STAGE/特殊教育");
    List<String> places = asked.openQuestions().get(0).places();
    assertThat(places).isNotEmpty();
    assertThat(RecipeFile.write(asked, Language.EN))
        .contains("    where: [\"" + String.join("\", \"", places) + "\"]\n");
    assertThat(
            read(Recipe.empty().withAnswer("STAGE/特殊教育", "LEAVE_OUT"))
                .district()
                .orElseThrow()
                .schools())
        .extracting(School::id)
        .containsExactly("S001", "S002", "S003");
  }

  @Test
  void aNumberThatTwoHaveOrThatIsAnIdCardsIsNobodysId() throws IOException {
    Files.writeString(
        folder.resolve("名册.csv"),
        """
        工号,姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,任教学科,骨干称号,学校
        T001,王明,男,1980-03,2002-09,2015-09,教师,一级教师,语文,无,云溪县第一小学
        T001,李芳,女,1985-05,2007-09,2010-09,教师,一级教师,数学,无,云溪县石桥小学
        411327199006150015,张伟,男,1990-06,2013-09,2013-09,教师,二级教师,音乐,无,云溪县第一小学
        T005,赵磊,男,1975-06,1996-09,2001-09,教师,高级教师,体育,无,云溪县第一小学
        """);
    assertThat(read(Recipe.empty()).district().orElseThrow().staff())
        .extracting(StaffMember::id)
        .hasSize(4)
        .doesNotHaveDuplicates()
        .contains("T005")
        .doesNotContain("T001", "411327199006150015");
  }
}
