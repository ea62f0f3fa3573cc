package org.lungang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.lungang.intake.Imported.complete;
import static org.lungang.intake.Imported.open;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.district.District;
import org.lungang.district.StaffMember;
import org.lungang.language.Language;

/** What other programs save as .xls: web pages, XML and text; and pages without any table. */
class SavedSheetsTest {

  private static final Charset GBK = Charset.forName("GBK");

  private static final String PAGE =
      """
      <html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
      <meta http-equiv="Content-Type" content="text/html; charset=gb2312">
      <style>td{mso-number-format:"\\@"} tr{height:13.5pt}</style></head><body>
      <table border=1><tr><td colspan=9>东川县教师花名册</td></tr>
      <tr><th rowspan=2>学校<th rowspan=2>姓名</th><th rowspan=2>性别</th><th colspan=3>时间</th>
      <th rowspan=2>职务</th><th rowspan=2>职称</th><th rowspan=2>学科</th></tr>
      <tr><th>出生年月</th><th>参加工作</th><th>到校</th></tr>
      <tr style='display:none'><td rowspan=2>东川县第一小学</td><td>王建国</td><td>男</td><td>1980.03</td>
      <td>2002.09</td><td>2015.09</td><td>教师</td><td>一级教师</td><td>语文</td></tr>
      <tr><td>李&nbsp;芳</td><td>女</td><td>1985.11</td><td>2007.09</td><td>2010.09</td>
      <td>教师</td><td>二级教师</td><td>数学</td></tr>
      <tr><td>石门镇中心小学</td><td>张伟<br>（借调）</td><td>男</td><td>1975.06</td><td>1996.09</td>
      <td>2001.09</td><td>校长</td><td>高级教师</td><td>语文</td></tr>
      </table></body></html>
      """;

  @TempDir private Path folder;

  private final List<Path> files = new ArrayList<>();

  @BeforeEach
  void listSchools() throws IOException {
    file(
        "学校.csv",
        "学校名称,学校代码,学段,城乡类型\n东川县第一小学,S001,小学,城区\n东川县石门镇中心小学,S002,小学,镇区\n",
        StandardCharsets.UTF_8);
    file("集团.csv", "集团名称,集团类型,牵头校,成员校\n一小集团,紧密型,东川县第一小学,石门镇中心小学\n", StandardCharsets.UTF_8);
  }

  private void file(String name, String text, Charset charset) throws IOException {
    files.add(Files.write(folder.resolve(name), text.getBytes(charset)));
  }

  private IntakeResult read(Recipe recipe) {
    return Intake.read(files, recipe);
  }

  private District district(Recipe recipe) {
    return complete(read(recipe));
  }

  @Test
  void aWebPageSavedAsAWorkbookIsReadWithItsSpans() throws IOException {
    file("教师.xls", PAGE, GBK);
    file("骨干.xls", "学校\t姓名\t骨干称号\r\n第一小学\t王建国\t县级骨干教师\r\n", GBK);
    IntakeResult result = read(Recipe.empty());
    assertThat(open(result)).containsExactly("REMARK/借调");
    assertThat(result.tables())
        .filteredOn(table -> table.place().equals("教师.xls"))
        .extracting(FoundTable::rows, FoundTable::hiddenRows)
        .containsExactly(tuple(3, 1));
    assertThat(district(Recipe.empty().withAnswer("REMARK/借调", "KEEP")).staff())
        .extracting(
            StaffMember::name,
            StaffMember::schoolId,
            m -> m.birthDate().toString(),
            m -> m.atSchoolSince().toString(),
            m -> m.honor().name())
        .containsExactlyInAnyOrder(
            tuple("王建国", "S001", "1980-03-01", "2015-09-01", "DISTRICT"),
            tuple("李芳", "S001", "1985-11-01", "2010-09-01", "NONE"),
            tuple("张伟", "S002", "1975-06-01", "2001-09-01", "NONE"));
  }

  @Test
  void aPageBelowALineOfTextIsReadAllTheSame() throws IOException {
    file("教师.xls", "导出结果\n" + PAGE, GBK);
    assertThat(district(Recipe.empty().withAnswer("REMARK/借调", "KEEP")).staff())
        .extracting(StaffMember::name)
        .containsExactlyInAnyOrder("王建国", "李芳", "张伟");
  }

