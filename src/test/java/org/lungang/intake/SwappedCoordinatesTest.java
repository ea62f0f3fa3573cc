package org.lungang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.district.Coordinates;
import org.lungang.language.Language;

/** Latitudes in the column of longitudes, and the other way round. */
class SwappedCoordinatesTest {

  @TempDir private Path folder;

  private IntakeResult read(Recipe recipe) throws IOException {
    Path schools =
        Files.writeString(
            folder.resolve("学校.csv"),
            """
            学校名称,学段,城乡类型,纬度,经度
            清河县第一小学,小学,城区,114.52,36.61
            清河县石桥小学,小学,镇区,36.71,114.62
            """);
    Path roster =
        Files.writeString(
            folder.resolve("花名册.csv"),
            """
            姓名,性别,出生年月,参加工作时间,到校时间,职务,职称,任教学科,骨干称号,学校
            张建国,男,1980.03,2002.09,2015.08,教师,一级教师,语文,无,第一小学
            """);
    Path groups =
        Files.writeString(folder.resolve("集团.csv"), "集团名称,集团类型,牵头校,成员校\n一集团,紧密型,第一小学,石桥小学\n");
    return Intake.read(List.of(schools, groups, roster), recipe);
  }

  @Test
  void theyAreNamedAsSwapped() throws IOException {
    IntakeResult result = read(Recipe.empty());
    assertThat(result.openQuestions())
        .extracting(Question::key)
        .containsExactly("coordinates/swapped", "datum");
    assertThat(result.openQuestions().get(0).text().in(Language.ZH))
        .isEqualTo("有的学校经度和纬度填反了。是否对调？选“否”则不采用。");
  }

  @Test
  void theyAreSwappedWhereTheOfficeSaysSo() throws IOException {
    Recipe recipe =
        Recipe.empty().withAnswer("coordinates/swapped", "YES").withAnswer("datum", "WGS84");
    assertThat(read(recipe).district().orElseThrow().schools())
        .extracting(school -> school.coordinates())
        .containsExactlyInAnyOrder(new Coordinates(36.61, 114.52), new Coordinates(36.71, 114.62));
  }
}
