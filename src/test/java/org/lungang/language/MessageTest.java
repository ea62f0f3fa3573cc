package org.lungang.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lungang.district.Decision;
import org.lungang.district.Position;
import org.lungang.district.Subject;

class MessageTest {

  private static final String COUNTED = "{0} {0,choice,0#errors|1#error|1<errors} in {1}";

  /** A word follows its count, whether the count is a number or its text, and is never grouped. */
  @Test
  void aWordFollowsItsCount() {
    assertThat(counted(0)).isEqualTo("0 errors in file");
    assertThat(counted(1)).isEqualTo("1 error in file");
    assertThat(counted(2L)).isEqualTo("2 errors in file");
    assertThat(counted("1")).isEqualTo("1 error in file");
    assertThat(counted(1063)).isEqualTo("1063 errors in file");
    assertThat(counted("0.5")).isEqualTo("0.5 errors in file");
  }

  private static String counted(Object count) {
    return Message.said(COUNTED, "{1}中{0}个错误", count, "file").in(Language.EN);
  }

  /** Numbers are written without grouping, and a name in the language that is asked for. */
  @Test
  void anArgumentIsWrittenAsItIsOrInTheLanguageAskedFor() {
    Named name = language -> language == Language.ZH ? "数学" : "maths";
    Message message = Message.said("{0}: {1}", "{0}：{1}", name, 12345);
    assertThat(message.in(Language.EN)).isEqualTo("maths: 12345");
    assertThat(message.in(Language.ZH)).isEqualTo("数学：12345");
  }

  /** Readers see words; what has to be typed into a file is told as it is written there. */
  @Test
  void codesAreWordsUnlessAMessageTellsThemAsFilesHaveThem() {
    Message words =
        Message.said(
            "{0}, {1}, {2}, {3}",
            "{0}、{1}、{2}、{3}",
            Position.MIDDLE_MANAGER,
            Decision.GO,
            Subject.of("CHINESE"),
            Message.list(List.of(Subject.of("PE"), Subject.of("MATH"), Subject.of("YOGA"))));
    assertThat(words.in(Language.EN)).isEqualTo("middle manager, go, Chinese, PE, math, YOGA");
    assertThat(words.in(Language.ZH)).isEqualTo("中层干部、指定交流、语文、体育、数学、YOGA");
    Message codes =
        Message.said("{0}", "{0}", Message.list(List.of(Position.MIDDLE_MANAGER.written())));
    assertThat(codes.in(Language.EN)).isEqualTo("MIDDLE_MANAGER");
    assertThat(codes.in(Language.ZH)).isEqualTo("中层干部");
  }

  @Test
  void aCodeIsMeantByItsWordToo() {
    assertThat(List.of("MIDDLE_MANAGER", "Middle manager", "middle_manager", "中层干部"))
        .allSatisfy(
            cell ->
                assertThat(Code.find(Position.values(), cell)).contains(Position.MIDDLE_MANAGER));
    assertThat(Code.find(Position.values(), "manager in the middle")).isEmpty();
    assertThat(Subject.of("Early childhood")).isEqualTo(Subject.of("学前"));
    assertThat(Subject.of("Tea art")).isEqualTo(new Subject("Tea art"));
  }

  @Test
  void whatIsToldInBracketsStandsInThoseOfTheLanguage() {
    Message told = Message.bracketed("S1", Message.list(List.of("A", "B")));
    assertThat(told.in(Language.EN)).isEqualTo("S1 (A, B)");
    assertThat(told.in(Language.ZH)).isEqualTo("S1（A、B）");
  }

  @Test
  void clausesStandWithTheSemicolonOfTheirLanguage() {
    Message reasons = Message.clauses(List.of("A", Message.said("two", "二"), "C"));
    assertThat(reasons.in(Language.EN)).isEqualTo("A; two; C");
    assertThat(reasons.in(Language.ZH)).isEqualTo("A；二；C");
  }
}
