package org.lungang.policy;

import java.util.List;
import org.lungang.language.Code;

/** What the stages of the host school must be. */
public enum HostStage implements Code {
  /** The host has a stage of the staff member, and the two schools share a stage (the default). */
  SHARED("同学段"),
  /** No condition. */
  ANY("不限学段", "不限"),
  /** The two schools share no stage (cross-stage). */
  DIFFERENT("跨学段");

  private final List<String> chinese;

  HostStage(String... chinese) {
    this.chinese = List.of(chinese);
  }

  @Override
  public List<String> chinese() {
    return chinese;
  }
}
