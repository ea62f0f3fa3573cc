package org.lungang.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lungang.calendar.Timetable;
import org.lungang.compare.History;
import org.lungang.compare.Names;
import org.lungang.compare.PostingKey;
import org.lungang.compare.Replanned;
import org.lungang.compare.Replanning;
import org.lungang.compare.TouchedSchools;
import org.lungang.compare.Variant;
import org.lungang.compare.VisitKey;
import org.lungang.district.District;
import org.lungang.district.School;
import org.lungang.language.Language;
import org.lungang.language.Named;
import org.lungang.output.OutputFile;
import org.lungang.plan.Certificate;
import org.lungang.plan.Kpis;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.plan.Visit;
import org.lungang.policy.Policy;
import org.lungang.report.PlanReport;
import org.lungang.report.ReplanText;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/**
 * A whole plan that another one became: what was touched, planned again, and all else as it was.
 *
 * @param lists what it was made from
 */
public record ChangedPlan(
    AmendedLists lists, Staffing staffing, Plan plan, PlanScore score, Replanned replanned) {

  /**
   * What of a plan a change touches.
   *
   * @param schoolIds of all components that have to be planned again
   * @param whole whether that is everything
   * @param published what of the plan concerns these schools
   * @param untouched the rest of it
   * @param visits who travels to these schools
   * @param untouchedVisits who travels to others
   */
  public record Scope(
      Set<String> schoolIds,
      boolean whole,
      Map<String, PostingKey> published,
      Map<String, PostingKey> untouched,
      SortedMap<VisitKey, Integer> visits,
      SortedMap<VisitKey, Integer> untouchedVisits) {

    /** The facts of what is touched; of the rest no more than has to do with it. */
    Staffing staffing(BasePlan.Changed changed) {
      return whole
          ? changed.facts()
          : changed.factsOf(changed.lists().district().partOf(schoolIds));
    }
  }

  /** Names by the lists after a change, or else by those before it. */
  static Names names(District after, Policy policy, BasePlan base) {
    return new Names(policy, List.of(after, base.lists().district()));
  }

  /** Finds out what a change touches. */
  static Scope scope(BasePlan base, BasePlan.Changed changed) {
    District before = base.lists().district();
    District after = changed.lists().district();
    Set<String> touched = new TreeSet<>();
    if (base.isSame()) {
      touched.addAll(TouchedSchools.between(before, after));
    } else {
      after.schools().stream().map(School::id).forEach(touched::add);
    }
    Set<String> schoolIds = new TreeSet<>(touched);
    boolean whole = true;
    // What is counted over many schools is counted at those too that no group has.
    boolean together =
        Stream.of(base.policy(), changed.policy()).anyMatch(Policy::countsOverManySchools);
    for (Component component : Component.allOf(after, changed.policy())) {
      if (together
          || component.schoolIds().stream().anyMatch(touched::contains)
          || !TouchedSchools.samePolicy(base.policy(), changed.policy(), component)) {
        schoolIds.addAll(component.schoolIds());
      } else {
        whole = false;
      }
    }
    Map<String, PostingKey> published = new TreeMap<>();
    Map<String, PostingKey> untouched = new TreeMap<>();
    boolean all = whole;
    base.published()
        .forEach(
            (staffId, key) ->
                (all
                            || schoolIds.contains(key.homeSchoolId())
                            || schoolIds.contains(key.hostSchoolId())
                        ? published
                        : untouched)
                    .put(staffId, key));
    SortedMap<VisitKey, Integer> visits = new TreeMap<>();
    SortedMap<VisitKey, Integer> untouchedVisits = new TreeMap<>();
    base.visits()
        .forEach(
            (key, periods) ->
                (all || schoolIds.contains(key.hostSchoolId()) ? visits : untouchedVisits)
                    .put(key, periods));
    return new Scope(schoolIds, whole, published, untouched, visits, untouchedVisits);
  }

  /**
   * Puts the parts together.
   *
   * @param changed lists and policy after the change
   * @throws IllegalStateException if a posting or visit that nothing touches is not possible any
   *     more
   */
  static ChangedPlan of(BasePlan.Changed changed, Scope scope, Replanned replanned) {
    Staffing staffing = changed.facts();
    Map<String, PostingKey> keys = new TreeMap<>(scope.untouched());
    replanned.postings().forEach(posting -> keys.put(posting.staffId(), PostingKey.of(posting)));
    List<PossiblePosting> postings = new ArrayList<>();
    keys.forEach(
        (staffId, key) -> {
          PossiblePosting posting = Replanning.find(staffing, staffId, key);
          if (posting == null) {
            throw new IllegalStateException(
                "The posting (" + key + ") of (" + staffId + ") is not possible any more.");
          }
          postings.add(posting);
        });
    SortedMap<VisitKey, Integer> periods = new TreeMap<>(scope.untouchedVisits());
    periods.putAll(VisitKey.of(Plan.of(replanned.postings(), replanned.visits())));
    List<Visit> visits = VisitKey.find(staffing, periods);
    if (visits.size() < periods.size()) {
      throw new IllegalStateException("A visit that nothing touches is not possible any more.");
    }
    Plan plan = Plan.of(postings, visits);
    return new ChangedPlan(
        changed.lists(), staffing, plan, new Scorer(staffing).score(plan), replanned);
  }

  /** The plan as one to be compared, under a name. */
  public Variant variant(Named name) {
    return new Variant(name, staffing, plan, score, Kpis.of(staffing, plan));
  }

  /** Writes the folder of the plan, or else a second one, which it tells. */
  Path write(
      Path out, boolean overwriteFinal, BasePlan base, Language language, Consumer<Named> notes) {
    Path written =
        SecondPlace.write(
            out,
            to ->
                PlanFolder.locked(
                    to,
                    () -> {
                      FolderHistory.requireNotFinal(to, overwriteFinal);
                      PlanFolder.writePlans(to, files(to, base, language), notes);
                    }),
            notes);
    noteUnplaced(notes);
    return written;
  }

  /** Notes the visits that no weekday has room for. */
  void noteUnplaced(Consumer<Named> notes) {
    Timetable.of(plan).unplaced().forEach(notes);
  }

  /** All that its files say. */
  PlanReport report(BasePlan base) {
    return PlanReports.of(
        lists.digest(),
        staffing,
        plan,
        score,
        Certificate.withoutSearch(score, plan.size()),
        base.history().latest().seed());
  }

  /**
   * Every file of the plan's folder.
   *
   * @param out the folder, in which a history goes on
   */
  List<OutputFile> files(Path out, BasePlan base, Language language) {
    PlanReport report = report(base);
    List<History.ChangedRow> rows =
        replanned.rows().stream()
            .map(
                row ->
                    new History.ChangedRow(
                        row.change().staffId(),
                        row.change().before(),
                        row.change().after(),
                        row.reason().in(language)))
            .toList();
    List<History.ChangedVisit> visits =
        replanned.visitRows().stream()
            .map(
                row ->
                    new History.ChangedVisit(
                        row.change().key().staffId(),
                        row.change().key().hostSchoolId(),
                        row.change().before(),
                        row.change().after(),
                        row.reason().in(language)))
            .toList();
    History history = FolderHistory.next(out, base, lists.madeFrom(), report, rows, visits);
    List<OutputFile> files = new ArrayList<>(PlanFolder.files(report, history, language));
    files.add(
        ReplanText.csv(names(staffing.district(), staffing.policy(), base), replanned, language));
    return files;
  }
}
