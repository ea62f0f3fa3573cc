package org.lungang.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
}
