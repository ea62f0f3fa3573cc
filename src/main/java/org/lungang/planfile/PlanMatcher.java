package org.lungang.planfile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.plan.PlanColumn;
import org.lungang.dataset.plan.PlanFile;
import org.lungang.dataset.plan.PlanFileRow;
import org.lungang.dataset.plan.VisitFile;
import org.lungang.dataset.sheet.Problem;
import org.lungang.dataset.sheet.Severity;
import org.lungang.district.Position;
import org.lungang.district.Subject;
import org.lungang.language.Message;
import org.lungang.plan.Plan;
import org.lungang.plan.Visit;
import org.lungang.policy.Flow;
import org.lungang.policy.Kind;
import org.lungang.policy.Policy;
import org.lungang.policy.Post;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Refusals;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;
import org.lungang.word.SchoolNames;

/**
 * Matches the rows of a plan file, also one made by hand, to possible postings. A row needs a
 * person and a school, each by number or by name, and the flow where several fit; all other cells
 * follow from these, the data and the policy, and are worked out again.
 */
public final class PlanMatcher {

  private static final RowNames.Columns COLUMNS =
      new RowNames.Columns(
          PlanColumn.STAFF_ID, PlanColumn.NAME, PlanColumn.HOST_SCHOOL_ID, PlanColumn.HOST_SCHOOL);

  private final Staffing staffing;
  private final Refusals refusals;
  private final Map<String, PossiblePosting> matched = new HashMap<>();
  private final CellFaults faults;
  private final RowNames names;

  private PlanMatcher(Staffing staffing, PlanFile file, Supplier<Planned> planned) {
    this.staffing = staffing;
    this.faults =
        new CellFaults(file.origin(), file.headings(), file.columnNumbers(), file.problems());
    this.refusals = new Refusals(staffing);
    this.names =
        new RowNames(
            staffing,
            () -> planned.get().postings(),
            faults,
            COLUMNS,
            file.rows().stream().map(PlanMatcher::said).toList());
  }

  /**
   * What came of matching.
   *
   * @param plan the rows that are possible postings, of each staff member the first
   * @param problems all problems, those of reading the file too, by line and column; a plan with an
   *     error among them is not the plan of the file
   */
  public record Match(Plan plan, List<Problem> problems) {

    public Match {
      problems = List.copyOf(problems);
    }

    /** Whether any problem is an error. */
    public boolean hasErrors() {
      return problems.stream().anyMatch(Problem::isError);
    }
  }

  /** Matches all rows of a file of postings. */
  public static Match match(Staffing staffing, PlanFile file) {
    return match(staffing, file, null, () -> Planned.NOTHING);
  }

  /**
   * Matches all rows of a file of postings, and of one of visits.
   *
   * @param visits null where nobody travels
   * @param planned gives the plan before its file was changed by hand, where that is asked for
   */
  public static Match match(
      Staffing staffing, PlanFile file, @Nullable VisitFile visits, Supplier<Planned> planned) {
    PlanMatcher matcher = new PlanMatcher(staffing, file, planned);
    file.rows().forEach(matcher::match);
    List<Problem> problems = new ArrayList<>(matcher.faults.all());
    List<Visit> travel = List.of();
    if (visits != null && staffing.visiting().isEmpty() && !visits.rows().isEmpty()) {
      problems.add(unread(visits));
    } else if (visits != null && !staffing.visiting().isEmpty()) {
      VisitMatcher ofVisits = new VisitMatcher(staffing, visits, () -> planned.get().visits());
      travel = ofVisits.visits();
      problems.addAll(ofVisits.problems());
    }
    return new Match(
        Plan.of(matcher.matched.values(), travel), problems.stream().sorted().toList());
  }

  /** That a file of visits is not read, since nobody travels. */
  public static Problem unread(VisitFile visits) {
    return new Problem(
        Severity.WARNING,
        visits.origin(),
        0,
        null,
        0,
        null,
        say("wrong.visits.none"),
        say("right.visits.none"));
  }

  private static RowNames.Said said(PlanFileRow row) {
    String homeId = row.cell(PlanColumn.HOME_SCHOOL_ID);
    return new RowNames.Said(
        row.line(),
        row.staffId(),
        row.cell(PlanColumn.NAME),
        row.hostSchoolId(),
        row.cell(PlanColumn.HOST_SCHOOL),
        homeId.isEmpty() ? row.cell(PlanColumn.HOME_SCHOOL) : homeId);
  }

  private void match(PlanFileRow row) {
    names.find(said(row)).ifPresent(meant -> match(row, meant));
  }

  private void match(PlanFileRow written, RowNames.Meant meant) {
    Standing standing = meant.standing();
    List<PossiblePosting> there =
        staffing.postingsOf(standing.id()).stream()
            .filter(posting -> posting.hostSchoolId().equals(meant.hostSchoolId()))
            .toList();
    PlanFileRow row = byFlowId(written, there);
    List<PossiblePosting> byFlow =
        there.stream()
            .filter(posting -> row.flow().isEmpty() || posting.flow().id().equals(row.flow()))
            .toList();
    List<PossiblePosting> possible = inGroup(row, byFlow);
    if (possible.isEmpty()) {
      impossible(row, meant, there);
    } else if (possible.size() > 1) {
      ask(row, possible);
    } else if (matched.putIfAbsent(standing.id(), possible.get(0)) != null) {
      fault(row, PlanColumn.STAFF_ID, standing.id(), say("wrong.twice"), say("right.twice"));
    } else if (!meant.isChanged()) {
      compareCells(row, possible.get(0));
    }
  }

