package org.lungang.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What papers call a district whose lists do not name it. */
class PlaceNameTest {

  private static String common(String... names) {
    return PlaceName.commonTo(
        IntStream.range(0, names.length)
            .mapToObj(
                at ->
                    new School(
                        "S" + at, names[at], Stage.PRIMARY, Area.URBAN, Set.of(), null, null))
            .toList());
  }

  /** The beginning ends where a place does, however much more the names share. */
  @Test
  void itIsThePlaceThatAllSchoolsBeginWith() {
    assertThat(common("沅溪县第一中学", "沅溪县第二中学")).isEqualTo("沅溪县");
    assertThat(common("南阳市卧龙区一小", "南阳市卧龙区二小")).isEqualTo("南阳市卧龙区");
    assertThat(common("南阳市卧龙区一小", "南阳市宛城区一小")).isEqualTo("南阳市");
  }

  /** One school of another place, one school alone, or a place of one character says nothing. */
  @Test
  void whereTheyShareNoPlaceThereIsNone() {
    assertThat(common("沅溪县第一中学", "沅溪县第二中学", "县直幼儿园")).isEmpty();
    assertThat(common("实验小学", "实验中学")).isEmpty();
    assertThat(common("县一小", "县二小")).isEmpty();
    assertThat(common("沅溪县第一中学")).isEmpty();
    assertThat(common()).isEmpty();
  }

  /** What the lists say goes before what the names share, and stays with other pins. */
  @Test
  void theNameThatTheListsGiveIsTheName() {
    District district =
        new DistrictBuilder()
            .schools(
                Stream.of("沅溪县一小", "沅溪县二小")
                    .map(
                        name ->
                            new School(name, name, Stage.PRIMARY, Area.URBAN, Set.of(), null, null))
                    .toList())
            .build();
    assertThat(district.name()).isEqualTo("沅溪县");
    assertThat(district.givenName()).isEmpty();
    District named = district.withName("沅溪县（试点）");
    assertThat(named.withPins(List.of()).name()).isEqualTo("沅溪县（试点）");
    assertThat(named.partOf(Set.of("沅溪县一小")).name()).isEqualTo("沅溪县（试点）");
  }
}
