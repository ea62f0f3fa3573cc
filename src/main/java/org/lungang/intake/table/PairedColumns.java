package org.lungang.intake.table;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lungang.word.Field;
import org.lungang.word.OfficeSpelling;

/** Columns with two things of one kind in a cell: 经纬度 over 116.32,39.95, 线路 over 一小—二小. */
final class PairedColumns {

  private static final Pattern COORDINATES =
      Pattern.compile(
          "(?:学校|所在地|地理|地图|位置|办学地点)*(?:经纬度|纬经度|经度[、,/和及]?纬度|坐标|GPS坐标?)(?:位置|信息)?(?:[(].*[)])?");

  private static final Pattern WAY =
      Pattern.compile("(?:通行|行车|往返|通勤|起止|两校|校际|起讫)*(?:线路|路线|区间|路段|起止点|起讫点|起止学校|往返学校|两校)(?:名称)?");

  private static final Pattern BETWEEN_COORDINATES =
      Pattern.compile("[,，、;；/\\s]+|(?<=[东西EeWw度°′″'\"])(?=[北南])|(?<=[北南NnSs度°′″'\"])(?=[东西])");

  private static final Pattern BETWEEN_SCHOOLS =
      Pattern.compile("\\s*[-—–－―~～→⇄↔⇌]+\\s*|(?<=[小中学校园])[至到](?=\\p{IsHan}{2})");

  private static final Pattern FIRST_NUMBER = Pattern.compile("(\\d{1,3})(?:\\.\\d+)?");

  /** No place in China lies as far north, and none as far west. */
  private static final int BETWEEN_LATITUDE_AND_LONGITUDE = 60;

  private PairedColumns() {}

  /** Whether a cell is the heading of such a column. */
  static boolean isHeading(String cell) {
    String heading = OfficeSpelling.normal(cell);
    return COORDINATES.matcher(heading).matches() || WAY.matcher(heading).matches();
  }

  /** The table with a column for each half. */
  static HeadedTable parted(HeadedTable table) {
    DerivedColumns derived = new DerivedColumns(table);
    boolean hasMinutes = TimesApart.place(table, Field.MINUTES) >= 0;
    for (TableColumn column : table.columns()) {
      String heading = OfficeSpelling.normal(column.heading());
      int place = column.index();
      if (COORDINATES.matcher(heading).matches() && holds(table, place, true)) {
        derived.replace(List.of(place));
        derived.add(List.of("经度"), row -> coordinates(row.cell(place)).get(0));
        derived.add(List.of("纬度"), row -> coordinates(row.cell(place)).get(1));
      } else if (hasMinutes && WAY.matcher(heading).matches() && holds(table, place, false)) {
        derived.replace(List.of(place));
        derived.add(List.of("起点学校"), row -> schools(row.cell(place)).get(0));
        derived.add(List.of("终点学校"), row -> schools(row.cell(place)).get(1));
      }
    }
    return derived.made();
  }

  private static boolean holds(HeadedTable table, int place, boolean ofCoordinates) {
    return table.rows().stream()
        .map(row -> row.row().cell(place))
        .anyMatch(cell -> (ofCoordinates ? degrees(cell) : ends(cell)).isPresent());
  }

  /** Longitude and latitude; what cannot be parted stands as the longitude, and is asked about. */
  private static List<String> coordinates(String cell) {
    return degrees(cell).orElse(List.of(cell, ""));
  }

  private static Optional<List<String>> degrees(String cell) {
    List<String> parts = CellParts.of(cell, BETWEEN_COORDINATES);
    if (parts.size() != 2) {
      return Optional.empty();
    }
    boolean isFirst = isLongitude(parts.get(0));
    return isFirst == isLongitude(parts.get(1))
        ? Optional.empty()
        : Optional.of(isFirst ? parts : List.of(parts.get(1), parts.get(0)));
  }

  private static boolean isLongitude(String text) {
    Matcher number = FIRST_NUMBER.matcher(text);
    return number.find() && Integer.parseInt(number.group(1)) > BETWEEN_LATITUDE_AND_LONGITUDE;
  }

  /** Where a way begins and ends; what cannot be parted stands as the beginning. */
  private static List<String> schools(String cell) {
    return ends(cell).orElse(List.of(cell, ""));
  }

  private static Optional<List<String>> ends(String cell) {
    List<String> parts = CellParts.of(cell, BETWEEN_SCHOOLS);
    return parts.size() == 2 ? Optional.of(parts) : Optional.empty();
  }
}
