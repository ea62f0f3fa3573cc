package org.lungang.dataset;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lungang.district.District;
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

  final Findings findings;
  final Map<String, School> schools = new HashMap<>();
  final List<Group> groups = new ArrayList<>();
  final List<StaffMember> staff = new ArrayList<>();
  final List<ServicePeriod> servicePeriods = new ArrayList<>();
  final List<Rotation> rotations = new ArrayList<>();
  final List<Need> needs = new ArrayList<>();
  final List<Lessons> lessons = new ArrayList<>();
  final List<TravelTime> travelTimes = new ArrayList<>();
  final List<Pin> pins = new ArrayList<>();

  private final ParsedTexts parsed = new ParsedTexts();
  private final KeysByTable keys = new KeysByTable();
  private final Map<Table, Sheet<Column>> sheets = new EnumMap<>(Table.class);

  Draft(Findings findings) {
    this.findings = findings;
  }

  /** Hands over a file whose rows can be read. */
  void open(Table table, Sheet<Column> sheet) {
    sheets.put(table, sheet);
    keys(table).setOrigin(sheet.origin());
  }

  KeysByTable keys() {
    return keys;
  }

  /** The headings of the open files. */
  Map<Column, Reading.HeadingPlace> headings() {
    Map<Column, Reading.HeadingPlace> headings = new EnumMap<>(Column.class);
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

  Keys keys(Table table) {
    return keys.of(table);
  }

  /** The open file of a table; null if there is none. */
  @Nullable Sheet<Column> findSheet(Table table) {
    return sheets.get(table);
  }

  /** Gives the rows of a table, none if it has no open file. */
  void forEachRow(Table table, Consumer<Cells> rows) {
    Sheet<Column> sheet = sheets.get(table);
    if (sheet == null) {
      return;
    }
    boolean whole = sheet.forEachRow(row -> rows.accept(new Cells(sheet, row, findings, parsed)));
    if (whole && identifying(table).stream().allMatch(sheet::has)) {
      keys(table).markComplete();
    }
  }

  /** The district, once there are no errors. */
  District toDistrict() {
    return new District(
        List.copyOf(schools.values()),
        groups,
        staff,
        servicePeriods,
        rotations,
        needs,
        lessons,
        travelTimes,
        pins);
  }

  /** The columns without which nothing can be said about what is not in the table. */
  private static List<Column> identifying(Table table) {
    return switch (table) {
      case SCHOOLS -> List.of(Column.SCHOOL_ID);
      case GROUPS -> List.of(Column.GROUP_ID);
      default -> table.columns().stream().filter(Column::isRequired).toList();
    };
  }
}
