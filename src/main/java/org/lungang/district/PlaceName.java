package org.lungang.district;

import java.util.List;

/** The county, city or district that the names of schools begin with. */
final class PlaceName {

  private static final String ENDINGS = "省市县区旗州盟";

  /** No place has a shorter name: 忻县. */
  private static final int SHORTEST = 2;

  private PlaceName() {}

  /**
   * The longest beginning of all schools' names that ends as a place does; empty where there is
   * none, and for fewer than two schools, whose common beginning says nothing.
   */
  static String commonTo(List<School> schools) {
    if (schools.size() < 2) {
      return "";
    }
    String common = schools.get(0).name();
    for (School school : schools) {
      int length = Math.min(common.length(), school.name().length());
      int same = 0;
      while (same < length && common.charAt(same) == school.name().charAt(same)) {
        same++;
      }
      common = common.substring(0, same);
    }
    while (!common.isEmpty() && ENDINGS.indexOf(common.charAt(common.length() - 1)) < 0) {
      common = common.substring(0, common.length() - 1);
    }
    return common.length() < SHORTEST ? "" : common;
  }
}
