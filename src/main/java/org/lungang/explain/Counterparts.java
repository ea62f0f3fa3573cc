package org.lungang.explain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lungang.plan.Plan;
import org.lungang.policy.Flow;
import org.lungang.policy.Mirror;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/**
 * Who answers a posting, and by which mirror.
 *
 * @param flow the flow that declares the mirror
 * @param mirror how it is answered
 * @param postings the postings that are tied to it: between two schools those that go the other
 *     way; where the sums of a school count, those who come to the home school or leave the host
 */
public record Counterparts(Flow flow, Mirror mirror, List<PossiblePosting> postings) {

  public Counterparts {
    postings = List.copyOf(postings);
  }

  /** The counterparts of a posting of a plan; empty where no mirror ties its flow. */
  static Optional<Counterparts> find(Staffing staffing, Plan plan, PossiblePosting posting) {
    Flow declaring = declaring(staffing, posting);
    Mirror mirror = declaring == null ? null : declaring.mirror();
    if (declaring == null || mirror == null) {
      return Optional.empty();
    }
    List<PossiblePosting> tied =
        plan.postings().stream()
            .filter(other -> other.group().id().equals(posting.group().id()))
            .filter(other -> !other.equals(posting))
            .filter(other -> isTied(declaring, mirror, posting, other))
            .filter(other -> sameKey(mirror.key(), posting, other))
            .toList();
    return Optional.of(new Counterparts(declaring, mirror, tied));
  }

  /** The flow itself, or the one that it answers. */
  private static @Nullable Flow declaring(Staffing staffing, PossiblePosting posting) {
    if (posting.flow().mirror() != null) {
      return posting.flow();
    }
    return staffing.policy().flowsOf(posting.group().type()).stream()
        .filter(flow -> flow.mirror() != null && flow.mirror().flow().equals(posting.flow().id()))
        .findFirst()
        .orElse(null);
  }

  private static boolean isTied(
      Flow declaring, Mirror mirror, PossiblePosting posting, PossiblePosting other) {
    String own = posting.flow().id();
    String others = other.flow().id();
    if (mirror.form() == Mirror.Form.SCHOOL) {
      return (others.equals(declaring.id()) || others.equals(mirror.flow()))
          && (other.hostSchoolId().equals(posting.homeSchoolId())
              || other.homeSchoolId().equals(posting.hostSchoolId()));
    }
    boolean answers =
        own.equals(declaring.id()) && others.equals(mirror.flow())
            || own.equals(mirror.flow()) && others.equals(declaring.id());
    return answers
        && other.homeSchoolId().equals(posting.hostSchoolId())
        && other.hostSchoolId().equals(posting.homeSchoolId());
  }

  private static boolean sameKey(Mirror.Key key, PossiblePosting one, PossiblePosting other) {
    return switch (key) {
      case NONE -> true;
      case POSITION -> one.standing().position() == other.standing().position();
      case SUBJECT ->
          String.valueOf(one.standing().member().subject())
              .equals(String.valueOf(other.standing().member().subject()));
      case GRADE_BAND ->
          one.standing().member().gradeBand() == other.standing().member().gradeBand();
    };
  }
}
