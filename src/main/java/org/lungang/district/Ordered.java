package org.lungang.district;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Sets in the order of their values, so that nothing depends on hash order. */
public final class Ordered {

  private Ordered() {}

  /** An unmodifiable copy in natural order. Most are empty, and all of those are one. */
  public static <T extends Comparable<? super T>> Set<T> copyOf(Collection<T> values) {
    return values.isEmpty() ? Set.of() : Collections.unmodifiableSortedSet(new TreeSet<>(values));
  }
}
