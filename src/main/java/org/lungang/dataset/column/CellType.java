package org.lungang.dataset.column;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.sheet.YesNo;
import org.lungang.district.Circumstance;
import org.lungang.district.Circumstances;
import org.lungang.district.School;
import org.lungang.district.Subject;
import org.lungang.language.Code;

/**
 * What the cells of a column hold, and how it is read and written.
 *
 * @param <V> the value of a cell
 */
public final class CellType<V> {

  private final ColumnKind kind;
  private final List<Code> codes;
  private final @Nullable Table references;
  private final int most;
  private boolean id;
  private final BiFunction<CellReader, Column, @Nullable V> reading;
  private final BiFunction<V, Hand, String> writing;

  private CellType(
      ColumnKind kind,
      List<Code> codes,
      @Nullable Table references,
      int most,
      BiFunction<CellReader, Column, @Nullable V> reading,
      BiFunction<V, Hand, String> writing) {
    this.kind = kind;
    this.codes = codes;
    this.references = references;
    this.most = most;
    this.reading = reading;
    this.writing = writing;
  }

  private static <V> CellType<V> of(
      ColumnKind kind,
      BiFunction<CellReader, Column, @Nullable V> reading,
      BiFunction<V, Hand, String> writing) {
    return new CellType<>(kind, List.of(), null, Integer.MAX_VALUE, reading, writing);
  }

  /** Any text. */
  static CellType<String> text() {
    return of(ColumnKind.TEXT, CellReader::findText, (text, hand) -> text);
  }

  /** The id of the row itself: any text. */
  static CellType<String> id() {
    CellType<String> type = text();
    type.id = true;
    return type;
  }

  /** One of some codes. */
  @SafeVarargs
  static <C extends Enum<C> & Code> CellType<C> code(C... codes) {
    return new CellType<>(
        ColumnKind.CODE,
        List.of(codes),
        null,
        Integer.MAX_VALUE,
        (cells, column) -> cells.findCode(column, codes),
        (code, hand) -> hand.code(code));
  }

  /** Any of some codes. */
  @SafeVarargs
  static <C extends Enum<C> & Code> CellType<Set<C>> codes(C... codes) {
    return new CellType<>(
        ColumnKind.CODES,
        List.of(codes),
        null,
        Integer.MAX_VALUE,
        (cells, column) -> cells.codes(column, codes),
        (several, hand) -> hand.list(several.stream().map(hand::code).toList()));
  }

  /** Any of the circumstances that every policy knows, or others by a policy's own words. */
  static CellType<Circumstances> circumstances() {
    return new CellType<>(
        ColumnKind.CODES,
        List.of(Circumstance.values()),
        null,
        Integer.MAX_VALUE,
        CellReader::circumstances,
        (all, hand) -> {
          List<String> parts = new ArrayList<>(all.known().stream().map(hand::code).toList());
          parts.addAll(all.own());
          return hand.list(parts);
        });
  }

  /** Yes or no. */
  static CellType<Boolean> yesNo() {
    return new CellType<>(
        ColumnKind.CODE,
        List.of(YesNo.values()),
        null,
        Integer.MAX_VALUE,
        (cells, column) -> {
          YesNo answer = cells.findCode(column, YesNo.values());
          return answer == null ? null : answer == YesNo.YES;
        },
        (answer, hand) -> hand.code(YesNo.of(answer)));
  }

  /** A subject. */
  static CellType<Subject> subject() {
    return of(
        ColumnKind.SUBJECT, CellReader::findSubject, (subject, hand) -> hand.subject(subject));
  }

  /** A day, or a month that means its first day. */
  static CellType<LocalDate> date() {
    return of(ColumnKind.DATE, CellReader::findDate, (date, hand) -> hand.date(date));
  }

  /** The first day after; the last day of a month means the day after it. */
  static CellType<LocalDate> until() {
    return of(ColumnKind.UNTIL, CellReader::findUntil, (date, hand) -> hand.until(date));
  }

  /** A whole number, 0 or more. */
  static CellType<Integer> number() {
    return number(Integer.MAX_VALUE);
  }

  /** A whole number from 0 to the most that can be meant. */
  static CellType<Integer> number(int most) {
    return new CellType<>(
        ColumnKind.NUMBER,
        List.of(),
        null,
        most,
        (cells, column) -> cells.findNumber(column, most),
        (number, hand) -> number.toString());
  }

  /** Degrees with decimals, WGS 84, from {@code -most} to {@code most}. */
  static CellType<Double> degrees(int most) {
    return new CellType<>(
        ColumnKind.DEGREES,
        List.of(),
        null,
        most,
        (cells, column) -> cells.findDegrees(column, most),
        (degrees, hand) -> degrees.toString());
  }

  /** The key of a row of another table. */
  static CellType<String> reference(Table table) {
    return new CellType<>(
        ColumnKind.TEXT,
        List.of(),
        table,
        Integer.MAX_VALUE,
        (cells, column) -> cells.findReference(column, table),
        (key, hand) -> key);
  }

  /** Keys of rows of another table. */
  static CellType<Set<String>> references(Table table) {
    return new CellType<>(
        ColumnKind.SCHOOLS,
        List.of(),
        table,
        Integer.MAX_VALUE,
        (cells, column) -> cells.references(column, table),
        (keys, hand) -> hand.list(List.copyOf(keys)));
  }

  /** A school of the district by its id or name, or any other by its name. */
  static CellType<ServiceRow.Place> schoolOrName() {
    return of(
        ColumnKind.TEXT,
        (cells, column) -> {
          String school = cells.findSchoolOrName(column);
          return school == null ? null : new ServiceRow.Place(school, null);
        },
        (place, hand) -> {
          School school = place.known();
          return school == null ? place.idOrName() : hand.schoolOrName(school);
        });
  }

  /** What the cells hold. */
  public ColumnKind kind() {
    return kind;
  }

  List<Code> codes() {
    return codes;
  }

  @Nullable Table references() {
    return references;
  }

  boolean isId() {
    return id;
  }

  int most() {
    return most;
  }

  @Nullable V read(CellReader cells, Column column) {
    return reading.apply(cells, column);
  }

  String write(V value, Hand hand) {
    return writing.apply(value, hand);
  }
}
