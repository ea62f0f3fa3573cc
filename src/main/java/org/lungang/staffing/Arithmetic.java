package org.lungang.staffing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Group;
import org.lungang.language.Message;
import org.lungang.language.Named;

/**
 * How many people a group must post for a quota, a share or a minimum, how many can go, and why the
 * others cannot: figures that a planner can redo by hand. Everybody of the pool is counted exactly
 * once: {@code pool = exempt + tooShort + staying + withoutPosting + heldBack + canGo}.
 *
 * @param demand which kind of requirement it is
 * @param schoolId the school it is about; null for the whole group
 * @param what the requirement in a few words
 * @param kind who can fulfil it, in words
 * @param needed how many new postings it takes; for a share of those posted, when no more than the
 *     quota are posted
 * @param inForce how many rotations in force count besides
 * @param pool people of the right kind at the schools they can come from, conditions on years left
 *     out
 * @param exemptByRule of whom exempt, by the first rule that holds for each
 * @param tooShort of whom not long enough at the school
 * @param staying of whom pinned to stay
 * @param withoutPosting of whom without a possible posting for another reason: other pins, stages,
 *     minutes
 * @param heldBack of whom with a possible posting that counts, but more than rules of the policy's
 *     own let leave their schools, or come to others
 * @param canGo of whom with a possible posting that counts, no more than these rules let go
 * @param homeIds the schools from which a flow goes that could fulfil it, sorted
 * @param routes from where to where they can go
 */
public record Arithmetic(
    Demand demand,
    Group group,
    @Nullable String schoolId,
    Named what,
    Named kind,
    long needed,
    long inForce,
    long pool,
    SortedMap<String, Long> exemptByRule,
    long tooShort,
    long staying,
    long withoutPosting,
    long heldBack,
    long canGo,
    List<String> homeIds,
    List<Route> routes) {

  /** What a requirement is. */
  public enum Demand {
    /** A quota (H2). */
    QUOTA,
    /** A share of those posted (H3). */
    SHARE,
    /** A minimum (H4). */
    MINIMUM
  }

  /**
   * A way that some can go.
   *
   * @param people how many have a possible posting that counts; one person may have several ways
   */
  public record Route(String homeSchoolId, String hostSchoolId, long people) {}

  public Arithmetic {
    exemptByRule = Collections.unmodifiableSortedMap(new TreeMap<>(exemptByRule));
    homeIds = List.copyOf(homeIds);
    routes = List.copyOf(routes);
  }

  /** The arithmetic of every group of the district, in the order of the groups. */
  public static List<Arithmetic> of(Staffing staffing) {
    return staffing.district().groups().parallelStream()
        .map(group -> of(staffing, group))
        .flatMap(List::stream)
        .toList();
  }

  /** The arithmetic of all quotas, shares and minimums of a group, in the policy's order. */
  public static List<Arithmetic> of(Staffing staffing, Group group) {
    List<Arithmetic> all = new ArrayList<>();
    for (QuotaRequirement quota : staffing.requirements().quotasOf(group)) {
      all.add(of(staffing, quota));
      quota.floors().forEach(floor -> all.add(of(staffing, quota, floor)));
    }
    for (LimitRequirement limit : staffing.requirements().limitsOf(group)) {
      if (limit.limit().atLeast() != null) {
        all.add(of(staffing, limit));
      }
    }
    return List.copyOf(all);
  }

  /** The arithmetic of a quota (H2). */
  public static Arithmetic of(Staffing staffing, QuotaRequirement quota) {
    return new PoolCount(staffing, quota.group())
        .of(quota)
        .count(
            Demand.QUOTA,
            quota.schoolId(),
            what(staffing, quota),
            quota.required(),
            quota.inForce(),
            quota::counts);
  }

  private static Message what(Staffing staffing, QuotaRequirement quota) {
    Message what = message("arithmetic.quota", quota.quota().share(), quota.base());
    return quota.quota().narrows()
        ? Message.said("{0} ({1})", "{0}（{1}）", what, quota.quota().narrowed(staffing.policy()))
        : what;
  }

  /** The arithmetic of a share (H3), when as many are posted as the quota wants. */
  public static Arithmetic of(
      Staffing staffing, QuotaRequirement quota, QuotaRequirement.FloorRequirement floor) {
    long posted = Math.max(quota.required(), quota.inForce());
    return new PoolCount(staffing, quota.group())
        .of(quota)
        .ofKind(floor.floor().who())
        .count(
            Demand.SHARE,
            quota.schoolId(),
            message("arithmetic.share", floor.floor().share(), posted),
            floor.required(posted),
            floor.inForce(),
            posting -> quota.counts(posting) && floor.counts(posting.standing()));
  }

  /**
   * The arithmetic of a minimum (H4).
   *
   * @throws IllegalArgumentException if the limit has no lower bound
   */
  public static Arithmetic of(Staffing staffing, LimitRequirement limit) {
    Integer atLeast = limit.limit().atLeast();
    if (atLeast == null) {
      throw new IllegalArgumentException("The limit (" + limit.limit() + ") has no lower bound.");
    }
    return new PoolCount(staffing, limit.group())
        .from(limit.homeSchoolId())
        .to(limit.hostSchoolId())
        .byFlows(limit)
        .ofKind(limit.limit().who())
        .count(Demand.MINIMUM, limit.schoolId(), limit.description(), atLeast, 0, limit::counts);
  }

  /** Whether fewer can go than must: no plan can fulfil it. */
  public boolean isShort() {
    return canGo < needed;
  }

  /**
   * One sentence: "G07 must post 12 (…), but at most 9 can go: 14 (backbone), 4 exempt by E2, 1 by
   * E4"; where enough can go, how many, since others stand in the way.
   */
  public Message message() {
    return message(
        isShort() ? "arithmetic" : "arithmetic.enough",
        group.idAndName(),
        needed,
        what,
        canGo,
        parts());
  }

  /** Who there is and who cannot go, as a list: "14 (backbone), 4 exempt by E2, 1 by E4". */
  public Message parts() {
    List<Object> parts = new ArrayList<>();
    parts.add(message("arithmetic.pool", pool, kind));
    for (Map.Entry<String, Long> exempt : exemptByRule.entrySet()) {
      boolean first = parts.size() == 1;
      parts.add(
          message(
              first ? "arithmetic.exempt" : "arithmetic.exempt-too",
              exempt.getValue(),
              exempt.getKey()));
    }
    addPart(parts, "arithmetic.too-short", tooShort);
    addPart(parts, "arithmetic.staying", staying);
    addPart(parts, "arithmetic.without-posting", withoutPosting);
    addPart(parts, "arithmetic.held-back", heldBack);
    addPart(parts, "arithmetic.in-force", inForce);
    return Message.list(parts);
  }

  private static void addPart(List<Object> parts, String key, long people) {
    if (people > 0) {
      parts.add(message(key, people));
    }
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(Arithmetic.class, key, arguments);
  }
}
