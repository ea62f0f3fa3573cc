package org.lungang.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.lungang.word.SchoolNames;

/** Ways in which offices lay out what they know. */
final class OfficeLayouts {

  /** How many there are. */
  static final int COUNT = 18;

  private static final Charset GBK = Charset.forName("GBK");

  private final OfficeTruth truth;
  private final OfficeHand hand;
  private final SplittableRandom random;
  private final Path folder;

  OfficeLayouts(OfficeTruth truth, OfficeHand hand, Path folder) {
    this.truth = truth;
    this.hand = hand;
    this.random = hand.random;
    this.folder = folder;
    truth.schools.forEach(
        school ->
            hand.meant.put("SCHOOL/" + SchoolNames.normal(school.shortName()), school.name()));
  }

  /** Writes the files of an office. */
  List<Path> write(int layout) throws IOException {
    List<Path> files = new ArrayList<>();
    files.add(schools());
    FarLayouts far = new FarLayouts(truth, hand, folder);
    files.add(layout > 14 ? far.groups() : groups(layout % 2 == 0));
    UnusualLayouts unusual = new UnusualLayouts(truth, hand, folder);
    switch (layout) {
      case 0 -> files.add(countyRoster());
      case 1 -> files.add(sheetPerSchool());
      case 2 -> files.add(nationalRecord());
      case 3 -> files.add(blocks());
      case 4 -> files.add(stacked());
      case 5 -> files.add(numbers());
      case 6 -> files.add(traditional());
      case 7 -> files.add(sideBySide());
      case 8 -> files.add(threeLines());
      case 9 -> files.add(severalLists());
      case 10 -> files.add(unusual.ticked());
      case 11 -> files.add(unusual.forms());
      case 12 -> files.add(unusual.combined());
      case 13 -> files.add(unusual.yearsAndMonths());
      case 14 -> files.add(unusual.bilingual());
      case 15 -> files.add(far.page());
      case 16 -> files.add(far.namedBlocks());
      case 17 -> files.addAll(far.namesInLists());
      default -> throw new IllegalArgumentException("There is no layout " + layout + ".");
    }
    return files;
  }

  private Path schools() throws IOException {
    TestSheet sheet =
        new TestSheet("学校").row("云溪县学校名录").row("序号", "学校名称", "办学类型", "城乡类型", "学生数", "校长");
    for (int i = 0; i < truth.schools.size(); i++) {
      OfficeTruth.School school = truth.schools.get(i);
      String stage =
          switch (school.stage()) {
            case "JUNIOR" -> "初级中学";
            case "PRIMARY" -> OfficeTruth.pick(random, "小学", "完全小学", "211");
            default -> "九年一贯制学校";
          };
      String area =
          switch (school.area()) {
            case "URBAN" -> OfficeTruth.pick(random, "城区", "主城区", "111");
            case "TOWN" -> OfficeTruth.pick(random, "镇区", "镇中心区", "121");
            default -> OfficeTruth.pick(random, "乡村", "农村", "220");
          };
      sheet.row(i + 1, school.name(), stage, area, school.students() + "人", "某某某");
    }
    return random.nextBoolean()
        ? TestSheet.workbook(folder.resolve("学校.xlsx"), sheet)
        : sheet.csv(folder.resolve("学校.csv"), GBK, ",", false);
  }

  private Path groups(boolean inCells) throws IOException {
    TestSheet sheet = new TestSheet("集团");
    sheet.row("教育集团名单", "", "", "", "").merge(0, 0, 0, 4);
    if (inCells) {
      sheet.row("序号", "集团名称", "集团类型", "牵头校", "成员校");
      for (int i = 0; i < truth.groups.size(); i++) {
        OfficeTruth.Group group = truth.groups.get(i);
        List<String> members =
            group.members().stream().map(m -> truth.schools.get(m).shortName()).toList();
        sheet.row(
            i + 1,
            group.name(),
            type(group),
            truth.schools.get(group.lead()).name(),
            String.join(OfficeTruth.pick(random, "、", "，", "；", "\n"), members));
      }
    } else {
      sheet.row("集团名称", "类型(集团)", "学校名称", "角色", "备注");
      for (OfficeTruth.Group group : truth.groups) {
        int top = sheet.rows.size();
        sheet.row(group.name(), type(group), truth.schools.get(group.lead()).name(), "龙头校", "");
        group.members().forEach(m -> sheet.row("", "", truth.schools.get(m).name(), "成员校", ""));
        sheet.merge(top, 0, sheet.rows.size() - 1, 0);
      }
    }
    return TestSheet.workbook(folder.resolve("集团.xlsx"), sheet);
  }

  private static String type(OfficeTruth.Group group) {
    return group.type().equals("TIGHT") ? "紧密型" : "帮扶型";
  }

