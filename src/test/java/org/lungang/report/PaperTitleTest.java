package org.lungang.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lungang.district.DistrictBuilder;
import org.lungang.language.Language;
import org.lungang.language.Named;

/** A paper calls all schools together by what the place is. */
class PaperTitleTest {

  @ParameterizedTest
  @CsvSource({
    "东河县, 全县, District",
    "东河市, 全市, District",
    "东河区, 全区, District",
    "东河, 全部学校, District",
    "'', 全部学校, District"
  })
  void allSchoolsTogetherAreCalledByWhatThePlaceIs(String name, String chinese, String english) {
    Named whole = PaperTitle.whole(new DistrictBuilder().name(name).build());
    assertThat(whole.in(Language.ZH)).isEqualTo(chinese);
    assertThat(whole.in(Language.EN)).isEqualTo(english);
  }
}
