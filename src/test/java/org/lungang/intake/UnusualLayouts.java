package org.lungang.intake;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Rosters that are no plain tables: ticks, forms, several things in a cell, dates in two columns.
 */
final class UnusualLayouts {

  private static final Charset GBK = Charset.forName("GBK");

  private static final List<String> TICKED_TITLES =
      List.of("UNRATED=未评", "THIRD=三级", "SECOND=二级", "FIRST=一级", "SENIOR=高级", "FULL_SENIOR=正高");

  private static final List<String> TICKED_HONORS =
      List.of("SCHOOL=校级", "DISTRICT=县级", "CITY=市级", "PROVINCE=省级");

  private final OfficeTruth truth;
  private final OfficeHand hand;
  private final SplittableRandom random;
  private final Path folder;

  UnusualLayouts(OfficeTruth truth, OfficeHand hand, Path folder) {
    this.truth = truth;
    this.hand = hand;
    this.random = hand.random;
    this.folder = folder;
  }

  private String school(OfficeTruth.Person person) {
    return truth.schools.get(person.school()).name();
  }

  private List<OfficeTruth.Person> at(int school) {
    return truth.people.stream().filter(p -> p.school() == school).toList();
  }

  /** Gender, title and honor are ticked below merged headings. */
  Path ticked() throws IOException {
    List<TestSheet> sheets = new ArrayList<>();
    List<String> titles = shuffled("正高", "高级", "一级", "二级", "三级", "未评");
    List<String> honors = shuffled("省级", "市级", "县级", "校级");
    for (int i = 0; i < truth.schools.size(); i++) {
      TestSheet sheet = new TestSheet("第" + (i + 1) + "张");
      sheet.row(truth.schools.get(i).name() + "教师基本情况统计表");
      List<Object> parents = new ArrayList<>(List.of("序号", "姓名", "性别", "", "职称"));
      titles.stream().skip(1).forEach(title -> parents.add(""));
      parents.add("骨干教师");
      honors.stream().skip(1).forEach(honor -> parents.add(""));
      parents.addAll(List.of("出生年月", "参加工作时间", "到校时间", "职务", "任教学科"));
      List<Object> words = new ArrayList<>(List.of("", "", "男", "女"));
      words.addAll(titles);
      words.addAll(honors);
      sheet.row(parents).row(words).merge(1, 2, 1, 3).merge(1, 4, 1, 9).merge(1, 10, 1, 13);
      for (int c : new int[] {0, 1, 14, 15, 16, 17, 18}) {
        sheet.merge(1, c, 2, c);
      }
      int number = 1;
      for (OfficeTruth.Person p : at(i)) {
        List<Object> row = new ArrayList<>(List.of(number++, hand.name(p.name())));
        row.add(p.gender().equals("M") ? "√" : "");
        row.add(p.gender().equals("F") ? "√" : "");
        titles.forEach(title -> row.add(title.equals(ticked(TICKED_TITLES, p.title())) ? "√" : ""));
        honors.forEach(honor -> row.add(honor.equals(ticked(TICKED_HONORS, p.honor())) ? "√" : ""));
        row.add(hand.month(p.birth()));
        row.add(hand.month(p.hired()));
        row.add(hand.month(p.since()));
        row.add(hand.word("POSITION", p.position()));
        row.add(hand.word("SUBJECT", p.subject()));
        sheet.row(row);
      }
      sheet.row("合计", at(i).size() + "人", "", "", 3, 4);
      sheets.add(sheet);
    }
    return TestSheet.workbook(folder.resolve("各校.xlsx"), sheets.toArray(TestSheet[]::new));
  }

  private static String ticked(List<String> words, String code) {
    return words.stream()
        .filter(word -> word.startsWith(code + "="))
        .map(word -> word.substring(code.length() + 1))
        .findFirst()
        .orElse("");
  }

  private List<String> shuffled(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    for (int i = all.size() - 1; i > 0; i--) {
      all.add(all.remove(random.nextInt(i + 1)));
    }
    return all;
  }

  /** A form a person: a sheet for each, or all below one another. */
  Path forms() throws IOException {
    List<TestSheet> sheets = new ArrayList<>();
    boolean stacked = random.nextBoolean();
    TestSheet all = new TestSheet("登记表");
    for (OfficeTruth.Person p : truth.people) {
      TestSheet sheet = stacked ? all : new TestSheet("表" + p.serial());
      String position = hand.word("POSITION", p.position());
      String title = hand.word("TITLE", p.title());
      String honor = hand.word("HONOR", p.honor());
      int top = sheet.rows.size();
      sheet.row("教师基本情况登记表").merge(top, 0, top, 5);
      sheet.row("姓名", hand.name(p.name()), "性别", hand.gender(p.gender()), "民族", "汉族");
      sheet.row("出生年月", hand.month(p.birth()), "参加工作时间：", hand.month(p.hired()), "政治面貌", "群众");
      sheet
          .row("工作单位", school(p), "", "", "到校时间", hand.month(p.since()))
          .merge(top + 3, 1, top + 3, 3);
      sheet.row("现任职务", position, "任教学科", hand.word("SUBJECT", p.subject()), "职称", title);
      sheet.row("骨干称号", honor, "", "", "联系电话", "1390000%04d".formatted(p.serial()));
      sheet.row("工作简历", "起止年月", "", "所在单位", "", "担任职务");
      sheet.row("", "2001.09-2005.08", "", "某某小学", "", "教师");
      sheet.row("本人签字：", "", "", "填表日期：");
      if (!stacked) {
        sheets.add(sheet);
      }
    }
    return TestSheet.workbook(
        folder.resolve("登记表.xlsx"),
        stacked ? new TestSheet[] {all} : sheets.toArray(TestSheet[]::new));
  }

