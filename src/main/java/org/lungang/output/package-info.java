/**
 * Writes folders and files whole or not at all, by one run at a time, and clears what a run that
 * was killed left behind ({@link org.lungang.output.OutputFolder}).
 */
@NullMarked
package org.lungang.output;

import org.jspecify.annotations.NullMarked;
