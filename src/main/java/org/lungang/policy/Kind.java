package org.lungang.policy;

import java.util.List;
import org.lungang.language.Code;

/** What sort of movement a flow is (交流类型). */
public enum Kind implements Code {
  ROTATION("轮岗"),
  SUPPORT("支教"),
  SHADOWING("跟岗"),
  ITINERANT("走教"),
  FIRST_POST("首站式培育");

  private final List<String> chinese;

  Kind(String chinese) {
    this.chinese = List.of(chinese);
  }

  @Override
  public List<String> chinese() {
    return chinese;
  }
}
