/** The districts that are measured: those that ship, generated ones, and lists of the user. */
@NullMarked
package org.lungang.benchmarks.data;

import org.jspecify.annotations.NullMarked;
