package org.lungang.compare;

import org.lungang.language.Named;
import org.lungang.plan.Kpis;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.staffing.Staffing;

/**
 * One of the plans that are compared.
 *
 * @param name what it is called in tables
 * @param staffing the facts it was made from; may differ from those of the others
 * @param score the plain scorer's
 */
public record Variant(Named name, Staffing staffing, Plan plan, PlanScore score, Kpis kpis) {}
