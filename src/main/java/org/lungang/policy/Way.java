package org.lungang.policy;

import com.fasterxml.jackson.annotation.JsonAlias;

/** From which role to which a flow goes inside a group. */
public enum Way {
  /** L→M. */
  @JsonAlias("L→M")
  LEAD_TO_MEMBER,
  /** M→L. */
  @JsonAlias("M→L")
  MEMBER_TO_LEAD,
  /** Between any two schools of the group. */
  ANY
}
