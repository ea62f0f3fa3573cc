package org.lungang.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Message;
import org.lungang.policy.Level;
import org.lungang.policy.Mirror;
import org.lungang.policy.Rule;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/**
 * Says why a plan leaves a recommendation about a person, a target school or a timetable unmet (M1,
 * M3, M4, M5), or a rule of the policy's own (H11, M6): what each way to meet it would break with
 * the rest of the plan as it is. Every figure is the {@link Scorer}'s or the {@link Curriculum}'s.
 */
public final class Causes {

  /** After so many changes have been tried no more causes are looked for. */
  public static final int MOST_TRIALS = Trials.MOST;

  /** So many causes are told of a case, those of most ways first. */
  private static final int TOLD = 3;

  /** With so many people who could come in return a posting is tried. */
  private static final int RETURNS = 6;

  private final Staffing staffing;
  private final Trials trials;
  private final LessonCauses lessons;
  private final CountCauses counts;
  private int unsought;

  /** The causes of what a plan leaves unmet. */
  public Causes(Staffing staffing, Plan plan) {
    this.staffing = staffing;
    this.trials = new Trials(staffing, plan);
    this.lessons = new LessonCauses(staffing, plan, trials);
    this.counts = new CountCauses(staffing, plan);
  }

  /** For how many cases so far no cause was looked for, because too many ways had been tried. */
  public int unsought() {
    return unsought;
  }

  /** One sentence; empty for rules whose cases say their reason themselves, or have arithmetic. */
  public Optional<Message> of(Violation violation) {
    Set<String> people = Set.copyOf(violation.staffIds());
    return switch (violation.rule()) {
      case M1 -> ofPostings(ofPeople(people, null));
      case M3 ->
          ofPostings(
              ofPeople(
                  people,
                  Objects.requireNonNull(staffing.policy().principles().firstYears()).flow()));
      case M4 ->
          ofPostings(
              staffing.postings().stream()
                  .filter(posting -> posting.group().id().equals(violation.groupId()))
                  .filter(posting -> posting.hostSchoolId().equals(violation.schoolId()))
                  .filter(posting -> posting.standing().backbone())
                  .toList());
      case M5 -> Optional.of(lessons.of(violation));
      case H11, M6 -> counts.of(violation).flatMap(this::ofChanges);
      case H1, H2, H3, H4, H5, H6, H7, H8, H9, H10, M2 -> Optional.empty();
      case S1, S2, S3, S4, S5, S6, S7, S8, S9, S10, S11, S12 -> Optional.empty();
    };
  }

  private List<PossiblePosting> ofPeople(Set<String> staffIds, @Nullable String flowId) {
    return staffIds.stream()
        .flatMap(id -> staffing.postingsOf(id).stream())
        .filter(posting -> flowId == null || posting.flow().id().equals(flowId))
        .toList();
  }

  private Optional<Message> ofPostings(List<PossiblePosting> ways) {
    return told(ways.stream().map(way -> new CountCauses.Change(way, true)).toList())
        .map(told -> message("cause.postings", ways.size(), told));
  }

  private Optional<Message> ofChanges(List<CountCauses.Change> changes) {
    if (changes.isEmpty()) {
      return Optional.of(message("cause.changes.none"));
    }
    String key = changes.size() < CountCauses.MOST ? "cause.changes" : "cause.changes.first";
    return told(changes).map(told -> message(key, changes.size(), told));
  }

