package org.lungang.district;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that is known of a district: immutable, complete, with references that hold.
 *
 * <p>Every list is sorted by the text of its ids, whatever order it came in, so that nothing
 * computed from a district depends on the order of rows.
 */
public final class District {

  private static final Comparator<ServicePeriod> SERVICE_ORDER =
      Comparator.comparing(ServicePeriod::staffId)
          .thenComparing(ServicePeriod::from)
          .thenComparing(ServicePeriod::until)
          .thenComparing(ServicePeriod::school)
          .thenComparing(ServicePeriod::area, Comparator.nullsFirst(Comparator.naturalOrder()));

  private static final Comparator<Rotation> ROTATION_ORDER =
      Comparator.comparing(Rotation::staffId)
          .thenComparing(Rotation::until)
          .thenComparing(Rotation::from)
          .thenComparing(Rotation::hostSchoolId)
          .thenComparing(Rotation::homeSchoolId)
          .thenComparing(Rotation::toString);

  private static final Comparator<Pin> PIN_ORDER =
      Comparator.comparing(Pin::staffId)
          .thenComparing(Pin::decision)
          .thenComparing(Pin::schoolId, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Pin::note);

  private static final Comparator<Consent> CONSENT_ORDER =
      Comparator.comparing(Consent::staffId)
          .thenComparing(Consent::party)
          .thenComparing(Consent::schoolId, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final String givenName;
  private final RowsById<School> schools;
  private final RowsById<Group> groups;
  private final RowsById<StaffMember> staff;
  private final RowsByKey<ServicePeriod> servicePeriods;
  private final RowsByKey<Rotation> rotations;
  private final RowsByKey<Need> needs;
  private final RowsByKey<Lessons> lessons;
  private final RowsByKey<Pin> pins;
  private final RowsByKey<Consent> consents;
  private final TravelTimes travelTimes;
  private final Map<String, List<Group>> groupsBySchool;

  District(DistrictBuilder rows) {
    this.givenName = rows.name;
    this.schools = new RowsById<>(rows.schools, School::id);
    this.groups = new RowsById<>(rows.groups, Group::id);
    this.staff = new RowsById<>(rows.staff, StaffMember::id);
    this.servicePeriods =
        new RowsByKey<>(rows.servicePeriods, ServicePeriod::staffId, SERVICE_ORDER);
    this.rotations = new RowsByKey<>(rows.rotations, Rotation::staffId, ROTATION_ORDER);
    this.needs =
        new RowsByKey<>(
            rows.needs,
            Need::schoolId,
            Comparator.comparing(Need::schoolId).thenComparing(Need::subject));
    this.lessons =
        new RowsByKey<>(
            rows.lessons,
            Lessons::schoolId,
            Comparator.comparing(Lessons::schoolId).thenComparing(Lessons::subject));
    this.pins = new RowsByKey<>(rows.pins, Pin::staffId, PIN_ORDER);
    this.consents = new RowsByKey<>(rows.consents, Consent::staffId, CONSENT_ORDER);
    this.travelTimes =
        new TravelTimes(
            schools,
            rows.travelTimes.stream()
                .sorted(
                    Comparator.comparing(TravelTime::fromSchoolId)
                        .thenComparing(TravelTime::toSchoolId))
                .toList());
    this.groupsBySchool = new HashMap<>();
    for (Group group : groups.all()) {
      for (String schoolId : group.schoolIds()) {
        schools.get(schoolId);
        groupsBySchool.computeIfAbsent(schoolId, id -> new ArrayList<>()).add(group);
      }
    }
    staff.all().forEach(member -> schools.get(member.schoolId()));
    servicePeriods.requireKnown(staff);
    rotations.requireKnown(staff);
    pins.requireKnown(staff);
    consents.requireKnown(staff);
    for (Rotation rotation : rotations.all()) {
      schools.get(rotation.homeSchoolId());
      schools.get(rotation.hostSchoolId());
    }
    needs.requireKnown(schools);
    lessons.requireKnown(schools);
  }

  /** The same district, all but its pins and its name: shares what does not change. */
  private District(District other, RowsByKey<Pin> pins, String givenName) {
    this.givenName = givenName;
    this.schools = other.schools;
    this.groups = other.groups;
    this.staff = other.staff;
    this.servicePeriods = other.servicePeriods;
    this.rotations = other.rotations;
    this.needs = other.needs;
    this.lessons = other.lessons;
    this.pins = pins;
    this.consents = other.consents;
    this.travelTimes = other.travelTimes;
    this.groupsBySchool = other.groupsBySchool;
    pins.requireKnown(staff);
  }

  /** All that is known of this district, to make another one of. */
  public DistrictBuilder toBuilder() {
    return new DistrictBuilder()
        .schools(schools.all())
        .groups(groups.all())
        .staff(staff.all())
        .servicePeriods(servicePeriods.all())
        .rotations(rotations.all())
        .needs(needs.all())
        .lessons(lessons.all())
        .travelTimes(travelTimes.listed())
        .pins(pins.all())
        .consents(consents.all())
        .name(givenName);
  }

  /**
   * The same district with other pins.
   *
   * @throws IllegalArgumentException if one is of nobody
   */
  public District withPins(List<Pin> newPins) {
    return new District(this, new RowsByKey<>(newPins, Pin::staffId, PIN_ORDER), givenName);
  }

  /**
   * The same district with other answers to questions for consent.
   *
   * @throws IllegalArgumentException if one is about nobody
   */
  public District withConsents(List<Consent> newConsents) {
    return toBuilder().consents(newConsents).build();
  }

  /**
   * The same district with a name of its own.
   *
   * @param name as papers show it; empty for none
   */
  public District withName(String name) {
    return new District(this, pins, name);
  }

  /** The name that its lists give it; empty where they give none. */
  public String givenName() {
    return givenName;
  }

  /**
   * What papers call the district: the name that its lists give it, or else the county, city or
   * district that the names of all its schools begin with; empty where there is none.
   */
  public String name() {
    return givenName.isEmpty() ? PlaceName.commonTo(schools.all()) : givenName;
  }

  /**
   * The part of the district that schools make up: these schools, the groups all of whose schools
   * they are, the staff whose home they are or who came from or went to one of them, and all that
   * is known of those. Schools that such staff come from stay in it too, in no group.
   */
  public District partOf(Set<String> schoolIds) {
    Set<String> staffIds = new HashSet<>();
    Set<String> kept = new HashSet<>(schoolIds);
    for (Rotation rotation : rotations.all()) {
      if (schoolIds.contains(rotation.homeSchoolId())
          || schoolIds.contains(rotation.hostSchoolId())) {
        staffIds.add(rotation.staffId());
      }
    }
    for (StaffMember member : staff.all()) {
      if (schoolIds.contains(member.schoolId())) {
        staffIds.add(member.id());
      } else if (staffIds.contains(member.id())) {
        kept.add(member.schoolId());
      }
    }
    for (Rotation rotation : rotations.all()) {
      if (staffIds.contains(rotation.staffId())) {
        kept.add(rotation.homeSchoolId());
        kept.add(rotation.hostSchoolId());
      }
    }
    return toBuilder()
        .groups(
            groups.all().stream()
                .filter(group -> schoolIds.containsAll(group.schoolIds()))
                .toList())
        .keepSchools(kept)
        .keepStaff(staffIds)
        .build();
  }

  /** All schools, sorted by id. */
  public List<School> schools() {
    return schools.all();
  }

  /** All groups, sorted by id. */
  public List<Group> groups() {
    return groups.all();
  }

  /** All staff, sorted by id. */
  public List<StaffMember> staff() {
    return staff.all();
  }

  /** All earlier times at schools, sorted by staff id and date. */
  public List<ServicePeriod> servicePeriods() {
    return servicePeriods.all();
  }

  /** All rows of rotations.csv, sorted by staff id and end. */
  public List<Rotation> rotations() {
    return rotations.all();
  }

  /** All needs, sorted by school id and subject. */
  public List<Need> needs() {
    return needs.all();
  }

  /** What all timetables ask for, sorted by school id and subject. */
  public List<Lessons> lessons() {
    return lessons.all();
  }

  /** All pins, sorted by staff id. */
  public List<Pin> pins() {
    return pins.all();
  }

  /** What was answered to questions for consent, sorted by staff id, party and school. */
  public List<Consent> consents() {
    return consents.all();
  }

  /** The ways between schools. */
  public TravelTimes travelTimes() {
    return travelTimes;
  }

  /**
   * The school with an id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public School getSchool(String id) {
    return schools.get(id);
  }

  /** The school with an id, if there is one. */
  public Optional<School> findSchool(String id) {
    return schools.find(id);
  }

  /**
   * The group with an id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Group getGroup(String id) {
    return groups.get(id);
  }

  /** The group with an id, if there is one. */
  public Optional<Group> findGroup(String id) {
    return groups.find(id);
  }

  /**
   * The staff member with an id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public StaffMember getStaffMember(String id) {
    return staff.get(id);
  }

  /** The staff member with an id, if there is one. */
  public Optional<StaffMember> findStaffMember(String id) {
    return staff.find(id);
  }

  /** The place of a staff member among {@link #staff()}, from 0; -1 if there is none. */
  public int placeOfStaff(String id) {
    return staff.place(id);
  }

  /** The groups that a school belongs to, sorted by id; empty if none. */
  public List<Group> groupsOf(String schoolId) {
    return groupsBySchool.getOrDefault(schoolId, List.of());
  }

  /** A staff member's rows of service.csv, oldest first; empty if none. */
  public List<ServicePeriod> servicePeriodsOf(String staffId) {
    return servicePeriods.of(staffId);
  }

  /** A staff member's rows of rotations.csv, earliest end first; empty if none. */
  public List<Rotation> rotationsOf(String staffId) {
    return rotations.of(staffId);
  }

  /** A school's rows of needs.csv, sorted by subject; empty if none. */
  public List<Need> needsOf(String schoolId) {
    return needs.of(schoolId);
  }

  /** A school's rows of lessons.csv, sorted by subject; empty if none. */
  public List<Lessons> lessonsOf(String schoolId) {
    return lessons.of(schoolId);
  }

  /** A staff member's pins; empty if none. */
  public List<Pin> pinsOf(String staffId) {
    return pins.of(staffId);
  }

  /** What was answered about a staff member's posting, by party and school; empty if nothing. */
  public List<Consent> consentsOf(String staffId) {
    return consents.of(staffId);
  }
}
