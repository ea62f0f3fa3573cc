/**
 * Integer programs, cuts that tighten their relaxation, and their optimum by branch and bound.
 * Knows nothing of schools: columns, rows, costs and bounds. Entry points {@link
 * org.lungang.integer.IntegerProgram}, {@link org.lungang.integer.CuttingPlanes} and {@link
 * org.lungang.integer.BranchAndBound}.
 */
@NullMarked
package org.lungang.integer;

import org.jspecify.annotations.NullMarked;
