package org.lungang.district;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rows with an id of their own, sorted by it. A table of places leads from an id to its row: of a
 * million people a map would take 40 MB.
 */
final class RowsById<T> {

  /** The golden ratio, as Knuth scatters keys. */
  private static final int SCATTER = 0x9E3779B9;

  private final List<T> all;
  private final Function<T, String> id;

  /** The places from 1, each where the hash of its id points to or behind that; 0 is free. */
  private final int[] table;

  /**
   * Rows in any order.
   *
   * @throws IllegalArgumentException if an id stands twice
   */
  RowsById(List<T> rows, Function<T, String> id) {
    this.all = rows.stream().sorted(Comparator.comparing(id)).toList();
    this.id = id;
    this.table = new int[Integer.highestOneBit(2 * all.size() + 1) * 2];
    for (int place = 0; place < all.size(); place++) {
      String own = id.apply(all.get(place));
      int slot = slot(own);
      if (table[slot] != 0) {
        throw new IllegalArgumentException("The id (" + own + ") stands twice.");
      }
      table[slot] = place + 1;
    }
  }

  /** Where an id stands in the table, or would. */
  private int slot(String wanted) {
    int mask = table.length - 1;
    // Ids in a row have hashes in a row, which are scattered here.
    int slot = wanted.hashCode() * SCATTER >>> Integer.numberOfLeadingZeros(mask);
    while (table[slot] != 0 && !id.apply(all.get(table[slot] - 1)).equals(wanted)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  List<T> all() {
    return all;
  }

  /** The place of an id's row among all, from 0; -1 if there is none. */
  int place(String wanted) {
    return table[slot(wanted)] - 1;
  }

  Optional<T> find(String wanted) {
    int place = place(wanted);
    return place < 0 ? Optional.empty() : Optional.of(all.get(place));
  }

  /**
   * The row of an id.
   *
   * @throws IllegalArgumentException if there is none
   */
  T get(String wanted) {
    int place = place(wanted);
    if (place < 0) {
      throw new IllegalArgumentException("The id (" + wanted + ") leads nowhere.");
    }
    return all.get(place);
  }
}
