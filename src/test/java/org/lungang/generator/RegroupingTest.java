package org.lungang.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lungang.district.Coordinates;
import org.lungang.district.Decision;
import org.lungang.district.District;
import org.lungang.district.Group;
import org.lungang.district.GroupType;
import org.lungang.district.Membership;
import org.lungang.district.Pin;
import org.lungang.district.Role;
import org.lungang.district.Rotation;
import org.lungang.district.School;
import org.lungang.district.StaffMember;
import org.lungang.district.Stage;
import org.lungang.testing.TestDistrict;

/** Of a district that is regrouped stays what holds whatever groups there are. */
class RegroupingTest {

  /** A, B and C; all that was planned in the old group between A and B, and with C. */
  private static final District DISTRICT =
      withRotationsInOldGroup(
          new TestDistrict()
              .schools("A", "B", "C")
              .group("OLD", GroupType.TIGHT, "A", "B", "C")
              .staff("T1", "A")
              .staff("T2", "A")
              .staff("T3", "B")
              .staff("T4", "C")
              .service("T1", "elsewhere", "2010-09-01", "2012-08-31")
              .rotation("T1", "B", "2027-08-31")
              .rotation("T2", "C", "2027-08-31")
              .rotation("T4", "A", "2027-08-31")
              .need("A", "MATH", 2)
              .need("C", "MATH", 1)
              .travel("A", "B", 20)
              .travel("A", "C", 30)
              .pin("T1", Decision.STAY, null)
              .pin("T3", Decision.GO, "A")
              .build());

  private static final Group NEW =
      new Group(
          "NEW",
          "New",
          GroupType.ALLIANCE,
          List.of(
              new Membership("A", Role.LEAD, GroupType.ALLIANCE),
              new Membership("B", Role.MEMBER, GroupType.ALLIANCE)));

  @Test
  void whatConcernsTheOldGroupsOrOtherSchoolsIsLeftOut() {
    District regrouped =
        Regrouping.of(
            DISTRICT,
            List.of(DISTRICT.getSchool("A"), DISTRICT.getSchool("B")),
            DISTRICT.staff().stream().filter(member -> !member.schoolId().equals("C")).toList(),
            List.of(NEW));
    assertThat(regrouped.schools()).extracting(School::id).containsExactly("A", "B");
    assertThat(regrouped.groups()).containsExactly(NEW);
    assertThat(regrouped.staff()).extracting(StaffMember::id).containsExactly("T1", "T2", "T3");
    assertThat(regrouped.servicePeriods()).isEqualTo(DISTRICT.servicePeriods());
    assertThat(regrouped.rotations()).extracting(Rotation::staffId).containsExactly("T1");
    assertThat(regrouped.rotations()).allMatch(rotation -> rotation.groupId() == null);
    assertThat(regrouped.needs()).isEqualTo(DISTRICT.needsOf("A"));
    assertThat(regrouped.travelTimes().listed()).hasSize(1);
    assertThat(regrouped.pins()).extracting(Pin::staffId).containsExactly("T1");
  }

  @Test
  void staffThatAreNotNamedLeaveWithAllThatIsListedOfThem() {
    District regrouped =
        Regrouping.of(
            DISTRICT,
            List.of(DISTRICT.getSchool("A"), DISTRICT.getSchool("B")),
            List.of(DISTRICT.getStaffMember("T2")),
            List.of(NEW));
    assertThat(regrouped.staff()).extracting(StaffMember::id).containsExactly("T2");
    assertThat(regrouped.servicePeriods()).isEmpty();
    assertThat(regrouped.rotations()).isEmpty();
    assertThat(regrouped.pins()).isEmpty();
  }

  @Test
  void schoolsGoFromWestToEast() {
    District district = Generator.generate(Shape.HUADU, 2, 0.3);
    List<School> schools = Regrouping.fromWestToEast(district, Stage.PRIMARY);
    assertThat(schools).isNotEmpty().allMatch(school -> school.stage() == Stage.PRIMARY);
    List<Double> longitudes =
        schools.stream().map(School::coordinates).map(Coordinates::longitude).toList();
    assertThat(longitudes).isSorted();
  }

  private static District withRotationsInOldGroup(District district) {
    return district.toBuilder()
        .rotations(
            district.rotations().stream()
                .map(
                    row ->
                        new Rotation(
                            row.staffId(),
                            row.homeSchoolId(),
                            row.hostSchoolId(),
                            "OLD",
                            row.from(),
                            row.until(),
                            row.assessment(),
                            row.wishesToStay()))
                .toList())
        .build();
  }
}
