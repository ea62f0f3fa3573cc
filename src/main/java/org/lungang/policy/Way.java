package org.lungang.policy;

import java.util.List;
import org.lungang.language.Code;

/** From which role to which a flow goes inside a group. */
public enum Way implements Code {
  /** L→M. */
  LEAD_TO_MEMBER("牵头校到成员校", "L→M"),
  /** M→L. */
  MEMBER_TO_LEAD("成员校到牵头校", "M→L"),
  /** Between any two schools of the group. */
  ANY("任意两校之间");

  private final List<String> chinese;

  Way(String... chinese) {
    this.chinese = List.of(chinese);
  }

  @Override
  public List<String> chinese() {
    return chinese;
  }
}
