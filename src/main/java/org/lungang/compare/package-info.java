/**
 * Plans side by side and one after the other: what differs between plans ({@link
 * org.lungang.compare.Comparison}) and the life of a plan from draft to final ({@link
 * org.lungang.compare.History}). Knows nothing of files of its own making: {@code report} writes
 * and reads them.
 */
@NullMarked
package org.lungang.compare;

import org.jspecify.annotations.NullMarked;
