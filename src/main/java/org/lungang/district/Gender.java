package org.lungang.district;

import java.util.List;
import org.lungang.language.Code;

/** Gender (性别). */
public enum Gender implements Code {
  M("男"),
  F("女");

  private final List<String> chinese;

  Gender(String... chinese) {
    this.chinese = List.of(chinese);
  }

  @Override
  public List<String> chinese() {
    return chinese;
  }
}
