package org.lungang.staffing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Group;
import org.lungang.district.Lessons;
import org.lungang.district.Membership;
import org.lungang.district.Role;
import org.lungang.district.Subject;
import org.lungang.language.Message;
import org.lungang.policy.Flow;
import org.lungang.policy.Kind;
import org.lungang.policy.Way;

/**
 * The facts of itinerant teaching (走教, docs/reference/model.md, Visits): what timetables ask for,
 * who teaches where without the plan, and every possible visit. Empty where the policy has no flow
 * of kind ITINERANT for a group of the district.
 */
public final class Visiting {

  private final Staffing staffing;
  private final SortedMap<String, Group> groupByHost = new TreeMap<>();
  private final SortedMap<String, SortedMap<Subject, Integer>> lessons = new TreeMap<>();
  private final Map<String, Map<Subject, List<Standing>>> teachers = new HashMap<>();
  private final List<PossibleVisit> possible = new ArrayList<>();
  private final Map<String, List<PossibleVisit>> possibleByStaff = new HashMap<>();

  Visiting(Staffing staffing, Travel travel) {
    this.staffing = staffing;
    for (Group group : staffing.district().groups()) {
      for (Flow flow : staffing.policy().flowsOf(group.type())) {
        if (flow.kind() == Kind.ITINERANT) {
          group.schools().stream()
              .filter(school -> receives(flow, school))
              .forEach(school -> groupByHost.putIfAbsent(school.schoolId(), group));
        }
      }
    }
    if (groupByHost.isEmpty()) {
      return;
    }
    for (Lessons row : staffing.district().lessons()) {
      lessons
          .computeIfAbsent(row.schoolId(), id -> new TreeMap<>())
          .put(row.subject(), row.weeklyPeriods());
    }
    for (Standing standing : staffing.standings()) {
      Subject subject = standing.member().subject();
      if (standing.member().isTeacher() && subject != null) {
        teachers
            .computeIfAbsent(standing.workSchoolId(), id -> new HashMap<>())
            .computeIfAbsent(subject, key -> new ArrayList<>())
            .add(standing);
      }
    }
    findPossible(travel);
  }

  private boolean receives(Flow flow, Membership school) {
    boolean wayFits =
        flow.ways().contains(Way.ANY)
            || flow.ways()
                .contains(school.role() == Role.LEAD ? Way.MEMBER_TO_LEAD : Way.LEAD_TO_MEMBER);
    return wayFits
        && (flow.to() == null
            || flow.to()
                .fit(staffing.district().getSchool(school.schoolId()), List.of(school.role())));
  }

  private void findPossible(Travel travel) {
    Set<String> seen = new LinkedHashSet<>();
    List<PossibleVisit> found = new ArrayList<>();
    for (Group group : staffing.district().groups()) {
      for (Flow flow : staffing.policy().flowsOf(group.type())) {
        for (PostingRules.Link link : staffing.rules().visitLinks(group, flow)) {
          for (Standing standing : staffing.presence().staffOf(link.homeSchoolId())) {
            Subject subject = standing.member().subject();
            if (subject != null
                && findRefusal(standing, flow, link.hostSchoolId()).isEmpty()
                && seen.add(standing.id() + "\n" + link.hostSchoolId())) {
              found.add(
                  new PossibleVisit(
                      0,
                      standing,
                      group,
                      flow,
                      link.homeSchoolId(),
                      link.hostSchoolId(),
                      subject,
                      travel.minutes(standing, link.hostSchoolId()),
                      staffing.policy().itinerant()));
            }
          }
        }
      }
    }
    found.sort(
        Comparator.comparing((PossibleVisit visit) -> visit.group().id())
            .thenComparing(PossibleVisit::hostSchoolId)
            .thenComparing(PossibleVisit::subject)
            .thenComparing(PossibleVisit::staffId));
    for (PossibleVisit visit : found) {
      PossibleVisit placed =
          new PossibleVisit(
              possible.size(),
              visit.standing(),
              visit.group(),
              visit.flow(),
              visit.homeSchoolId(),
              visit.hostSchoolId(),
              visit.subject(),
              visit.minutes(),
              visit.terms());
      possible.add(placed);
      possibleByStaff.computeIfAbsent(visit.staffId(), id -> new ArrayList<>(2)).add(placed);
    }
  }

  /** Whether there is no school that anybody could visit under the policy. */
  public boolean isEmpty() {
    return groupByHost.isEmpty();
  }

  /** Whether any school that somebody could visit under the policy has a timetable. */
  public boolean hasTimetables() {
    return hosts().stream().anyMatch(id -> !lessonsOf(id).isEmpty());
  }

  /** The schools that a flow of kind ITINERANT leads to, sorted by id: small schools, as a rule. */
  public Collection<String> hosts() {
    return Collections.unmodifiableSet(groupByHost.keySet());
  }

  /** The first group whose itinerant teaching leads to a school; null where none does. */
  public @Nullable Group findGroup(String hostSchoolId) {
    return groupByHost.get(hostSchoolId);
  }

