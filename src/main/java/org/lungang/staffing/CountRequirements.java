package org.lungang.staffing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Subject;
import org.lungang.policy.CountRule;
import org.lungang.policy.Share;

/** What the rules of a policy's own ask for: each bound for each of those that they hold for. */
final class CountRequirements {

  private final Staffing staffing;
  private final Easings easings;
  private final List<CountRequirement> found = new ArrayList<>();
  private final Map<String, List<Standing>> workingAt = new HashMap<>();
  private int place;

  private CountRequirements(Staffing staffing, Easings easings) {
    this.staffing = staffing;
    this.easings = easings;
  }

  /** All bounds in the policy's order, each at its place. */
  static List<CountRequirement> of(Staffing staffing, Easings easings) {
    CountRequirements requirements = new CountRequirements(staffing, easings);
    CountUnits units = new CountUnits(staffing.district());
    List<CountRule> rules = staffing.policy().countRules();
    if (!rules.isEmpty()) {
      for (Standing standing : staffing.standings()) {
        requirements
            .workingAt
            .computeIfAbsent(standing.workSchoolId(), id -> new ArrayList<>())
            .add(standing);
      }
    }
    for (CountRule rule : rules) {
      for (CountUnit unit : units.of(rule)) {
        if (!rule.inOrder().isEmpty()) {
          requirements.addOrder(rule, unit);
          continue;
        }
        for (Subject subject : requirements.subjects(rule, unit)) {
          requirements.add(rule, unit, subject);
        }
      }
    }
    return List.copyOf(requirements.found);
  }

  /** The requirements by each school that they are about. */
  static Map<String, List<CountRequirement>> bySchool(List<CountRequirement> all) {
    Map<String, List<CountRequirement>> bySchool = new HashMap<>();
    for (CountRequirement requirement : all) {
      for (String id : requirement.unit().schoolIds()) {
        bySchool.computeIfAbsent(id, key -> new ArrayList<>()).add(requirement);
      }
    }
    return bySchool;
  }

  /** The requirements in which a posting can matter: those about its home or host, once each. */
  static Collection<CountRequirement> around(
      Map<String, List<CountRequirement>> bySchool, PossiblePosting posting) {
    List<CountRequirement> home = bySchool.getOrDefault(posting.homeSchoolId(), List.of());
    List<CountRequirement> host = bySchool.getOrDefault(posting.hostSchoolId(), List.of());
    if (host.isEmpty()) {
      return home;
    }
    Set<CountRequirement> both = new LinkedHashSet<>(home);
    both.addAll(host);
    return both;
  }

  private Collection<@Nullable Subject> subjects(CountRule rule, CountUnit unit) {
    if (!rule.eachNeededSubject()) {
      return rule.eachSubject().isEmpty()
          ? Collections.singletonList(null)
          : new ArrayList<>(rule.eachSubject());
    }
    Set<Subject> needed = new TreeSet<>();
    for (String id : unit.schoolIds()) {
      staffing
          .presence()
          .required(id)
          .forEach(
              (subject, number) -> {
                if (number > 0
                    && (rule.eachSubject().isEmpty() || rule.eachSubject().contains(subject))) {
                  needed.add(subject);
                }
              });
    }
    return new ArrayList<>(needed);
  }

  private void add(CountRule rule, CountUnit unit, @Nullable Subject subject) {
    Counted counted = Counted.of(staffing, workingAt, rule.count(), unit, subject);
    Counted of =
        rule.shareOf() == null
            ? null
            : Counted.of(staffing, workingAt, rule.shareOf(), unit, subject);
    addNumber(rule, unit, subject, counted, false, number(rule.atLeast()));
    addNumber(rule, unit, subject, counted, true, number(rule.atMost()));
    addShare(rule, unit, subject, counted, false, rule.atLeastShare(), of);
    addShare(rule, unit, subject, counted, true, rule.atMostShare(), of);
    addNumber(rule, unit, subject, counted, false, figure(rule.atLeastOf(), unit, subject));
    addNumber(rule, unit, subject, counted, true, figure(rule.atMostOf(), unit, subject));
  }

  private static @Nullable Long number(@Nullable Integer bound) {
    return bound == null ? null : Long.valueOf(bound);
  }

