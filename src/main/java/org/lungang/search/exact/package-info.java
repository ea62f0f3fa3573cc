/**
 * Finds the best plan of a component and proves it, level by level: a linear relaxation bounds what
 * any plan can reach ({@link org.lungang.search.exact.ComponentOptimizer}), its rounding is
 * repaired by chains, and branch and bound closes the gap. {@link
 * org.lungang.search.exact.TravelSearch} adds the visits, {@link
 * org.lungang.search.exact.Feasibility} asks only whether there is any plan.
 */
@NullMarked
package org.lungang.search.exact;

import org.jspecify.annotations.NullMarked;
