package org.lungang.dataset;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every row that does not hold together is told in both languages, with its place, and alone. */
class RowProblemsTest {

  @TempDir Path folder;

  @Test
  void theSampleItselfHasNoProblem() {
    new SampleDataset().assertTold(folder, List.of(), List.of());
  }

  @Test
  void halfACoordinate() {
    new SampleDataset()
        .change("schools.csv", "32.1,120.2", "32.1,")
        .assertTold(
            folder,
            List.of(
                "Error: schools.csv, line 2, column longitude: The cell is empty, but"
                    + " latitude is given: a place needs both coordinates. Give both latitude"
                    + " and longitude, or neither."),
            List.of(
                "错误：schools.csv 第2行“longitude”列：此格为空，但“latitude”已填：只有一半的坐标不能定位。经度、纬度请一并填写，或者都不填。"));
  }

  @Test
  void halfAHome() {
    new SampleDataset()
        .change("staff.csv", "32.2,120.3", ",120.3")
        .assertTold(
            folder,
            List.of(
                "Error: staff.csv, line 2, column home_latitude: The cell is empty, but"
                    + " home_longitude is given: a place needs both coordinates. Give both"
                    + " latitude and longitude, or neither."),
            List.of(
                "错误：staff.csv"
                    + " 第2行“home_latitude”列：此格为空，但“home_longitude”已填：只有一半的坐标不能定位。经度、纬度请一并填写，或者都不填。"));
  }

  @Test
  void aSchoolBesideADecisionToStayIsTold() {
    new SampleDataset()
        .add("pins.csv", "T02,STAY,S01,")
        .assertTold(
            folder,
            List.of(
                "Warning: pins.csv, line 4, column school_id: “S01”: STAY keeps somebody at the"
                    + " home school, so this school is not used. If only this school is ruled out,"
                    + " write NOT_TO; else delete the school."),
            List.of(
                "提醒：pins.csv"
                    + " 第4行“school_id”列：“S01”：“指定留任”是留在本校，此格的学校不起作用。如果只是不去这所学校，请填“不去”；否则请删除学校。"));
  }

  @Test
  void aCoordinateOutOfRange() {
    new SampleDataset()
        .change("schools.csv", "32.1,120.2", "320.1,120.2")
        .assertTold(
            folder,
            List.of(
                "Error: schools.csv, line 2, column latitude: “320.1”: There are no such degrees."
                    + " Write degrees with decimals, from -90 to 90, like 32.1234."),
            List.of("错误：schools.csv 第2行“latitude”列：“320.1”：经纬度超出范围。请填-90到90之间的度数，可带小数，如32.1234。"));
  }

  @Test
  void aHomeOutOfRange() {
    new SampleDataset()
        .change("staff.csv", "32.2,120.3", "32.2,1200.3")
        .assertTold(
            folder,
            List.of(
                "Error: staff.csv, line 2, column home_longitude: There are no such degrees. Write"
                    + " degrees with decimals, from -180 to 180, like 32.1234."),
            List.of("错误：staff.csv 第2行“home_longitude”列：经纬度超出范围。请填-180到180之间的度数，可带小数，如32.1234。"));
  }

  @Test
  void aCoordinateThatIsNoNumber() {
    new SampleDataset()
        .change("schools.csv", "32.1,120.2", "32.1,120°")
        .assertTold(
            folder,
            List.of(
                "Error: schools.csv, line 2, column longitude: “120°”: This is not a number of"
                    + " degrees. Write degrees with decimals, from -180 to 180, like 32.1234."),
            List.of(
                "错误：schools.csv 第2行“longitude”列：“120°”：不是有效的经纬度。请填-180到180之间的度数，可带小数，如32.1234。"));
  }

  @Test
  void aTeacherWithoutSubject() {
    new SampleDataset()
        .change("staff.csv", "MATH", "")
        .assertTold(
            folder,
            List.of(
                "Error: staff.csv, line 2, column subject: A teacher must have a subject."
                    + " Enter a subject such as MATH or 数学."),
            List.of("错误：staff.csv 第2行“subject”列：教师必须填任教学科。请填学科，如数学或MATH。"));
  }

