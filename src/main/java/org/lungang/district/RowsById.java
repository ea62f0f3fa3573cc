package org.lungang.district;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Rows with an id of their own, sorted by it. */
final class RowsById<T> {

  private final List<T> all;
  private final Map<String, T> byId;

  /**
   * Rows in any order.
   *
   * @throws IllegalArgumentException if an id stands twice
   */
  RowsById(List<T> rows, Function<T, String> id) {
    this.all = rows.stream().sorted(Comparator.comparing(id)).toList();
    this.byId = new HashMap<>(rows.size() * 2);
    for (T row : all) {
      if (byId.put(id.apply(row), row) != null) {
        throw new IllegalArgumentException("The id (" + id.apply(row) + ") stands twice.");
      }
    }
  }

  List<T> all() {
    return all;
  }

  Map<String, T> byId() {
    return byId;
  }

  Optional<T> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * The row of an id.
   *
   * @throws IllegalArgumentException if there is none
   */
  T get(String id) {
    T row = byId.get(id);
    if (row == null) {
      throw new IllegalArgumentException("The id (" + id + ") leads nowhere.");
    }
    return row;
  }
}
