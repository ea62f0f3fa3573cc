package org.lungang.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lungang.district.GroupType;
import org.lungang.district.Stage;
import org.lungang.language.Language;
import org.lungang.plan.Kpis;
import org.lungang.plan.Plan;
import org.lungang.plan.SchoolVariation;
import org.lungang.plan.SchoolVariation.SchoolFigure;
import org.lungang.plan.StageBalance;
import org.lungang.staffing.Staffing;
import org.lungang.testing.TestDistrict;

/** Whatever a plan makes worse is said in a sentence. */
class SummaryTest {

  /** One school is always spread evenly, so that only the schools below 1 per 100 can tell. */
  @Test
  void moreSchoolsWithTooFewAreToldOfAStageThatIsAsEvenAsBefore() {
    assertThat(worse(stage(1, 1, 0, 1), Language.EN))
        .containsExactly("Twelve-year: schools under 1 per 100 students rise from 0 to 1.");
    assertThat(worse(stage(1, 1, 0, 1), Language.ZH))
        .containsExactly("十二年一贯制每百名学生骨干不足1人的学校由0所增加到1所。");
    assertThat(worse(stage(1, 1, 1, 0), Language.EN)).isEmpty();
    assertThat(worse(stage(1, 1, 0, 0), Language.EN)).isEmpty();
  }

  private static StageBalance stage(int before, int after, int below, int belowAfter) {
    return new StageBalance(
        Stage.TWELVE_YEAR, 1, variation(before), variation(after), below, belowAfter);
  }

  private static SchoolVariation variation(int backbone) {
    return SchoolVariation.of(List.of(new SchoolFigure(100, backbone)));
  }

  private static List<String> worse(StageBalance stage, Language language) {
    Staffing staffing =
        new TestDistrict()
            .schools("L", "M")
            .group("G", GroupType.TIGHT, "L", "M")
            .under("wolong-2023");
    Kpis none = Kpis.of(staffing, Plan.of(List.of()));
    return Summary.worse(new Kpis(none.district(), List.of(), List.of(stage))).stream()
        .map(sentence -> sentence.in(language))
        .toList();
  }
}
