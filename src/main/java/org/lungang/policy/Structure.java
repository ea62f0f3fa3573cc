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
    @PolicyKey(
            en = "Schools of a group, at most",
            zh = "集团学校数上限",
            least = 1,
            most = 1000,
            needed = true)
        int schoolsAtMost,
    @PolicyKey(
            en = "Students of a group, at most",
            zh = "集团学生数上限",
            least = 1,
            most = 10000000,
            needed = true)
        long studentsAtMost,
    @PolicyKey(en = "How many members a lead helps, by group type", zh = "牵头校帮扶的成员校数，按集团类型")
        Map<GroupType, Members> members,
    String clause) {

  /** From how many members to how many. */
  public record Members(
      @PolicyKey(
              en = "Members, at least",
              zh = "成员校最少几所",
              least = 0,
              most = 1000,
              needed = true,
              noMoreThan = "at_most")
          int atLeast,
      @PolicyKey(en = "Members, at most", zh = "成员校最多几所", least = 0, most = 1000, needed = true)
          int atMost,
      String clause) {
    public Members {
      clause = clause == null ? "" : clause;
    }
  }

  public Structure {
    members = Sets.byKey(members);
    clause = clause == null ? "" : clause;
  }
}
