package org.lungang.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** Rosters as pages saved under another name, with lines over blocks, and people in many lists. */
final class FarLayouts {

  private static final Charset GBK = Charset.forName("GBK");

  private static final Map<String, String> SUBJECTS = new LinkedHashMap<>();

  private static final Map<String, String> POSITIONS = new LinkedHashMap<>();

  static {
    String[] subjects =
        ("CHINESE 语文 MATH 数学 ENGLISH 英语 PHYSICS 物理 POLITICS 道德与法治 HISTORY 历史 PE 体育 BIOLOGY 生物 "
                + "SCIENCE 科学 MUSIC 音乐 ART 美术 IT 信息技术")
            .split(" ");
    for (int i = 0; i < subjects.length; i += 2) {
      SUBJECTS.put(subjects[i], subjects[i + 1]);
    }
    POSITIONS.put("PRINCIPAL", "校长");
    POSITIONS.put("VICE_PRINCIPAL", "副校长");
    POSITIONS.put("MIDDLE_MANAGER", "中层干部");
  }

  private final OfficeTruth truth;
  private final OfficeHand hand;
  private final SplittableRandom random;
  private final Path folder;

  FarLayouts(OfficeTruth truth, OfficeHand hand, Path folder) {
    this.truth = truth;
    this.hand = hand;
    this.random = hand.random;
    this.folder = folder;
  }

  private List<OfficeTruth.Person> at(int school) {
    return truth.people.stream().filter(p -> p.school() == school).toList();
  }

  /** Groups as lines, with the members in brackets behind their lead. */
  Path groups() throws IOException {
    StringBuilder text = new StringBuilder("云溪县集团化办学安排\n");
    for (OfficeTruth.Group group : truth.groups) {
      text.append(text.length() > 12 && random.nextBoolean() ? "二、" : "")
          .append(group.name())
          .append(group.type().equals("TIGHT") ? "（紧密型）：" : "（帮扶型）：")
          .append(truth.schools.get(group.lead()).name())
          .append(OfficeTruth.pick(random, "（成员校：", "（成员校", "（成员学校有"))
          .append(
              group.members().stream()
                  .map(member -> truth.schools.get(member).name())
                  .collect(Collectors.joining(OfficeTruth.pick(random, "、", "，"))))
          .append(OfficeTruth.pick(random, "）\n", "）；\n"));
    }
    return Files.write(folder.resolve("集团.txt"), text.toString().getBytes(GBK));
  }

  private List<String> cells(OfficeTruth.Person p) {
    return List.of(
        hand.name(p.name()),
        hand.gender(p.gender()),
        hand.month(p.birth()),
        hand.month(p.hired()),
        hand.month(p.since()),
        hand.word("POSITION", p.position()),
        hand.word("TITLE", p.title()),
        hand.word("SUBJECT", p.subject()),
        hand.word("HONOR", p.honor()));
  }

  /** A page with a cell for each school that goes over its rows, and headings in two lines. */
  Path page() throws IOException {
    StringBuilder page =
        new StringBuilder(
            "<html><head><style>td{color:#000}</style></head><body><table>"
                + "<tr><td colspan=10>云溪县教师花名册</td></tr><tr>"
                + "<th rowspan=2>学校</th><th rowspan=2>姓名</th><th rowspan=2>性别</th>"
                + "<th colspan=3>时间</th><th rowspan=2>职务</th><th rowspan=2>职称</th>"
                + "<th rowspan=2>学科</th><th rowspan=2>骨干称号</th></tr>"
                + "<tr><th>出生年月</th><th>参加工作</th><th>到校</th></tr>\n");
    for (int i = 0; i < truth.schools.size(); i++) {
      String school = "<td rowspan=" + at(i).size() + ">" + truth.schools.get(i).name() + "</td>";
      for (OfficeTruth.Person p : at(i)) {
        page.append(random.nextInt(9) == 0 ? "<tr style='display:none'>" : "<tr>").append(school);
        cells(p).forEach(cell -> page.append("<td>").append(cell).append("</td>"));
        page.append("</tr>\n");
        school = "";
      }
    }
    page.append("</table></body></html>");
    Charset charset = random.nextBoolean() ? GBK : StandardCharsets.UTF_8;
    return Files.write(folder.resolve("教师.xls"), page.toString().getBytes(charset));
  }

  /** The school stands alone in the first row of its block, merged over all of it. */
  Path namedBlocks() throws IOException {
    TestSheet sheet = new TestSheet("册").row("在职教师一览表");
    sheet.row(
        "单位", "姓名", "性别", "出生年月（如1980.03）", "参加工作时间¹", "到校时间", "职务②", "职称*", "任教学科", "骨干称号", "备注³");
    for (int i = 0; i < truth.schools.size(); i++) {
      int top = sheet.rows.size();
      sheet.row(truth.schools.get(i).name());
      for (OfficeTruth.Person p : at(i)) {
        List<Object> row = new ArrayList<>(List.of(""));
        row.addAll(cells(p));
        row.add(random.nextInt(6) == 0 ? "新" : "");
        sheet.row(row);
      }
      sheet.merge(top, 0, sheet.rows.size() - 1, 0);
      sheet.row("", "小计：" + at(i).size() + "人");
    }
    return TestSheet.workbook(folder.resolve("册.xlsx"), sheet);
  }

  /** Names below their subjects and their positions, the rest of them in a roster. */
  List<Path> namesInLists() throws IOException {
    TestSheet roster =
        new TestSheet("名册").row("姓名", "性别", "出生年月", "参加工作时间", "到校时间", "职称", "骨干称号", "学校");
    for (OfficeTruth.Person p : truth.people) {
      List<Object> row = new ArrayList<>(cells(p));
      row.remove(7);
      row.remove(5);
      row.add(truth.schools.get(p.school()).name());
      roster.row(row);
    }
    return List.of(
        TestSheet.workbook(folder.resolve("名册.xlsx"), roster),
        names("各学科教师", SUBJECTS, false).csv(folder.resolve("学科.csv"), GBK, ",", false),
        names("学校班子成员", POSITIONS, true)
            .csv(folder.resolve("班子.csv"), StandardCharsets.UTF_8, ",", true));
  }

  private TestSheet names(String title, Map<String, String> words, boolean ofPositions) {
    TestSheet sheet = new TestSheet(title).row(title);
    List<Object> headings = new ArrayList<>(List.of("学校"));
    headings.addAll(words.values());
    sheet.row(headings);
    for (int i = 0; i < truth.schools.size(); i++) {
      List<Object> row = new ArrayList<>(List.of(truth.schools.get(i).name()));
      for (String code : words.keySet()) {
        row.add(
            at(i).stream()
                .filter(p -> code.equals(ofPositions ? p.position() : p.subject()))
                .map(OfficeTruth.Person::name)
                .collect(Collectors.joining(OfficeTruth.pick(random, "、", "\n"))));
      }
      sheet.row(row);
    }
    return sheet;
  }
}
