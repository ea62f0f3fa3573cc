package org.lungang.staffing;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lungang.district.Circumstance;
import org.lungang.district.Group;
import org.lungang.district.StaffMember;
import org.lungang.language.Message;
import org.lungang.policy.CountRule;
import org.lungang.policy.Easing;
import org.lungang.policy.Entered;
import org.lungang.policy.ExemptionRule;
import org.lungang.policy.Structure;

/** What data and policy together show to be wrong or doubtful (docs/reference/files.md). */
public final class Findings {

  /** Nobody teaches younger. */
  private static final int YOUNGEST = 18;

  /** Nobody is on the staff older. */
  private static final int OLDEST = 70;

  /** How many schools a finding names at most. */
  private static final int SHOWN = 5;

  private final Staffing staffing;
  private final List<Finding> found = new ArrayList<>();

  private Findings(Staffing staffing) {
    this.staffing = staffing;
  }

  /**
   * All findings of a year: errors of pins first, then the warnings about groups, staff and travel,
   * each by id.
   */
  public static List<Finding> of(Staffing staffing) {
    Findings findings = new Findings(staffing);
    // Asked first, since looking for refusals may ask for ways that no possible posting needs.
    int unknownWays = staffing.unknownWays();
    staffing.standings().forEach(findings::impossibleGo);
    staffing.district().groups().forEach(findings::structure);
    staffing.district().staff().forEach(findings::datesOfTheYear);
    findings.found.addAll(HistoryFindings.of(staffing));
    staffing.standings().forEach(findings::missingApproval);
    findings.unknownCircumstances();
    findings.withoutHeadcount();
    findings.withoutConsent();
    staffing.policy().easings().forEach(findings::easingOfNothing);
    if (unknownWays > 0) {
      findings.warn("travel", "", "minutes", "finding.unknown-ways", unknownWays);
    }
    return List.copyOf(findings.found);
  }

  /** Dates that cannot be on the first day of the year: nobody works so young, old, or not yet. */
  private void datesOfTheYear(StaffMember member) {
    LocalDate start = Staffing.firstDay(staffing.year());
    int age = Period.between(member.birthDate(), start).getYears();
    if (age < YOUNGEST || age > OLDEST) {
      fault(member, "birth_date", "finding.age", member.id(), start, age);
    } else if (member.atSchoolSince().isAfter(start)) {
      fault(member, "at_school_since", "finding.start", member.id(), member.atSchoolSince(), start);
    } else if (member.graduatingYears() > age - YOUNGEST) {
      // Odd and no more: a policy asks whether there are a few such years, not how many.
      warn(
          "staff",
          member.id(),
          "graduating_years",
          "finding.graduating.age",
          member.id(),
          member.graduatingYears(),
          age);
    } else if (member.graduatingYears() > Period.between(member.hired(), start).getYears() + 1) {
      warn(
          "staff",
          member.id(),
          "graduating_years",
          "finding.graduating.hired",
          member.id(),
          member.graduatingYears(),
          member.hired());
    }
  }

  private void fault(StaffMember member, String column, String key, Object... arguments) {
    found.add(new Finding(true, "staff", member.id(), column, message(key, arguments)));
  }

  /** A GO for somebody who can have no such posting, with the rules that forbid it. */
  private void impossibleGo(Standing standing) {
    String hostId = standing.pin().goSchoolId();
    boolean possible =
        staffing.postingsOf(standing.id()).stream()
            .anyMatch(posting -> hostId == null || hostId.equals(posting.hostSchoolId()));
    if (!standing.pin().go() || possible) {
      return;
    }
    Message reasons = Message.clauses(new Refusals(staffing).of(standing, hostId));
    found.add(
        new Finding(
            true,
            "pins",
            standing.id(),
            hostId == null ? "decision" : "school_id",
            hostId == null
                ? message("finding.go", standing.id(), reasons)
                : message("finding.go-to", standing.id(), nameOf(hostId), reasons)));
  }

  /** A group over the policy's size, or of the wrong number of members (000, 4; 002 三). */
  private void structure(Group group) {
    Structure structure = staffing.policy().structure();
    int schools = group.schools().size();
    if (schools > structure.schoolsAtMost()) {
      warn(
          "groups",
          group.id(),
          "",
          "finding.schools",
          group.idAndName(),
          schools,
          structure.schoolsAtMost(),
          citedOrDash(structure.clause()));
    }
    long students =
        group.schoolIds().stream()
            .map(id -> staffing.district().getSchool(id).students())
            .mapToLong(number -> number == null ? 0 : number)
            .sum();
    if (students > structure.studentsAtMost()) {
      warn(
          "groups",
          group.id(),
          "",
          "finding.students",
          group.idAndName(),
          students,
          structure.studentsAtMost(),
          citedOrDash(structure.clause()));
    }
    Structure.Members members = structure.members().get(group.type());
    int helped = group.members().size();
    if (members != null && (helped < members.atLeast() || helped > members.atMost())) {
      warn(
          "groups",
          group.id(),
          "",
          "finding.members",
          group.idAndName(),
          helped,
          members.atLeast(),
          members.atMost(),
          citedOrDash(members.clause()));
    }
  }

