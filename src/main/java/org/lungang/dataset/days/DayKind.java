package org.lungang.dataset.days;

import java.util.List;
import org.lungang.language.Code;

/** What a row of a file of days says of them (安排). */
public enum DayKind implements Code {
  OFF("放假"),
  SCHOOL("上课", "补课", "上班");

  private final List<String> chinese;

  DayKind(String... chinese) {
    this.chinese = List.of(chinese);
  }

  @Override
  public List<String> chinese() {
    return chinese;
  }
}
