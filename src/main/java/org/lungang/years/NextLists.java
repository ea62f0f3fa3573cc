package org.lungang.years;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.lungang.district.District;
import org.lungang.district.Rotation;
import org.lungang.district.ServicePeriod;
import org.lungang.district.StaffMember;
import org.lungang.district.StatutoryRetirement;
import org.lungang.plan.Plan;
import org.lungang.policy.ExemptionRule;
import org.lungang.staffing.InForceRotation;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Renewals;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/**
 * The lists of the year after a plan.
 *
 * <p>Postings become rotations, and so does each renewal; a rotation that was renewed stays in the
 * lists until the last of them is over. A rotation that ended before the plan's year becomes a row
 * of service: who returned counts their years at the home school anew from the day of return, since
 * at_school_since means without a break; who stayed (E8) has the host school as home, from the day
 * the rotation began. Rotations that go on stay as they are. Pins were decisions for one year and
 * are left out; approvals of exemptions too, where asked. Nobody else changes, and no id does.
 *
 * @param district the lists
 * @param changes who changed and how, by kind and id
 */
public record NextLists(District district, List<YearChange> changes) {

  public NextLists {
    changes = List.copyOf(changes);
  }

  /** What happens to approvals of exemptions at the end of the year. */
  public enum Approvals {
    /** They lapse: the office approves anew. */
    LAPSE,
    /** They are kept. */
    KEEP
  }

  /**
   * The lists after a plan.
   *
   * @param staffing the facts of the plan's year
   */
  public static NextLists of(Staffing staffing, Plan plan, Approvals approvals) {
    return new Roll(staffing, plan, approvals).roll();
  }

  private static final class Roll {

    private final Staffing staffing;
    private final District district;
    private final Plan plan;
    private final Approvals approvals;
    private final LocalDate nextStart;
    private final Map<String, InForceRotation> inForce = new HashMap<>();
    private final List<StaffMember> staff = new ArrayList<>();
    private final List<Rotation> rotations = new ArrayList<>();
    private final List<ServicePeriod> service;
    private final List<YearChange> changes = new ArrayList<>();

    Roll(Staffing staffing, Plan plan, Approvals approvals) {
      this.staffing = staffing;
      this.district = staffing.district();
      this.plan = plan;
      this.approvals = approvals;
      this.nextStart = Staffing.firstDay(staffing.year() + 1);
      this.service = new ArrayList<>(district.servicePeriods());
      InForceRotation.of(staffing).forEach(each -> inForce.put(each.standing().id(), each));
    }

    NextLists roll() {
      staffing.standings().forEach(this::roll);
      District next =
          district.toBuilder()
              .staff(staff)
              .servicePeriods(service)
              .rotations(rotations)
              .pins(List.of())
              .consents(List.of())
              .build();
      changes.sort(null);
      return new NextLists(next, changes);
    }

    private void roll(Standing standing) {
      StaffMember member = standing.member();
      InForceRotation ending = inForce.get(standing.id());
      List<Rotation> kept = new ArrayList<>(district.rotationsOf(member.id()));
      if (ending != null) {
        member =
            switch (ending.status()) {
              case GOES_ON -> member;
              case RENEWED -> renewed(member, ending.rotation(), kept);
              case RETURNS -> returned(member, ending.rotation(), kept);
              case STAYS -> stayed(member, ending.rotation(), kept);
            };
      } else if (standing.latestRotation() != null && !kept.contains(standing.latestRotation())) {
        // Where a policy no longer names the exemption of rotations in force.
        member = renewed(member, standing.latestRotation(), kept);
      }
      PossiblePosting posting = plan.findPosting(standing.id()).orElse(null);
      if (posting != null) {
        kept.add(rotation(posting));
        changes.add(
            YearChange.of(
                YearChange.Kind.POSTED,
                member,
                nameOf(posting.hostSchoolId()),
                posting.until().minusDays(1)));
      }
      rotations.addAll(kept);
      kept.stream()
          .filter(rotation -> endsBefore(rotation, nextStart))
          .forEach(
              rotation ->
                  changes.add(
                      YearChange.of(
                          YearChange.Kind.TERM_ENDS,
                          standing.member(),
                          nameOf(rotation.hostSchoolId()))));
      staff.add(withoutLapsed(member));
      if (StatutoryRetirement.isReachedBy(member, nextStart)) {
        changes.add(
            YearChange.of(YearChange.Kind.RETIRES, member, StatutoryRetirement.monthOf(member)));
      }
    }

