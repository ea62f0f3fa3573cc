package org.lungang.intake;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lungang.intake.table.HeadedTable;
import org.lungang.intake.table.TableColumn;
import org.lungang.word.Field;
import org.lungang.word.OfficeSpelling;

/** Several columns of a table that hold one thing. */
final class RepeatedColumns {

  /** Fields of which a table may have several columns. */
  private static final Set<Field> SEVERAL =
      EnumSet.of(
          Field.NONE,
          Field.POSITION,
          Field.HONOR,
          Field.STATUS,
          Field.CATEGORY,
          Field.REMARK,
          Field.MEMBERS,
          Field.PREFERRED_SCHOOLS,
          Field.EXEMPTION,
          Field.ID_NUMBER,
          Field.WORK_YEARS,
          Field.TRAITS);

  private final HeadedTable table;
  private final Inquiry inquiry;

  RepeatedColumns(HeadedTable table, Inquiry inquiry) {
    this.table = table;
    this.inquiry = inquiry;
  }

  /** Two columns for one thing: the same in every row, or it is asked which counts. */
  void settle(Map<Field, List<Integer>> places) {
    for (Field field : List.copyOf(places.keySet())) {
      List<Integer> all = places.get(field);
      if (all == null || all.size() < 2 || SEVERAL.contains(field)) {
        continue;
      }
      List<Integer> filled =
          all.stream().filter(place -> !new ColumnProfile(table, place).isEmpty()).toList();
      if (filled.size() <= 1 || agree(filled)) {
        places.put(field, filled.isEmpty() ? all : filled);
        continue;
      }
      List<TableColumn> columns =
          table.columns().stream().filter(column -> filled.contains(column.index())).toList();
      List<Option> options =
          columns.stream()
              // The title that somebody is appointed to counts before the one that they have.
              .sorted(Comparator.comparing(column -> !column.heading().contains("聘")))
              .map(column -> Option.plain(column.heading(), true))
              .toList();
      Optional<String> chosen =
          inquiry.ask(
              "field/" + field.name(),
              () -> Inquiry.question("which", Inquiry.decides(field), options, field),
              Spot.of(table.grid(), table.headingRow()));
      columns.stream()
          .filter(column -> chosen.isPresent() && column.heading().equals(chosen.get()))
          .findFirst()
          .ifPresentOrElse(
              column -> places.put(field, List.of(column.index())),
              () -> places.put(field, filled));
    }
  }

  private boolean agree(List<Integer> columns) {
    return table.rows().stream()
        .allMatch(
            row ->
                columns.stream()
                        .map(place -> OfficeSpelling.normal(row.row().cell(place)))
                        .filter(cell -> !OfficeSpelling.isBlank(cell))
                        .distinct()
                        .count()
                    <= 1);
  }
}
