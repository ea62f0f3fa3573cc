package org.lungang.dataset;

import java.util.List;
import java.util.stream.Stream;
import org.lungang.language.Language;

/** The keys of the rows of every table; of a table without a file, none. */
final class KeysByTable {

  private final List<Keys> byOrdinal;

  /** No keys yet. */
  KeysByTable() {
    this(Stream.of(Table.values()).map(KeysByTable::none).toList());
  }

  private KeysByTable(List<Keys> byOrdinal) {
    this.byOrdinal = byOrdinal;
  }

  private static Keys none(Table table) {
    return new Keys(Origin.of(table.fileName(Language.EN)));
  }

  /** The same keys, but a copy of its own of one table's, to add to. */
  KeysByTable withCopyOf(Table own) {
    return new KeysByTable(
        Stream.of(Table.values())
            .map(table -> table == own ? of(table).copy() : of(table))
            .toList());
  }

  /** The keys of one table's rows. */
  Keys of(Table table) {
    return byOrdinal.get(table.ordinal());
  }
}
