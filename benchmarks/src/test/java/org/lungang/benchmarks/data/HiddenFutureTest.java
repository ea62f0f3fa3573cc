package org.lungang.benchmarks.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lungang.district.District;
import org.lungang.district.Need;
import org.lungang.district.StaffMember;

/** What happens hangs on the seed, the person and the year alone. */
class HiddenFutureTest {

  private final District district = Dataset.of("xx-county:3:0.1").district();

  @Test
  void theSameSeedIsTheSameFutureAndAnotherIsAnother() {
    District one = new HiddenFuture(district, 2026, 6, 1).turn(district, 2027).district();
    District same = new HiddenFuture(district, 2026, 6, 1).turn(district, 2027).district();
    District other = new HiddenFuture(district, 2026, 6, 2).turn(district, 2027).district();
    assertThat(one.staff()).isEqualTo(same.staff());
    assertThat(one.needs()).isEqualTo(same.needs());
    assertThat(one.staff()).isNotEqualTo(other.staff());
    assertThat(one.needs()).isNotEqualTo(other.needs());
  }

  /** Whoever leaves is replaced, so that nobody is lost, and no need falls below none. */
  @Test
  void teachersAreReplacedAndSomeAreIllForAYear() {
    HiddenFuture future = new HiddenFuture(district, 2026, 6, 5);
    District next = future.turn(district, 2027).district();
    Set<String> before = ids(district);
    Set<String> after = ids(next);
    assertThat(next.staff()).hasSizeBetween(district.staff().size() - 10, district.staff().size());
    assertThat(before).isNotEqualTo(after);
    assertThat(next.needs()).extracting(Need::required).allMatch(required -> required >= 0);
    List<StaffMember> ill =
        next.staff().stream()
            .filter(
                member ->
                    district
                        .findStaffMember(member.id())
                        .filter(was -> was.circumstances().size() < member.circumstances().size())
                        .isPresent())
            .toList();
    assertThat(ill).isNotEmpty();
    District later = future.turn(next, 2028).district();
    assertThat(ill)
        .anyMatch(
            member ->
                later
                    .findStaffMember(member.id())
                    .filter(now -> now.circumstances().size() < member.circumstances().size())
                    .isPresent());
  }

  private static Set<String> ids(District of) {
    Set<String> ids = new HashSet<>();
    of.staff().forEach(member -> ids.add(member.id()));
    return ids;
  }
}
