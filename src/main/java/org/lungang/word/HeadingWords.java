package org.lungang.word;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Headings in use, and the columns that they stand for. */
public final class HeadingWords {

  private static final Map<String, Field> HEADINGS = new HashMap<>();

  /** Headings that are put together of words in use. */
  private static final List<Composed> COMPOSED = new ArrayList<>();

  private static final Map<String, String> FOREIGN = new HashMap<>();

  /** No composed heading is longer. */
  private static final int LONGEST_COMPOSED = 18;

  /** Columns of which a table numbers several: 成员校1, 成员校（二）. */
  private static final Set<Field> NUMBERED =
      EnumSet.of(Field.MEMBERS, Field.PREFERRED_SCHOOLS, Field.POSITION, Field.HONOR);

  private static final Pattern CIRCLED_BEHIND = Pattern.compile("(?<=\\p{IsHan}[)]?)[①-⑳]$");

  /**
   * What is counted anew each year; of people a heading with a year may speak of an earlier one.
   */
  private static final Set<Field> OF_A_YEAR =
      EnumSet.of(
          Field.STUDENTS, Field.CLASSES, Field.HEADCOUNT, Field.REQUIRED, Field.STAGE, Field.AREA);

  /** What is counted of schools, in all and in parts. */
  private static final Set<Field> COUNTED =
      EnumSet.of(Field.STUDENTS, Field.CLASSES, Field.HEADCOUNT);

  private static final Pattern TOTAL = Pattern.compile("[合总共]计|计|总数|[合总]计人?数|全校|核定数?|核编数?");

  private static final Pattern SOME_OF_ALL =
      Pattern.compile(
          "(?:其中)?[:：]?(?:男|女|男生|女生|男性|女性|寄宿生?|住校生?|住宿生?|走读生?|随迁子女|留守儿童|残疾儿童|少数民族|本地|外地|外来|实有|现有|在编|在岗|空编|空缺|缺编|超编|余编|余缺|满编)(?:人?数|人员|教师|教职工)*");

  private static final Pattern YEAR_BEFORE =
      Pattern.compile(
          "^(?:19|20)\\d{2}(?:[-—–~至/](?:19|20)?\\d{2})?(?:学年度?|年秋季?|年春季?|年度?)(?:第?[一二上下]学期)?(?:\\d{1,2}月)?");

  private static final Pattern NUMBER_BEHIND =
      Pattern.compile("(?<=\\p{IsHan})[(]?(?:\\d{1,2}|[一二三四五六七八九十]{1,2}|[①-⑳])[)]?$");

  private static final Pattern FOOTNOTE =
      Pattern.compile(
          "[*※#☆★△▲]*(?:[¹²³⁰⁴-⁹]+|(?<=\\p{IsHan})[(]?注[)]?\\d{0,2}|\\[(?:注?\\d{1,2}|注)\\])?[*※#☆★△▲]*$");

  private static final Pattern NUMBERING = Pattern.compile("^[(]?\\d{1,2}[).、．]?(?=\\p{IsHan})");

  /** 性别：[单选题] */
  private static final Pattern KIND_OF_QUESTION =
      Pattern.compile("[:?]*[\\[(](?:单选|多选|填空|必填|必答|选填|下拉)题?[\\])]$");

  /** What a form on the web asks: 您的姓名, 请填写您所在的学校. */
  private static final Pattern ASKED =
      Pattern.compile(
          "^(?:请(?:您|你)?(?:填写|选择|输入))?(?:(?:您|你)(?:现在|目前)?的?|(?<=填写|选择|输入))(?=\\p{IsHan}{2})");

  /** The same heading once more in another language, before or behind it: 姓名 Name. */
  private static final Pattern FOREIGN_WORDS =
      Pattern.compile(
          "^[A-Za-z][A-Za-z./_-]*(?=\\p{IsHan}{2})|(?<=\\p{IsHan}{2})[/(]?[A-Za-z][A-Za-z./_-]+[)]?$");

  /** Words for a time at the end of a heading; one means as much as the other. */
  private static final List<String> TIMES = List.of("时间", "年月", "日期", "年月日");

  /** What a way measures that is no time. */
  private static final Pattern IN_KILOMETRES = Pattern.compile("公里|千米|华里|[米里]\\)|(?i:km)");

