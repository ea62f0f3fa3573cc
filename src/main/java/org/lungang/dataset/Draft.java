package org.lungang.dataset;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.column.Column;
import org.lungang.dataset.column.GroupColumn;
import org.lungang.dataset.column.SchoolColumn;
import org.lungang.dataset.column.Table;
import org.lungang.dataset.sheet.LeftOut;
import org.lungang.dataset.sheet.ProblemList;
import org.lungang.dataset.sheet.Sheet;
import org.lungang.district.Consent;
import org.lungang.district.District;
import org.lungang.district.DistrictBuilder;
import org.lungang.district.Group;
import org.lungang.district.Lessons;
import org.lungang.district.Need;
import org.lungang.district.Pin;
import org.lungang.district.Rotation;
import org.lungang.district.School;
import org.lungang.district.ServicePeriod;
import org.lungang.district.StaffMember;
import org.lungang.district.TravelTime;

/** A district in the making: the sound rows so far, the keys of all rows, and the findings. */
final class Draft {

  final ProblemList findings;
  final Map<String, School> schools = new HashMap<>();
  final List<Group> groups = new ArrayList<>();
  final List<StaffMember> staff = new ArrayList<>();
  final List<ServicePeriod> servicePeriods = new ArrayList<>();
  final List<Rotation> rotations = new ArrayList<>();
  final List<Need> needs = new ArrayList<>();
  final List<Lessons> lessons = new ArrayList<>();
  final List<TravelTime> travelTimes = new ArrayList<>();
  final List<Pin> pins = new ArrayList<>();
  final List<Consent> consents = new ArrayList<>();

  private final List<RowEdit> edits;

  /** What the dataset calls the district; empty where it does not say. */
  String districtName = "";

  final ReadFiles files = new ReadFiles();

  private LeftOut leftOut = LeftOut.NOTHING;
  private final ParsedTexts parsed = new ParsedTexts();
  private final RowKeysByTable keys;
  private final Map<Table, Sheet<Column>> sheets = new EnumMap<>(Table.class);

  /**
   * @param edits what is to be read differently from the files
   */
  Draft(ProblemList findings, List<RowEdit> edits) {
    this(findings, edits, new RowKeysByTable());
  }

  /** A draft of what goes on from tables that are read already, whose keys it knows. */
  Draft(ProblemList findings, List<RowEdit> edits, RowKeysByTable keys) {
    this.findings = findings;
    this.edits = edits;
    this.keys = keys;
  }

  /** Hands over a file whose rows can be read. */
  void open(Table table, Sheet<Column> sheet) {
    sheets.put(table, sheet);
    keys(table).setOrigin(sheet.origin());
  }

  /** What is left out on purpose. */
  LeftOut leftOut() {
    return leftOut;
  }

  void leaveOut(LeftOut names) {
    leftOut = names;
  }

  ParsedTexts parsed() {
    return parsed;
  }

  RowKeysByTable keys() {
    return keys;
  }

  /** The headings of the open files. */
  Map<Column, Reading.HeadingPlace> headings() {
    Map<Column, Reading.HeadingPlace> headings = new TreeMap<>(Column.ORDER);
    sheets.forEach(
        (table, sheet) ->
            table
                .columns()
                .forEach(
                    column ->
                        headings.put(
                            column,
                            new Reading.HeadingPlace(
                                sheet.heading(column), sheet.columnNumber(column)))));
    return headings;
  }

  RowKeys keys(Table table) {
    return keys.of(table);
  }

  /** The open file of a table; null if there is none. */
  @Nullable Sheet<Column> findSheet(Table table) {
    return sheets.get(table);
  }

  /** Gives the rows of a table as the edits leave them: those of its file if one is open. */
  void forEachRow(Table table, Consumer<Cells> rows) {
    TableEdits ofTable = new TableEdits(table, edits, parsed, keys);
    Sheet<Column> sheet = sheets.get(table);
    boolean whole =
        sheet != null
            && sheet.forEachRow(
                row -> {
                  FileRow read = new FileRow(sheet, row);
                  if (sheet.isTotal(row)) {
                    return;
                  } else if (ofTable.isEmpty()) {
                    rows.accept(cells(read, table));
                  } else {
                    ofTable.apply(read).ifPresent(left -> rows.accept(cells(left, table)));
                  }
                });
    ofTable.added().forEach(row -> rows.accept(cells(row, table)));
    if (sheet != null && whole && identifying(table).stream().allMatch(sheet::has)) {
      keys(table).markComplete();
    }
    if (whole || sheet == null) {
      ofTable.report(findings, keys(table));
    }
  }

  private Cells cells(TableRow row, Table table) {
    Cells cells = new Cells(row, findings, parsed, keys);
    Placeholders.check(cells, table);
    return cells;
  }

  /** The district, once there are no errors. */
  District toDistrict() {
    return new DistrictBuilder()
        .schools(List.copyOf(schools.values()))
        .groups(groups)
        .staff(staff)
        .servicePeriods(servicePeriods)
        .rotations(rotations)
        .needs(needs)
        .lessons(lessons)
        .travelTimes(travelTimes)
        .pins(pins)
        .consents(consents)
        .name(districtName)
        .build();
  }

  /** The columns without which nothing can be said about what is not in the table. */
  private static List<Column> identifying(Table table) {
    return switch (table) {
      case SCHOOLS -> List.of(SchoolColumn.ID);
      case GROUPS -> List.of(GroupColumn.ID);
      case MEMBERS, STAFF, SERVICE, ROTATIONS, NEEDS, LESSONS, TRAVEL, PINS, CONSENTS ->
          table.columns().stream().filter(Column::isRequired).toList();
    };
  }
}
