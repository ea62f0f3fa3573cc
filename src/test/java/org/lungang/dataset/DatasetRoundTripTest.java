package org.lungang.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.dataset.sheet.Problem;
import org.lungang.district.District;
import org.lungang.district.StaffMember;
import org.lungang.generator.MessyFiles;

/** Whatever a district says, its files say the same in every style. */
class DatasetRoundTripTest {

  private static final int DISTRICTS = 200;

  @TempDir Path folder;

  @Test
  void everyDistrictReadsBackEqualFromEveryStyle() throws IOException {
    for (long seed = 0; seed < DISTRICTS; seed++) {
      District district = RandomDistricts.of(seed);
      DatasetStyle plain = seed % 2 == 0 ? DatasetStyle.ENGLISH : DatasetStyle.CHINESE;
      assertReadsBack(district, plain, "plain " + seed);
      assertReadsBack(district, MessyFiles.style(seed), "messy " + seed);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
  void oneMessyDistrictMeansTheSameWhateverTheSeed(long seed) throws IOException {
    assertReadsBack(RandomDistricts.of(7), MessyFiles.style(seed), "messy " + seed);
  }

  private void assertReadsBack(District district, DatasetStyle style, String which)
      throws IOException {
    DatasetWriter.write(district, folder.resolve("dataset"), style);
    Reading reading = DatasetReader.read(folder.resolve("dataset"));
    assertThat(reading.problems()).as(which).noneMatch(Problem::isError);
    District again = reading.district();
    assertThat(again).as(which).isNotNull();
    assertThat(again.schools()).as(which).isEqualTo(district.schools());
    assertThat(again.groups()).as(which).isEqualTo(district.groups());
    assertThat(again.staff()).as(which).isEqualTo(district.staff());
    assertThat(again.servicePeriods()).as(which).isEqualTo(district.servicePeriods());
    assertThat(again.rotations()).as(which).isEqualTo(district.rotations());
    assertThat(again.needs()).as(which).isEqualTo(district.needs());
    assertThat(again.lessons()).as(which).isEqualTo(district.lessons());
    assertThat(again.travelTimes().listed()).as(which).isEqualTo(district.travelTimes().listed());
    assertThat(again.pins()).as(which).isEqualTo(district.pins());
    assertThat(DatasetDigest.of(again)).as(which).isEqualTo(DatasetDigest.of(district));
  }

  @Test
  void aBuilderKeepsAllThatAStaffMemberIs() {
    for (long seed = 0; seed < 20; seed++) {
      for (StaffMember member : RandomDistricts.of(seed).staff()) {
        assertThat(member.toBuilder().build()).isEqualTo(member);
      }
    }
  }
}
