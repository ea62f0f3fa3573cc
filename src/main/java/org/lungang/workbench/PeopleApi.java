package org.lungang.workbench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Group;
import org.lungang.district.School;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.plan.Plan;
import org.lungang.policy.Flow;
import org.lungang.policy.Policy;
import org.lungang.staffing.ExemptionNames;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Refusals;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;
import org.lungang.web.Refusal;
import org.lungang.web.Routes;

/** Everybody, with how they stand this year and what the plan does with them, for facets. */
final class PeopleApi {

  private PeopleApi() {}

  /** Where somebody stands in the plan, in one word. */
  enum Place {
    POSTED,
    CANDIDATE,
    EXEMPT,
    NO_WAY
  }

  static void add(Routes routes, Projects projects) {
    projects.get(routes, "/people", (project, request) -> people(project));
    projects.get(
        routes,
        "/people/{staff}/why-not",
        (project, request) -> whyNot(project, request.parameter("staff")));
    projects.get(routes, "/schools", (project, request) -> schools(project));
  }

  static Staffing staffing(OpenProject project) throws IOException {
    Staffing staffing = project.facts().staffing();
    if (staffing == null) {
      throw new Refusal(409, Text.say("facts.errors"));
    }
    return staffing;
  }

  private static Object people(OpenProject project) throws IOException {
    Staffing staffing = staffing(project);
    Plan plan = project.books().planName().isEmpty() ? Plan.of(List.of()) : project.board().plan();
    List<Standing> everybody = staffing.standings();
    List<Columns.Packed> columns = new ArrayList<>();
    columns.add(column("id", everybody, Standing::id));
    columns.add(column("name", everybody, standing -> standing.member().name()));
    columns.add(column("school", everybody, Standing::homeSchoolId));
    columns.add(
        column(
            "group",
            everybody,
            standing ->
                staffing.district().groupsOf(standing.homeSchoolId()).stream()
                    .map(Group::id)
                    .collect(Collectors.joining(" "))));
    columns.add(column("subject", everybody, standing -> orNone(standing.member().subject())));
    columns.add(column("position", everybody, Standing::position));
    columns.add(column("honor", everybody, standing -> standing.member().honor()));
    columns.add(column("years", everybody, Standing::years));
    columns.add(column("due", everybody, Standing::isDue));
    columns.add(column("eligible", everybody, Standing::isEligible));
    columns.add(column("exempt", everybody, standing -> String.join(" ", standing.exemptions())));
    columns.add(column("willingness", everybody, standing -> standing.member().willingness()));
    columns.add(column("pin", everybody, PeopleApi::pin));
    columns.add(column("place", everybody, standing -> place(staffing, plan, standing).name()));
    columns.add(
        column(
            "host", everybody, standing -> posting(plan, standing, PossiblePosting::hostSchoolId)));
    columns.add(
        column(
            "flow",
            everybody,
            standing -> posting(plan, standing, posting -> posting.flow().id())));
    columns.add(column("minutes", everybody, standing -> findMinutes(staffing, plan, standing)));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("size", everybody.size());
    answer.put("columns", columns);
    answer.put("exemptions", exemptions(staffing));
    return answer;
  }

  private static Map<String, Message> exemptions(Staffing staffing) {
    Map<String, Message> names = new LinkedHashMap<>();
    staffing
        .policy()
        .exemptions()
        .keySet()
        .forEach(id -> names.put(id, ExemptionNames.of(staffing.policy(), id)));
    return names;
  }

  private static Object orNone(@Nullable Object value) {
    return value == null ? "" : value;
  }

  private static String pin(Standing standing) {
    Standing.PinnedTo pin = standing.pin();
    if (pin.stay()) {
      return "STAY";
    }
    return pin.go() ? "GO" : pin.notTo().isEmpty() ? "" : "NOT_TO";
  }

  private static Object posting(
      Plan plan, Standing standing, Function<PossiblePosting, Object> what) {
    return plan.findPosting(standing.id()).map(what).orElse("");
  }

  /** How many minutes longer the way of a posting is; empty where the lists do not tell. */
  private static Object findMinutes(Staffing staffing, Plan plan, Standing standing) {
    OptionalLong minutes =
        plan.findPosting(standing.id())
            .map(staffing::findExtraMinutes)
            .orElse(OptionalLong.empty());
    return minutes.isPresent() ? minutes.getAsLong() : "";
  }