  private String school(OfficeTruth.Person person) {
    return truth.schools.get(person.school()).name();
  }

  private List<Object> plain(int number, OfficeTruth.Person p, boolean withSchool) {
    List<Object> cells = new ArrayList<>();
    cells.add(number);
    cells.add(hand.name(p.name()));
    cells.add(hand.gender(p.gender()));
    cells.add(hand.month(p.birth()));
    cells.add(hand.month(p.hired()));
    cells.add(hand.month(p.since()));
    cells.add(hand.word("POSITION", p.position()));
    cells.add(hand.word("TITLE", p.title()));
    cells.add(hand.word("SUBJECT", p.subject()));
    cells.add(hand.word("HONOR", p.honor()));
    if (withSchool) {
      cells.add(random.nextInt(4) == 0 ? truth.schools.get(p.school()).shortName() : school(p));
    }
    cells.add("1390000%04d".formatted(p.serial()));
    return cells;
  }

  private List<Object> headings(boolean withSchool) {
    List<Object> headings =
        new ArrayList<>(
            List.of(
                "序号",
                OfficeTruth.pick(random, "姓名", "教师姓名", "姓  名"),
                OfficeTruth.pick(random, "性别", "性 别"),
                OfficeTruth.pick(random, "出生年月", "出生日期", "*出生日期(yyyy-MM-dd)"),
                OfficeTruth.pick(random, "参加工作时间", "工作\n时间", "参工时间"),
                OfficeTruth.pick(random, "到校时间", "进入本校时间", "调入本校时间"),
                OfficeTruth.pick(random, "职务", "现任职务", "行政职务"),
                OfficeTruth.pick(random, "职称", "专业技术职务", "现聘职称"),
                OfficeTruth.pick(random, "任教学科", "所教学科", "学科"),
                OfficeTruth.pick(random, "骨干称号", "荣誉称号（最高）", "骨干层级")));
    if (withSchool) {
      headings.add(OfficeTruth.pick(random, "所在学校", "学校", "工作单位"));
    }
    headings.add("联系电话");
    return headings;
  }

  private void fill(TestSheet sheet, List<OfficeTruth.Person> people, boolean withSchool) {
    for (int i = 0; i < people.size(); i++) {
      sheet.row(plain(i + 1, people.get(i), withSchool));
      if (random.nextInt(15) == 0) {
        sheet.row();
      }
    }
  }

  private List<OfficeTruth.Person> at(int school) {
    return truth.people.stream().filter(p -> p.school() == school).toList();
  }

  private void shuffle(TestSheet sheet, int from) {
    List<Integer> order =
        new ArrayList<>(IntStream.range(0, sheet.rows.get(from).size()).boxed().toList());
    for (int i = order.size() - 1; i > 1; i--) {
      int j = 1 + random.nextInt(i);
      int other = order.get(i);
      order.set(i, order.get(j));
      order.set(j, other);
    }
    sheet.shuffleColumns(from, sheet.rows.size(), order);
  }

  private Path countyRoster() throws IOException {
    TestSheet sheet = new TestSheet("Sheet1").row("云溪县义务教育阶段教职工花名册");
    sheet.row("填报单位：县教育局人事股", "", "", "", "", "", "", "", "2026年6月30日");
    sheet.row(
        "序号", "姓名", "性别", "身份证号", "学历", "", "专业技术职务", "", "行政职务", "任教学科", "所在学校", "进入本校时间",
        "参加工作时间", "骨干称号", "备注");
    sheet.row("", "", "", "", "全日制", "最高学历", "职称", "取得时间");
    sheet.merge(0, 0, 0, 14).merge(2, 4, 2, 5).merge(2, 6, 2, 7);
    for (int c : new int[] {0, 1, 2, 3, 8, 9, 10, 11, 12, 13, 14}) {
      sheet.merge(2, c, 3, c);
    }
    int number = 1;
    for (OfficeTruth.Person p : truth.people) {
      sheet.row(
          number++,
          hand.name(p.name()),
          random.nextInt(8) == 0 ? "" : hand.gender(p.gender()),
          p.idNumber(),
          "本科",
          "本科",
          hand.word("TITLE", p.title()),
          "2012.09",
          hand.word("POSITION", p.position()),
          hand.word("SUBJECT", p.subject()),
          school(p),
          hand.month(p.since()),
          hand.month(p.hired()),
          hand.word("HONOR", p.honor()),
          "");
      if (random.nextInt(20) == 0) {
        sheet.hide(sheet.rows.size() - 1);
      }
    }
    sheet.row("合计", truth.people.size() + "人");
    return TestSheet.workbook(folder.resolve("花名册.xlsx"), sheet);
  }

