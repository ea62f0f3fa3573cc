package org.lungang.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lungang.language.Language;

/** A small dataset without problems, whose files a test changes. */
public final class SampleDataset {

  private final Map<String, byte[]> files = new TreeMap<>();

  public SampleDataset() {
    put(
        "schools.csv",
        "school_id,name,stage,area,traits,latitude,longitude,students",
        "S01,第一小学,PRIMARY,URBAN,,32.1,120.2,900",
        "S02,第二小学,PRIMARY,RURAL,WEAK;SMALL,,,120");
    put("groups.csv", "group_id,name,type", "G01,第一集团,TIGHT");
    put("members.csv", "group_id,school_id,role,relation", "G01,S01,LEAD,", "G01,S02,MEMBER,");
    put(
        "staff.csv",
        "staff_id,name,gender,birth_date,school_id,position,subject,at_school_since,"
            + "home_latitude,home_longitude,exemption,exemption_approved,preferred_schools,"
            + "graduating_years",
        "T01,王芳,F,1980-05-01,S01,TEACHER,MATH,2010-09-01,32.2,120.3,ILL,yes,S02,0",
        "T02,李强,M,1975-01-31,S02,PRINCIPAL,,2015-09-01,,,,,,");
    put("service.csv", "staff_id,school,area,from,until", "T01,S02,,2005-09-01,2010-08-31");
    put(
        "rotations.csv",
        "staff_id,home_school_id,host_school_id,group_id,from,until,assessment,wishes_to_stay",
        "T01,S01,S02,G01,2020-09-01,2021-08-31,PASS,no");
    put("needs.csv", "school_id,subject,required", "S01,MATH,3", "S02,MATH,2");
    put("travel.csv", "from_school_id,to_school_id,minutes", "S01,S02,25");
    put("pins.csv", "staff_id,decision,school_id,note", "T01,GO,S02,", "T02,STAY,,");
  }

  /** Puts a file in the place of one with the same name. */
  SampleDataset put(String file, String... lines) {
    return put(file, (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  SampleDataset put(String file, byte[] bytes) {
    files.put(file, bytes);
    return this;
  }

  /** Adds a line at the end of a file. */
  SampleDataset add(String file, String line) {
    return put(file, (text(file) + line + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Changes the only place of a file where a text stands. */
  SampleDataset change(String file, String from, String to) {
    String text = text(file);
    if (!text.contains(from) || text.indexOf(from) != text.lastIndexOf(from)) {
      throw new IllegalArgumentException("The text (" + from + ") must stand once in " + text);
    }
    return put(file, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
  }

  SampleDataset remove(String file) {
    files.remove(file);
    return this;
  }

  String text(String file) {
    return new String(files.get(file), StandardCharsets.UTF_8);
  }

  Map<String, byte[]> files() {
    return files;
  }

  public Reading read(Path folder) {
    try {
      try (var old = Files.list(folder)) {
        for (Path file : old.toList()) {
          Files.delete(file);
        }
      }
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Files.write(folder.resolve(file.getKey()), file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return DatasetReader.read(folder);
  }

  /** The problems of a reading as a person sees them. */
  static List<String> told(Reading reading, Language language) {
    return reading.problems().stream().map(problem -> problem.in(language)).toList();
  }

  /** These are the problems, and there is a district where none of them is an error. */
  void assertTold(Path folder, List<String> english, List<String> chinese) {
    Reading reading = read(folder);
    assertThat(told(reading, Language.EN)).isEqualTo(english);
    assertThat(told(reading, Language.ZH)).isEqualTo(chinese);
    assertThat(reading.district() == null)
        .isEqualTo(english.stream().anyMatch(line -> line.startsWith("Error")));
  }
}
