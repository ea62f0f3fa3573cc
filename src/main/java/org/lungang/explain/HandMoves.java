package org.lungang.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.Change;
import org.lungang.explain.MoveVerdict.Light;
import org.lungang.language.Message;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.plan.Violation;
import org.lungang.plan.Visit;
import org.lungang.policy.Level;
import org.lungang.policy.Rule;
import org.lungang.search.ComponentSearch;
import org.lungang.search.engine.ComponentResult;
import org.lungang.search.engine.Demands;
import org.lungang.search.engine.VisitDemands;
import org.lungang.staffing.Component;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Refusals;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/**
 * Answers hand movements in a plan at once: keeps the plan component by component with the score of
 * each, so that a movement costs the scoring of one component. Every figure is the plain scorer's.
 * May be asked from several threads.
 */
public final class HandMoves {

  private final Staffing staffing;
  private final Plan plan;
  private final Scorer scorer;
  private final Map<String, Part> partsBySchool = new HashMap<>();

  /** A component, what the plan does in it, and its score once somebody asked. */
  private static final class Part {
    private final Component component;
    private final List<PossiblePosting> postings = new ArrayList<>();
    private final List<Visit> visits = new ArrayList<>();
    private @Nullable PlanScore score;

    Part(Component component) {
      this.component = component;
    }
  }

  /** Movements in a plan, which stays as it is. */
  public HandMoves(Staffing staffing, Plan plan) {
    this.staffing = staffing;
    this.plan = plan;
    this.scorer = new Scorer(staffing);
    Map<String, Part> partsByGroup = new HashMap<>();
    for (Component component : staffing.components()) {
      Part part = new Part(component);
      component.schoolIds().forEach(id -> partsBySchool.put(id, part));
      component.groups().forEach(group -> partsByGroup.put(group.id(), part));
    }
    plan.postings().forEach(posting -> part(partsByGroup, posting).postings.add(posting));
    for (Visit visit : plan.visits()) {
      Part part = partsByGroup.get(visit.group().id());
      if (part != null) {
        part.visits.add(visit);
      }
    }
  }

  private static Part part(Map<String, Part> parts, PossiblePosting posting) {
    Part part = parts.get(posting.group().id());
    if (part == null) {
      throw new IllegalArgumentException("The posting (" + posting + ") is in no component.");
    }
    return part;
  }

  /**
   * What happens if somebody goes to a school, or stays. Where several postings lead there, the one
   * that breaks least and of these the best.
   *
   * @param hostSchoolId null for staying
   * @throws IllegalArgumentException if nobody has this id
   */
  public MoveVerdict verdict(String staffId, @Nullable String hostSchoolId) {
    Standing standing = staffing.getStanding(staffId);
    if (hostSchoolId == null || hostSchoolId.equals(standing.homeSchoolId())) {
      List<Move> stays = List.of(new Move(staffId, null));
      return areTogether(stays)
          ? verdict(stays)
          : new MoveVerdict(Light.GREEN, stays, List.of(), List.of(), 0, Map.of());
    }
    return staffing.postingsOf(staffId).stream()
        .filter(posting -> posting.hostSchoolId().equals(hostSchoolId))
        .map(posting -> verdict(List.of(new Move(staffId, posting))))
        .min(LEAST)
        .orElseGet(() -> refused(standing, hostSchoolId));
  }

  private static final Comparator<MoveVerdict> LEAST =
      Comparator.comparingLong((MoveVerdict verdict) -> sum(verdict, Level.HARD))
          .thenComparingLong(verdict -> sum(verdict, Level.MEDIUM))
          .thenComparingLong(verdict -> -verdict.minutes());

  private static long sum(MoveVerdict verdict, Level level) {
    return verdict.broken().stream()
        .filter(broken -> broken.rule().level() == level)
        .mapToLong(MoveVerdict.Broken::amount)
        .sum();
  }

  /** What happens at every school that somebody could go to, by its id, and for staying. */
  public Map<String, MoveVerdict> everywhere(String staffId) {
    Standing standing = staffing.getStanding(staffId);
    Set<String> hosts = new TreeSet<>();
    staffing.postingsOf(staffId).forEach(posting -> hosts.add(posting.hostSchoolId()));
    hosts.add(standing.homeSchoolId());
    Map<String, MoveVerdict> verdicts = new HashMap<>();
    hosts.forEach(host -> verdicts.put(host, verdict(staffId, host)));
    return verdicts;
  }

  private MoveVerdict refused(Standing standing, String hostSchoolId) {
    return new MoveVerdict(
        Light.RED,
        List.of(),
        new Refusals(staffing).of(standing, hostSchoolId),
        List.of(),
        0,
        Map.of());
  }

