package org.lungang.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.dataset.column.PinColumn;
import org.lungang.dataset.column.Table;
import org.lungang.dataset.sheet.Origin;
import org.lungang.dataset.sheet.Place;
import org.lungang.dataset.sheet.Problem;
import org.lungang.district.Area;
import org.lungang.district.District;
import org.lungang.district.GroupType;
import org.lungang.district.Honor;
import org.lungang.district.Pin;
import org.lungang.district.StaffMember;
import org.lungang.district.Subject;
import org.lungang.district.Willingness;
import org.lungang.generator.MessyFiles;
import org.lungang.language.Language;

/** Reading understands all that docs/reference/files.md allows. */
class DatasetReaderTest {

  private static final Charset GB18030 = Charset.forName("GB18030");

  @TempDir Path folder;
  @TempDir Path copy;

  @Test
  void everyEncodingDelimiterAndLineEndMeansTheSame() {
    SampleDataset sample = new SampleDataset();
    String digest = DatasetDigest.of(districtOf(sample));
    for (String delimiter : List.of(",", ";", "\t")) {
      for (String lineEnd : List.of("\n", "\r\n", "\r")) {
        for (String encoding : List.of("UTF-8", "BOM", "GBK", "GB18030")) {
          assertThat(DatasetDigest.of(districtOf(written(delimiter, lineEnd, encoding))))
              .as(encoding + " " + delimiter + " " + lineEnd.length())
              .isEqualTo(digest);
        }
      }
    }
  }

  @Test
  void chineseNamesHeadingsAndCodesMeanTheSame() {
    SampleDataset chinese =
        new SampleDataset()
            .remove("groups.csv")
            .put("集团.csv", "集团类型,集团名称,集团编号", "紧密型,第一集团,G01")
            .remove("members.csv")
            .put("集团成员.csv", "学校编号,集团编号,角色", "S01,G01,核心校", "S02,G01,成员校");
    assertThat(DatasetDigest.of(districtOf(chinese)))
        .isEqualTo(DatasetDigest.of(districtOf(new SampleDataset())));
  }

  @Test
  void fileNamesAndEnglishHeadingsMayBeInAnyCase() {
    SampleDataset upper =
        new SampleDataset()
            .remove("groups.csv")
            .put("Groups.CSV", "GROUP_ID,Name,TYPE", "G01,第一集团,tight");
    assertThat(DatasetDigest.of(districtOf(upper)))
        .isEqualTo(DatasetDigest.of(districtOf(new SampleDataset())));
  }

  @Test
  void emptyCellsMeanTheirDefaults() {
    StaffMember member = districtOf(new SampleDataset()).getStaffMember("T02");
    assertThat(member.honor()).isEqualTo(Honor.NONE);
    assertThat(member.willingness()).isEqualTo(Willingness.NEUTRAL);
    assertThat(member.inPostSince()).isEqualTo(LocalDate.of(2015, 9, 1));
    assertThat(member.hired()).isEqualTo(LocalDate.of(2015, 9, 1));
    assertThat(member.circumstancesApproved()).isFalse();
    assertThat(member.graduatingYears()).isZero();
    assertThat(member.subject()).isNull();
  }

  @Test
  void aMembersRelationIsTheGroupsTypeWhereEmpty() {
    SampleDataset sample = new SampleDataset().change("members.csv", "MEMBER,", "MEMBER,联盟型");
    assertThat(districtOf(sample).getGroup("G01").schools())
        .extracting("relation")
        .containsExactly(GroupType.TIGHT, GroupType.ALLIANCE);
  }

  @Test
  void serviceIsAtAnIdElseAtTheOnlySchoolOfANameElseAnywhere() {
    SampleDataset sample =
        new SampleDataset()
            .add("schools.csv", "S03,同名小学,PRIMARY,TOWN,,,,")
            .add("schools.csv", "S04,同名小学,PRIMARY,TOWN,,,,")
            .add("schools.csv", "S05,S01,PRIMARY,TOWN,,,,")
            .put(
                "service.csv",
                "staff_id,school,area,from,until",
                "T01,第二小学,,2001-01,2002-01",
                "T01,同名小学,,2002-01,2003-01",
                "T01,S01,镇区,2003-01,2004-01",
                "T01,外地小学,乡村,2004-01,2005-01",
                "T01,海外小学,,2005-01,2006-01");
    District district = districtOf(sample);
    assertThat(district.servicePeriodsOf("T01"))
        .extracting("school")
        .containsExactly("S02", "同名小学", "S01", "外地小学", "海外小学");
    assertThat(district.servicePeriodsOf("T01"))
        .extracting("area")
        .containsExactly(Area.RURAL, null, Area.TOWN, Area.RURAL, null);
  }

