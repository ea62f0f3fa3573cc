package org.lungang.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Group;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.policy.Flow;
import org.lungang.policy.Who;

/** Counts the people of a group who could fulfil a requirement, and sorts out why some cannot. */
final class PoolCount {

  private final Staffing staffing;
  private final Group group;
  private final List<List<Who>> kinds = new ArrayList<>();
  private @Nullable String homeSchoolId;
  private @Nullable String hostSchoolId;
  private @Nullable LimitRequirement limit;
  private @Nullable QuotaRequirement quota;

  PoolCount(Staffing staffing, Group group) {
    this.staffing = staffing;
    this.group = group;
  }

  /** Only people and ways that a quota counts. */
  PoolCount of(QuotaRequirement newQuota) {
    quota = newQuota;
    return from(newQuota.schoolId()).ofKind(newQuota.quota().counted());
  }

  /** Only people of one home school; null for all schools of the group. */
  PoolCount from(@Nullable String schoolId) {
    homeSchoolId = schoolId;
    return this;
  }

  /** Only by ways to one host school; null for all. */
  PoolCount to(@Nullable String schoolId) {
    hostSchoolId = schoolId;
    return this;
  }

  /** Only people whom some flow takes whose postings a limit counts. */
  PoolCount byFlows(LimitRequirement newLimit) {
    limit = newLimit;
    return this;
  }

  /** Only people of one of these kinds; may be said several times, and then all must hold. */
  PoolCount ofKind(List<Who> kind) {
    if (!kind.isEmpty()) {
      kinds.add(kind);
    }
    return this;
  }

  /**
   * Counts.
   *
   * @param required how many there must be, rotations in force that count included
   * @param counts whether a possible posting counts
   */
  Arithmetic count(
      Arithmetic.Demand demand,
      @Nullable String schoolId,
      Named what,
      long required,
      long inForce,
      Predicate<PossiblePosting> counts) {
    Map<String, List<Flow>> flowsByHome = flowsByHome();
    SortedMap<String, Long> exemptByRule = new TreeMap<>();
    Map<String, Map<String, Long>> routes = new TreeMap<>();
    long pool = 0;
    long tooShort = 0;
    long staying = 0;
    long withoutPosting = 0;
    long canGo = 0;
    CountedOut countedOut = new CountedOut(staffing.requirements());
    for (String homeId : homeSchoolId == null ? group.schoolIds() : List.of(homeSchoolId)) {
      if (quota != null && !quota.countsHome(homeId)) {
        continue;
      }
      List<Flow> flows = flowsByHome.getOrDefault(homeId, List.of());
      for (Standing standing : staffing.presence().staffOf(homeId)) {
        if (!isInPool(standing, flows)) {
          continue;
        }
        pool++;
        List<PossiblePosting> postings = thatCount(standing, counts);
        if (!postings.isEmpty()) {
          canGo++;
          countedOut.add(standing, postings);
          Map<String, Long> peopleByHost = routes.computeIfAbsent(homeId, id -> new TreeMap<>());
          postings.stream()
              .map(PossiblePosting::hostSchoolId)
              .distinct()
              .forEach(host -> peopleByHost.merge(host, 1L, Long::sum));
        } else if (standing.isExempt()) {
          exemptByRule.merge(standing.exemptions().get(0), 1L, Long::sum);
        } else if (isTooShort(standing, flows)) {
          tooShort++;
        } else if (standing.pin().stay()) {
          staying++;
        } else {
          withoutPosting++;
        }
      }
    }
    long heldBack = canGo - Math.min(canGo, countedOut.most());
    return new Arithmetic(
        demand,
        group,
        schoolId,
        what,
        kind(flowsByHome),
        Math.max(0, required - inForce),
        inForce,
        pool,
        exemptByRule,
        tooShort,
        staying,
        withoutPosting,
        heldBack,
        canGo - heldBack,
        flowsByHome.keySet().stream()
            .filter(id -> homeSchoolId == null || homeSchoolId.equals(id))
            .filter(id -> quota == null || quota.countsHome(id))
            .toList(),
        routes(routes));
  }

  private List<PossiblePosting> thatCount(Standing standing, Predicate<PossiblePosting> counts) {
    List<PossiblePosting> found = new ArrayList<>();
    for (PossiblePosting posting : staffing.postingsOf(standing.id())) {
      if (counts.test(posting)) {
        found.add(posting);
      }
    }
    return found;
  }

  /**
   * The flows that go from each school of the group by a way that counts, in the policy's order.
   */
  private Map<String, List<Flow>> flowsByHome() {
    Map<String, List<Flow>> flowsByHome = new TreeMap<>();
    for (Flow flow : staffing.policy().flowsOf(group.type())) {
      boolean counts =
          (limit == null || limit.countsFlow(flow)) && (quota == null || quota.countsFlow(flow));
      if (counts) {
        staffing.rules().links(group, flow).stream()
            .filter(link -> quota == null || quota.countsHost(link.hostSchoolId()))
            .filter(link -> hostSchoolId == null || hostSchoolId.equals(link.hostSchoolId()))
            .map(PostingRules.Link::homeSchoolId)
            .distinct()
            .forEach(id -> flowsByHome.computeIfAbsent(id, home -> new ArrayList<>()).add(flow));
      }
    }
    return flowsByHome;
  }

  private boolean isInPool(Standing standing, List<Flow> flows) {
    for (List<Who> kind : kinds) {
      if (!Kinds.matchesButForYears(kind, standing)) {
        return false;
      }
    }
    return limit == null
        || (limit.countsPerson(standing)
            && flows.stream().anyMatch(flow -> Kinds.matchesButForYears(flow.who(), standing)));
  }

  /** Whether somebody would count, and some flow would take them, were it not for their years. */
  private boolean isTooShort(Standing standing, List<Flow> flows) {
    boolean fitsButForYears =
        flows.stream().anyMatch(flow -> Kinds.matchesButForYears(flow.who(), standing));
    boolean fits =
        flows.stream().anyMatch(flow -> Kinds.matches(flow.who(), standing))
            && kinds.stream().allMatch(kind -> Kinds.matches(kind, standing));
    return fitsButForYears && !fits;
  }

  /** Whom the flows of a limit take, or the narrowest kind that a quota asks for. */
  private Named kind(Map<String, List<Flow>> flowsByHome) {
    if (limit == null) {
      return Who.words(kinds.isEmpty() ? List.of() : inShort(kinds.get(kinds.size() - 1), false));
    }
    boolean subjectSaid = limit.subject() != null;
    List<Message> takenByFlows =
        flowsByHome.values().stream()
            .flatMap(List::stream)
            .map(flow -> Who.words(inShort(flow.who(), subjectSaid)))
            .distinct()
            .toList();
    return takenByFlows.isEmpty() ? Who.words(List.of()) : Message.joined(" / ", takenByFlows);
  }

  /** Kinds without their conditions on years, and without subjects where one is said anyway. */
  private static List<Who> inShort(List<Who> kinds, boolean withoutSubjects) {
    return kinds.stream().map(who -> who.inShort(withoutSubjects)).toList();
  }

  private static List<Arithmetic.Route> routes(Map<String, Map<String, Long>> peopleByHomeAndHost) {
    List<Arithmetic.Route> routes = new ArrayList<>();
    peopleByHomeAndHost.forEach(
        (home, hosts) ->
            hosts.forEach((host, people) -> routes.add(new Arithmetic.Route(home, host, people))));
    return routes;
  }
}
