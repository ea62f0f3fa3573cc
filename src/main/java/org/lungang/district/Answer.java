package org.lungang.district;

import java.util.List;
import org.lungang.language.Code;

/** What became of a question for consent (答复). */
public enum Answer implements Code {
  ASKED("已征求"),
  GIVEN("同意"),
  REFUSED("不同意");

  private final List<String> chinese;

  Answer(String... chinese) {
    this.chinese = List.of(chinese);
  }

  @Override
  public List<String> chinese() {
    return chinese;
  }
}