  @Test
  void severalTablesOfAPageAreSheets() throws IOException {
    String row = "<tr><td>%s<td>男<td>1980.03<td>2002.09<td>2015.09<td>教师<td>一级<td>语文</tr>";
    String headings = "<tr><td>姓名<td>性别<td>出生年月<td>参加工作时间<td>到校时间<td>职务<td>职称<td>任教学科</tr>";
    String table = "<table><tr><td colspan=8>%s</td></tr>" + headings + row + "</table>";
    file(
        "册.xls",
        "<table><tr><td>"
            + table.formatted("第一小学教师花名册", "王建国")
            + "</td><td>"
            + table.formatted("石门镇中心小学教师花名册", "张伟")
            + "</td></tr></table>",
        StandardCharsets.UTF_8);
    assertThat(district(Recipe.empty()).staff())
        .extracting(StaffMember::name, StaffMember::schoolId)
        .containsExactlyInAnyOrder(tuple("王建国", "S001"), tuple("张伟", "S002"));
  }

  /**
   * As Excel writes it: a page that frames the sheets, and each sheet in an encoding of its own.
   */
  private static String archive(String page, Charset charset, boolean base64) {
    StringBuilder quoted = new StringBuilder();
    if (base64) {
      quoted.append(Base64.getMimeEncoder().encodeToString(page.getBytes(charset)));
    } else {
      int width = 0;
      for (byte each : page.getBytes(charset)) {
        boolean plain = each >= ' ' && each != '=' || each == '\n';
        String text = plain ? String.valueOf((char) each) : "=%02X".formatted(each & 0xFF);
        width = each == '\n' ? 0 : width + text.length();
        if (width > 70) {
          quoted.append("=\n");
          width = text.length();
        }
        quoted.append(text);
      }
    }
    String part = "\n------=_NextPart_01\nContent-Location: file:///C:/%s\n";
    return ("MIME-Version: 1.0\nX-Document-Type: Workbook\nContent-Type: multipart/related;\n"
            + "\tboundary=\"----=_NextPart_01\"\n\nA single file web page."
            + part.formatted("book.htm")
            + "Content-Transfer-Encoding: quoted-printable\nContent-Type: text/html;\n"
            + " charset=3D\"gb2312\"\n\n<html><frameset><frame src=3D\"1.htm\"></frameset></html>"
            + part.formatted("1.htm")
            + "Content-Transfer-Encoding: "
            + (base64 ? "base64" : "quoted-printable")
            + "\nContent-Type: text/html; charset=\"x\"\n\n"
            + quoted
            + part.formatted("style.css")
            + "Content-Type: text/css\n\ntd{}\n------=_NextPart_01--\n")
        .replace("\n", base64 ? "\r\n" : "\n");
  }

  @ParameterizedTest
  @CsvSource({"GBK, false", "UTF-8, false", "GBK, true", "UTF-8, true"})
  void aSingleFileWebPageIsReadLikeAWebPage(Charset charset, boolean base64) throws IOException {
    file("教师.mht", archive(PAGE, charset, base64), StandardCharsets.ISO_8859_1);
    assertThat(district(Recipe.empty().withAnswer("REMARK/借调", "KEEP")).staff())
        .extracting(StaffMember::name, m -> m.birthDate().toString())
        .containsExactlyInAnyOrder(
            tuple("王建国", "1980-03-01"), tuple("李芳", "1985-11-01"), tuple("张伟", "1975-06-01"));
  }

  private static String xml(String... cells) {
    StringBuilder row = new StringBuilder("<Row>");
    for (String cell : cells) {
      int sign = cell.indexOf('|');
      String type = sign < 0 ? "String" : cell.substring(0, sign);
      row.append("<Cell><Data ss:Type=\"%s\">".formatted(type))
          .append(cell.substring(sign + 1))
          .append("</Data></Cell>");
    }
    return row.append("</Row>").toString();
  }

