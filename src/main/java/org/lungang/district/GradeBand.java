package org.lungang.district;

import java.util.List;
import org.lungang.language.Code;

/** The grades that a primary teacher teaches (任教年级段): 1–2, 3–4, 5–6. */
public enum GradeBand implements Code {
  LOWER("低段"),
  MIDDLE("中段"),
  UPPER("高段");

  private final List<String> chinese;

  GradeBand(String... chinese) {
    this.chinese = List.of(chinese);
  }

  @Override
  public List<String> chinese() {
    return chinese;
  }
}
