/**
 * A plan and what it is worth: {@link org.lungang.plan.Plan} (which postings are taken), {@link
 * org.lungang.plan.Scorer} (every rule recomputed from nothing, one method a rule, as the formulas
 * of docs/reference/model.md say), its key figures ({@link org.lungang.plan.Kpis}) and why it falls
 * short ({@link org.lungang.plan.Shortfalls}). Plain Java, no solver: the referee that has the last
 * word on every result.
 */
@NullMarked
package org.lungang.plan;

import org.jspecify.annotations.NullMarked;
