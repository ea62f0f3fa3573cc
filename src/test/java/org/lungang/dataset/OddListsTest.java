package org.lungang.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lungang.district.Circumstance;
import org.lungang.language.Language;

/** Cells that can be read, but most likely say another thing than was meant. */
class OddListsTest {

  @TempDir private Path folder;

  @Test
  void anEndThatNamesAMonthIsToldHowItIsRead() {
    new SampleDataset()
        .change("service.csv", "2010-08-31", "2010-08")
        .assertTold(
            folder,
            List.of(
                "Warning: service.csv, line 2, column until: “2010-08”: A month alone is read as"
                    + " ending on its first day, 2010-08-01 being the first day after. If the whole"
                    + " month still counts, write 2010-08-31."),
            List.of(
                "提醒：service.csv 第2行“until”列：“2010-08”：只写了月份，按该月第一天（2010-08-01）起已经结束计算。"
                    + "如果这个月仍然算在内，请写2010-08-31。"));
  }

  @ParameterizedTest
  @CsvSource({"2010-08-31", "2010/8/31", "20100831", "2010年8月31日"})
  void anEndThatNamesADayIsNotToldOf(String until) {
    new SampleDataset()
        .change("service.csv", "2010-08-31", until)
        .assertTold(folder, List.of(), List.of());
  }

  @ParameterizedTest
  @CsvSource({"第2小学,第二小学", "s02,S02", "Ｓ02,S02"})
  void anEarlierSchoolThatIsSpeltOtherwiseIsWarnedOf(String school, String meant) {
    Reading reading =
        new SampleDataset().change("service.csv", "T01,S02", "T01," + school).read(folder);
    assertThat(SampleDataset.told(reading, Language.EN))
        .singleElement()
        .asString()
        .startsWith("Warning: service.csv, line 2, column school")
        .contains(meant);
  }

  @Test
  void aSchoolOfElsewhereIsNotWarnedOf() {
    new SampleDataset()
        .change("service.csv", "T01,S02", "T01,外县第九小学")
        .assertTold(folder, List.of(), List.of());
  }

  private static SampleDataset located(String first, String second) {
    return new SampleDataset()
        .put(
            "schools.csv",
            "school_id,name,stage,area,latitude,longitude",
            "S01,第一小学,PRIMARY,URBAN," + first,
            "S02,第二小学,PRIMARY,RURAL," + second);
  }

  @Test
  void aSchoolThatLiesFarFromAllOthersOfItsGroupsIsWarnedOf() {
    // 2.9 degrees of latitude are 322 km: 838 minutes.
    Reading reading = located("32.1,120.2", "35.0,120.2").read(folder);
    assertThat(SampleDataset.told(reading, Language.EN))
        .containsExactly(
            "Warning: schools.csv, line 2, column latitude: “S01”: By its coordinates, 第一小学 is"
                + " more than 13 hours from every other school of its groups. Check latitude and"
                + " longitude; one of them may be mistyped.",
            "Warning: schools.csv, line 3, column latitude: “S02”: By its coordinates, 第二小学 is"
                + " more than 13 hours from every other school of its groups. Check latitude and"
                + " longitude; one of them may be mistyped.");
    assertThat(SampleDataset.told(reading, Language.ZH).get(0))
        .isEqualTo(
            "提醒：schools.csv 第2行“latitude”列：“S01”：按经纬度，第一小学到所在集团其他各校都在13小时以上。"
                + "请核对经度和纬度，可能有一个填错了。");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"32.1,120.2|33.7,120.2", "32.1,120.2|,"})
  void aSchoolWithinADaysWayIsNotWarnedOf(String first, String second) {
    located(first, second).assertTold(folder, List.of(), List.of());
  }

  @ParameterizedTest
  @CsvSource({"患病（住院）,ILL", "产假（第二胎）,PREGNANT_OR_NURSING", "特色课程（省级）,KEY_PROJECT"})
  void whatBracketsAddMakesNoOtherCircumstance(String cell, Circumstance circumstance) {
    Reading reading =
        new SampleDataset().change("staff.csv", ",ILL,", "," + cell + ",").read(folder);
    assertThat(reading.district()).isNotNull();
    assertThat(reading.district().staff().get(0).circumstances()).containsExactly(circumstance);
    assertThat(reading.district().staff().get(0).ownCircumstances()).isEmpty();
  }
}