  /**
   * What happens if several people move at once, all within one component.
   *
   * @throws IllegalArgumentException if they are not
   */
  public MoveVerdict verdict(List<Move> moves) {
    Part part = partOf(moves);
    PlanScore before = scoreOf(part);
    PlanScore after = scorer.score(Plan.of(moved(part, moves), part.visits), part.component);
    List<MoveVerdict.Broken> broken = broken(before, after);
    Map<Rule, Long> minutes = new EnumMap<>(Rule.class);
    for (Rule rule : Rule.values()) {
      long difference = after.of(rule) - before.of(rule);
      if (rule.level() == Level.SOFT && difference != 0) {
        minutes.put(rule, difference);
      }
    }
    return new MoveVerdict(
        broken.isEmpty() ? Light.GREEN : Light.AMBER,
        moves,
        List.of(),
        broken,
        after.soft() - before.soft(),
        minutes);
  }

  /**
   * Repairs the rest of the component around movements, with the fewest changes.
   *
   * @throws IllegalArgumentException if the movements are not all within one component
   */
  public Repair repair(List<Move> moves) {
    Part part = partOf(moves);
    Set<PossiblePosting> required = new LinkedHashSet<>();
    Set<PossiblePosting> forbidden = new LinkedHashSet<>();
    for (Move move : moves) {
      if (move.posting() == null) {
        forbidden.addAll(staffing.postingsOf(move.staffId()));
      } else {
        required.add(move.posting());
      }
    }
    ComponentResult found =
        ComponentSearch.solve(
            staffing,
            part.component,
            new Demands(
                required,
                forbidden,
                Set.copyOf(part.postings),
                null,
                new VisitDemands(Set.of(), Set.of(), Set.copyOf(part.visits))));
    PlanScore before = scoreOf(part);
    PlanScore after = scorer.score(found.plan(), part.component);
    Plan whole = withPart(part, found.postings(), found.visits());
    return new Repair(
        whole,
        Change.between(plan, whole),
        broken(before, after),
        after.hard() - before.hard(),
        after.medium() - before.medium(),
        after.soft() - before.soft());
  }

  /** The whole plan with nothing changed but the movements. */
  public Plan apply(List<Move> moves) {
    Part part = partOf(moves);
    return withPart(part, moved(part, moves), part.visits);
  }

  private Plan withPart(Part part, List<PossiblePosting> postings, List<Visit> visits) {
    List<PossiblePosting> all = new ArrayList<>(postings);
    List<Visit> allVisits = new ArrayList<>(visits);
    plan.postings().stream()
        .filter(posting -> !part.component.groups().contains(posting.group()))
        .forEach(all::add);
    plan.visits().stream()
        .filter(visit -> !part.component.groups().contains(visit.group()))
        .forEach(allVisits::add);
    return Plan.of(all, allVisits);
  }

  private List<PossiblePosting> moved(Part part, List<Move> moves) {
    List<PossiblePosting> postings = new ArrayList<>(part.postings);
    for (Move move : moves) {
      postings.removeIf(posting -> posting.staffId().equals(move.staffId()));
      if (move.posting() != null) {
        postings.add(move.posting());
      }
    }
    return postings;
  }

  private PlanScore scoreOf(Part part) {
    synchronized (part) {
      PlanScore score = part.score;
      if (score == null) {
        score = scorer.score(Plan.of(part.postings, part.visits), part.component);
        part.score = score;
      }
      return score;
    }
  }

  /** Whether people who move belong to one component; staff of a school without group do not. */
  public boolean areTogether(List<Move> moves) {
    return moves.stream()
                .map(move -> staffing.getStanding(move.staffId()).homeSchoolId())
                .map(partsBySchool::get)
                .distinct()
                .count()
            == 1
        && partsBySchool.containsKey(staffing.getStanding(moves.get(0).staffId()).homeSchoolId());
  }

  private Part partOf(List<Move> moves) {
    Part found = null;
    for (Move move : moves) {
      Part part = partsBySchool.get(staffing.getStanding(move.staffId()).homeSchoolId());
      if (part == null || found != null && found != part) {
        throw new IllegalArgumentException(
            "The movements (" + moves + ") are in no one component.");
      }
      found = part;
    }
    if (found == null) {
      throw new IllegalArgumentException("Nobody moves.");
    }
    return found;
  }

  private List<MoveVerdict.Broken> broken(PlanScore before, PlanScore after) {
    List<MoveVerdict.Broken> broken = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      long worse = before.of(rule) - after.of(rule);
      if (rule.level() != Level.SOFT && worse > 0) {
        broken.add(
            new MoveVerdict.Broken(
                rule,
                worse,
                rule.says(staffing.policy()),
                staffing.policy().citeAll(rule.clauses(staffing.policy())),
                newCases(rule, before, after)));
      }
    }
    return broken;
  }

  private static List<Message> newCases(Rule rule, PlanScore before, PlanScore after) {
    Set<Message> known = new LinkedHashSet<>();
    before.violations().stream()
        .filter(violation -> violation.rule() == rule)
        .map(Violation::message)
        .forEach(known::add);
    return after.violations().stream()
        .filter(violation -> violation.rule() == rule)
        .map(Violation::message)
        .filter(message -> !known.contains(message))
        .toList();
  }
}
