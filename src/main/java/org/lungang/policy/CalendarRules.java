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
    Map<String, Span> terms,
    Map<String, Span> daysOff,
    @Nullable Listening listening,
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
      Set<GroupType> groupTypes,
      Set<Position> positions,
      int daysPerMonth,
      int shortestMonth,
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
      Set<GroupType> groupTypes,
      int timesPerTerm,
      Honor leadersFrom,
      Set<String> excused,
      String clause) {
    public Guidance {
      groupTypes = Sets.ordered(groupTypes);
      excused = Sets.ordered(excused);
      clause = clause == null ? "" : clause;
    }
  }
}
