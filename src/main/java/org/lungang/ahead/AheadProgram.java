package org.lungang.ahead;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Group;
import org.lungang.policy.Level;
import org.lungang.policy.Rule;
import org.lungang.policy.Share;
import org.lungang.search.model.Contribution;
import org.lungang.search.model.Option;
import org.lungang.search.model.Tally;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.QuotaRequirement;
import org.lungang.staffing.Standing;

/**
 * The years of linked components as one linear program
 * (docs/decisions/15-several-years-together.md): columns say how many people of a cell make a move
 * in a year, rows what the rules count of them each year, and that whoever is sent is away and
 * begins anew afterwards. No plans of these years lose less than it does.
 */
final class AheadProgram {

  private final Worlds worlds;
  private final List<YearModel> years;
  private final Map<String, AheadColumn> columnsByKey = new LinkedHashMap<>();
  private final List<AheadColumn> columns = new ArrayList<>();
  private final Map<String, Set<String>> peopleByCell = new TreeMap<>();
  private final Map<String, String> cellByStaff = new HashMap<>();
  private final Map<String, List<List<AheadColumn>>> columnsByCell = new TreeMap<>();
  private final AheadRows rows = new AheadRows();

  /**
   * The program of some components.
   *
   * @param years the models of these components, of all years of the worlds
   */
  AheadProgram(Worlds worlds, List<YearModel> years, Grain grain) {
    this.worlds = worlds;
    this.years = List.copyOf(years);
    years.forEach(year -> addColumns(year, grain));
    columns.forEach(column -> rows.addColumn(column));
    columnsByCell.keySet().forEach(this::addAvailability);
    for (YearModel year : years) {
      addTallies(year);
      if (year.place() > 0) {
        addQuotas(year);
      }
    }
  }

  AheadRows rows() {
    return rows;
  }

  List<AheadColumn> columns() {
    return columns;
  }

  /** What is lost whatever anybody does, at a level. */
  long lost(Level level) {
    return years.stream().mapToLong(year -> year.lost().getOrDefault(level, 0L)).sum();
  }

  private void addColumns(YearModel year, Grain grain) {
    int mostDue = year.staffing().policy().weights().dueYearsAtMost();
    for (Option option : year.model().options()) {
      Standing standing = AheadColumn.postingOf(option).standing();
      String cell =
          cellByStaff.computeIfAbsent(
              standing.id(), id -> grain.cellOf(standing, year.place(), mostDue));
      peopleByCell.computeIfAbsent(cell, key -> new TreeSet<>()).add(standing.id());
      AheadColumn column =
          columnsByKey.computeIfAbsent(
              AheadColumn.keyOf(year, cell, option),
              key -> {
                AheadColumn added = new AheadColumn(year, cell, columns.size());
                columns.add(added);
                ofYear(cell, year.place()).add(added);
                return added;
              });
      column.add(option);
    }
  }

  private List<AheadColumn> ofYear(String cell, int place) {
    List<List<AheadColumn>> byYear =
        columnsByCell.computeIfAbsent(
            cell,
            key -> {
              List<List<AheadColumn>> all = new ArrayList<>();
              for (int i = 0; i < worlds.years(); i++) {
                all.add(new ArrayList<>());
              }
              return all;
            });
    return byYear.get(place);
  }

  /**
   * Nobody makes two moves in a year, nor one by a flow for which they are not free again since an
   * earlier one. Only earlier years of which one rules out the other are added up, so that nobody
   * who may go twice is counted twice.
   */
  private void addAvailability(String cell) {
    long count = peopleOf(cell).size();
    for (int place = 0; place < worlds.years(); place++) {
      List<AheadColumn> now = ofYear(cell, place);
      if (now.isEmpty()) {
        continue;
      }
      Set<String> people = new HashSet<>();
      now.forEach(column -> people.addAll(column.people()));
      AheadRows.Row once = rows.atMost(people.size(), place);
      now.forEach(column -> once.add(column.index(), 1));
      Map<Set<Integer>, Set<String>> flowsByRest = new LinkedHashMap<>();
      for (AheadColumn column : now) {
        String flow = column.posting().flow().id();
        flowsByRest
            .computeIfAbsent(restBefore(cell, place, flow), key -> new TreeSet<>())
            .add(flow);
      }
      for (Map.Entry<Set<Integer>, Set<String>> entry : flowsByRest.entrySet()) {
        Set<Integer> rest = entry.getKey();
        if (rest.isEmpty()) {
          continue;
        }
        AheadRows.Row row = rows.atMost(count, place);
        for (int earlier : rest) {
          ofYear(cell, earlier).forEach(column -> row.add(column.index(), 1));
        }
        flowsByRest.forEach(
            (longer, flows) -> {
              if (longer.containsAll(rest)) {
                now.stream()
                    .filter(column -> flows.contains(column.posting().flow().id()))
                    .forEach(column -> row.add(column.index(), 1));
              }
            });
      }
    }
  }