    /** Whether a rotation's term ends in the year of the plan, so that E8 decides next. */
    private boolean endsBefore(Rotation rotation, LocalDate start) {
      return rotation.until().isAfter(staffing.start()) && !rotation.until().isAfter(start);
    }

    private static Rotation rotation(PossiblePosting posting) {
      return new Rotation(
          posting.staffId(),
          posting.homeSchoolId(),
          posting.hostSchoolId(),
          posting.group().id(),
          posting.from(),
          posting.until(),
          null,
          false);
    }

    private StaffMember renewed(StaffMember member, Rotation rotation, List<Rotation> kept) {
      kept.add(rotation);
      changes.add(
          YearChange.of(
              YearChange.Kind.RENEWED,
              member,
              nameOf(rotation.hostSchoolId()),
              rotation.until().minusDays(1)));
      return member;
    }

    /** A rotation that is over, with those that it renewed; the first one first. */
    private List<Rotation> over(Rotation rotation, List<Rotation> kept) {
      boolean isRenewing =
          staffing.policy().exemptions().values().stream()
              .anyMatch(
                  rule ->
                      rule instanceof ExemptionRule.Returning returning
                          && returning.renewalsAtMost() != null);
      return isRenewing ? Renewals.chain(kept, rotation) : List.of(rotation);
    }

    private StaffMember returned(StaffMember member, Rotation rotation, List<Rotation> kept) {
      for (Rotation over : over(rotation, kept)) {
        kept.remove(over);
        service.add(
            new ServicePeriod(
                member.id(),
                over.hostSchoolId(),
                district.getSchool(over.hostSchoolId()).area(),
                over.from(),
                over.until()));
      }
      changes.add(YearChange.of(YearChange.Kind.RETURNED, member, nameOf(rotation.hostSchoolId())));
      return member.toBuilder().atSchoolSince(rotation.until()).build();
    }

    private StaffMember stayed(StaffMember member, Rotation latest, List<Rotation> kept) {
      List<Rotation> over = over(latest, kept);
      kept.removeAll(over);
      Rotation rotation = over.get(0);
      if (rotation.from().isAfter(member.atSchoolSince())) {
        service.add(
            new ServicePeriod(
                member.id(),
                member.schoolId(),
                district.getSchool(member.schoolId()).area(),
                member.atSchoolSince(),
                rotation.from()));
      }
      TreeSet<String> preferred = new TreeSet<>(member.preferredSchools());
      preferred.remove(rotation.hostSchoolId());
      StaffMember stayed =
          member.toBuilder()
              .schoolId(rotation.hostSchoolId())
              .atSchoolSince(rotation.from())
              .preferredSchools(preferred)
              .build();
      changes.add(YearChange.of(YearChange.Kind.STAYED, stayed, nameOf(rotation.hostSchoolId())));
      return stayed;
    }

    private StaffMember withoutLapsed(StaffMember member) {
      if (approvals == Approvals.KEEP || !member.circumstancesApproved()) {
        return member;
      }
      changes.add(YearChange.of(YearChange.Kind.APPROVAL_LAPSED, member));
      return member.toBuilder().circumstancesApproved(false).build();
    }

    private String nameOf(String schoolId) {
      return district.getSchool(schoolId).name();
    }
  }
}
