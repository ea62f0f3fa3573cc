package org.lungang.policy;

/** What the stages of the host school must be. */
public enum HostStage {
  /** The host has a stage of the staff member, and the two schools share a stage (the default). */
  SHARED,
  /** No condition. */
  ANY,
  /** The two schools share no stage (cross-stage). */
  DIFFERENT
}
