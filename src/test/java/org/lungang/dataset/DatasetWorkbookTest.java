package org.lungang.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.dataset.plan.PlanFile;
import org.lungang.dataset.plan.PlanFileReader;
import org.lungang.dataset.plan.PlanFileRow;
import org.lungang.district.District;
import org.lungang.language.Language;
import org.lungang.testing.WorkbookCells;
import org.lungang.workbook.SheetColumn;
import org.lungang.workbook.SheetContent;
import org.lungang.workbook.WorkbookWriter;

/** A workbook is read as the folder of CSV files would be, and its problems name their cells. */
class DatasetWorkbookTest {

  @TempDir private Path folder;

  @Test
  void aFilledTemplateGivesTheSameDistrictInEitherLanguage() throws IOException {
    for (int i = 0; i < 60; i++) {
      District district = RandomDistricts.of(i);
      Language language = Language.values()[i % 2];
      Reading reading = DatasetReader.read(write(DatasetTemplate.of(language, district)));
      assertThat(SampleDataset.told(reading, Language.EN).stream().filter(s -> s.startsWith("E")))
          .isEmpty();
      assertThat(DatasetDigest.of(reading.district())).isEqualTo(DatasetDigest.of(district));
    }
  }

  @Test
  void anEmptyTemplateIsReadWithoutProblems() throws IOException {
    for (Language language : Language.values()) {
      Reading reading = DatasetReader.read(write(DatasetTemplate.of(language, null)));
      assertThat(reading.problems()).isEmpty();
    }
  }

  @Test
  void theTemplateExplainsEachColumnBelowTheRightHeading() {
    List<List<String>> rows =
        WorkbookCells.of(DatasetTemplate.of(Language.EN, null)).get("read me");
    assertThat(rows).contains(List.of("sheet", "column", "required", "values", "meaning"));
    assertThat(rows)
        .filteredOn(row -> row.size() > 1 && row.get(1).equals("school_id"))
        .extracting(row -> row.get(0) + " " + row.get(2))
        .startsWith("schools yes");
  }

  @Test
  void aWrongCellIsNamedBySheetAndCell() throws IOException {
    SampleDataset sample = new SampleDataset().change("staff.csv", "1980-05-01", "1980-02-30");
    Reading reading = DatasetReader.read(write(workbook(sample)));
    assertThat(SampleDataset.told(reading, Language.EN))
        .singleElement()
        .asString()
        .startsWith("Error: lists.xlsx, sheet staff, cell D2, column birth_date: “1980-02-30”:");
    assertThat(SampleDataset.told(reading, Language.ZH))
        .singleElement()
        .asString()
        .startsWith("错误：lists.xlsx的“staff”表D2单元格（“birth_date”列）：");
  }

  @Test
  void aReferenceToNothingNamesTheSheet() throws IOException {
    SampleDataset sample = new SampleDataset().add("needs.csv", "S99,MATH,2");
    Reading reading = DatasetReader.read(write(workbook(sample)));
    assertThat(SampleDataset.told(reading, Language.EN))
        .singleElement()
        .asString()
        .contains("sheet needs, cell A4", "is not in schools");
  }

  @Test
  void missingAndDoubledSheetsAreNamed() throws IOException {
    SampleDataset sample = new SampleDataset().remove("members.csv");
    sample.put("人.csv", "x").put("学科需求.csv", "学校编号,学科,需求人数");
    Reading reading = DatasetReader.read(write(workbook(sample)));
    assertThat(SampleDataset.told(reading, Language.EN))
        .anyMatch(line -> line.contains("sheet members: The sheet is missing."))
        .anyMatch(line -> line.contains("occurs twice; the other is sheet needs"));
  }

  @Test
  void aWorkbookWithoutListsSaysHowToGetOne() throws IOException {
    SampleDataset sample = new SampleDataset();
    List.copyOf(sample.files().keySet()).forEach(sample::remove);
    sample.put("Sheet1.csv", "a,b");
    Reading reading = DatasetReader.read(write(workbook(sample)));
    assertThat(SampleDataset.told(reading, Language.EN))
        .singleElement()
        .asString()
        .contains("lungang template");
  }

  @Test
  void aSheetMayNameTheDistrict() throws IOException {
    for (String sheet : List.of("district", "区县名称")) {
      SampleDataset sample = new SampleDataset().put(sheet + ".csv", "云溪县");
      assertThat(DatasetReader.read(write(workbook(sample))).district().givenName())
          .isEqualTo("云溪县");
    }
  }

  @Test
  void aPlanIsReadFromAWorkbookToo() throws IOException {
    SampleDataset sample = new SampleDataset();
    List.copyOf(sample.files().keySet()).forEach(sample::remove);
    sample.put("x.csv", "a").put("花名册.csv", "教职工编号,接收学校编号,交流形式", "T01,S02,teachers");
    PlanFile plan = PlanFileReader.read(write(workbook(sample)));
    assertThat(plan.problems()).isEmpty();
    assertThat(plan.rows()).singleElement().extracting(PlanFileRow::hostSchoolId).isEqualTo("S02");
  }

  private Path write(byte[] workbook) throws IOException {
    return Files.write(folder.resolve("lists.xlsx"), workbook);
  }

  /** A sheet for each file, every cell a text. */
  private static byte[] workbook(SampleDataset sample) {
    List<SheetContent> sheets = new ArrayList<>();
    for (String file : sample.files().keySet()) {
      List<List<String>> lines =
          sample.text(file).lines().map(line -> Arrays.asList(line.split(",", -1))).toList();
      int width = lines.stream().mapToInt(List::size).max().orElse(1);
      List<SheetColumn> headings = lines.get(0).stream().map(SheetColumn::of).toList();
      List<List<String>> rows = new ArrayList<>();
      for (List<String> line : lines.subList(1, lines.size())) {
        List<String> row = new ArrayList<>(line);
        while (row.size() < width) {
          row.add("");
        }
        rows.add(row);
      }
      sheets.add(SheetContent.of(file.replace(".csv", ""), file, headings, rows));
    }
    return WorkbookWriter.write(sheets, "&P", "choices");
  }
}
