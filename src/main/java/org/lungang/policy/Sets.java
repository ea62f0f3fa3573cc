package org.lungang.policy;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Sets whose order is that of their values, so that nothing hangs on hash order. */
final class Sets {

  private Sets() {}

  /** An unmodifiable copy in natural order; empty for null. */
  static <T extends Comparable<? super T>> Set<T> ordered(@Nullable Collection<T> values) {
    return values == null
        ? Collections.emptySet()
        : Collections.unmodifiableSortedSet(new TreeSet<>(values));
  }
}
