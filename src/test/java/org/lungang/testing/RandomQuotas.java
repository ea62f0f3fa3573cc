package org.lungang.testing;

import java.util.Set;
import java.util.SplittableRandom;
import org.lungang.district.Area;
import org.lungang.district.Role;
import org.lungang.district.Trait;
import org.lungang.policy.Quota;
import org.lungang.policy.Schools;

/** Quotas on some schools and flows only. The same seed gives the same quota. */
public final class RandomQuotas {

  private RandomQuotas() {}

  /** A quota for every group: a fifth of the eligible TEACHERs, with random conditions. */
  public static Quota make(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    TestQuota quota = new TestQuota();
    if (random.nextInt(3) > 0) {
      quota.from(schools(random));
    }
    if (random.nextInt(3) > 0) {
      quota.to(schools(random));
    }
    if (random.nextInt(3) == 0) {
      quota.flows("teachers");
    }
    return random.nextInt(3) == 0 ? quota.fromEachSchool().build() : quota.build();
  }

  private static Schools schools(SplittableRandom random) {
    return new Schools(
        random.nextBoolean() ? Set.of() : Set.of(Area.values()[random.nextInt(3)]),
        random.nextInt(3) > 0 ? Set.of() : Set.of(Trait.values()[random.nextInt(3)]),
        random.nextInt(3) > 0 ? null : random.nextBoolean(),
        random.nextInt(3) > 0 ? Set.of() : Set.of(Role.values()[random.nextInt(2)]),
        Set.of());
  }
}
