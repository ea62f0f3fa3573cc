package org.lungang.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.policy.Quota;
import org.lungang.policy.Quota.Floor;
import org.lungang.policy.Schools;
import org.lungang.policy.Share;
import org.lungang.policy.Who;

/** A quota for every group: unless said otherwise a fifth of the eligible TEACHERs, no floors. */
public final class TestQuota {

  private Quota.Per per = Quota.Per.GROUP;
  private List<Who> of = List.of(TestKinds.ELIGIBLE_TEACHER);
  private List<Who> counted = List.of(TestKinds.TEACHER);
  private @Nullable Schools from;
  private @Nullable Schools to;
  private Set<String> flows = Set.of();
  private boolean inForceCounted;
  private boolean inForceOf;
  private final List<Floor> floors = new ArrayList<>();

  /** Over the postings from each school. */
  public TestQuota fromEachSchool() {
    this.per = Quota.Per.FROM_EACH_SCHOOL;
    return this;
  }

  /** Only of these schools' staff. */
  public TestQuota from(Schools schools) {
    this.from = schools;
    return this;
  }

  /** Only to these schools. */
  public TestQuota to(Schools schools) {
    this.to = schools;
    return this;
  }

  /** Only by these flows. */
  public TestQuota flows(String... ids) {
    this.flows = Set.of(ids);
    return this;
  }

  /** The denominator. */
  public TestQuota of(Who... kinds) {
    this.of = List.of(kinds);
    return this;
  }

  /** The numerator. */
  public TestQuota counted(Who... kinds) {
    this.counted = List.of(kinds);
    return this;
  }

  /** Rotations in force count in the numerator. */
  public TestQuota inForceCounted() {
    this.inForceCounted = true;
    return this;
  }

  /** Those on rotations in force count in the denominator. */
  public TestQuota inForceOf() {
    this.inForceOf = true;
    return this;
  }

  /** A fifth of these must be of a kind, besides what is said already. */
  public TestQuota floor(Who who, Floor.Base base) {
    this.floors.add(new Floor(List.of(who), Share.parse("20%"), base, ""));
    return this;
  }

  /** The quota. */
  public Quota build() {
    return new Quota(
        "test",
        Set.of(),
        Set.of(),
        false,
        Set.of(),
        per,
        Share.parse("20%"),
        of,
        counted,
        from,
        to,
        flows,
        inForceCounted,
        inForceOf,
        List.copyOf(floors),
        "");
  }
}
