package org.lungang.district;

import java.util.List;
import org.lungang.language.Code;

/** The type of a group, and the relation of a member to its lead (集团类型, 成员关系). */
public enum GroupType implements Code {
  TIGHT("紧密型"),
  ASSISTANCE("帮扶型"),
  ALLIANCE("联盟型"),
  HAND_IN_HAND("城乡手拉手"),
  TOWNSHIP("乡镇一体化"),
  HIGH_SCHOOL_PAIR("高中结对"),
  PRESCHOOL("学前领航共建");

  private final List<String> chinese;

  GroupType(String... chinese) {
    this.chinese = List.of(chinese);
  }

  @Override
  public List<String> chinese() {
    return chinese;
  }
}
