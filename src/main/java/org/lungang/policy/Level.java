package org.lungang.policy;

import java.util.List;
import org.lungang.language.Code;

/** How much a rule weighs, in falling order. */
public enum Level implements Code {
  HARD("必须"),
  MEDIUM("原则上"),
  SOFT("优化项", "更好");

  private final List<String> chinese;

  Level(String... chinese) {
    this.chinese = List.of(chinese);
  }

  @Override
  public List<String> chinese() {
    return chinese;
  }
}
