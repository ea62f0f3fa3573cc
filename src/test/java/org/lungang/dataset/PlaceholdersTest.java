package org.lungang.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.language.Language;

/** Words that stand for a value that is not there are never taken for one. */
class PlaceholdersTest {

  @TempDir private Path folder;

  private String told(SampleDataset dataset) {
    return String.join("\n", SampleDataset.told(dataset.read(folder), Language.EN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"待定", "无", "暂缺", "空缺", "待聘", "同上", "待 聘", "TBD", "tbd", "Vacant", "N/A", "—", "？"})
  void aVacancyIsNobody(String name) {
    assertThat(told(new SampleDataset().change("staff.csv", "王芳", name)))
        .startsWith("Error: staff.csv, line 2, column name: “" + name + "”: The text stands for a")
        .contains("Enter the value, or delete the row.")
        .doesNotContain("\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"吴定", "空海", "缺玉", "Nan", "Na Li", "无忧", "待"})
  void namesThatLookLikeItAreNames(String name) {
    assertThat(told(new SampleDataset().change("staff.csv", "王芳", name))).isEmpty();
  }

  @Test
  void noSubjectIsCalledSo() {
    assertThat(told(new SampleDataset().change("staff.csv", "TEACHER,MATH", "TEACHER,待定")))
        .contains("Error: staff.csv, line 2, column subject: “待定”")
        .contains("or leave the cell empty.");
    assertThat(told(new SampleDataset().change("needs.csv", "S02,MATH,2", "S02,无,2")))
        .contains("Error: needs.csv, line 3, column subject: “无”")
        .contains("or delete the row.");
  }

  @Test
  void whoHasNoHouseholdLivesInNone() {
    SampleDataset dataset =
        new SampleDataset()
            .put(
                "staff.csv",
                "staff_id,name,gender,birth_date,school_id,position,subject,at_school_since,household",
                "T01,王芳,F,1980-05-01,S01,TEACHER,MATH,2010-09-01,无",
                "T02,李强,M,1975-01-31,S02,PRINCIPAL,,2015-09-01,无");
    assertThat(told(dataset))
        .contains("line 2, column household: The text stands for a value that is not there.")
        .contains("line 3, column household");
  }

  @Test
  void aSchoolOrGroupWithoutANameYetIsTold() {
    new SampleDataset()
        .change("schools.csv", "第二小学", "待定")
        .assertTold(
            folder,
            List.of(
                "Warning: schools.csv, line 3, column name: “待定”: The text stands for a value that"
                    + " is not there. Enter the name, unless the lists really call it so."),
            List.of("提醒：schools.csv 第3行“name”列：“待定”：这里填的不是实际内容，只是占位的字样。请填写名称；名称确实如此的，不必处理。"));
    assertThat(told(new SampleDataset().change("groups.csv", "第一集团", "暂无"))).startsWith("Warning");
  }

  @Test
  void aSchoolServedEarlierIsOne() {
    assertThat(told(new SampleDataset().change("service.csv", "T01,S02,", "T01,无,")))
        .contains("Error: service.csv, line 2, column school: “无”");
  }

  @Test
  void remarksMaySayAnything() {
    assertThat(told(new SampleDataset().change("pins.csv", "T01,GO,S02,", "T01,GO,S02,无")))
        .isEmpty();
  }
}
