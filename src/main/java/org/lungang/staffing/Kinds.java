package org.lungang.staffing;

import java.util.List;
import org.lungang.policy.Who;

/** Whether somebody is of a kind that a policy names. */
public final class Kinds {

  private Kinds() {}

  /** Whether one of the kinds fits; an empty list fits all. */
  public static boolean matches(List<Who> kinds, Standing standing) {
    // Asked a million times of a city: a stream would cost more than the question.
    for (Who who : kinds) {
      if (who.fits(standing)) {
        return true;
      }
    }
    return kinds.isEmpty();
  }

  /** Whether one of the kinds fits, its conditions on eligible and due left out. */
  static boolean matchesButForYears(List<Who> kinds, Standing standing) {
    for (Who who : kinds) {
      if (who.fitsButForYears(standing)) {
        return true;
      }
    }
    return kinds.isEmpty();
  }
}
