package org.lungang.dataset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.column.CellReader;
import org.lungang.dataset.column.Column;
import org.lungang.dataset.column.Table;
import org.lungang.dataset.sheet.CodeList;
import org.lungang.dataset.sheet.DateText;
import org.lungang.dataset.sheet.NumberText;
import org.lungang.dataset.sheet.Place;
import org.lungang.dataset.sheet.ProblemList;
import org.lungang.dataset.sheet.SheetWords;
import org.lungang.district.Circumstance;
import org.lungang.district.Circumstances;
import org.lungang.district.Subject;
import org.lungang.language.Code;
import org.lungang.language.Message;
import org.lungang.word.Blanks;
import org.lungang.word.Meaning;
import org.lungang.word.OfficeSpelling;

/**
 * A row of a dataset's table, read cell by cell. What is wrong with a cell goes to the findings,
 * and the row is no longer sound: the values that it gives are then placeholders, and nothing may
 * be made of them. A {@code find} method gives null for an empty cell.
 */
final class Cells implements CellReader {

  /** What dictionaries call a cell that says that there is nothing to say. */
  private static final String NOTHING = "NONE";

  private static final Pattern SEPARATORS = Pattern.compile("[;；、]");

  private final TableRow row;
  private final ProblemList findings;
  private final ParsedTexts parsed;
  private final RowKeysByTable keys;
  private final boolean ragged;
  private boolean sound = true;

  Cells(TableRow row, ProblemList findings, ParsedTexts parsed, RowKeysByTable keys) {
    this.row = row;
    this.findings = findings;
    this.parsed = parsed;
    this.keys = keys;
    this.ragged = row.isRagged();
    if (ragged) {
      sound = false;
      Place place = row.place();
      findings.error(place.origin(), place.line(), ragged(), row.rightOfRagged());
    }
  }

  /** What is wrong with a row that has more cells than there are headings. */
  static Message ragged() {
    return SheetWords.say("wrong.ragged");
  }

  /** Where the row begins. */
  Place place() {
    return row.place();
  }

  /** 0 for a row of the files, else {@link RowEdit#batch}. */
  int batch() {
    return row.batch();
  }

  /** Whether everything read so far was right. */
  boolean isSound() {
    return sound;
  }

  /**
   * The cell as text; a required one that is empty is an error, once where the column is missing.
   */
  String text(Column column) {
    String cell = row.cell(column);
    if (row.isWithoutValue(column)) {
      sound = false;
    } else if (cell.isEmpty() && column.isRequired()) {
      sound = false;
      if (row.has(column)) {
        error(column, "", SheetWords.say("wrong.required"), rightOf(column));
      }
    }
    return cell;
  }

  /** The cell as it stands, whatever is wrong with it. */
  String raw(Column column) {
    return row.cell(column);
  }

  /** Whether the cell is told of already, for it holds no value though it seems to. */
  boolean isWithoutValue(Column column) {
    return row.isWithoutValue(column);
  }

  @Override
  public @Nullable String findText(Column column) {
    String cell = text(column);
    return cell.isEmpty() ? null : cell;
  }

  /** The code of a required cell. */
  <C extends Enum<C> & Code> C code(Column column, C[] codes) {
    C code = findCode(column, codes);
    return code == null ? codes[0] : code;
  }

  /** The code of a cell, or what an empty one means. */
  <C extends Enum<C> & Code> C code(Column column, C[] codes, C whereEmpty) {
    C code = findCode(column, codes);
    return code == null ? whereEmpty : code;
  }

  @Override
  public <C extends Enum<C> & Code> @Nullable C findCode(Column column, C[] codes) {
    String cell = text(column);
    return cell.isEmpty() ? null : toCode(column, codes, cell);
  }

  @Override
  public <C extends Enum<C> & Code> Set<C> codes(Column column, C[] codes) {
    Set<C> found = new LinkedHashSet<>();
    for (String part : parts(column)) {
      C code = toCode(column, codes, part);
      if (code != null) {
        found.add(code);
      }
    }
    return found;
  }

  /** What means none of the codes is left to the policy, whose own word it may be. */
  @Override
  public Circumstances circumstances(Column column) {
    Set<Circumstance> known = new LinkedHashSet<>();
    Set<String> own = new LinkedHashSet<>();
    for (String part : parts(column)) {
      Meaning meaning = parsed.meaning(column, part);
      if (Code.find(Circumstance.values(), Blanks.halfWidth(part)).isPresent()
          || OfficeSpelling.isBlank(part)
          || meaning.isSure()) {
        Circumstance code = toCode(column, Circumstance.values(), part);
        if (code != null) {
          known.add(code);
        }
      } else {
        own.add(part);
      }
    }
    return new Circumstances(known, own);
  }

