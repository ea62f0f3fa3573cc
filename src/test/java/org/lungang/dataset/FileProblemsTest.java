package org.lungang.dataset;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every file that cannot be used, and every doubt, is told in both languages, with its place. */
class FileProblemsTest {

  @TempDir Path folder;

  @Test
  void theSampleItselfHasNoProblem() {
    new SampleDataset().assertTold(folder, List.of(), List.of());
  }

  @Test
  void aFileOfNoEncoding() {
    new SampleDataset()
        .put("pins.csv", new byte[] {(byte) 0xFF, (byte) 0xFE, 0x41, 0x00})
        .assertTold(
            folder,
            List.of(
                "Error: pins.csv: The file is not text in UTF-8, GBK or GB18030. Save it from Excel"
                    + " or WPS as “CSV UTF-8”."),
            List.of("错误：pins.csv：文件不是UTF-8、GBK或GB18030编码的文本。请在Excel或WPS中另存为“CSV UTF-8（逗号分隔）”。"));
  }

  @Test
  void anEmptyFile() {
    new SampleDataset()
        .put("groups.csv", new byte[0])
        .assertTold(
            folder,
            List.of(
                "Error: groups.csv: The file is empty. Its first line must be the"
                    + " headings, at least: group_id, name, type."),
            List.of("错误：groups.csv：文件是空的。第一行应为表头，至少包括：集团编号、集团名称、集团类型。"));
  }

  @Test
  void aQuotationMarkThatNeverEnds() {
    new SampleDataset()
        .add("needs.csv", "S02,\"CHINESE,2")
        .assertTold(
            folder,
            List.of(
                "Error: needs.csv, line 4: The quotation marks in this line do not match;"
                    + " nothing from here on can be read. A cell that begins with a quotation"
                    + " mark must end with one; write two for each mark inside it."),
            List.of("错误：needs.csv 第4行：本行的双引号不配对，从这里起无法读取。以双引号开头的单元格也要以双引号结尾；其中的每个双引号要写成两个。"));
  }

  @Test
  void theSameFileInTwoLanguages() {
    new SampleDataset()
        .put("指定.csv", "教职工编号,决定")
        .assertTold(
            folder,
            List.of(
                "Error: 指定.csv: The same list occurs twice; the other is pins.csv. Keep"
                    + " one of the two files."),
            List.of("错误：指定.csv：同一张表有两份，另一份是pins.csv。请只保留其中一份。"));
  }

  @Test
  void aSchoolWithoutStaff() {
    new SampleDataset()
        .add("schools.csv", "S03,第三小学,PRIMARY,TOWN,,,,")
        .add("members.csv", "G01,S03,MEMBER,")
        .assertTold(
            folder,
            List.of(
                "Warning: schools.csv, line 4, column school_id: “S03”: The school 第三小学"
                    + " has no staff. If it should have staff, add them to staff.csv."),
            List.of("提醒：schools.csv 第4行“school_id”列：“S03”：第三小学没有教职工。如果应当有，请在staff.csv中补上。"));
  }

  @Test
  void staffInNoGroup() {
    new SampleDataset()
        .add("schools.csv", "S03,第三小学,PRIMARY,TOWN,,,,")
        .add("staff.csv", "T03,赵燕,女,1990年1月,S03,教师,数学,2015.09,,,,,,")
        .assertTold(
            folder,
            List.of(
                "Warning: schools.csv, line 4, column school_id: “S03”: The school 第三小学"
                    + " is in no group, so its 1 staff cannot rotate. If they should, add the"
                    + " school to a group in members.csv."),
            List.of(
                "提醒：schools.csv"
                    + " 第4行“school_id”列：“S03”：第三小学不在任何集团里，该校1名教职工无法交流。如果应当参加交流，请在members.csv中把学校加入集团。"));
  }

  @Test
  void aSchoolOfTheWrongStage() {
    new SampleDataset()
        .change("groups.csv", "TIGHT", "高中结对")
        .remove("members.csv")
        .put("members.csv", "group_id,school_id,role", "G01,S01,LEAD")
        .assertTold(
            folder,
            List.of(
                "Warning: members.csv, line 2, column school_id: “S01”: 第一小学 is PRIMARY,"
                    + " which is not a stage of groups of type HIGH_SCHOOL_PAIR. Schools of"
                    + " such a group are: SENIOR, TWELVE_YEAR. Check the stage, the type and"
                    + " the membership.",
                "Warning: schools.csv, line 3, column school_id: “S02”: The school 第二小学"
                    + " is in no group, so its 1 staff cannot rotate. If they should, add the"
                    + " school to a group in members.csv."),
            List.of(
                "提醒：members.csv"
                    + " 第2行“school_id”列：“S01”：第一小学的学段是小学，与高中结对集团不符。这类集团的学校应为：高中、十二年一贯制。请核对学段、集团类型和成员名单。",
                "提醒：schools.csv"
                    + " 第3行“school_id”列：“S02”：第二小学不在任何集团里，该校1名教职工无法交流。如果应当参加交流，请在members.csv中把学校加入集团。"));
  }

  @Test
  void aMissingFile() {
    new SampleDataset()
        .remove("groups.csv")
        .assertTold(
            folder,
            List.of(
                "Error: groups.csv: The file is missing. Put groups.csv or 集团.csv into the"
                    + " folder."),
            List.of("错误：groups.csv：缺少这张表。请在文件夹中放入groups.csv或集团.csv。"));
  }

  @Test
  void aMissingRequiredColumn() {
    new SampleDataset()
        .change("groups.csv", "name", "nam")
        .assertTold(
            folder,
            List.of(
                "Error: groups.csv, line 1, column name: The column is missing. Add a"
                    + " column headed name or 集团名称. “nam” may be that column."),
            List.of("错误：groups.csv 第1行“name”列：缺少这一列。请增加一列，表头写集团名称或name；“nam”可能就是这一列。"));
  }

  @Test
  void aHeadingGivenTwice() {
    new SampleDataset()
        .put("groups.csv", "group_id,name,type,集团名称", "G01,第一集团,TIGHT,x")
        .assertTold(
            folder,
            List.of(
                "Error: groups.csv, line 1, column 集团名称: The column occurs twice; its"
                    + " heading can be name or 集团名称. Keep one of the two columns."),
            List.of("错误：groups.csv 第1行“集团名称”列：这一列出现了两次，它的表头可写作集团名称或name。请只保留其中一列。"));
  }
}
