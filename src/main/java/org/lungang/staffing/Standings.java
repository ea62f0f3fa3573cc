package org.lungang.staffing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Assessment;
import org.lungang.district.District;
import org.lungang.district.Membership;
import org.lungang.district.Pin;
import org.lungang.district.Position;
import org.lungang.district.Role;
import org.lungang.district.Rotation;
import org.lungang.district.School;
import org.lungang.district.ServicePeriod;
import org.lungang.district.StaffMember;
import org.lungang.district.Stage;
import org.lungang.policy.Entered;
import org.lungang.policy.ExemptionRule;
import org.lungang.policy.PersonFacts;
import org.lungang.policy.Policy;
import org.lungang.policy.YearsRule;

/** Works out how each staff member stands (docs/reference/model.md, Who may move). */
final class Standings {

  /** Of a million people each has one of these few sets. */
  private static final Map<Stage, Set<Stage>> PARTS = ofEach(Stage::parts);

  private static final Map<Stage, Set<Stage>> LATER_PARTS = ofEach(Standings::withoutPrimary);

  private final District district;
  private final Policy policy;
  private final LocalDate start;
  private final Exemptions exemptions;
  private final Renewals renewals;
  private final @Nullable Assessment staysIfAssessed;

  /**
   * @param start S, the first day of the school year
   */
  Standings(District district, Policy policy, LocalDate start) {
    this.district = district;
    this.policy = policy;
    this.start = start;
    this.exemptions = new Exemptions(policy);
    this.renewals = new Renewals(district, policy, start);
    this.staysIfAssessed =
        policy.exemptions().values().stream()
            .filter(ExemptionRule.Returning.class::isInstance)
            .map(rule -> ((ExemptionRule.Returning) rule).staysIfAssessed())
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null);
  }

  /** The standings of all staff, sorted by id. */
  List<Standing> all() {
    return district.staff().parallelStream().map(this::of).toList();
  }

  /** Whose rotation is renewed is on it for another term, and does not return. */
  private Standing of(StaffMember member) {
    Standing standing = of(member, latestRotation(member));
    Rotation renewed = renewals.findRenewed(standing);
    return renewed == null ? standing : of(member, renewed);
  }

  private Standing of(StaffMember member, @Nullable Rotation latest) {
    PersonFacts before = facts(member, member.schoolId(), latest);
    String homeId = homeFromStart(before, latest);
    String workId = latest != null && before.isOnRotation() ? latest.hostSchoolId() : homeId;
    PersonFacts facts = facts(member, homeId, latest);
    School home = facts.home();
    Exemptions.Found found = exemptions.find(facts);
    LocalDate since = yearsSince(member);
    Standing standing =
        new Standing(
            member,
            homeId,
            workId,
            stages(member, home),
            found.holding(),
            found.unapproved(),
            member.honor().compareTo(policy.backboneFrom()) >= 0,
            facts.fullYearsSince(since),
            policy.eligibleYears(),
            policy.dueYears(),
            "",
            facts.fullYearsSince(member.birthDate()),
            facts.fullYearsSince(member.hired()),
            latest != null || !district.servicePeriodsOf(member.id()).isEmpty(),
            Entered.of(member, policy.exemptions().values()),
            latest,
            pin(member));
    return withYearsRules(standing, home);
  }

  private @Nullable Rotation latestRotation(StaffMember member) {
    return district.rotationsOf(member.id()).stream()
        .max(Comparator.comparing(Rotation::until))
        .orElse(null);
  }

  private PersonFacts facts(StaffMember member, String homeId, @Nullable Rotation latest) {
    return new PersonFacts(
        member, district.getSchool(homeId), latest, district.servicePeriodsOf(member.id()), start);
  }

  /** E8: who returns excellent and wishes to stay has the host school as home from S on. */
  private String homeFromStart(PersonFacts person, @Nullable Rotation latest) {
    if (latest != null
        && person.isReturning()
        && latest.wishesToStay()
        && latest.assessment() != null
        && latest.assessment() == staysIfAssessed) {
      return latest.hostSchoolId();
    }
    return person.member().schoolId();
  }

  /** Full years count since at_school_since; for leaders since the later of it and the post. */
  private static LocalDate yearsSince(StaffMember member) {
    return member.position().isLeader() && member.inPostSince().isAfter(member.atSchoolSince())
        ? member.inPostSince()
        : member.atSchoolSince();
  }

  /** A TEACHER of a school of several stages teaches PRIMARY with a grade band, else the others. */
  private static Set<Stage> stages(StaffMember member, School home) {
    Set<Stage> stages = parts(home.stage());
    if (member.position() == Position.TEACHER && stages.size() > 1) {
      return member.gradeBand() != null ? parts(Stage.PRIMARY) : laterParts(home.stage());
    }
    return stages;
  }

  private static Set<Stage> parts(Stage stage) {
    return Objects.requireNonNull(PARTS.get(stage));
  }

  private static Set<Stage> laterParts(Stage stage) {
    return Objects.requireNonNull(LATER_PARTS.get(stage));
  }

  private static Set<Stage> withoutPrimary(Stage stage) {
    Set<Stage> later = stage.parts();
    later.remove(Stage.PRIMARY);
    return later;
  }

  private static Map<Stage, Set<Stage>> ofEach(Function<Stage, Set<Stage>> stages) {
    Map<Stage, Set<Stage>> all = new EnumMap<>(Stage.class);
    for (Stage stage : Stage.values()) {
      all.put(stage, Collections.unmodifiableSet(stages.apply(stage)));
    }
    return all;
  }

  private Standing withYearsRules(Standing standing, School home) {
    for (YearsRule rule : policy.yearsRules()) {
      Rotation latest = standing.latestRotation();
      boolean fits =
          Kinds.matches(rule.who(), standing)
              && (rule.stages().isEmpty() || rule.stages().contains(home.stage()))
              && (rule.schools() == null || rule.schools().fit(home, roles(home)))
              && (rule.otherSchoolsAtLeast() == null
                  || otherSchools(standing) >= rule.otherSchoolsAtLeast())
              && (rule.assessed() == null
                  || (latest != null && latest.assessment() == rule.assessed()));
      if (fits) {
        return standing.withYears(
            Objects.requireNonNullElse(rule.eligibleYears(), policy.eligibleYears()),
            Objects.requireNonNullElse(rule.dueYears(), policy.dueYears()),
            rule.clause());
      }
    }
    return standing;
  }

  private List<Role> roles(School school) {
    return district.groupsOf(school.id()).stream()
        .flatMap(group -> group.schools().stream())
        .filter(member -> member.schoolId().equals(school.id()))
        .map(Membership::role)
        .toList();
  }

  /** At how many schools other than the home school somebody has served. */
  private long otherSchools(Standing standing) {
    return district.servicePeriodsOf(standing.id()).stream()
        .map(ServicePeriod::school)
        .filter(id -> !id.equals(standing.homeSchoolId()))
        .distinct()
        .count();
  }

  private Standing.PinnedTo pin(StaffMember member) {
    List<Pin> pins = district.pinsOf(member.id());
    if (pins.isEmpty()) {
      return Standing.PinnedTo.NOTHING;
    }
    boolean stay = false;
    boolean go = false;
    String goSchoolId = null;
    Set<String> notTo = new TreeSet<>();
    for (Pin pin : pins) {
      switch (pin.decision()) {
        case STAY -> stay = true;
        case GO -> {
          go = true;
          goSchoolId = pin.schoolId() == null ? goSchoolId : pin.schoolId();
        }
        case NOT_TO -> notTo.add(Objects.requireNonNull(pin.schoolId()));
      }
    }
    return new Standing.PinnedTo(stay, go, goSchoolId, Collections.unmodifiableSet(notTo));
  }
}
