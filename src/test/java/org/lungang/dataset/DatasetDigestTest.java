package org.lungang.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.dataset.column.Table;
import org.lungang.district.District;
import org.lungang.language.Language;

/** A digest stands for what the data say and not for how they are written. */
class DatasetDigestTest {

  @TempDir Path folder;

  @Test
  void itIsTheSha256OfTheCanonicalEnglishText() throws Exception {
    SampleDataset sample =
        new SampleDataset()
            .put("schools.csv", "school_id,name,stage,area", "S01,一,小学,城区")
            .put("groups.csv", "group_id,name,type", "G01,=x,TIGHT")
            .put("members.csv", "group_id,school_id,role", "G01,S01,LEAD")
            .put(
                "staff.csv",
                "staff_id,name,gender,birth_date,school_id,position,subject,at_school_since")
            .remove("service.csv")
            .remove("rotations.csv")
            .remove("needs.csv")
            .remove("travel.csv")
            .remove("pins.csv");
    String text =
        """
        schools.csv
        school_id,name,stage,area,traits,latitude,longitude,students
        S01,一,PRIMARY,URBAN,,,,
        groups.csv
        group_id,name,type
        G01,'=x,TIGHT
        members.csv
        group_id,school_id,role,relation
        G01,S01,LEAD,TIGHT
        staff.csv
        staff_id,name,gender,birth_date,school_id,position,subject,grade_band,honor,title,\
        at_school_since,in_post_since,hired,home_latitude,home_longitude,exemption,\
        exemption_approved,willingness,preferred_schools,graduating_years
        service.csv
        staff_id,school,area,from,until
        rotations.csv
        staff_id,home_school_id,host_school_id,group_id,from,until,assessment,wishes_to_stay
        needs.csv
        school_id,subject,required
        travel.csv
        from_school_id,to_school_id,minutes
        pins.csv
        staff_id,decision,school_id,note
        """;
    byte[] expected =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    assertThat(digestOf(sample)).isEqualTo(HexFormat.of().formatHex(expected));
  }

  @Test
  void writtenDefaultsAndOtherOrdersChangeNothing() {
    String digest = digestOf(new SampleDataset());
    SampleDataset other =
        new SampleDataset()
            .put("groups.csv", "type,group_id,name", "紧密型,G01,第一集团")
            .put(
                "members.csv",
                "group_id,school_id,role,relation",
                "G01,S02,成员校,",
                "G01,S01,LEAD,TIGHT");
    assertThat(digestOf(other)).isEqualTo(digest);
  }

  @Test
  void everyFileCounts() {
    String digest = digestOf(new SampleDataset());
    assertThat(digestOf(new SampleDataset().change("schools.csv", "900", "901")))
        .isNotEqualTo(digest);
    assertThat(digestOf(new SampleDataset().change("groups.csv", "TIGHT", "ALLIANCE")))
        .isNotEqualTo(digest);
    assertThat(digestOf(new SampleDataset().change("members.csv", "MEMBER,", "MEMBER,ALLIANCE")))
        .isNotEqualTo(digest);
    assertThat(digestOf(new SampleDataset().change("staff.csv", "ILL,yes", "ILL,no")))
        .isNotEqualTo(digest);
    assertThat(digestOf(new SampleDataset().change("service.csv", "2010-08-31", "2010-08-30")))
        .isNotEqualTo(digest);
    assertThat(digestOf(new SampleDataset().change("rotations.csv", "PASS", "")))
        .isNotEqualTo(digest);
    assertThat(digestOf(new SampleDataset().change("needs.csv", "S01,MATH,3", "S01,MATH,4")))
        .isNotEqualTo(digest);
    assertThat(digestOf(new SampleDataset().change("travel.csv", "25", "26"))).isNotEqualTo(digest);
    assertThat(digestOf(new SampleDataset().change("pins.csv", "T02,STAY,,", "T02,STAY,,why")))
        .isNotEqualTo(digest);
  }

  @Test
  void longFilesAreDigestedInPartsOfWholeLines() throws Exception {
    SampleDataset sample = new SampleDataset();
    for (int i = 100; i < 9_100; i++) {
      sample.add("staff.csv", "T" + i + ",𠮷野家" + i + ",F,1980-05-01,S01,TEACHER,MATH,2010-09-01");
    }
    District district = sample.read(folder).district();
    MessageDigest expected = MessageDigest.getInstance("SHA-256");
    Map<String, byte[]> files = DatasetStyle.ENGLISH.files(district);
    for (Table table : Table.values()) {
      byte[] file = files.get(table.fileName(Language.EN));
      if (file != null) {
        expected.update((table.fileName(Language.EN) + "\n").getBytes(StandardCharsets.UTF_8));
        expected.update(file);
      }
    }
    assertThat(files).hasSize(9);
    assertThat(DatasetDigest.of(district)).isEqualTo(HexFormat.of().formatHex(expected.digest()));
  }

