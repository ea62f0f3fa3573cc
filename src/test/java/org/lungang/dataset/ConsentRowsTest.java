package org.lungang.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.district.Answer;
import org.lungang.district.Consent;
import org.lungang.district.District;
import org.lungang.district.Party;
import org.lungang.language.Language;

/** What was answered to questions for consent: consents.csv. */
class ConsentRowsTest {

  @TempDir Path folder;

  private static final String HEADINGS = "staff_id,party,school_id,answer,date,by";

  private District read(SampleDataset sample) {
    Reading reading = sample.read(folder);
    assertThat(SampleDataset.told(reading, Language.EN)).isEmpty();
    District district = reading.district();
    assertThat(district).isNotNull();
    return district;
  }

  @Test
  void answersAreReadInEitherLanguage() {
    List<Consent> expected =
        List.of(
            new Consent("T01", Party.PERSON, null, Answer.ASKED, null, ""),
            new Consent(
                "T01", Party.HOST, "S02", Answer.REFUSED, LocalDate.of(2026, 5, 20), "Li Hua"));
    assertThat(
            read(new SampleDataset()
                    .put(
                        "consents.csv",
                        HEADINGS,
                        "T01,HOST,S02,REFUSED,2026-05-20,Li Hua",
                        "T01,PERSON,,ASKED,,"))
                .consents())
        .isEqualTo(expected);
    assertThat(
            read(new SampleDataset()
                    .put(
                        "同意情况.csv",
                        "教职工编号,同意方,学校编号,答复,日期,经办人",
                        "T01,接收学校,S02,不同意,2026年5月20日,Li Hua",
                        "T01,本人,,已征求,,"))
                .consentsOf("T01"))
        .isEqualTo(expected);
  }

  @Test
  void everyProblemOfAnswersIsToldAndNoNameOfWhoAnswered() {
    new SampleDataset()
        .put(
            "consents.csv",
            HEADINGS,
            "T09,PERSON,,GIVEN,,",
            "T01,HOST,,GIVEN,,Li Hua",
            "T01,PERSON,S02,GIVEN,,",
            "T01,PERSON,,GIVEN,,",
            "T01,本人,S02,ASKED,,",
            "T01,HOME,,maybe,,")
        .assertTold(
            folder,
            List.of(
                "Error: consents.csv, line 2, column staff_id: “T09”: This id is not in staff.csv."
                    + " Did you mean T01?",
                "Error: consents.csv, line 3, column school_id: The consent of a receiving school"
                    + " needs the school. Write the id of the school that was asked.",
                "Error: consents.csv, line 6, column party: “T01 + 本人 + S02”: Duplicate of line"
                    + " 4. Keep one of the two rows.",
                "Error: consents.csv, line 7, column answer: “maybe”: This is not one of the codes"
                    + " of the column. Write one of: ASKED, GIVEN, REFUSED."),
            List.of(
                "错误：consents.csv 第2行“staff_id”列：“T09”：staff.csv中没有这个编号。是不是T01？",
                "错误：consents.csv 第3行“school_id”列：接收学校的答复没有写明是哪所学校。请填写被征求意见的学校编号。",
                "错误：consents.csv 第6行“party”列：“T01 + 本人 + S02”：与第4行重复。请只保留其中一行。",
                "错误：consents.csv 第7行“answer”列：“maybe”：不是本列可填的内容。请填以下之一：已征求、同意、不同意。"));
  }

  @Test
  void aDistrictWithoutAnswersIsToldFromNoOther() {
    District district = read(new SampleDataset());
    District with =
        district.withConsents(
            List.of(new Consent("T01", Party.HOME, null, Answer.GIVEN, null, "")));
    assertThat(DatasetDigest.of(with)).isNotEqualTo(DatasetDigest.of(district));
    assertThat(DatasetDigest.of(with.withConsents(List.of())))
        .isEqualTo(DatasetDigest.of(district));
    assertThat(DatasetStyle.ENGLISH.files(district)).doesNotContainKey("consents.csv");
    assertThat(DatasetStyle.ENGLISH.files(with)).containsKey("consents.csv");
  }
}