  /** The code that a cell means: as it is written, or as offices write it. Null for none at all. */
  private <C extends Enum<C> & Code> @Nullable C toCode(Column column, C[] codes, String cell) {
    Optional<C> code = Code.find(codes, Blanks.halfWidth(cell)).filter(column.codes()::contains);
    if (code.isPresent()) {
      return code.get();
    } else if (OfficeSpelling.isBlank(cell)) {
      if (column.isRequired()) {
        error(column, cell, SheetWords.say("wrong.required"), rightOf(column));
      }
      return null;
    }
    Meaning meaning = parsed.meaning(column, cell);
    List<C> meant = new ArrayList<>();
    for (C each : codes) {
      if (meaning.codes().contains(each.name()) && column.codes().contains(each)) {
        meant.add(each);
      }
    }
    if (meaning.isSure() && !meant.isEmpty()) {
      return meant.get(0);
    } else if (meaning.isSure() && meaning.code().equals(NOTHING) && !column.isRequired()) {
      return null;
    }
    error(
        column,
        cell,
        SheetWords.say("wrong.code"),
        meant.isEmpty() || column.isPersonal()
            ? rightOf(column)
            : say("right.code.maybe", new CodeList(meant), new CodeList(column.codes())));
    return null;
  }

  /** The values of a cell with several, as texts. */
  List<String> parts(Column column) {
    String cell = text(column);
    return cell.isEmpty()
        ? List.of()
        : Arrays.stream(SEPARATORS.split(cell))
            .map(Blanks::strip)
            .filter(part -> !part.isEmpty())
            .toList();
  }

