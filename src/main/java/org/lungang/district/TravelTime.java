package org.lungang.district;

/**
 * A listed way between two schools (通行时间): a row of travel.csv. Counts both ways unless the other
 * way is listed too.
 *
 * @param minutes 0 or more
 */
public record TravelTime(String fromSchoolId, String toSchoolId, int minutes) {}
