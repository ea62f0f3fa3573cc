package org.lungang.intake;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.district.GroupType;

/** What is known of a group so far. */
final class GroupDraft {

  final String name;
  final Set<SchoolDraft> members = new LinkedHashSet<>();
  @Nullable SchoolDraft lead;
  @Nullable GroupType type;
  String id = "";

  /** Whether nothing of it is asked any more. */
  boolean isComplete = true;

  GroupDraft(String name) {
    this.name = name;
  }

  /** How many schools it has. */
  int schools() {
    return members.size() + (lead == null || members.contains(lead) ? 0 : 1);
  }

  /** Whether a school is in it. */
  boolean has(SchoolDraft school) {
    return school == lead || members.contains(school);
  }
}
