package org.lungang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.language.Language;

/** Whatever a file holds, reading it gives a policy or problems, and never fails. */
class PolicyReaderFuzzTest {

  private static final List<String> SCRAPS =
      List.of(
          "null",
          "{}",
          "[]",
          "[null]",
          "-1",
          "3.0",
          "1e9",
          "99999999999",
          "true",
          "\"\"",
          "20%",
          "120%",
          "1/0",
          "ANY",
          "PAIR",
          "TEACHER",
          "校长",
          "E7",
          "*a",
          "&a x",
          "!!int 3",
          "{a: b}",
          "[{}]",
          "teachers",
          ": ",
          "'",
          "\t",
          "- ",
          "|",
          "2024-01-01",
          "0x1F",
          ".nan",
          "~",
          "<<");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aShippedPolicyWithAFewChangesIsReadOrRefusedWithReasons(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int read = 0;
    int refused = 0;
    for (int i = 0; i < 40; i++) {
      String id = PolicyCatalog.ids().get(random.nextInt(7));
      String text = PolicyWriter.toYaml(PolicyReader.shipped(id));
      for (int change = random.nextInt(1, 4); change > 0; change--) {
        text = changed(text, random);
      }
      PolicyReading reading = PolicyReader.read("x", text.getBytes(StandardCharsets.UTF_8));
      Policy policy = reading.policy();
      if (policy == null) {
        refused++;
        reading.problems().forEach(PolicyReaderFuzzTest::saysSomething);
      } else {
        read++;
        byte[] again = PolicyWriter.toYaml(policy).getBytes(StandardCharsets.UTF_8);
        assertThat(PolicyReader.read("again", again).policy()).isEqualTo(policy);
      }
    }
    assertThat(read).isPositive();
    assertThat(refused).isPositive();
  }

  @Test
  void anyBytesAreRefusedWithReasons() {
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = new byte[random.nextInt(80)];
      random.nextBytes(bytes);
      if (random.nextBoolean()) {
        for (int at = 0; at < bytes.length; at++) {
          bytes[at] = (byte) " \n:-[]{}a1'\"#&*!|>%@`?,~".charAt((bytes[at] & 0xff) % 24);
        }
      }
      assertThat(PolicyReader.read("x", bytes).problems())
          .isNotEmpty()
          .allSatisfy(PolicyReaderFuzzTest::saysSomething);
    }
  }

  private static void saysSomething(PolicyProblem problem) {
    for (Language language : Language.values()) {
      assertThat(problem.what().in(language)).isNotBlank().doesNotContain("{0}");
      assertThat(problem.right().in(language)).isNotBlank().doesNotContain("{0}");
    }
  }

  /** A line dropped or doubled, a value or an item replaced by a scrap, or a letter changed. */
  private static String changed(String text, SplittableRandom random) {
    String[] lines = text.split("\n");
    int at = random.nextInt(lines.length);
    String line = lines[at];
    String scrap = SCRAPS.get(random.nextInt(SCRAPS.size()));
    switch (random.nextInt(5)) {
      case 0 -> lines[at] = "# " + line;
      case 1 -> lines[at] = line + "\n" + line;
      case 2 -> lines[at] = line.replaceFirst(": .*", ": " + scrap.replace("\\", ""));
      case 3 -> lines[at] = line.replaceFirst("(?<=[\\[ ])[A-Za-z0-9%]+(?=[,\\]}])", scrap);
      default -> {
        if (!line.isEmpty()) {
          int letter = random.nextInt(line.length());
          lines[at] = line.substring(0, letter) + 'x' + line.substring(letter + 1);
        }
      }
    }
    return String.join("\n", lines);
  }
}
