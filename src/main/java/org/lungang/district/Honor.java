package org.lungang.district;

import java.util.List;
import org.lungang.language.Code;

/** The level of a backbone honor (骨干层级), in rising order. */
public enum Honor implements Code {
  NONE("无"),
  SCHOOL("校级"),
  DISTRICT("区县级", "区级", "县级"),
  CITY("市级"),
  PROVINCE("省级"),
  NATIONAL("国家级");

  private final List<String> chinese;

  Honor(String... chinese) {
    this.chinese = List.of(chinese);
  }

  @Override
  public List<String> chinese() {
    return chinese;
  }
}
