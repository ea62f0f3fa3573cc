package org.lungang.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A change of groups, made before the rows of a scenario. */
public sealed interface GroupEdit {

  /** Where it stands. */
  Word at();

  /**
   * A school leaves a group for another.
   *
   * @param from null for the only group that it is in, or none
   * @param relation to the lead of the new group; null for that group's type
   */
  record Move(Word at, Word schoolId, @Nullable Word from, Word to, @Nullable Word relation)
      implements GroupEdit {}

  /** All schools of some groups go over to another, which keeps its lead. */
  record Merge(Word at, List<Word> groupIds, Word into) implements GroupEdit {
    public Merge {
      groupIds = List.copyOf(groupIds);
    }
  }

  /**
   * Some schools of a group become a group of their own.
   *
   * @param type null for that of the group they come from
   */
  record Split(
      Word at,
      Word from,
      List<Word> schoolIds,
      Word groupId,
      Word name,
      Word leadId,
      @Nullable Word type)
      implements GroupEdit {
    public Split {
      schoolIds = List.copyOf(schoolIds);
    }
  }
}
