package org.lungang.district;

import java.util.Set;

/**
 * What may keep a staff member from rotating: those that every policy knows, and others by a
 * policy's own words.
 *
 * @param known in order
 * @param own as the lists say them, in order
 */
public record Circumstances(Set<Circumstance> known, Set<String> own) {

  /** None. */
  public static final Circumstances NONE = new Circumstances(Set.of(), Set.of());

  public Circumstances {
    known = Ordered.copyOf(known);
    own = Ordered.copyOf(own);
  }
}
