package org.lungang.dataset;

import java.util.List;
import java.util.stream.Stream;
import org.lungang.dataset.column.Table;
import org.lungang.dataset.sheet.Origin;
import org.lungang.language.Language;

/** The keys of the rows of every table; of a table without a file, none. */
final class RowKeysByTable {

  private final List<RowKeys> byOrdinal;

  /** No keys yet. */
  RowKeysByTable() {
    this(Stream.of(Table.values()).map(RowKeysByTable::none).toList());
  }

  private RowKeysByTable(List<RowKeys> byOrdinal) {
    this.byOrdinal = byOrdinal;
  }

  private static RowKeys none(Table table) {
    return new RowKeys(Origin.of(table.fileName(Language.EN)));
  }

  /** The same keys, but a copy of its own of one table's, to add to. */
  RowKeysByTable withCopyOf(Table own) {
    return new RowKeysByTable(
        Stream.of(Table.values())
            .map(table -> table == own ? of(table).copy() : of(table))
            .toList());
  }

  /** The keys of one table's rows. */
  RowKeys of(Table table) {
    return byOrdinal.get(table.ordinal());
  }
}
