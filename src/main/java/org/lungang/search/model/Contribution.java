package org.lungang.search.model;

/**
 * What a posting adds to a tally when it is taken.
 *
 * @param amount not 0
 */
public record Contribution(Tally tally, int amount) {}
