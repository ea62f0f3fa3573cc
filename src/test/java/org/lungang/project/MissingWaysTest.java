package org.lungang.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.lungang.district.District;
import org.lungang.district.DistrictFixture;
import org.lungang.district.GroupType;
import org.lungang.district.Stage;
import org.lungang.language.Language;

/** Ways that nobody knows are a table to fill in. */
class MissingWaysTest {

  private static final District DISTRICT =
      new DistrictFixture()
          .school("S1", Stage.PRIMARY, 1000)
          .school("S2", Stage.PRIMARY, 500)
          .school("S3", Stage.PRIMARY, 500)
          .school("S4", Stage.PRIMARY, 500)
          .group("G1", GroupType.TIGHT, "S1", "S2", "S3")
          .group("G2", GroupType.TIGHT, "S4", "S2")
          .travel("S2", "S1", 20)
          .build();

  @Test
  void eachPairOfAGroupStandsOnceWithoutMinutes() {
    String name = DISTRICT.getSchool("S1").name();
    String other = DISTRICT.getSchool("S3").name();
    assertThat(MissingWays.of(DISTRICT)).hasSize(3);
    assertThat(new String(MissingWays.write(DISTRICT, Language.EN), StandardCharsets.UTF_8))
        .startsWith("\uFEFFfrom_school_id,to_school_id,minutes\r\n" + name + "," + other + ",\r\n");
    assertThat(new String(MissingWays.write(DISTRICT, Language.ZH), StandardCharsets.UTF_8))
        .startsWith("\uFEFF起点学校,终点学校,分钟\r\n");
  }

  @Test
  void aWayThatIsListedTheOtherWayIsKnown() {
    assertThat(MissingWays.of(DISTRICT))
        .noneMatch(
            way ->
                way.stream().anyMatch(school -> school.id().equals("S1"))
                    && way.stream().anyMatch(school -> school.id().equals("S2")));
  }
}
