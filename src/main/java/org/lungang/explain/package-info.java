/**
 * Why a plan is as it is: one person's story, and what each other way would cost ({@link
 * org.lungang.explain.Explanation}); what it does in a group, to a school and by a rule ({@link
 * org.lungang.explain.GroupExplanation}, {@link org.lungang.explain.SchoolExplanation}, {@link
 * org.lungang.explain.RuleExplanation}). Why there is none: what cannot hold together, and the
 * cheapest ways out ({@link org.lungang.explain.Diagnosis}). Every figure is the plain scorer's.
 */
@NullMarked
package org.lungang.explain;

import org.jspecify.annotations.NullMarked;
