package org.lungang.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lungang.language.Message;
import org.lungang.policy.Flow;
import org.lungang.policy.Itinerant;
import org.lungang.policy.Kind;
import org.lungang.policy.Mirror;
import org.lungang.policy.Policy;
import org.lungang.policy.Principles;
import org.lungang.policy.Quota;
import org.lungang.policy.Rule;
import org.lungang.policy.Weights;
import org.lungang.staffing.KindNames;

/** Says what a rule asks for, in the figures of a policy (spec page 4). */
final class RuleWords {

  private final Policy policy;
  private final List<Message> sentences = new ArrayList<>();

  private RuleWords(Policy policy) {
    this.policy = policy;
  }

  /** The sentences of a rule, the general one first. */
  static List<Message> of(Policy policy, Rule rule) {
    RuleWords words = new RuleWords(policy);
    switch (rule.level()) {
      case HARD -> words.hard(rule);
      case MEDIUM -> words.medium(rule);
      case SOFT -> words.soft(rule);
    }
    return List.copyOf(words.sentences);
  }

  /** How one flow is answered by its mirror. */
  static Message of(Flow flow, Mirror mirror) {
    return say("says.H1." + mirror.form(), flow.id(), mirror.flow(), say("key." + mirror.key()));
  }

  /** Where a rule comes from: its own clause, and those of the quotas, shares and principles. */
  static String clauseOf(Policy policy, Rule rule) {
    Set<String> clauses = new LinkedHashSet<>();
    clauses.add(policy.clauseOf(rule));
    Principles principles = policy.principles();
    switch (rule) {
      case H2 -> policy.quotas().forEach(quota -> clauses.add(quota.clause()));
      case H3 ->
          policy.quotas().stream()
              .flatMap(quota -> quota.floors().stream())
              .forEach(floor -> clauses.add(floor.clause()));
      case H4 -> policy.limits().forEach(limit -> clauses.add(limit.clause()));
      case H7 -> clauses.add(policy.drain().clause());
      case M1 ->
          clauses.add(principles.dueLeaders() == null ? "" : principles.dueLeaders().clause());
      case M2 ->
          clauses.add(
              principles.groupExperience() == null ? "" : principles.groupExperience().clause());
      case M3 ->
          clauses.add(principles.firstYears() == null ? "" : principles.firstYears().clause());
      case H10, M5 -> clauses.add(policy.itinerant().clause());
      case M4 ->
          clauses.add(
              principles.targetSchools() == null ? "" : principles.targetSchools().clause());
      default -> {
        // The policy's list of clauses says it.
      }
    }
    clauses.remove("");
    return String.join("; ", clauses);
  }

  private void hard(Rule rule) {
    switch (rule) {
      case H1 -> mirrors();
      case H2 -> {
        add("says.H2");
        policy.quotas().forEach(quota -> addShare("says.H2.quota", quota));
        addIfNone(policy.quotas().isEmpty());
      }
      case H3 -> {
        add("says.H3");
        policy.quotas().forEach(this::floors);
        addIfNone(policy.quotas().stream().allMatch(quota -> quota.floors().isEmpty()));
      }
      case H7 -> add("says.H7", policy.drain().share(), policy.drain().atLeast());
      case H10 -> itinerant();
      default -> add("says." + rule.name());
    }
  }

  private void itinerant() {
    Itinerant terms = policy.itinerant();
    add("says.H10", terms.weeklyCapacity(), terms.schoolsAtMost(), terms.periodsAtLeast());
    addIfNone(!hasVisits());
  }

  /** Whether some flow makes visits. */
  private boolean hasVisits() {
    return Stream.concat(policy.flows().values().stream(), Stream.of(policy.otherFlows()))
        .flatMap(List::stream)
        .anyMatch(flow -> flow.kind() == Kind.ITINERANT);
  }

  private void mirrors() {
    add("says.H1");
    Set<Message> answers = new LinkedHashSet<>();
    Stream.concat(policy.flows().values().stream(), Stream.of(policy.otherFlows()))
        .flatMap(List::stream)
        .forEach(flow -> addMirror(flow, answers));
    sentences.addAll(answers);
    addIfNone(answers.isEmpty());
  }

  private static void addMirror(Flow flow, Set<Message> answers) {
    if (flow.mirror() != null) {
      answers.add(of(flow, flow.mirror()));
    }
  }

  private void addShare(String key, Quota quota) {
    add(key, quota.id(), quota.share(), KindNames.of(quota.of()));
  }

  private void floors(Quota quota) {
    for (Quota.Floor floor : quota.floors()) {
      add("says.H3." + floor.base(), quota.id(), floor.share(), KindNames.of(floor.who()));
    }
  }

  private void medium(Rule rule) {
    Principles principles = policy.principles();
    Principles.DueLeaders leaders = principles.dueLeaders();
    Principles.GroupExperience experience = principles.groupExperience();
    Principles.FirstYears firstYears = principles.firstYears();
    Principles.TargetSchools targets = principles.targetSchools();
    if (rule == Rule.M1 && leaders != null) {
      add("says.M1", Message.list(List.copyOf(leaders.positions())));
    } else if (rule == Rule.M2 && experience != null) {
      add(
          "says.M2",
          Message.list(List.copyOf(experience.flows())),
          experience.months(),
          experience.schools());
    } else if (rule == Rule.M3 && firstYears != null) {
      add("says.M3", firstYears.flow());
    } else if (rule == Rule.M4 && targets != null) {
      add("says.M4", Message.list(List.copyOf(targets.relations())));
    } else if (rule == Rule.M5 && hasVisits()) {
      add("says.M5", policy.itinerant().weeklyCapacity());
    } else {
      addIfNone(true);
    }
  }

  private void soft(Rule rule) {
    Weights weights = policy.weights();
    switch (rule) {
      case S1 -> add("says.S1", weights.commutePerMinute());
      case S2 -> add("says.S2", weights.farAfterMinutes(), weights.farPerMinute());
      case S3 -> add("says.S3", weights.missingTeacher());
      case S4 -> add("says.S4", weights.imbalance());
      case S5 -> add("says.S5", weights.backboneToTarget());
      case S6 -> add("says.S6", weights.dueBase(), weights.duePerYear(), weights.dueYearsAtMost());
      case S7 ->
          add("says.S7", weights.volunteer(), weights.reluctant(), weights.preferredSchool());
      case S8 -> {
        add("says.S8", weights.seniorTitle());
        Principles.GroupExperience experience = policy.principles().groupExperience();
        if (experience != null) {
          add(
              "says.S8.experience",
              Message.list(List.copyOf(experience.flows())),
              weights.groupExperience());
        }
      }
      case S10 -> add("says.S10", weights.travelPerMinute(), policy.itinerant().dailyPeriods());
      case S11 -> add("says.S11", weights.wholeSubject());
      default -> add("says.S9", weights.posting());
    }
  }

  private void addIfNone(boolean none) {
    if (none) {
      add("says.none");
    }
  }

  private void add(String key, Object... arguments) {
    sentences.add(say(key, arguments));
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(RuleWords.class, key, arguments);
  }
}
