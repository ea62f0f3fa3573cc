package org.lungang.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.language.Language;
import org.lungang.policy.PolicyReader;

/** Characters that cannot be seen are refused in lists and policies, with their place. */
class HiddenCharactersTest {

  @TempDir private Path folder;

  @Test
  void namesIdsAndNotesAreHeldToOneVisibleLine() {
    new SampleDataset()
        .change("schools.csv", "第一小学", "第一\u001B[31m小学")
        .change("groups.csv", "第一集团", "\"第一\n集团\"")
        .change("staff.csv", "李强", "李\u202E强")
        .change("pins.csv", "T02,STAY,,", "T02,STAY,,wants\u0007it")
        .read(folder);
    assertThat(SampleDataset.told(DatasetReader.read(folder), Language.EN))
        .hasSize(4)
        .allMatch(line -> line.endsWith("Type the cell again, on one line."))
        .satisfiesExactly(
            line -> assertThat(line).contains("groups.csv, line 2, column name", "(U+000A)"),
            line -> assertThat(line).contains("pins.csv, line 3, column note", "(U+0007)"),
            line -> assertThat(line).contains("schools.csv, line 2, column name", "(U+001B)"),
            line -> assertThat(line).contains("staff.csv, line 3, column name", "(U+202E)"));
  }

  @Test
  void blanksAroundACellAreStillLeftOut() {
    new SampleDataset()
        .change("staff.csv", "李强", "\"\t李强\n\"")
        .assertTold(folder, List.of(), List.of());
  }

  @Test
  void aPolicyHoldsNoneEither() {
    String yaml = "id: own\nextends: standard\nname: \"a\\e[2J\"\n";
    assertThat(PolicyReader.read("own.yaml", yaml.getBytes(StandardCharsets.UTF_8)).problems())
        .extracting(problem -> problem.what().in(Language.EN))
        .contains(
            "The text contains an invisible character (U+001B): a control character, or a mark that"
                + " changes the direction of text.");
    String lines = "id: own\nextends: standard\nname: {zh: \"甲\\n乙\", en: \"a\\tb\"}\n";
    assertThat(PolicyReader.read("own.yaml", lines.getBytes(StandardCharsets.UTF_8)).problems())
        .isEmpty();
  }
}
