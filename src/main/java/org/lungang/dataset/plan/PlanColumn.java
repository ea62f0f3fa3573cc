package org.lungang.dataset.plan;

import org.lungang.dataset.sheet.Heading;

/** The columns of {@code plan.csv} (docs/reference/files.md), in their order. */
public enum PlanColumn implements Heading {
  STAFF_ID("staff_id", "教职工编号", true),
  NAME("name", "姓名", false),
  POSITION("position", "职务", false),
  SUBJECT("subject", "任教学科", false),
  HOME_SCHOOL_ID("home_school_id", "派出学校编号", false),
  HOME_SCHOOL("home_school", "派出学校", false),
  HOST_SCHOOL_ID("host_school_id", "接收学校编号", true),
  HOST_SCHOOL("host_school", "接收学校", false),
  GROUP_ID("group_id", "集团编号", false),
  FLOW("flow", "交流形式", false),
  KIND("kind", "交流类型", false),
  POST("post", "拟任职务", false),
  FROM("from", "起始日期", false),
  UNTIL("until", "截止日期", false),
  EXTRA_MINUTES("extra_minutes", "增加通勤分钟", false),
  REASONS("reasons", "依据", false);

  private final String english;
  private final String chinese;
  private final boolean required;

  PlanColumn(String english, String chinese, boolean required) {
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

  /** Whether a plan made by hand must have it; a plan that the program writes has every column. */
  @Override
  public boolean isRequired() {
    return required;
  }

  @Override
  public boolean isSaidBy(Heading other) {
    return this == STAFF_ID && other == NAME || this == HOST_SCHOOL_ID && other == HOST_SCHOOL;
  }

  @Override
  public boolean holdsIds() {
    return this == STAFF_ID || this == HOME_SCHOOL_ID || this == HOST_SCHOOL_ID || this == GROUP_ID;
  }
}
