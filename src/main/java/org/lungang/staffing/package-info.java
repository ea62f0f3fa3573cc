/**
 * Who may take which posting: the facts of one year, from a district and a policy. Exemptions with
 * their rules, years, eligible and due, every possible posting, each group's quota and minimums,
 * the components; arithmetic that a planner can redo by hand. Main type {@link
 * org.lungang.staffing.Staffing}; what is wrong says {@link org.lungang.staffing.Findings}, what a
 * group must and can reach {@link org.lungang.staffing.Arithmetic}, why somebody cannot go {@link
 * org.lungang.staffing.Refusals}. docs/reference/model.md. Knows nothing of plans or scores.
 */
@NullMarked
package org.lungang.staffing;

import org.jspecify.annotations.NullMarked;
