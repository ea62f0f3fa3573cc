package org.lungang.policy;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.district.GroupType;
import org.lungang.district.Position;

/**
 * What holds in principle (原则上): the medium rules. Each is null where the policy does not have it.
 */
public record Principles(
    @Nullable DueLeaders dueLeaders,
    @Nullable GroupExperience groupExperience,
    @Nullable FirstYears firstYears,
    @Nullable TargetSchools targetSchools) {

  /** M1: a due leader who has some possible posting gets one. */
  public record DueLeaders(Set<Position> positions, String clause) {
    public DueLeaders {
      positions = Sets.ordered(positions);
      clause = clause == null ? "" : clause;
    }
  }

  /**
   * M2: whoever is posted by these flows has group experience.
   *
   * @param months whole months at each school, its rows of service.csv added up; for the home
   *     school, since at_school_since
   * @param schools at how many schools of the group
   */
  public record GroupExperience(Set<String> flows, int months, int schools, String clause) {
    public GroupExperience {
      flows = Sets.ordered(flows);
      clause = clause == null ? "" : clause;
    }
  }

  /** M3: every TEACHER who has a possible posting by this flow gets it. */
  public record FirstYears(String flow, String clause) {
    public FirstYears {
      clause = clause == null ? "" : clause;
    }
  }

  /**
   * M4: every member that is a target school with one of these relations, and to which some
   * backbone has a possible posting, receives a backbone by a posting of the group.
   */
  public record TargetSchools(Set<GroupType> relations, String clause) {
    public TargetSchools {
      relations = Sets.ordered(relations);
      clause = clause == null ? "" : clause;
    }
  }
}