  /** The subject of a cell; null where empty. A known one may be written in full-width letters. */
  @Override
  public @Nullable Subject findSubject(Column column) {
    String cell = text(column);
    if (cell.isEmpty()) {
      return null;
    }
    Subject subject = parsed.subject(cell);
    if (!Subject.known().contains(subject)) {
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
    String cell = text(column);
    if (cell.isEmpty()) {
      return null;
    }
    if (!column.isRequired() && OfficeSpelling.isBlank(cell)) {
      return null;
    }
    Optional<LocalDate> date = parsed.findDate(cell);
    if (date.isEmpty()) {
      Optional<LocalDate> serial = DateText.findSerial(cell);
      if (serial.isPresent()) {
        error(column, cell, say("wrong.date.serial"), say("right.date.serial", serial.get()));
      } else if (DateText.isJanuaryOrOctober(cell)) {
        error(
            column,
            cell,
            say("wrong.date.two"),
            say("right.date.two", Blanks.halfWidth(cell).substring(0, 4)));
      } else {
        error(column, cell, SheetWords.say("wrong.date"), rightOf(column));
      }
    }
    return date.orElse(null);
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

  /** The number of a cell; one over the most that can be meant is an error. */
  @Override
  public @Nullable Integer findNumber(Column column, int most) {
    Integer number = findNumber(column);
    if (number != null && number > most) {
      error(column, text(column), say("wrong.number.large"), say("right.number.large", most));
      return null;
    }
    return number;
  }

  @Nullable Integer findNumber(Column column) {
    String cell = text(column);
    if (cell.isEmpty()) {
      return null;
    }
    Optional<Integer> number = NumberText.findWhole(cell);
    if (number.isEmpty()) {
      if (NumberText.isWhole(cell)) {
        error(
            column, cell, say("wrong.number.large"), say("right.number.large", Integer.MAX_VALUE));
      } else {
        boolean negative = NumberText.isNegative(cell);
        error(
            column,
            cell,
            negative ? say("wrong.number.negative") : SheetWords.say("wrong.number"),
            rightOf(column));
      }
    }
    return number.orElse(null);
  }

  /** Half a place is an error: of two columns, both or neither must be given. */
  void requireBoth(Column latitude, Column longitude) {
    boolean hasLatitude = !text(latitude).isEmpty();
    boolean hasLongitude = !text(longitude).isEmpty();
    if (hasLatitude != hasLongitude) {
      Column missing = hasLatitude ? longitude : latitude;
      Column given = hasLatitude ? latitude : longitude;
      error(missing, "", say("wrong.half", row.heading(given)), say("right.half"));
    }
  }

  @Override
  public @Nullable Double findDegrees(Column column, int most) {
    String cell = text(column);
    if (cell.isEmpty()) {
      return null;
    }
    Optional<Double> degrees = NumberText.findDecimal(cell);
    boolean inRange = degrees.filter(number -> Math.abs(number) <= most).isPresent();
    if (!inRange) {
      error(
          column,
          cell,
          say(degrees.isPresent() ? "wrong.degrees.range" : "wrong.degrees"),
          say("right.degrees", most));
    }
    return inRange ? degrees.get() : null;
  }

  /** The key in a required cell, which must be one of another table. */
  String reference(Column column, Table table) {
    String key = findReference(column, table);
    return key == null ? "" : key;
  }

  @Override
  public @Nullable String findReference(Column column, Table table) {
    String cell = text(column);
    return cell.isEmpty() ? null : toReference(column, keys.of(table), cell);
  }

  @Override
  public Set<String> references(Column column, Table table) {
    Set<String> found = new LinkedHashSet<>();
    parts(column).forEach(part -> found.add(toReference(column, keys.of(table), part)));
    return found;
  }

  @Override
  public @Nullable String findSchoolOrName(Column column) {
    String cell = text(column);
    RowKeys schools = keys.of(Table.SCHOOLS);
    return cell.isEmpty()
        ? null
        : schools.find(cell).or(() -> schools.findByName(cell)).orElse(cell);
  }

  private String toReference(Column column, RowKeys keys, String cell) {
    Optional<String> key = keys.find(cell).or(() -> keys.findByName(cell));
    if (key.isEmpty() && keys.isComplete()) {
      if (keys.namesakes(cell).isEmpty()) {
        error(column, cell, say("wrong.reference", keys.name()), keys.suggest(cell));
      } else {
        error(column, cell, say("wrong.reference.several", keys.name()), keys.suggest(cell));
      }
    }
    return key.orElse(cell);
  }

  /**
   * Adds the key of this row; one that is there already is an error. An incomplete key is left out.
   */
  void addUnique(RowKeys keys, Column column, String... parts) {
    if (Arrays.stream(parts).anyMatch(String::isEmpty)) {
      return;
    }
    String key = RowKeys.join(parts);
    OptionalInt first = keys.findLine(key);
    if (first.isPresent()) {
      error(
          column,
          String.join(" + ", parts),
          say("wrong.repeated", first.getAsInt()),
          say(parts.length == 1 ? "right.repeated" : "right.repeated.pair"));
    } else {
      keys.findAlike(key).ifPresent(alike -> tellOfAlike(column, key, alike, keys));
      keys.add(key, row.place());
    }
  }

  /** Ids that differ only by width, case, or O and 0 are the same one, written by two hands. */
  private void tellOfAlike(Column column, String key, String alike, RowKeys keys) {
    if (column.holdsIds() && column.references() == null) {
      warning(
          column,
          key,
          say("wrong.alike", alike, keys.findLine(alike).orElse(0)),
          say("right.alike"));
    }
  }

  /** Reports an error; a ragged row is reported once, for all its cells may be out of place. */
  void error(Column column, String value, Message wrong, Message right) {
    sound = false;
    if (!ragged) {
      findings.error(
          row.place(column).origin(),
          row.place(column).line(),
          row.heading(column),
          row.columnNumber(column),
          shown(column, value),
          wrong,
          right);
    }
  }

  void warning(Column column, String value, Message wrong, Message right) {
    if (!ragged) {
      findings.warning(
          row.place(column).origin(),
          row.place(column).line(),
          row.heading(column),
          row.columnNumber(column),
          shown(column, value),
          wrong,
          right);
    }
  }

  private static @Nullable String shown(Column column, String value) {
    return value.isEmpty() || column.isPersonal() ? null : value;
  }

  private static Message rightOf(Column column) {
    return switch (column.kind()) {
      case CODE -> SheetWords.say("right.code", new CodeList(column.codes()));
      case CODES -> say("right.codes", new CodeList(column.codes()));
      case DATE -> say("right.date");
      case UNTIL -> say("right.until");
      case NUMBER -> say("right.number");
      case TEXT, SUBJECT, DEGREES, SCHOOLS -> column.explanation();
    };
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(Cells.class, key, arguments);
  }
}
