/** The parts of the benchmarks as commands of {@code benchmarks/run}. */
@NullMarked
package org.lungang.benchmarks.command;

import org.jspecify.annotations.NullMarked;
