package org.lungang.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lungang.district.Group;
import org.lungang.district.School;
import org.lungang.district.Stage;
import org.lungang.district.Subject;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/**
 * The key figures of a plan (docs/reference/model.md, Key figures).
 *
 * @param groups by group, sorted by group id
 * @param stages by stage, in the order of the stages; stages without schools that have students are
 *     left out
 */
public record Kpis(KeyFigures district, List<OfGroup> groups, List<StageBalance> stages) {

  private static final long WORST_ONE_IN = 20;

  /** A mean of what the lists do not tell. */
  private static final Ratio UNKNOWN = new Ratio(0, 0);

  /** The key figures of one group. */
  public record OfGroup(Group group, KeyFigures figures) {}

  public Kpis {
    groups = List.copyOf(groups);
    stages = List.copyOf(stages);
  }

  /**
   * Works out the key figures of a plan.
   *
   * @param plan postings of the same {@link Staffing}
   */
  public static Kpis of(Staffing staffing, Plan plan) {
    PlanIndex index = new PlanIndex(plan, staffing.presence());
    Curriculum before = Curriculum.of(staffing, Plan.of(List.of()));
    Curriculum after = Curriculum.of(staffing, plan);
    KeyFigures district =
        figures(
            staffing,
            plan,
            index,
            staffing.district().schools().stream().map(School::id).toList(),
            plan.postings(),
            CurriculumFigures.of(plan, before, after, staffing.visiting().hosts()));
    List<OfGroup> groups =
        staffing.district().groups().stream()
            .map(
                group ->
                    new OfGroup(
                        group,
                        figures(
                            staffing,
                            plan,
                            index,
                            group.schoolIds(),
                            index.of(group),
                            CurriculumFigures.of(
                                plan, before, after, staffing.visiting().hostsOf(group)))))
            .toList();
    return new Kpis(district, groups, stages(staffing, plan));
  }

  private static KeyFigures figures(
      Staffing staffing,
      Plan plan,
      PlanIndex index,
      Collection<String> schoolIds,
      List<PossiblePosting> postings,
      CurriculumFigures curriculum) {
    List<Standing> staff =
        schoolIds.stream().flatMap(id -> staffing.presence().staffOf(id).stream()).toList();
    List<PossiblePosting> teachers =
        postings.stream().filter(posting -> posting.standing().member().isTeacher()).toList();
    List<Standing> due = staff.stream().filter(Standing::isDue).toList();
    List<Integer> extra =
        postings.stream()
            .map(PossiblePosting::extraMinutes)
            .sorted(Comparator.reverseOrder())
            .toList();
    boolean waysKnown = postings.stream().allMatch(staffing::knowsWayOf);
    int worst = (int) ((extra.size() + WORST_ONE_IN - 1) / WORST_ONE_IN);
    SortedMap<String, Long> byFlow = new TreeMap<>();
    postings.forEach(posting -> byFlow.merge(posting.flow().id(), 1L, Long::sum));
    return new KeyFigures(
        byFlow,
        new Ratio(
            teachers.stream().filter(posting -> posting.standing().isEligible()).count(),
            staff.stream()
                .filter(standing -> standing.member().isTeacher() && standing.isEligible())
                .count()),
        new Ratio(
            teachers.stream().filter(posting -> posting.standing().backbone()).count(),
            teachers.size()),
        due.size(),
        due.stream().filter(standing -> !plan.isPosted(standing.id())).count(),
        waysKnown ? new Ratio(sum(extra), extra.size()) : UNKNOWN,
        waysKnown ? OptionalLong.of(extra.isEmpty() ? 0 : extra.get(0)) : OptionalLong.empty(),
        waysKnown ? new Ratio(sum(extra.subList(0, worst)), worst) : UNKNOWN,
        uncovered(staffing, schoolIds, staffing.presence()::withoutPlan),
        uncovered(staffing, schoolIds, index::present),
        postings.stream()
            .filter(posting -> posting.standing().backbone())
            .filter(posting -> staffing.district().getSchool(posting.hostSchoolId()).isTarget())
            .count(),
        curriculum);
  }

  private static long sum(List<Integer> numbers) {
    return numbers.stream().mapToLong(Integer::longValue).sum();
  }

  /** How many teaching staff are present at a school in a subject. */
  private interface Present {
    int at(String schoolId, Subject subject);
  }

  private static OptionalLong uncovered(
      Staffing staffing, Collection<String> schoolIds, Present present) {
    if (staffing.district().needs().isEmpty()) {
      return OptionalLong.empty();
    }
    long missing = 0;
    for (String schoolId : schoolIds) {
      for (Map.Entry<Subject, Integer> need : staffing.presence().required(schoolId).entrySet()) {
        missing += Math.max(0, need.getValue() - present.at(schoolId, need.getKey()));
      }
    }
    return OptionalLong.of(missing);
  }

  private static List<StageBalance> stages(Staffing staffing, Plan plan) {
    Map<Stage, List<SchoolBackbone>> schoolsByStage = new TreeMap<>();
    for (SchoolBackbone row : SchoolBackbone.of(staffing, plan)) {
      schoolsByStage.computeIfAbsent(row.school().stage(), stage -> new ArrayList<>()).add(row);
    }
    return schoolsByStage.entrySet().stream()
        .map(entry -> StageBalance.of(entry.getKey(), entry.getValue()))
        .toList();
  }
}
