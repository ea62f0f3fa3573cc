package org.lungang.district;

import java.util.List;
import org.lungang.language.Code;

/** The position that a staff member holds at home (职务). */
public enum Position implements Code {
  PRINCIPAL("校长"),
  VICE_PRINCIPAL("副校长"),
  MIDDLE_MANAGER("中层干部"),
  TEACHER("教师");

  private final List<String> chinese;

  Position(String... chinese) {
    this.chinese = List.of(chinese);
  }

  @Override
  public List<String> chinese() {
    return chinese;
  }

  /** PRINCIPAL or VICE_PRINCIPAL (校级领导). */
  public boolean isLeader() {
    return this == PRINCIPAL || this == VICE_PRINCIPAL;
  }

  /** Whether somebody in this position counts as teaching staff: TEACHER or MIDDLE_MANAGER. */
  public boolean isTeachingStaff() {
    return this == TEACHER || this == MIDDLE_MANAGER;
  }
}
