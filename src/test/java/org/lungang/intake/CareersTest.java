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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lungang.district.Circumstance;
import org.lungang.district.District;
import org.lungang.district.Rotation;
import org.lungang.district.ServicePeriod;
import org.lungang.district.StaffMember;

/** Where people were, and until when they need not go, as rosters say it in one cell. */
class CareersTest {

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
    file("集团.csv", "集团名称,集团类型,牵头校,成员校\n一小教育集团,紧密型,云溪县第一小学,石桥小学、沙泉中心小学\n");
  }

  private void file(String name, String text) throws IOException {
    files.add(Files.writeString(folder.resolve(name), text));
  }

  /** A roster of people at one school since September 2015, each with a cell more. */
  private void roster(String heading, String... cells) throws IOException {
    StringBuilder text =
        new StringBuilder(
            "2026年教师名册,,,,\n工号,姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,任教学科,骨干称号,学校," + heading + "\n");
    for (int i = 0; i < cells.length; i++) {
      text.append(
          "T00%d,王%s,女,1985-05,2007-09,2015-09,教师,一级教师,数学,无,云溪县第一小学,\"%s\"\n"
              .formatted(i + 1, "明芳军丽".charAt(i), cells[i]));
    }
    file("名册.csv", text.toString());
  }

  private District district(Recipe recipe) {
    IntakeResult result = Intake.read(files, recipe);
    assertThat(open(result)).isEmpty();
    return result.district().orElseThrow();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  @Test
  void aCareerInOneCellIsTimesAtSchools() throws IOException {
    roster(
        "任教经历",
        "2007.9-2010.8 石桥小学；2010.9-2015.8 广平县第三小学；2015.9至今 云溪县第一小学",
        "2003.9-2007.7 师范学院学习；2015.9-至今 第一小学",
        "无",
        "");
    assertThat(district(Recipe.empty()).servicePeriods())
        .extracting(
            ServicePeriod::staffId,
            ServicePeriod::school,
            ServicePeriod::from,
            ServicePeriod::until)
        .containsExactlyInAnyOrder(
            tuple("T001", "S003", day("2007-09-01"), day("2010-09-01")),
            tuple("T001", "广平县第三小学", day("2010-09-01"), day("2015-09-01")));
  }

  @Test
  void whatCannotBeReadInACareerIsAskedOnce() throws IOException {
    roster(
        "工作简历",
        "2007.9-2010.8 石桥小学；2010.9-2015.8 借调教育局",
        "2007.9-2015.8 石桥小学",
        "2007年参加工作，先后在几所学校任教");
    assertThat(open(Intake.read(files, Recipe.empty())))
        .containsExactly("EARLIER_SCHOOL/(no time)");
    assertThat(
            district(Recipe.empty().withAnswer("EARLIER_SCHOOL/(no time)", "LEAVE_OUT"))
                .servicePeriods())
        .hasSize(2);
  }

  @Test
  void aRotationInACellIsOneSinceThePresentSchoolAndATimeThereBeforeIt() throws IOException {
    roster("交流轮岗经历", "2019年9月至2022年8月在沙泉镇中心小学交流", "2010年9月至2012年8月在石桥小学支教", "无", "");
    District district = district(Recipe.empty());
    assertThat(district.rotations())
        .extracting(Rotation::staffId, Rotation::homeSchoolId, Rotation::hostSchoolId)
        .containsExactly(tuple("T001", "S001", "S002"));
    assertThat(district.rotations().get(0).until()).isEqualTo("2022-09-01");
    assertThat(district.servicePeriods())
        .extracting(ServicePeriod::staffId, ServicePeriod::school, ServicePeriod::until)
        .containsExactly(tuple("T002", "S003", day("2012-09-01")));
  }

  @Test
  void aRemarkThatSaysWhereAndUntilWhenIsARotation() throws IOException {
    roster("备注", "2024.9至2027.7在沙泉中心小学支教", "拟2026.9支教", "县优秀教师", "");
    IntakeResult result = Intake.read(files, Recipe.empty());
    // What says less is asked about as before.
    assertThat(open(result)).containsExactly("REMARK/支教");
    District district = district(Recipe.empty().withAnswer("REMARK/支教", "KEEP"));
    assertThat(district.rotations())
        .extracting(Rotation::staffId, Rotation::hostSchoolId, Rotation::from, Rotation::until)
        .containsExactly(tuple("T001", "S002", day("2024-09-01"), day("2027-08-01")));
  }

  @Test
  void theCareerOfSomebodyLeftOutIsNoQuestion() throws IOException {
    roster("任教经历,备注", "2007.9-2010.8 石桥小学\",\"已退休", "2007.9-2010.8 石桥小学\",\"");
    District district = district(Recipe.empty().withAnswer("REMARK/退休", "LEAVE_OUT"));
    assertThat(district.servicePeriods())
        .extracting(ServicePeriod::staffId)
        .containsExactly("T002");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          暂不交流情形,是否批准,暂不交流起止时间 | 怀孕","是","2026.3-2027.8 | 2026-03-01 | 2027-09-01
          暂不交流情形,是否批准,暂不交流起始,暂不交流截止 | 怀孕","是","2026.3","2027-08-31 | 2026-03-01 | 2027-09-01
          暂缓交流原因,是否批准,暂缓交流期限 | 怀孕","是","2026年3月至2027年8月 | 2026-03-01 | 2027-09-01
          暂不交流情形,是否批准 | 孕期（至2027.8）","是 | - | 2027-09-01
          人员状态 | 产假2026.3-2027.8 | 2026-03-01 | 2027-09-01
          备注 | 产假至2027年8月 | - | 2027-09-01
          暂不交流情形,是否批准 | 怀孕","是 | - | -
          """)
  void theTimeOfAnExemptionIsKept(
      String headings, String cells, @Nullable String since, @Nullable String until)
      throws IOException {
    roster(headings, cells);
    Recipe recipe =
        Recipe.empty()
            .withAnswer("STATUS/产假", "PREGNANT_OR_NURSING")
            .withAnswer("REMARK/产假", "PREGNANT_OR_NURSING");
    StaffMember member = district(recipe).staff().get(0);
    assertThat(member.circumstances()).containsExactly(Circumstance.PREGNANT_OR_NURSING);
    assertThat(member.circumstancesSince()).isEqualTo(since == null ? null : day(since));
    assertThat(member.circumstancesUntil()).isEqualTo(until == null ? null : day(until));
    assertThat(district(recipe).rotations()).isEmpty();
  }
}
