package org.lungang.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.dataset.sheet.Problem;
import org.lungang.language.Language;

/** All problems are found at once, each once, and none tells what is nobody's business. */
class DatasetFindingsTest {

  @TempDir Path folder;

  @Test
  void allProblemsAreFoundAtOnceInTheirOrderAndNoneMakesAnother() {
    SampleDataset sample =
        new SampleDataset()
            .change("staff.csv", "T01,王芳,F", "T01,王芳,X")
            .change("staff.csv", "1975-01-31", "1975-01-32")
            .change("schools.csv", "900", "many")
            .change("schools.csv", "RURAL", "FAR")
            .change("groups.csv", "TIGHT", "LOOSE")
            .add("needs.csv", "S09,MATH,x")
            .add("needs.csv", "S02,MATH,2,,9")
            .put("travel.csv", "from_school_id,to_school_id", "S01,S02")
            .remove("pins.csv")
            .put("指定.csv", "教职工编号,决定,学校编号", "T01,去,S02", "T01,NOT_TO,");
    assertThat(sample.read(folder).problems())
        .extracting(problem -> problem.file() + ":" + problem.line() + ":" + problem.column())
        .containsExactly(
            "groups.csv:2:type",
            "needs.csv:4:required",
            "needs.csv:4:school_id",
            "needs.csv:5:null",
            "schools.csv:2:students",
            "schools.csv:3:area",
            "staff.csv:2:gender",
            "staff.csv:3:birth_date",
            "travel.csv:1:minutes",
            "指定.csv:2:决定",
            "指定.csv:3:学校编号");
  }

  @Test
  void aFileThatCannotBeReadMakesNoReferencesToNothing() {
    SampleDataset sample = new SampleDataset().put("staff.csv", new byte[] {(byte) 0xFF});
    assertThat(sample.read(folder).problems())
        .extracting(Problem::file)
        .containsExactly("staff.csv");
  }

  @Test
  void aMissingColumnIsReportedOnceAndNotForEveryRow() {
    SampleDataset sample =
        new SampleDataset()
            .change("schools.csv", ",stage,", ",level,")
            .change("groups.csv", "TIGHT", "PRESCHOOL");
    assertThat(SampleDataset.told(sample.read(folder), Language.EN))
        .containsExactly(
            "Warning: schools.csv, line 1, column level: This column is not read. If"
                + " that is right, add “--ignore-column \"level\"” or name the column in"
                + " ignore.txt.",
            "Error: schools.csv, line 1, column stage: The column is missing."
                + " Add a column headed stage or 学段.");
  }

  @Test
  void aGroupIdMisspelledForItsLeadIsOneProblem() {
    SampleDataset sample = new SampleDataset().change("members.csv", "G01,S01", "GO1,S01");
    assertThat(SampleDataset.told(sample.read(folder), Language.EN))
        .containsExactly(
            "Error: members.csv, line 2, column group_id: “GO1”: This id is not in"
                + " groups.csv. Did you mean G01?");
  }

  @Test
  void missingFilesAreAskedForInTheLanguageOfTheOthers() throws IOException {
    Files.writeString(folder.resolve("学校.csv"), "学校编号,学校名称,学段,城乡类型\n");
    assertThat(DatasetReader.read(folder).problems())
        .extracting(Problem::file)
        .containsExactly("教职工.csv", "集团.csv", "集团成员.csv");
  }

  @Test
  void noFolderAndAnEmptyFolderAreOneProblemEach() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    Path file = Files.createFile(folder.resolve("file"));
    assertThat(told(folder.resolve("none"), Language.EN))
        .containsExactly(
            "Error: none: There is no such folder or file. Give the folder that"
                + " holds the CSV files of the dataset, or a workbook (.xlsx).");
    assertThat(told(file, Language.ZH))
        .containsExactly("错误：file：这个文件不是Excel工作簿。请给出用Excel或WPS保存的.xlsx文件，或存放各数据表（CSV文件）的文件夹。");
    assertThat(told(empty, Language.EN))
        .containsExactly(
            "Error: empty: The folder holds none of the lists. It needs at least"
                + " schools, groups, members, staff, each with the ending .csv (or with the"
                + " Chinese names).");
    assertThat(told(empty, Language.ZH))
        .containsExactly("错误：empty：文件夹里没有任何数据表。至少要有学校、集团、集团成员、教职工这几张表，文件扩展名为.csv（也可用英文文件名）。");
  }

  @Test
  void aFolderInThePlaceOfAFileIsOneProblem() throws IOException {
    new SampleDataset().remove("pins.csv").read(folder);
    Files.createDirectory(folder.resolve("pins.csv"));
    assertThat(told(folder, Language.EN))
        .containsExactly(
            "Error: pins.csv: The file cannot be read. Check that it is a file that"
                + " you may open, and close it in other programs.");
  }

  @Test
  void personalCellsAreNeverShown() {
    SampleDataset sample =
        new SampleDataset()
            .change("staff.csv", "32.2,120.3,ILL,yes", "SECRET-1,SECRET-2,SECRET-3,SECRET-4");
    List<Problem> problems = sample.read(folder).problems();
    // The circumstance is held to the policy, which may name its own; not to the lists.
    assertThat(problems).hasSize(3);
    assertThat(problems.toString()).doesNotContain("SECRET");
  }

  @Test
  void valuesAreShownShortAndWithoutControlCharacters() {
    String value = "X" + "长".repeat(100);
    SampleDataset sample = new SampleDataset().change("groups.csv", "TIGHT", value);
    assertThat(sample.read(folder).problems())
        .singleElement()
        .extracting(Problem::value)
        .isEqualTo("X" + "长".repeat(79) + "…");
    // What cannot be seen is refused, and never shown.
    assertThat(
            new SampleDataset()
                .change("groups.csv", "TIGHT", "X\u001b[31m\u202e")
                .read(folder)
                .problems())
        .singleElement()
        .extracting(Problem::value)
        .isNull();
  }

  private static List<String> told(Path folder, Language language) {
    return SampleDataset.told(DatasetReader.read(folder), language);
  }
}
