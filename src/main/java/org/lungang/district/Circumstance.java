package org.lungang.district;

import java.util.List;
import org.lungang.language.Code;

/** What may keep a staff member from rotating (暂不交流情形). */
public enum Circumstance implements Code {
  PREGNANT_OR_NURSING("孕期哺乳期"),
  ILL("患病"),
  KEY_PROJECT("特色课程或重大课题");

  private final List<String> chinese;

  Circumstance(String... chinese) {
    this.chinese = List.of(chinese);
  }

  @Override
  public List<String> chinese() {
    return chinese;
  }
}
