package org.lungang.district;

import org.jspecify.annotations.Nullable;

/**
 * A place on the earth, WGS 84.
 *
 * @param latitude degrees, −90 to 90
 * @param longitude degrees, −180 to 180
 */
public record Coordinates(double latitude, double longitude) {

  private static final double EARTH_RADIUS_KM = 6371.0088;
  private static final double DETOUR = 1.3;
  private static final double KM_PER_HOUR = 30;

  /** Degrees between which China lies. */
  private static final int SOUTH = 3;

  private static final int NORTH = 54;
  private static final int WEST = 73;
  private static final int EAST = 136;

  /** The place of two halves; null unless both are there. */
  static @Nullable Coordinates ofHalves(@Nullable Double latitude, @Nullable Double longitude) {
    return latitude == null || longitude == null ? null : new Coordinates(latitude, longitude);
  }

  /** Whether so many degrees are the latitude of some place in China. */
  public static boolean isLatitudeOfChina(double degrees) {
    return degrees >= SOUTH && degrees <= NORTH;
  }

  /** Whether so many degrees are the longitude of some place in China. */
  public static boolean isLongitudeOfChina(double degrees) {
    return degrees >= WEST && degrees <= EAST;
  }

  /**
   * Minutes on the road to another place: great-circle kilometres × 1.3 at 30 km/h, rounded half up
   * (docs/reference/model.md, Minutes). Strict arithmetic, so that every machine gets the same
   * minute.
   */
  public int minutesTo(Coordinates other) {
    double fromLatitude = StrictMath.toRadians(latitude);
    double toLatitude = StrictMath.toRadians(other.latitude);
    double sinLatitude = StrictMath.sin((toLatitude - fromLatitude) / 2);
    double sinLongitude =
        StrictMath.sin(
            (StrictMath.toRadians(other.longitude) - StrictMath.toRadians(longitude)) / 2);
    double haversine =
        sinLatitude * sinLatitude
            + StrictMath.cos(fromLatitude)
                * StrictMath.cos(toLatitude)
                * sinLongitude
                * sinLongitude;
    double km = 2 * EARTH_RADIUS_KM * StrictMath.asin(Math.min(1.0, StrictMath.sqrt(haversine)));
    return (int) Math.floor(km * DETOUR / KM_PER_HOUR * 60 + 0.5);
  }
}
