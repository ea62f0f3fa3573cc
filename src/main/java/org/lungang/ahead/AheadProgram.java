package org.lungang.ahead;

import java.util.List;
import org.lungang.policy.Level;

/**
 * The years of linked components as one linear program
 * (docs/decisions/15-several-years-together.md): columns say how many people of a cell make a move
 * in a year, rows what the rules count of them each year, and that whoever is sent is away and
 * begins anew afterwards. No plans of these years lose less than it does.
 */
final class AheadProgram {

  private final List<YearModel> years;
  private final AheadColumns columns;
  private final AheadRows rows = new AheadRows();

  /**
   * The program of some components.
   *
   * @param years the models of these components, of all years of the worlds
   */
  AheadProgram(Worlds worlds, List<YearModel> years, Grain grain) {
    this.years = List.copyOf(years);
    this.columns = new AheadColumns(worlds.years(), this.years, grain);
    AheadAvailability availability = new AheadAvailability(worlds, columns, rows);
    AheadTallies tallies = new AheadTallies(columns, rows);
    AheadQuotas quotas = new AheadQuotas(worlds, columns, rows);
    columns.all().forEach(rows::addColumn);
    columns.cells().forEach(availability::addRows);
    for (YearModel year : years) {
      tallies.addRows(year);
      if (year.place() > 0) {
        quotas.addRows(year);
      }
    }
  }

  AheadRows rows() {
    return rows;
  }

  List<AheadColumn> columns() {
    return columns.all();
  }

  /** What is lost whatever anybody does, at a level. */
  long lost(Level level) {
    return years.stream().mapToLong(year -> year.lost().getOrDefault(level, 0L)).sum();
  }
}
