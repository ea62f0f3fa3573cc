package org.lungang.dataset.column;

import java.util.Collection;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Language;
import org.lungang.language.Named;
import org.lungang.word.Field;

/**
 * A column's entry in the catalogue: heading in both languages, kind, default, explanation, getter
 * and builder.
 *
 * @param <R> what a row of the table is, for writing
 * @param <B> what a row is put together in, for reading; Void where a reader asks for each cell
 * @param <V> what a cell holds
 */
public final class ColumnEntry<R, B, V> {

  private final Unheld<V> named;
  private final Function<R, ? extends @Nullable V> getter;
  private final @Nullable BiConsumer<B, V> setter;
  private @Nullable Field field;
  private boolean required;
  private boolean personal;
  private boolean decidesWho;
  private boolean leftOutWhereUnused;
  private @Nullable V whereEmpty;
  private @Nullable Function<R, ? extends @Nullable V> likeWhereEmpty;
  private Named meaning = language -> "";

  private ColumnEntry(
      Unheld<V> named,
      Function<R, ? extends @Nullable V> getter,
      @Nullable BiConsumer<B, V> setter) {
    this.named = named;
    this.getter = getter;
    this.setter = setter;
  }

  /** A column that no row holds yet. */
  record Unheld<V>(String english, String chinese, CellType<V> type) {

    /** Where a row holds the value, and how a row in the making is given it. */
    <R, B> ColumnEntry<R, B, V> held(
        Function<R, ? extends @Nullable V> getter, BiConsumer<B, V> setter) {
      return new ColumnEntry<>(this, getter, setter);
    }

    /** Where a row holds the value; the table's reader makes its rows itself. */
    <R> ColumnEntry<R, Void, V> held(Function<R, ? extends @Nullable V> getter) {
      return new ColumnEntry<>(this, getter, null);
    }
  }

  /**
   * Begins an entry.
   *
   * @param english the heading, lower case
   * @param chinese the heading
   */
  static <V> Unheld<V> of(String english, String chinese, CellType<V> type) {
    return new Unheld<>(english, chinese, type);
  }

  /** A file without the column, or a row without a value in it, is an error. */
  ColumnEntry<R, B, V> required() {
    required = true;
    return this;
  }

  /** What an empty cell means. */
  ColumnEntry<R, B, V> emptyMeans(V value) {
    whereEmpty = value;
    return this;
  }

  /** What an empty cell means depends on the row, whose builder sees to it. */
  ColumnEntry<R, B, V> emptyLike(Function<R, ? extends @Nullable V> other) {
    likeWhereEmpty = other;
    return this;
  }

  /** No problem shows the cells. */
  ColumnEntry<R, B, V> personal() {
    personal = true;
    return this;
  }

  /** It depends on the column who may be sent. */
  ColumnEntry<R, B, V> decidesWhoGoes() {
    decidesWho = true;
    return this;
  }

  /** Files are written without the column where every row has what an empty cell means. */
  ColumnEntry<R, B, V> leftOutWhereUnused() {
    leftOutWhereUnused = true;
    return this;
  }

  /** What offices call it, and which dictionary has the words of its cells. */
  ColumnEntry<R, B, V> office(Field word) {
    field = word;
    return this;
  }

  /** What a planner writes into the column, a sentence in each language. */
  ColumnEntry<R, B, V> means(String english, String chinese) {
    meaning = language -> language == Language.ZH ? chinese : english;
    return this;
  }

  String english() {
    return named.english();
  }

  String chinese() {
    return named.chinese();
  }

  CellType<V> type() {
    return named.type();
  }

  boolean isRequired() {
    return required;
  }

  boolean isPersonal() {
    return personal;
  }

  boolean decidesWho() {
    return decidesWho;
  }

  boolean hasDefault() {
    return whereEmpty != null || likeWhereEmpty != null;
  }

  @Nullable Field field() {
    return field;
  }

  Named meaning() {
    return meaning;
  }

  /** Whether files are written without the column where no row uses it. */
  public boolean mayBeLeftOut() {
    return leftOutWhereUnused;
  }

  /** Whether a row has anything else than what an empty cell means. */
  public boolean isUsedBy(R row) {
    V value = getter.apply(row);
    boolean none = value == null || (value instanceof Collection<?> many && many.isEmpty());
    return !none && !value.equals(whereEmpty(row));
  }

  /** The cell of a row, as a hand writes it. */
  public String write(R row, Hand hand) {
    V value = getter.apply(row);
    if (value == null) {
      return "";
    }
    String cell = type().write(value, hand);
    return value.equals(whereEmpty(row)) ? hand.orDefault(cell) : cell;
  }

  private @Nullable V whereEmpty(R row) {
    return likeWhereEmpty == null ? whereEmpty : likeWhereEmpty.apply(row);
  }

  /**
   * Reads the cell into a row in the making, which is not told of one that is empty and has no
   * default, or is wrong.
   */
  public void read(CellReader cells, Column column, B row) {
    V value = type().read(cells, column);
    if (value == null) {
      value = whereEmpty;
    }
    if (value != null && setter != null) {
      setter.accept(row, value);
    }
  }
}
