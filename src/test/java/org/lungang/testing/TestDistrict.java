package org.lungang.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Answer;
import org.lungang.district.Area;
import org.lungang.district.Assessment;
import org.lungang.district.Consent;
import org.lungang.district.Coordinates;
import org.lungang.district.Decision;
import org.lungang.district.District;
import org.lungang.district.DistrictBuilder;
import org.lungang.district.Group;
import org.lungang.district.GroupType;
import org.lungang.district.Lessons;
import org.lungang.district.Membership;
import org.lungang.district.Need;
import org.lungang.district.Party;
import org.lungang.district.Pin;
import org.lungang.district.Role;
import org.lungang.district.Rotation;
import org.lungang.district.School;
import org.lungang.district.ServicePeriod;
import org.lungang.district.Stage;
import org.lungang.district.Subject;
import org.lungang.district.Trait;
import org.lungang.district.TravelTime;
import org.lungang.policy.Policy;
import org.lungang.staffing.Staffing;

/**
 * Builds a district of which a test states only what matters. Schools are URBAN primary schools
 * without traits or coordinates; staff are as {@link TestStaff} says; dates are written {@code
 * 2020-09-01}. The year that is planned is 2026.
 */
public final class TestDistrict {

  private final Map<String, School> schools = new LinkedHashMap<>();
  private final Map<String, Group> groups = new LinkedHashMap<>();
  private final List<TestStaff> staff = new ArrayList<>();
  private final List<ServicePeriod> servicePeriods = new ArrayList<>();
  private final List<Rotation> rotations = new ArrayList<>();
  private final List<Need> needs = new ArrayList<>();
  private final List<Lessons> lessons = new ArrayList<>();
  private final List<TravelTime> travelTimes = new ArrayList<>();
  private final List<Pin> pins = new ArrayList<>();
  private final List<Consent> consents = new ArrayList<>();

  /** Adds URBAN primary schools. */
  public TestDistrict schools(String... ids) {
    Arrays.asList(ids).forEach(id -> school(id, Stage.PRIMARY));
    return this;
  }

  /** Adds an URBAN school. */
  public TestDistrict school(String id, Stage stage) {
    return school(id, stage, Area.URBAN);
  }

  /** Adds a school. */
  public TestDistrict school(String id, Stage stage, Area area, Trait... traits) {
    Set<Trait> all = EnumSet.noneOf(Trait.class);
    all.addAll(Arrays.asList(traits));
    schools.put(id, new School(id, "School " + id, stage, area, all, null, null));
    return this;
  }

  /** Puts a school that is there already at a place. */
  public TestDistrict place(String id, double latitude, double longitude) {
    School school = schools.get(id);
    Coordinates place = new Coordinates(latitude, longitude);
    schools.put(
        id,
        new School(id, school.name(), school.stage(), school.area(), school.traits(), place, null));
    return this;
  }

  /** Gives a school that is there already a headcount. */
  public TestDistrict headcount(String id, int headcount) {
    School school = schools.get(id);
    schools.put(
        id,
        new School(
            id,
            school.name(),
            school.stage(),
            school.area(),
            school.traits(),
            school.coordinates(),
            school.students(),
            headcount));
    return this;
  }

  /** Names a school that is there already. */
  public TestDistrict named(String id, String name) {
    School school = schools.get(id);
    schools.put(
        id,
        new School(
            id,
            name,
            school.stage(),
            school.area(),
            school.traits(),
            school.coordinates(),
            school.students()));
    return this;
  }

  /** Adds a group; the relation of each member is the type. */
  public TestDistrict group(String id, GroupType type, String leadId, String... memberIds) {
    List<Membership> all = new ArrayList<>();
    all.add(new Membership(leadId, Role.LEAD, type));
    for (String memberId : memberIds) {
      all.add(new Membership(memberId, Role.MEMBER, type));
    }
    groups.put(id, new Group(id, "Group " + id, type, all));
    return this;
  }

  /** Adds a member with a relation of its own to a group that is there already. */
  public TestDistrict member(String groupId, String schoolId, GroupType relation) {
    Group group = groups.get(groupId);
    List<Membership> all = new ArrayList<>(group.schools());
    all.add(new Membership(schoolId, Role.MEMBER, relation));
    groups.put(groupId, new Group(groupId, group.name(), group.type(), all));
    return this;
  }

