package org.lungang.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.dataset.sheet.ProblemGroup;
import org.lungang.district.StaffMember;
import org.lungang.language.Language;

/** Slips that offices make in lists: read where they are plain, else told once with the remedy. */
class OfficeSlipsTest {

  @TempDir private Path folder;

  private static SampleDataset preferring(String schools) {
    return new SampleDataset().change("staff.csv", "ILL,yes,S02,0", "ILL,yes," + schools + ",0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"S01，S02", "S01、S02", "\"S01,S02\"", "S01/S02", "S01 S02", "第一小学，S02"})
  void severalSchoolsMayStandWithOtherSeparators(String schools) {
    Reading reading = preferring(schools).read(folder);
    assertThat(reading.problems()).isEmpty();
    assertThat(reading.district().staff())
        .filteredOn(member -> member.id().equals("T01"))
        .flatExtracting(StaffMember::preferredSchools)
        .containsExactly("S01", "S02");
  }

  @Test
  void ofSeveralSchoolsTheUnknownOneIsTold() {
    preferring("S01，第九小学")
        .assertTold(
            folder,
            List.of(
                "Error: staff.csv, line 2, column preferred_schools: “第九小学”: This is no name and no"
                    + " id in schools.csv. Enter a name or an id from schools.csv, or add its row"
                    + " there."),
            List.of(
                "错误：staff.csv"
                    + " 第2行“preferred_schools”列：“第九小学”：schools.csv中没有这个名称，也没有这个编号。请填schools.csv中已有的名称或编号，或在那里补上这一行。"));
  }

  @Test
  void anIdInFullWidthLettersIsToldWithTheOneThatIsMeant() {
    new SampleDataset()
        .change("needs.csv", "S01,MATH,3", "Ｓ０１,MATH,3")
        .assertTold(
            folder,
            List.of(
                "Error: needs.csv, line 2, column school_id: “Ｓ０１”: This id is not in schools.csv. Did"
                    + " you mean S01?"),
            List.of("错误：needs.csv 第2行“school_id”列：“Ｓ０１”：schools.csv中没有这个编号。是不是S01？"));
  }

  @Test
  void aDateInWordsIsToldWithTheOneThatIsMeant() {
    new SampleDataset()
        .change("staff.csv", "1980-05-01", "一九八〇年五月")
        .assertTold(
            folder,
            List.of(
                "Error: staff.csv, line 2, column birth_date: “一九八〇年五月”: This is not a date. It"
                    + " seems to be 1980-05; write it like this."),
            List.of("错误：staff.csv 第2行“birth_date”列：“一九八〇年五月”：不是有效日期。似应为1980-05，请改成这样的写法。"));
  }

  @Test
  void exchangedCoordinatesAreToldAsSuch() {
    new SampleDataset()
        .change("schools.csv", "32.1,120.2", "120.2,32.1")
        .assertTold(
            folder,
            List.of(
                "Error: schools.csv, line 2, column latitude: “120.2”: This is a longitude, and the"
                    + " longitude beside it is a latitude. Exchange the columns of latitude and"
                    + " longitude."),
            List.of("错误：schools.csv 第2行“latitude”列：“120.2”：这是经度，经度一列却是纬度。请把经度、纬度两列对调。"));
  }

  @Test
  void aSchoolThatStandsTwiceIsToldOnce() {
    new SampleDataset()
        .add("schools.csv", "S01,第一小学,PRIMARY,URBAN,,32.1,120.2,900")
        .assertTold(
            folder,
            List.of(
                "Error: schools.csv, line 4, column school_id: “S01”: Duplicate of line 2. Keep one of"
                    + " the rows, or give the other another id."),
            List.of("错误：schools.csv 第4行“school_id”列：“S01”：与第2行重复。请只保留一行，或改用不同的编号。"));
  }

  @Test
  void aListWithoutRowsIsToldInsteadOfAllThatNameThem() {
    SampleDataset dataset = new SampleDataset();
    dataset
        .put("staff.csv", dataset.text("staff.csv").lines().findFirst().orElseThrow())
        .assertTold(
            folder,
            List.of(
                "Error: staff.csv: The table has no rows, and others name some. Fill in the table."),
            List.of("错误：staff.csv：这张表没有一行数据，而其他表用到了它。请填写这张表。"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"乳腺癌术后休养", "抑郁", "解放路12号3栋"})
  void neitherIllnessesNorAddressesAreQuoted(String text) {
    new SampleDataset()
        .change("staff.csv", "S02,PRINCIPAL", "S02," + text)
        .assertTold(
            folder,
            List.of(
                "Error: staff.csv, line 3, column position: This is not one of the codes of the column."
                    + " Write one of: PRINCIPAL, VICE_PRINCIPAL, MIDDLE_MANAGER, TEACHER."),
            List.of("错误：staff.csv 第3行“position”列：不是本列可填的内容。请填以下之一：校长、副校长、中层干部、教师。"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"360102198509011234", "13812345678"})
  void numbersOfCardsAndTelephonesAreNotQuoted(String number) {
    new SampleDataset()
        .change("staff.csv", "李强", number)
        .assertTold(
            folder,
            List.of(
                "Warning: staff.csv, line 3, column name: “***”: The name is a number. Enter the name,"
                    + " unless numbers stand for names on purpose."),
            List.of("提醒：staff.csv 第3行“name”列：“***”：姓名是一个数字。请填写姓名；有意用数字代替姓名的，不必处理。"));
  }

  @Test
  void aRowWhoseCellsAreOutOfPlaceIsToldOnce() {
    SampleDataset dataset = new SampleDataset();
    String row = "T01,王芳,F,1980-05-01,S01,TEACHER,MATH,2010-09-01,32.2,120.3,ILL,yes,S02,0";
    Reading reading =
        dataset.change("staff.csv", row, "," + row.substring(0, row.length() - 2)).read(folder);
    List<ProblemGroup> groups =
        ProblemGroup.of(
            reading.problems().stream().filter(p -> p.file().equals("staff.csv")).toList());
    assertThat(groups.get(0).in(Language.EN))
        .startsWith("Error: staff.csv, line 2: ")
        .endsWith(
            " cells do not fit their columns (staff_id, gender, birth_date, …); the whole row may be"
                + " out of place. Move its cells below their headings; --all lists each of them.");
    assertThat(groups.get(0).in(Language.ZH))
        .startsWith("错误：staff.csv 第2行：")
        .endsWith(
            "格的内容与所在的列不符（staff_id、gender、birth_date等），这一行可能整行错位。请对照表头，把各格移回原位；加上 --all 可逐格列出。");
    assertThat(groups.stream().mapToInt(group -> group.problems().size()).sum())
        .isEqualTo(reading.problems().stream().filter(p -> p.file().equals("staff.csv")).count());
  }
}