  /** The schools of a group that its itinerant teaching leads to, sorted; another's left out. */
  public List<String> hostsOf(Group group) {
    return groupByHost.entrySet().stream()
        .filter(host -> host.getValue().id().equals(group.id()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Every possible visit, by group, host, subject and staff id. */
  public List<PossibleVisit> possible() {
    return Collections.unmodifiableList(possible);
  }

  /** The possible visits of one staff member, by group and host; empty if none. */
  public List<PossibleVisit> possibleOf(String staffId) {
    return possibleByStaff.getOrDefault(staffId, List.of());
  }

  /** The possible visit of somebody to a school. */
  public Optional<PossibleVisit> findPossible(String staffId, String hostSchoolId) {
    return possibleOf(staffId).stream()
        .filter(visit -> visit.hostSchoolId().equals(hostSchoolId))
        .findFirst();
  }

  /** The weekly periods that a school's timetable asks for, by subject; empty if it has no rows. */
  public SortedMap<Subject, Integer> lessonsOf(String schoolId) {
    return Collections.unmodifiableSortedMap(
        lessons.getOrDefault(schoolId, Collections.emptySortedMap()));
  }

  /** The TEACHERs of a subject who work at a school without the plan, sorted by id. */
  public List<Standing> teachersAt(String schoolId, Subject subject) {
    return teachers.getOrDefault(schoolId, Map.of()).getOrDefault(subject, List.of());
  }

  /**
   * The TEACHERs of a subject at the schools that itinerant teaching leads from to a school, sorted
   * by id, whether they can travel or not.
   */
  public List<Standing> teachersWithWayTo(String hostSchoolId, Subject subject) {
    Set<String> homeIds = new TreeSet<>();
    for (Group group : staffing.district().groupsOf(hostSchoolId)) {
      for (Flow flow : staffing.policy().flowsOf(group.type())) {
        staffing.rules().visitLinks(group, flow).stream()
            .filter(link -> link.hostSchoolId().equals(hostSchoolId))
            .map(PostingRules.Link::homeSchoolId)
            .forEach(homeIds::add);
      }
    }
    return homeIds.stream()
        .flatMap(id -> staffing.presence().staffOf(id).stream())
        .filter(standing -> standing.member().isTeacher())
        .filter(standing -> subject.equals(standing.member().subject()))
        .sorted(Comparator.comparing(Standing::id))
        .toList();
  }

  /** The periods a week that a TEACHER can give where they work (周课时). */
  public int capacity(Standing standing) {
    return Math.max(
        0, staffing.policy().itinerant().weeklyCapacity() - standing.member().weeklyPeriods());
  }

  /** Why somebody cannot visit a school, once each; empty where they can. */
  public List<Message> refusals(Standing standing, String hostSchoolId) {
    if (findPossible(standing.id(), hostSchoolId).isPresent()) {
      return List.of();
    }
    Set<Message> reasons = new LinkedHashSet<>();
    for (Group group : staffing.district().groupsOf(standing.homeSchoolId())) {
      for (Flow flow : staffing.policy().flowsOf(group.type())) {
        for (PostingRules.Link link : staffing.rules().visitLinks(group, flow)) {
          if (link.homeSchoolId().equals(standing.homeSchoolId())
              && link.hostSchoolId().equals(hostSchoolId)) {
            findRefusal(standing, flow, hostSchoolId).ifPresent(reasons::add);
          }
        }
      }
    }
    return reasons.isEmpty()
        ? List.of(
            refuse("refusal.visit.no-way", nameOf(standing.homeSchoolId()), nameOf(hostSchoolId)))
        : List.copyOf(reasons);
  }

  /**
   * The answers that are missing to visits of somebody who could travel but for these, by group,
   * flow and host; none where one of those asked refused.
   */
  List<Consents.Needed> missingConsents(Standing standing) {
    List<Consents.Needed> missing = new ArrayList<>();
    PostingRules rules = staffing.rules();
    for (Group group : staffing.district().groupsOf(standing.homeSchoolId())) {
      for (Flow flow : staffing.policy().flowsOf(group.type())) {
        for (PostingRules.Link link : rules.visitLinks(group, flow)) {
          String hostId = link.hostSchoolId();
          if (link.homeSchoolId().equals(standing.homeSchoolId())
              && findOwnRefusal(standing, hostId).isEmpty()
              && rules.isPossibleWithConsent(standing, flow, hostId)) {
            List<Consents.Needed> needed = rules.consents().of(standing, flow, hostId);
            if (needed.stream().noneMatch(Consents.Needed::isRefused)) {
              needed.stream().filter(Consents.Needed::forbids).forEach(missing::add);
            }
          }
        }
      }
    }
    return missing;
  }

  private Optional<Message> findRefusal(Standing standing, Flow flow, String hostSchoolId) {
    return findOwnRefusal(standing, hostSchoolId)
        .or(() -> staffing.rules().findRefusal(standing, flow, hostSchoolId));
  }

  /** What forbids a visit and no posting. */
  private Optional<Message> findOwnRefusal(Standing standing, String hostSchoolId) {
    Subject subject = standing.member().subject();
    if (!standing.member().isTeacher() || subject == null) {
      return Optional.of(refuse("refusal.visit.no-teacher", standing.position()));
    } else if (!lessonsOf(hostSchoolId).containsKey(subject)) {
      return Optional.of(refuse("refusal.visit.no-lessons", nameOf(hostSchoolId), subject));
    } else if (standing.pin().go()) {
      return Optional.of(refuse("refusal.visit.pinned-go"));
    }
    return Optional.empty();
  }

  private String nameOf(String schoolId) {
    return staffing.district().getSchool(schoolId).idAndName();
  }

  private static Message refuse(String key, Object... arguments) {
    return Message.of(Visiting.class, key, arguments);
  }
}
