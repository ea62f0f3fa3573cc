package org.lungang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lungang.word.Field;

/** A heading that no dictionary has may hold one that a dictionary has. */
class NearHeadingTest {

  @ParameterizedTest
  @CsvSource({
    "教师本人现任教学科, SUBJECT",
    "任教学科请如实填写, SUBJECT",
    "教师本人现任教学科请如实填写, SUBJECT",
    "教师本人的所在校甲乙, SCHOOL",
  })
  void aWordInItAtTheBeginningInTheMiddleOrAtTheEnd(String heading, Field field) {
    assertThat(NearHeading.find(heading)).contains(field);
  }

  @Test
  void neitherWordsOfTwoCharactersNorSentencesCount() {
    assertThat(NearHeading.find("姓名")).isEmpty();
    assertThat(NearHeading.find("甲乙姓名丙丁")).isEmpty();
    assertThat(NearHeading.find("填".repeat(26) + "任教学科")).contains(Field.SUBJECT);
    assertThat(NearHeading.find("填".repeat(27) + "任教学科")).isEmpty();
  }
}
