package org.lungang.district;

import java.util.List;

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
   * Makes the district.
   *
   * @throws IllegalArgumentException if an id stands twice or a reference leads nowhere; a reader
   *     of files finds these first and reports them with their lines
   */
  public District build() {
    return new District(this);
  }
}
