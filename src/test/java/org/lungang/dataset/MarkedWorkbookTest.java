package org.lungang.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.dataset.column.Table;
import org.lungang.district.District;
import org.lungang.generator.MessyFiles;
import org.lungang.language.Language;
import org.lungang.testing.WorkbookCells;

/** What is wrong stands at its cell of the marked workbook, and what is right is read the same. */
class MarkedWorkbookTest {

  @TempDir private Path folder;
  @TempDir private Path other;

  private Path mark(Path dataset, Reading reading, Language language)
      throws IOException, UnmarkableException {
    return Files.write(
        other.resolve("marked.xlsx"), MarkedWorkbook.of(dataset, reading.problems(), language));
  }

  @Test
  void aMarkedWorkbookIsReadAsTheOneItWasMadeFrom() throws IOException, UnmarkableException {
    for (int i = 0; i < 30; i++) {
      District district = RandomDistricts.of(i);
      Language language = Language.values()[i % 2];
      Path lists =
          Files.write(folder.resolve("lists.xlsx"), DatasetTemplate.of(language, district));
      Reading reading = DatasetReader.read(lists);
      Reading again = DatasetReader.read(mark(lists, reading, language));
      assertThat(DatasetDigest.of(again.district())).isEqualTo(DatasetDigest.of(district));
      assertThat(again.problems()).hasSameSizeAs(reading.problems());
    }
  }

  @Test
  void aFolderBecomesAWorkbookThatIsReadTheSame() throws IOException, UnmarkableException {
    for (int i = 0; i < 30; i++) {
      District district = RandomDistricts.of(i);
      for (Map.Entry<String, byte[]> file : MessyFiles.style(i).files(district).entrySet()) {
        Files.write(folder.resolve(file.getKey()), file.getValue());
      }
      Reading reading = DatasetReader.read(folder);
      Reading again = DatasetReader.read(mark(folder, reading, Language.values()[i % 2]));
      assertThat(again.district()).as("district " + i).isNotNull();
      assertThat(DatasetDigest.of(again.district())).isEqualTo(DatasetDigest.of(district));
      try (var files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Test
  void problemsOfAFolderStandAtTheirCellsAndThoseOfNoCellInTheList()
      throws IOException, UnmarkableException {
    SampleDataset sample =
        new SampleDataset()
            .change("staff.csv", "1980-05-01", "1980-02-30")
            .add("needs.csv", "")
            .add("needs.csv", "S99,MATH,2")
            .remove("groups.csv");
    Reading reading = sample.read(folder);
    Path marked = mark(folder, reading, Language.EN);
    Map<String, List<List<String>>> sheets = WorkbookCells.of(marked);
    assertThat(sheets.keySet()).contains("groups", "staff", "Problems");
    List<List<String>> list = sheets.get("Problems");
    assertThat(list)
        .anyMatch(row -> row.subList(0, 4).equals(List.of("Error", "staff", "D2", "birth_date")))
        // The blank line of the file is no row of the sheet.
        .anyMatch(row -> row.subList(0, 3).equals(List.of("Error", "needs", "A4")))
        .anyMatch(row -> row.get(1).equals("groups") && row.get(2).isEmpty());
    assertThat(list).hasSize(1 + reading.problems().size());
    assertThat(SampleDataset.told(DatasetReader.read(marked), Language.EN))
        .anyMatch(line -> line.contains("sheet staff, cell D2, column birth_date: “1980-02-30”"))
        .anyMatch(line -> line.contains("sheet needs, cell A4, column school_id: “S99”"));
  }

  @Test
  void theListSpeaksTheLanguageOfItsReader() throws IOException, UnmarkableException {
    Reading reading =
        new SampleDataset().change("staff.csv", ",TEACHER,", ",TEECHER,").read(folder);
    Map<String, List<List<String>>> sheets = WorkbookCells.of(mark(folder, reading, Language.ZH));
    assertThat(sheets.get("检查结果").get(0)).startsWith("级别", "工作表", "单元格");
    assertThat(sheets.get("检查结果").get(1)).startsWith("错误", "教职工", "F2");
  }

  @Test
  void listsOfWhichAnythingWouldBeLostAreNotMarked() throws IOException {
    new SampleDataset().read(folder);
    Files.write(folder.resolve("pins.csv"), new byte[] {'a', (byte) 0xFF, (byte) 0xFF});
    assertThat(unmarkable()).contains("pins.csv is not text in UTF-8 or GB18030");
    Files.writeString(folder.resolve("pins.csv"), "staff_id,kind\nT1,STAY\n\"T2,STAY\n");
    assertThat(unmarkable()).contains("pins.csv cannot be read to its end");
    Files.writeString(
        folder.resolve("pins.csv"), "staff_id,kind,note\nT1,STAY," + "x".repeat(32_768) + "\n");
    assertThat(unmarkable())
        .contains("pins.csv:2: A cell of a workbook holds at most 32767 characters");
    Files.writeString(folder.resolve("pins.csv"), "staff_id,kind\n" + ",".repeat(1_024) + "x\n");
    assertThat(unmarkable()).contains("pins.csv:2: This row has more than 1024 cells");
    Files.writeString(folder.resolve("pins.csv"), "staff_id,kind\n");
    Files.writeString(folder.resolve(Table.PINS.fileName(Language.ZH)), "staff_id,kind\n");
    assertThat(unmarkable()).contains("is the same list as");
  }

  private String unmarkable() {
    return catchThrowableOfType(
            UnmarkableException.class,
            () -> MarkedWorkbook.of(folder, DatasetReader.read(folder).problems(), Language.EN))
        .getMessage();
  }

  @Test
  void longHeadingsAreKept() throws IOException, UnmarkableException {
    String heading = "h\n".repeat(250) + "x".repeat(500);
    new SampleDataset().read(folder);
    Path needs = folder.resolve("needs.csv");
    List<String> lines = Files.readAllLines(needs);
    Files.writeString(needs, lines.get(0) + ",\"" + heading + "\"\n" + lines.get(1) + ",kept\n");
    Reading reading = DatasetReader.read(folder);
    List<List<String>> rows = WorkbookCells.of(mark(folder, reading, Language.EN)).get("needs");
    assertThat(rows.get(0)).contains(heading);
    assertThat(rows.get(1)).contains("kept");
  }

  @Test
  void whatIsLeftOutOnPurposeIsStillLeftOut() throws IOException, UnmarkableException {
    new SampleDataset().read(folder);
    Path needs = folder.resolve("needs.csv");
    List<String> lines = Files.readAllLines(needs);
    Files.writeString(needs, lines.get(0) + ",remark\n" + lines.get(1) + ",x\n");
    Files.writeString(folder.resolve("ignore.txt"), "remark\n");
    Files.writeString(folder.resolve("district.txt"), "沅溪县\n");
    Reading reading = DatasetReader.read(folder);
    assertThat(reading.problems()).isEmpty();
    Reading marked = DatasetReader.read(mark(folder, reading, Language.EN));
    assertThat(marked.problems()).isEmpty();
    assertThat(Objects.requireNonNull(marked.district()).name()).isEqualTo("沅溪县");
  }
}
