package org.lungang.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.language.Language;

/** Rows that no list should have are told of in both languages, once, with a way out. */
class OddRowsTest {

  @TempDir private Path folder;

  private void tells(SampleDataset dataset, String english, String chinese) {
    Reading reading = dataset.read(folder);
    assertThat(SampleDataset.told(reading, Language.EN)).containsExactly(english);
    assertThat(SampleDataset.told(reading, Language.ZH)).containsExactly(chinese);
  }

  @ParameterizedTest
  @ValueSource(strings = {"合计", "合 计", "总计", "小计"})
  void aTotalIsNotReadAndToldOfOnce(String word) {
    tells(
        new SampleDataset().add("staff.csv", word + ",2人,,,,,,,,,,,,"),
        "Warning: staff.csv, line 4, column staff_id: “"
            + word
            + "”: This row is a total; it is not read. Delete the row.",
        "提醒：staff.csv 第4行“staff_id”列：“" + word + "”：这一行是合计，没有读取。请删去这一行。");
  }

  @Test
  void aPersonWhoIsCalledSoIsNoTotal() {
    assertThat(
            SampleDataset.told(
                new SampleDataset()
                    .add("staff.csv", "小计,王芳,F,1980-05-01,S01,TEACHER,MATH,2010-09-01,,,,,,0")
                    .read(folder),
                Language.EN))
        .noneMatch(text -> text.contains("total"));
  }

  @Test
  void aPersonUnderTwoNumbersIsToldOf() {
    SampleDataset dataset =
        new SampleDataset()
            .add("staff.csv", "X2,王芳,F,1980-05-01,S01,TEACHER,MATH,2010-09-01,,,,,,0")
            .add("staff.csv", "X3,王芳,F,1980-06-01,S01,TEACHER,MATH,2010-09-01,,,,,,0");
    tells(
        dataset,
        "Warning: staff.csv, line 4, column staff_id: “X2”: The person in line 2 (T01) has the same"
            + " name, school, date of birth and first day of work. Delete one of the rows if they"
            + " are one person.",
        "提醒：staff.csv 第4行“staff_id”列：“X2”：与第2行（T01）姓名、学校、出生日期、参加工作时间都相同。如是同一人，请删去其中一行。");
  }

  @Test
  void aTimeBeforeSomebodyWasBornIsToldOf() {
    tells(
        new SampleDataset().change("service.csv", "2005-09-01", "1979-09-01"),
        "Warning: service.csv, line 2, column from: “1979-09-01”: 1979-09-01 is before the date of"
            + " birth, 1980-05-01. Correct the wrong one.",
        "提醒：service.csv 第2行“from”列：“1979-09-01”：1979-09-01早于出生日期1980-05-01。请改正有误的一项。");
    tells(
        new SampleDataset().change("rotations.csv", "2020-09-01", "1979-09-01"),
        "Warning: rotations.csv, line 2, column from: “1979-09-01”: 1979-09-01 is before the date"
            + " of birth, 1980-05-01. Correct the wrong one.",
        "提醒：rotations.csv 第2行“from”列：“1979-09-01”：1979-09-01早于出生日期1980-05-01。请改正有误的一项。");
  }

  @ParameterizedTest
  @CsvSource({"1996-04-30,1", "1996-05-01,0"})
  void aTimeBeforeTheAgeOfSixteenIsOdd(String from, int warnings) {
    Reading reading = new SampleDataset().change("service.csv", "2005-09-01", from).read(folder);
    assertThat(reading.problems()).hasSize(warnings).noneMatch(problem -> problem.isError());
  }

  @Test
  void aRotationThatStandsTwiceIsToldOf() {
    tells(
        new SampleDataset().add("rotations.csv", "T01,S01,S02,,2020-09-01,2021-08-31,PASS,no"),
        "Warning: rotations.csv, line 3, column staff_id: “T01”: This repeats the rotation in"
            + " line 2: the same person, host school and end. Keep one of the two rows.",
        "提醒：rotations.csv 第3行“staff_id”列：“T01”：与第2行是同一次交流（教职工、交流学校、截止日期相同）。请只保留其中一行。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"第\uFFFD小学", "第□小学", "第\uE000小学"})
  void aCharacterLostInTheNameOfASchoolIsToldOf(String name) {
    tells(
        new SampleDataset().change("schools.csv", "第一小学", name),
        "Warning: schools.csv, line 2, column name: “"
            + name
            + "”: The name contains a character that no name has; the original is lost."
            + " Enter the name again.",
        "提醒：schools.csv 第2行“name”列：“" + name + "”：名称中有乱码，原来的字已经丢失。请重新填写名称。");
  }

  @Test
  void aCharacterLostInTheNameOfAGroupIsToldOf() {
    assertThat(
            SampleDataset.told(
                new SampleDataset().change("groups.csv", "第一集团", "第?集团").read(folder), Language.ZH))
        .containsExactly("提醒：groups.csv 第2行“name”列：“第?集团”：名称中有乱码，原来的字已经丢失。请重新填写名称。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"第一小学", "第一 小学"})
  void twoSchoolsOfOneNameAreToldOf(String name) {
    tells(
        new SampleDataset().change("schools.csv", "第二小学", name),
        "Warning: schools.csv, line 3, column name: “"
            + name
            + "”: The row in line 2 has the same name, so the name alone could mean either."
            + " Give them names that tell them apart; if both really have this name, enter ids in"
            + " the other lists.",
        "提醒：schools.csv 第3行“name”列：“" + name + "”：与第2行同名，按名称填写时不知指哪一个。请改成能够区分的名称；确实同名的，其他表中请填编号。");
  }

  @Test
  void aHeadingOfTwoLinesIsToldOfOnOne() {
    tells(
        new SampleDataset().change("staff.csv", ",exemption,", ",\"暂不交流\n情形\","),
        "Warning: staff.csv, line 1, column 暂不交流 情形: The heading is not quite as expected. It"
            + " is read as exemption.",
        "提醒：staff.csv 第1行“暂不交流 情形”列：列名写法不完全一致。按“暂不交流情形”读取。");
  }

  @Test
  void aWayToTheSameSchoolIsToldOf() {
    tells(
        new SampleDataset().change("travel.csv", "S01,S02,25", "S01,S01,25"),
        "Warning: travel.csv, line 2, column to_school_id: “S01”: Both schools are the same, so"
            + " nobody makes this trip. Correct one of the two schools, or delete the row.",
        "提醒：travel.csv 第2行“to_school_id”列：“S01”：起点和终点是同一所学校。" + "请改正其中一所学校，或删去这一行。");
  }

  @Test
  void aWayOfMoreThanTenHoursIsToldOf() {
    tells(
        new SampleDataset().change("travel.csv", "S01,S02,25", "S01,S02,601"),
        "Warning: travel.csv, line 2, column minutes: “601”: This is more than 10 hours. Enter"
            + " minutes; if seconds or meters were meant, convert them. If it is right, there"
            + " is nothing to do.",
        "提醒：travel.csv 第2行“minutes”列：“601”：超过10个小时。请按分钟填写；原来是秒或米的，请换算。" + "确实无误的，不必处理。");
    assertThat(
            SampleDataset.told(
                new SampleDataset().change("travel.csv", "S01,S02,25", "S01,S02,600").read(folder),
                Language.EN))
        .isEmpty();
  }
}
