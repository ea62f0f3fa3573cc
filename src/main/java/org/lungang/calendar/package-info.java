/**
 * On which days people are at another school than their own, spread evenly and never at two on one
 * day. {@link org.lungang.calendar.Timetable}: the weekdays of those who travel to teach (走教,
 * docs/reference/model.md, Visits). {@link org.lungang.calendar.YearCalendar}: the days of a school
 * year on which teachers of member schools sit in at the lead school and subject leaders guide
 * member schools (001 五(三)1), from a plan and the {@link org.lungang.calendar.SchoolDays}. No
 * clock: days come from the policy and the user.
 */
@NullMarked
package org.lungang.calendar;

import org.jspecify.annotations.NullMarked;
