package org.lungang.calendar;

import java.util.List;
import org.lungang.language.Code;

/** What a trip is for. */
public enum Purpose implements Code {
  /** A teacher of a member school sits in at the lead school. */
  LISTENING("跟班听课"),
  /** A subject leader of the lead school guides a member school. */
  GUIDANCE("教研指导");

  private final List<String> chinese;

  Purpose(String... chinese) {
    this.chinese = List.of(chinese);
  }

  @Override
  public List<String> chinese() {
    return chinese;
  }
}
