package org.lungang.generator;

import java.util.ArrayList;
import java.util.List;
import org.lungang.district.Need;
import org.lungang.district.Rotation;
import org.lungang.district.ServicePeriod;
import org.lungang.district.StaffMember;

/** The people of a district as they are made, school by school, with what depends on them. */
final class Workforce {

  private final List<StaffMember> staff = new ArrayList<>();
  private final List<Integer> firstOfSchool = new ArrayList<>();
  private final List<ServicePeriod> servicePeriods = new ArrayList<>();
  private final List<Rotation> rotations = new ArrayList<>();
  private final List<Need> needs = new ArrayList<>();

  /** Begins the next school; schools come in the order of their numbers. */
  void beginSchool() {
    firstOfSchool.add(staff.size());
  }

  void add(StaffMember member, List<ServicePeriod> earlier) {
    staff.add(member);
    servicePeriods.addAll(earlier);
  }

  void add(Rotation rotation) {
    rotations.add(rotation);
  }

  void add(Need need) {
    needs.add(need);
  }

  /** The number of the next staff member, from 0. */
  int nextNumber() {
    return staff.size();
  }

  /** The staff whose home school has a number. */
  List<StaffMember> staffOf(SchoolPlan school) {
    int next = school.number() + 1;
    int end = next < firstOfSchool.size() ? firstOfSchool.get(next) : staff.size();
    return staff.subList(firstOfSchool.get(school.number()), end);
  }

  List<StaffMember> staff() {
    return staff;
  }

  List<ServicePeriod> servicePeriods() {
    return servicePeriods;
  }

  List<Rotation> rotations() {
    return rotations;
  }

  List<Need> needs() {
    return needs;
  }
}
