package org.lungang.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.lungang.calendar.Timetable;
import org.lungang.district.GroupType;
import org.lungang.language.Language;
import org.lungang.output.OutputFile;
import org.lungang.plan.Plan;
import org.lungang.report.TimetableCsv;
import org.lungang.staffing.Staffing;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestPlan;

/** Each school has its page: who comes, and who is away; the table has a row a day. */
class TimetablePageTest {

  private static final Staffing STAFFING =
      new TestDistrict()
          .schools("L", "M", "N")
          .group("G", GroupType.TOWNSHIP, "L", "M", "N")
          .staff("artist", "L", who -> who.subject("ART"))
          .lessons("M", "ART", 8)
          .travel("L", "M", 25)
          .under("wolong-2023");

  private static final Plan PLAN = TestPlan.of(STAFFING).visit("artist", "M", 8).plan();

  private static String text(OutputFile file) {
    return new String(file.content(), StandardCharsets.UTF_8);
  }

  @Test
  void everySchoolThatLendsOrIsVisitedHasAPage() {
    String page = text(TimetablePage.of(STAFFING, Timetable.of(PLAN), Language.EN));
    assertThat(page)
        .contains("id=\"L\"", "id=\"M\"", "Who comes to teach", "Who teaches elsewhere")
        .contains("<th scope=\"col\">Monday</th>", "<p>6 periods</p>", "<p>2 periods</p>")
        .doesNotContain("id=\"N\"");
    assertThat(text(TimetablePage.of(STAFFING, Timetable.of(PLAN), Language.ZH)))
        .contains("2026—2027学年走教安排", "来校走教", "外出走教", "星期一", "<p>6节</p>");
  }

  @Test
  void theTableHasARowForEachTeacherWeekdayAndSchool() {
    assertThat(text(TimetableCsv.of(STAFFING.district(), Timetable.of(PLAN), Language.EN)))
        .isEqualTo(
            """
            staff_id,name,subject,home_school_id,home_school,weekday,host_school_id,host_school,group_id,periods,minutes
            artist,Name artist,ART,L,School L,Monday,M,School M,G,6,25
            artist,Name artist,ART,L,School L,Wednesday,M,School M,G,2,25
            """);
    assertThat(text(TimetableCsv.of(STAFFING.district(), Timetable.of(PLAN), Language.ZH)))
        .startsWith("\uFEFF教职工编号,姓名,任教学科,")
        .contains(",星期一,M,");
  }
}