  private Path sheetPerSchool() throws IOException {
    List<TestSheet> sheets = new ArrayList<>();
    List<Object> headings = headings(false);
    for (int i = 0; i < truth.schools.size(); i++) {
      TestSheet sheet = new TestSheet((i + 1) + "校");
      sheet.row(truth.schools.get(i).name() + "2026年教师基本情况统计表");
      sheet.row(headings);
      fill(sheet, at(i), false);
      shuffle(sheet, 1);
      sheet.row("", "校长签字：", "", "", "制表人：", "", "2026年6月");
      sheets.add(sheet);
    }
    return TestSheet.workbook(folder.resolve("各校.xlsx"), sheets.toArray(TestSheet[]::new));
  }

  private Path nationalRecord() throws IOException {
    TestSheet sheet = new TestSheet("基本信息");
    sheet.row(
        "学校名称",
        "*姓名",
        "曾用名",
        "*性别",
        "教职工号",
        "*身份证件类型",
        "*身份证件号",
        "*出生日期(yyyy-MM-dd)",
        "*民族",
        "健康状况",
        "*参加工作年月",
        "*进本校年月",
        "*教职工类别",
        "*是否在编",
        "*人员状态",
        "校级职务",
        "专业技术职务",
        "教授科目",
        "骨干类型");
    for (OfficeTruth.Person p : truth.people) {
      sheet.row(
          school(p),
          p.name(),
          "",
          p.gender().equals("M") ? "1" : "2",
          "J%05d".formatted(p.serial()),
          "居民身份证",
          p.idNumber(),
          p.birth().atDay(p.birthDay()),
          "汉族",
          "良好",
          p.hired().toString(),
          p.since().toString(),
          "专任教师",
          "是",
          "100",
          hand.word("POSITION", p.position()),
          hand.word("TITLE", p.title()),
          hand.word("SUBJECT", p.subject()),
          hand.word("HONOR", p.honor()));
    }
    return sheet.csv(folder.resolve("教师基本信息.csv"), GBK, ",", false);
  }

  private Path blocks() throws IOException {
    TestSheet sheet = new TestSheet("名册").row("2026年全县教师名册");
    List<Object> headings = headings(false);
    headings.add(0, "学校名称");
    sheet.row(headings);
    for (int i = 0; i < truth.schools.size(); i++) {
      int top = sheet.rows.size();
      for (OfficeTruth.Person p : at(i)) {
        List<Object> row = plain(sheet.rows.size() - top + 1, p, false);
        row.add(0, sheet.rows.size() == top ? truth.schools.get(i).name() : "");
        sheet.row(row);
      }
      sheet.merge(top, 0, sheet.rows.size() - 1, 0);
      sheet.row("小计", at(i).size() + "人");
    }
    sheet.row("注：1.本表由各校填报。");
    return random.nextBoolean()
        ? TestSheet.workbook(folder.resolve("名册.xlsx"), sheet)
        : sheet.csv(folder.resolve("名册.csv"), StandardCharsets.UTF_8, ",", true);
  }

  private Path stacked() throws IOException {
    TestSheet sheet = new TestSheet("全部");
    List<Object> headings = headings(false);
    for (int i = 0; i < truth.schools.size(); i++) {
      sheet.row(truth.schools.get(i).name() + "教职工名册");
      sheet.row(headings);
      fill(sheet, at(i), false);
      sheet.row("", "制表人：某某", "", "审核：某某");
      sheet.row();
    }
    return sheet.csv(
        folder.resolve("全部.txt"), StandardCharsets.UTF_16LE, "\t", random.nextBoolean());
  }

  private Path numbers() throws IOException {
    TestSheet sheet = new TestSheet("表").row("教师情况表（截至2026年6月）");
    sheet.row(headings(true));
    int number = 1;
    for (OfficeTruth.Person p : truth.people) {
      List<Object> row = plain(number++, p, true);
      row.set(3, hand.number(p.name(), "BIRTH", p.birth()));
      row.set(4, hand.number(p.name(), "HIRED", p.hired()));
      row.set(5, serial(p.since()));
      sheet.row(row);
    }
    shuffle(sheet, 1);
    return TestSheet.workbook(folder.resolve("教师情况.xlsx"), sheet);
  }

