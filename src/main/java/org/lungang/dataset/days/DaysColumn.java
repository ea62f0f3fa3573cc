package org.lungang.dataset.days;

import org.lungang.dataset.sheet.Heading;

/** The columns of a file of days off and days of school, in their order. */
public enum DaysColumn implements Heading {
  FIRST("first", "首日", true),
  LAST("last", "末日", false),
  KIND("kind", "安排", true),
  NOTE("note", "备注", false);

  private final String english;
  private final String chinese;
  private final boolean required;

  DaysColumn(String english, String chinese, boolean required) {
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

  @Override
  public boolean isRequired() {
    return required;
  }
}
