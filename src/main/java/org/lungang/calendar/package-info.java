/**
 * The calendar of a school year: on which days teachers of member schools sit in at the lead school
 * and subject leaders guide member schools (001 五(三)1), spread evenly, never where a posting,
 * another trip or a holiday takes these people away. {@link org.lungang.calendar.YearCalendar}
 * makes it from a plan and the {@link org.lungang.calendar.SchoolDays}. No clock: days come from
 * the policy and the user.
 */
@NullMarked
package org.lungang.calendar;

import org.jspecify.annotations.NullMarked;