  private void addNumber(
      CountRule rule,
      CountUnit unit,
      @Nullable Subject subject,
      Counted counted,
      boolean most,
      @Nullable Long number) {
    if (number != null) {
      add(
          new CountRequirement(
              place, rule, unit, subject, counted, most, number, null, null, null, 0));
    }
  }

  private void addShare(
      CountRule rule,
      CountUnit unit,
      @Nullable Subject subject,
      Counted counted,
      boolean most,
      @Nullable Share share,
      @Nullable Counted of) {
    if (share != null && of != null) {
      add(
          new CountRequirement(
              place, rule, unit, subject, counted, most, null, share, of, null, 0));
    }
  }

  /** The order of those who can be posted, of each subject by itself where the rule says so. */
  private void addOrder(CountRule rule, CountUnit unit) {
    Counted all = Counted.of(staffing, workingAt, rule.count(), unit, null);
    PointCount points = new PointCount(staffing);
    Map<Optional<Subject>, Map<String, List<Long>>> bySubject = new HashMap<>();
    for (String schoolId : unit.schoolIds()) {
      for (Standing standing : staffing.presence().staffOf(schoolId)) {
        Optional<Subject> subject =
            rule.isOfSameSubject()
                ? Optional.ofNullable(standing.member().subject())
                : Optional.empty();
        boolean inLine =
            (subject.isPresent() || !rule.isOfSameSubject())
                && staffing.postingsOf(standing.id()).stream()
                    .anyMatch(posting -> all.amount(posting) != 0);
        if (inLine) {
          bySubject
              .computeIfAbsent(subject, key -> new HashMap<>())
              .put(standing.id(), points.of(standing, rule.inOrder()));
        }
      }
    }
    bySubject.entrySet().stream()
        .sorted(Comparator.comparing(entry -> entry.getKey().map(Subject::code).orElse("")))
        .forEach(
            entry -> {
              Subject subject = entry.getKey().orElse(null);
              Counted counted =
                  subject == null
                      ? all
                      : Counted.of(staffing, workingAt, rule.count(), unit, subject);
              Line line = Line.of(entry.getValue());
              if (line.pairs() > 0) {
                add(
                    new CountRequirement(
                        place, rule, unit, subject, counted, true, 0L, null, null, line, 0));
              }
            });
  }

  private void add(CountRequirement requirement) {
    place++;
    found.add(easings.ease(requirement));
  }

  /** A figure of the lists, added up over the schools; null where there is none. */
  private @Nullable Long figure(
      CountRule.@Nullable Figure figure, CountUnit unit, @Nullable Subject subject) {
    if (figure == null) {
      return null;
    }
    long sum = 0;
    for (String id : unit.schoolIds()) {
      Long ofSchool = figure(figure, id, subject);
      if (ofSchool == null) {
        return null;
      }
      sum += ofSchool;
    }
    return sum;
  }

  private @Nullable Long figure(
      CountRule.Figure figure, String schoolId, @Nullable Subject subject) {
    Integer headcount = staffing.district().getSchool(schoolId).headcount();
    if (subject == null) {
      if (headcount == null) {
        return null;
      }
      long staff = staffing.presence().staffOf(schoolId).size();
      return switch (figure) {
        case HEADCOUNT -> Long.valueOf(headcount);
        case OVERSTAFF -> Math.max(0, staff - headcount);
        case VACANCIES -> Math.max(0, headcount - staff);
        case NEEDED, SURPLUS, SHORTAGE -> throw ofSubjects(figure, true);
      };
    }
    long needed = staffing.presence().required(schoolId).getOrDefault(subject, 0);
    long present = staffing.presence().withoutPlan(schoolId, subject);
    return switch (figure) {
      case NEEDED -> needed;
      case SURPLUS -> Math.max(0, present - needed);
      case SHORTAGE -> Math.max(0, needed - present);
      case HEADCOUNT, OVERSTAFF, VACANCIES -> throw ofSubjects(figure, false);
    };
  }

  private static IllegalStateException ofSubjects(CountRule.Figure figure, boolean subjects) {
    return new IllegalStateException(
        "The figure (" + figure + ") is one of " + (subjects ? "a subject." : "no subject."));
  }
}
