package org.lungang.dataset;

import org.jspecify.annotations.Nullable;
import org.lungang.dataset.column.Column;
import org.lungang.dataset.column.NeedColumn;
import org.lungang.dataset.column.SchoolColumn;
import org.lungang.district.School;
import org.lungang.language.Message;

/**
 * Warns of numbers that hardly any school has: a digit too many, or the figure of a whole district.
 * Numbers that no school can have are errors of their cells.
 */
final class OddSizes {

  /** The largest schools of the country have as many teachers of a main subject. */
  private static final int MOST_REQUIRED = 200;

  /** The largest schools of the country have about as many. */
  private static final int MOST_STUDENTS = 20_000;

  /** What such a school has at most. */
  private static final int MOST_HEADCOUNT = 2_000;

  private OddSizes() {}

  static void checkNeed(Cells cells, int required) {
    check(cells, NeedColumn.REQUIRED, required, MOST_REQUIRED);
  }

  static void check(Cells cells, School school) {
    check(cells, SchoolColumn.STUDENTS, school.students(), MOST_STUDENTS);
    check(cells, SchoolColumn.HEADCOUNT, school.headcount(), MOST_HEADCOUNT);
  }

  private static void check(Cells cells, Column column, @Nullable Integer number, int most) {
    if (number != null && number > most) {
      cells.warning(
          column,
          String.valueOf(number),
          Message.of(OddSizes.class, "wrong.size", most),
          Message.of(OddSizes.class, "right.size"));
    }
  }
}
