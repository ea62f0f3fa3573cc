package org.lungang.district;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rows about schools or people, sorted, and those about each one. */
final class RowsByKey<T> {

  private final List<T> all;
  private final Map<String, List<T>> byKey;

  /**
   * Rows in any order.
   *
   * @param key the id of the school or person that a row is about
   */
  RowsByKey(List<T> rows, Function<T, String> key, Comparator<? super T> order) {
    this.all = rows.stream().sorted(order).toList();
    this.byKey =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    key, Collectors.collectingAndThen(Collectors.toList(), List::copyOf)));
  }

  List<T> all() {
    return all;
  }

  /** The rows about one school or person; empty if none. */
  List<T> of(String id) {
    return byKey.getOrDefault(id, List.of());
  }

  /**
   * Holds that all rows are about somebody or something that is there.
   *
   * @throws IllegalArgumentException if not
   */
  void requireKnown(RowsById<?> rows) {
    byKey.keySet().forEach(rows::get);
  }
}
