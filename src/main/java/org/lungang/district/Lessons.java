package org.lungang.district;

/**
 * How many periods of a subject a school's timetable asks for in a week (课时): a row of lessons.csv.
 *
 * @param weeklyPeriods 0 or more
 */
public record Lessons(String schoolId, Subject subject, int weeklyPeriods) {}
