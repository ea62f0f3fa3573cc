/**
 * Plans as somebody wrote them (spec pages 4 and 5): {@code plan.csv} ({@link
 * org.lungang.dataset.plan.PlanFileReader}) and {@code itinerant.csv} ({@link
 * org.lungang.dataset.plan.VisitFileReader}). Whether the people and schools in them exist is not
 * asked here.
 */
@NullMarked
package org.lungang.dataset.plan;

import org.jspecify.annotations.NullMarked;
