package org.lungang.policy;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.district.GroupType;
import org.lungang.district.Honor;
import org.lungang.district.Position;

/**
 * When there is school, and which short trips between the schools of a group the year must see: the
 * rules of the calendar. They bind no posting.
 *
 * @param terms the terms of a school year by their ids
 * @param daysOff days without school that fall on the same dates every year, by their ids; those
 *     that do not are told with each calendar
 * @param listening null where the policy asks for none
 * @param guidance null where the policy asks for none
 */
public record CalendarRules(
    @PolicyKey(en = "Terms by id", zh = "学期，按编号", labelEn = "Terms", labelZh = "学期")
        Map<String, Span> terms,
    @PolicyKey(
            en = "Days without school on the same dates every year, by id",
            zh = "每年日期固定的放假，按编号",
            labelEn = "Days without school on the same dates every year",
            labelZh = "每年日期固定的放假")
        Map<String, Span> daysOff,
    @PolicyKey(
            en = "Staff of member schools sit in at the lead school; null removes it",
            zh = "成员校教师到牵头校跟班听课；写 null 即取消",
            labelEn = "Staff of member schools sit in at the lead school",
            labelZh = "成员校教师到牵头校跟班听课")
        @Nullable Listening listening,
    @PolicyKey(
            en = "Subject leaders of the lead school guide member schools; null removes it",
            zh = "牵头校学科带头人到成员校指导教研；写 null 即取消",
            labelEn = "Subject leaders of the lead school guide member schools",
            labelZh = "牵头校学科带头人到成员校指导教研")
        @Nullable Guidance guidance) {

  /** What a policy says that says nothing of a calendar. */
  public static final CalendarRules NONE = new CalendarRules(Map.of(), Map.of(), null, null);

  public CalendarRules {
    terms = Sets.byKey(terms);
    daysOff = Sets.byKey(daysOff);
  }

  /** Whether the year must see any trip. */
  public boolean asksForTrips() {
    return listening != null || guidance != null;
  }

  /**
   * Staff of member schools sit in at the lead school (跟班听课, 001 五(三)1).
   *
   * @param groupTypes of which groups
   * @param positions whose
   * @param daysPerMonth on how many days a month each of them goes
   * @param shortestMonth a month with fewer days of school asks for nothing
   * @param excused the exemptions that also free from this
   */
  public record Listening(
      @PolicyKey(en = "Group types that it applies to", zh = "适用的集团类型", needed = true)
          Set<GroupType> groupTypes,
      @PolicyKey(en = "Positions that it applies to", zh = "适用职务", needed = true)
          Set<Position> positions,
      @PolicyKey(
              en = "Days a month for each of them",
              zh = "每人每月天数",
              least = 1,
              most = 20,
              needed = true)
          int daysPerMonth,
      @PolicyKey(
              en = "A month with fewer school days requires none",
              zh = "在校日少于此数的月份不作要求",
              least = 1,
              most = 31,
              needed = true)
          int shortestMonth,
      @PolicyKey(en = "Exemptions that also exempt from this", zh = "同样免除此项的暂不纳入规定")
          Set<String> excused,
      String clause) {
    public Listening {
      groupTypes = Sets.ordered(groupTypes);
      positions = Sets.ordered(positions);
      excused = Sets.ordered(excused);
      clause = clause == null ? "" : clause;
    }
  }

  /**
   * Subject leaders of the lead school guide each subject of each member school (教研指导, 001 五(三)1).
   *
   * @param groupTypes of which groups
   * @param timesPerTerm how often a subject of a member school is guided in a term
   * @param leadersFrom the lowest honor of a subject leader (学科带头人); where nobody of the subject
   *     has it, the first by honor, title and years leads the subject
   * @param excused the exemptions that also free from this
   */
  public record Guidance(
      @PolicyKey(en = "Group types that it applies to", zh = "适用的集团类型", needed = true)
          Set<GroupType> groupTypes,
      @PolicyKey(
              en = "Times per term, for each subject of each member",
              zh = "每校每科每学期次数",
              least = 1,
              most = 20,
              needed = true)
          int timesPerTerm,
      @PolicyKey(en = "The lowest honor of a subject leader", zh = "学科带头人的最低骨干层级", needed = true)
          Honor leadersFrom,
      @PolicyKey(en = "Exemptions that also exempt from this", zh = "同样免除此项的暂不纳入规定")
          Set<String> excused,
      String clause) {
    public Guidance {
      groupTypes = Sets.ordered(groupTypes);
      excused = Sets.ordered(excused);
      clause = clause == null ? "" : clause;
    }
  }
}
