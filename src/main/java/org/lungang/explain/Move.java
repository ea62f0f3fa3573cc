package org.lungang.explain;

import org.jspecify.annotations.Nullable;
import org.lungang.staffing.PossiblePosting;

/**
 * A hand movement: somebody takes a posting, whatever they do in the plan.
 *
 * @param posting null for staying
 */
public record Move(String staffId, @Nullable PossiblePosting posting) {

  public Move {
    if (posting != null && !posting.staffId().equals(staffId)) {
      throw new IllegalArgumentException("The posting (" + posting + ") is another's.");
    }
  }
}
