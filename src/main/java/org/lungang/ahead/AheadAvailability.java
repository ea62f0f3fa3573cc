package org.lungang.ahead;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whoever is sent is away for as long as the posting lasts, and begins anew afterwards. */
final class AheadAvailability {

  private final Worlds worlds;
  private final AheadColumns columns;
  private final AheadRows rows;

  AheadAvailability(Worlds worlds, AheadColumns columns, AheadRows rows) {
    this.worlds = worlds;
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * Nobody makes two moves in a year, nor one by a flow for which they are not free again since an
   * earlier one. Only earlier years of which one rules out the other are added up, so that nobody
   * who may go twice is counted twice.
   */
  void addRows(String cell) {
    long count = columns.peopleOf(cell).size();
    for (int place = 0; place < worlds.years(); place++) {
      List<AheadColumn> now = columns.ofYear(cell, place);
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
          columns.ofYear(cell, earlier).forEach(column -> row.add(column.index(), 1));
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

  /** Earlier years in which sending somebody of a cell leaves nobody free for a flow in a year. */
  private Set<Integer> restBefore(String cell, int place, String flow) {
    Set<Integer> rest = new TreeSet<>();
    for (int earlier = place - 1; earlier >= 0; earlier--) {
      if (columns.ofYear(cell, earlier).isEmpty() || isFree(cell, earlier, place, flow)) {
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
    return columns.peopleOf(cell).stream()
        .flatMap(id -> worlds.ifAllIn(earlier, later).postingsOf(id).stream())
        .anyMatch(posting -> flow == null || posting.flow().id().equals(flow));
  }
}
