package org.lungang.policy;

/**
 * What preferences bring or cost, in minutes of commuting. Costs are given as positive numbers.
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
    @PolicyKey(
            en = "S1, each extra minute",
            zh = "S1 每多一分钟",
            least = 0,
            most = 1000000,
            needed = true)
        long commutePerMinute,
    @PolicyKey(
            en = "S2, minutes beyond which a commute is far",
            zh = "S2 超过多少分钟算远途",
            least = 0,
            most = 1000000,
            needed = true)
        int farAfterMinutes,
    @PolicyKey(
            en = "S2, each minute beyond",
            zh = "S2 远途每分钟",
            least = 0,
            most = 1000000,
            needed = true)
        long farPerMinute,
    @PolicyKey(
            en = "S3, each missing teacher",
            zh = "S3 每缺一名教师",
            least = 0,
            most = 1000000,
            needed = true)
        long missingTeacher,
    @PolicyKey(
            en = "S4, each difference of a soft key",
            zh = "S4 尽量对等的项目每差一人",
            least = 0,
            most = 1000000,
            needed = true)
        long imbalance,
    @PolicyKey(
            en = "S5, a backbone to a target school",
            zh = "S5 骨干教师去农村、薄弱、新建、小规模学校",
            least = 0,
            most = 1000000,
            needed = true)
        long backboneToTarget,
    @PolicyKey(
            en = "S6, a due person posted",
            zh = "S6 应交流者得到交流",
            least = 0,
            most = 1000000,
            needed = true)
        long dueBase,
    @PolicyKey(
            en = "S6, each further year",
            zh = "S6 每超一年",
            least = 0,
            most = 1000000,
            needed = true)
        long duePerYear,
    @PolicyKey(
            en = "S6, how many such years count",
            zh = "S6 最多计几年",
            least = 0,
            most = 1000000,
            needed = true)
        int dueYearsAtMost,
    @PolicyKey(
            en = "S7, a volunteer posted",
            zh = "S7 自愿者得到交流",
            least = 0,
            most = 1000000,
            needed = true)
        long volunteer,
    @PolicyKey(
            en = "S7, a reluctant person posted; costs",
            zh = "S7 不愿交流者被安排，扣分",
            least = 0,
            most = 1000000,
            needed = true)
        long reluctant,
    @PolicyKey(
            en = "S7, a preferred school",
            zh = "S7 去意向学校",
            least = 0,
            most = 1000000,
            needed = true)
        long preferredSchool,
    @PolicyKey(
            en = "S8, a year away for the senior title",
            zh = "S8 可作为申报高级职称的经历",
            least = 0,
            most = 1000000,
            needed = true)
        long seniorTitle,
    @PolicyKey(
            en = "S8, a new leader with group experience",
            zh = "S8 新任领导具备集团任职经历",
            least = 0,
            most = 1000000,
            needed = true)
        long groupExperience,
    @PolicyKey(
            en = "S9, each posting; costs",
            zh = "S9 每安排一人交流，扣分",
            least = 0,
            most = 1000000,
            needed = true)
        long posting,
    @PolicyKey(
            en = "S10, each minute of travel to a visit, there and back each day",
            zh = "S10 走教路上每分钟，往返按天计",
            least = 0,
            most = 1000000,
            needed = true)
        long travelPerMinute,
    @PolicyKey(
            en = "S11, a subject's gap at a school covered by one visiting teacher alone",
            zh = "S11 一人独立承担一校一科的缺口",
            least = 0,
            most = 1000000,
            needed = true)
        long wholeSubject) {

  /** The id of the soft rule that a weight is of: the first word of its description. */
  static String ruleOf(Property weight) {
    String words = weight.words().en();
    return words.substring(0, words.indexOf(','));
  }
}
