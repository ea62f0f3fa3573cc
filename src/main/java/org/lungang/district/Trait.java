package org.lungang.district;

import java.util.List;
import org.lungang.language.Code;

/** What makes a school one that needs help (学校特征). */
public enum Trait implements Code {
  WEAK("薄弱"),
  NEW("新建"),
  SMALL("小规模");

  private final List<String> chinese;

  Trait(String... chinese) {
    this.chinese = List.of(chinese);
  }

  @Override
  public List<String> chinese() {
    return chinese;
  }
}
