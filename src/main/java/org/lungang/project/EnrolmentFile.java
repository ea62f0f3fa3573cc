package org.lungang.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.lungang.dataset.sheet.LeftOut;
import org.lungang.dataset.sheet.NumberText;
import org.lungang.dataset.sheet.Origin;
import org.lungang.dataset.sheet.ProblemList;
import org.lungang.dataset.sheet.Sheet;
import org.lungang.dataset.sheet.SheetWords;
import org.lungang.dataset.sheet.TableFile;
import org.lungang.district.District;
import org.lungang.district.School;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.years.Enrolment;

/**
 * Reads how many pupils schools expect: a CSV file with the columns {@link EnrolmentColumn}, a row
 * for a school and a year. The first year's pupils are those of the file, or else those of
 * schools.csv.
 */
public final class EnrolmentFile {

  private static final int FIRST = 2000;
  private static final int LAST = 2100;

  private final ProblemList findings = new ProblemList();
  private final Map<String, NavigableMap<Integer, Integer>> pupils = new TreeMap<>();
  private final Map<String, Integer> firstLine = new TreeMap<>();
  private final Origin origin;
  private final District district;
  private final int firstYear;

  private EnrolmentFile(Origin origin, District district, int firstYear) {
    this.origin = origin;
    this.district = district;
    this.firstYear = firstYear;
  }

  /**
   * Reads a file.
   *
   * @param firstYear the calendar year in which the first school year begins
   * @param notes gets what is doubtful and no error
   * @throws ProjectFailure if it has errors, with all of them
   */
  public static Enrolment read(Path file, District district, int firstYear, Consumer<Named> notes) {
    EnrolmentFile reader = new EnrolmentFile(Origin.of(file), district, firstYear);
    new TableFile<>(file, List.of(EnrolmentColumn.values()), reader.findings, LeftOut.NOTHING)
        .readText(sheet -> sheet.forEachRow(row -> reader.read(sheet, row)));
    reader.addFirstYears();
    if (reader.findings.haveErrors()) {
      throw new ProjectFailure(
          ProjectFailure.Cause.INPUT,
          reader.findings.sorted(),
          List.of(ProblemCount.of(file, reader.findings.sorted())));
    }
    reader.findings.sorted().forEach(notes);
    return new Enrolment(reader.pupils);
  }

  private void read(Sheet<EnrolmentColumn> sheet, List<String> row) {
    if (sheet.isRagged(row)) {
      findings.error(origin, sheet.line(), SheetWords.say("wrong.ragged"), sheet.rightOfRagged());
      return;
    }
    String school = sheet.cell(row, EnrolmentColumn.SCHOOL);
    boolean isKnown = district.findSchool(school).isPresent();
    if (!isKnown) {
      error(sheet, row, EnrolmentColumn.SCHOOL, "school");
    }
    Optional<Integer> year =
        NumberText.findWhole(sheet.cell(row, EnrolmentColumn.YEAR))
            .filter(number -> number >= FIRST && number <= LAST);
    if (year.isEmpty()) {
      error(sheet, row, EnrolmentColumn.YEAR, "year");
    }
    Optional<Integer> count =
        NumberText.findWhole(sheet.cell(row, EnrolmentColumn.PUPILS)).filter(number -> number >= 0);
    if (count.isEmpty()) {
      error(sheet, row, EnrolmentColumn.PUPILS, "pupils");
    }
    if (isKnown && year.isPresent() && count.isPresent()) {
      firstLine.putIfAbsent(school, sheet.line());
      Integer before =
          pupils
              .computeIfAbsent(school, id -> new TreeMap<>())
              .putIfAbsent(year.get(), count.get());
      if (before != null) {
        error(sheet, row, EnrolmentColumn.YEAR, "twice");
      }
    }
  }

  /** What later years are measured by; years before the first do not count. */
  private void addFirstYears() {
    pupils.forEach(
        (id, byYear) -> {
          Integer told = byYear.get(firstYear);
          byYear.headMap(firstYear, false).clear();
          School school = district.getSchool(id);
          Integer first = told != null ? told : school.students();
          if (first == null || first < 1) {
            findings.error(
                origin,
                firstLine.getOrDefault(id, 0),
                say("wrong.first", id, String.valueOf(firstYear)),
                say("right.first", String.valueOf(firstYear)));
          } else {
            byYear.put(firstYear, first);
          }
        });
  }

  private void error(
      Sheet<EnrolmentColumn> sheet, List<String> row, EnrolmentColumn column, String key) {
    String cell = sheet.cell(row, column);
    if (!sheet.has(column) || sheet.isWithoutValue(column)) {
      return;
    }
    findings.error(
        origin,
        sheet.line(),
        sheet.heading(column),
        sheet.columnNumber(column),
        cell.isEmpty() ? null : cell,
        cell.isEmpty() ? SheetWords.say("wrong.required") : say("wrong." + key),
        say("right." + key, FIRST, LAST));
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(EnrolmentFile.class, "enrolment." + key, arguments);
  }
}
