package org.lungang.policy;

import java.util.Map;
import org.lungang.district.GroupType;

/**
 * How groups should be built; what does not hold is a warning.
 *
 * @param schoolsAtMost schools of a group
 * @param studentsAtMost students of a group
 * @param members how many members a lead helps, by group type; no condition where absent
 */
public record Structure(
    int schoolsAtMost, long studentsAtMost, Map<GroupType, Members> members, String clause) {

  /** From how many members to how many. */
  public record Members(int atLeast, int atMost, String clause) {
    public Members {
      clause = clause == null ? "" : clause;
    }
  }

  public Structure {
    members = Sets.byKey(members);
    clause = clause == null ? "" : clause;
  }
}
