package org.lungang.project;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lungang.dataset.Reading;
import org.lungang.dataset.column.Column;
import org.lungang.dataset.column.StaffColumn;
import org.lungang.dataset.column.Table;
import org.lungang.dataset.sheet.Place;
import org.lungang.dataset.sheet.Problem;
import org.lungang.dataset.sheet.Severity;
import org.lungang.district.Decision;
import org.lungang.district.Pin;
import org.lungang.district.Rotation;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.staffing.Finding;

/** Finds the lines of the files that findings of data and policy together are about. */
final class FindingPlaces {

  private final Reading reading;

  private FindingPlaces(Reading reading) {
    this.reading = reading;
  }

  /** The findings as problems of files, by file, line and column. */
  static List<Problem> problems(Reading reading, List<Finding> findings) {
    FindingPlaces places = new FindingPlaces(reading);
    return findings.stream().map(places::problem).sorted().toList();
  }

  private Problem problem(Finding finding) {
    Table table = tableOf(finding);
    Optional<Place> place = findPlace(finding, table);
    Optional<Column> column = findColumn(finding, table);
    return new Problem(
        finding.error() ? Severity.ERROR : Severity.WARNING,
        place.map(Place::origin).orElse(reading.origin(table)),
        place.map(Place::line).orElse(0),
        column.map(reading::heading).orElse(null),
        column.map(reading::columnNumber).orElse(0),
        null,
        Message.of(FindingPlaces.class, "finding.sentence", finding.message()),
        Message.of(FindingPlaces.class, "finding.right." + finding.table() + kindOf(finding)));
  }

  private static String kindOf(Finding finding) {
    if (finding.error()) {
      return ".error";
    }
    return finding.column().equals(StaffColumn.GRADUATING_YEARS.english()) ? ".odd" : "";
  }

  private static Table tableOf(Finding finding) {
    for (Table table : Table.values()) {
      if (table.in(Language.EN).equals(finding.table())) {
        return table;
      }
    }
    throw new IllegalStateException("No file is called (" + finding.table() + ").");
  }

  private Optional<Place> findPlace(Finding finding, Table table) {
    if (finding.rowKey().isEmpty()) {
      return Optional.empty();
    } else if (table == Table.PINS) {
      return findPin(finding.rowKey());
    } else if (table == Table.ROTATIONS) {
      return findRotation(finding.rowKey());
    }
    return reading.findPlace(table, finding.rowKey());
  }

  /** The row that pins somebody to go. */
  private Optional<Place> findPin(String staffId) {
    if (reading.district() == null) {
      return Optional.empty();
    }
    return reading.district().pinsOf(staffId).stream()
        .filter(pin -> pin.decision() == Decision.GO)
        .flatMap(pin -> reading.findPlace(Table.PINS, keyOf(pin)).stream())
        .findFirst();
  }

  /** The row of somebody's last rotation. */
  private Optional<Place> findRotation(String staffId) {
    return reading.district() == null
        ? Optional.empty()
        : reading.district().rotationsOf(staffId).stream()
            .max(Comparator.comparing(Rotation::until))
            .flatMap(
                last ->
                    reading.findPlace(
                        Table.ROTATIONS, staffId, last.hostSchoolId(), last.until().toString()));
  }

  private static String[] keyOf(Pin pin) {
    return new String[] {
      pin.staffId(), pin.decision().name(), pin.schoolId() == null ? "" : pin.schoolId()
    };
  }

  private static Optional<Column> findColumn(Finding finding, Table table) {
    return table.columns().stream()
        .filter(column -> column.english().equals(finding.column()))
        .findFirst();
  }
}
