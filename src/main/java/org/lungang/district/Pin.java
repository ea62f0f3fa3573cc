package org.lungang.district;

import org.jspecify.annotations.Nullable;

/**
 * A decision that is already taken about somebody (指定): a row of pins.csv.
 *
 * @param schoolId GO: the host where it is fixed, else null; NOT_TO: the school, never null
 * @param note empty where the data gives none
 */
public record Pin(String staffId, Decision decision, @Nullable String schoolId, String note) {}
