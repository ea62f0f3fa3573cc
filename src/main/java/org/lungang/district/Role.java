package org.lungang.district;

import java.util.List;
import org.lungang.language.Code;

/** A school's role in a group (角色). */
public enum Role implements Code {
  LEAD("牵头校", "龙头校", "核心校"),
  MEMBER("成员校");

  private final List<String> chinese;

  Role(String... chinese) {
    this.chinese = List.of(chinese);
  }

  @Override
  public List<String> chinese() {
    return chinese;
  }
}