  @Test
  void aRotationThatEndsBeforeItStarts() {
    new SampleDataset()
        .change("rotations.csv", "2021-08-31", "2020-08-30")
        .assertTold(
            folder,
            List.of(
                "Error: rotations.csv, line 2, column until: “2020-08-30”: The end is"
                    + " before the start. Enter 2020-09-01 or a later day, or correct the"
                    + " start."),
            List.of(
                "错误：rotations.csv"
                    + " 第2行“until”列：“2020-08-30”：截止日期早于起始日期。请填不早于2020-09-01的日期，或更正起始日期。"));
  }

  @Test
  void serviceThatEndsBeforeItStarts() {
    new SampleDataset()
        .change("service.csv", "2010-08-31", "2005/8/30")
        .assertTold(
            folder,
            List.of(
                "Error: service.csv, line 2, column until: “2005/8/30”: The end is before"
                    + " the start. Enter 2005-09-01 or a later day, or correct the start."),
            List.of(
                "错误：service.csv 第2行“until”列：“2005/8/30”：截止日期早于起始日期。请填不早于2005-09-01的日期，或更正起始日期。"));
  }

  @Test
  void aPinToTwoSchools() {
    new SampleDataset()
        .add("pins.csv", "T01,GO,S01,")
        .assertTold(
            folder,
            List.of(
                "Error: pins.csv, line 4, column decision: “GO”: This contradicts line 2: GO S02"
                    + " there, GO S01 here. Keep one of the two decisions."),
            List.of(
                "错误：pins.csv 第4行“decision”列：“GO”：与第2行矛盾：那里是“指定交流S02”，这里是“指定交流S01”。请只保留其中一个决定。"));
  }

  @Test
  void aPinToGoAndToStay() {
    new SampleDataset()
        .add("pins.csv", "T02,GO,,")
        .assertTold(
            folder,
            List.of(
                "Error: pins.csv, line 4, column decision: “GO”: This contradicts line 3: STAY"
                    + " there, GO here. Keep one of the two decisions."),
            List.of("错误：pins.csv 第4行“decision”列：“GO”：与第3行矛盾：那里是“指定留任”，这里是“指定交流”。请只保留其中一个决定。"));
  }

  @Test
  void aPinToGoAndNotToGoThere() {
    new SampleDataset()
        .add("pins.csv", "T01,不去,S02,")
        .assertTold(
            folder,
            List.of(
                "Error: pins.csv, line 4, column decision: “不去”: This contradicts line 2: GO S02"
                    + " there, NOT_TO S02 here. Keep one of the two decisions."),
            List.of("错误：pins.csv 第4行“decision”列：“不去”：与第2行矛盾：那里是“指定交流S02”，这里是“不去S02”。请只保留其中一个决定。"));
  }

  @Test
  void aPinNotToGoNowhere() {
    new SampleDataset()
        .add("pins.csv", "T01,NOT_TO,,")
        .assertTold(
            folder,
            List.of(
                "Error: pins.csv, line 4, column school_id: NOT_TO needs a school. Write the id of"
                    + " the school that the staff member must not be sent to."),
            List.of("错误：pins.csv 第4行“school_id”列：“不去”必须写明学校。请填不能派往的学校的编号。"));
  }

  @Test
  void aRaggedRow() {
    new SampleDataset()
        .add("needs.csv", "S02,CHINESE,2,,7")
        .assertTold(
            folder,
            List.of(
                "Error: needs.csv, line 4: The row has values beyond the last heading;"
                    + " its cells may be out of place. Put cells that hold the delimiter into"
                    + " quotation marks, or give the column a heading."),
            List.of("错误：needs.csv 第4行：本行在最后一个表头之外还有内容，各单元格可能错位。请给含有分隔符的单元格加上双引号，或者给多出的一列加上表头。"));
  }
}