  static Place place(Staffing staffing, Plan plan, Standing standing) {
    if (plan.isPosted(standing.id())) {
      return Place.POSTED;
    } else if (standing.isExempt()) {
      return Place.EXEMPT;
    }
    return staffing.isCandidate(standing.id()) ? Place.CANDIDATE : Place.NO_WAY;
  }

  private static Columns.Packed column(
      String id, List<Standing> everybody, Function<Standing, Object> what) {
    Map<Object, Integer> known = new HashMap<>();
    List<Object> values = new ArrayList<>();
    int[] cells = new int[everybody.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = Columns.place(known, values, what.apply(everybody.get(i)));
    }
    return new Columns.Packed(
        id, "", null, false, false, null, List.of(), List.of(), values, cells);
  }

  private static Object whyNot(OpenProject project, String staffId) throws IOException {
    Staffing staffing = staffing(project);
    Standing standing =
        staffing
            .findStanding(staffId)
            .orElseThrow(() -> new Refusal(404, Text.say("people.none", staffId)));
    return Map.of("refusals", new Refusals(staffing).of(standing, null));
  }

  /**
   * A school as the map and the choices need it.
   *
   * @param leaving how many the plan sends from here
   * @param coming how many it sends here
   */
  record SchoolView(
      String id,
      String name,
      Object stage,
      Object area,
      boolean target,
      @Nullable Double latitude,
      @Nullable Double longitude,
      List<String> groups,
      int staff,
      long leaving,
      long coming) {}

  /**
   * A group with its schools, the lead first.
   *
   * @param kind its type as a code, by which flows are named
   */
  record GroupView(
      String id, String name, String kind, Object type, String lead, List<String> schools) {}

  private static Object schools(OpenProject project) throws IOException {
    Staffing staffing = staffing(project);
    List<PossiblePosting> postings =
        project.books().planName().isEmpty() ? List.of() : project.board().plan().postings();
    Map<String, Long> leaving =
        postings.stream()
            .collect(Collectors.groupingBy(PossiblePosting::homeSchoolId, Collectors.counting()));
    Map<String, Long> coming =
        postings.stream()
            .collect(Collectors.groupingBy(PossiblePosting::hostSchoolId, Collectors.counting()));
    List<SchoolView> schools = new ArrayList<>();
    for (School school : staffing.district().schools()) {
      schools.add(
          new SchoolView(
              school.id(),
              school.name(),
              school.stage(),
              school.area(),
              school.isTarget(),
              school.coordinates() == null ? null : school.coordinates().latitude(),
              school.coordinates() == null ? null : school.coordinates().longitude(),
              staffing.district().groupsOf(school.id()).stream().map(Group::id).toList(),
              staffing.presence().staffOf(school.id()).size(),
              leaving.getOrDefault(school.id(), 0L),
              coming.getOrDefault(school.id(), 0L)));
    }
    List<GroupView> groups =
        staffing.district().groups().stream()
            .map(
                group ->
                    new GroupView(
                        group.id(),
                        group.name(),
                        group.type().name(),
                        group.type(),
                        group.leadId(),
                        group.schoolIds()))
            .toList();
    List<Object> routes = new ArrayList<>();
    postings.stream()
        .collect(
            Collectors.groupingBy(
                posting -> posting.homeSchoolId() + " " + posting.hostSchoolId(),
                TreeMap::new,
                Collectors.counting()))
        .forEach((way, count) -> routes.add(List.of(way.split(" ")[0], way.split(" ")[1], count)));
    return Map.of(
        "schools",
        schools,
        "groups",
        groups,
        "flows",
        flows(staffing.policy(), staffing.district().groups()),
        "routes",
        routes);
  }

  /** What flows are called, by the type of their group and their id. */
  private static Map<String, Map<String, Named>> flows(Policy policy, List<Group> groups) {
    Map<String, Map<String, Named>> flows = new TreeMap<>();
    for (Group group : groups) {
      flows.computeIfAbsent(
          group.type().name(),
          type ->
              policy.flowsOf(group.type()).stream()
                  .collect(
                      Collectors.toMap(
                          Flow::id, flow -> policy.flowLabel(group.type(), flow.id()))));
    }
    return flows;
  }
}
