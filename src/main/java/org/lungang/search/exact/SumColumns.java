package org.lungang.search.exact;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.Tally;

/**
 * Sums of options that become integer columns of an integer program, so that cuts and branching see
 * that they are integers: how many a tally counts, and how many of these another amount belongs to,
 * as to backbone teachers among all who are posted. In the rows of such tallies the columns stand
 * in for the options.
 *
 * <p>Where reciprocity between two schools ties all options of a sum in pairs, the sum is even but
 * for a constant, and the column counts the pairs: where at least 35 must be posted, 36 are, and
 * then at least 8 of them, not 7.2, are backbone teachers. The relaxation by itself knows of
 * neither. Where reciprocity may be broken, what is over or short of it stands beside the pairs, so
 * that either it costs or the quota does.
 */
final class SumColumns {

  /** A sum of fewer options says no more than these do. */
  private static final int LEAST_OPTIONS = 3;

  /** What has to be known about the rows of a program. */
  interface Rows {
    /** Whether a tally has a row. */
    boolean hasRow(int tally);

    /** Whether the row of a tally must be satisfied, without a penalty. */
    boolean isStrict(int tally);

    /** Whether a column counts how many go each way of an equality. */
    boolean countsEachWay(int tally);

    /** What a unit of a tally costs at its level, where that is linear; else 0. */
    long linearCost(int tally);
  }

