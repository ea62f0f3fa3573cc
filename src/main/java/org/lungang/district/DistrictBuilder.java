package org.lungang.district;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The rows of a district's files, in any order, before they are a {@link District}. What is not set
 * is empty; {@link District#toBuilder} begins with all that a district has, so that whoever changes
 * one list loses none of the others.
 */
public final class DistrictBuilder {

  List<School> schools = List.of();
  List<Group> groups = List.of();
  List<StaffMember> staff = List.of();
  List<ServicePeriod> servicePeriods = List.of();
  List<Rotation> rotations = List.of();
  List<Need> needs = List.of();
  List<Lessons> lessons = List.of();
  List<TravelTime> travelTimes = List.of();
  List<Pin> pins = List.of();
  List<Consent> consents = List.of();
  String name = "";

  /** Sets all schools. */
  public DistrictBuilder schools(List<School> all) {
    this.schools = all;
    return this;
  }

  /** Sets all groups. */
  public DistrictBuilder groups(List<Group> all) {
    this.groups = all;
    return this;
  }

  /** Sets all staff. */
  public DistrictBuilder staff(List<StaffMember> all) {
    this.staff = all;
    return this;
  }

  /** Sets all earlier times at schools. */
  public DistrictBuilder servicePeriods(List<ServicePeriod> all) {
    this.servicePeriods = all;
    return this;
  }

  /** Sets all rotations. */
  public DistrictBuilder rotations(List<Rotation> all) {
    this.rotations = all;
    return this;
  }

  /** Sets all needs. */
  public DistrictBuilder needs(List<Need> all) {
    this.needs = all;
    return this;
  }

  /** Sets what all timetables ask for. */
  public DistrictBuilder lessons(List<Lessons> all) {
    this.lessons = all;
    return this;
  }

  /** Sets all ways between schools that are listed. */
  public DistrictBuilder travelTimes(List<TravelTime> all) {
    this.travelTimes = all;
    return this;
  }

  /** Sets all pins. */
  public DistrictBuilder pins(List<Pin> all) {
    this.pins = all;
    return this;
  }

  /** Sets all answers to questions for consent. */
  public DistrictBuilder consents(List<Consent> all) {
    this.consents = all;
    return this;
  }

  /** Sets the name that papers show; empty for none. */
  public DistrictBuilder name(String given) {
    this.name = given;
    return this;
  }

  /**
   * Keeps some of the schools and what is listed of them: their needs, lessons and answers, and the
   * ways between two of them. Groups, staff, rotations and pins stay as they are.
   *
   * @param ids of the schools to keep
   */
  public DistrictBuilder keepSchools(Set<String> ids) {
    schools = filter(schools, row -> ids.contains(row.id()));
    needs = filter(needs, row -> ids.contains(row.schoolId()));
    lessons = filter(lessons, row -> ids.contains(row.schoolId()));
    travelTimes =
        filter(
            travelTimes, way -> ids.contains(way.fromSchoolId()) && ids.contains(way.toSchoolId()));
    consents = filter(consents, row -> row.schoolId() == null || ids.contains(row.schoolId()));
    return this;
  }

  /**
   * Keeps some of the staff and what is listed of them: their earlier times at schools, rotations,
   * pins and answers.
   *
   * @param ids of the staff to keep
   */
  public DistrictBuilder keepStaff(Set<String> ids) {
    staff = filter(staff, row -> ids.contains(row.id()));
    servicePeriods = filter(servicePeriods, row -> ids.contains(row.staffId()));
    rotations = filter(rotations, row -> ids.contains(row.staffId()));
    pins = filter(pins, row -> ids.contains(row.staffId()));
    consents = filter(consents, row -> ids.contains(row.staffId()));
    return this;
  }

  private static <T> List<T> filter(List<T> rows, Predicate<T> kept) {
    return rows.stream().filter(kept).toList();
  }

  /**
   * Makes the district.
   *
   * @throws IllegalArgumentException if an id stands twice or a reference leads nowhere; a reader
   *     of files finds these first and reports them with their lines
   */
  public District build() {
    return new District(this);
  }
}
