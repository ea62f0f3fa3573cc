package org.lungang.generator;

import org.lungang.district.Area;
import org.lungang.district.Stage;

/** How many students a school usually has. */
final class StudentNumbers {

  private StudentNumbers() {}

  /** At a lead school. */
  static int lead(Stage stage) {
    return switch (stage) {
      case KINDERGARTEN -> 400;
      case PRIMARY -> 2000;
      case JUNIOR -> 1550;
      case SENIOR -> 2200;
      case NINE_YEAR -> 2000;
      case TWELVE_YEAR -> 2600;
    };
  }

  /** At a member school in an area; villages differ most. */
  static int member(Stage stage, Area area, Dice dice) {
    int urban =
        switch (stage) {
          case KINDERGARTEN -> 320;
          case PRIMARY -> 1400;
          case JUNIOR -> 1100;
          case SENIOR -> 1600;
          case NINE_YEAR -> 1500;
          case TWELVE_YEAR -> 2000;
        };
    return switch (area) {
      case URBAN -> urban;
      case TOWN -> urban * 3 / 4;
      case RURAL -> (int) (urban * dice.between(0.1, 0.6));
    };
  }
}
