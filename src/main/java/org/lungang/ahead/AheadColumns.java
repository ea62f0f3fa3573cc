package org.lungang.ahead;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lungang.search.model.Option;
import org.lungang.staffing.Standing;

/** The columns of the aggregate model, by cell and year, and the people of each cell. */
final class AheadColumns {

  private final int years;
  private final List<AheadColumn> all = new ArrayList<>();
  private final Map<String, AheadColumn> byKey = new HashMap<>();
  private final Map<String, String> cellByStaff = new HashMap<>();
  private final Map<String, Set<String>> peopleByCell = new HashMap<>();
  private final Map<String, List<List<AheadColumn>>> byCell = new TreeMap<>();

  /**
   * The columns of some components.
   *
   * @param years how many years there are
   * @param models of these components, of all the years
   */
  AheadColumns(int years, List<YearModel> models, Grain grain) {
    this.years = years;
    models.forEach(model -> add(model, grain));
  }

  private void add(YearModel year, Grain grain) {
    int mostDue = year.staffing().policy().weights().dueYearsAtMost();
    for (Option option : year.model().options()) {
      Standing standing = AheadColumn.postingOf(option).standing();
      String cell =
          cellByStaff.computeIfAbsent(
              standing.id(), id -> grain.cellOf(standing, year.place(), mostDue));
      peopleByCell.computeIfAbsent(cell, key -> new TreeSet<>()).add(standing.id());
      byKey
          .computeIfAbsent(
              AheadColumn.keyOf(year, cell, option),
              key -> {
                AheadColumn added = new AheadColumn(year, cell, all.size());
                all.add(added);
                ofYear(cell, year.place()).add(added);
                return added;
              })
          .add(option);
    }
  }

  /** All columns, each at its index. */
  List<AheadColumn> all() {
    return all;
  }

  /** The cells that have columns, sorted. */
  Set<String> cells() {
    return byCell.keySet();
  }

  /** The ids of the people of a cell. */
  Set<String> peopleOf(String cell) {
    return peopleByCell.getOrDefault(cell, Set.of());
  }

  /** The columns of a cell in a year. */
  List<AheadColumn> ofYear(String cell, int place) {
    List<List<AheadColumn>> byYear =
        byCell.computeIfAbsent(
            cell,
            key -> {
              List<List<AheadColumn>> lists = new ArrayList<>();
              for (int i = 0; i < years; i++) {
                lists.add(new ArrayList<>());
              }
              return lists;
            });
    return byYear.get(place);
  }
}
