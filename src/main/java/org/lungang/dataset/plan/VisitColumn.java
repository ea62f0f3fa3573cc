package org.lungang.dataset.plan;

import org.lungang.dataset.sheet.Heading;

/** The columns of {@code itinerant.csv} (docs/reference/files.md), in their order. */
public enum VisitColumn implements Heading {
  STAFF_ID("staff_id", "教职工编号", true),
  NAME("name", "姓名", false),
  SUBJECT("subject", "任教学科", false),
  HOME_SCHOOL_ID("home_school_id", "编制所在校编号", false),
  HOST_SCHOOL_ID("host_school_id", "走教学校编号", true),
  GROUP_ID("group_id", "集团编号", false),
  WEEKLY_PERIODS("weekly_periods", "周课时", true),
  DAYS("days", "每周天数", false),
  MINUTES_A_WEEK("minutes_a_week", "每周路途分钟", false);

  private final String english;
  private final String chinese;
  private final boolean required;

  VisitColumn(String english, String chinese, boolean required) {
    this.english = english;
    this.chinese = chinese;
    this.required = required;
  }

  @Override
  public String english() {
    return english;
  }

  @Override
  public String chinese() {
    return chinese;
  }

  /** Whether a file made by hand must have it. */
  @Override
  public boolean isRequired() {
    return required;
  }

  @Override
  public boolean isSaidBy(Heading other) {
    return this == STAFF_ID && other == NAME;
  }

  @Override
  public boolean holdsIds() {
    return this == STAFF_ID || this == HOME_SCHOOL_ID || this == HOST_SCHOOL_ID || this == GROUP_ID;
  }
}