  /** What stands in the way of each change; empty where too many were tried before. */
  private Optional<Message> told(List<CountCauses.Change> changes) {
    if (trials.areSpent()) {
      unsought++;
      return Optional.empty();
    }
    int free = 0;
    int alone = 0;
    Map<Rule, Integer> broken = new EnumMap<>(Rule.class);
    Map<Rule, Integer> exchanged = new EnumMap<>(Rule.class);
    for (CountCauses.Change change : changes) {
      PossiblePosting way = change.posting();
      List<PossiblePosting> returning = change.isTaken() ? returning(way) : List.of();
      Map<Rule, Long> rules = change.isTaken() ? best(way, returning) : trials.brokenWithout(way);
      if (rules.isEmpty()) {
        free++;
      } else if (change.isTaken()
          && returning.isEmpty()
          && rules.keySet().equals(Set.of(Rule.H1))) {
        alone++;
      } else {
        Map<Rule, Integer> counted = returning.isEmpty() ? broken : exchanged;
        rules.keySet().forEach(rule -> counted.merge(rule, 1, Integer::sum));
      }
    }
    List<Told> told = new ArrayList<>();
    add(told, alone, "cause.alone", alone);
    broken.forEach((rule, count) -> addRule(told, count, "cause.rule", rule));
    exchanged.forEach((rule, count) -> addRule(told, count, "cause.rule.exchange", rule));
    add(told, free, "cause.free", free);
    return Optional.of(list(told));
  }

  /** What breaks least: the posting alone, or with one in return. */
  private Map<Rule, Long> best(PossiblePosting way, List<PossiblePosting> returning) {
    Map<Rule, Long> best = trials.broken(List.of(way));
    for (PossiblePosting back : returning) {
      Map<Rule, Long> exchanged = trials.broken(List.of(way, back));
      if (LEAST.compare(exchanged, best) < 0) {
        best = exchanged;
      }
    }
    return best;
  }

  private static final Comparator<Map<Rule, Long>> LEAST =
      Comparator.comparingLong((Map<Rule, Long> broken) -> sum(broken, Level.HARD))
          .thenComparingLong(broken -> sum(broken, Level.MEDIUM));

  private static long sum(Map<Rule, Long> broken, Level level) {
    return broken.entrySet().stream()
        .filter(rule -> rule.getKey().level() == level)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** Those who could go the other way by the flow that balances a posting. */
  private List<PossiblePosting> returning(PossiblePosting way) {
    List<PossiblePosting> returning = new ArrayList<>();
    for (Standing standing : staffing.presence().staffOf(way.hostSchoolId())) {
      for (PossiblePosting other : staffing.postingsOf(standing.id())) {
        if (other.hostSchoolId().equals(way.homeSchoolId())
            && other.group().id().equals(way.group().id())
            && (answers(way, other) || answers(other, way))) {
          returning.add(other);
        }
      }
    }
    returning.sort(Comparator.comparingInt(PossiblePosting::index));
    return List.copyOf(returning.subList(0, Math.min(RETURNS, returning.size())));
  }

  private static boolean answers(PossiblePosting declaring, PossiblePosting other) {
    Mirror mirror = declaring.flow().mirror();
    return mirror != null
        && mirror.flow().equals(other.flow().id())
        && Reciprocity.Value.of(mirror.key(), declaring.standing())
            .equals(Reciprocity.Value.of(mirror.key(), other.standing()));
  }

  /** A cause, and of how many ways. */
  record Told(long count, Message words) {}

  static void add(List<Told> told, long count, String key, Object... arguments) {
    if (count > 0) {
      told.add(new Told(count, message(key, arguments)));
    }
  }

  static void addRule(List<Told> told, long count, String key, Rule rule) {
    add(told, count, key, count, message("cause.rule.name", rule.name(), rule));
  }

  /** The causes of most ways first, the rest as a number. */
  static Message list(List<Told> told) {
    List<Message> words = new ArrayList<>();
    told.stream()
        .sorted(Comparator.comparingLong(Told::count).reversed())
        .limit(TOLD)
        .forEach(each -> words.add(each.words()));
    if (told.size() > TOLD) {
      words.add(message("cause.more", told.size() - TOLD));
    }
    return Message.list(words);
  }

  static Message message(String key, Object... arguments) {
    return Message.of(Causes.class, key, arguments);
  }
}
