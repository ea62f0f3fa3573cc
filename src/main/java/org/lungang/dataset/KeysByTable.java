package org.lungang.dataset;

import java.util.List;
import java.util.stream.Stream;
import org.lungang.language.Language;

/** The keys of the rows of every table; of a table without a file, none. */
final class KeysByTable {

  private final List<Keys> byOrdinal =
      Stream.of(Table.values())
          .map(table -> new Keys(Origin.of(table.fileName(Language.EN))))
          .toList();

  /** The keys of one table's rows. */
  Keys of(Table table) {
    return byOrdinal.get(table.ordinal());
  }
}