  /** An exemption without the approval that the policy wants; does not say which. */
  private void missingApproval(Standing standing) {
    if (!standing.unapproved().isEmpty()) {
      warn("staff", standing.id(), "exemption", "finding.unapproved", standing.id());
    }
  }

  /** A circumstance that neither the lists nor the policy know; does not say which. */
  private void unknownCircumstances() {
    List<ExemptionRule.OwnCircumstance> own = new ArrayList<>();
    List<Object> known =
        Stream.of(Circumstance.values())
            .<Object>map(Circumstance::written)
            .collect(Collectors.toCollection(ArrayList::new));
    for (ExemptionRule rule : staffing.policy().exemptions().values()) {
      if (rule instanceof ExemptionRule.OwnCircumstance circumstance) {
        own.add(circumstance);
        known.add(circumstance.enteredAs());
      }
    }
    Set<String> named = staffing.policy().namedCircumstances();
    known.addAll(named);
    for (StaffMember member : staffing.district().staff()) {
      boolean unknown =
          member.ownCircumstances().stream()
              .anyMatch(
                  text ->
                      own.stream().noneMatch(it -> it.isMeantBy(text))
                          && named.stream()
                              .noneMatch(it -> Entered.key(it).equals(Entered.key(text))));
      if (unknown) {
        fault(member, "exemption", "finding.circumstance", member.id(), Message.list(known));
      }
    }
  }

  /** Schools without the headcount that a rule of the policy's own is about: it holds for none. */
  private void withoutHeadcount() {
    for (CountRule rule : staffing.policy().rules()) {
      boolean asks =
          Stream.of(rule.atLeastOf(), rule.atMostOf())
              .anyMatch(figure -> figure != null && !figure.isOfSubject());
      List<Object> without =
          new CountUnits(staffing.district())
              .of(rule).stream()
                  .flatMap(unit -> unit.schoolIds().stream())
                  .filter(id -> staffing.district().getSchool(id).headcount() == null)
                  .distinct()
                  .map(id -> (Object) nameOf(id))
                  .toList();
      if (asks && !without.isEmpty()) {
        warn(
            "schools",
            "",
            "headcount",
            "finding.headcount",
            rule.title(),
            without.size(),
            Message.list(without.subList(0, Math.min(SHOWN, without.size()))));
      }
    }
  }

  /**
   * People whom nothing but consents that are not on record keeps from being posted, or visiting.
   */
  private void withoutConsent() {
    withoutConsent(
        "finding.consents",
        standing ->
            !staffing.isCandidate(standing.id())
                && !Consents.missing(staffing, standing).isEmpty());
    withoutConsent(
        "finding.consents.visits",
        standing ->
            staffing.visiting().possibleOf(standing.id()).isEmpty()
                && !staffing.visiting().missingConsents(standing).isEmpty());
  }

  private void withoutConsent(String key, Predicate<Standing> isWithout) {
    List<Object> without = new ArrayList<>();
    staffing.standings().stream().filter(isWithout).forEach(standing -> without.add(standing.id()));
    if (!without.isEmpty()) {
      warn(
          "consents",
          "",
          "",
          key,
          without.size(),
          Message.list(without.subList(0, Math.min(SHOWN, without.size()))));
    }
  }

  /** An easing for a group or school that there is none of. */
  private void easingOfNothing(Easing easing) {
    String groupId = easing.group();
    String schoolId = easing.school();
    if (groupId != null && staffing.district().findGroup(groupId).isEmpty()) {
      warn("groups", "", "", "finding.easing-group", easing.id(), groupId);
    }
    if (schoolId != null && staffing.district().findSchool(schoolId).isEmpty()) {
      warn("schools", "", "", "finding.easing-school", easing.id(), schoolId);
    }
  }

  private void warn(String table, String rowKey, String column, String key, Object... arguments) {
    found.add(new Finding(false, table, rowKey, column, message(key, arguments)));
  }

  private String nameOf(String schoolId) {
    return staffing.district().getSchool(schoolId).idAndName();
  }

  private Object citedOrDash(String clause) {
    return clause.isEmpty() ? "–" : staffing.policy().cite(clause);
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(Findings.class, key, arguments);
  }
}
