package org.lungang.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.dataset.DatasetTemplate;
import org.lungang.language.Language;
import org.lungang.output.OutputFile;
import org.lungang.report.PlanReport;
import org.lungang.testing.LibreOffice;
import org.lungang.testing.WorkbookCells;

/** LibreOffice opens every workbook and sees the cells that this program reads. */
class SecondProgramTest {

  @TempDir private static Path folder;

  @BeforeAll
  static void needsLibreOffice() {
    LibreOffice.require();
  }

  private static void assertSeenAlike(byte[] workbook) throws IOException, InterruptedException {
    Path file = Files.write(folder.resolve("book.xlsx"), workbook);
    Map<String, List<List<String>>> own = new LinkedHashMap<>(WorkbookCells.of(file));
    Map<String, List<List<String>>> seen = LibreOffice.cells(file, folder);
    assertThat(seen.keySet()).containsExactlyInAnyOrderElementsOf(own.keySet());
    own.forEach(
        (sheet, rows) -> {
          List<List<String>> others = seen.get(sheet);
          assertThat(others).as(sheet).hasSameSizeAs(rows);
          for (int i = 0; i < rows.size(); i++) {
            assertThat(shownAs(rows.get(i), others.get(i))).as(sheet).isEqualTo(others.get(i));
          }
        });
  }

  /** A row's numbers as they are shown: in percent, or with decimals that a number has not. */
  private static List<String> shownAs(List<String> row, List<String> shown) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      texts.add(i < shown.size() ? shownAs(row.get(i), shown.get(i)) : row.get(i));
    }
    return texts;
  }

  private static String shownAs(String cell, String shown) {
    if (cell.equals(shown) || !cell.matches("-?\\d+(\\.\\d+)?")) {
      return cell;
    }
    BigDecimal number = new BigDecimal(cell);
    if (shown.endsWith("%")) {
      BigDecimal percent = new BigDecimal(shown.substring(0, shown.length() - 1));
      BigDecimal own = number.movePointRight(2).setScale(1, RoundingMode.HALF_UP);
      return percent.compareTo(own) == 0 ? shown : own + "%";
    }
    int point = shown.indexOf('.');
    int decimals = point < 0 ? 0 : shown.length() - point - 1;
    return number.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
  }

  @Test
  void theWorkbookOfAPlan() throws IOException, InterruptedException {
    for (Language language : Language.values()) {
      assertSeenAlike(PlanWorkbook.of(SmallPlan.report(), language).content());
    }
  }

  @Test
  void thePublicListAndTheForms() throws IOException, InterruptedException {
    PlanReport report = SmallPlan.report();
    PublicList list =
        PublicList.of(
            report.staffing(),
            report.plan(),
            new PublicList.Notice("=1+1", "8月1日至8月7日", "@人事股"),
            false);
    List<OutputFile> files = new ArrayList<>(PublicFiles.of(list, Language.ZH));
    files.add(FormsWorkbook.of(report, Language.EN));
    files.add(FormsWorkbook.records(report, Language.EN));
    for (OutputFile file : files) {
      if (file.name().endsWith(".xlsx")) {
        assertSeenAlike(file.content());
      }
    }
  }

  @Test
  void aFilledTemplate() throws IOException, InterruptedException {
    assertSeenAlike(DatasetTemplate.of(Language.ZH, SmallPlan.staffing().district()));
  }
}
