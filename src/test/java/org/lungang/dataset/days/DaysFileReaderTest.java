package org.lungang.dataset.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lungang.language.Language;

/** Days off and days of school are read in both languages; what is wrong is told with its place. */
class DaysFileReaderTest {

  private static final LocalDate START = LocalDate.of(2026, 9, 1);

  @TempDir private Path folder;

  private DaysFile read(String text) throws IOException {
    return DaysFileReader.read(Files.writeString(folder.resolve("days.csv"), text), START);
  }

  @Test
  void stretchesAndSingleDaysAreReadInEitherLanguage() throws IOException {
    DaysFile english = read("first,last,kind\n2027-02-10,2027-02-12,off\n2027/2/20,,SCHOOL\n");
    DaysFile chinese = read("首日,末日,安排,备注\n2027年2月10日,2027.2.12,放假,春节\n2027-02-20,,补课,\n");
    assertThat(english.problems()).isEmpty();
    assertThat(english).isEqualTo(chinese);
    assertThat(english.off())
        .containsExactly(
            LocalDate.of(2027, 2, 10), LocalDate.of(2027, 2, 11), LocalDate.of(2027, 2, 12));
    assertThat(english.school()).containsExactly(LocalDate.of(2027, 2, 20));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2027-02,,OFF | This is not a date.",
        "2027-02-30,,OFF | This is not a date.",
        ",,OFF | The cell must not be empty.",
        "2027-02-10,,free | This is not one of the codes of the column.",
        "2027-02-10,2027-02-09,OFF | The last day is before the first.",
        "2027-02-10,,OFF,, | ",
        "2027-02-10,,OFF;2027-02-09,2027-02-11,SCHOOL | 2027-02-10 is a day off"
            + " in one row and a school day in another.",
      })
  void whatIsWrongIsToldOnceWithItsLine(String rows, String wrong) throws IOException {
    DaysFile file = read("first,last,kind\n" + rows.replace(';', '\n') + "\n");
    if (wrong == null) {
      assertThat(file.problems()).isEmpty();
    } else {
      assertThat(file.hasErrors()).isTrue();
      assertThat(file.problems()).hasSize(1);
      assertThat(file.problems().get(0).wrong().in(Language.EN)).isEqualTo(wrong);
      assertThat(file.problems().get(0).line()).isEqualTo(rows.contains(";") ? 3 : 2);
    }
  }

  @Test
  void daysOutsideTheSchoolYearAreWarnedAboutAndCountForNothing() throws IOException {
    DaysFile file = read("first,last,kind\n2026-08-30,2026-09-01,OFF\n2027-09-01,9999-12-31,OFF\n");
    assertThat(file.hasErrors()).isFalse();
    assertThat(file.problems()).hasSize(2);
    assertThat(file.off()).containsExactly(START);
  }

  @Test
  void singleDaysNeedNoLastDay() throws IOException {
    assertThat(read("first,kind\n2027-02-10,OFF\n").problems()).isEmpty();
  }

  @Test
  void aMissingFileOrColumnIsAnError() throws IOException {
    assertThat(DaysFileReader.read(folder.resolve("none.csv"), START).hasErrors()).isTrue();
    assertThat(read("first,last\n2027-02-10,\n").problems())
        .extracting(problem -> problem.column())
        .containsExactly("kind");
    assertThat(read("").hasErrors()).isTrue();
  }

  @Test
  void whateverAFileHoldsIsReadOrReported() throws IOException {
    SplittableRandom random = new SplittableRandom(3);
    List<String> pieces =
        List.of(
            "first",
            "末日",
            "kind",
            "安排",
            ",",
            ";",
            "\t",
            "\n",
            "\r\n",
            "\"",
            "2027-02-10",
            "2027年2月",
            "9999-12-31",
            "-1",
            "OFF",
            "上课",
            "\uFEFF",
            "\u0000",
            " ",
            "=1+1");
    byte[] whole = "first,last,kind\n2027-02-10,2027-02-12,OFF\n".getBytes(StandardCharsets.UTF_8);
    Path file = folder.resolve("days.csv");
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder(random.nextBoolean() ? "first,kind\n" : "");
      for (int i = random.nextInt(30); i > 0; i--) {
        text.append(pieces.get(random.nextInt(pieces.size())));
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      if (random.nextInt(4) == 0) {
        bytes = whole.clone();
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      DaysFile read = DaysFileReader.read(Files.write(file, bytes), START);
      assertThat(read.off()).noneMatch(read.school()::contains);
      assertThat(read.problems()).allMatch(problem -> !problem.in(Language.ZH).isEmpty());
    }
  }

  @Test
  void aBrokenWorkbookIsOneProblem() throws IOException {
    Path file = folder.resolve("days.xlsx");
    Files.write(file, new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});
    DaysFile read = DaysFileReader.read(file, START);
    assertThat(read.hasErrors()).isTrue();
    assertThat(read.problems()).hasSize(1);
  }
}
