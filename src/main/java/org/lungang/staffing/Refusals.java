package org.lungang.staffing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Group;
import org.lungang.language.Message;
import org.lungang.policy.Flow;

/** Says why somebody has no possible posting, by every group and flow that is asked about. */
public final class Refusals {

  private final Staffing staffing;

  /** The refusals of one year. */
  public Refusals(Staffing staffing) {
    this.staffing = staffing;
  }

  /**
   * Why somebody can have no posting, or none to a host: the rules that forbid it, once each, in
   * the order of groups and flows. Looks only at ways that some flow goes; where none goes, says
   * so.
   *
   * @param hostSchoolId null for any host
   */
  public List<Message> of(Standing standing, @Nullable String hostSchoolId) {
    if (standing.isExempt()) {
      return List.of(exempt(standing));
    }
    Set<Message> reasons = new LinkedHashSet<>();
    for (Group group : staffing.district().groupsOf(standing.homeSchoolId())) {
      for (Flow flow : staffing.policy().flowsOf(group.type())) {
        for (PostingRules.Link link : staffing.rules().links(group, flow)) {
          if (link.homeSchoolId().equals(standing.homeSchoolId())
              && (hostSchoolId == null || hostSchoolId.equals(link.hostSchoolId()))) {
            addRefusal(standing, group, flow, link.hostSchoolId(), reasons);
          }
        }
      }
    }
    return reasons.isEmpty()
        ? List.of(message("refusal.no-flow", nameOf(standing.homeSchoolId())))
        : List.copyOf(reasons);
  }

  /**
   * Why one flow cannot take somebody to a host.
   *
   * @param groupId null for any group of both schools
   */
  public List<Message> of(
      Standing standing, String hostSchoolId, String flowId, @Nullable String groupId) {
    if (standing.isExempt()) {
      return List.of(exempt(standing));
    }
    String homeId = standing.homeSchoolId();
    Set<Message> reasons = new LinkedHashSet<>();
    for (Group group : staffing.district().groupsOf(homeId)) {
      if ((groupId == null || groupId.equals(group.id()))
          && group.schoolIds().contains(hostSchoolId)) {
        Flow flow = staffing.policy().findFlow(group.type(), flowId);
        if (flow == null) {
          reasons.add(message("refusal.unknown-flow", group.idAndName(), flowId, group.type()));
        } else if (!staffing
            .rules()
            .links(group, flow)
            .contains(new PostingRules.Link(homeId, hostSchoolId))) {
          reasons.add(
              message(
                  "refusal.way",
                  group.idAndName(),
                  staffing.policy().flowLabel(group.type(), flowId),
                  nameOf(homeId),
                  nameOf(hostSchoolId)));
        } else {
          addRefusal(standing, group, flow, hostSchoolId, reasons);
        }
      }
    }
    return reasons.isEmpty()
        ? List.of(
            message(
                "refusal.no-group",
                nameOf(homeId),
                nameOf(hostSchoolId),
                Objects.requireNonNullElse(groupId, "–")))
        : List.copyOf(reasons);
  }

  private void addRefusal(
      Standing standing, Group group, Flow flow, String hostSchoolId, Set<Message> reasons) {
    staffing
        .rules()
        .findRefusal(standing, flow, hostSchoolId)
        .ifPresent(
            why ->
                reasons.add(
                    message(
                        "refusal.of-flow",
                        group.idAndName(),
                        staffing.policy().flowLabel(group.type(), flow.id()),
                        why)));
  }

  private String nameOf(String schoolId) {
    return staffing.district().getSchool(schoolId).idAndName();
  }

  private static Message exempt(Standing standing) {
    return message("refusal.exempt", Message.list(standing.exemptions()));
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(Refusals.class, key, arguments);
  }
}
