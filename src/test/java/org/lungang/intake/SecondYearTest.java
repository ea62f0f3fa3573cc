package org.lungang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.district.District;
import org.lungang.district.StaffMember;
import org.lungang.district.Title;
import org.lungang.language.Language;

/**
 * Next year's roster is read with this year's recipe: nothing is asked, everybody keeps their id.
 */
class SecondYearTest {

  private static final String HEADINGS = "序号,姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,任教学科,骨干称号,学校\n";

  private static final String FIRST =
      """
      1,王明,男,1970.5,1993.9,2010.9,校长,中学高级,语文,市级骨干教师,县一中
      2,李　芳,女,1985.05,2007.09,2015.09,年级主任,小学高级,数学,无,云溪县石桥小学
      3,王芳,女,1990.11,2012.09,2012.09,教师,二级教师,英语,无,云溪县第一中学
      4,王芳,女,1988.03,2010.09,2016.09,教师,二级教师,英语,无,云溪县石桥小学
      5,赵六,女,1999.07,2021.09,2021.09,教师,,道法,校级骨干,石桥小学
      6,钱七,男,1968.01,1990.08,1999.09,教师,一级教师,体育,无,石桥小学
      7,孙八,男,1992.02,2014.09,2014.09,教师,二级教师,物理,无,云溪县第一中学
      """;

  /** 李芳 moved, 孙八 rose, 钱七 left, 周九 is new; months are written in other ways. */
  private static final String SECOND =
      """
      1,王芳,女,1990年11月,201209,2012.09,教师,二级教师,英语,无,云溪县第一中学
      2,王明,男,1970/5,1993年9月,2010.9,校长,中学高级,语文,市级骨干教师,县一中
      3,李芳,女,1985-05,2007.09,2026.09,年级主任,小学高级,数学,无,县一中
      4,孙八,男,199202,2014.09,2014.09,教师,一级教师,物理,县级骨干教师,云溪县第一中学
      5,王　芳,女,1988.03,2010.09,2016.09,教师,二级教师,英语,无,石桥小学
      6,赵六,女,1999.07,2021.09,2021.09,教师,,道法,校级骨干,石桥小学
      7,周九,女,2003.07,2026.09,2026.09,教师,,数学,无,石桥小学
      """;

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void nobodyIsAskedAgainAndIdsStay() throws Exception {
    Path schools = file("学校.csv", "学校名称,学段,城乡类型\n云溪县第一中学,初中,城区\n云溪县石桥小学,小学,乡村\n云溪县沙泉镇中心小学,小学,镇区\n");
    Path groups = file("集团.csv", "集团名称,集团类型,牵头校,成员校\n一中集团,紧密型,县一中,石桥小学、沙泉中心小学\n");
    IntakeResult asked =
        Intake.read(List.of(schools, groups, file("一.csv", HEADINGS + FIRST)), Recipe.empty());
    assertThat(asked.openQuestions())
        .extracting(Question::key)
        .containsExactlyInAnyOrder("POSITION/年级主任", "TITLE/小学高级", "TITLE/(blank)");
    Recipe answered =
        asked
            .recipe()
            .withAnswer("POSITION/年级主任", "MIDDLE_MANAGER")
            .withAnswer("TITLE/小学高级", "FIRST")
            .withAnswer("TITLE/(blank)", "UNRATED");
    IntakeResult first = Intake.read(List.of(schools, groups, folder.resolve("一.csv")), answered);
    byte[] kept = RecipeFile.write(first, Language.ZH).getBytes(StandardCharsets.UTF_8);
    IntakeResult second =
        Intake.read(
            List.of(schools, groups, file("二.csv", HEADINGS + SECOND)), RecipeFile.read(kept));
    assertThat(second.openQuestions()).isEmpty();
    assertThat(second.notes()).isEmpty();
    District before = first.district().orElseThrow();
    District after = second.district().orElseThrow();
    assertThat(after.schools()).isEqualTo(before.schools());
    assertThat(after.groups()).isEqualTo(before.groups());
    Map<String, StaffMember> one = byNameAndBirth(before);
    Map<String, StaffMember> two = byNameAndBirth(after);
    for (String person :
        List.of("王明 1970", "李芳 1985", "王芳 1990", "王芳 1988", "赵六 1999", "孙八 1992")) {
      assertThat(two.get(person).id()).as(person).isEqualTo(one.get(person).id());
    }
    Set<String> ids = new HashSet<>(before.staff().stream().map(StaffMember::id).toList());
    assertThat(ids).hasSize(7).doesNotContain(two.get("周九 2003").id());
    assertThat(two).doesNotContainKey("钱七 1968").hasSize(7);
    assertThat(two.get("李芳 1985").schoolId()).isEqualTo(two.get("王明 1970").schoolId());
    assertThat(two.get("李芳 1985").atSchoolSince()).isEqualTo("2026-09-01");
    assertThat(two.get("孙八 1992").title()).isEqualTo(Title.FIRST);
    assertThat(two.get("周九 2003").title()).isEqualTo(Title.UNRATED);
  }

  private static Map<String, StaffMember> byNameAndBirth(District district) {
    return district.staff().stream()
        .collect(
            Collectors.toMap(
                member -> member.name() + " " + member.birthDate().getYear(), Function.identity()));
  }
}
