package org.lungang.staffing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.lungang.district.District;
import org.lungang.district.Group;
import org.lungang.district.GroupType;
import org.lungang.district.Membership;
import org.lungang.district.School;
import org.lungang.district.Stage;
import org.lungang.district.Subject;
import org.lungang.district.Willingness;
import org.lungang.language.Message;
import org.lungang.policy.Flow;
import org.lungang.policy.HostStage;
import org.lungang.policy.Kind;
import org.lungang.policy.Policy;
import org.lungang.policy.Way;
import org.lungang.policy.Who;

/** Who may take which posting, and why not (docs/reference/model.md, Possible postings). */
public final class PostingRules {

  private final District district;
  private final Policy policy;
  private final Presence presence;
  private final Travel travel;
  private final Consents consents;

  PostingRules(District district, Policy policy, Presence presence, Travel travel) {
    this.district = district;
    this.policy = policy;
    this.presence = presence;
    this.travel = travel;
    this.consents = new Consents(district, policy);
  }

  /**
   * A way inside a group that a flow may use.
   *
   * @param homeSchoolId from where
   * @param hostSchoolId to where
   */
  record Link(String homeSchoolId, String hostSchoolId) {}

  /** The pairs of schools between which a flow goes in a group, sorted; staff not looked at. */
  List<Link> links(Group group, Flow flow) {
    return flow.kind() == Kind.ITINERANT ? List.of() : ways(group, flow);
  }

  /** The same for a flow of kind ITINERANT, which makes visits instead of postings. */
  List<Link> visitLinks(Group group, Flow flow) {
    return flow.kind() == Kind.ITINERANT ? ways(group, flow) : List.of();
  }

  private List<Link> ways(Group group, Flow flow) {
    List<Link> links = new ArrayList<>();
    String leadId = group.leadId();
    for (Membership home : group.schools()) {
      for (Membership host : group.schools()) {
        if (!home.schoolId().equals(host.schoolId()) && goes(leadId, flow, home, host)) {
          links.add(new Link(home.schoolId(), host.schoolId()));
        }
      }
    }
    return links;
  }

  private boolean goes(String leadId, Flow flow, Membership home, Membership host) {
    boolean wayFits =
        flow.ways().contains(Way.ANY)
            || (flow.ways().contains(Way.LEAD_TO_MEMBER) && home.schoolId().equals(leadId))
            || (flow.ways().contains(Way.MEMBER_TO_LEAD) && host.schoolId().equals(leadId));
    School homeSchool = district.getSchool(home.schoolId());
    School hostSchool = district.getSchool(host.schoolId());
    return wayFits
        && relationFits(flow.relations(), leadId, home)
        && relationFits(flow.relations(), leadId, host)
        && stagesFit(flow.hostStage(), homeSchool, hostSchool)
        && (!flow.toTargetSchools() || hostSchool.isTarget())
        && (flow.from() == null || flow.from().fit(homeSchool, List.of(home.role())))
        && (flow.to() == null || flow.to().fit(hostSchool, List.of(host.role())));
  }

  private static boolean relationFits(Set<GroupType> relations, String leadId, Membership end) {
    return relations.isEmpty()
        || end.schoolId().equals(leadId)
        || relations.contains(end.relation());
  }

  private static boolean stagesFit(HostStage wanted, School home, School host) {
    boolean different = Collections.disjoint(home.stage().parts(), host.stage().parts());
    return switch (wanted) {
      case SHARED -> !different;
      case DIFFERENT -> different;
      case ANY -> true;
    };
  }

  /**
   * Why a flow cannot take somebody from their home school to a host that it goes to; empty where
   * it can.
   */
  public Optional<Message> findRefusal(Standing standing, Flow flow, String hostSchoolId) {
    return findReason(standing, flow, hostSchoolId).map(Supplier::get);
  }

