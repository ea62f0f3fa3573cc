package org.lungang.dataset;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.dataset.sheet.FileText;
import org.lungang.district.District;
import org.lungang.district.DistrictBuilder;
import org.lungang.generator.MessyFiles;
import org.lungang.language.Language;
import org.lungang.output.OutputFile;
import org.lungang.project.DistrictLists;

/** Datasets are written whole or not at all, and the same every time. */
class DatasetWriterTest {

  @TempDir Path folder;
  @TempDir Path sampleFolder;

  @Test
  void englishIsPlain() throws IOException {
    Path target = folder.resolve("english");
    DatasetWriter.write(sample(), target, DatasetStyle.ENGLISH);
    assertThat(Files.readString(target.resolve("staff.csv")))
        .isEqualTo(
            "staff_id,name,gender,birth_date,school_id,position,subject,grade_band,honor,title,"
                + "at_school_since,in_post_since,hired,home_latitude,home_longitude,exemption,"
                + "exemption_approved,willingness,preferred_schools,graduating_years\n"
                + "T01,王芳,F,1980-05-01,S01,TEACHER,MATH,,NONE,,2010-09-01,2010-09-01,2010-09-01,"
                + "32.2,120.3,ILL,yes,NEUTRAL,S02,0\n"
                + "T02,李强,M,1975-01-31,S02,PRINCIPAL,,,NONE,,2015-09-01,2015-09-01,2015-09-01,"
                + ",,,no,NEUTRAL,,0\n");
    assertThat(names(target))
        .containsExactly(
            "groups.csv",
            "members.csv",
            "needs.csv",
            "pins.csv",
            "rotations.csv",
            "schools.csv",
            "service.csv",
            "staff.csv",
            "travel.csv");
  }

  @Test
  void chineseOpensInSpreadsheets() throws IOException {
    Path target = folder.resolve("chinese");
    DatasetWriter.write(sample(), target, DatasetStyle.CHINESE);
    assertThat(Files.readString(target.resolve("集团成员.csv")))
        .isEqualTo("\uFEFF集团编号,学校编号,角色,成员关系\nG01,S01,牵头校,紧密型\nG01,S02,成员校,紧密型\n");
  }

  @Test
  void filesWithoutRowsThatMayBeMissingAreNotWritten() throws IOException {
    District district = new DistrictBuilder().build();
    DatasetWriter.write(district, folder.resolve("empty"), DatasetStyle.ENGLISH);
    assertThat(names(folder.resolve("empty")))
        .containsExactly("groups.csv", "members.csv", "schools.csv", "staff.csv");
  }

  @Test
  void aMessIsTheSameForTheSameSeedAndNotForAnother() throws IOException {
    District district = RandomDistricts.of(3);
    DatasetWriter.write(district, folder.resolve("one"), MessyFiles.style(1));
    DatasetWriter.write(district, folder.resolve("again"), MessyFiles.style(1));
    DatasetWriter.write(district, folder.resolve("other"), MessyFiles.style(2));
    assertThat(bytes(folder.resolve("one"))).isEqualTo(bytes(folder.resolve("again")));
    assertThat(bytes(folder.resolve("one"))).isNotEqualTo(bytes(folder.resolve("other")));
  }

  @Test
  void messesUseEveryLibertyThatTheSpecGives() throws IOException {
    StringBuilder all = new StringBuilder();
    boolean anyGb18030 = false;
    for (long seed = 0; seed < 40; seed++) {
      for (byte[] file : MessyFiles.style(seed).files(RandomDistricts.of(seed)).values()) {
        String text = FileText.decode(file).orElseThrow();
        anyGb18030 |= !new String(file, StandardCharsets.UTF_8).endsWith(text);
        all.append(text);
      }
    }
    assertThat(anyGb18030).isTrue();
    assertThat(all)
        .contains("龙头校", "核心校", "区级", "县级", "政治", "\r\n", ";", "\t", "；", "、", "\u3000")
        .contains("序号", "填表人")
        .containsPattern("\\d{4}\\.\\d{2}[^.\\d]")
        .containsPattern("\\d{4}年\\d+月\\d+日")
        .containsPattern("\\d{4}年\\d+月[^\\d]")
        .containsPattern("\\d{4}/\\d+/\\d+")
        .containsPattern("\r\n\r\n")
        .containsPattern("\n,+\r?\n");
  }

  @Test
  void aDatasetIsReplacedWholly() throws IOException {
    Path target = folder.resolve("dataset");
    DatasetWriter.write(sample(), target, DatasetStyle.ENGLISH);
    DatasetWriter.write(sample(), target, DatasetStyle.CHINESE);
    assertThat(names(target)).contains("教职工.csv").doesNotContain("staff.csv");
    assertThat(names(folder)).containsExactly("dataset");
  }

