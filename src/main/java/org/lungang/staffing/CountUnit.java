package org.lungang.staffing;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Group;
import org.lungang.language.Named;

/**
 * What a rule of a policy's own holds for by itself: some schools, or some people of them.
 *
 * @param code tells it apart from the others of the rule: a group's, school's or household's id,
 *     URBAN, PRIMARY; empty for the district
 * @param name in words
 * @param group whose postings are counted; null for those of all groups
 * @param schoolId where it is a single school; else null
 * @param schoolIds at least one
 * @param staffIds the only people that count; null for all of the schools
 * @param anchorId one of them, in some group if any of them is: the component that it belongs to
 */
public record CountUnit(
    String code,
    Named name,
    @Nullable Group group,
    @Nullable String schoolId,
    Set<String> schoolIds,
    @Nullable Set<String> staffIds,
    String anchorId) {

  public CountUnit {
    schoolIds = Collections.unmodifiableSet(new TreeSet<>(schoolIds));
    staffIds = staffIds == null ? null : Collections.unmodifiableSet(new TreeSet<>(staffIds));
  }

  /** Whether somebody can count. */
  boolean isAbout(String staffId) {
    return staffIds == null || staffIds.contains(staffId);
  }
}
