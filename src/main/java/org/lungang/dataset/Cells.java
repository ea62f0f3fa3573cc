package org.lungang.dataset;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.column.CellReader;
import org.lungang.dataset.column.Column;
import org.lungang.dataset.column.Table;
import org.lungang.dataset.sheet.DateText;
import org.lungang.dataset.sheet.Place;
import org.lungang.dataset.sheet.ProblemList;
import org.lungang.dataset.sheet.SheetWords;
import org.lungang.district.Circumstances;
import org.lungang.district.Subject;
import org.lungang.language.Code;
import org.lungang.language.Message;

/**
 * A row of a dataset's table, read cell by cell. What is wrong with a cell goes to the findings,
 * and the row is no longer sound: the values that it gives are then placeholders, and nothing may
 * be made of them. A {@code find} method gives null for an empty cell.
 */
final class Cells implements CellReader {

  private final CellTexts texts;
  private final ParsedTexts parsed;
  private final CodeCells codes;
  private final DateCells dates;
  private final NumberCells numbers;
  private final KeyCells keys;

  Cells(TableRow row, ProblemList findings, ParsedTexts parsed, RowKeysByTable keys) {
    this.texts = new CellTexts(row, findings);
    this.parsed = parsed;
    this.codes = new CodeCells(texts, parsed);
    this.dates = new DateCells(texts, parsed);
    this.numbers = new NumberCells(texts);
    this.keys = new KeyCells(texts, keys);
  }

  /** What is wrong with a row that has more cells than there are headings. */
  static Message ragged() {
    return SheetWords.say("wrong.ragged");
  }

  /** Where the row begins. */
  Place place() {
    return texts.row().place();
  }

  /** 0 for a row of the files, else {@link RowEdit#batch}. */
  int batch() {
    return texts.row().batch();
  }

  /** Whether everything read so far was right. */
  boolean isSound() {
    return texts.isSound();
  }

  /**
   * The cell as text; a required one that is empty is an error, once where the column is missing.
   */
  String text(Column column) {
    return texts.text(column);
  }

  /** The cell as it stands, whatever is wrong with it. */
  String raw(Column column) {
    return texts.row().cell(column);
  }

  /** Whether the cell is told of already, for it holds no value though it seems to. */
  boolean isWithoutValue(Column column) {
    return texts.row().isWithoutValue(column);
  }

  @Override
  public @Nullable String findText(Column column) {
    String cell = text(column);
    return cell.isEmpty() ? null : cell;
  }

  /** The code of a required cell. */
  <C extends Enum<C> & Code> C code(Column column, C[] all) {
    return code(column, all, all[0]);
  }

  /** The code of a cell, or what an empty one means. */
  <C extends Enum<C> & Code> C code(Column column, C[] all, C whereEmpty) {
    C code = findCode(column, all);
    return code == null ? whereEmpty : code;
  }

  @Override
  public <C extends Enum<C> & Code> @Nullable C findCode(Column column, C[] all) {
    return codes.findCode(column, all);
  }

  @Override
  public <C extends Enum<C> & Code> Set<C> codes(Column column, C[] all) {
    return codes.codes(column, all);
  }

  @Override
  public Circumstances circumstances(Column column) {
    return codes.circumstances(column);
  }

  /** The values of a cell with several, as texts. */
  List<String> parts(Column column) {
    return texts.parts(column);
  }

  /** The subject of a cell; null where empty. A known one may be written in full-width letters. */
  @Override
  public @Nullable Subject findSubject(Column column) {
    String cell = text(column);
    if (cell.isEmpty()) {
      return null;
    }
    Subject subject = parsed.subject(cell);
    if (!subject.isKnown()) {
      parsed.note(subject, this, column);
    }
    return subject;
  }

  /** The date of a required cell. */
  LocalDate date(Column column) {
    LocalDate date = findDate(column);
    return date == null ? LocalDate.EPOCH : date;
  }

  @Override
  public @Nullable LocalDate findDate(Column column) {
    return dates.findDate(column);
  }

  /** Whether a cell with a date names a month and no day. */
  boolean isMonth(Column column) {
    return parsed.isMonth(text(column));
  }

  /** The first day after, from a required cell; null if it is none. */
  @Override
  public @Nullable LocalDate findUntil(Column column) {
    LocalDate until = findDate(column);
    return until == null ? null : DateText.firstDayAfter(until);
  }

  /** The number of a required cell. */
  int number(Column column) {
    Integer number = findNumber(column);
    return number == null ? 0 : number;
  }

  /** The number of a required cell; one over the most that can be meant is an error. */
  int number(Column column, int most) {
    Integer number = findNumber(column, most);
    return number == null ? 0 : number;
  }

  @Override
  public @Nullable Integer findNumber(Column column, int most) {
    return numbers.findNumber(column, most);
  }

  @Nullable Integer findNumber(Column column) {
    return numbers.findNumber(column);
  }

  /** Half a place is an error: of two columns, both or neither must be given. */
  void requireBoth(Column latitude, Column longitude) {
    numbers.requireBoth(latitude, longitude);
  }

  @Override
  public @Nullable Double findDegrees(Column column, int most) {
    return numbers.findDegrees(column, most);
  }

  /** The key in a required cell, which must be one of another table. */
  String reference(Column column, Table table) {
    String key = findReference(column, table);
    return key == null ? "" : key;
  }

  @Override
  public @Nullable String findReference(Column column, Table table) {
    return keys.findReference(column, table);
  }

  @Override
  public Set<String> references(Column column, Table table) {
    return keys.references(column, table);
  }

  @Override
  public @Nullable String findSchoolOrName(Column column) {
    return keys.findSchoolOrName(column);
  }

  /**
   * Warns where a thing that a row before this has the same name: a name would then mean neither.
   */
  void warnOfNamesake(RowKeys own, Column column, String key) {
    String name = raw(column);
    // A row that stands twice is told of by its id.
    (name.isEmpty() ? Optional.<String>empty() : own.findByName(name))
        .filter(other -> !other.equals(key))
        .flatMap(own::findPlace)
        .filter(before -> !before.equals(place()))
        .ifPresent(
            before ->
                warning(
                    column,
                    name,
                    Message.of(Cells.class, "wrong.namesake", before.line()),
                    Message.of(Cells.class, "right.namesake")));
  }

  /**
   * Adds the key of this row; one that is there already is an error. An incomplete key is left out.
   */
  void addUnique(RowKeys own, Column column, String... parts) {
    keys.addUnique(own, column, parts);
  }

  /** Reports an error; a ragged row is reported once, for all its cells may be out of place. */
  void error(Column column, String value, Message wrong, Message right) {
    texts.error(column, value, wrong, right);
  }

  void warning(Column column, String value, Message wrong, Message right) {
    texts.warning(column, value, wrong, right);
  }
}
