package org.lungang.district;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A posting of an earlier year (在轨交流): a row of rotations.csv. Whether it is still in force depends
 * on the year that is planned.
 *
 * @param groupId null where the data gives none
 * @param until the first day after the minimum term
 * @param assessment null where the data gives none
 * @param wishesToStay false where the data gives none
 */
public record Rotation(
    String staffId,
    String homeSchoolId,
    String hostSchoolId,
    @Nullable String groupId,
    LocalDate from,
    LocalDate until,
    @Nullable Assessment assessment,
    boolean wishesToStay) {}
