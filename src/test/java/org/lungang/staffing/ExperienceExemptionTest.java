package org.lungang.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lungang.district.Area;
import org.lungang.district.Assessment;
import org.lungang.district.Stage;
import org.lungang.testing.TestDistrict;
import org.lungang.testing.TestStaff;

/** E6: 36 months at each of two other schools, or 72 rural months for those at urban schools. */
class ExperienceExemptionTest {

  @ParameterizedTest
  @CsvSource({
    "2013-09-01, true",
    "2013-08-31, false",
    "2013-09-02, true",
  })
  void thirtySixWholeMonthsAtEachOfTwoOtherSchools(String until, boolean exempt) {
    holds(
        exempt,
        district()
            .service("X", "A", "2004-09-01", "2007-09-01")
            .service("X", "B", "2010-09-01", until));
  }

  @ParameterizedTest
  @CsvSource({
    // From 29 February to 28 February a day is missing; on 1 March the months are more than full.
    "2012-02-29, 2015-02-28, false",
    "2012-02-29, 2015-03-01, true",
    // 31 August to 30 August: 35 months and 30 days.
    "2012-08-31, 2015-08-30, false",
    "2012-08-31, 2015-08-31, true",
  })
  void monthsAreWholeAsPeriodCountsThem(String from, String until, boolean exempt) {
    holds(
        exempt,
        district().service("X", "A", "2004-09-01", "2007-09-01").service("X", "B", from, until));
  }

  @Test
  void theRowsOfASchoolAreAddedUp() {
    TestDistrict once =
        district()
            .service("X", "A", "2004-09-01", "2007-09-01")
            .service("X", "B", "2008-01-01", "2009-07-01");
    holds(false, once);
    holds(true, once.service("X", "B", "2010-01-01", "2011-07-01"));
  }

  @Test
  void daysLeftOverInTwoRowsMakeNoMonth() {
    // 17 months and 16 days, twice, and a month: 35 whole months, with the days over 36.
    holds(
        false,
        district()
            .service("X", "A", "2004-09-01", "2007-09-01")
            .service("X", "B", "2008-01-01", "2009-06-17")
            .service("X", "B", "2010-01-01", "2011-06-17")
            .service("X", "B", "2012-01-01", "2012-02-01"));
  }

  @Test
  void oneSchoolIsNotEnoughHoweverLong() {
    holds(false, district().service("X", "A", "1995-09-01", "2015-09-01"));
  }

  @Test
  void anEarlierTimeAtTheHomeSchoolDoesNotCount() {
    holds(
        false,
        district()
            .service("X", "A", "2004-09-01", "2007-09-01")
            .service("X", "H", "2008-09-01", "2012-09-01"));
  }

  @Test
  void schoolsOutsideTheDistrictCountByTheirNames() {
    TestDistrict one = district().service("X", "Far School", "2004-09-01", "2007-09-01");
    holds(false, one);
    holds(true, one.service("X", "Old School", "2007-09-01", "2010-09-01"));
  }

  @Test
  void twoOtherSchoolsCountForARuralHomeSchoolToo() {
    holds(
        true,
        districtWithHome(Area.RURAL)
            .service("X", "A", "2004-09-01", "2007-09-01")
            .service("X", "B", "2008-09-01", "2011-09-01"));
  }

  @ParameterizedTest
  @CsvSource({"2012-09-01, true", "2012-08-31, false"})
  void seventyTwoRuralMonthsForAnUrbanHomeSchool(String until, boolean exempt) {
    holds(exempt, district().service("X", "R", "2006-09-01", until));
  }

  @Test
  void ruralMonthsOfAllSchoolsAreAddedUp() {
    // 35 months each are too few for the first way: 35 + 35 + 2 make 72 for the second.
    TestDistrict seventy =
        district()
            .service("X", "R", "2004-09-01", "2007-08-01")
            .service("X", "T", "2008-09-01", "2011-08-01");
    holds(false, seventy.service("X", "R", "2012-01-01", "2012-02-01"));
    holds(true, seventy.service("X", "Far School", Area.TOWN, "2013-01-01", "2013-02-01"));
  }

  @ParameterizedTest
  @CsvSource({"URBAN, true", "TOWN, false", "RURAL, false"})
  void ruralMonthsCountForUrbanHomeSchoolsOnly(Area home, boolean exempt) {
    holds(exempt, districtWithHome(home).service("X", "R", "2000-09-01", "2012-09-01"));
  }

  @Test
  void urbanAndUnknownAreasAreNotRural() {
    holds(false, district().service("X", "Far School", null, "2000-09-01", "2012-09-01"));
    holds(false, district().service("X", "A", "2000-09-01", "2012-09-01"));
  }

  @Test
  void theAreaOfTheRowCountsBeforeThatOfTheSchool() {
    holds(true, district().service("X", "A", Area.RURAL, "2000-09-01", "2012-09-01"));
    holds(false, district().service("X", "R", Area.URBAN, "2000-09-01", "2012-09-01"));
  }

  @Test
  void theHomeSchoolAfterAStayIsNoOtherSchool() {
    TestDistrict both =
        district()
            .service("X", "A", "2004-09-01", "2007-09-01")
            .service("X", "B", "2008-09-01", "2011-09-01");
    assertThat(
            both.rotation("X", "B", "2026-09-01", Assessment.EXCELLENT, true)
                .under("standard")
                .getStanding("X")
                .exemptions())
        .containsExactly("E8");
  }

  @Test
  void theHomeSchoolAfterAStayDecidesWhetherItIsUrban() {
    assertThat(
            district()
                .service("X", "T", "2000-09-01", "2012-09-01")
                .rotation("X", "R", "2026-09-01", Assessment.EXCELLENT, true)
                .under("standard")
                .getStanding("X")
                .exemptions())
        .containsExactly("E8");
  }

  @Test
  void volunteersWaiveIt() {
    TestDistrict volunteer =
        schools(Area.URBAN)
            .staff("X", "H", TestStaff::volunteer)
            .service("X", "R", "2000-09-01", "2012-09-01");
    holds(false, volunteer);
  }

  private static void holds(boolean exempt, TestDistrict district) {
    assertThat(district.under("standard").getStanding("X").exemptions().contains("E6"))
        .isEqualTo(exempt);
  }

  private static TestDistrict district() {
    return districtWithHome(Area.URBAN);
  }

  private static TestDistrict districtWithHome(Area home) {
    return schools(home).staff("X", "H");
  }

  private static TestDistrict schools(Area home) {
    return new TestDistrict()
        .school("H", Stage.PRIMARY, home)
        .schools("A", "B")
        .school("R", Stage.PRIMARY, Area.RURAL)
        .school("T", Stage.PRIMARY, Area.TOWN);
  }
}