  @Test
  void anEndOnTheLastDayOfAMonthIsTheDayAfter() {
    SampleDataset last = new SampleDataset();
    SampleDataset after = new SampleDataset().change("service.csv", "2010-08-31", "2010-09-01");
    SampleDataset before = new SampleDataset().change("service.csv", "2010-08-31", "2010-08-30");
    assertThat(untilOf(last)).isEqualTo(LocalDate.of(2010, 9, 1));
    assertThat(untilOf(after)).isEqualTo(LocalDate.of(2010, 9, 1));
    assertThat(untilOf(before)).isEqualTo(LocalDate.of(2010, 8, 30));
  }

  @Test
  void aTimeMayEndOnTheDayItStartsButNotBefore() {
    SampleDataset same = new SampleDataset().change("rotations.csv", "2021-08-31", "2020-09-01");
    SampleDataset before = new SampleDataset().change("rotations.csv", "2021-08-31", "2020-08-30");
    assertThat(same.read(folder).hasErrors()).isFalse();
    assertThat(before.read(folder).hasErrors()).isTrue();
  }

  @Test
  void anotherErrorInTheRowDoesNotHideThatATimeEndsBeforeItStarts() {
    SampleDataset sample =
        new SampleDataset().put("service.csv", "staff_id,school,from,until", "T9,,2005-09,2004-09");
    assertThat(sample.read(folder).problems())
        .extracting(Problem::column)
        .containsExactly("school", "staff_id", "until");
  }

  @Test
  void aTimeThatNeverEndsCanBeWrittenAndReadAgain() throws IOException {
    District district =
        districtOf(new SampleDataset().change("rotations.csv", "2021-08-31", "9999-12-31"));
    assertThat(district.rotationsOf("T01").get(0).until()).isEqualTo(LocalDate.of(10000, 1, 1));
    for (DatasetStyle style :
        List.of(DatasetStyle.ENGLISH, DatasetStyle.CHINESE, MessyFiles.style(1))) {
      DatasetWriter.write(district, copy, style);
      District again = DatasetReader.read(copy).district();
      assertThat(again).isNotNull();
      assertThat(DatasetDigest.of(again)).isEqualTo(DatasetDigest.of(district));
    }
  }

  @Test
  void severalValuesAreSeparatedInThreeWaysAndMayBeRepeated() {
    SampleDataset sample =
        new SampleDataset().change("staff.csv", "yes,S02,0", "yes,S02； S01、S02 ;;,0");
    assertThat(districtOf(sample).getStaffMember("T01").preferredSchools())
        .containsExactly("S01", "S02");
  }

  @Test
  void fullWidthDigitsAndLettersAreRightInNumbersDatesAndCodesButKeptInNames() {
    SampleDataset sample =
        new SampleDataset()
            .change("schools.csv", "900", "９００")
            .change("schools.csv", "第一小学", "第１小学")
            .change("staff.csv", "T01,王芳,F,1980-05-01", "T01,王芳,Ｆ,１９８０－０５－０１")
            .change("staff.csv", "MATH", "ＰＥ");
    District district = districtOf(sample);
    assertThat(district.getSchool("S01").students()).isEqualTo(900);
    assertThat(district.getSchool("S01").name()).isEqualTo("第１小学");
    assertThat(district.getStaffMember("T01").birthDate()).isEqualTo(LocalDate.of(1980, 5, 1));
    assertThat(district.getStaffMember("T01").subject()).isEqualTo(Subject.of("体育"));
  }

  @Test
  void anIdenticalPinTwiceIsOne() {
    District district = districtOf(new SampleDataset().add("pins.csv", "T01,指定交流, S02 ,"));
    assertThat(district.pinsOf("T01"))
        .hasSize(1)
        .first()
        .extracting(Pin::schoolId)
        .isEqualTo("S02");
  }

