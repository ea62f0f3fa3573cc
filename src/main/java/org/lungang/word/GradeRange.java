package org.lungang.word;

import java.util.List;
import org.lungang.district.Stage;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;

/**
 * Grades of one stage that follow one another.
 *
 * @param stage a single stage
 * @param first the first grade: 1 to 6 of primary, 7 to 9 of junior, 10 to 12 of senior schools, 1
 *     to 3 of kindergartens
 * @param last the last one
 */
public record GradeRange(Stage stage, int first, int last)
    implements Named, Comparable<GradeRange> {

  public GradeRange {
    if (first < firstOf(stage) || last > lastOf(stage) || first > last) {
      throw new IllegalArgumentException(stage + " has no grades " + first + " to " + last);
    }
  }

  /** All grades of a single stage. */
  public static GradeRange whole(Stage stage) {
    return new GradeRange(stage, firstOf(stage), lastOf(stage));
  }

  private static int firstOf(Stage stage) {
    return switch (stage) {
      case KINDERGARTEN, PRIMARY -> 1;
      case JUNIOR -> 7;
      case SENIOR -> 10;
      case NINE_YEAR, TWELVE_YEAR -> throw new IllegalArgumentException(stage + " is not single");
    };
  }

  private static int lastOf(Stage stage) {
    return switch (stage) {
      case KINDERGARTEN -> 3;
      case PRIMARY -> 6;
      case JUNIOR -> 9;
      case SENIOR -> 12;
      case NINE_YEAR, TWELVE_YEAR -> throw new IllegalArgumentException(stage + " is not single");
    };
  }

  /** Whether these are all grades of the stage. */
  public boolean isWhole() {
    return equals(whole(stage));
  }

  /** How many grades these are. */
  public int count() {
    return last - first + 1;
  }

  /** Whether all grades of another range are among these. */
  public boolean contains(GradeRange other) {
    return stage == other.stage && first <= other.first && last >= other.last;
  }

  @Override
  public int compareTo(GradeRange other) {
    return List.of(stage.ordinal() - other.stage.ordinal(), first - other.first, last - other.last)
        .stream()
        .filter(difference -> difference != 0)
        .findFirst()
        .orElse(0);
  }

  @Override
  public String in(Language language) {
    if (isWhole()) {
      return stage.in(language);
    } else if (stage == Stage.KINDERGARTEN) {
      return "小中大".substring(first - 1, last) + "班";
    }
    return Message.of(GradeRange.class, first == last ? "grade" : "grades", "" + first, "" + last)
        .in(language);
  }
}
