package org.lungang.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.language.Language;

/** Numbers, days and names that can be read, but that no school or person has. */
class OddSizesTest {

  @TempDir private Path folder;

  private String told(SampleDataset dataset) {
    return String.join("\n", SampleDataset.told(dataset.read(folder), Language.EN));
  }

  private static SampleDataset needs(String required) {
    return new SampleDataset().change("needs.csv", "S01,MATH,3", "S01,MATH," + required);
  }

  @Test
  void moreTeachersThanASchoolNeedsAreWarnedOf() {
    needs("200").assertTold(folder, List.of(), List.of());
    needs("201")
        .assertTold(
            folder,
            List.of(
                "Warning: needs.csv, line 2, column required: “201”: This is more than 200; hardly"
                    + " any school has so many. Check the number for a digit too many or a total of"
                    + " several schools. If it is right, there is nothing to do."),
            List.of(
                "提醒：needs.csv 第2行“required”列：“201”：超过200，很少有学校达到这个数。"
                    + "请核对是否多写了一位，或填成了几所学校的合计。确实无误的，不必处理。"));
  }

  @Test
  void moreTeachersThanAnySchoolNeedsAreAnError() {
    assertThat(told(needs("999"))).startsWith("Warning").contains("999");
    assertThat(told(needs("1000"))).startsWith("Error").contains("from 0 to 999.");
  }

  private static SampleDataset schools(String students, String headcount) {
    return new SampleDataset()
        .put(
            "schools.csv",
            "school_id,name,stage,area,students,headcount",
            "S01,第一小学,PRIMARY,URBAN," + students + "," + headcount,
            "S02,第二小学,PRIMARY,RURAL,,");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "20000|2000|",
        "20001|2000|Warning: schools.csv, line 2, column students: “20001”: This is more than"
            + " 20000",
        "20000|2001|Warning: schools.csv, line 2, column headcount: “2001”: This is more than 2000",
        "20000|9999|Warning: schools.csv, line 2, column headcount: “9999”: This is more than 2000",
        "20000|10000|Error: schools.csv, line 2, column headcount: “10000”: The number is too large"
      })
  void schoolsAreNotLargerThanTheLargest(String students, String headcount, String begin) {
    String told = told(schools(students, headcount));
    if (begin == null) {
      assertThat(told).isEmpty();
    } else {
      assertThat(told).startsWith(begin).doesNotContain("\n");
    }
  }

  @Test
  void nobodyTaughtTheLastGradeForMoreYearsThanAWorkingLifeHas() {
    new SampleDataset()
        .change("staff.csv", "S02,0", "S02,45")
        .assertTold(folder, List.of(), List.of());
    assertThat(told(new SampleDataset().change("staff.csv", "S02,0", "S02,46")))
        .startsWith("Error: staff.csv, line 2, column graduating_years: “46”")
        .contains("from 0 to 45.");
  }

  private static SampleDataset consent(String date) {
    return new SampleDataset()
        .put("consents.csv", "staff_id,party,school_id,answer,date,by", row(date));
  }

  private static String row(String date) {
    return "T01,PERSON,,GIVEN," + date + ",";
  }

  @ParameterizedTest
  @ValueSource(strings = {"2010-09-01", "2035-09-01", ""})
  void answersMayBeAsOldAsTheTimeAtTheSchool(String date) {
    // The newest first day at a school is that of T02, 2015-09-01.
    consent(date).assertTold(folder, List.of(), List.of());
  }

  @Test
  void answersFromBeforeThatAreWarnedOf() {
    consent("2010-08-31")
        .assertTold(
            folder,
            List.of(
                "Warning: consents.csv, line 2, column date: “2010-08-31”: The answer is older than"
                    + " the first day at the school, 2010-09-01. Correct the date; if the answer is"
                    + " about an earlier posting, delete the row."),
            List.of(
                "提醒：consents.csv 第2行“date”列：“2010-08-31”：早于本人的到校时间2010-09-01。"
                    + "请改正日期；如果是对以前某次交流的答复，请删去这一行。"));
  }

  @Test
  void answersFromYearsAheadAreWarnedOf() {
    consent("2035-09-02")
        .assertTold(
            folder,
            List.of(
                "Warning: consents.csv, line 2, column date: “2035-09-02”: This is more than 20"
                    + " years after the newest first day at a school in the staff list, 2015-09-01."
                    + " Correct the date; if the answer is about an earlier posting, delete the"
                    + " row."),
            List.of(
                "提醒：consents.csv 第2行“date”列：“2035-09-02”：比教职工表中最晚的到校时间2015-09-01"
                    + "还晚20年以上。请改正日期；如果是对以前某次交流的答复，请删去这一行。"));
  }

  private static SampleDataset named(String name) {
    return new SampleDataset().change("staff.csv", "王芳", name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"合计", "小 计", "总计", "Total"})
  void aLineWithTotalsIsNobody(String name) {
    assertThat(told(named(name)))
        .startsWith("Error: staff.csv, line 2, column name")
        .endsWith("Delete the row, or enter the name of the person.");
    assertThat(SampleDataset.told(named(name).read(folder), Language.ZH).get(0))
        .endsWith("这是合计行的名称，不是姓名。请删去这一行，或填写本人姓名。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345", "１２", "3.5"})
  void aNumberIsHardlyAName(String name) {
    assertThat(told(named(name)))
        .startsWith("Warning: staff.csv, line 2, column name")
        .endsWith(
            "The name is a number. Enter the name, unless numbers stand for names on purpose.");
    assertThat(SampleDataset.told(named(name).read(folder), Language.ZH).get(0))
        .endsWith("姓名是一个数字。请填写姓名；有意用数字代替姓名的，不必处理。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"王1", "T01", "合计生"})
  void namesWithLettersAreNames(String name) {
    named(name).assertTold(folder, List.of(), List.of());
  }
}
