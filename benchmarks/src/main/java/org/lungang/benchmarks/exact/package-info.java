/**
 * The exact model: every rule as an integer program, compiled from the possible postings and visits
 * and the policy's requirements without a look at how the search compiles them, so that each checks
 * the other. Solved by HiGHS or CP-SAT, component by component.
 */
@NullMarked
package org.lungang.benchmarks.exact;

import org.jspecify.annotations.NullMarked;
