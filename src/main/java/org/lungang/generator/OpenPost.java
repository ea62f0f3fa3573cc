package org.lungang.generator;

import org.jspecify.annotations.Nullable;
import org.lungang.district.GradeBand;
import org.lungang.district.Position;
import org.lungang.district.Stage;
import org.lungang.district.Subject;

/**
 * A post at a school, before anybody holds it.
 *
 * @param part the single stage that its holder teaches in
 * @param quantile where its holder stands by age among those of the same kind, 0 to 1
 */
record OpenPost(
    Position position,
    @Nullable Subject subject,
    Stage part,
    @Nullable GradeBand gradeBand,
    double quantile) {

  OpenPost {
    if (part.parts().size() > 1) {
      throw new IllegalArgumentException("The stage (" + part + ") is not a single one.");
    }
  }
}
