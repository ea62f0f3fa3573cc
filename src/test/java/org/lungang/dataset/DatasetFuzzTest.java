package org.lungang.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.dataset.plan.PlanFileReader;
import org.lungang.dataset.sheet.Problem;
import org.lungang.generator.MessyFiles;
import org.lungang.language.Language;

/**
 * Whatever stands in the files, reading gives a district or says what is wrong, and never fails.
 */
class DatasetFuzzTest {

  private static final List<String> TOKENS =
      List.of(
          ",",
          ";",
          "\t",
          "\"",
          "\n",
          "\r\n",
          "'",
          "=",
          "S01",
          "T01",
          "G01",
          "LEAD",
          "GO",
          "STAY",
          "2019-02-30",
          "9999-12-31",
          "-1",
          "99999999999999999999",
          "1e999",
          "NaN",
          "　",
          "\uFEFF",
          "；",
          "\u0000",
          "S99",
          "姓名",
          "school_id",
          "",
          "𠮷",
          "\\",
          "#",
          "{0}",
          "'{'");

  @TempDir Path folder;

  @Test
  void mutatedFilesNeverMakeReadingFail() {
    Random random = new Random(11);
    int districts = 0;
    int refusals = 0;
    for (int i = 0; i < 1500; i++) {
      SampleDataset sample = new SampleDataset();
      for (int j = random.nextInt(3); j >= 0; j--) {
        mutate(sample, random);
      }
      Reading reading = sample.read(folder);
      assertThat(reading.district() == null).isEqualTo(reading.hasErrors());
      assertThat(reading.problems()).isSorted();
      for (Problem problem : reading.problems()) {
        assertThat(problem.in(Language.EN)).isNotBlank();
        assertThat(problem.in(Language.ZH)).isNotBlank();
      }
      if (reading.hasErrors()) {
        refusals++;
      } else {
        districts++;
      }
    }
    assertThat(districts).as("still right").isGreaterThan(50);
    assertThat(refusals).as("refused").isGreaterThan(50);
  }

  @Test
  void whatIsReadFromMutatedFilesIsWrittenAndReadAgain() throws IOException {
    Random random = new Random(12);
    for (int i = 0; i < 300; i++) {
      SampleDataset sample = new SampleDataset();
      mutate(sample, random);
      Reading reading = sample.read(folder);
      if (reading.district() != null) {
        Map<String, byte[]> files = new TreeMap<>(MessyFiles.style(i).files(reading.district()));
        SampleDataset messy = new SampleDataset();
        List.copyOf(messy.files().keySet()).forEach(messy::remove);
        files.forEach(messy::put);
        Reading again = messy.read(folder);
        assertThat(again.district()).as(again.problems().toString()).isNotNull();
        assertThat(DatasetDigest.of(again.district()))
            .isEqualTo(DatasetDigest.of(reading.district()));
      }
    }
  }

  @Test
  void randomBytesAreProblemsInDatasetsAndPlans() throws IOException {
    Random random = new Random(13);
    for (int i = 0; i < 300; i++) {
      byte[] bytes = new byte[random.nextInt(200)];
      random.nextBytes(bytes);
      if (i % 2 == 0) {
        for (int j = 0; j < bytes.length; j++) {
          bytes[j] = (byte) (bytes[j] & 0x7F);
        }
      }
      SampleDataset sample = new SampleDataset();
      List<String> files = new ArrayList<>(sample.files().keySet());
      sample.put(files.get(random.nextInt(files.size())), bytes);
      assertThat(sample.read(folder).hasErrors()).isTrue();
      Path plan = Files.write(folder.resolve("plan.csv"), bytes);
      assertThat(PlanFileReader.read(plan).hasErrors()).isTrue();
    }
  }

  /** Puts a token somewhere, in the place of up to three bytes, or changes one byte. */
  private static void mutate(SampleDataset sample, Random random) {
    List<String> files = new ArrayList<>(sample.files().keySet());
    String file = files.get(random.nextInt(files.size()));
    byte[] bytes = sample.files().get(file);
    if (random.nextInt(4) == 0) {
      byte[] changed = bytes.clone();
      changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      sample.put(file, changed);
      return;
    }
    String text = new String(bytes, StandardCharsets.UTF_8);
    int start = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), start + random.nextInt(4));
    String token = TOKENS.get(random.nextInt(TOKENS.size()));
    sample.put(
        file,
        (text.substring(0, start) + token + text.substring(end)).getBytes(StandardCharsets.UTF_8));
  }
}
