package org.lungang.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.History;
import org.lungang.compare.PlanDigest;
import org.lungang.compare.PostingKey;
import org.lungang.compare.Replanning;
import org.lungang.compare.VisitKey;
import org.lungang.dataset.plan.PlanColumn;
import org.lungang.dataset.plan.PlanFile;
import org.lungang.dataset.plan.PlanFileRow;
import org.lungang.dataset.plan.VisitColumn;
import org.lungang.dataset.plan.VisitFile;
import org.lungang.dataset.plan.VisitFileRow;
import org.lungang.dataset.sheet.Problem;
import org.lungang.dataset.sheet.ProblemGroup;
import org.lungang.district.School;
import org.lungang.district.StaffMember;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.planfile.PlanMatcher;
import org.lungang.policy.Kind;
import org.lungang.policy.Policy;
import org.lungang.report.PlanRows;
import org.lungang.staffing.Staffing;
import org.lungang.word.Blanks;

/**
 * What the files of a plan say that others start from. Rows that are as the program wrote them are
 * taken from there, so that they need not be possible any more; only what was changed by hand is
 * matched to what is possible.
 *
 * @param planFile the file of postings
 * @param isSame whether lists and policy are still those of the plan
 */
record BaseRows(
    Path planFile,
    History history,
    AmendedLists lists,
    Policy policy,
    boolean isSame,
    Consumer<Named> notes) {

  /**
   * The rows.
   *
   * @param made the plan as the program wrote it; empty where that is not there any more
   * @throws ProjectFailure with everything that is wrong in rows that were changed by hand
   */
  PlanRows read(PlanFile file, Optional<PlanRows> made) {
    if (!file.hasErrors()) {
      PlanRows before = made.orElse(PlanRows.NONE);
      Map<String, PostingKey> written = keys(file);
      boolean sameNames = file.rows().stream().allMatch(row -> hasNamesOf(row, before));
      VisitFile visitFile = PlanFiles.findVisits(planFile);
      SortedMap<VisitKey, Integer> visits = visits(visitFile, before);
      if (sameNames
          && visits != null
          && written.size() == file.rows().size()
          && PlanDigest.of(written, visits).equals(history.latest().planDigest())) {
        if (made.isPresent()) {
          tell(file, visitFile);
          tellOfHomes(written, made.get());
          return made.get();
        } else if (homesAreTold(written)) {
          tell(file, visitFile);
          return new PlanRows(written, visits, Map.of());
        }
      }
    }
    PlanRows rows = changed(file, made.orElse(PlanRows.NONE));
    if (!rows.digest().equals(history.latest().planDigest())) {
      notes.accept(Message.of(BaseRows.class, "folder.by-hand", planFile));
    }
    return rows;
  }

  /** What there is to say of files that are as they were written, but for what is not read. */
  private void tell(PlanFile file, @Nullable VisitFile visits) {
    ProblemGroup.of(Unread.ofFile(file.problems())).forEach(notes);
    if (visits != null && isTravelling()) {
      ProblemGroup.of(Unread.ofFile(visits.problems())).forEach(notes);
    } else {
      tellOfLeft(visits);
    }
  }

  /** Where nobody travels, a file of visits is left from another plan. */
  private void tellOfLeft(@Nullable VisitFile visits) {
    if (visits != null && !visits.rows().isEmpty()) {
      notes.accept(PlanMatcher.unread(visits));
    }
  }

  private boolean isTravelling() {
    return lists.district().groups().stream()
        .flatMap(group -> policy.flowsOf(group.type()).stream())
        .anyMatch(flow -> flow.kind() == Kind.ITINERANT);
  }

  /**
   * The visits in the file beside the plan, none where nobody travels; null where some of it was
   * changed.
   */
  private @Nullable SortedMap<VisitKey, Integer> visits(@Nullable VisitFile file, PlanRows made) {
    SortedMap<VisitKey, Integer> visits = new TreeMap<>();
    if (file == null || !isTravelling()) {
      return visits;
    } else if (file.problems().stream().anyMatch(Problem::isError)
        || !file.rows().stream()
            .allMatch(row -> isCalled(row.staffId(), row.cell(VisitColumn.NAME), made))) {
      return null;
    }
    file.rows()
        .forEach(
            row ->
                visits.put(new VisitKey(row.staffId(), row.hostSchoolId()), row.weeklyPeriods()));
    return visits;
  }

  /** Whether no name in a row was changed. */
  private boolean hasNamesOf(PlanFileRow row, PlanRows made) {
    return isCalled(row.staffId(), row.cell(PlanColumn.NAME), made)
        && isCalled(row.hostSchoolId(), row.cell(PlanColumn.HOST_SCHOOL), made);
  }

  /** Whether somebody, or a school, is called so by the plan as it was made, or else by lists. */
  private boolean isCalled(String id, String cell, PlanRows made) {
    String name = made.names().get(id);
    if (name == null) {
      name =
          lists
              .district()
              .findStaffMember(id)
              .map(StaffMember::name)
              .or(() -> lists.district().findSchool(id).map(School::name))
              .orElse("");
    }
    return cell.isEmpty() || Blanks.dense(cell).equals(Blanks.dense(name));
  }

  private static Map<String, PostingKey> keys(PlanFile file) {
    Map<String, PostingKey> keys = new TreeMap<>();
    file.rows().forEach(row -> keys.put(row.staffId(), key(row)));
    return keys;
  }

  private static PostingKey key(PlanFileRow row) {
    return new PostingKey(
        Objects.requireNonNullElse(row.groupId(), ""),
        row.flow(),
        row.cell(PlanColumn.HOME_SCHOOL_ID),
        row.hostSchoolId());
  }

  private void tellOfHomes(Map<String, PostingKey> written, PlanRows made) {
    long other =
        written.entrySet().stream()
            .filter(row -> !row.getValue().equals(made.postings().get(row.getKey())))
            .count();
    if (other > 0) {
      notes.accept(Message.of(BaseRows.class, "folder.cells", planFile, other));
    }
  }

  /** Whether every row names the school that its person is from, as far as lists can tell. */
  private boolean homesAreTold(Map<String, PostingKey> written) {
    return written.entrySet().stream()
        .allMatch(
            row -> {
              String home = row.getValue().homeSchoolId();
              return !home.isEmpty()
                  && (!isSame
                      || lists
                          .district()
                          .findStaffMember(row.getKey())
                          .filter(member -> member.schoolId().equals(home))
                          .isPresent());
            });
  }

  private PlanRows changed(PlanFile file, PlanRows made) {
    Staffing staffing = Staffing.of(lists.district(), policy, history.latest().year());
    VisitFile visits = PlanFiles.findVisits(planFile);
    if (staffing.visiting().isEmpty()) {
      tellOfLeft(visits);
      visits = null;
    }
    PlanRows kept = isSame ? PlanRows.NONE : kept(file, visits, made);
    PlanMatcher.Match match = match(staffing, without(file, kept), without(visits, kept));
    boolean twice =
        match.plan().postings().stream()
            .anyMatch(posting -> kept.postings().containsKey(posting.staffId()));
    if (twice) {
      match = match(staffing, file, visits);
    }
    PlanFiles.requireMatch(match, planFile);
    PlanFiles.tell(match, notes);
    Map<String, PostingKey> postings = new TreeMap<>(kept.postings());
    postings.putAll(Replanning.keys(match.plan()));
    SortedMap<VisitKey, Integer> periods = new TreeMap<>(kept.visits());
    periods.putAll(VisitKey.of(match.plan()));
    return new PlanRows(postings, periods, Map.of());
  }

  private PlanMatcher.Match match(Staffing staffing, PlanFile file, @Nullable VisitFile visits) {
    return PlanMatcher.match(staffing, file, visits, () -> PlanFiles.planned(planFile));
  }

  /** The rows that nobody has changed since the program wrote them. */
  private PlanRows kept(PlanFile file, @Nullable VisitFile visits, PlanRows made) {
    Map<String, PostingKey> postings = new TreeMap<>();
    for (PlanFileRow row : file.rows()) {
      PostingKey key = made.postings().get(row.staffId());
      if (key != null && isAsMade(row, key) && hasNamesOf(row, made)) {
        postings.put(row.staffId(), key);
      }
    }
    SortedMap<VisitKey, Integer> periods = new TreeMap<>();
    for (VisitFileRow row : visits == null ? List.<VisitFileRow>of() : visits.rows()) {
      VisitKey key = new VisitKey(row.staffId(), row.hostSchoolId());
      if (Objects.equals(made.visits().get(key), row.weeklyPeriods())
          && isCalled(row.staffId(), row.cell(VisitColumn.NAME), made)) {
        periods.put(key, row.weeklyPeriods());
      }
    }
    return new PlanRows(postings, periods, Map.of());
  }

  private static boolean isAsMade(PlanFileRow row, PostingKey key) {
    return key.hostSchoolId().equals(row.hostSchoolId())
        && key.flowId().equals(row.flow())
        && key.groupId().equals(row.groupId());
  }

  private static PlanFile without(PlanFile file, PlanRows kept) {
    List<PlanFileRow> rows = new ArrayList<>(file.rows());
    rows.removeIf(row -> kept.postings().containsKey(row.staffId()));
    return new PlanFile(
        file.origin(), file.headings(), file.columnNumbers(), rows, file.problems());
  }

  private static @Nullable VisitFile without(@Nullable VisitFile file, PlanRows kept) {
    if (file == null) {
      return null;
    }
    List<VisitFileRow> rows = new ArrayList<>(file.rows());
    rows.removeIf(
        row -> kept.visits().containsKey(new VisitKey(row.staffId(), row.hostSchoolId())));
    return new VisitFile(
        file.origin(), file.headings(), file.columnNumbers(), rows, file.problems());
  }
}