  /** 10分钟 is no heading with a number before it. */
  private static final Pattern DURATION = Pattern.compile("\\s*\\d.*分钟?\\s*");

  private static final Pattern INFORMATION = Pattern.compile("(?:基本)?(?:情况|信息|概况)(?:一览)?表?$");

  private static final Pattern TIME_BEHIND = Pattern.compile("(?<=.{2})(?:年月日|时间|年月|日期|年份)$");

  /** When somebody began, said so plainly that it is no earlier time, whatever stands above. */
  private static final Pattern OWN_TIME =
      Pattern.compile("参加(?:教育)?工作|参工|(?:进|到|来|入|调入|现|本)(?:本|现)?(?:校|单位|学校)(?=.*(?:时间|年月|日期))|任现职");

  /** Headings that say too little below a parent that is not known. */
  private static final List<String> VAGUE = List.of("时间", "名称", "级别", "类别", "编号", "日期", "类型", "层次");

  /** A heading that is put together of words. */
  private record Composed(Field field, Pattern pattern) {}

  static {
    for (String line : DataLines.of("heading-patterns.txt")) {
      int sign = line.indexOf(" = ");
      COMPOSED.add(
          new Composed(
              Field.valueOf(line.substring(0, sign)), Pattern.compile(line.substring(sign + 3))));
    }
    Vocabulary.read("headings.txt")
        .words()
        .forEach((word, meaning) -> HEADINGS.put(word, Field.valueOf(meaning.code())));
    for (String word : DataLines.of("parents-of-others.txt")) {
      FOREIGN.put(word.strip(), word);
    }
  }

  private HeadingWords() {}

  /** Whether a cell is a heading in use. */
  public static boolean isHeading(String cell) {
    return find(cell).isPresent();
  }

  /** The column that a heading of one line stands for. */
  public static Optional<Field> find(String heading) {
    if (heading.length() > 40 || heading.chars().noneMatch(Character::isLetter)) {
      return Optional.empty();
    }
    String normal =
        withoutFootnote(
            KIND_OF_QUESTION
                .matcher(NUMBERING.matcher(OfficeSpelling.normal(heading)).replaceAll(""))
                .replaceFirst(""));
    Field field = HEADINGS.get(normal);
    if (field == null) {
      field = HEADINGS.get(OfficeSpelling.normal(OfficeSpelling.withoutBrackets(normal)));
    }
    if (field == null && FOREIGN_WORDS.matcher(normal).find()) {
      field = HEADINGS.get(OfficeSpelling.normal(FOREIGN_WORDS.matcher(normal).replaceAll("")));
    }
    if (field == null && !normal.isEmpty() && normal.charAt(0) < 128) {
      field = HEADINGS.get(normal.replace("_", "").toLowerCase(Locale.ROOT));
    }
    if (field == null) {
      field = dated(normal);
    }
    if (field == null) {
      field = numbered(normal).orElseGet(() -> composed(normal));
    }
    if (field == Field.MINUTES
        && (IN_KILOMETRES.matcher(normal).find() || DURATION.matcher(heading).matches())) {
      return Optional.empty();
    }
    if (field == null && ASKED.matcher(normal).find()) {
      return find(ASKED.matcher(normal).replaceFirst("").replaceFirst("(?:是|为)?[:?]*$", ""));
    }
    Matcher circled = CIRCLED_BEHIND.matcher(normal);
    if (field == null && circled.find()) {
      // A footnote: two columns that it tells apart are asked about as any other two.
      return find(normal.substring(0, circled.start()));
    }
    Matcher year = YEAR_BEFORE.matcher(normal);
    return field == null && year.find()
        ? find(normal.substring(year.end())).filter(OF_A_YEAR::contains)
        : Optional.ofNullable(field);
  }

  /** The heading without the mark of a footnote: 备注², 学校类型①, 任教学科[1], 职务注1. */
  private static String withoutFootnote(String normal) {
    String bare = FOOTNOTE.matcher(normal).replaceFirst("");
    return bare.isEmpty() ? normal : bare;
  }

