/**
 * Plans as somebody wrote them (docs/reference/files.md): {@code plan.csv} ({@link
 * org.lungang.dataset.plan.PlanFileReader}) and {@code itinerant.csv} ({@link
 * org.lungang.dataset.plan.VisitFileReader}). Whether the people and schools in them exist is not
 * asked here.
 */
@NullMarked
package org.lungang.dataset.plan;

import org.jspecify.annotations.NullMarked;
