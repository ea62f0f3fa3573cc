package org.lungang.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lungang.language.Language;

/** A fault is told in the same words, with its place, whether the lists are CSV or a workbook. */
class WorkbookFaultsTest {

  @TempDir private Path folder;

  private static List<String> placed(List<String> told) {
    return told.stream()
        .map(text -> text.replaceAll("lists\\.xlsx, sheet (\\w+)", "$1"))
        .map(text -> text.replaceAll("(\\w+)\\.csv", "$1"))
        .map(text -> text.replaceAll(", cell [A-Z]+(\\d+)", ", line $1"))
        // The row of the headings is a line of a file and no place of a sheet.
        .map(text -> text.replaceAll(", line 1,", ","))
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "staff|exemption,|exemptoin,",
        "staff|exemption,|honour,",
        "staff|birth_date|birthdate",
        "staff|1980-05-01|2080-05-01",
        "staff|1980-05-01|1999-05-01",
        "staff|2010-09-01|1979-09-01",
        "staff|2010-09-01|2010-19-01",
        "staff|2010-09-01|40422",
        "staff|王芳|王?",
        "staff|王芳|王\uE000",
        "staff|王芳|待定",
        "staff|王芳|合计",
        "staff|T02,|t01,",
        "staff|T02,|4.11E+17,",
        "staff|TEACHER,MATH|TEACHER,养殖技术",
        "staff|TEACHER,MATH|TEACHER,#N/A",
        "staff|ILL,yes|ILL,maybe",
        "staff|S02,0|S09,0",
        "staff|S02,0|S02,999",
        "schools|32.1,120.2|320.1,120.2",
        "schools|900|90000",
        "schools|S02,|Ｓ01,",
        "schools|WEAK;SMALL|WEAK;OLD",
        "groups|TIGHT|TIGTH",
        "members|S02,MEMBER|S03,MEMBER",
        "members|S02,MEMBER|S02,LEAD",
        "service|2010-08-31|2000-08-31",
        "rotations|T01,S01,S02|T01,S01,S01",
        "rotations|PASS|GOOD ENOUGH",
        "needs|S02,MATH,2|S02,MATH,-2",
        "needs|S02,MATH,2|S02,无,2",
        "travel|25|2500",
        "travel|25|half an hour",
        "pins|T02,STAY|T03,STAY",
        "pins|T02,STAY|T02,REMAIN"
      })
  void theSameIsToldOfBoth(String table, String from, String to) {
    SampleDataset lists = new SampleDataset().change(table + ".csv", from, to);
    Path file = RawWorkbook.of(lists).write(folder, RawWorkbook.MAIN);
    for (Language language : Language.values()) {
      List<String> ofWorkbook = SampleDataset.told(DatasetReader.read(file), language);
      assertThat(ofWorkbook).isNotEmpty();
      assertThat(ofWorkbook.toString()).contains(table);
    }
    List<String> ofWorkbook = placed(SampleDataset.told(DatasetReader.read(file), Language.EN));
    assertThat(Files.exists(file)).isTrue();
    List<String> ofText = placed(SampleDataset.told(lists.read(folder), Language.EN));
    assertThat(ofWorkbook).isEqualTo(ofText);
  }
}
