package org.lungang.dataset;

import java.util.ArrayList;
import java.util.List;
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
    return switch (table) {
      case SCHOOLS -> of(SchoolColumn.values(), SchoolColumn::entry, district.schools(), hand);
      case GROUPS -> of(GroupColumn.values(), GroupColumn::entry, district.groups(), hand);
      case MEMBERS -> of(MemberColumn.values(), MemberColumn::entry, members(district), hand);
      case STAFF -> of(StaffColumn.values(), StaffColumn::entry, district.staff(), hand);
      case SERVICE -> of(ServiceColumn.values(), ServiceColumn::entry, service(district), hand);
      case ROTATIONS ->
          of(RotationColumn.values(), RotationColumn::entry, district.rotations(), hand);
      case NEEDS -> of(NeedColumn.values(), NeedColumn::entry, district.needs(), hand);
      case LESSONS -> of(LessonsColumn.values(), LessonsColumn::entry, district.lessons(), hand);
      case TRAVEL ->
          of(TravelColumn.values(), TravelColumn::entry, district.travelTimes().listed(), hand);
      case PINS -> of(PinColumn.values(), PinColumn::entry, district.pins(), hand);
      case CONSENTS -> of(ConsentColumn.values(), ConsentColumn::entry, district.consents(), hand);
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

  private static <R, C extends Column> TableRows of(
      C[] columns, Function<C, ColumnEntry<R, ?, ?>> entryOf, List<R> rows, Hand hand) {
    List<Column> used = new ArrayList<>();
    List<ColumnEntry<R, ?, ?>> entries = new ArrayList<>();
    for (C column : columns) {
      ColumnEntry<R, ?, ?> entry = entryOf.apply(column);
      if (!entry.mayBeLeftOut() || rows.stream().anyMatch(entry::isUsedBy)) {
        used.add(column);
        entries.add(entry);
      }
    }
    return new TableRows(
        used,
        rows.stream()
            .map(row -> entries.stream().map(entry -> entry.write(row, hand)).toList())
            .toList());
  }
}
