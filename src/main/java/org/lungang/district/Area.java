package org.lungang.district;

import java.util.List;
import org.lungang.language.Code;

/** Where a school lies (城乡类型). */
public enum Area implements Code {
  URBAN("城区"),
  TOWN("镇区"),
  RURAL("乡村");

  private final List<String> chinese;

  Area(String... chinese) {
    this.chinese = List.of(chinese);
  }

  @Override
  public List<String> chinese() {
    return chinese;
  }
}
