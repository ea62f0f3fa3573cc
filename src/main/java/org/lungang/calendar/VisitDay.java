package org.lungang.calendar;

import java.time.DayOfWeek;
import org.lungang.plan.Visit;

/**
 * A day of the week on which somebody teaches at a school visited.
 *
 * @param visit who, where and what
 * @param weekday MONDAY to FRIDAY
 * @param periods how many periods on that day
 */
public record VisitDay(Visit visit, DayOfWeek weekday, int periods) {}
