package org.lungang.intake;

import org.lungang.district.Coordinates;

/**
 * What coordinates are given in. Maps in China show places shifted by some hundred metres: GCJ-02
 * (most maps), BD-09 (Baidu). The formulas are the public ones that every converter has; the way
 * back is found by going there again until it fits.
 */
enum Datum {
  WGS84,
  GCJ02,
  BD09;

  private static final double AXIS = 6378245.0;
  private static final double ECCENTRICITY = 0.00669342162296594323;
  private static final double TURN = StrictMath.PI * 3000.0 / 180.0;
  private static final int ROUNDS = 8;

  /** The same place in WGS 84, to about a metre. */
  Coordinates toWgs84(Coordinates place) {
    return switch (this) {
      case WGS84 -> place;
      case GCJ02 -> fromShifted(place);
      case BD09 -> fromShifted(fromBaidu(place));
    };
  }

  private static Coordinates fromShifted(Coordinates shifted) {
    Coordinates guess = shifted;
    for (int i = 0; i < ROUNDS; i++) {
      Coordinates there = shift(guess);
      guess =
          new Coordinates(
              guess.latitude() + shifted.latitude() - there.latitude(),
              guess.longitude() + shifted.longitude() - there.longitude());
    }
    return round(guess);
  }

  private static Coordinates round(Coordinates place) {
    return new Coordinates(
        StrictMath.rint(place.latitude() * 1e6) / 1e6,
        StrictMath.rint(place.longitude() * 1e6) / 1e6);
  }

  static Coordinates shift(Coordinates place) {
    double x = place.longitude() - 105.0;
    double y = place.latitude() - 35.0;
    double waves =
        (20.0 * StrictMath.sin(6.0 * x * StrictMath.PI)
                + 20.0 * StrictMath.sin(2.0 * x * StrictMath.PI))
            * 2.0
            / 3.0;
    double north =
        -100.0
            + 2.0 * x
            + 3.0 * y
            + 0.2 * y * y
            + 0.1 * x * y
            + 0.2 * StrictMath.sqrt(StrictMath.abs(x))
            + waves
            + (20.0 * StrictMath.sin(y * StrictMath.PI)
                    + 40.0 * StrictMath.sin(y / 3.0 * StrictMath.PI))
                * 2.0
                / 3.0
            + (160.0 * StrictMath.sin(y / 12.0 * StrictMath.PI)
                    + 320.0 * StrictMath.sin(y * StrictMath.PI / 30.0))
                * 2.0
                / 3.0;
    double east =
        300.0
            + x
            + 2.0 * y
            + 0.1 * x * x
            + 0.1 * x * y
            + 0.1 * StrictMath.sqrt(StrictMath.abs(x))
            + waves
            + (20.0 * StrictMath.sin(x * StrictMath.PI)
                    + 40.0 * StrictMath.sin(x / 3.0 * StrictMath.PI))
                * 2.0
                / 3.0
            + (150.0 * StrictMath.sin(x / 12.0 * StrictMath.PI)
                    + 300.0 * StrictMath.sin(x / 30.0 * StrictMath.PI))
                * 2.0
                / 3.0;
    double radians = StrictMath.toRadians(place.latitude());
    double sine = StrictMath.sin(radians);
    double magic = 1 - ECCENTRICITY * sine * sine;
    double root = StrictMath.sqrt(magic);
    double latitude = north * 180.0 / (AXIS * (1 - ECCENTRICITY) / (magic * root) * StrictMath.PI);
    double longitude = east * 180.0 / (AXIS / root * StrictMath.cos(radians) * StrictMath.PI);
    return new Coordinates(place.latitude() + latitude, place.longitude() + longitude);
  }

  private static Coordinates fromBaidu(Coordinates place) {
    double x = place.longitude() - 0.0065;
    double y = place.latitude() - 0.006;
    double z = StrictMath.sqrt(x * x + y * y) - 0.00002 * StrictMath.sin(y * TURN);
    double angle = StrictMath.atan2(y, x) - 0.000003 * StrictMath.cos(x * TURN);
    return new Coordinates(z * StrictMath.sin(angle), z * StrictMath.cos(angle));
  }
}
