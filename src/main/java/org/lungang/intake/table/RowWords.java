package org.lungang.intake.table;

import java.util.regex.Pattern;
import org.lungang.intake.sheet.GridRow;
import org.lungang.word.Blanks;
import org.lungang.word.EnrolmentWords;
import org.lungang.word.HeadingWords;
import org.lungang.word.OfficeSpelling;
import org.lungang.word.SubjectWords;

/** What tells headings, totals, signatures and notes from data. */
final class RowWords {

  private static final Pattern DATA =
      Pattern.compile("[男女是否]|\\d.*\\d|.*\\d{4}.*|[一-龥]{1,3}级教师|汉族|.*[。；].*");

  private static final Pattern WHO =
      Pattern.compile("(?:教师|教职工|职工|人员)?姓名|学校(?:名称|全称)?|(?:工作|所在|任教)?单位(?:名称)?|(?:所在|任教)学校|校名");

  private static final Pattern TOTAL =
      Pattern.compile(
          "(?:合计|小计|总计|共计|累计|总数|本页|本校|全校|全县|全区|全市|以上|共有?|总人数|人数合计).{0,12}|.{0,15}(?:小计|合计|总计)[:：]?.{0,8}|.{0,15}共\\d+人.{0,4}|(?:其中)?男(?:教师)?\\d+人.{0,3}女(?:教师)?\\d+人.{0,4}");

  private static final Pattern SIGNATURE =
      Pattern.compile(
          ".*(?:制表人|填表人|审核人|填报人|经办人|签字|签名|签章|盖章|公章|负责人[:：]|校长[:：]|园长[:：]|制表[:：]|审核[:：]|填表[:：]|填报[:：]|复核|填表日期|填报日期|填报时间|制表日期|制表时间|联系电话[:：]|联系人[:：]).*");

  /** The school that a line with other answers names. */
  private static final Pattern SCHOOL_NAMED =
      Pattern.compile(
          "(?:填报|所在|上报)?(?:学校|单位)(?:名称|全称)?(?:[(][^()]{0,6}[)])?[:：](?:(?!填报|填表|制表|联系|审核)\\S)+.*");

  /** What stands where a list goes on over pages. */
  private static final Pattern PAGE =
      Pattern.compile(
          "[(]?(?:承|接|转|续)(?:上|下|前|后)?(?:页|表)[)]?|[-—]*第?\\d{1,3}页?(?:[,，/]?共\\d{1,3}页)?[-—]*");

  private static final Pattern NOTE =
      Pattern.compile(
          "(?:注|备注|说明|填表说明|填报说明|注意|要求|附|提示)(?:[:：0-9一].*|$)|^\\d[.、．].{8,}|以[上下](?:为|是|均|各|教师|人员|名单).*");

  private static final Pattern TITLE =
      Pattern.compile(
          ".{2,}(?:名册|名单|一览表|登记表|情况表|统计表|信息表|汇总表|采集表|小学|中学|初中|高中|学校|幼儿园|中心校|教学点|校区|组)(?:[(（].*[)）])?");

  /** What kind of people stand below a line: 一、在编教师, 退休人员（3人）. */
  private static final Pattern CATEGORY =
      Pattern.compile(
          "(?:[(]?[一二三四五六七八九十\\d]{1,2}[)、.．])?"
              + "(?:本校|学校)?(?:在编|在职|在岗|编内|编外|非在编|聘用|临聘|代课|外聘|退休|离退休|离休|内退|离岗|待岗"
              + "|借调|借出|借入|支教|交流|轮岗|病休|长病假|专任|教学|行政|后勤|工勤|教辅|管理|领导|特岗|见习|实习|新聘|校级|中层)"
              + "\\p{IsHan}{0,6}?(?:教师|人员|教职工|职工|员工|干部|班子|岗位?)(?:名单|名册)?(?:[(:共].*)?");

  private static final Pattern DAY =
      Pattern.compile("(?:截止|填报|制表)?.{0,4}\\d{4}年\\d{1,2}月(?:\\d{1,2}日)?");

  /** （12） is the longest. */
  private static final int LONGEST_COLUMN_NUMBER = 5;

  private static final Pattern BRACKETS = Pattern.compile("[()（）]");

  private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";

  private RowWords() {}

  /** How many cells of a row are headings in use. */
  static int headings(GridRow row) {
    int headings = 0;
    int subjects = 0;
    int grades = 0;
    for (String cell : row.cells()) {
      if (cell.chars().noneMatch(Character::isLetter)) {
        continue;
      } else if (isHeading(cell)) {
        headings++;
      } else if (!SubjectWords.inHeading(cell).isEmpty()) {
        subjects++;
      } else if (EnrolmentWords.heading(cell).isPresent()) {
        grades++;
      }
    }
    // Two subjects may be what somebody teaches.
    boolean ofSubjects = subjects >= 3 || subjects == 2 && saysWho(row);
    return headings + (ofSubjects ? subjects : 0) + (grades >= 2 ? grades : 0);
  }

