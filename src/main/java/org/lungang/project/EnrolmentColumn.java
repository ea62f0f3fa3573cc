package org.lungang.project;

import org.lungang.dataset.sheet.Heading;

/** The columns of a file of expected pupils, in their order. */
enum EnrolmentColumn implements Heading {
  SCHOOL("school_id", "学校编号"),
  YEAR("year", "年份"),
  PUPILS("students", "学生数");

  private final String english;
  private final String chinese;

  EnrolmentColumn(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  @Override
  public String english() {
    return english;
  }

  @Override
  public String chinese() {
    return chinese;
  }

  @Override
  public boolean isRequired() {
    return true;
  }
}
