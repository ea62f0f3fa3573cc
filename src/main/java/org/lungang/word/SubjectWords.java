package org.lungang.word;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Subjects. */
public final class SubjectWords {

  private static final Vocabulary WORDS = Vocabulary.read("subjects.txt");

  private static final Pattern BEFORE =
      Pattern.compile(
          "^(?:小学|初中|高中|中学|初级中学|高级中学|幼儿园|[一二三四五六七八九初高1-9][1-9一二三]?年级|[初高][一二三]"
              + "|[七八九]年级|低段|中段|高段|低年级|中年级|高年级)(?=.{2})");

  private static final Pattern GRADES_BEFORE =
      Pattern.compile("^(?:小学)?(?:[一二三四五六1-6]年级|[低中高]年?[段级])(?=\\p{IsHan}{2})");

  /** The grades that somebody teaches the subject in: 美术(三年级). */
  private static final Pattern GRADES = Pattern.compile("\\([^()]*(?:年级|班|段)\\)");

  private static final Pattern AFTER = Pattern.compile("(?<=.{2})(?:教师|老师|学科|课程|课|教学|组|专业)$");
  private static final Pattern PARTS = Pattern.compile("[、,，;；/+&|兼\n]|[和及与](?=.)");

  /** What stands beside a subject and is none. */
  private static final Pattern BESIDE_TEACHING = Pattern.compile("(?:副?班主任|年级组长|教研组长|备课组长|学科组长)");

  /** Signs for subjects that only stand beside others. */
  private static final Map<String, String> SHORT =
      Map.of(
          "物", "物理", "化", "化学", "生", "生物", "政", "政治", "史", "历史", "地", "地理", "科", "科学", "思", "思品");

  private static final int LONGEST = 5;

  /** What a heading says of its numbers beside the subject: 语文周课时, 数学教师需求. */
  private static final Pattern BESIDE_SUBJECT =
      Pattern.compile(
          "(?:每班|班均|单班)?(?:每周|周)?(?:总)?(?:课时|节数|节)(?:数|量)?|(?:专任)?教师|需求|需要|应配|应有|定编|需配|所需|核定|核编|岗位|编制|定员|现有|实有|在岗|人数|总?数$");

  /** How many periods a week somebody teaches the subject: 体育14节, 数学/12. */
  private static final Pattern PERIODS =
      Pattern.compile("(?<=\\p{IsHan})(?:/?(?:每?周)?\\d{1,2}(?:\\.5)?(?:节课?|课时)(?:/周)?|/\\d{1,2})$");

  private static final String NUMBERS = "[\\d一二三四五六七八九十](?:[\\d一二三四五六七八九十、,.和]*[\\d一二三四五六七八九十])?";

  /** The classes that somebody teaches, before the subject: 三(2)语文, 六年级1、2班美术, 九1班体育. */
  private static final Pattern CLASSES =
      Pattern.compile(
          "^(?:小学|初中|高中)?(?:[一二三四五六七八九]|[初高][一二三])(?:年级)?"
              + "(?:\\("
              + NUMBERS
              + "\\)班?|"
              + NUMBERS
              + "班)(?=\\p{IsHan})");

  private SubjectWords() {}

  /**
   * The word of a heading that surely is a subject, without what the numbers below it count; empty
   * where it names none.
   */
  public static String inHeading(String heading) {
    if (heading.isEmpty() || meaning(OfficeSpelling.normal(heading)).isSure()) {
      return heading;
    }
    String bare = BESIDE_SUBJECT.matcher(Blanks.dense(heading)).replaceAll("");
    return !bare.isEmpty() && meaning(OfficeSpelling.normal(bare)).isSure() ? bare : "";
  }

  /** The subject of a cell; a doubt with all of them where it names several. */
  static Meaning meaning(String word) {
    Meaning whole = one(word);
    if (whole.isKnown()) {
      return whole;
    }
    Set<String> codes = new LinkedHashSet<>();
    for (String part : parts(word)) {
      Meaning meaning = one(part);
      if (!meaning.isSure()) {
        return Meaning.UNKNOWN;
      }
      codes.add(meaning.code());
    }
    List<String> all = List.copyOf(codes);
    return all.size() == 1 ? Meaning.sure(all.get(0)) : Meaning.doubt(all);
  }

  /** Whether a cell names several subjects, each of them sure. */
  public static boolean namesSeveral(String cell) {
    String word = OfficeSpelling.normal(cell);
    List<String> parts = parts(word);
    return parts.size() > 1
        && !one(word).isKnown()
        && parts.stream().allMatch(part -> one(part).isSure());
  }

  /** The grades that a cell names before its subject, 三年级语文; empty where it names none. */
  public static String gradesBefore(String cell) {
    Matcher grades = GRADES_BEFORE.matcher(OfficeSpelling.normal(cell));
    return grades.find() ? grades.group() : "";
  }

  private static List<String> parts(String word) {
    List<String> parts = new ArrayList<>();
    for (String part : PARTS.split(word)) {
      if (!part.isEmpty() && !BESIDE_TEACHING.matcher(part).matches()) {
        parts.add(part);
      }
    }
    return parts.size() == 1 ? written(parts.get(0)) : parts;
  }

  /** Subjects that are written one behind the other: 体音美, 政治历史; else the word itself. */
  private static List<String> written(String word) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (from < word.length()) {
      int to = Math.min(word.length(), from + LONGEST);
      while (to > from + 1 && !WORDS.meaning(word.substring(from, to)).isSure()) {
        to--;
      }
      String part = word.substring(from, to);
      String whole = part.length() == 1 ? SHORT.getOrDefault(part, part) : part;
      if (!WORDS.meaning(whole).isSure()) {
        return List.of(word);
      }
      parts.add(whole);
      from = to;
    }
    return parts;
  }

  private static Meaning one(String word) {
    String alone = PERIODS.matcher(CLASSES.matcher(word).replaceFirst("")).replaceFirst("");
    String taught = GRADES.matcher(alone).replaceAll("");
    Meaning known = WORDS.meaningWithBrackets(taught.isEmpty() ? word : taught);
    if (known.isKnown()) {
      return known;
    }
    // 小学三年级数学 says the stage and the grade.
    String staged = BEFORE.matcher(OfficeSpelling.withoutBrackets(word)).replaceFirst("");
    String bare = BEFORE.matcher(staged).replaceFirst("");
    return WORDS.meaning(AFTER.matcher(bare).replaceFirst(""));
  }
}
