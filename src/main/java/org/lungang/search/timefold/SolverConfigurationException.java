package org.lungang.search.timefold;

import org.jspecify.annotations.Nullable;

/** A file that cannot be used as a solver configuration. */
public final class SolverConfigurationException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** What is wrong. */
  public enum Reason {
    /** It is no configuration of Timefold. */
    UNREADABLE,
    /** Its solution class is not that of this program. */
    OTHER_MODEL,
    /** Timefold does not solve by it. */
    REFUSED
  }

  private final Reason reason;
  private final String detail;

  SolverConfigurationException(Reason reason, String detail, @Nullable Throwable cause) {
    super(detail, cause);
    this.reason = reason;
    this.detail = detail;
  }

  /** What is wrong. */
  public Reason reason() {
    return reason;
  }

  /** What Timefold says of it, or the class that is not ours. */
  public String detail() {
    return detail;
  }
}
