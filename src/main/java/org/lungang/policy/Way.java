package org.lungang.policy;

/** From which role to which a flow goes inside a group. */
public enum Way {
  /** L→M. */
  LEAD_TO_MEMBER,
  /** M→L. */
  MEMBER_TO_LEAD,
  /** Between any two schools of the group. */
  ANY
}
