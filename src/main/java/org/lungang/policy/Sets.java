package org.lungang.policy;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Ordered;

/** Sets and maps in the order of their values and keys, so that nothing depends on hash order. */
final class Sets {

  private Sets() {}

  /** An unmodifiable copy in natural order; empty for null. */
  static <T extends Comparable<? super T>> Set<T> ordered(@Nullable Collection<T> values) {
    return values == null ? Collections.emptySet() : Ordered.copyOf(values);
  }

  /** An unmodifiable copy in the natural order of the keys; empty for null. */
  static <K extends Comparable<? super K>, V> Map<K, V> byKey(@Nullable Map<K, V> values) {
    return values == null
        ? Collections.emptyMap()
        : Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }

  /** An unmodifiable copy in the given order; empty for null. */
  static <T> List<T> listed(@Nullable List<T> values) {
    return values == null ? List.of() : List.copyOf(values);
  }
}