  private Set<String> peopleOf(String cell) {
    return peopleByCell.getOrDefault(cell, Set.of());
  }

  /** Earlier years in which sending somebody of a cell leaves nobody free for a flow in a year. */
  private Set<Integer> restBefore(String cell, int place, String flow) {
    Set<Integer> rest = new TreeSet<>();
    for (int earlier = place - 1; earlier >= 0; earlier--) {
      if (ofYear(cell, earlier).isEmpty() || isFree(cell, earlier, place, flow)) {
        continue;
      }
      boolean excludesAll = true;
      for (int later : rest) {
        excludesAll &= !isFree(cell, earlier, later, null);
      }
      if (excludesAll) {
        rest.add(earlier);
      }
    }
    return rest;
  }

  /**
   * Whether somebody of a cell who is sent in a year can be sent in a later one.
   *
   * @param flow null for any
   */
  private boolean isFree(String cell, int earlier, int later, @Nullable String flow) {
    return peopleOf(cell).stream()
        .flatMap(id -> worlds.ifAllIn(earlier, later).postingsOf(id).stream())
        .anyMatch(posting -> flow == null || posting.flow().id().equals(flow));
  }

  private void addTallies(YearModel year) {
    Map<Tally, AheadRows.Row> rowByTally = new HashMap<>();
    Map<Tally, Set<String>> peopleByTally = new HashMap<>();
    Set<Integer> ofComponent = new HashSet<>();
    for (AheadColumn column : columns) {
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
      for (Contribution each : columns.get(index).contributions()) {
        AheadRows.Row row = rowByTally.get(each.tally());
        if (row != null) {
          row.add(index, each.amount() * scaleOf(each.tally(), peopleByTally));
        }
      }
    }
    for (AheadColumn column : columns) {
      if (column.year().place() < year.place()) {
        addStillAway(column, year, rowByTally);
      }
    }
  }

  /**
   * Of a rule that asks for one of some people, less is asked the more of them were sent before.
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
          for (AheadColumn column : columns) {
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
    for (AheadColumn now : ofYear(column.cell(), year.place())) {
      if (AheadColumn.moveOf(now.posting()).equals(move)) {
        same = now;
      }
    }
    if (same == null) {
      // The lists do not say where this counts: as if it were of use wherever it could be.
      rowByTally.forEach(
          (tally, row) -> {
            if (tally.rule() == Rule.S3 || tally.rule() == Rule.H5) {
              row.add(column.index(), 1);
            } else if (tally.rule() == Rule.H6) {
              row.add(column.index(), -1);
            }
          });
      return;
    }
    for (Contribution each : same.contributions()) {
      AheadRows.Row row = rowByTally.get(each.tally());
      boolean counts =
          switch (each.tally().rule()) {
            case S3 -> true;
            case H5 -> each.amount() > 0;
            case H6 -> each.amount() < 0;
            default -> false;
          };
      if (row != null && counts) {
        row.add(column.index(), each.amount());
      }
    }
  }

  /**
   * H2 of a later year: the quota is a share of those who are there to be counted, and whoever was
   * sent before may no longer be among them. Rotations in force that count leave the rule out.
   */
  private void addQuotas(YearModel year) {
    for (Group group : year.component().groups()) {
      for (QuotaRequirement quota : year.staffing().requirements().quotasOf(group)) {
        if (!quota.quota().inForceCounted() && !quota.quota().inForceOf()) {
          addQuota(year, quota);
        }
      }
    }
  }

  private void addQuota(YearModel year, QuotaRequirement quota) {
    Share share = quota.quota().share();
    AheadRows.Row row = rows.atLeast(share.numerator() * quota.base(), year.place());
    rows.addPenalty(row, share.denominator(), Level.HARD, 1);
    for (AheadColumn column : columns) {
      if (column.year() == year) {
        if (quota.counts(column.posting())) {
          row.add(column.index(), share.denominator());
        }
      } else if (column.year().place() < year.place() && share.numerator() > 0) {
        boolean counts =
            column.people().stream().anyMatch(id -> leavesBase(id, column, year, quota));
        if (counts) {
          row.add(column.index(), share.numerator());
        }
      }
    }
  }

  private boolean leavesBase(
      String id, AheadColumn column, YearModel year, QuotaRequirement quota) {
    boolean isIn =
        year.staffing()
            .findStanding(id)
            .filter(standing -> year.staffing().requirements().isInBase(quota, standing))
            .isPresent();
    return isIn
        && worlds
            .ifAllIn(column.year().place(), year.place())
            .findStanding(id)
            .filter(
                standing ->
                    worlds
                        .ifAllIn(column.year().place(), year.place())
                        .requirements()
                        .isInBase(quota, standing))
            .isEmpty();
  }
}
