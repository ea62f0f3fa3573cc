package org.lungang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What docs/reference/policies.md shows of a policy file can be read as one. */
class PoliciesPageTest {

  private static final Pattern CELL = Pattern.compile("\\| `([a-z_]+: [\\[{][^|]*[\\]}])` \\|");
  private static final Pattern WHOLE = Pattern.compile("(?s)```yaml\\n(id: .*?)```");

  @ParameterizedTest
  @ValueSource(strings = {"policies.md", "policies.zh-CN.md"})
  void everyExampleIsAPolicyInWhichNothingIsWrong(String page) throws IOException {
    String text = Files.readString(Path.of("docs", "reference", page));
    List<String> cells = all(CELL, text);
    assertThat(cells).hasSizeGreaterThan(12);
    for (String cell : cells) {
      String yaml = cell.replace("`<br>`", "\n");
      read("id: own\nname: {en: Own, zh: 自定}\nextends: standard\n" + yaml + "\n");
    }
    List<String> whole = all(WHOLE, text);
    assertThat(whole).isNotEmpty();
    whole.forEach(PoliciesPageTest::read);
    assertThat(whole.get(0).lines()).hasSize(5);
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1)).toList();
  }

  private static void read(String yaml) {
    assertThat(PolicyReader.read("page.yaml", yaml.getBytes(StandardCharsets.UTF_8)).problems())
        .as(yaml)
        .isEmpty();
  }
}
