package org.lungang.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lungang.dataset.column.Column;
import org.lungang.dataset.column.ColumnEntry;
import org.lungang.dataset.column.ConsentColumn;
import org.lungang.dataset.column.GroupColumn;
import org.lungang.dataset.column.Hand;
import org.lungang.dataset.column.LessonsColumn;
import org.lungang.dataset.column.MemberColumn;
import org.lungang.dataset.column.MemberRow;
import org.lungang.dataset.column.NeedColumn;
import org.lungang.dataset.column.PinColumn;
import org.lungang.dataset.column.RotationColumn;
import org.lungang.dataset.column.SchoolColumn;
import org.lungang.dataset.column.ServiceColumn;
import org.lungang.dataset.column.ServiceRow;
import org.lungang.dataset.column.StaffColumn;
import org.lungang.dataset.column.Table;
import org.lungang.dataset.column.TravelColumn;
import org.lungang.district.District;
import org.lungang.district.ServicePeriod;

/**
 * The rows of a table of a district as cells, sorted as the district is.
 *
 * @param columns those that are written; a column that may be left out, and that no row uses, is
 * @param cells for each row a cell for each of the columns
 */
public record TableRows(List<Column> columns, List<List<String>> cells) {

  public TableRows {
    columns = List.copyOf(columns);
    cells = cells.stream().map(List::copyOf).toList();
  }

  /** The rows of a table as a hand writes them. */
  public static TableRows of(Table table, District district, Hand hand) {
    List<Column> columns = new ArrayList<>();
    List<List<String>> cells = new ArrayList<>();
    forEach(table, district, hand, columns::addAll, cells::add);
    return new TableRows(columns, cells);
  }

  /**
   * Gives first the columns that are written, then one row after the other: those of a city need
   * not be held all at once.
   *
   * @return how many rows there are
   */
  static int forEach(
      Table table,
      District district,
      Hand hand,
      Consumer<List<Column>> columns,
      Consumer<List<String>> rows) {
    Writing to = new Writing(hand, columns, rows);
    return switch (table) {
      case SCHOOLS -> to.write(SchoolColumn.values(), SchoolColumn::entry, district.schools());
      case GROUPS -> to.write(GroupColumn.values(), GroupColumn::entry, district.groups());
      case MEMBERS -> to.write(MemberColumn.values(), MemberColumn::entry, members(district));
      case STAFF -> to.write(StaffColumn.values(), StaffColumn::entry, district.staff());
      case SERVICE -> to.write(ServiceColumn.values(), ServiceColumn::entry, service(district));
      case ROTATIONS ->
          to.write(RotationColumn.values(), RotationColumn::entry, district.rotations());
      case NEEDS -> to.write(NeedColumn.values(), NeedColumn::entry, district.needs());
      case LESSONS -> to.write(LessonsColumn.values(), LessonsColumn::entry, district.lessons());
      case TRAVEL ->
          to.write(TravelColumn.values(), TravelColumn::entry, district.travelTimes().listed());
      case PINS -> to.write(PinColumn.values(), PinColumn::entry, district.pins());
      case CONSENTS -> to.write(ConsentColumn.values(), ConsentColumn::entry, district.consents());
    };
  }

  private static List<MemberRow> members(District district) {
    return district.groups().stream()
        .flatMap(group -> group.schools().stream().map(school -> new MemberRow(group, school)))
        .toList();
  }

  private static List<ServiceRow> service(District district) {
    List<ServiceRow> rows = new ArrayList<>();
    for (ServicePeriod period : district.servicePeriods()) {
      rows.add(new ServiceRow(period, district.findSchool(period.school()).orElse(null)));
    }
    return rows;
  }

  /** Who writes, and who gets the columns and the rows. */
  private record Writing(Hand hand, Consumer<List<Column>> columns, Consumer<List<String>> cells) {

    <R, C extends Column> int write(
        C[] all, Function<C, ColumnEntry<R, ?, ?>> entryOf, List<R> rows) {
      List<Column> used = new ArrayList<>();
      List<ColumnEntry<R, ?, ?>> entries = new ArrayList<>();
      for (C column : all) {
        ColumnEntry<R, ?, ?> entry = entryOf.apply(column);
        if (!entry.mayBeLeftOut() || rows.stream().anyMatch(entry::isUsedBy)) {
          used.add(column);
          entries.add(entry);
        }
      }
      columns.accept(used);
      for (R row : rows) {
        String[] written = new String[entries.size()];
        for (int i = 0; i < written.length; i++) {
          written[i] = entries.get(i).write(row, hand);
        }
        cells.accept(List.of(written));
      }
      return rows.size();
    }
  }
}
