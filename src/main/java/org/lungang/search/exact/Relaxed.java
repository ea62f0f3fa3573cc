package org.lungang.search.exact;

/**
 * The optimum of a relaxation, by option.
 *
 * @param value of each option, 0 to 1
 * @param reducedCost of each option, proven: by so much at least a plan within the caps loses more
 *     than the relaxation if it takes the option (more than 0) or does not (less)
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Relaxed(double[] value, double[] reducedCost) {}
