package org.lungang.policy;

/**
 * What the soft rules pay or cost, in minutes of commuting. Costs are given as positive numbers.
 *
 * @param commutePerMinute S1, for each extra minute
 * @param farAfterMinutes S2, where a commute becomes far
 * @param farPerMinute S2, for each minute beyond
 * @param missingTeacher S3, for each missing teacher
 * @param imbalance S4, for each difference that a soft key counts
 * @param backboneToTarget S5, to a target school from one that is not; the other way round it costs
 * @param dueBase S6, for a due TEACHER or MIDDLE_MANAGER who is posted
 * @param duePerYear S6, for each year beyond the due years
 * @param dueYearsAtMost S6, how many such years count
 * @param volunteer S7, pays
 * @param reluctant S7, costs
 * @param preferredSchool S7, pays
 * @param seniorTitle S8, pays
 * @param groupExperience S8, pays for a posting by a flow of principle M2 with group experience
 * @param posting S9, costs
 * @param travelPerMinute S10, for each minute of a visit's way, there and back each day
 * @param wholeSubject S11, pays for each subject of a school that one visitor covers alone
 */
public record Weights(
    long commutePerMinute,
    int farAfterMinutes,
    long farPerMinute,
    long missingTeacher,
    long imbalance,
    long backboneToTarget,
    long dueBase,
    long duePerYear,
    int dueYearsAtMost,
    long volunteer,
    long reluctant,
    long preferredSchool,
    long seniorTitle,
    long groupExperience,
    long posting,
    long travelPerMinute,
    long wholeSubject) {}
