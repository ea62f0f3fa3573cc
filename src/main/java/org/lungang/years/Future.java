package org.lungang.years;

import java.util.List;
import org.lungang.district.District;
import org.lungang.district.StaffMember;

/** What happens between the plan of one year and the lists of the next. */
public interface Future {

  /**
   * What became of a district.
   *
   * @param district the lists of the new year
   * @param retired who left at the statutory age
   */
  record Turn(District district, List<StaffMember> retired) {
    public Turn {
      retired = List.copyOf(retired);
    }
  }

  /**
   * The lists of a new year. The same for the same arguments.
   *
   * @param rolled the lists after the plan of the year before, as {@link NextLists} makes them
   * @param year the calendar year in which the new school year begins
   */
  Turn turn(District rolled, int year);
}
