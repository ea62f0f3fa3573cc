/**
 * From one year to the next: the lists of the year after a plan ({@link
 * org.lungang.years.NextLists}), merged with a new roster where there is one ({@link
 * org.lungang.years.RosterMerge}), and several years planned in turn ({@link
 * org.lungang.years.Horizon}). Reads and writes no files.
 */
@NullMarked
package org.lungang.years;

import org.jspecify.annotations.NullMarked;
