package org.lungang.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.district.District;
import org.lungang.district.Lessons;
import org.lungang.district.Subject;
import org.lungang.language.Language;

/**
 * What timetables ask for, and what teachers teach elsewhere already (docs/reference/model.md,
 * Visits).
 */
class LessonsTest {

  @TempDir Path folder;
  @TempDir Path written;

  private static SampleDataset sample() {
    return new SampleDataset()
        .put("lessons.csv", "school_id,subject,weekly_periods", "S02,MATH,12", "S02,音乐,4");
  }

  private District read(SampleDataset sample) {
    Reading reading = sample.read(folder);
    assertThat(SampleDataset.told(reading, Language.EN)).isEmpty();
    District district = reading.district();
    assertThat(district).isNotNull();
    return district;
  }

  @Test
  void lessonsAreReadInEitherLanguage() {
    List<Lessons> expected =
        List.of(
            new Lessons("S02", Subject.of("MATH"), 12), new Lessons("S02", Subject.of("MUSIC"), 4));
    assertThat(read(sample()).lessons()).isEqualTo(expected);
    assertThat(read(sample()).lessonsOf("S02")).isEqualTo(expected);
    SampleDataset chinese = new SampleDataset();
    chinese.put("课时.csv", "周课时,学科,学校编号", "4,音乐,S02", "12,MATH,S02");
    assertThat(read(chinese).lessons()).isEqualTo(expected);
    assertThat(read(new SampleDataset()).lessons()).isEmpty();
  }

  @Test
  void weeklyPeriodsOfStaffAreReadAndZeroWhereEmpty() {
    SampleDataset sample =
        new SampleDataset()
            .put(
                "staff.csv",
                "staff_id,name,gender,birth_date,school_id,position,subject,at_school_since,周课时",
                "T01,王芳,F,1980-05-01,S01,TEACHER,MATH,2010-09-01,6",
                "T02,李强,M,1975-01-31,S02,PRINCIPAL,,2015-09-01,");
    assertThat(read(sample).staff())
        .extracting(member -> member.weeklyPeriods())
        .containsExactly(6, 0);
  }

  @Test
  void everyProblemOfLessonsIsTold() {
    sample()
        .add("lessons.csv", "S09,MATH,3")
        .add("lessons.csv", "S02,数学,3")
        .add("lessons.csv", "S01,MATH,-1")
        .add("lessons.csv", "S01,ART,2.5")
        .add("lessons.csv", "S01,PE,10000")
        .assertTold(
            folder,
            List.of(
                "Error: lessons.csv, line 4, column school_id: “S09”: This id is not in"
                    + " schools.csv. Did you mean S01?",
                "Error: lessons.csv, line 5, column subject: “S02 + 数学”: Duplicate of"
                    + " line 2. Keep one of the two rows.",
                "Error: lessons.csv, line 6, column weekly_periods: “-1”: The number must not be"
                    + " negative. Write a whole number, 0 or more, in digits only, like 850.",
                "Error: lessons.csv, line 7, column weekly_periods: “2.5”: This is not a whole"
                    + " number. Write a whole number, 0 or more, in digits only, like 850.",
                "Error: lessons.csv, line 8, column weekly_periods: “10000”: The number is too"
                    + " large. Write a whole number from 0 to 9999."),
            List.of(
                "错误：lessons.csv 第4行“school_id”列：“S09”：schools.csv中没有这个编号。是不是S01？",
                "错误：lessons.csv 第5行“subject”列：“S02 + 数学”：与第2行重复。请只保留其中一行。",
                "错误：lessons.csv 第6行“weekly_periods”列：“-1”：不能是负数。请填不小于0的整数，只写数字，如850。",
                "错误：lessons.csv 第7行“weekly_periods”列：“2.5”：不是整数。请填不小于0的整数，只写数字，如850。",
                "错误：lessons.csv 第8行“weekly_periods”列：“10000”：数字太大。请填0到9999之间的整数。"));
  }

  @Test
  void aSubjectThatNobodyTeachesAndThatIsNotKnownIsAWarning() {
    sample()
        .add("lessons.csv", "S02,戏剧,3")
        .assertTold(
            folder,
            List.of(
                "Warning: lessons.csv, line 4, column subject: “戏剧”: No staff member"
                    + " teaches this subject, and it is not a known one. If somebody teaches"
                    + " it, spell it as in staff.csv."),
            List.of(
                "提醒：lessons.csv"
                    + " 第4行“subject”列：“戏剧”：没有教职工任教这个学科，它也不在常用学科之列。如果有教师任教，请与staff.csv中的写法一致。"));
  }

  @Test
  void moreThanSixtyPeriodsOfOnePersonAreASlip() {
    new SampleDataset()
        .put(
            "staff.csv",
            "staff_id,name,gender,birth_date,school_id,position,subject,at_school_since,weekly_periods",
            "T01,王芳,F,1980-05-01,S01,TEACHER,MATH,2010-09-01,60",
            "T02,李强,M,1975-01-31,S02,PRINCIPAL,,2015-09-01,61")
        .assertTold(
            folder,
            List.of(
                "Error: staff.csv, line 3, column weekly_periods: “61”: The number is too large."
                    + " Write a whole number from 0 to 60."),
            List.of("错误：staff.csv 第3行“weekly_periods”列：“61”：数字太大。请填0到60之间的整数。"));
  }

  @Test
  void aDatasetWithoutLessonsIsWrittenAndDigestedAsItWasBeforeThereWereAny() throws IOException {
    String digest = DatasetDigest.of(read(new SampleDataset()));
    DatasetWriter.write(read(new SampleDataset()), written, DatasetStyle.ENGLISH);
    assertThat(written.resolve("lessons.csv")).doesNotExist();
    assertThat(Files.readString(written.resolve("staff.csv"))).doesNotContain("weekly_periods");
    assertThat(DatasetDigest.of(read(sample()))).isNotEqualTo(digest);
  }
}
