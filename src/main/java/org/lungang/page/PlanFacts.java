package org.lungang.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lungang.district.Group;
import org.lungang.district.School;
import org.lungang.district.Subject;
import org.lungang.plan.Attainment;
import org.lungang.plan.KeyFigures;
import org.lungang.plan.Ratio;
import org.lungang.plan.Shortfalls;
import org.lungang.plan.SubjectCoverage;
import org.lungang.policy.Flow;
import org.lungang.policy.Rule;
import org.lungang.report.PlanReport;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/** What the page counts of a plan, once for its tables and its charts. */
final class PlanFacts {

  /** Extra minutes are counted in steps of so many. */
  static final int BIN_MINUTES = 10;

  /** Beyond this all extra minutes are counted together. */
  static final int LAST_MINUTES = 90;

  private static final Comparator<PossiblePosting> LONGEST_FIRST =
      Comparator.comparingInt(PossiblePosting::extraMinutes)
          .thenComparingInt(PossiblePosting::minutes)
          .reversed()
          .thenComparing(PossiblePosting::staffId);

  private final PlanReport report;
  private final List<SubjectCoverage> coverage;
  private final Map<String, List<SubjectCoverage>> coverageBySchool;
  private final List<Attainment> attainments;
  private final Shortfalls shortfalls;
  private final VisitFacts visits;
  private final Map<String, List<PossiblePosting>> postingsByGroup = new TreeMap<>();

  PlanFacts(PlanReport report) {
    this.report = report;
    this.coverage = SubjectCoverage.of(report.staffing(), report.plan());
    this.coverageBySchool =
        coverage.stream().collect(Collectors.groupingBy(SubjectCoverage::schoolId));
    this.attainments = Attainment.of(report.staffing(), report.plan());
    this.shortfalls = new Shortfalls(report.staffing());
    this.visits = new VisitFacts(report);
    for (PossiblePosting posting : report.plan().postings()) {
      postingsByGroup.computeIfAbsent(posting.group().id(), id -> new ArrayList<>()).add(posting);
    }
  }

  /** How many people go from one school to another by a flow of a group. */
  record Route(Group group, String homeSchoolId, String hostSchoolId, Flow flow, long people) {}

  /** The sums of one subject over some schools. */
  record SubjectSum(
      Subject subject,
      long required,
      long before,
      long after,
      long missingBefore,
      long missingAfter,
      long surplusBefore,
      long surplusAfter) {

    private SubjectSum plus(SubjectCoverage row) {
      return new SubjectSum(
          subject,
          required + row.required(),
          before + row.before(),
          after + row.after(),
          missingBefore + row.missingBefore(),
          missingAfter + row.missingAfter(),
          surplusBefore + row.surplusBefore(),
          surplusAfter + row.surplusAfter());
    }
  }

  PlanReport report() {
    return report;
  }

  Staffing staffing() {
    return report.staffing();
  }

  School school(String id) {
    return staffing().district().getSchool(id);
  }

  /** How often some postings lengthen the way to work: for the district or a group. */
  record Commutes(Ratio mean, OptionalLong longest, Ratio worst) {

    /** Whether the lists tell all ways. */
    boolean isKnown() {
      return longest.isPresent();
    }

    /** The share of all extra minutes that the worst 5% bear. */
    Ratio worstShare() {
      return new Ratio(worst.part(), mean.part());
    }
  }

  Commutes commutes() {
    return commutes(report.kpis().district());
  }

  /** The same in one group, by its own key figures. */
  Commutes commutes(Group group) {
    return report.kpis().groups().stream()
        .filter(each -> each.group().id().equals(group.id()))
        .map(each -> commutes(each.figures()))
        .findFirst()
        .orElseThrow();
  }

  private static Commutes commutes(KeyFigures figures) {
    return new Commutes(
        figures.meanExtraMinutes(), figures.longestExtraMinutes(), figures.worstExtraMinutes());
  }

