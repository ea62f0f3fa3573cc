/**
 * Who travels to teach, once it is known who is posted: {@link
 * org.lungang.search.visits.VisitPlanner} splits gaps and travellers into clusters, each an integer
 * program that is solved to its optimum.
 */
@NullMarked
package org.lungang.search.visits;

import org.jspecify.annotations.NullMarked;
