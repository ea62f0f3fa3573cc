package org.lungang.testing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.policy.Flow;
import org.lungang.policy.HostStage;
import org.lungang.policy.Kind;
import org.lungang.policy.Limit;
import org.lungang.policy.Mirror;
import org.lungang.policy.Schools;
import org.lungang.policy.Way;
import org.lungang.policy.Who;

/** Flows of no shipped policy: everybody, between any two schools, to any stage. */
public final class TestFlow {

  private final String id;
  private @Nullable Schools from;
  private @Nullable Schools to;
  private @Nullable Mirror mirror;
  private @Nullable Integer maxMinutes;
  private boolean surplusToShortage;
  private @Nullable Boolean personnelMoves;
  private @Nullable Boolean certified;
  private List<Limit> limits = List.of();

  private TestFlow(String id) {
    this.id = id;
  }

  public static TestFlow of(String id) {
    return new TestFlow(id);
  }

  /** The flow answers itself. */
  public TestFlow mirrored(Mirror.Form form, Mirror.Key key, Mirror.Key softKey) {
    this.mirror = new Mirror(id, form, key, softKey);
    return this;
  }

  public TestFlow maxMinutes(int minutes) {
    this.maxMinutes = minutes;
    return this;
  }

  /** Only from some schools to some. */
  public TestFlow between(@Nullable Schools newFrom, @Nullable Schools newTo) {
    this.from = newFrom;
    this.to = newTo;
    return this;
  }

  public TestFlow surplusToShortage() {
    this.surplusToShortage = true;
    return this;
  }

  /** Only with a teaching certificate that fits the host. */
  public TestFlow certified() {
    this.certified = true;
    return this;
  }

  public TestFlow limits(Limit... newLimits) {
    this.limits = List.of(newLimits);
    return this;
  }

  public TestFlow movesPersonnel() {
    this.personnelMoves = true;
    return this;
  }

  public Flow build() {
    return new Flow(
        id,
        null,
        Set.of(Way.ANY),
        List.<Who>of(),
        Set.of(),
        from,
        to,
        Kind.ROTATION,
        Map.of(),
        mirror,
        limits,
        HostStage.ANY,
        false,
        surplusToShortage,
        maxMinutes,
        Map.of(),
        personnelMoves,
        certified,
        "");
  }
}
