package org.lungang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.report.TextWidth;

/** A calendar is made from a plan's folder, in files for people, spreadsheets and phones. */
class CalendarCommandTest {

  private static final List<String> FILES =
      List.of(
          "calendar.csv",
          "calendar.xlsx",
          "calendar.ics",
          "calendar.html",
          "calendar/S001.html",
          "calendar/S001.ics");

  @TempDir private static Path folder;
  private static Path plan;

  @BeforeAll
  static void makePlan() {
    Path data = folder.resolve("data");
    CommandRun.generate(data);
    plan = folder.resolve("plan");
    CommandRun run =
        CommandRun.of(
            "plan",
            data.toString(),
            "--policy",
            "xx-county-2023",
            "--steps",
            "20",
            "--out",
            plan.toString());
    assertThat(run.exitCode()).as(run.err()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh"})
  void aCalendarIsWrittenInBothLanguagesWithinAHundredColumns(String language) throws IOException {
    Path out = folder.resolve("calendar-" + language);
    CommandRun run =
        CommandRun.of("calendar", plan.toString(), "--out", out.toString(), "--lang", language);
    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().lines()).allMatch(line -> TextWidth.of(line) <= 100);
    assertThat(run.err()).contains(language.equals("zh") ? "--days 文件" : "--days FILE");
    FILES.forEach(name -> assertThat(out.resolve(name)).isNotEmptyFile());
    String csv = Files.readString(out.resolve("calendar.csv"));
    assertThat(csv).contains(language.equals("zh") ? "跟班听课" : "LISTENING");
    assertThat(csv.lines().skip(1)).allMatch(line -> line.startsWith("202"));
    assertThat(Files.readString(out.resolve("calendar.html")))
        .contains("href=\"calendar/S001.html\"", "href=\"calendar/S001.ics\"");
  }

  @Test
  void theEventsKeepToTheFormOfTheirStandard() throws IOException {
    Path out = folder.resolve("events");
    CommandRun.of("calendar", plan.toString(), "--out", out.toString(), "--lang", "zh");
    String text = Files.readString(out.resolve("calendar.ics"));
    assertThat(text).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").endsWith("END:VCALENDAR\r\n");
    List<String> lines = List.of(text.split("\r\n", -1));
    assertThat(lines)
        .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
        .noneMatch(line -> line.contains("\n") || line.contains("\r"));
    long events = lines.stream().filter(line -> line.equals("BEGIN:VEVENT")).count();
    assertThat(lines.stream().filter(line -> line.startsWith("UID:")).distinct())
        .hasSize((int) events);
    assertThat(text.replace("\r\n ", "").lines().filter(line -> line.startsWith("SUMMARY:")))
        .allMatch(line -> line.contains(" → ") && line.endsWith("人）"));
  }

  /** Each trip stands in the calendars of the two schools that it joins, and in no other. */
  @Test
  void aSchoolsCalendarHoldsItsOwnTrips() throws IOException {
    Path out = folder.resolve("schools");
    CommandRun.of("calendar", plan.toString(), "--out", out.toString(), "--lang", "en");
    List<String> rows = Files.readString(out.resolve("calendar.csv")).lines().skip(1).toList();
    String all = Files.readString(out.resolve("calendar.ics")).replace("\r\n ", "");
    for (String id : List.of("S001", "S002")) {
      String own = Files.readString(out.resolve("calendar/" + id + ".ics")).replace("\r\n ", "");
      List<String> uids = uids(own);
      assertThat(uids).isNotEmpty().allMatch(uid -> uid.contains("-" + id));
      assertThat(uids)
          .containsExactlyElementsOf(
              uids(all).stream().filter(uid -> uid.contains("-" + id)).toList());
      String page = Files.readString(out.resolve("calendar/" + id + ".html"));
      // The only script is the one that says on which day the file was written.
      assertThat(page).containsOnlyOnce("<script").contains("document.lastModified");
      long days =
          rows.stream()
              .filter(row -> row.contains("," + id + ","))
              .map(row -> row.substring(0, 10))
              .distinct()
              .count();
      assertThat(page.split("class=\"busy\"", -1)).hasSize((int) days + 1);
    }
  }

  private static List<String> uids(String calendar) {
    return calendar.lines().filter(line -> line.startsWith("UID:")).toList();
  }

  @Test
  void daysOffAreKeptFreeAndTheSameInputGivesTheSameBytes() throws IOException {
    Path days =
        Files.writeString(
            folder.resolve("days.csv"), "首日,末日,安排\n2026-09-21,2026-09-25,放假\n2026-09-26,,上课\n");
    Path out = folder.resolve("days");
    Path again = folder.resolve("again");
    for (Path target : List.of(out, again)) {
      CommandRun run =
          CommandRun.of(
              "calendar", plan.toString(), "--days", days.toString(), "--out", target.toString());
      assertThat(run.exitCode()).as(run.err()).isZero();
      assertThat(run.err()).doesNotContain("--days");
    }
    assertThat(Files.readString(out.resolve("calendar.csv")))
        .contains("2026-09-26,Saturday")
        .doesNotContain("2026-09-23");
    for (String name : FILES) {
      assertThat(out.resolve(name)).hasSameBinaryContentAs(again.resolve(name));
    }
  }

  @Test
  void wrongDaysAreReportedAndNothingIsWritten() throws IOException {
    Path days = Files.writeString(folder.resolve("wrong.csv"), "first,kind\n2026-13-01,OFF\n");
    Path out = folder.resolve("nothing");
    CommandRun run =
        CommandRun.of(
            "calendar", plan.toString(), "--days", days.toString(), "--out", out.toString());
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("wrong.csv, line 2", "This is not a date.");
    assertThat(out).doesNotExist();
  }

  @Test
  void aPolicyThatAsksForNoTripsSaysSo() {
    Path out = folder.resolve("standard");
    CommandRun.of(
        "plan",
        folder.resolve("data").toString(),
        "--policy",
        "standard",
        "--steps",
        "0",
        "--out",
        out.toString());
    CommandRun run = CommandRun.of("calendar", out.toString());
    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("The policy standard requires no trips");
  }
}
