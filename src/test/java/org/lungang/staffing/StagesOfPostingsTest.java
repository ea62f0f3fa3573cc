package org.lungang.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lungang.district.Stage.JUNIOR;
import static org.lungang.district.Stage.KINDERGARTEN;
import static org.lungang.district.Stage.NINE_YEAR;
import static org.lungang.district.Stage.PRIMARY;
import static org.lungang.district.Stage.SENIOR;
import static org.lungang.district.Stage.TWELVE_YEAR;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lungang.district.GradeBand;
import org.lungang.district.GroupType;
import org.lungang.district.Stage;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestStaff;

/**
 * Every flow goes only to schools that have a stage of the staff member (docs/reference/model.md,
 * Possible postings).
 */
class StagesOfPostingsTest {

  @Test
  void betweenSchoolsOfOneStageOnlyWhereItIsTheSame() {
    for (Stage home : Set.of(KINDERGARTEN, PRIMARY, JUNIOR, SENIOR)) {
      for (Stage host : Set.of(KINDERGARTEN, PRIMARY, JUNIOR, SENIOR)) {
        assertThat(goes(home, host, false, false)).isEqualTo(home == host);
        assertThat(goes(home, host, false, true)).isEqualTo(home == host);
      }
    }
  }

  @Test
  void fromANineYearSchoolByGradeBand() {
    assertThat(goes(NINE_YEAR, PRIMARY, true, false)).isTrue();
    assertThat(goes(NINE_YEAR, PRIMARY, false, false)).isFalse();
    assertThat(goes(NINE_YEAR, JUNIOR, true, false)).isFalse();
    assertThat(goes(NINE_YEAR, JUNIOR, false, false)).isTrue();
    assertThat(goes(NINE_YEAR, SENIOR, false, false)).isFalse();
    assertThat(goes(NINE_YEAR, NINE_YEAR, true, false)).isTrue();
    assertThat(goes(NINE_YEAR, NINE_YEAR, false, false)).isTrue();
  }

  @Test
  void fromATwelveYearSchoolByGradeBand() {
    assertThat(goes(TWELVE_YEAR, PRIMARY, true, false)).isTrue();
    assertThat(goes(TWELVE_YEAR, PRIMARY, false, false)).isFalse();
    assertThat(goes(TWELVE_YEAR, JUNIOR, false, false)).isTrue();
    assertThat(goes(TWELVE_YEAR, SENIOR, false, false)).isTrue();
    assertThat(goes(TWELVE_YEAR, SENIOR, true, false)).isFalse();
    assertThat(goes(TWELVE_YEAR, KINDERGARTEN, false, false)).isFalse();
  }

  @Test
  void toSchoolsOfSeveralStages() {
    assertThat(goes(PRIMARY, NINE_YEAR, false, false)).isTrue();
    assertThat(goes(JUNIOR, NINE_YEAR, false, false)).isTrue();
    assertThat(goes(SENIOR, NINE_YEAR, false, false)).isFalse();
    assertThat(goes(SENIOR, TWELVE_YEAR, false, false)).isTrue();
    assertThat(goes(KINDERGARTEN, TWELVE_YEAR, false, false)).isFalse();
  }

  @Test
  void managersOfSchoolsOfSeveralStagesGoToAnyOfThem() {
    assertThat(goes(NINE_YEAR, PRIMARY, false, true)).isTrue();
    assertThat(goes(NINE_YEAR, JUNIOR, true, true)).isTrue();
    assertThat(goes(NINE_YEAR, SENIOR, false, true)).isFalse();
    assertThat(goes(TWELVE_YEAR, SENIOR, true, true)).isTrue();
    assertThat(goes(PRIMARY, TWELVE_YEAR, false, true)).isTrue();
  }

  private static boolean goes(Stage home, Stage host, boolean withBand, boolean manager) {
    TestDistrict district =
        new TestDistrict()
            .school("A", home)
            .school("B", host)
            .group("G", GroupType.TIGHT, "A", "B")
            .staff("X", "A", who -> change(who, withBand, manager));
    return !district.under("standard").postingsOf("X").isEmpty();
  }

  private static void change(TestStaff who, boolean withBand, boolean manager) {
    if (withBand) {
      who.band(GradeBand.MIDDLE);
    }
    if (manager) {
      who.middleManager();
    }
  }
}
