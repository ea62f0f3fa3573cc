package org.lungang.dataset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.column.Column;
import org.lungang.dataset.column.Table;
import org.lungang.dataset.sheet.Origin;
import org.lungang.dataset.sheet.Place;
import org.lungang.dataset.sheet.Problem;
import org.lungang.district.District;

/** What came of reading a folder: a district if there were no errors, and all problems. */
public final class Reading {

  private final @Nullable District district;
  private final @Nullable DatasetDigest digest;
  private final List<Problem> problems;
  private final RowKeysByTable keys;
  private final Map<Column, HeadingPlace> headings;

  Reading(
      @Nullable District district,
      @Nullable DatasetDigest digest,
      List<Problem> problems,
      RowKeysByTable keys,
      Map<Column, HeadingPlace> headings) {
    this.district = district;
    this.digest = digest;
    this.problems = problems;
    this.keys = keys;
    this.headings = headings;
  }

  /** The district; null if any problem is an error. */
  public @Nullable District district() {
    return district;
  }

  /** What tells the district, and its files, from others; null if any problem is an error. */
  public @Nullable DatasetDigest digest() {
    return digest;
  }

  /** All errors and warnings, by file, line and column. */
  public List<Problem> problems() {
    return problems;
  }

  /** Whether any problem is an error. */
  public boolean hasErrors() {
    return problems.stream().anyMatch(Problem::isError);
  }

  RowKeysByTable keys() {
    return keys;
  }

  Map<Column, HeadingPlace> headings() {
    return headings;
  }

  /**
   * Where the first row with a key stands; empty if there is none.
   *
   * @param key the id for schools, groups and staff; group and school id for members; staff id,
   *     host school id and {@code until} (as {@code 2021-09-01}) for rotations; school id and
   *     subject code for needs and lessons; both school ids for travel; staff id, decision code and
   *     school id (empty where there is none) for pins. Rows of service.csv have none.
   */
  public Optional<Place> findPlace(Table table, String... key) {
    RowKeys rows = keys.of(table);
    return rows.findPlace(RowKeys.join(key));
  }

  /** Where a table comes from; where there is none, the English name of its file. */
  public Origin origin(Table table) {
    return keys.of(table).origin();
  }

  /** Whether there is a file or sheet of a table. */
  public boolean has(Table table) {
    return headings.keySet().stream().anyMatch(column -> column.table() == table);
  }

  /** The heading of a column as it stands in its file, or would. */
  public String heading(Column column) {
    HeadingPlace heading = headings.get(column);
    return heading == null ? column.english() : heading.text();
  }

  /** The place of a column in its file or sheet, from 1; 0 where it has none. */
  public int columnNumber(Column column) {
    HeadingPlace heading = headings.get(column);
    return heading == null ? 0 : heading.number();
  }

  /** A heading as it stands in a file or would, and where: from 1, 0 for nowhere. */
  record HeadingPlace(String text, int number) {}
}
