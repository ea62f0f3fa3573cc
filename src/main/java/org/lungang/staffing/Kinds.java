package org.lungang.staffing;

import java.util.List;
import org.lungang.policy.Who;

/** Whether somebody is of a kind that a policy names. */
public final class Kinds {

  private Kinds() {}

  /** Whether one of the kinds fits; an empty list fits all. */
  public static boolean matches(List<Who> kinds, Standing standing) {
    return kinds.isEmpty() || kinds.stream().anyMatch(who -> who.fits(standing));
  }

  /** Whether one of the kinds fits, its conditions on eligible and due left out. */
  static boolean matchesButForYears(List<Who> kinds, Standing standing) {
    return kinds.isEmpty() || kinds.stream().anyMatch(who -> who.fitsButForYears(standing));
  }
}
