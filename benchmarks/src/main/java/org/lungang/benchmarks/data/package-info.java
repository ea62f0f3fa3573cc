/** The districts that are measured: those that ship, generated ones, and a linked one. */
@NullMarked
package org.lungang.benchmarks.data;

import org.jspecify.annotations.NullMarked;
