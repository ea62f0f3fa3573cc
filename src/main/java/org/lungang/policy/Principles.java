package org.lungang.policy;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.district.GroupType;
import org.lungang.district.Position;

/**
 * What holds in principle (原则上): the medium rules. Each is null where the policy does not have it.
 */
public record Principles(
    @PolicyKey(en = "M1: due leaders are posted", zh = "M1：应交流的领导予以交流")
        @Nullable DueLeaders dueLeaders,
    @PolicyKey(
            en = "M2: everybody posted by these flows has worked at schools of the group",
            zh = "M2：按这些形式交流的人员须有集团内任职经历")
        @Nullable GroupExperience groupExperience,
    @PolicyKey(en = "M3: every teacher who can be posted by this flow is", zh = "M3：凡可参加此形式的教师均参加")
        @Nullable FirstYears firstYears,
    @PolicyKey(
            en = "M4: every such target school receives a backbone",
            zh = "M4：这些关系的农村、薄弱等成员校均得到骨干教师")
        @Nullable TargetSchools targetSchools) {

  /** M1: a due leader who has some possible posting gets one. */
  public record DueLeaders(
      @PolicyKey(en = "Positions that it applies to", zh = "适用职务", needed = true)
          Set<Position> positions,
      String clause) {
    public DueLeaders {
      positions = Sets.ordered(positions);
      clause = clause == null ? "" : clause;
    }
  }

  /**
   * M2: everybody posted by these flows has group experience.
   *
   * @param months whole months at each school, its rows of service.csv added up; for the home
   *     school, since at_school_since
   * @param schools at how many schools of the group
   */
  public record GroupExperience(
      @PolicyKey(en = "Ids of flows", zh = "交流形式的编号", needed = true) Set<String> flows,
      @PolicyKey(
              en = "Whole months at each school",
              zh = "每校满几个月",
              least = 1,
              most = 600,
              needed = true)
          int months,
      @PolicyKey(
              en = "At how many schools of the group",
              zh = "在集团内几所学校",
              least = 1,
              most = 20,
              needed = true)
          int schools,
      String clause) {
    public GroupExperience {
      flows = Sets.ordered(flows);
      clause = clause == null ? "" : clause;
    }
  }

  /** M3: every TEACHER who has a possible posting by this flow gets it. */
  public record FirstYears(
      @PolicyKey(en = "The id of a flow", zh = "交流形式的编号", needed = true) String flow,
      String clause) {
    public FirstYears {
      clause = clause == null ? "" : clause;
    }
  }

  /**
   * M4: every member that is a target school with one of these relations, and to which some
   * backbone has a possible posting, receives a backbone by a posting of the group.
   */
  public record TargetSchools(
      @PolicyKey(en = "Members of these relations", zh = "与牵头校为这些关系的成员校", needed = true)
          Set<GroupType> relations,
      String clause) {
    public TargetSchools {
      relations = Sets.ordered(relations);
      clause = clause == null ? "" : clause;
    }
  }
}
