package org.lungang.district;

import java.util.List;
import org.lungang.language.Code;

/** Whose consent to a posting is asked for (同意方). */
public enum Party implements Code {
  PERSON("本人"),
  HOME("派出学校"),
  HOST("接收学校");

  private final List<String> chinese;

  Party(String... chinese) {
    this.chinese = List.of(chinese);
  }

  @Override
  public List<String> chinese() {
    return chinese;
  }
}
