package org.lungang.district;

import java.util.List;
import org.lungang.language.Code;

/** What a staff member thinks of moving (交流意愿). */
public enum Willingness implements Code {
  VOLUNTEER("自愿"),
  NEUTRAL("服从"),
  RELUCTANT("不愿");

  private final List<String> chinese;

  Willingness(String... chinese) {
    this.chinese = List.of(chinese);
  }

  @Override
  public List<String> chinese() {
    return chinese;
  }
}
