/**
 * Finds a plan: all that knows Timefold. Takes a {@link org.lungang.staffing.Staffing}, solves its
 * components side by side, returns a {@link org.lungang.plan.Plan}. Entry point {@link
 * org.lungang.search.Search}. Replaceable by another engine without touching a file above it.
 */
@NullMarked
package org.lungang.search;

import org.jspecify.annotations.NullMarked;
