package org.lungang.search.visits;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lungang.district.Willingness;
import org.lungang.integer.IntegerProgram;
import org.lungang.policy.Itinerant;
import org.lungang.search.visits.VisitCluster.Place;
import org.lungang.search.visits.VisitCluster.Traveller;
import org.lungang.search.visits.VisitCluster.Way;

/**
 * The visits of a cluster as an integer program: its objective is what is lost of one goal, what
 * the goals before lose is bounded. An option is a binary column: somebody gives so many periods at
 * a place. Columns of their own are the periods covered at each place, and whether somebody who is
 * not neutral travels at all.
 */
// Whole numbers far below 2^53: a double holds each of them exactly.
@SuppressWarnings("LongDoubleConversion")
public final class VisitProgram {

  /** More than the periods of all visits of a cluster. */
  private static final int FAR = 1 << 20;

  private final VisitCluster cluster;
  private final VisitWorth worth;
  private final Itinerant terms;
  private final VisitGoal goal;
  private final Map<VisitGoal, Long> caps;
  private final List<VisitOption> options = new ArrayList<>();
  private final IntegerProgram.Builder builder = new IntegerProgram.Builder();
  private final IntegerProgram program;

  /**
   * @param caps what the goals before may lose at most, of those that matter
   */
  VisitProgram(
      VisitCluster cluster,
      VisitWorth worth,
      Itinerant terms,
      VisitGoal goal,
      Map<VisitGoal, Long> caps) {
    this.cluster = cluster;
    this.worth = worth;
    this.terms = terms;
    this.goal = goal;
    this.caps = caps;
    assemble();
    this.program = builder.build(worth.constant(goal));
  }

  /** The program; its first columns are the options. */
  IntegerProgram program() {
    return program;
  }

  /** The options that a solution takes. */
  List<VisitOption> options(double[] values) {
    List<VisitOption> taken = new ArrayList<>();
    for (int column = 0; column < options.size(); column++) {
      if (values[column] > 0.5) {
        taken.add(options.get(column));
      }
    }
    return taken;
  }

  private void assemble() {
    int[] spareRow = new int[cluster.travellers().size()];
    int[] schoolsRow = new int[spareRow.length];
    int[] eagerRow = new int[spareRow.length];
    for (int t = 0; t < spareRow.length; t++) {
      Traveller traveller = cluster.travellers().get(t);
      spareRow[t] = builder.addRow(0, traveller.spare());
      schoolsRow[t] = builder.addRow(0, terms.schoolsAtMost());
      eagerRow[t] = willingness(t) == Willingness.VOLUNTEER ? builder.addRow(0, FAR) : NO_ROW;
    }
    int[] taughtRow = new int[cluster.places().size()];
    int[] coveredRow = new int[taughtRow.length];
    int[] daysRow = new int[taughtRow.length];
    for (int p = 0; p < taughtRow.length; p++) {
      Place place = cluster.places().get(p);
      taughtRow[p] = builder.addRow(0, place.gap() + terms.periodsAtLeast() - 1);
      coveredRow[p] = builder.addRow(0, FAR);
      daysRow[p] = isWholeAt() ? builder.addRow(terms.days(place.gap()), FAR) : NO_ROW;
    }
    Map<VisitGoal, Integer> capRows = new java.util.EnumMap<>(VisitGoal.class);
    caps.forEach(
        (above, cap) -> capRows.put(above, builder.addRow(-FAR, cap - worth.constant(above))));
    int[] wayRow = new int[cluster.ways().size()];
    int[] reluctantRow = new int[wayRow.length];
    for (int w = 0; w < wayRow.length; w++) {
      Way way = cluster.ways().get(w);
      wayRow[w] = builder.addRow(0, 1);
      reluctantRow[w] =
          willingness(way.traveller()) == Willingness.RELUCTANT ? builder.addRow(-1, 0) : NO_ROW;
      for (VisitOption option : VisitOption.of(cluster, w, terms)) {
        options.add(option);
        builder.add(wayRow[w], 1);
        builder.add(spareRow[way.traveller()], option.periods());
        builder.add(schoolsRow[way.traveller()], 1);
        addIf(eagerRow[way.traveller()], 1);
        addIf(reluctantRow[w], 1);
        builder.add(taughtRow[way.place()], option.periods());
        builder.add(coveredRow[way.place()], option.periods());
        addIf(daysRow[way.place()], terms.days(option.periods()));
        capRows.forEach((above, row) -> builder.add(row, worth.loss(above, option)));
        builder.endColumn(0, 1, worth.loss(goal, option), true);
      }
    }
    for (int p = 0; p < taughtRow.length; p++) {
      int gap = cluster.places().get(p).gap();
      builder.add(coveredRow[p], -1);
      Integer cap = capRows.get(VisitGoal.GAPS);
      if (cap != null) {
        builder.add(cap, -1);
      }
      builder.endColumn(isWholeAt() ? gap : 0, gap, goal == VisitGoal.GAPS ? -1 : 0, false);
    }
    for (int t = 0; t < spareRow.length; t++) {
      if (willingness(t) != Willingness.NEUTRAL) {
        addIf(eagerRow[t], -1);
        for (int w = 0; w < wayRow.length; w++) {
          if (cluster.ways().get(w).traveller() == t) {
            addIf(reluctantRow[w], -1);
          }
        }
        builder.endColumn(
            0,
            1,
            goal == VisitGoal.MINUTES ? -worth.willingness(cluster.travellers().get(t)) : 0,
            false);
      }
    }
  }

  private static final int NO_ROW = -1;

  private void addIf(int row, long amount) {
    if (row != NO_ROW) {
      builder.add(row, amount);
    }
  }

  /** Whether every gap must be covered whole: then days can be counted, which bounds the ways. */
  private boolean isWholeAt() {
    return Long.valueOf(0).equals(caps.get(VisitGoal.GAPS));
  }

  private Willingness willingness(int traveller) {
    return cluster.travellers().get(traveller).standing().member().willingness();
  }
}
