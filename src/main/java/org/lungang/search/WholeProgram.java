package org.lungang.search;

import org.lungang.linear.DualSimplex;

/**
 * A linear program of which some columns must be whole numbers, as {@link TreeSearch} takes it. Its
 * first columns are options of 0 or 1, then come counts and costs.
 */
interface WholeProgram {

  /** The linear program, whole numbers apart; {@link #constant} comes on top of its objective. */
  DualSimplex simplex();

  /** What is lost whatever the columns are. */
  long constant();

  /** How many columns there are; the first {@link #optionCount()} are options. */
  int columnCount();

  /** How many options there are. */
  int optionCount();

  /** The option of a column. */
  int option(int column);

  /** Whether a column must be a whole number. */
  boolean isWhole(int column);
}
