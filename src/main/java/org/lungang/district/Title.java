package org.lungang.district;

import java.util.List;
import org.lungang.language.Code;

/** The professional title (职称), in rising order. */
public enum Title implements Code {
  UNRATED("未定级"),
  THIRD("三级"),
  SECOND("二级"),
  FIRST("一级"),
  SENIOR("高级"),
  FULL_SENIOR("正高级");

  private final List<String> chinese;

  Title(String... chinese) {
    this.chinese = List.of(chinese);
  }

  @Override
  public List<String> chinese() {
    return chinese;
  }
}