  @Test
  void whatIsBegunOnAnotherThreadIsTheSame() {
    Reading reading = new SampleDataset().read(folder);
    DatasetDigest first = reading.digest();
    DatasetDigest second = new SampleDataset().read(folder).digest();
    first.begin();
    first.begin();
    assertThat(first.ofData())
        .isEqualTo(second.ofData())
        .isEqualTo(DatasetDigest.of(reading.district()));
    second.begin();
    assertThat(second.ofData()).isEqualTo(first.ofData());
  }

  /** Of a city it takes more than a second. */
  @Test
  void itIsWorkedOutOnceForWhatWasRead() {
    for (boolean begun : new boolean[] {false, true}) {
      Reading reading = new SampleDataset().read(folder);
      if (begun) {
        reading.digest().begin();
      }
      String digest = reading.digest().ofData();
      reading.digest().begin();
      assertThat(reading.digest().ofData()).isSameAs(digest);
    }
  }

  @Test
  void whatHasErrorsHasNone() {
    Reading reading = new SampleDataset().put("staff.csv", "staff_id").read(folder);
    assertThat(reading.hasErrors()).isTrue();
    assertThat(reading.digest()).isNull();
  }

  @Test
  void theFilesAreDigestedAsTheyWereRead() throws Exception {
    SampleDataset sample = new SampleDataset();
    Reading reading = sample.read(folder);
    List<RowEdit> pins =
        PinFile.read("p.csv", "staff_id,decision\nT01,STAY\n".getBytes(StandardCharsets.UTF_8), 1)
            .edits();
    MessageDigest expected = MessageDigest.getInstance("SHA-256");
    for (Map.Entry<String, byte[]> file : sample.files().entrySet()) {
      expected.update(
          (file.getKey() + "\n" + file.getValue().length + "\n").getBytes(StandardCharsets.UTF_8));
      expected.update(file.getValue());
    }
    String digest = HexFormat.of().formatHex(expected.digest());
    DatasetDigest edited = DatasetReader.read(folder, pins).digest();
    Files.writeString(folder.resolve("needs.csv"), "school_id,subject,required\n");
    DatasetDigest pinned = DatasetReader.withPins(reading, pins).digest();
    assertThat(reading.digest().ofFiles()).isEqualTo(digest);
    assertThat(pinned.ofFiles()).isEqualTo(digest);
    assertThat(pinned.ofData()).isEqualTo(edited.ofData()).isNotEqualTo(reading.digest().ofData());
    assertThat(edited.ofFiles()).isEqualTo(digest);
    DatasetDigest since = DatasetReader.read(folder).digest();
    since.begin();
    assertThat(since.ofFiles()).isNotNull().isNotEqualTo(digest);
    assertThat(DatasetReader.read(reading.district(), List.of()).digest().ofFiles()).isNull();
    assertThat(DatasetReader.read(sample.files()).digest().ofFiles()).isNull();
  }

  @Test
  void aWorkbookIsDigestedAsItWasReadUnlessItChangedMeanwhile() throws Exception {
    byte[] bytes = DatasetTemplate.of(Language.EN, new SampleDataset().read(folder).district());
    Path workbook = Files.write(folder.resolve("lists.xlsx"), bytes);
    DatasetDigest digest = DatasetReader.read(workbook).digest();
    Files.delete(workbook);
    MessageDigest expected = MessageDigest.getInstance("SHA-256");
    expected.update(("lists.xlsx\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
    assertThat(digest.ofFiles()).isEqualTo(HexFormat.of().formatHex(expected.digest(bytes)));
    ReadFiles files = new ReadFiles();
    Files.write(workbook, new byte[] {1});
    files.addIfSame(workbook, bytes);
    assertThat(files.digest()).isNull();
    files.addIfSame(workbook, new byte[] {1});
    assertThat(files.digest()).isNotNull();
  }

  private String digestOf(SampleDataset sample) {
    var district = sample.read(folder).district();
    assertThat(district).isNotNull();
    return DatasetDigest.of(district);
  }
}