  /** Adds a TEACHER of MATH with ten years at the school. */
  public TestDistrict staff(String id, String schoolId) {
    return staff(id, schoolId, who -> {});
  }

  /** Adds a staff member who differs from that in what {@code change} says. */
  public TestDistrict staff(String id, String schoolId, Consumer<TestStaff> change) {
    TestStaff member = new TestStaff(id, schoolId);
    change.accept(member);
    staff.add(member);
    return this;
  }

  /** Adds so many alike: A1, A2, …. */
  public TestDistrict staff(int count, String prefix, String schoolId, Consumer<TestStaff> change) {
    for (int i = 1; i <= count; i++) {
      staff(prefix + i, schoolId, change);
    }
    return this;
  }

  /** Adds an earlier time at a school; the area is that of a known school, else unknown. */
  public TestDistrict service(String staffId, String school, String from, String until) {
    School known = schools.get(school);
    return service(staffId, school, known == null ? null : known.area(), from, until);
  }

  /** Adds an earlier time at a school. */
  public TestDistrict service(
      String staffId, String school, @Nullable Area area, String from, String until) {
    servicePeriods.add(
        new ServicePeriod(staffId, school, area, LocalDate.parse(from), LocalDate.parse(until)));
    return this;
  }

  /** Adds a rotation of one year from a staff member's school, without assessment. */
  public TestDistrict rotation(String staffId, String hostId, String until) {
    return rotation(staffId, hostId, until, null, false);
  }

  /** Adds a rotation of one year from a staff member's school. */
  public TestDistrict rotation(
      String staffId,
      String hostId,
      String until,
      @Nullable Assessment assessment,
      boolean wishesToStay) {
    LocalDate end = LocalDate.parse(until);
    String homeId =
        staff.stream()
            .filter(member -> member.id().equals(staffId))
            .findFirst()
            .orElseThrow()
            .schoolId();
    rotations.add(
        new Rotation(
            staffId, homeId, hostId, null, end.minusYears(1), end, assessment, wishesToStay));
    return this;
  }

  /** Adds a need. */
  public TestDistrict need(String schoolId, String subject, int required) {
    needs.add(new Need(schoolId, Subject.of(subject), required));
    return this;
  }

  /** Adds what a school's timetable asks for in a week. */
  public TestDistrict lessons(String schoolId, String subject, int weeklyPeriods) {
    lessons.add(new Lessons(schoolId, Subject.of(subject), weeklyPeriods));
    return this;
  }

  /** Lists a way. */
  public TestDistrict travel(String fromId, String toId, int minutes) {
    travelTimes.add(new TravelTime(fromId, toId, minutes));
    return this;
  }

  /** Adds a pin. */
  public TestDistrict pin(String staffId, Decision decision, @Nullable String schoolId) {
    pins.add(new Pin(staffId, decision, schoolId, ""));
    return this;
  }

  /** Adds an answer to a question for consent, given on 2026-05-20. */
  public TestDistrict consent(
      String staffId, Party party, @Nullable String schoolId, Answer answer) {
    consents.add(
        new Consent(staffId, party, schoolId, answer, LocalDate.parse("2026-05-20"), "Li Hua"));
    return this;
  }

  /** The district. */
  public District build() {
    return new DistrictBuilder()
        .schools(List.copyOf(schools.values()))
        .groups(List.copyOf(groups.values()))
        .staff(staff.stream().map(TestStaff::build).toList())
        .servicePeriods(servicePeriods)
        .rotations(rotations)
        .needs(needs)
        .lessons(lessons)
        .travelTimes(travelTimes)
        .pins(pins)
        .consents(consents)
        .build();
  }

  /** The facts of 2026 under a shipped policy. */
  public Staffing under(String policyId) {
    return under(ShippedPolicies.get(policyId));
  }

  /** The facts of 2026 under a policy. */
  public Staffing under(Policy policy) {
    return Staffing.of(build(), policy, 2026);
  }
}
