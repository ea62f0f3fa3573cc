package org.lungang.explain;

import java.util.List;
import org.lungang.staffing.Obligation;

/**
 * Obligations that cannot hold together, whatever else is let go.
 *
 * @param obligations at least one, in order
 * @param smallest whether it is proven that all the others can hold when any one is let go
 */
public record Conflict(List<Obligation> obligations, boolean smallest) {

  public Conflict {
    obligations = List.copyOf(obligations);
  }
}
