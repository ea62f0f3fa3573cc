package org.lungang.policy;

import java.util.Set;
import org.lungang.district.StaffMember;

/** Somebody as a policy's kinds of staff see them ({@link Who}). */
public interface Person {

  /** The row of staff.csv. */
  StaffMember member();

  /** Whether backbone (骨干教师). */
  boolean backbone();

  /** Whether eligible (符合交流条件). */
  boolean isEligible();

  /** Whether due (应交流). */
  boolean isDue();

  /** Full years of age at S. */
  int age();

  /** Whether ever at another school, or on a rotation. */
  boolean movedBefore();

  /** What the lists enter as circumstances, by every name ({@link Entered#of}). */
  Set<String> circumstances();

  /** Full years at S since first hired. */
  int hiredYears();
}
