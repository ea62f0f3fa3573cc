package org.lungang.testing;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Position;
import org.lungang.district.Title;
import org.lungang.policy.Who;

/** Kinds of staff as a policy names them. */
public final class TestKinds {

  public static final Who TEACHER = of(Position.TEACHER, null);
  public static final Who ELIGIBLE_TEACHER =
      new Who(
          Set.of(Position.TEACHER),
          null,
          true,
          null,
          Set.of(),
          Set.of(),
          null,
          Set.of(),
          null,
          null,
          null,
          null,
          null,
          null,
          Set.of(),
          null);
  public static final Who BACKBONE =
      new Who(
          Set.of(), true, null, null, Set.of(), Set.of(), null, Set.of(), null, null, null, null,
          null, null, Set.of(), null);

  private TestKinds() {}

  /** A position; with a title at least so high where one is given. */
  public static Who of(Position position, @Nullable Title titleAtLeast) {
    return new Who(
        Set.of(position),
        null,
        null,
        null,
        Set.of(),
        Set.of(),
        null,
        Set.of(),
        null,
        titleAtLeast,
        null,
        null,
        null,
        null,
        Set.of(),
        null);
  }
}
