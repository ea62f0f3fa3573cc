package org.lungang.ahead;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lungang.integer.IntegerProgram;
import org.lungang.linear.DualSimplex;
import org.lungang.policy.Level;

/**
 * Rows, columns and penalties of the aggregate model, and the linear program that they make. A
 * column and a penalty lose something at each level; the level of the objective is chosen when the
 * program is solved.
 */
final class AheadRows {

  /** More than what any sum of a component comes to. */
  static final long FAR = 1L << 26;

  /** A row: its bounds, its year, and its columns with their amounts. */
  static final class Row {
    private final long least;
    private final long most;
    private final int place;
    private final Map<Integer, Long> amounts = new TreeMap<>();

    private Row(long least, long most, int place) {
      this.least = least;
      this.most = most;
      this.place = place;
    }

    void add(int column, long amount) {
      amounts.merge(column, amount, Long::sum);
    }

    /** Whether it is of a later year than the first. */
    boolean isLater() {
      return place > 0;
    }

    Map<Integer, Long> amounts() {
      return amounts;
    }
  }

  private record Penalty(Row row, long amount, Level level, long weight) {}

  private final List<AheadColumn> columns = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();
  private final List<Penalty> penalties = new ArrayList<>();

  void addColumn(AheadColumn column) {
    columns.add(column);
  }

  Row between(long least, long most, int place) {
    Row row = new Row(least, most, place);
    rows.add(row);
    return row;
  }

  Row atMost(long most, int place) {
    return between(-FAR, most, place);
  }

  Row atLeast(long least, int place) {
    return between(least, FAR, place);
  }

  /**
   * Adds a column that absorbs the violation of a row.
   *
   * @param amount of it in the row
   * @param weight what one unit of it loses at the level
   */
  void addPenalty(Row row, long amount, Level level, long weight) {
    penalties.add(new Penalty(row, amount, level, weight));
  }

  List<Row> rows() {
    return rows;
  }

  int columnCount() {
    return columns.size() + penalties.size();
  }

  /** What one unit of a column or penalty loses at a level. */
  long loss(int index, Level level) {
    if (index < columns.size()) {
      return -columns.get(index).worth(level);
    }
    Penalty penalty = penalties.get(index - columns.size());
    return penalty.level() == level ? penalty.weight() : 0;
  }

  /**
   * The program without an objective. After the rows here come one for each level, in their order:
   * what is lost at the level.
   */
  IntegerProgram program() {
    IntegerProgram.Builder builder = new IntegerProgram.Builder();
    List<Map<Integer, Long>> entries = new ArrayList<>();
    for (int i = 0; i < columnCount(); i++) {
      entries.add(new TreeMap<>());
    }
    Map<Row, List<Integer>> penaltiesByRow = new IdentityHashMap<>();
    for (int i = 0; i < penalties.size(); i++) {
      penaltiesByRow.computeIfAbsent(penalties.get(i).row(), key -> new ArrayList<>()).add(i);
    }
    long[] most = new long[columnCount()];
    for (AheadColumn column : columns) {
      most[column.index()] = column.people().size();
    }
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      int index = i;
      row.amounts.forEach((column, amount) -> entries.get(column).put(index, amount));
      for (int penalty : penaltiesByRow.getOrDefault(row, List.of())) {
        int column = columns.size() + penalty;
        entries.get(column).put(index, penalties.get(penalty).amount());
        most[column] = mostMissing(row, penalties.get(penalty).amount(), most);
      }
    }
    List<Map<Integer, Long>> levels = new ArrayList<>();
    for (Level level : Level.values()) {
      Map<Integer, Long> losses = new TreeMap<>();
      for (int column = 0; column < columnCount(); column++) {
        losses.put(column, loss(column, level));
      }
      levels.add(losses);
    }
    // Bounds no wider than they have to be: the proof of a bound multiplies them by rounding
    // errors.
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      Map<Integer, Long> all = new TreeMap<>(row.amounts);
      for (int penalty : penaltiesByRow.getOrDefault(row, List.of())) {
        all.put(columns.size() + penalty, penalties.get(penalty).amount());
      }
      builder.addRow(
          Math.max(row.least, sum(all, most, -1)), Math.min(row.most, sum(all, most, 1)));
    }
    for (Map<Integer, Long> losses : levels) {
      builder.addRow(sum(losses, most, -1), sum(losses, most, 1));
    }
    for (int i = 0; i < columnCount(); i++) {
      entries.get(i).forEach(builder::add);
      for (int level = 0; level < levels.size(); level++) {
        builder.add(rows.size() + level, loss(i, Level.values()[level]));
      }
      builder.endColumn(0, most[i], 0, true);
    }
    return builder.build(0);
  }

  /**
   * How much of a penalty a row can need at most.
   *
   * @param people the most that each column comes to
   */
  private static long mostMissing(Row row, long amount, long[] people) {
    long missing =
        amount > 0
            ? row.least - sum(row.amounts, people, -1)
            : sum(row.amounts, people, 1) - row.most;
    return Math.max(0, -Math.floorDiv(-missing, Math.abs(amount)));
  }

  /** The least (−1) or the most (1) that a sum of columns comes to. */
  private static long sum(Map<Integer, Long> amounts, long[] most, int direction) {
    long sum = 0;
    for (Map.Entry<Integer, Long> entry : amounts.entrySet()) {
      long amount = entry.getValue();
      sum += amount * direction > 0 ? amount * most[entry.getKey()] : 0;
    }
    return sum;
  }

  /** The index of the row of a level in {@link #program()}, as bounds are set by it. */
  int levelRow(Level level) {
    return rows.size() + level.ordinal();
  }

  /** Sets the objective: what each level weighs. */
  void weigh(DualSimplex program, Map<Level, Long> weights) {
    for (int i = 0; i < columnCount(); i++) {
      long cost = 0;
      for (Level level : Level.values()) {
        cost += weights.getOrDefault(level, 0L) * loss(i, level);
      }
      program.setCost(i, cost);
    }
  }
}
