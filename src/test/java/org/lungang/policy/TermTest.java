package org.lungang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.district.Position;
import org.lungang.language.Language;

/** Terms are years, months, semesters of the calendar, or the days until one that is named. */
class TermTest {

  private static final String HEAD = "id: own\nextends: standard\nname: {en: Own, zh: 自定}\n";

  /** Semesters of the calendar end on January 20 and on July 5. */
  @ParameterizedTest
  @CsvSource({
    "1, 2027-09-01, 1 year, 1年",
    "10, 2036-09-01, 10 years, 10年",
    "2 years, 2028-09-01, 2 years, 2年",
    "2学年, 2028-09-01, 2 years, 2年",
    "1 month, 2026-10-01, 1 month, 1个月",
    "6 months, 2027-03-01, 6 months, 6个月",
    "6个月, 2027-03-01, 6 months, 6个月",
    "35 months, 2029-08-01, 35 months, 35个月",
    "120 months, 2036-09-01, 120 months, 120个月",
    "1 semester, 2027-01-21, 1 semester, 1个学期",
    "1学期, 2027-01-21, 1 semester, 1个学期",
    "2 semesters, 2027-07-06, 2 semesters, 2个学期",
    "3 semesters, 2028-01-21, 3 semesters, 3个学期",
    "20 semesters, 2036-07-06, 20 semesters, 20个学期",
    "until 07-31, 2027-08-01, until 07-31, 至07-31",
    "至07-31, 2027-08-01, until 07-31, 至07-31",
    "至7月31日, 2027-08-01, until 07-31, 至07-31",
    "到12月1日, 2026-12-02, until 12-01, 至12-01",
    "至11月30日, 2026-12-01, until 11-30, 至11-30",
    "至2月28日, 2027-03-01, until 02-28, 至02-28",
    "until 08-31, 2027-09-01, until 08-31, 至08-31",
    "until 12-31, 2027-01-01, until 12-31, 至12-31",
    "until 02-28, 2027-03-01, until 02-28, 至02-28",
  })
  void aTermEndsWhereItSays(String term, LocalDate end, String english, String chinese) {
    Policy policy = read("term_years: {TEACHER: " + term + "}");
    Term read = policy.termYears().get(Position.TEACHER);
    assertThat(read).isNotNull();
    assertThat(read.endFrom(LocalDate.of(2026, 9, 1), policy.calendar())).isEqualTo(end);
    assertThat(read.words().in(Language.EN)).isEqualTo(english);
    assertThat(read.words().in(Language.ZH)).isEqualTo(chinese);
    assertThat(policy.termYears().get(Position.PRINCIPAL)).isEqualTo(new Term.Years(3));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "11",
        "1.5",
        "'1'",
        "yes",
        "0 months",
        "121 months",
        "0 semesters",
        "21 semesters",
        "11 years",
        "until 02-29",
        "until 04-31",
        "until 7-31",
        "至2月29日",
        "至4月31日",
        "至7月32日",
        "至13月1日",
        "7月31日",
        "July",
        "months",
        "-1 months",
        "6 months 1 semester",
        "{months: 6}",
        "[6 months]"
      })
  void whatIsNoTermIsToldWithWhatWouldBeOne(String term) {
    PolicyReading reading =
        reading("flows: {OTHERS: {teachers: {term_years: {TEACHER: " + term + "}}}}");
    assertThat(reading.problems()).hasSize(1);
    assertThat(reading.problems().get(0).right().in(Language.EN))
        .isEqualTo(
            "A number of years from 1 to 10, or a text like 6 months, 1 semester or until 07-31.");
    assertThat(reading.problems().get(0).right().in(Language.ZH))
        .isEqualTo("应为 1 到 10 的年数，或“6个月”“1学期”“至07-31”这样的文字。");
  }

  @Test
  void semestersAreThoseOfTheCalendar() {
    String terms = "calendar: {terms: {autumn: null, spring: null}}";
    assertThat(read(terms + "\nterm_years: {TEACHER: 6 months}").calendar().terms()).isEmpty();
    PolicyReading reading =
        reading(
            terms
                + "\nterm_years: {TEACHER: 1 semester}"
                + "\nflows: {OTHERS: {teachers: {term_years: {TEACHER: 3 semesters}}}}");
    assertThat(reading.problems())
        .extracting(problem -> problem.what().in(Language.EN))
        .containsExactlyInAnyOrder(
            "The term 1 semester is counted in semesters, and calendar.terms names none.",
            "The term 3 semesters is counted in semesters, and calendar.terms names none.");
  }

  @Test
  void oneSemesterAYearIsAYearEach() {
    Policy policy =
        read(
            "calendar: {terms: {spring: null, autumn: {first: 09-01, last: 06-30}}}\n"
                + "term_years: {TEACHER: 2 semesters}");
    assertThat(
            policy
                .termYears()
                .get(Position.TEACHER)
                .endFrom(LocalDate.of(2026, 9, 1), policy.calendar()))
        .isEqualTo(LocalDate.of(2028, 7, 1));
  }

  @Test
  void aFlowHasTermsOfItsOwnAndALaterFileReplacesThem() {
    Policy policy =
        read(
            """
            term_years: {TEACHER: 1 semester}
            flows: {OTHERS: {teachers: {term_years: {TEACHER: 6 months}}}}
            """);
    assertThat(policy.termYears().get(Position.TEACHER)).isEqualTo(new Term.Semesters(1));
    assertThat(policy.otherFlows())
        .filteredOn(flow -> flow.id().equals("teachers"))
        .singleElement()
        .satisfies(
            flow ->
                assertThat(flow.termYears())
                    .isEqualTo(Map.of(Position.TEACHER, new Term.Months(6))));
  }

  @Test
  void aPolicyThatIsWrittenOutSaysTheSameTerms() {
    Policy policy =
        read(
            """
            term_years: {PRINCIPAL: 2, MIDDLE_MANAGER: 3 semesters, TEACHER: until 07-31}
            flows: {OTHERS: {teachers: {term_years: {TEACHER: 1 month}}}}
            """);
    String yaml = PolicyWriter.toYaml(policy);
    assertThat(yaml)
        .contains("PRINCIPAL: 2", "MIDDLE_MANAGER: \"3 semesters\"")
        .contains("until 07-31")
        .contains("1 month\"");
    assertThat(PolicyReader.read("again.yaml", yaml.getBytes(StandardCharsets.UTF_8)).policy())
        .isEqualTo(policy);
  }

  @Test
  void h9NamesTheTermsThatAreNotWholeYears() {
    assertThat(Rule.H9.says(read("term_years: {TEACHER: 2}"))).hasSize(1);
    Policy policy =
        read(
            """
            term_years: {TEACHER: 1 semester}
            flows: {OTHERS: {teachers: {term_years: {TEACHER: until 07-31}}}}
            """);
    assertThat(Rule.H9.says(policy))
        .extracting(message -> message.in(Language.EN))
        .containsExactly(
            "Nobody on a rotation in force is moved, and every new posting lasts its full term.",
            "Term of a teacher: 1 semester.",
            "Term of a teacher by Teachers: until 07-31.");
    assertThat(Rule.H9.says(policy).get(1).in(Language.ZH)).isEqualTo("教师的期限：1个学期。");
  }

  private static Policy read(String yaml) {
    PolicyReading reading = reading(yaml);
    assertThat(reading.problems()).isEmpty();
    return Objects.requireNonNull(reading.policy());
  }

  private static PolicyReading reading(String yaml) {
    return PolicyReader.read("own.yaml", (HEAD + yaml + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
