package org.lungang.roster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.lungang.district.Rotation;
import org.lungang.district.School;
import org.lungang.plan.Plan;
import org.lungang.plan.Visit;
import org.lungang.policy.Kind;
import org.lungang.staffing.InForceRotation;
import org.lungang.staffing.InForceStatus;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;
import org.lungang.workbook.SheetContent;

/**
 * Who leaves and who comes, school by school, a page for each, so that every school can be handed
 * its own: postings, returns from rotations whose term is over, and who travels to teach.
 */
final class SchoolMovesSheet {

  /** A spreadsheet keeps no more page breaks than 1,026 in a sheet. */
  private static final int MOST_BREAKS = 1_000;

  private final Staffing staffing;
  private final SheetText text;
  private final Map<String, List<Line>> linesBySchool = new HashMap<>();
  private final Map<Movement, String> words = new EnumMap<>(Movement.class);

  /** A row before it is known where it stands; the cells after the movement. */
  private record Line(Movement movement, List<Object> cells) {}

  private SchoolMovesSheet(Staffing staffing, SheetText text) {
    this.staffing = staffing;
    this.text = text;
  }

  static SheetContent of(Staffing staffing, Plan plan, SheetText text) {
    SchoolMovesSheet sheet = new SchoolMovesSheet(staffing, text);
    plan.postings().forEach(sheet::add);
    InForceRotation.of(staffing).stream()
        .filter(rotation -> rotation.status() == InForceStatus.RETURNS)
        .forEach(sheet::add);
    plan.visits().forEach(sheet::add);
    return sheet.content();
  }

  private void add(PossiblePosting posting) {
    add(posting, posting.homeSchoolId(), Movement.LEAVES, posting.hostSchoolId());
    add(posting, posting.hostSchoolId(), Movement.COMES, posting.homeSchoolId());
  }

  private void add(PossiblePosting posting, String schoolId, Movement movement, String otherId) {
    Standing standing = posting.standing();
    List<Object> cells = new ArrayList<>(person(standing, otherId));
    cells.add(text.cell(posting.kind()));
    cells.add(text.cell(posting.post()));
    cells.add(posting.from());
    cells.add(posting.until().minusDays(1));
    line(schoolId, new Line(movement, cells));
  }

  private void add(InForceRotation inForce) {
    Rotation rotation = inForce.rotation();
    add(inForce, rotation.hostSchoolId(), Movement.LEAVES_AFTER_TERM, rotation.homeSchoolId());
    add(inForce, rotation.homeSchoolId(), Movement.COMES_BACK, rotation.hostSchoolId());
  }

  private void add(InForceRotation inForce, String schoolId, Movement movement, String otherId) {
    Rotation rotation = inForce.rotation();
    List<Object> cells = new ArrayList<>(person(inForce.standing(), otherId));
    cells.add("");
    cells.add("");
    cells.add(rotation.from());
    cells.add(rotation.until().minusDays(1));
    line(schoolId, new Line(movement, cells));
  }

  private void add(Visit visit) {
    add(visit, visit.homeSchoolId(), Movement.TRAVELS, visit.hostSchoolId());
    add(visit, visit.hostSchoolId(), Movement.VISITS, visit.homeSchoolId());
  }

  private void add(Visit visit, String schoolId, Movement movement, String otherId) {
    List<Object> cells = new ArrayList<>(person(visit.standing(), otherId));
    cells.add(text.cell(Kind.ITINERANT));
    cells.add("");
    cells.add(staffing.start());
    cells.add(staffing.start().plusYears(1).minusDays(1));
    line(schoolId, new Line(movement, cells));
  }

  private List<Object> person(Standing standing, String otherId) {
    return List.of(
        standing.member().name(),
        text.cell(standing.position()),
        text.cell(standing.member().subject()),
        staffing.district().getSchool(otherId).name());
  }

  private void line(String schoolId, Line line) {
    linesBySchool.computeIfAbsent(schoolId, id -> new ArrayList<>()).add(line);
  }

  private SheetContent content() {
    List<List<Object>> rows = new ArrayList<>();
    SortedSet<Integer> breaks = new TreeSet<>();
    for (School school : staffing.district().schools()) {
      List<Line> lines = linesBySchool.getOrDefault(school.id(), List.of());
      if (!lines.isEmpty() && !rows.isEmpty()) {
        breaks.add(rows.size());
      }
      // The order of the plan is kept among those that move alike.
      lines.stream()
          .sorted(Comparator.comparing(Line::movement))
          .forEach(line -> rows.add(row(school, line)));
    }
    SheetContent content =
        text.sheet(
                "moves",
                rows,
                "school-id",
                "school",
                "movement",
                "name",
                "position",
                "subject",
                "other-school",
                "kind",
                "post",
                "from",
                "until")
            .withFilter();
    return breaks.size() > MOST_BREAKS ? content : content.withBreaks(breaks);
  }

  private List<Object> row(School school, Line line) {
    List<Object> row = new ArrayList<>();
    row.add(school.id());
    row.add(school.name());
    row.add(words.computeIfAbsent(line.movement(), text::cell));
    row.addAll(line.cells());
    return row;
  }
}
