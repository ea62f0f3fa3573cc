package org.lungang.district;

import java.util.List;
import org.lungang.language.Code;

/** How a rotation was assessed (考核等次). */
public enum Assessment implements Code {
  EXCELLENT("优秀"),
  PASS("合格"),
  FAIL("不合格");

  private final List<String> chinese;

  Assessment(String... chinese) {
    this.chinese = List.of(chinese);
  }

  @Override
  public List<String> chinese() {
    return chinese;
  }
}
