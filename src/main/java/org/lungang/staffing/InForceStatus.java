package org.lungang.staffing;

import java.util.List;
import org.lungang.language.Code;

/** What becomes of a rotation of an earlier year in the year that is planned. */
public enum InForceStatus implements Code {
  /** Its term is not over: locked at the host school (E7). */
  GOES_ON("继续在轨"),
  /** Its term is over, and it is renewed for another one at the host school. */
  RENEWED("期满续派"),
  /** Its term is over: back at the home school (E8). */
  RETURNS("期满返回"),
  /** Its term is over: the host school is the home school from now on (E8). */
  STAYS("期满留任");

  private final List<String> chinese;

  InForceStatus(String chinese) {
    this.chinese = List.of(chinese);
  }

  /** Whether the rotation is in force in the year that is planned. */
  public boolean isAtHost() {
    return switch (this) {
      case GOES_ON, RENEWED -> true;
      case RETURNS, STAYS -> false;
    };
  }

  @Override
  public List<String> chinese() {
    return chinese;
  }
}
