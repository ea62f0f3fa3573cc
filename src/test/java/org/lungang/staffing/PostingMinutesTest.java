package org.lungang.staffing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lungang.district.GroupType;
import org.lungang.testing.TestDistrict;

/** The minutes of a posting and how many of them are extra (docs/reference/model.md). */
class PostingMinutesTest {

  @Test
  void fromTheHomeSchoolAllMinutesAreExtra() {
    PossiblePosting posting = only(schools().staff("X", "L").travel("M", "L", 35));
    assertThat(posting.minutes()).isEqualTo(35);
    assertThat(posting.extraMinutes()).isEqualTo(35);
  }

  @Test
  void fromTheHomeAddressTheMinutesToTheHomeSchoolAreNotExtra() {
    // A tenth of a degree is 28.9 minutes: 58 to the host, 29 to the home school.
    PossiblePosting posting =
        only(
            schools()
                .place("L", 0, 0.1)
                .place("M", 0, 0.2)
                .staff("X", "L", who -> who.address(0, 0)));
    assertThat(posting.minutes()).isEqualTo(58);
    assertThat(posting.extraMinutes()).isEqualTo(29);
  }

  @Test
  void aHostNearerToTheHomeAddressCostsNothingExtra() {
    PossiblePosting posting =
        only(
            schools()
                .place("L", 0, 0.2)
                .place("M", 0, 0.1)
                .staff("X", "L", who -> who.address(0, 0)));
    assertThat(posting.minutes()).isEqualTo(29);
    assertThat(posting.extraMinutes()).isZero();
  }

  @Test
  void aWayOfWhichNothingTellsTakesNoMinutesAndIsCounted() {
    Staffing staffing = schools().staff("X", "L").under("standard");
    assertThat(staffing.postings().get(0).minutes()).isZero();
    assertThat(staffing.unknownWays()).isEqualTo(1);
    assertThat(schools().staff("X", "L").travel("L", "M", 0).under("standard").unknownWays())
        .isZero();
  }

  private static PossiblePosting only(TestDistrict district) {
    Staffing staffing = district.under("standard");
    assertThat(staffing.postings()).hasSize(1);
    return staffing.postings().get(0);
  }

  private static TestDistrict schools() {
    return new TestDistrict().schools("L", "M").group("G", GroupType.TIGHT, "L", "M");
  }
}
