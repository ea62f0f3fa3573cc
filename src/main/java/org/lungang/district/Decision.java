package org.lungang.district;

import java.util.List;
import org.lungang.language.Code;

/** What a pin decides (决定). */
public enum Decision implements Code {
  GO("指定交流"),
  STAY("指定留任"),
  NOT_TO("不去");

  private final List<String> chinese;

  Decision(String... chinese) {
    this.chinese = List.of(chinese);
  }

  @Override
  public List<String> chinese() {
    return chinese;
  }
}
