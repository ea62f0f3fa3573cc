package org.lungang.policy;

import java.util.List;
import org.lungang.language.Code;

/** The post that somebody holds at the host school (拟任职务). */
public enum Post implements Code {
  PRINCIPAL("校长"),
  EXECUTIVE_PRINCIPAL("执行校长"),
  VICE_PRINCIPAL("副校长"),
  MIDDLE_MANAGER("中层干部"),
  TEACHER("教师"),
  TEMPORARY("挂职");

  private final List<String> chinese;

  Post(String chinese) {
    this.chinese = List.of(chinese);
  }

  @Override
  public List<String> chinese() {
    return chinese;
  }
}