  /**
   * The row with the id of its flow where it has the name of one, of those that fit before others.
   */
  private PlanFileRow byFlowId(PlanFileRow row, List<PossiblePosting> there) {
    Stream<Flow> all =
        staffing.district().groups().stream()
            .flatMap(group -> staffing.policy().flowsOf(group.type()).stream());
    List<Flow> flows = Stream.concat(there.stream().map(PossiblePosting::flow), all).toList();
    if (flows.stream().anyMatch(flow -> flow.id().equals(row.flow()))) {
      return row;
    }
    return flows.stream()
        .filter(
            flow -> flow.label().en().equals(row.flow()) || flow.label().zh().equals(row.flow()))
        .findFirst()
        .map(flow -> row.withFlow(flow.id()))
        .orElse(row);
  }

  /** The names of the flows of postings, in the order of their ids. */
  private static List<Policy.Name> flowNames(Stream<PossiblePosting> postings) {
    return postings
        .map(PossiblePosting::flow)
        .sorted(Comparator.comparing(Flow::id))
        .map(Flow::label)
        .distinct()
        .toList();
  }

  /** Those of the row's group; of any where the row names a group that the change has left. */
  private List<PossiblePosting> inGroup(PlanFileRow row, List<PossiblePosting> possible) {
    List<PossiblePosting> inside =
        possible.stream()
            .filter(posting -> row.groupId() == null || posting.group().id().equals(row.groupId()))
            .toList();
    boolean isStale =
        inside.isEmpty()
            && row.groupId() != null
            && staffing.district().findGroup(row.groupId()).isPresent();
    return isStale ? possible : inside;
  }

  /** Asks for what tells several possible postings apart. */
  private void ask(PlanFileRow row, List<PossiblePosting> possible) {
    List<Policy.Name> flows = flowNames(possible.stream());
    if (flows.size() > 1) {
      fault(
          row,
          PlanColumn.FLOW,
          null,
          say("wrong.several-flows"),
          say("right.several", Message.list(flows)));
    } else {
      fault(
          row,
          PlanColumn.GROUP_ID,
          row.groupId(),
          say("wrong.several-groups"),
          say(
              "right.several",
              Message.list(possible.stream().map(posting -> posting.group().id()).toList())));
    }
  }

  private void impossible(PlanFileRow row, RowNames.Meant meant, List<PossiblePosting> there) {
    Standing standing = meant.standing();
    List<Message> reasons =
        row.flow().isEmpty()
            ? refusals.of(standing, meant.hostSchoolId())
            : refusals.of(standing, meant.hostSchoolId(), row.flow(), row.groupId());
    List<Policy.Name> flows =
        flowNames(there.stream().filter(posting -> !posting.flow().id().equals(row.flow())));
    fault(
        row,
        PlanColumn.FLOW,
        row.flow().isEmpty() ? null : row.flow(),
        say("wrong.impossible", standing.id(), meant.hostSchoolId(), Message.clauses(reasons)),
        flows.isEmpty()
            ? say("right.impossible")
            : say("right.impossible.flow", Message.list(flows)));
  }

  /** Notes every cell that says something else than data and policy say, save the reasons. */
  private void compareCells(PlanFileRow row, PossiblePosting posting) {
    Standing standing = posting.standing();
    Derived derived = new Derived(faults, row.line());
    derived.code(
        PlanColumn.POSITION, row.cell(PlanColumn.POSITION), Position.values(), standing.position());
    Subject subject = standing.member().subject();
    derived.compare(
        PlanColumn.SUBJECT,
        row.cell(PlanColumn.SUBJECT),
        cell -> Optional.of(Subject.of(cell)),
        subject);
    derived.text(
        PlanColumn.HOME_SCHOOL_ID, row.cell(PlanColumn.HOME_SCHOOL_ID), posting.homeSchoolId());
    derived.compare(
        PlanColumn.HOME_SCHOOL,
        row.cell(PlanColumn.HOME_SCHOOL),
        cell -> Optional.of(SchoolNames.normal(cell)),
        SchoolNames.normal(schoolName(posting.homeSchoolId())),
        schoolName(posting.homeSchoolId()));
    if (row.groupId() != null) {
      derived.text(PlanColumn.GROUP_ID, row.groupId(), posting.group().id());
    }
    derived.code(PlanColumn.KIND, row.cell(PlanColumn.KIND), Kind.values(), posting.kind());
    derived.code(PlanColumn.POST, row.cell(PlanColumn.POST), Post.values(), posting.post());
    date(derived, row, PlanColumn.FROM, posting.from());
    date(derived, row, PlanColumn.UNTIL, posting.until());
    derived.number(
        PlanColumn.EXTRA_MINUTES, row.cell(PlanColumn.EXTRA_MINUTES), posting.extraMinutes());
    derived.tell();
  }

  private static void date(
      Derived derived, PlanFileRow row, PlanColumn column, LocalDate expected) {
    derived.compare(column, row.cell(column), cell -> row.findDate(column), expected);
  }

  private String schoolName(String schoolId) {
    return staffing.district().getSchool(schoolId).name();
  }

  private void fault(
      PlanFileRow row, PlanColumn column, @Nullable String value, Message wrong, Message right) {
    faults.add(row.line(), column, value, wrong, right);
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(PlanMatcher.class, key, arguments);
  }
}