  /** Those whose way to work the lists tell, before the posting and with it. */
  List<PossiblePosting> withKnownWay(List<PossiblePosting> postings) {
    return postings.stream().filter(report.staffing()::knowsWayOf).toList();
  }

  /** All postings, or those of a group. */
  List<PossiblePosting> postings() {
    return report.plan().postings();
  }

  List<PossiblePosting> postings(Group group) {
    return postingsByGroup.getOrDefault(group.id(), List.of());
  }

  /** Why the plan falls short where it does. */
  Shortfalls shortfalls() {
    return shortfalls;
  }

  /** Who travels to teach. */
  VisitFacts visits() {
    return visits;
  }

  /** The routes of everybody who is posted, most people first; visits are no postings. */
  List<Route> routes() {
    return routes(postings());
  }

  /** The same in one group. */
  List<Route> routes(Group group) {
    return routes(postings(group));
  }

  /** Every requirement of the policy and how far the plan comes. */
  List<Attainment> attainments() {
    return attainments;
  }

  List<Attainment> attainments(Rule rule) {
    return attainments.stream().filter(attainment -> attainment.rule() == rule).toList();
  }

  /** Every school's needs, before and after. */
  List<SubjectCoverage> coverage() {
    return coverage;
  }

  private static List<Route> routes(List<PossiblePosting> postings) {
    Map<String, Route> routes = new TreeMap<>();
    for (PossiblePosting posting : postings) {
      add(
          routes,
          new Route(
              posting.group(), posting.homeSchoolId(), posting.hostSchoolId(), posting.flow(), 1));
    }
    return routes.values().stream()
        .sorted(Comparator.comparingLong(Route::people).reversed())
        .toList();
  }

  private static void add(Map<String, Route> routes, Route one) {
    String key =
        String.join(
            "\n", one.group().id(), one.homeSchoolId(), one.hostSchoolId(), one.flow().id());
    routes.merge(
        key,
        one,
        (some, more) ->
            new Route(
                some.group(),
                some.homeSchoolId(),
                some.hostSchoolId(),
                some.flow(),
                some.people() + more.people()));
  }

  /** The subjects of all schools that have needs, in the order of the codes. */
  Collection<SubjectSum> subjects() {
    return sums(coverage);
  }

  /** The subjects of a group's schools, in the order of the codes. */
  Collection<SubjectSum> subjects(Group group) {
    return sums(
        group.schoolIds().stream()
            .flatMap(id -> coverageBySchool.getOrDefault(id, List.of()).stream())
            .toList());
  }

  private static Collection<SubjectSum> sums(List<SubjectCoverage> rows) {
    Map<Subject, SubjectSum> sums = new TreeMap<>(Subject.CURRICULUM);
    for (SubjectCoverage row : rows) {
      SubjectSum sum =
          sums.getOrDefault(row.subject(), new SubjectSum(row.subject(), 0, 0, 0, 0, 0, 0, 0));
      sums.put(row.subject(), sum.plus(row));
    }
    return sums.values();
  }

  /** How many postings have so many extra minutes: none, 1 to 10, 11 to 20, …, more than 90. */
  static long[] bins(Collection<PossiblePosting> postings) {
    long[] bins = new long[LAST_MINUTES / BIN_MINUTES + 2];
    postings.forEach(posting -> bins[bin(posting.extraMinutes())]++);
    return bins;
  }

  private static int bin(int minutes) {
    return (Math.min(minutes, LAST_MINUTES + 1) + BIN_MINUTES - 1) / BIN_MINUTES;
  }

  /** What a bin holds, in minutes: "0", "1–10", …, "> 90". */
  static String binName(int bin) {
    if (bin == 0) {
      return "0";
    }
    int until = bin * BIN_MINUTES;
    return until > LAST_MINUTES ? "> " + LAST_MINUTES : (until - BIN_MINUTES + 1) + "–" + until;
  }

  /** Those whose commute grows most, longest first. */
  static List<PossiblePosting> longest(Collection<PossiblePosting> postings, int atMost) {
    return postings.stream().sorted(LONGEST_FIRST).limit(atMost).toList();
  }
}