  private static boolean isHeading(String cell) {
    return HeadingWords.isHeading(cell)
        || CombinedColumns.isHeading(cell)
        || PairedColumns.isHeading(cell);
  }

  /** Whether a row is one of headings, seen for itself. */
  static boolean isHeadingRow(GridRow row) {
    int headings = headings(row);
    int filled = row.filled();
    return headings >= 2 && headings * 2 >= filled
        || headings >= 4 && headings * 3 >= filled && !hasData(row)
        || headings >= 2 && headings * 5 >= filled * 2 && saysWho(row) && !hasData(row);
  }

  /** Whether a row has the heading of names or of schools, which no data is called. */
  private static boolean saysWho(GridRow row) {
    return row.cells().stream()
        .anyMatch(cell -> WHO.matcher(OfficeSpelling.normal(cell)).matches());
  }

  /** The same where data goes on: a row of data may hold one word or the other. */
  static boolean isSurelyHeadingRow(GridRow row) {
    if (hasLongNumber(row)) {
      return false;
    }
    int headings = headings(row);
    return headings >= 3 && headings * 10 >= row.filled() * 6 && !hasData(row);
  }

  /**
   * Whether a cell has four digits one after the other: dates and numbers have, headings do not.
   */
  private static boolean hasLongNumber(GridRow row) {
    for (String cell : row.cells()) {
      int digits = 0;
      for (int i = 0; i < cell.length() && digits < 4; i++) {
        digits = cell.charAt(i) >= '0' && cell.charAt(i) <= '9' ? digits + 1 : 0;
      }
      if (digits == 4) {
        return true;
      }
    }
    return false;
  }

  static boolean hasData(GridRow row) {
    return row.cells().stream().anyMatch(RowWords::isData);
  }

  static boolean isData(String cell) {
    return !cell.isEmpty()
        && !HeadingWords.isHeading(cell)
        && DATA.matcher(OfficeSpelling.half(cell)).matches();
  }

  static boolean isTotal(String cell) {
    if (cell.length() < 2
        || cell.indexOf('计') < 0
            && cell.indexOf('計') < 0
            && cell.indexOf('人') < 0
            && cell.indexOf('总') < 0) {
      return false;
    }
    return TOTAL.matcher(OfficeSpelling.normal(cell)).matches();
  }

  static boolean isSignature(GridRow row) {
    return row.cells().stream()
        .anyMatch(
            cell -> SIGNATURE.matcher(OfficeSpelling.half(cell.replaceAll("\\s", ""))).matches());
  }

  /** What of a row names the school that those below are at; empty where nothing does. */
  static String schoolNamed(GridRow row) {
    return row.cells().stream().filter(RowWords::namesSchoolAfterWord).findFirst().orElse("");
  }

  /** Whether a text names a school behind the word for one: 学校名称：第一小学. */
  static boolean namesSchoolAfterWord(String cell) {
    return SCHOOL_NAMED.matcher(OfficeSpelling.half(Blanks.dense(cell))).matches();
  }

  /** Whether a text that stands alone says no more than that a list goes on. */
  static boolean isPage(String cell) {
    return PAGE.matcher(OfficeSpelling.half(Blanks.dense(cell))).matches();
  }

  /** Whether a text that stands alone names a list or a school: no person is called so. */
  static boolean isTitle(String cell) {
    return TITLE.matcher(Blanks.dense(cell)).matches();
  }

  /** Whether a text that stands alone says what kind of people stand below it. */
  static boolean isCategory(String cell) {
    return cell.length() >= 4
        && CATEGORY.matcher(OfficeSpelling.half(Blanks.dense(cell))).matches();
  }

  static boolean isNote(String cell) {
    String dense = cell.replaceAll("\\s", "");
    return NOTE.matcher(dense).matches() || DAY.matcher(dense).matches();
  }

  /** Whether the cells only number the columns: 1, 2, 3 or 甲, 乙, 1, 2. */
  static boolean isNumbering(GridRow row) {
    int expected = 1;
    int stems = 0;
    for (String cell : row.cells()) {
      if (cell.isEmpty()) {
        continue;
      } else if (cell.length() > LONGEST_COLUMN_NUMBER) {
        return false;
      }
      String bare = BRACKETS.matcher(cell).replaceAll("");
      if (stems < STEMS.length() && bare.equals(STEMS.substring(stems, stems + 1))) {
        stems++;
      } else if (bare.equals(String.valueOf(expected))) {
        expected++;
      } else {
        return false;
      }
    }
    return row.filled() >= 3;
  }
}
