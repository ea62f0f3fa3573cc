/**
 * Finds a plan and what no plan can beat: all that knows Timefold. Takes a {@link
 * org.lungang.staffing.Staffing}, solves its components side by side, returns a {@link
 * org.lungang.plan.Plan} with its {@link org.lungang.plan.Certificate}. Entry points {@link
 * org.lungang.search.Search} for a district, {@link org.lungang.search.ComponentSearch} for one
 * component under demands. Replaceable by another engine without touching a file above it.
 *
 * <p>The way of a component: {@code ModelCompiler} → {@code ComponentModel} (options and tallies) →
 * {@code ComponentOptimizer} ({@code IntegerProgram}, {@code Construction}, {@code TreeSearch}) →
 * where that leaves something open, {@code LocalSearch} by Timefold. Whoever travels to teach comes
 * after that: {@code VisitPlanner} → {@code VisitCluster} (gaps and travellers) → {@code
 * VisitOptimizer} ({@code VisitProgram}, {@code TreeSearch}); where postings and visits have to do
 * with one another, {@code TravelSearch} goes to and fro.
 */
@NullMarked
package org.lungang.search;

import org.jspecify.annotations.NullMarked;
