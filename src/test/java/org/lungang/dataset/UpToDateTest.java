package org.lungang.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.dataset.column.Table;
import org.lungang.language.Language;

/** What was read of a folder is used again only while reading it would find the same. */
class UpToDateTest {

  @TempDir Path folder;

  private Reading reading;

  @BeforeEach
  void read() {
    reading = new SampleDataset().read(folder);
    assertThat(reading.hasErrors()).isFalse();
  }

  private boolean isUpToDate() {
    return DatasetReader.isUpToDate(folder, reading);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  @Test
  void itIsWhileNothingIsWritten() throws IOException {
    assertThat(isUpToDate()).isTrue();
    assertThat(isUpToDate()).as("asked again").isTrue();
    write("notes.md", "What no dataset is read from.");
    assertThat(isUpToDate()).isTrue();
    Path staff = folder.resolve("staff.csv");
    Files.write(staff, Files.readAllBytes(staff));
    assertThat(isUpToDate()).as("written again as it was").isTrue();
    assertThat(DatasetReader.isUpToDate(folder.resolve("elsewhere"), reading)).isFalse();
  }

  @Test
  void anotherByteOfAnyTableMakesItOld() throws IOException {
    for (Table table : Table.values()) {
      Path file = folder.resolve(table.fileName(Language.EN));
      if (Files.exists(file)) {
        byte[] before = Files.readAllBytes(file);
        FileTime time = Files.getLastModifiedTime(file);
        byte[] after = before.clone();
        after[after.length - 2] ^= 1;
        Files.write(file, after);
        Files.setLastModifiedTime(file, time);
        assertThat(isUpToDate()).as(table + ", of the same size and time").isFalse();
        Files.delete(file);
        assertThat(isUpToDate()).as(table + " is gone").isFalse();
        Files.write(file, before);
        assertThat(isUpToDate()).as(table + " as it was").isTrue();
      }
    }
  }

  @Test
  void aTableThatWasNotThereMakesItOld() throws IOException {
    write("lessons.csv", "school_id,subject,weekly_periods\n");
    assertThat(isUpToDate()).isFalse();
  }

  @Test
  void settingsAndFilesThatAreToldOfMakeItOld() throws IOException {
    for (String name : List.of("ignore.txt", "忽略.txt", "district.txt", "区县名称.txt", "extra.xlsx")) {
      write(name, "Xin County");
      assertThat(isUpToDate()).as(name).isFalse();
      reading = DatasetReader.read(folder);
      assertThat(isUpToDate()).as(name + " was read").isTrue();
      if (name.endsWith(".txt")) {
        write(name, "Yin County");
        assertThat(isUpToDate()).as(name + " changed").isFalse();
      }
      Files.delete(folder.resolve(name));
      assertThat(isUpToDate()).as(name + " is gone").isFalse();
      reading = DatasetReader.read(folder);
    }
  }

  @Test
  void pinsOnTopComeFromTheSameFiles() throws IOException {
    byte[] pins = "staff_id,decision\nT01,STAY\n".getBytes(StandardCharsets.UTF_8);
    reading = DatasetReader.withPins(reading, PinFile.read("p.csv", pins, 1).edits());
    assertThat(isUpToDate()).isTrue();
    write("pins.csv", "staff_id,decision\nT01,STAY\n");
    assertThat(isUpToDate()).isFalse();
  }

  @Test
  void whatHasErrorsIsReadAgain() throws IOException {
    write("staff.csv", "staff_id\n");
    reading = DatasetReader.read(folder);
    assertThat(reading.hasErrors()).isTrue();
    assertThat(isUpToDate()).isFalse();
  }
}
