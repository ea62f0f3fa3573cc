package org.lungang.search;

/**
 * What a posting adds to a tally when it is taken.
 *
 * @param amount not 0
 */
record Contribution(Tally tally, int amount) {}