  /** Whether there is no such reason. Quick: nothing is put into words. */
  public boolean isPossible(Standing standing, Flow flow, String hostSchoolId) {
    return findReason(standing, flow, hostSchoolId).isEmpty();
  }

  /** Whether consent is all that may be missing. Quick: nothing is put into words. */
  boolean isPossibleWithConsent(Standing standing, Flow flow, String hostSchoolId) {
    return findOtherReason(standing, flow, hostSchoolId).isEmpty();
  }

  /** Which consents postings need, and what was answered. */
  public Consents consents() {
    return consents;
  }

  /** The first rule that forbids it, which puts it into words where somebody asks. */
  private Optional<Supplier<Message>> findReason(
      Standing standing, Flow flow, String hostSchoolId) {
    return findOtherReason(standing, flow, hostSchoolId)
        .or(() -> consents.findRefusal(standing, flow, hostSchoolId));
  }

  /** The same where everybody consents. */
  private Optional<Supplier<Message>> findOtherReason(
      Standing standing, Flow flow, String hostSchoolId) {
    if (standing.isExempt()) {
      return refuse("refusal.exempt", () -> List.of(Message.list(standing.exemptions())));
    } else if (standing.pin().stay()) {
      return refuse("refusal.pinned-stay", List::of);
    } else if (standing.pin().notTo().contains(hostSchoolId)) {
      return refuse("refusal.pinned-not-to", () -> List.of(nameOf(hostSchoolId)));
    } else if (!Kinds.matches(flow.who(), standing)) {
      return refuse(
          "refusal.kind", () -> List.of(flow.label(), Who.failures(flow.who(), standing)));
    } else if (flow.hostStage() == HostStage.SHARED && !sharesStage(standing, hostSchoolId)) {
      return refuse("refusal.stage", () -> List.of(nameOf(hostSchoolId)));
    } else if (flow.asksForCertificate() && !isCertified(standing, hostSchoolId)) {
      return refuse("refusal.certificate", () -> List.of(nameOf(hostSchoolId)));
    } else if (flow.surplusToShortage() && !relievesShortage(standing, hostSchoolId)) {
      return refuse("refusal.surplus", () -> List.of(nameOf(hostSchoolId)));
    }
    int minutes = travel.minutes(standing, hostSchoolId);
    int limit = flow.maxMinutes() == null ? policy.maxMinutes() : flow.maxMinutes();
    return minutes > limit && standing.member().willingness() != Willingness.VOLUNTEER
        ? refuse("refusal.minutes", () -> List.of(nameOf(hostSchoolId), minutes, limit))
        : Optional.empty();
  }

  private boolean sharesStage(Standing standing, String hostSchoolId) {
    Set<Stage> hostStages = district.getSchool(hostSchoolId).stage().parts();
    return !Collections.disjoint(standing.stages(), hostStages);
  }

  private boolean isCertified(Standing standing, String hostSchoolId) {
    return standing.member().isCertifiedFor(district.getSchool(hostSchoolId).stage().parts());
  }

  /** From a school with more present in the subject than it requires, to one with fewer. */
  private boolean relievesShortage(Standing standing, String hostSchoolId) {
    Subject subject = standing.member().subject();
    if (subject == null) {
      return false;
    }
    Map<Subject, Integer> homeNeeds = presence.required(standing.homeSchoolId());
    Map<Subject, Integer> hostNeeds = presence.required(hostSchoolId);
    return presence.withoutPlan(standing.homeSchoolId(), subject)
            > homeNeeds.getOrDefault(subject, 0)
        && presence.withoutPlan(hostSchoolId, subject) < hostNeeds.getOrDefault(subject, 0);
  }

  private String nameOf(String schoolId) {
    return district.getSchool(schoolId).idAndName();
  }

  private static Optional<Supplier<Message>> refuse(String key, Supplier<List<Object>> arguments) {
    return Optional.of(() -> Message.of(PostingRules.class, key, arguments.get().toArray()));
  }
}
