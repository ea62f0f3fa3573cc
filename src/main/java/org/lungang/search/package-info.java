/**
 * Finds a plan and bounds of its optimality gap. Takes a {@link org.lungang.staffing.Staffing},
 * solves its components side by side, returns a {@link org.lungang.plan.Plan} with its {@link
 * org.lungang.plan.Certificate}. Entry points {@link org.lungang.search.Search} for a district,
 * {@link org.lungang.search.ComponentSearch} for one component under demands.
 *
 * <p>What happens to a component: {@code model} compiles it, {@code exact} solves it and proves the
 * optimum with the help of {@code chains}; where that leaves a gap, {@code timefold} searches on.
 * Visits are planned by {@code visits}.
 */
@NullMarked
package org.lungang.search;

import org.jspecify.annotations.NullMarked;