  /** Killed between the two renames, the lists that were written get their name. */
  @Test
  void listsThatAKilledRunHadAllButWrittenAreThere() throws IOException {
    Path target = folder.resolve("lists");
    DatasetWriter.write(sample(), folder.resolve("1"), DatasetStyle.ENGLISH);
    DatasetWriter.write(sample(), folder.resolve("2"), DatasetStyle.CHINESE);
    Files.move(folder.resolve("1"), folder.resolve(".lists.lungang-old"));
    Files.move(folder.resolve("2"), folder.resolve(".lists.lungang-writing"));
    Files.createFile(folder.resolve(".lists.lungang-lock"));
    assertThat(DistrictLists.read(target).district()).isPresent();
    assertThat(names(folder)).containsExactly("lists");
    assertThat(names(target)).contains("教职工.csv").doesNotContain("staff.csv");
  }

  /** What is no list is written with the lists, and does not stand in their way. */
  @Test
  void aFileBesideTheListsIsWrittenWithThem() throws IOException {
    Path target = folder.resolve("lists");
    List<OutputFile> note = List.of(new OutputFile("README.md", new byte[] {'1'}));
    DatasetWriter.write(sample(), target, DatasetStyle.ENGLISH, note);
    DatasetWriter.write(sample(), target, DatasetStyle.CHINESE, note);
    assertThat(names(target)).contains("README.md", "教职工.csv").doesNotContain("staff.csv");
    assertThatThrownBy(() -> DatasetWriter.write(sample(), target, DatasetStyle.ENGLISH))
        .isInstanceOf(OccupiedFolderException.class);
    assertThat(names(target)).contains("README.md", "教职工.csv");
  }

  @Test
  void aFolderWithAnythingElseStaysAsItIs() throws IOException {
    Files.writeString(folder.resolve("letter.txt"), "dear");
    Files.writeString(folder.resolve("staff.csv"), "mine");
    assertThatThrownBy(() -> DatasetWriter.write(sample(), folder, DatasetStyle.ENGLISH))
        .isInstanceOfSatisfying(
            OccupiedFolderException.class,
            e ->
                assertThat(e.message().in(Language.ZH))
                    .isEqualTo("文件夹" + folder + "里有其他内容（letter.txt）。请选一个新文件夹或空文件夹。"))
        .hasMessage(
            "The folder "
                + folder
                + " holds something else (letter.txt). Choose a new or empty folder.");
    assertThat(names(folder)).containsExactly("letter.txt", "staff.csv");
    assertThat(folder.resolve("staff.csv")).hasContent("mine");
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");
    assertThatThrownBy(() -> DatasetWriter.write(sample(), file, DatasetStyle.ENGLISH))
        .isInstanceOf(OccupiedFolderException.class);
    assertThat(file).hasContent("mine");
  }

  private District sample() {
    District district = new SampleDataset().read(sampleFolder).district();
    assertThat(district).isNotNull();
    return district;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static Map<String, String> bytes(Path folder) throws IOException {
    Map<String, String> bytes = new TreeMap<>();
    for (String name : names(folder)) {
      bytes.put(
          name, new String(Files.readAllBytes(folder.resolve(name)), StandardCharsets.ISO_8859_1));
    }
    return bytes;
  }

  /**
   * The first line that is not blank; it is written again, and a folder with it can be replaced.
   */
  @Test
  void theDistrictsNameIsReadAndWritten() throws IOException {
    Path target = folder.resolve("named");
    DatasetWriter.write(sample().withName("沅溪县"), target, DatasetStyle.CHINESE);
    assertThat(Files.readString(target.resolve("区县名称.txt"))).isEqualTo("沅溪县\n");
    Reading reading = DatasetReader.read(target);
    assertThat(reading.problems()).isEmpty();
    assertThat(requireNonNull(reading.district()).givenName()).isEqualTo("沅溪县");
    Files.writeString(target.resolve("区县名称.txt"), "\uFEFF\n  沅溪县教育局 \n第二行\n");
    assertThat(requireNonNull(DatasetReader.read(target).district()).name()).isEqualTo("沅溪县教育局");
    DatasetWriter.write(sample(), target, DatasetStyle.ENGLISH);
    assertThat(names(target)).doesNotContain("区县名称.txt", "district.txt").contains("staff.csv");
    DatasetWriter.write(sample().withName("沅溪县"), target, DatasetStyle.ENGLISH);
    assertThat(names(target)).contains("district.txt");
  }
}