  /** Several things in a cell, one below the other or in brackets. */
  Path combined() throws IOException {
    TestSheet sheet = new TestSheet("名单").row("全县教师名单");
    sheet.row("姓名\n（性别）", "出生年月\n（年龄）", "工作单位及职务", "职称/取得时间", "任教学科和年级", "参加工作\n到校时间", "骨干");
    for (OfficeTruth.Person p : truth.people) {
      String position = hand.word("POSITION", p.position());
      String title = hand.word("TITLE", p.title());
      sheet.row(
          hand.name(p.name()) + "\n（" + hand.gender(p.gender()) + "）",
          hand.month(p.birth()) + "\n（" + (2026 - p.birth().getYear()) + "岁）",
          school(p) + position,
          title.isEmpty() ? "" : title + "/2015.12",
          hand.word("SUBJECT", p.subject()),
          hand.month(p.hired()) + "\n" + hand.month(p.since()),
          hand.word("HONOR", p.honor()));
    }
    return TestSheet.workbook(folder.resolve("名单.xlsx"), sheet);
  }

  /** Years and months in columns of their own, the school written once and then 同上. */
  Path yearsAndMonths() throws IOException {
    TestSheet sheet = new TestSheet("册");
    List<OfficeTruth.Person> people =
        IntStream.range(0, truth.schools.size()).boxed().flatMap(i -> at(i).stream()).toList();
    int last = -1;
    for (int i = 0; i < people.size(); i++) {
      if (i % 15 == 0) {
        sheet.row("全县教师信息表（第" + (i / 15 + 1) + "页）");
        sheet.row(
            "1.学校",
            "2.姓名",
            "3.性别（1男2女）",
            "4.出生年",
            "5.出生月",
            "6.参加工作年份",
            "7.参加工作月份",
            "8.到校年",
            "9.到校月",
            "10.职务",
            "11.职称",
            "12.第一任教学科",
            "13.第二任教学科",
            "14.骨干级别");
      }
      OfficeTruth.Person p = people.get(i);
      sheet.row(
          p.school() == last ? OfficeTruth.pick(random, "同上", "〃") : school(p),
          hand.name(p.name()),
          p.gender().equals("M") ? "1" : "2",
          p.birth().getYear(),
          p.birth().getMonthValue(),
          p.hired().getYear() + "年",
          p.hired().getMonthValue() + "月",
          p.since().getYear() % 100 < 10
              ? "0" + p.since().getYear() % 100
              : p.since().getYear() % 100,
          p.since().getMonthValue(),
          hand.word("POSITION", p.position()),
          hand.word("TITLE", p.title()),
          hand.word("SUBJECT", p.subject()),
          OfficeTruth.pick(random, "", "", "劳动"),
          hand.word("HONOR", p.honor()));
      last = p.school();
      if (i % 15 == 14) {
        sheet.row("本页小计", "15人");
      }
    }
    return random.nextBoolean()
        ? TestSheet.workbook(folder.resolve("册.xlsx"), sheet)
        : sheet.csv(folder.resolve("册.txt"), GBK, "\t", false);
  }

  /** Headings in two languages, a mark behind names, honors in columns with the year. */
  Path bilingual() throws IOException {
    TestSheet sheet = new TestSheet("Staff");
    sheet.row(
        "姓名 Name",
        "身份证号 ID No.",
        "学校 School",
        "职务 Position",
        "是否中层干部",
        "职称 Title",
        "学科 Subject",
        "县级骨干",
        "市级骨干",
        "省级骨干",
        "校级骨干",
        "参加工作 Hired",
        "到校 Since");
    for (OfficeTruth.Person p : truth.people) {
      boolean middle = p.position().equals("MIDDLE_MANAGER");
      List<Object> row = new ArrayList<>();
      row.add(p.name() + (p.gender().equals("F") && random.nextBoolean() ? "（女）" : ""));
      row.add(random.nextBoolean() ? p.idNumber().toLowerCase(Locale.ROOT) : p.idNumber());
      row.add(school(p));
      row.add(middle ? "教师" : hand.word("POSITION", p.position()));
      row.add(middle ? "是" : "否");
      row.add(hand.word("TITLE", p.title()));
      row.add(hand.word("SUBJECT", p.subject()));
      for (String honor : List.of("DISTRICT", "CITY", "PROVINCE", "SCHOOL")) {
        row.add(p.honor().equals(honor) ? "2019" : "");
      }
      row.add(OfficeLayouts.serial(p.hired()));
      row.add(OfficeLayouts.serial(p.since()));
      sheet.row(row);
    }
    return TestSheet.workbook(folder.resolve("staff.xlsx"), sheet);
  }
}