  /** A heading in use that calls its time by another word: 入职日期 for 入职时间. */
  private static @Nullable Field dated(String normal) {
    Matcher time = TIME_BEHIND.matcher(normal);
    if (!time.find()) {
      return null;
    }
    for (String word : TIMES) {
      Field field = HEADINGS.get(normal.substring(0, time.start()) + word);
      if (field != null) {
        return field;
      }
    }
    return null;
  }

  /** The field of a numbered heading, where a table may have several columns of it. */
  private static Optional<Field> numbered(String normal) {
    Matcher number = NUMBER_BEHIND.matcher(normal);
    return number.find()
        ? find(normal.substring(0, number.start())).filter(NUMBERED::contains)
        : Optional.empty();
  }

  private static @Nullable Field composed(String normal) {
    String plain = OfficeSpelling.withoutBrackets(normal);
    if (plain.length() < 2 || plain.length() > LONGEST_COMPOSED) {
      return null;
    }
    for (Composed composed : COMPOSED) {
      if (composed.pattern().matcher(plain).matches()) {
        return composed.field();
      }
    }
    return null;
  }

  /**
   * The column that a heading of several lines stands for: what the last line says, unless those
   * above make something else of it.
   *
   * @param lines from the top, each once
   */
  public static Optional<Field> find(List<String> lines) {
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    List<String> parents = lines.subList(0, lines.size() - 1);
    if (!OWN_TIME.matcher(OfficeSpelling.normal(lines.get(lines.size() - 1))).find()
        && parents.stream().map(OfficeSpelling::normal).anyMatch(HeadingWords::isOfOthers)) {
      return Optional.of(Field.NONE);
    }
    Optional<Field> joined = find(String.join("", lines));
    if (joined.isPresent()) {
      return joined;
    }
    String last = lines.get(lines.size() - 1);
    if (parents.isEmpty()) {
      return find(last);
    }
    Optional<Field> counted = counted(parents, OfficeSpelling.normal(last));
    if (counted.isPresent()) {
      return counted;
    }
    boolean isVague = VAGUE.contains(OfficeSpelling.normal(last));
    for (String parent : parents) {
      // 学校情况 over 类型 says 学校类型.
      String bare = INFORMATION.matcher(OfficeSpelling.normal(parent)).replaceFirst("");
      Optional<Field> pair =
          find(parent + last).or(() -> isVague ? find(bare + last) : Optional.empty());
      if (pair.isPresent()) {
        return pair;
      }
    }
    Optional<Field> alone = find(last);
    if (alone.filter(Field::isDate).isPresent()
        && parents.stream().anyMatch(HeadingWords::isNoOffice)) {
      // When a title was given is no time in a position.
      return Optional.of(Field.NONE);
    }
    // "Time" or "name" below a parent that is not known says too little.
    return isVague ? Optional.empty() : alone;
  }

  /** 在校学生数 over 合计 counts them all, and over 女 no more than some. */
  private static Optional<Field> counted(List<String> parents, String last) {
    boolean isTotal = TOTAL.matcher(last).matches();
    return isTotal || SOME_OF_ALL.matcher(last).matches()
        ? find(parents).filter(COUNTED::contains).map(field -> isTotal ? field : Field.NONE)
        : Optional.empty();
  }

  private static boolean isNoOffice(String parent) {
    return find(parent)
        .filter(f -> f == Field.TITLE || f == Field.TITLE_RANK || f == Field.HONOR)
        .isPresent();
  }

  private static boolean isOfOthers(String parent) {
    return FOREIGN.keySet().stream().anyMatch(parent::contains);
  }

  /** The field of the headings that are one character away from a word; empty if they differ. */
  public static Optional<Field> findNear(String word) {
    Field near = null;
    for (Map.Entry<String, Field> heading : HEADINGS.entrySet()) {
      if (isNear(word, heading.getKey())) {
        if (near != null && near != heading.getValue()) {
          return Optional.empty();
        }
        near = heading.getValue();
      }
    }
    return Optional.ofNullable(near).filter(field -> field != Field.NONE);
  }

  /** Whether one character is put in, left out or changed. */
  private static boolean isNear(String one, String other) {
    if (Math.abs(one.length() - other.length()) > 1 || other.length() < 3) {
      return false;
    }
    int start = 0;
    int shorter = Math.min(one.length(), other.length());
    while (start < shorter && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    return Math.max(one.length(), other.length()) - start - end <= 1;
  }
}
