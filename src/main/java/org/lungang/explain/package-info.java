/**
 * Why a plan is as it is: one person's story, and what each other way would cost ({@link
 * org.lungang.explain.Explanation}). Every figure is the plain scorer's.
 */
@NullMarked
package org.lungang.explain;

import org.jspecify.annotations.NullMarked;
