package org.lungang.benchmarks.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.benchmarks.data.Dataset;
import org.lungang.dataset.DatasetStyle;
import org.lungang.dataset.DatasetWriter;
import org.lungang.district.District;
import org.lungang.staffing.Staffing;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** What is measured: what ships, what is generated, and anybody's own lists and policies. */
class DatasetNameTest {

  private static final List<String> BOTH = List.of("own", "standard");

  @TempDir private Path folder;

  private static DatasetName read(String text) {
    return new DatasetName.Converter().convert(text);
  }

  @Test
  void aPolicyBehindTheSignCountsAlone() {
    Dataset dataset = Dataset.of("xx-county:3:0.1");
    assertThat(read("xx-county:3:0.1").policies(dataset, BOTH))
        .containsExactly("xx-county-2023", "standard");
    assertThat(read("xx-county:3:0.1@own").policies(dataset, BOTH))
        .containsExactly("xx-county-2023");
    assertThat(read("xx-county:3:0.1@wolong-2023").policies(dataset, BOTH))
        .containsExactly("wolong-2023");
    assertThat(read("xx-county:3:0.1").policy(dataset)).isEqualTo("xx-county-2023");
    assertThat(read("xx-county:3:0.1@standard").policy(dataset)).isEqualTo("standard");
  }

  @Test
  void ownListsArePlannedUnderAnOwnPolicyFileForTheYearThatFollowsFromThem() throws IOException {
    District district = Dataset.of("xx-county:3:0.1").district();
    Path lists = folder.resolve("ours @ home");
    DatasetWriter.write(district, lists, DatasetStyle.CHINESE);
    Path policy = Files.writeString(folder.resolve("ours.yaml"), "id: ours\nextends: standard\n");

    DatasetName plain = read(lists.toString());
    assertThat(plain).isEqualTo(new DatasetName(lists.toString(), null));
    Dataset dataset = Dataset.of(plain.dataset());
    assertThat(dataset.district().staff()).hasSameSizeAs(district.staff());
    assertThat(dataset.ownPolicyId()).isEqualTo("standard");
    assertThat(dataset.year()).isEqualTo(2026);

    DatasetName named = read(lists + "@" + policy);
    assertThat(named).isEqualTo(new DatasetName(lists.toString(), policy.toString()));
    Staffing staffing = dataset.staffing(named.policy(dataset));
    assertThat(staffing.policy().id()).isEqualTo("ours");
    assertThat(staffing.year()).isEqualTo(2026);
    assertThat(staffing.postings()).hasSameSizeAs(dataset.staffing("standard").postings());
  }

  @Test
  void whatIsNoDatasetOrPolicyIsToldBeforeAnythingIsMeasured() {
    assertThatThrownBy(() -> read("nowhere"))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("'nowhere' is no dataset")
        .hasMessageContaining("the path of a folder of lists or a workbook");
    assertThatThrownBy(() -> read("xx-county:3:0.1@nobody"))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageContaining("'nobody' is neither a policy file nor one of those that ship");
    assertThatThrownBy(() -> read("linked:0:1")).isInstanceOf(TypeConversionException.class);
  }

  @Test
  void everythingWrongWithOwnListsIsToldWithoutATrace() throws IOException {
    DatasetWriter.write(
        Dataset.of("xx-county:3:0.1").district(), folder.resolve("ours"), DatasetStyle.ENGLISH);
    Files.writeString(folder.resolve("ours/needs.csv"), "school_id,subject,required\nS9,ART,x\n");
    StringWriter told = new StringWriter();
    CommandLine line = Main.line().setErr(new PrintWriter(told));
    int code =
        line.execute(
            "curriculum",
            "--datasets=" + folder.resolve("ours"),
            "--results=" + folder.resolve("results"),
            "--date=2026-12-01");
    assertThat(code).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(told.toString())
        .contains("needs.csv, line 2", "S9", "required")
        .doesNotContain("Exception", "\tat ");
    assertThat(folder.resolve("results")).doesNotExist();
  }

  @Test
  void aPathAsANameOfAFileHasNoSignsThatFilesCannotHave() {
    assertThat(Dataset.fileName("gap", "suzhou:101:1", "suzhou-2024"))
        .isEqualTo("gap-suzhou-101-1-suzhou-2024");
    assertThat(Dataset.fileName("D:\\a/名册.xlsx", "x y.yaml")).isEqualTo("D--a-名册.xlsx-x-y.yaml");
  }
}
