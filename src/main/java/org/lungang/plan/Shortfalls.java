package org.lungang.plan;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.lungang.district.Group;
import org.lungang.language.Message;
import org.lungang.policy.Who;
import org.lungang.staffing.Arithmetic;
import org.lungang.staffing.LimitRequirement;
import org.lungang.staffing.QuotaRequirement;
import org.lungang.staffing.Staffing;

/** Says of each place where a plan falls short of the rules why it must, in numbers. */
public final class Shortfalls {

  private final Staffing staffing;

  /** Of each quota, share and minimum that was asked for: a county of one group counts it long. */
  private final Map<Object, Arithmetic> found = new IdentityHashMap<>();

  /** Shortfalls of the plans of one year. */
  public Shortfalls(Staffing staffing) {
    this.staffing = staffing;
  }

  /**
   * One sentence for a violation. For a quota, a share or a minimum (H2, H3, H4) that too few
   * people can fulfil, its arithmetic; where enough could go and something else is in the way, the
   * violation's own message and then the arithmetic. For every other rule the violation's own
   * message.
   */
  public Message of(Violation violation) {
    Optional<Arithmetic> arithmetic = findArithmetic(violation);
    return arithmetic
        .map(
            figures ->
                figures.isShort()
                    ? figures.message()
                    : Message.of(
                        Shortfalls.class, "shortfall", violation.message(), figures.message()))
        .orElse(violation.message());
  }

  /** The arithmetic of the quota, share or minimum that a violation falls short of. */
  public Optional<Arithmetic> findArithmetic(Violation violation) {
    if (violation.groupId() == null) {
      return Optional.empty();
    }
    Group group = staffing.district().getGroup(violation.groupId());
    return switch (violation.rule()) {
      case H2 -> findQuota(group, violation);
      case H3 -> findShare(group, violation);
      case H4 -> findMinimum(group, violation);
      default -> Optional.empty();
    };
  }

  /** The arguments of message h2: group, posted, required, share, base, schools and flows. */
  private Optional<Arithmetic> findQuota(Group group, Violation violation) {
    List<Object> said = violation.message().arguments();
    for (QuotaRequirement quota : staffing.requirements().quotasOf(group)) {
      if (Objects.equals(quota.schoolId(), violation.schoolId())
          && said.get(2).equals(quota.required())
          && said.get(3).equals(quota.quota().share())
          && said.get(4).equals(quota.base())
          && said.get(5).equals(quota.quota().narrowed(staffing.policy()))) {
        return Optional.of(found.computeIfAbsent(quota, it -> Arithmetic.of(staffing, quota)));
      }
    }
    return Optional.empty();
  }

  /** The arguments of message h3: group, have, required, share, posted, kind. */
  private Optional<Arithmetic> findShare(Group group, Violation violation) {
    List<Object> said = violation.message().arguments();
    long posted = (Long) said.get(4);
    for (QuotaRequirement quota : staffing.requirements().quotasOf(group)) {
      for (QuotaRequirement.FloorRequirement floor : quota.floors()) {
        if (Objects.equals(quota.schoolId(), violation.schoolId())
            && said.get(2).equals(floor.required(posted))
            && said.get(3).equals(floor.floor().share())
            && said.get(5).equals(Who.words(floor.floor().who()))) {
          return Optional.of(
              found.computeIfAbsent(floor, it -> Arithmetic.of(staffing, quota, floor)));
        }
      }
    }
    return Optional.empty();
  }

  /** The arguments of message h4.at-least: group, what, at least, have. */
  private Optional<Arithmetic> findMinimum(Group group, Violation violation) {
    List<Object> said = violation.message().arguments();
    if (!violation.message().key().equals("h4.at-least")) {
      return Optional.empty();
    }
    for (LimitRequirement limit : staffing.requirements().limitsOf(group)) {
      if (said.get(1).equals(limit.description()) && said.get(2).equals(limit.limit().atLeast())) {
        return Optional.of(found.computeIfAbsent(limit, it -> Arithmetic.of(staffing, limit)));
      }
    }
    return Optional.empty();
  }
}
