package org.lungang.planfile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.plan.PlanColumn;
import org.lungang.dataset.plan.PlanFile;
import org.lungang.dataset.plan.PlanFileRow;
import org.lungang.dataset.plan.VisitFile;
import org.lungang.dataset.sheet.Problem;
import org.lungang.district.Position;
import org.lungang.district.Subject;
import org.lungang.language.Code;
import org.lungang.language.Message;
import org.lungang.plan.Plan;
import org.lungang.plan.Visit;
import org.lungang.policy.Kind;
import org.lungang.policy.Post;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Refusals;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/** Matches the rows of a plan file, also one made by hand, to possible postings. */
public final class PlanMatcher {

  private final Staffing staffing;
  private final Refusals refusals;
  private final Map<String, PossiblePosting> matched = new HashMap<>();
  private final CellFaults faults;

  private PlanMatcher(Staffing staffing, PlanFile file) {
    this.staffing = staffing;
    this.faults =
        new CellFaults(file.origin(), file.headings(), file.columnNumbers(), file.problems());
    this.refusals = new Refusals(staffing);
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
    return match(staffing, file, null);
  }

  /**
   * Matches all rows of a file of postings, and of one of visits.
   *
   * @param visits null where nobody travels
   */
  public static Match match(Staffing staffing, PlanFile file, @Nullable VisitFile visits) {
    PlanMatcher matcher = new PlanMatcher(staffing, file);
    file.rows().forEach(matcher::match);
    List<Problem> problems = new ArrayList<>(matcher.faults.all());
    List<Visit> travel = List.of();
    if (visits != null) {
      VisitMatcher ofVisits = new VisitMatcher(staffing, visits);
      travel = ofVisits.visits();
      problems.addAll(ofVisits.problems());
    }
    return new Match(
        Plan.of(matcher.matched.values(), travel), problems.stream().sorted().toList());
  }

  private void match(PlanFileRow row) {
    Optional<Standing> standing = staffing.findStanding(row.staffId());
    if (standing.isEmpty()) {
      fault(row, PlanColumn.STAFF_ID, row.staffId(), say("wrong.staff"), say("right.staff"));
      return;
    }
    if (staffing.district().findSchool(row.hostSchoolId()).isEmpty()) {
      fault(
          row,
          PlanColumn.HOST_SCHOOL_ID,
          row.hostSchoolId(),
          say("wrong.school"),
          say("right.school"));
      return;
    }
    List<PossiblePosting> possible =
        staffing.postingsOf(row.staffId()).stream()
            .filter(posting -> posting.flow().id().equals(row.flow()))
            .filter(posting -> posting.hostSchoolId().equals(row.hostSchoolId()))
            .filter(posting -> row.groupId() == null || posting.group().id().equals(row.groupId()))
            .toList();
    if (possible.isEmpty()) {
      impossible(row, standing.get());
    } else if (possible.size() > 1) {
      fault(
          row,
          PlanColumn.GROUP_ID,
          null,
          say("wrong.several-groups"),
          say(
              "right.several-groups",
              Message.list(possible.stream().map(posting -> posting.group().id()).toList())));
    } else if (matched.putIfAbsent(row.staffId(), possible.get(0)) != null) {
      fault(row, PlanColumn.STAFF_ID, row.staffId(), say("wrong.twice"), say("right.twice"));
    } else {
      compareCells(row, possible.get(0));
    }
  }

  private void impossible(PlanFileRow row, Standing standing) {
    List<Message> reasons = refusals.of(standing, row.hostSchoolId(), row.flow(), row.groupId());
    fault(
        row,
        PlanColumn.FLOW,
        row.flow(),
        say("wrong.impossible", row.staffId(), row.hostSchoolId(), Message.joined("; ", reasons)),
        say("right.impossible"));
  }

  /** Every cell that the file has must say what the spec says, save the reasons. */
  private void compareCells(PlanFileRow row, PossiblePosting posting) {
    Standing standing = posting.standing();
    Subject subject = standing.member().subject();
    compareText(row, PlanColumn.NAME, standing.member().name());
    compareCode(row, PlanColumn.POSITION, Position.values(), standing.position());
    compare(
        row,
        PlanColumn.SUBJECT,
        cell -> cell.isEmpty() ? Optional.empty() : Optional.of(Subject.of(cell)),
        subject);
    compareText(row, PlanColumn.HOME_SCHOOL_ID, posting.homeSchoolId());
    compareText(row, PlanColumn.HOME_SCHOOL, schoolName(posting.homeSchoolId()));
    compareText(row, PlanColumn.HOST_SCHOOL, schoolName(posting.hostSchoolId()));
    compareCode(row, PlanColumn.KIND, Kind.values(), posting.kind());
    compareCode(row, PlanColumn.POST, Post.values(), posting.post());
    compareDate(row, PlanColumn.FROM, posting.from());
    compareDate(row, PlanColumn.UNTIL, posting.until());
    compare(row, PlanColumn.EXTRA_MINUTES, PlanMatcher::findNumber, posting.extraMinutes());
  }

  private void compareText(PlanFileRow row, PlanColumn column, String expected) {
    compare(row, column, Optional::of, expected);
  }

  private <C extends Code> void compareCode(
      PlanFileRow row, PlanColumn column, C[] codes, C expected) {
    compare(row, column, cell -> Code.find(codes, cell), expected);
  }

  private void compareDate(PlanFileRow row, PlanColumn column, LocalDate expected) {
    compare(row, column, cell -> row.findDate(column), expected);
  }

  /** Finds what a cell means; empty if it means nothing of its kind. */
  private interface Meaning {
    Optional<?> of(String cell);
  }

  private void compare(
      PlanFileRow row, PlanColumn column, Meaning meaning, @Nullable Object expected) {
    String cell = row.cells().get(column);
    if (cell != null && !Objects.equals(meaning.of(cell).orElse(null), expected)) {
      fault(
          row,
          column,
          cell,
          say("wrong.cell", row.staffId()),
          expected == null ? say("right.empty") : say("right.cell", expected));
    }
  }

  private static Optional<Integer> findNumber(String cell) {
    return cell.matches("[+-]?[0-9]{1,9}") ? Optional.of(Integer.valueOf(cell)) : Optional.empty();
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