  @Test
  void pinsThatOnlySayMoreDoNotContradict() {
    SampleDataset sample =
        new SampleDataset()
            .add("pins.csv", "T01,GO,,somewhere")
            .add("pins.csv", "T01,NOT_TO,S01,")
            .add("pins.csv", "T02,NOT_TO,S01,");
    assertThat(sample.read(folder).problems()).isEmpty();
  }

  @Test
  void quotedCellsMayHoldDelimitersQuotesAndLineEnds() {
    SampleDataset sample =
        new SampleDataset()
            .change("schools.csv", "第一小学", " \"第一,\"\"小学\"\"\n(总校)\" ")
            .add("schools.csv", "S03,第三小学,PRIMARY,SUBURB,,,,");
    Reading reading = sample.read(folder);
    // A line end in a name is refused; the rows after it are counted all the same.
    assertThat(reading.problems()).extracting(Problem::line).containsExactly(2, 5);
    sample.change("schools.csv", "\n(总校)", "(总校)").change("schools.csv", "SUBURB", "TOWN");
    assertThat(districtOf(sample).getSchool("S01").name()).isEqualTo("第一,\"小学\"(总校)");
  }

  @Test
  void linesAreCountedAsAnEditorCountsThem() {
    for (String lineEnd : List.of("\n", "\r\n", "\r")) {
      String text =
          String.join(
              lineEnd,
              "",
              "group_id,name,type",
              "",
              ",,",
              "G01,\"第一" + lineEnd + "集团\",TIGHT",
              "",
              "G02,,TIGHT");
      Reading reading =
          new SampleDataset()
              .put("groups.csv", text.getBytes(StandardCharsets.UTF_8))
              .add("members.csv", "G02,S01,LEAD,")
              .read(folder);
      assertThat(reading.problems()).extracting(Problem::line).containsExactly(5, 8);
    }
  }

  @Test
  void unknownColumnsAndCellsUnderEmptyHeadingsAreIgnored() {
    SampleDataset sample =
        new SampleDataset()
            .put(
                "needs.csv",
                "备注,school_id,subject,,required,",
                "甲,S01,MATH,乙,3,丙",
                "S02?,S02,MATH,,2");
    assertThat(DatasetDigest.of(districtOf(sample)))
        .isEqualTo(DatasetDigest.of(districtOf(new SampleDataset())));
  }

  @Test
  void rowsAreFoundAgainByTheirKeys() {
    Reading reading = new SampleDataset().read(folder);
    assertThat(reading.findPlace(Table.STAFF, "T02")).contains(place("staff.csv", 3));
    assertThat(reading.findPlace(Table.MEMBERS, "G01", "S02")).contains(place("members.csv", 3));
    assertThat(reading.findPlace(Table.PINS, "T02", "STAY", "")).contains(place("pins.csv", 3));
    assertThat(reading.findPlace(Table.ROTATIONS, "T01", "S02", "2021-09-01"))
        .contains(place("rotations.csv", 2));
    assertThat(reading.findPlace(Table.STAFF, "T03")).isEmpty();
    assertThat(reading.heading(PinColumn.SCHOOL)).isEqualTo("school_id");
  }

  private LocalDate untilOf(SampleDataset sample) {
    return districtOf(sample).servicePeriodsOf("T01").get(0).until();
  }

  private District districtOf(SampleDataset sample) {
    Reading reading = sample.read(folder);
    District district = reading.district();
    assertThat(district).as(SampleDataset.told(reading, Language.EN).toString()).isNotNull();
    return district;
  }

  /** The sample, whose cells hold no commas, with other delimiters, line ends and encodings. */
  private static SampleDataset written(String delimiter, String lineEnd, String encoding) {
    SampleDataset sample = new SampleDataset();
    Map<String, byte[]> files = new TreeMap<>(sample.files());
    for (String file : new ArrayList<>(files.keySet())) {
      String separator = delimiter.equals(";") ? "、" : ";";
      String text =
          sample.text(file).replace(";", separator).replace(",", delimiter).replace("\n", lineEnd);
      sample.put(
          file,
          switch (encoding) {
            case "BOM" -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
            case "UTF-8" -> text.getBytes(StandardCharsets.UTF_8);
            case "GBK" -> text.getBytes(Charset.forName("GBK"));
            default -> text.getBytes(GB18030);
          });
    }
    return sample;
  }

  private static Place place(String file, int line) {
    return new Place(Origin.of(file), line);
  }
}
