package org.lungang.ahead;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lungang.policy.Level;
import org.lungang.policy.Rule;
import org.lungang.search.model.Contribution;
import org.lungang.search.model.Tally;
import org.lungang.staffing.PossiblePosting;

/**
 * What the sums of the rules come to each year ({@link Tally}). Where that depends on who of a cell
 * was sent before, a row asks for the least that it can be.
 */
final class AheadTallies {

  private final AheadColumns columns;
  private final AheadRows rows;

  AheadTallies(AheadColumns columns, AheadRows rows) {
    this.columns = columns;
    this.rows = rows;
  }

  /** Adds the rows of a year. */
  void addRows(YearModel year) {
    Map<Tally, AheadRows.Row> rowByTally = new HashMap<>();
    Map<Tally, Set<String>> peopleByTally = new HashMap<>();
    Set<Integer> ofComponent = new HashSet<>();
    for (AheadColumn column : columns.all()) {
      if (column.year() == year) {
        ofComponent.add(column.index());
        for (Contribution each : column.contributions()) {
          if (year.kept()[each.tally().index()]) {
            peopleByTally
                .computeIfAbsent(each.tally(), key -> new TreeSet<>())
                .addAll(column.people());
          }
        }
      }
    }
    for (Tally tally : year.model().tallies()) {
      Set<String> people = peopleByTally.get(tally);
      if (people != null) {
        rowByTally.put(tally, row(year, tally, people));
      }
    }
    for (int index : ofComponent) {
      for (Contribution each : columns.all().get(index).contributions()) {
        AheadRows.Row row = rowByTally.get(each.tally());
        if (row != null) {
          row.add(index, each.amount() * scaleOf(each.tally(), peopleByTally));
        }
      }
    }
    for (AheadColumn column : columns.all()) {
      if (column.year().place() < year.place()) {
        addStillAway(column, year, rowByTally);
      }
    }
  }

  /**
   * Whether a rule asks for one of some people: it asks for less the more of them were sent before.
   */
  private static boolean asksForOneOf(Tally tally) {
    return tally.shape() == Tally.Shape.AT_LEAST
        && (tally.rule() == Rule.M1 || tally.rule() == Rule.M3 || tally.rule() == Rule.M4);
  }

  private static long scaleOf(Tally tally, Map<Tally, Set<String>> people) {
    return asksForOneOf(tally) ? people.getOrDefault(tally, Set.of()).size() : 1;
  }

  private AheadRows.Row row(YearModel year, Tally tally, Set<String> people) {
    int place = year.place();
    Level level = tally.level();
    switch (tally.shape()) {
      case EQUAL -> {
        AheadRows.Row row = rows.between(0, 0, place);
        rows.addPenalty(row, 1, level, tally.weight());
        rows.addPenalty(row, -1, level, tally.weight());
        return row;
      }
      case AT_MOST -> {
        AheadRows.Row row = rows.atMost(tally.bound(), place);
        rows.addPenalty(row, -tally.divisor(), level, tally.weight());
        return row;
      }
      case AT_LEAST -> {
        long scale = asksForOneOf(tally) ? people.size() : 1;
        AheadRows.Row row = rows.atLeast(scale * tally.bound(), place);
        rows.addPenalty(row, scale, level, tally.weight());
        if (asksForOneOf(tally)) {
          for (AheadColumn column : columns.all()) {
            if (column.year().place() < place
                && column.people().stream().anyMatch(people::contains)) {
              row.add(column.index(), tally.bound());
            }
          }
        }
        return row;
      }
      case COUNT -> {
        return rows.between(-AheadRows.FAR, AheadRows.FAR, place);
      }
    }
    throw new IllegalStateException("The shape (" + tally.shape() + ") makes no row.");
  }

  /** Whoever is away for longer than a year is missing at home, and works at the host school. */
  private void addStillAway(
      AheadColumn column, YearModel year, Map<Tally, AheadRows.Row> rowByTally) {
    PossiblePosting posting = column.posting();
    if (!posting.until().isAfter(year.staffing().start())) {
      return;
    }
    String move = AheadColumn.moveOf(posting);
    AheadColumn same = null;
    for (AheadColumn now : columns.ofYear(column.cell(), year.place())) {
      if (AheadColumn.moveOf(now.posting()).equals(move)) {
        same = now;
      }
    }
    if (same == null) {
      // The lists do not say where this counts: as if it were of use wherever it could be.
      rowByTally.forEach(
          (tally, row) -> {
            int amount = tally.rule() == Rule.H6 ? -1 : 1;
            if (countsOn(tally.rule(), amount)) {
              row.add(column.index(), amount);
            }
          });
      return;
    }
    for (Contribution each : same.contributions()) {
      AheadRows.Row row = rowByTally.get(each.tally());
      if (row != null && countsOn(each.tally().rule(), each.amount())) {
        row.add(column.index(), each.amount());
      }
    }
  }

  /** Whether what a posting adds to a sum goes on for as long as it lasts. */
  private static boolean countsOn(Rule rule, int amount) {
    return switch (rule.laterYears()) {
      case LASTING -> true;
      case GAINS_LAST -> amount > 0;
      case LOSSES_LAST -> amount < 0;
      case EACH_YEAR, ANEW -> false;
    };
  }
}
