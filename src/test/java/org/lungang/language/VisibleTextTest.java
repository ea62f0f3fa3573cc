package org.lungang.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What cannot be seen is found and written out, and nothing else. */
class VisibleTextTest {

  @Test
  void controlCharactersAndMarksOfDirectionAreFound() {
    String hidden =
        "\u0000\u0007\u001B\n\r\t\u007F\u0085\u009B\u061C\u200E\u200F\u2028\u2029\u202A\u202B\u202C"
            + "\u202D\u202E\u2066\u2067\u2068\u2069";
    hidden
        .chars()
        .forEach(
            character ->
                assertThat(VisibleText.findHidden("王" + (char) character + "芳"))
                    .hasValue(character));
    assertThat(
            VisibleText.findHidden(
                "王·芳 O’Brien 𠮷 ~\u00A0\u00AD\u200B\u200D\u2027\u202F\u2065\u206A"))
        .isEmpty();
  }

  @Test
  void theyAreWrittenOut() {
    assertThat(VisibleText.of("a\u001B[2Jb\nc")).isEqualTo("a\\u001B[2Jb\\u000Ac");
    assertThat(VisibleText.lines("a\u001B[2Jb\n\tc\r\n")).isEqualTo("a\\u001B[2Jb\n\tc\\u000D\n");
    assertThat(VisibleText.of("王芳")).isEqualTo("王芳");
    assertThat(VisibleText.name(0x1B)).isEqualTo("U+001B");
  }

  @Test
  void thePathOfAFileIsOneLineInAMessage() {
    Message message = Message.said("{0} is there.", "{0}已存在。", Path.of("a\nb\u202Ec"));
    assertThat(message.in(Language.EN)).isEqualTo("a\\u000Ab\\u202Ec is there.");
  }
}
