/**
 * Linear programs in which everything is bounded, and their optimum by the dual simplex method.
 * Knows nothing of schools: columns, rows, costs and bounds. Entry points {@link
 * org.lungang.linear.SparseMatrix} and {@link org.lungang.linear.DualSimplex}.
 */
@NullMarked
package org.lungang.linear;

import org.jspecify.annotations.NullMarked;