  @Test
  void anXmlSpreadsheetIsReadWithItsSpansAndNumbers() throws IOException {
    String first =
        xml("王建国", "男", "DateTime|1980-03-15T00:00:00.000", "Number|2002.09", "Number|201509");
    file(
        "教师.xls",
        "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>\n"
            + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
            + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Styles/>"
            + "<Worksheet ss:Name=\"空\"><Table/></Worksheet><Worksheet ss:Name=\"教师\"><Table>"
            + "<Row><Cell ss:MergeAcross=\"8\"><Data ss:Type=\"String\">教师花名册</Data></Cell></Row>"
            + xml("学校", "姓名", "性别", "出生年月", "参加工作", "到校", "职务", "职称", "学科")
            + "<Row ss:Index=\"4\"><Cell ss:MergeDown=\"1\"><Data"
            + " ss:Type=\"String\">东川县第一小学</Data></Cell>"
            + first.substring(5).replace("</Row>", "")
            + xml("教师", "一级教师", "语文").substring(5)
            + "<Row ss:Hidden=\"1\"><Cell ss:Index=\"2\"><Data ss:Type=\"String\">李芳</Data></Cell>"
            + xml("女", "Number|1985.1", "Number|2007.09", "Number|2010.09")
                .substring(5)
                .replace("</Row>", "")
            + "<Cell ss:Index=\"8\"><Data ss:Type=\"String\">二级教师</Data></Cell>"
            + xml("数学").substring(5)
            + "</Table></Worksheet></Workbook>",
        StandardCharsets.UTF_8);
    IntakeResult result = read(Recipe.empty());
    assertThat(open(result)).containsExactly("BIRTH/january-or-october", "POSITION/(blank)");
    assertThat(result.tables())
        .filteredOn(table -> table.place().equals("教师.xls [教师]"))
        .extracting(FoundTable::rows, FoundTable::hiddenRows, FoundTable::headingRow)
        .containsExactly(tuple(2, 1, 2));
    assertThat(
            district(
                    Recipe.empty()
                        .withAnswer("BIRTH/january-or-october", "OCTOBER")
                        .withAnswer("POSITION/(blank)", "TEACHER"))
                .staff())
        .extracting(
            StaffMember::name,
            StaffMember::schoolId,
            m -> m.birthDate().toString(),
            m -> m.atSchoolSince().toString(),
            m -> m.title() + "")
        .containsExactlyInAnyOrder(
            tuple("王建国", "S001", "1980-03-15", "2015-09-01", "FIRST"),
            tuple("李芳", "S001", "1985-10-01", "2010-09-01", "SECOND"));
  }

  /** As text 1980.10 shows that zeros count in the column, but a number never keeps them. */
  @Test
  void aNumberOfAnXmlSpreadsheetLosesItsZerosWhereTextsKeepThem() throws IOException {
    String others = "教师,一级教师,语文";
    StringBuilder rows = new StringBuilder(xml("学校", "姓名", "出生年月", "到校", "职务", "职称", "学科", "性别"));
    for (String born : List.of("1980.10", "1981.10", "1982.03", "Number|1985.1")) {
      String name = "张" + "甲乙丙丁".charAt(rows.toString().split("<Row>").length - 2);
      String[] cells = ("第一小学," + name + "," + born + ",2010-09-01," + others + ",男").split(",");
      rows.append(xml(cells));
    }
    file(
        "教师.xls",
        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\""
            + " xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">"
            + "<Worksheet ss:Name=\"教师\"><Table>"
            + rows
            + "</Table></Worksheet></Workbook>",
        StandardCharsets.UTF_8);
    assertThat(open(read(Recipe.empty()))).contains("BIRTH/january-or-october");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><body><p>请登录后下载</p></body></html>",
        "<html><frameset><frame src='sheet001.htm'></frameset></html>",
        "<table><tr><td></td></tr></table>",
        "<?xml version='1.0'?><Workbook"
            + " xmlns='urn:schemas-microsoft-com:office:spreadsheet'><Worksheet>",
        "MIME-Version: 1.0\n"
            + "Content-Type: multipart/related\n\n"
            + "<html><table><tr><td>=D0=D5</td></tr></table>"
      })
  void aPageWithoutATableIsRefusedWithWhatHelps(String page) throws IOException {
    file("教师.xls", page, StandardCharsets.UTF_8);
    IntakeResult result = read(Recipe.empty());
    assertThat(result.district()).isEmpty();
    assertThat(result.problems()).hasSize(1);
    assertThat(result.problems().get(0).in(Language.ZH)).contains("教师.xls").contains("另存为 .xlsx");
    assertThat(result.problems().get(0).in(Language.EN)).contains(".xlsx");
  }

  @Test
  void aPageCannotBringInOtherFiles() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.txt"), "王建国");
    file(
        "教师.xls",
        "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY s SYSTEM \""
            + secret.toUri()
            + "\">]>"
            + "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet><Table>"
            + "<Row><Cell><Data>&s;</Data></Cell></Row></Table></Worksheet></Workbook>",
        StandardCharsets.UTF_8);
    IntakeResult result = read(Recipe.empty());
    assertThat(result.tables()).noneMatch(table -> table.place().startsWith("教师"));
    assertThat(result.notes().toString() + result.problems()).doesNotContain("王建国");
  }
}