  static Object serial(YearMonth month) {
    return ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), month.atDay(1));
  }

  private Path traditional() throws IOException {
    TestSheet sheet = new TestSheet("名冊");
    sheet.row("序號", "姓名", "性別", "出生年月", "參加工作時間", "到校時間", "職務", "職稱", "任教學科", "骨幹稱號", "學校");
    int number = 1;
    for (OfficeTruth.Person p : truth.people) {
      List<Object> row = plain(number++, p, true);
      row.remove(row.size() - 1);
      sheet.row(row.stream().map(cell -> (Object) traditional(cell.toString())).toList());
    }
    return sheet.csv(folder.resolve("名冊.csv"), Charset.forName("Big5"), ",", false);
  }

  /** Enough of the traditional characters for what the roster holds, names left as they are. */
  private static String traditional(String text) {
    String simple =
        "会艺贯郑习课带头学级师职业数语历综体育与术乐美劳实验县镇乡岭务处办总队辅导员组长书记专进图园区国丽强军艳涛红晓远伟华兰静娟刚张刘陈杨赵黄吴孙马罗谢韩冯于萧邓许傅吕芳敏洋勇杰霞欣怡鹏慧梅雪云见试无计机评兼党";
    String full =
        "會藝貫鄭習課帶頭學級師職業數語歷綜體育與術樂美勞實驗縣鎮鄉嶺務處辦總隊輔導員組長書記專進圖園區國麗強軍艷濤紅曉遠偉華蘭靜娟剛張劉陳楊趙黃吳孫馬羅謝韓馮于蕭鄧許傅呂芳敏洋勇傑霞欣怡鵬慧梅雪雲見試無計機評兼黨";
    StringBuilder other = new StringBuilder(text);
    for (int i = 0; i < other.length(); i++) {
      int at = simple.indexOf(other.charAt(i));
      if (at >= 0) {
        other.setCharAt(i, full.charAt(at));
      }
    }
    return other.toString().replace("骨干", "骨幹");
  }

  private Path sideBySide() throws IOException {
    TestSheet sheet = new TestSheet("双栏").row("云溪县教师名册（2026年）");
    List<Object> both = new ArrayList<>(headings(true));
    both.addAll(List.copyOf(both));
    sheet.row(both);
    int half = (truth.people.size() + 1) / 2;
    for (int i = 0; i < half; i++) {
      List<Object> row = plain(i + 1, truth.people.get(i), true);
      if (i + half < truth.people.size()) {
        row.addAll(plain(i + half + 1, truth.people.get(i + half), true));
      }
      sheet.row(row);
    }
    return TestSheet.workbook(folder.resolve("双栏.xlsx"), sheet);
  }

  private Path threeLines() throws IOException {
    TestSheet sheet = new TestSheet("信息采集").row("云溪县教师信息采集表").row();
    sheet.row("基本信息", "", "", "", "", "任职情况", "", "", "", "教学情况", "");
    sheet.row("序号", "姓名", "性别", "时间", "", "学校", "职务与职称", "", "到校时间", "学科", "骨干称号");
    sheet.row("", "", "", "出生年月", "参加工作", "", "职务", "职称", "", "", "");
    sheet
        .merge(2, 0, 2, 4)
        .merge(2, 5, 2, 8)
        .merge(2, 9, 2, 10)
        .merge(3, 3, 3, 4)
        .merge(3, 6, 3, 7);
    for (int c : new int[] {0, 1, 2, 5, 8, 9, 10}) {
      sheet.merge(3, c, 4, c);
    }
    sheet.row(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
    int number = 1;
    for (OfficeTruth.Person p : truth.people) {
      sheet.row(
          number++,
          hand.name(p.name()),
          hand.gender(p.gender()),
          hand.month(p.birth()),
          hand.month(p.hired()),
          school(p),
          hand.word("POSITION", p.position()),
          hand.word("TITLE", p.title()),
          hand.month(p.since()),
          hand.word("SUBJECT", p.subject()),
          hand.word("HONOR", p.honor()));
    }
    return TestSheet.workbook(folder.resolve("采集表.xlsx"), sheet);
  }

  private Path severalLists() throws IOException {
    TestSheet roster =
        new TestSheet("名册").row("姓名", "性别", "出生年月", "参加工作时间", "到校时间", "职称", "任教学科", "学校");
    TestSheet managers = new TestSheet("干部").row("学校干部名单").row("序号", "学校", "姓名", "职务");
    TestSheet honors = new TestSheet("骨干").row("学校", "姓名", "骨干称号");
    for (OfficeTruth.Person p : truth.people) {
      roster.row(
          hand.name(p.name()),
          hand.gender(p.gender()),
          hand.month(p.birth()),
          hand.month(p.hired()),
          hand.month(p.since()),
          hand.word("TITLE", p.title()),
          hand.word("SUBJECT", p.subject()),
          school(p));
      if (!p.position().equals("TEACHER")) {
        managers.row(
            managers.rows.size(), school(p), p.name(), hand.word("POSITION", p.position()));
      }
      if (!p.honor().equals("NONE")) {
        honors.row(
            truth.schools.get(p.school()).shortName(), p.name(), hand.word("HONOR", p.honor()));
      }
    }
    return TestSheet.workbook(folder.resolve("三张表.xlsx"), roster, managers, honors);
  }
}
