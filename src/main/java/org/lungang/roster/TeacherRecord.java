package org.lungang.roster;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.lungang.district.School;
import org.lungang.plan.Plan;
import org.lungang.plan.Visit;
import org.lungang.policy.Kind;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/**
 * What the national teacher record (全国教师管理信息系统) asks of one rotation.
 *
 * @param type 交流轮岗类型
 * @param relationMoves 是否调动人事关系: as the flow says; it stays where that says nothing
 * @param start 开始年月, no later than {@code end}
 * @param end 结束年月: the last month of the term
 * @param oldUnit 原单位名称, never the same as {@code newUnit}
 * @param newUnit 交流轮岗单位名称
 */
record TeacherRecord(
    String staffId,
    String name,
    RotationType type,
    boolean relationMoves,
    YearMonth start,
    YearMonth end,
    String oldUnit,
    String newUnit) {

  TeacherRecord {
    if (end.isBefore(start) || oldUnit.equals(newUnit)) {
      throw new IllegalArgumentException(
          "A rotation from %s to %s, from %s to %s, is none."
              .formatted(oldUnit, newUnit, start, end));
    }
  }

  /** The postings and then the visits of a plan, each in its order. */
  static List<TeacherRecord> of(Staffing staffing, Plan plan) {
    List<TeacherRecord> records = new ArrayList<>();
    for (PossiblePosting posting : plan.postings()) {
      records.add(
          of(
              posting.standing(),
              RotationType.of(posting.group().type(), posting.kind()),
              posting.flow().movesPersonnel(),
              posting.from(),
              posting.until(),
              staffing.district().getSchool(posting.homeSchoolId()),
              staffing.district().getSchool(posting.hostSchoolId())));
    }
    for (Visit visit : plan.visits()) {
      records.add(
          of(
              visit.standing(),
              RotationType.of(visit.group().type(), Kind.ITINERANT),
              false,
              staffing.start(),
              staffing.start().plusYears(1),
              staffing.district().getSchool(visit.homeSchoolId()),
              staffing.district().getSchool(visit.hostSchoolId())));
    }
    return records;
  }

  private static TeacherRecord of(
      Standing standing,
      RotationType type,
      boolean relationMoves,
      LocalDate from,
      LocalDate until,
      School home,
      School host) {
    // Two schools of one name are told apart by their ids.
    boolean sameName = home.name().equals(host.name());
    return new TeacherRecord(
        standing.id(),
        standing.member().name(),
        type,
        relationMoves,
        YearMonth.from(from),
        YearMonth.from(until.minusDays(1)),
        sameName ? home.name() + "（" + home.id() + "）" : home.name(),
        sameName ? host.name() + "（" + host.id() + "）" : host.name());
  }
}
