package org.lungang.district;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All that is known of a district: immutable, complete, with references that hold.
 *
 * <p>Every list is sorted by the text of its ids, whatever order it came in, so that nothing
 * computed from a district hangs on the order of rows.
 */
public final class District {

  private static final Comparator<Pin> PIN_ORDER =
      Comparator.comparing(Pin::staffId)
          .thenComparing(Pin::decision)
          .thenComparing(Pin::schoolId, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Pin::note);

  private static final Comparator<Consent> CONSENT_ORDER =
      Comparator.comparing(Consent::staffId)
          .thenComparing(Consent::party)
          .thenComparing(Consent::schoolId, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final Map<String, School> schools;
  private final Map<String, Group> groups;
  private final Map<String, StaffMember> staff;
  private final List<ServicePeriod> servicePeriods;
  private final List<Rotation> rotations;
  private final List<Need> needs;
  private final List<Lessons> lessons;
  private final List<Pin> pins;
  private final List<Consent> consents;
  private final TravelTimes travelTimes;
  private final String givenName;

  private final List<School> schoolList;
  private final List<Group> groupList;
  private final List<StaffMember> staffList;
  private final Map<String, List<ServicePeriod>> servicePeriodsByStaff;
  private final Map<String, List<Rotation>> rotationsByStaff;
  private final Map<String, List<Need>> needsBySchool;
  private final Map<String, List<Lessons>> lessonsBySchool;
  private final Map<String, List<Pin>> pinsByStaff;
  private final Map<String, List<Consent>> consentsByStaff;
  private final Map<String, List<Group>> groupsBySchool;

  District(DistrictBuilder rows) {
    this.givenName = rows.name;
    this.schoolList = sorted(rows.schools, Comparator.comparing(School::id));
    this.groupList = sorted(rows.groups, Comparator.comparing(Group::id));
    this.staffList = sorted(rows.staff, Comparator.comparing(StaffMember::id));
    this.servicePeriods =
        sorted(
            rows.servicePeriods,
            Comparator.comparing(ServicePeriod::staffId)
                .thenComparing(ServicePeriod::from)
                .thenComparing(ServicePeriod::until)
                .thenComparing(ServicePeriod::school)
                .thenComparing(
                    ServicePeriod::area, Comparator.nullsFirst(Comparator.naturalOrder())));
    this.rotations =
        sorted(
            rows.rotations,
            Comparator.comparing(Rotation::staffId)
                .thenComparing(Rotation::until)
                .thenComparing(Rotation::from)
                .thenComparing(Rotation::hostSchoolId)
                .thenComparing(Rotation::homeSchoolId)
                .thenComparing(Rotation::toString));
    this.needs =
        sorted(rows.needs, Comparator.comparing(Need::schoolId).thenComparing(Need::subject));
    this.lessons =
        sorted(
            rows.lessons, Comparator.comparing(Lessons::schoolId).thenComparing(Lessons::subject));
    this.pins = sorted(rows.pins, PIN_ORDER);
    this.consents = sorted(rows.consents, CONSENT_ORDER);
    this.schools = index(schoolList, School::id);
    this.groups = index(groupList, Group::id);
    this.staff = index(staffList, StaffMember::id);
    this.travelTimes =
        new TravelTimes(
            this.schools,
            sorted(
                rows.travelTimes,
                Comparator.comparing(TravelTime::fromSchoolId)
                    .thenComparing(TravelTime::toSchoolId)));
    this.servicePeriodsByStaff = groupBy(this.servicePeriods, ServicePeriod::staffId);
    this.rotationsByStaff = groupBy(this.rotations, Rotation::staffId);
    this.needsBySchool = groupBy(this.needs, Need::schoolId);
    this.lessonsBySchool = groupBy(this.lessons, Lessons::schoolId);
    this.pinsByStaff = groupBy(this.pins, Pin::staffId);
    this.consentsByStaff = groupBy(this.consents, Consent::staffId);
    this.groupsBySchool = new HashMap<>();
    for (Group group : groupList) {
      for (String schoolId : group.schoolIds()) {
        requireKnown(this.schools, schoolId);
        groupsBySchool.computeIfAbsent(schoolId, id -> new ArrayList<>()).add(group);
      }
    }
    staffList.forEach(member -> requireKnown(this.schools, member.schoolId()));
    servicePeriodsByStaff.keySet().forEach(id -> requireKnown(this.staff, id));
    rotationsByStaff.keySet().forEach(id -> requireKnown(this.staff, id));
    pinsByStaff.keySet().forEach(id -> requireKnown(this.staff, id));
    consentsByStaff.keySet().forEach(id -> requireKnown(this.staff, id));
    for (Rotation rotation : this.rotations) {
      requireKnown(this.schools, rotation.homeSchoolId());
      requireKnown(this.schools, rotation.hostSchoolId());
    }
    needsBySchool.keySet().forEach(id -> requireKnown(this.schools, id));
    lessonsBySchool.keySet().forEach(id -> requireKnown(this.schools, id));
  }

  /** The same district, all but its pins and its name: shares what does not change. */
  private District(District other, List<Pin> pins, String givenName) {
    this.givenName = givenName;
    this.schoolList = other.schoolList;
    this.groupList = other.groupList;
    this.staffList = other.staffList;
    this.servicePeriods = other.servicePeriods;
    this.rotations = other.rotations;
    this.needs = other.needs;
    this.lessons = other.lessons;
    this.pins = sorted(pins, PIN_ORDER);
    this.consents = other.consents;
    this.schools = other.schools;
    this.groups = other.groups;
    this.staff = other.staff;
    this.travelTimes = other.travelTimes;
    this.servicePeriodsByStaff = other.servicePeriodsByStaff;
    this.rotationsByStaff = other.rotationsByStaff;
    this.needsBySchool = other.needsBySchool;
    this.lessonsBySchool = other.lessonsBySchool;
    this.pinsByStaff = groupBy(this.pins, Pin::staffId);
    this.consentsByStaff = other.consentsByStaff;
    this.groupsBySchool = other.groupsBySchool;
    pinsByStaff.keySet().forEach(id -> requireKnown(this.staff, id));
  }

  /** All that is known of this district, to make another one of. */
  public DistrictBuilder toBuilder() {
    return new DistrictBuilder()
        .schools(schoolList)
        .groups(groupList)
        .staff(staffList)
        .servicePeriods(servicePeriods)
        .rotations(rotations)
        .needs(needs)
        .lessons(lessons)
        .travelTimes(travelTimes.listed())
        .pins(pins)
        .consents(consents)
        .name(givenName);
  }

  /**
   * The same district with other pins.
   *
   * @throws IllegalArgumentException if one is of nobody
   */
  public District withPins(List<Pin> newPins) {
    return new District(this, newPins, givenName);
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
    return givenName.isEmpty() ? PlaceName.commonTo(schoolList) : givenName;
  }

  /**
   * The part of the district that schools make up: these schools, the groups all of whose schools
   * they are, the staff whose home they are or who came from or went to one of them, and all that
   * is known of those. Schools that such staff come from stay in it too, in no group.
   */
  public District partOf(Set<String> schoolIds) {
    Set<String> staffIds = new HashSet<>();
    Set<String> kept = new HashSet<>(schoolIds);
    for (Rotation rotation : rotations) {
      if (schoolIds.contains(rotation.homeSchoolId())
          || schoolIds.contains(rotation.hostSchoolId())) {
        staffIds.add(rotation.staffId());
      }
    }
    for (StaffMember member : staffList) {
      if (schoolIds.contains(member.schoolId())) {
        staffIds.add(member.id());
      } else if (staffIds.contains(member.id())) {
        kept.add(member.schoolId());
      }
    }
    for (Rotation rotation : rotations) {
      if (staffIds.contains(rotation.staffId())) {
        kept.add(rotation.homeSchoolId());
        kept.add(rotation.hostSchoolId());
      }
    }
    return toBuilder()
        .groups(
            groupList.stream().filter(group -> schoolIds.containsAll(group.schoolIds())).toList())
        .keepSchools(kept)
        .keepStaff(staffIds)
        .build();
  }

  /** All schools, sorted by id. */
  public List<School> schools() {
    return schoolList;
  }

  /** All groups, sorted by id. */
  public List<Group> groups() {
    return groupList;
  }

  /** All staff, sorted by id. */
  public List<StaffMember> staff() {
    return staffList;
  }

  /** All earlier times at schools, sorted by staff id and date. */
  public List<ServicePeriod> servicePeriods() {
    return servicePeriods;
  }

  /** All rows of rotations.csv, sorted by staff id and end. */
  public List<Rotation> rotations() {
    return rotations;
  }

  /** All needs, sorted by school id and subject. */
  public List<Need> needs() {
    return needs;
  }

  /** What all timetables ask for, sorted by school id and subject. */
  public List<Lessons> lessons() {
    return lessons;
  }

  /** All pins, sorted by staff id. */
  public List<Pin> pins() {
    return pins;
  }

  /** What was answered to questions for consent, sorted by staff id, party and school. */
  public List<Consent> consents() {
    return consents;
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
    return requireKnown(schools, id);
  }

  /** The school with an id, if there is one. */
  public Optional<School> findSchool(String id) {
    return Optional.ofNullable(schools.get(id));
  }

  /**
   * The group with an id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Group getGroup(String id) {
    return requireKnown(groups, id);
  }

  /** The group with an id, if there is one. */
  public Optional<Group> findGroup(String id) {
    return Optional.ofNullable(groups.get(id));
  }

  /**
   * The staff member with an id.
   *
   * @throws IllegalArgumentException if there is none
   */
  public StaffMember getStaffMember(String id) {
    return requireKnown(staff, id);
  }

  /** The staff member with an id, if there is one. */
  public Optional<StaffMember> findStaffMember(String id) {
    return Optional.ofNullable(staff.get(id));
  }

  /** The groups that a school belongs to, sorted by id; empty if none. */
  public List<Group> groupsOf(String schoolId) {
    return groupsBySchool.getOrDefault(schoolId, List.of());
  }

  /** A staff member's rows of service.csv, oldest first; empty if none. */
  public List<ServicePeriod> servicePeriodsOf(String staffId) {
    return servicePeriodsByStaff.getOrDefault(staffId, List.of());
  }

  /** A staff member's rows of rotations.csv, earliest end first; empty if none. */
  public List<Rotation> rotationsOf(String staffId) {
    return rotationsByStaff.getOrDefault(staffId, List.of());
  }

  /** A school's rows of needs.csv, sorted by subject; empty if none. */
  public List<Need> needsOf(String schoolId) {
    return needsBySchool.getOrDefault(schoolId, List.of());
  }

  /** A school's rows of lessons.csv, sorted by subject; empty if none. */
  public List<Lessons> lessonsOf(String schoolId) {
    return lessonsBySchool.getOrDefault(schoolId, List.of());
  }

  /** A staff member's pins; empty if none. */
  public List<Pin> pinsOf(String staffId) {
    return pinsByStaff.getOrDefault(staffId, List.of());
  }

  /** What was answered about a staff member's posting, by party and school; empty if nothing. */
  public List<Consent> consentsOf(String staffId) {
    return consentsByStaff.getOrDefault(staffId, List.of());
  }

  private static <T> List<T> sorted(List<T> rows, Comparator<? super T> order) {
    return rows.stream().sorted(order).toList();
  }

  private static <T> Map<String, T> index(List<T> rows, Function<T, String> id) {
    Map<String, T> index = new HashMap<>(rows.size() * 2);
    for (T row : rows) {
      if (index.put(id.apply(row), row) != null) {
        throw new IllegalArgumentException("The id (" + id.apply(row) + ") stands twice.");
      }
    }
    return index;
  }

  private static <T> Map<String, List<T>> groupBy(List<T> rows, Function<T, String> id) {
    return rows.stream().collect(Collectors.groupingBy(id));
  }

  private static <T> T requireKnown(Map<String, T> index, String id) {
    T row = index.get(id);
    if (row == null) {
      throw new IllegalArgumentException("The id (" + id + ") leads nowhere.");
    }
    return row;
  }
}
