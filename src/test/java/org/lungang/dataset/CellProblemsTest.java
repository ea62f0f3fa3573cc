package org.lungang.dataset;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of bad cell is told in both languages, with its file, line and column, and alone. */
class CellProblemsTest {

  @TempDir Path folder;

  @Test
  void theSampleItselfHasNoProblem() {
    new SampleDataset().assertTold(folder, List.of(), List.of());
  }

  @Test
  void aBadCode() {
    new SampleDataset()
        .change("staff.csv", "T01,王芳,F", "T01,王芳,X")
        .assertTold(
            folder,
            List.of(
                "Error: staff.csv, line 2, column gender: “X”: This is not one of the codes of the"
                    + " column. Write one of: M, F."),
            List.of("错误：staff.csv 第2行“gender”列：“X”：不是本列可填的内容。请填以下之一：男、女。"));
  }

  @Test
  void aBadCodeAmongSeveral() {
    new SampleDataset()
        .change("schools.csv", "WEAK;SMALL", "WEAK、TINY")
        .assertTold(
            folder,
            List.of(
                "Error: schools.csv, line 3, column traits: “TINY”: This is not one of the codes of"
                    + " the column. Write any of WEAK, NEW, SMALL, with a semicolon between them."),
            List.of("错误：schools.csv 第3行“traits”列：“TINY”：不是本列可填的内容。可填薄弱、新建、小规模，多项之间用分号隔开。"));
  }

  @Test
  void aRelationThatTheColumnDoesNotHave() {
    new SampleDataset()
        .change("members.csv", "MEMBER,", "MEMBER,TOWNSHIP")
        .assertTold(
            folder,
            List.of(
                "Error: members.csv, line 3, column relation: “TOWNSHIP”: This is not one of the"
                    + " codes of the column. Write one of: TIGHT, ASSISTANCE, ALLIANCE."),
            List.of("错误：members.csv 第3行“relation”列：“TOWNSHIP”：不是本列可填的内容。请填以下之一：紧密型、帮扶型、联盟型。"));
  }

  @Test
  void aBadCodeThatIsPersonal() {
    new SampleDataset()
        .change("staff.csv", "ILL,yes", "癌症,maybe")
        .assertTold(
            folder,
            List.of(
                "Error: staff.csv, line 2, column exemption_approved: This is not one of the codes"
                    + " of the column. Write one of: yes, no."),
            List.of("错误：staff.csv 第2行“exemption_approved”列：不是本列可填的内容。请填以下之一：是、否。"));
  }

  @Test
  void aBadNumber() {
    new SampleDataset()
        .change("schools.csv", "900", "about 900")
        .assertTold(
            folder,
            List.of(
                "Error: schools.csv, line 2, column students: “about 900”: This is not a whole"
                    + " number. Write a whole number, 0 or more, in digits only, like 850."),
            List.of("错误：schools.csv 第2行“students”列：“about 900”：不是整数。请填不小于0的整数，只写数字，如850。"));
  }

  @Test
  void aNegativeNumber() {
    new SampleDataset()
        .change("travel.csv", "25", "-25")
        .assertTold(
            folder,
            List.of(
                "Error: travel.csv, line 2, column minutes: “-25”: The number must not be negative."
                    + " Write a whole number, 0 or more, in digits only, like 850."),
            List.of("错误：travel.csv 第2行“minutes”列：“-25”：不能是负数。请填不小于0的整数，只写数字，如850。"));
  }

  @Test
  void aNumberTooLarge() {
    new SampleDataset()
        .change("needs.csv", "S01,MATH,3", "S01,MATH,2147483648")
        .assertTold(
            folder,
            List.of(
                "Error: needs.csv, line 2, column required: “2147483648”: The number is too large."
                    + " Write a whole number from 0 to 999."),
            List.of("错误：needs.csv 第2行“required”列：“2147483648”：数字太大。请填0到999之间的整数。"));
  }

  @Test
  void aDayThatDoesNotExist() {
    new SampleDataset()
        .change("staff.csv", "1980-05-01", "2019-02-30")
        .assertTold(
            folder,
            List.of(
                "Error: staff.csv, line 2, column birth_date: “2019-02-30”: This is not a date."
                    + " Write a day that exists, like 2019-09-01, 2019/9/1, 2019.9.1 or 2019年9月1日,"
                    + " or a month like 2019-09."),
            List.of(
                "错误：staff.csv"
                    + " 第2行“birth_date”列：“2019-02-30”：不是有效日期。请填实际存在的日期，如2019-09-01、2019/9/1、2019.9.1或2019年9月1日，也可只填年月，如2019-09。"));
  }

  @Test
  void aBadEnd() {
    new SampleDataset()
        .change("service.csv", "2010-08-31", "soon")
        .assertTold(
            folder,
            List.of(
                "Error: service.csv, line 2, column until: “soon”: This is not a date. Write a day"
                    + " that exists, like 2021-09-01 or 2021/8/31: the first day after, or the last"
                    + " day of the month before."),
            List.of(
                "错误：service.csv"
                    + " 第2行“until”列：“soon”：不是有效日期。请填实际存在的日期，如2021-09-01或2021/8/31：填结束后的第一天，或上一个月的最后一天。"));
  }

  @Test
  void aMonthThatMayBeTwo() {
    new SampleDataset()
        .change("staff.csv", "1980-05-01", "2019.1")
        .assertTold(
            folder,
            List.of(
                "Error: staff.csv, line 2, column birth_date: “2019.1”: This may be January or"
                    + " October. Write 2019-01 or 2019-10."),
            List.of("错误：staff.csv 第2行“birth_date”列：“2019.1”：分不清是1月还是10月。请写成2019-01或2019-10。"));
  }

  @Test
  void anEmptyRequiredCell() {
    new SampleDataset()
        .change("staff.csv", "T01,王芳", "T01,　")
        .assertTold(
            folder,
            List.of(
                "Error: staff.csv, line 2, column name: The cell must not be empty. The staff"
                    + " member's name."),
            List.of("错误：staff.csv 第2行“name”列：此格必填，不能为空。教职工的姓名。"));
  }

  @Test
  void anEmptyRequiredCode() {
    new SampleDataset()
        .change("members.csv", "S02,MEMBER", "S02,")
        .assertTold(
            folder,
            List.of(
                "Error: members.csv, line 3, column role: The cell must not be empty. Write one of:"
                    + " LEAD, MEMBER."),
            List.of("错误：members.csv 第3行“role”列：此格必填，不能为空。请填以下之一：牵头校、成员校。"));
  }
}
