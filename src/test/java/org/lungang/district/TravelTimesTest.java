package org.lungang.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lungang.testing.TestDistrict;

/** Minutes between schools and from home addresses (docs/reference/model.md, Minutes). */
class TravelTimesTest {

  @ParameterizedTest
  @CsvSource({
    // A degree on a great circle is 111.195080 km, 289.11 minutes at 1.3 detour and 30 km/h.
    "0, 0, 0, 0, 0",
    "0, 0, 1, 0, 289",
    "0, 0, 0, 1, 289",
    "60, 0, 61, 0, 289",
    // 0.0380482 degrees are 11.0000 minutes, 0.0397775 are 11.49997, 0.0397779 are 11.50003.
    "0, 0, 0.0380482, 0, 11",
    "0, 0, 0.0397775, 0, 11",
    "0, 0, 0.0397779, 0, 12",
    "0, 0, 0.0017293, 0, 0",
    "0, 0, 0.0017296, 0, 1",
    // Half round the earth: 20015.1144 km.
    "0, 0, 0, 180, 52039",
    "90, 0, -90, 0, 52039",
    // Across the date line one degree apart.
    "0, 179.5, 0, -179.5, 289",
  })
  void roadMinutesFromCoordinatesAreRoundedHalfUp(
      double latitude, double longitude, double toLatitude, double toLongitude, int minutes) {
    Coordinates from = new Coordinates(latitude, longitude);
    Coordinates to = new Coordinates(toLatitude, toLongitude);
    assertThat(from.minutesTo(to)).isEqualTo(minutes);
    assertThat(to.minutesTo(from)).isEqualTo(minutes);
  }

  @Test
  void aListedWayCountsBothWays() {
    TravelTimes times = schools().travel("A", "B", 17).build().travelTimes();
    assertThat(times.findMinutes("A", "B")).hasValue(17);
    assertThat(times.findMinutes("B", "A")).hasValue(17);
  }

  @Test
  void unlessTheOtherWayIsListedToo() {
    TravelTimes times = schools().travel("A", "B", 17).travel("B", "A", 0).build().travelTimes();
    assertThat(times.findMinutes("A", "B")).hasValue(17);
    assertThat(times.findMinutes("B", "A")).hasValue(0);
  }

  @Test
  void aListedWayComesBeforeCoordinates() {
    TestDistrict district = schools().place("A", 0, 0).place("B", 0, 0.1);
    assertThat(district.build().travelTimes().findMinutes("A", "B")).hasValue(29);
    assertThat(district.travel("B", "A", 5).build().travelTimes().findMinutes("A", "B"))
        .hasValue(5);
  }

  @Test
  void withoutAListedWayAndCoordinatesOnBothEndsNothingTells() {
    TravelTimes times = schools().place("A", 0, 0).build().travelTimes();
    assertThat(times.findMinutes("A", "B")).isEmpty();
    assertThat(times.findMinutes("B", "A")).isEmpty();
    assertThat(times.findMinutes("B", "B")).hasValue(0);
  }

  @Test
  void theHomeAddressComesBeforeTheHomeSchoolWhereTheSchoolsPlaceIsKnown() {
    TestDistrict district =
        schools()
            .place("B", 0, 0.1)
            .travel("A", "B", 50)
            .travel("A", "C", 70)
            .staff("X", "A", who -> who.address(0, 0))
            .staff("Y", "A");
    assertThat(minutes(district, "X", "B")).hasValue(29);
    assertThat(minutes(district, "X", "C")).hasValue(70);
    assertThat(minutes(district, "Y", "B")).hasValue(50);
  }

  @Test
  void toTheHomeSchoolItIsZeroUnlessAnAddressTellsMore() {
    TestDistrict district =
        schools().staff("X", "A", who -> who.address(0, 0)).staff("Y", "A").staff("Z", "B");
    assertThat(minutes(district, "X", "A")).hasValue(0);
    assertThat(minutes(district, "Y", "A")).hasValue(0);
    district.place("A", 0, 0.1);
    assertThat(minutes(district, "X", "A")).hasValue(29);
    assertThat(minutes(district, "Y", "A")).hasValue(0);
  }

  private static OptionalInt minutes(TestDistrict district, String staffId, String schoolId) {
    District built = district.build();
    StaffMember member = built.getStaffMember(staffId);
    return built.travelTimes().findMinutes(member, member.schoolId(), schoolId);
  }

  private static TestDistrict schools() {
    return new TestDistrict().schools("A", "B", "C");
  }
}
