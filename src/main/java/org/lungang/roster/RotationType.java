package org.lungang.roster;

import org.lungang.district.GroupType;
import org.lungang.policy.Kind;

/**
 * What the national teacher record calls a rotation (交流轮岗类型): the ways that 教师〔2014〕4号 names. The
 * forms are Chinese in either language.
 */
enum RotationType {
  DISTRICT("学区一体化管理"),
  ALLIANCE("学校联盟"),
  GROUP("集团化办学"),
  SUPPORT("对口支援"),
  ITINERANT("乡镇中心学校教师走教");

  private final String name;

  RotationType(String name) {
    this.name = name;
  }

  /** The type of a movement of a kind in a group of a type. */
  static RotationType of(GroupType group, Kind kind) {
    if (kind == Kind.ITINERANT) {
      return ITINERANT;
    } else if (kind == Kind.SUPPORT) {
      return SUPPORT;
    }
    return switch (group) {
      case TIGHT, ASSISTANCE, PRESCHOOL -> GROUP;
      case ALLIANCE -> ALLIANCE;
      case HAND_IN_HAND, HIGH_SCHOOL_PAIR -> SUPPORT;
      case TOWNSHIP -> DISTRICT;
    };
  }

  /** The name as the form has it. */
  String formName() {
    return name;
  }
}