  /**
   * Σ of options = {@link #times()} × a column + {@link #constant()}; where equalities tie the
   * options that need not hold, less what these are over, more what they are short; and options
   * that nothing answers besides.
   *
   * @param options those that are free
   * @param pairs the equalities that tie them in pairs; null where nothing does
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared.
  record Sum(int[] options, @Nullable Pairs pairs) {
    int times() {
      return pairs == null ? 1 : 2;
    }

    long constant() {
      return pairs == null ? 0 : pairs.constant();
    }

    /** Whether the column alone makes the sum. */
    boolean isExact() {
      return pairs == null || (pairs.strict() && pairs.unanswered().isEmpty());
    }
  }

  /**
   * Equalities that tie the options of a sum in pairs.
   *
   * @param tallies those whose counts of one way add up to the column
   * @param unanswered those in which nothing can answer what is taken, so that each option costs
   * @param constant how many options are taken besides two for each that is counted
   * @param strict whether all that are counted must hold
   */
  record Pairs(List<Integer> tallies, Set<Integer> unanswered, long constant, boolean strict) {}

  /** The column of a sum in the row of a tally, with its coefficient. */
  record Term(Sum sum, long amount) {
    long coefficient() {
      return amount * sum.times();
    }
  }

  /** The bounds of a column. */
  record Bounds(long least, long most) {}

  private final ComponentModel model;
  private final OptionScope scope;
  private final TallyRanges ranges;
  private final Rows rows;
  private final PairedOptions pairs;
  private final Map<IntBuffer, Sum> sums = new LinkedHashMap<>();
  private final Map<Integer, List<Term>> termsOfTally = new LinkedHashMap<>();

  private SumColumns(ComponentModel model, OptionScope scope, TallyRanges ranges, Rows rows) {
    this.model = model;
    this.scope = scope;
    this.ranges = ranges;
    this.rows = rows;
    this.pairs = new PairedOptions(model, scope, ranges, rows);
  }

  /** No sums. */
  static SumColumns none(ComponentModel model, OptionScope scope, TallyRanges ranges, Rows rows) {
    return new SumColumns(model, scope, ranges, rows);
  }

  /** The sums of all shares, and of all other tallies that count the same or count pairs. */
  static SumColumns of(ComponentModel model, OptionScope scope, TallyRanges ranges, Rows rows) {
    SumColumns columns = new SumColumns(model, scope, ranges, rows);
    for (Tally tally : model.tallies()) {
      if (columns.isInequality(tally)) {
        columns.addShare(tally.index());
      }
    }
    for (Tally tally : model.tallies()) {
      if (columns.isInequality(tally) && !columns.termsOfTally.containsKey(tally.index())) {
        columns.addNumber(tally.index());
      }
    }
    return columns;
  }

  /** The sums. */
  List<Sum> sums() {
    return List.copyOf(sums.values());
  }

  /** Whether columns of sums stand in the row of a tally instead of its options. */
  boolean standIn(int tally) {
    return termsOfTally.containsKey(tally);
  }

  /** The columns that stand in the row of a tally; none where its options do. */
  List<Term> termsOf(int tally) {
    return termsOfTally.getOrDefault(tally, List.of());
  }

  /** What the sum of a tally is where all columns that stand in its row are 0. */
  long constantOf(int tally) {
    return termsOf(tally).stream().mapToLong(term -> term.amount() * term.sum().constant()).sum();
  }

  /** Whether an option stands in the row of a tally beside the columns of sums, and how often. */
  long amountBeside(int tally, int[] talliesOfOption) {
    long amount = 0;
    for (Term term : termsOf(tally)) {
      Pairs pairs = term.sum().pairs();
      if (pairs != null && Arrays.stream(talliesOfOption).anyMatch(pairs.unanswered()::contains)) {
        amount += term.amount();
      }
    }
    return amount;
  }

  /**
   * By the equalities that tie options in pairs: the tallies whose rows count these pairs, with
   * what each of the two options adds.
   */
  Map<Integer, Map<Integer, Long>> amountsByEquality() {
    Map<Integer, Map<Integer, Long>> amounts = new HashMap<>();
    termsOfTally.forEach(
        (tally, terms) -> {
          for (Term term : terms) {
            Pairs tied = term.sum().pairs();
            if (tied != null) {
              for (int equality : tied.tallies()) {
                amounts
                    .computeIfAbsent(equality, added -> new TreeMap<>())
                    .merge(tally, term.amount(), Long::sum);
              }
            }
          }
        });
    return amounts;
  }

  private boolean isInequality(Tally tally) {
    return rows.hasRow(tally.index())
        && switch (tally.shape()) {
          case AT_MOST, AT_LEAST -> true;
          case EQUAL, COUNT -> false;
        };
  }

  private int[] freeOptions(int tally) {
    return Arrays.stream(model.optionsOfTally(tally)).filter(scope::isFree).sorted().toArray();
  }

  /** A share counts with two amounts, one of them beyond 1. */
  private void addShare(int tally) {
    int[] options = freeOptions(tally);
    int[] amounts = Arrays.stream(options).map(option -> model.amount(option, tally)).toArray();
    int[] distinct = Arrays.stream(amounts).distinct().sorted().toArray();
    if (options.length < LEAST_OPTIONS
        || distinct.length != 2
        || Math.max(Math.abs(distinct[0]), Math.abs(distinct[1])) == 1) {
      return;
    }
    int[] part =
        Arrays.stream(options)
            .filter(option -> model.amount(option, tally) == distinct[0])
            .toArray();
    termsOfTally.put(
        tally,
        List.of(
            new Term(sum(options), distinct[1]),
            new Term(sum(part), (long) distinct[0] - distinct[1])));
  }

  /** A number counts with one amount. */
  private void addNumber(int tally) {
    int[] options = freeOptions(tally);
    if (options.length < LEAST_OPTIONS
        || Arrays.stream(options).map(option -> model.amount(option, tally)).distinct().count() > 1
        || !(sums.containsKey(IntBuffer.wrap(options)) || pairs.of(options) != null)) {
      return;
    }
    termsOfTally.put(tally, List.of(new Term(sum(options), model.amount(options[0], tally))));
  }

  private Sum sum(int[] options) {
    return sums.computeIfAbsent(
        IntBuffer.wrap(options), key -> new Sum(options, pairs.of(options)));
  }

  /** The bounds of all columns: what follows from the strict rows that they stand in. */
  Map<Sum, Bounds> bounds() {
    Map<Sum, Bounds> bounds = new HashMap<>();
    sums.values().forEach(sum -> bounds.put(sum, new Bounds(0, sum.options().length)));
    // Numbers first, since what follows for shares rests on them.
    for (int times = 0; times < 2; times++) {
      termsOfTally.forEach(
          (tally, terms) -> {
            if (rows.isStrict(tally) && terms.stream().allMatch(term -> term.sum().isExact())) {
              terms.forEach(term -> bounds.put(term.sum(), tightened(tally, term, bounds)));
            }
          });
    }
    return bounds;
  }

  /** The bounds of a term as its row and the bounds of the others allow it. */
  private Bounds tightened(int tally, Term term, Map<Sum, Bounds> bounds) {
    Tally of = model.tallies().get(tally);
    long sign = of.shape() == Tally.Shape.AT_MOST ? 1 : -1;
    // sign × Σ coefficient × column ≤ room.
    long room = sign * (of.bound() - ranges.base()[tally] - constantOf(tally));
    for (Term other : termsOf(tally)) {
      if (other != term) {
        Bounds within = Objects.requireNonNull(bounds.get(other.sum()));
        long coefficient = sign * other.coefficient();
        room -= coefficient * (coefficient > 0 ? within.least() : within.most());
      }
    }
    Bounds own = Objects.requireNonNull(bounds.get(term.sum()));
    long coefficient = sign * term.coefficient();
    // Where nothing satisfies the row its bounds stay in order; the simplex finds out.
    return coefficient > 0
        ? new Bounds(
            own.least(),
            Math.max(own.least(), Math.min(own.most(), Math.floorDiv(room, coefficient))))
        : new Bounds(
            Math.min(own.most(), Math.max(own.least(), -Math.floorDiv(-room, coefficient))),
            own.most());
  }
}
