package org.lungang.district;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A school or kindergarten (学校): a row of schools.csv.
 *
 * @param coordinates null where the data gives none
 * @param students number of students; null where the data gives none
 */
public record School(
    String id,
    String name,
    Stage stage,
    Area area,
    Set<Trait> traits,
    @Nullable Coordinates coordinates,
    @Nullable Integer students) {

  public School {
    traits = Collections.unmodifiableSortedSet(new TreeSet<>(traits));
  }

  /** Whether it is a target school (农村、薄弱、新建、小规模学校): TOWN or RURAL, or with any trait. */
  public boolean isTarget() {
    return area != Area.URBAN || !traits.isEmpty();
  }
}
