package org.lungang.word;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times at schools that are written one after the other: 2010.9-2015.8 石桥小学；2015.9至今 第一小学. */
public final class CareerWords {

  /**
   * A time.
   *
   * @param school where it was, as it was written
   * @param isAway whether it was a rotation: the person stayed with the school that sent them
   * @param assessment how the person was assessed there, as it was written; empty where no word
   *     says so
   */
  public record Time(PeriodWords.Period period, String school, boolean isAway, String assessment) {}

  /**
   * What a cell says.
   *
   * @param times in their order
   * @param isWhole whether every part of it says a time at a school that can be read without a
   *     doubt
   */
  public record Career(List<Time> times, boolean isWhole) {

    public Career {
      times = List.copyOf(times);
    }
  }

  /** Between two times, or between what belongs to one: that is tried part by part. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "[;；。\\n\\r]+|(?<=[)）])[、,，]\\s*"
              + "|(?:\\G|(?<![,，、\\s]))[,，、\\s]++(?=自?(?:19|20)?\\d{2}(?:年|[./-]))"
              + "|(?<=[\\p{IsHan})）&&[^至到年月日自于今从]])(?=自?(?:19|20)\\d{2}(?:年|[./-])\\d)");

  private static final Pattern PERIOD_FIRST =
      Pattern.compile(
          "[^\\p{IsHan}\\d]*(?:曾?于|曾)?(?<period>自?\\d[\\d年月日./—–－―~～至到今现在目前止\\s-]*?)[,，、:：\\s]*"
              + "(?<text>(?![年月日今现目止]|学年|[至到](?:[^\\p{IsHan}]|[今现目]))\\p{IsHan}.*)");

  private static final Pattern PERIOD_BEHIND =
      Pattern.compile(
          "(?<text>\\p{IsHan}[^\\d]*?)(?:[\\d一二两三四五六]年(?:半)?)?[(（:：,，]?(?<period>\\d[\\d年月日./—–~～至到今现在目前-]*)[)）]?"
              + "(?:支教|交流|轮岗|顶岗|跟岗)?");

  private static final String BEFORE =
      "(?:(?:支教|轮岗|交流|交流轮岗|轮岗交流|顶岗|跟岗)[,，、:：])?(?:(?:现|目前)?(?:被)?(?:派|选派|调|分配)?(?:在|于|到|赴|去|往|至|(?:任教|就职|任职|工作|支教|交流|轮岗|轮岗交流|交流轮岗)(?:于|在|到)))?";

  private static final Pattern PLACE =
      Pattern.compile(
          BEFORE
              + "(?<school>[^、,，/;:：()]*?(?:小学|初中|中学|高中|学校|幼儿园|中心校|教学点|校区|分校|[一二三四五六七八九十实][中小](?!学)))"
              + "(?:[(（][^()（）]*[)）])?"
              + "[,，、]?(?<rest>(?:任教?|担任|从教|教书|教学|工作|任职|就职|参加|支教|交流|轮岗|顶岗|跟岗|挂职|[语数英物化生政史地音体美科信综思道劳]|教师|老师|校长|副校长|主任|副主任|教导|教务|政教|德育|总务|后勤|办公室|书记|副书记|党支部|年级|班主任|少先队|大队|团委|工会|科研|一职|期满).*)?"
              + "[,，、.。)）]?");

  private static final Pattern AWAY = Pattern.compile("支教|交流|轮岗|顶岗|跟岗");
  private static final Pattern STUDY =
      Pattern.compile(".*(?:大学|学院|师范|师专|就读|读书|学习|求学|毕业|服役|入伍|参军|待业).*");

  /** What stands behind a beginning where the time goes on: 2015.9- 第一小学. */
  private static final Pattern OPEN = Pattern.compile("(?<=[\\d月日])\\s*[-—–－―~～]+\\s*$");

  private static final String GRADES = "(优秀|优|良好|合格|称职|基本合格|基本称职|不合格|不称职)";

  /** How somebody was assessed: 考核优秀, 年度考核均为合格, or a grade at the end or in brackets. */
  private static final Pattern ASSESSED =
      Pattern.compile(
          "(?:考核|考评|鉴定)(?:等次|结果|等级)?(?:均|都)?(?:为|是)?[:：]?"
              + GRADES
              + "|(?<=[(（,，、\\s])"
              + GRADES
              + "(?:等次)?(?=[)）]?$)");

  /** The same alone, behind the time that it is about. */
  private static final Pattern ASSESSMENT_ALONE =
      Pattern.compile("(?:(?:19|20)\\d{2}(?:学年|年度?)?)?\\p{IsHan}{0,4}(?:考核|考评|鉴定)[^\\d]{0,30}");

  private static final Pattern MONTH = Pattern.compile("(\\d{2}|\\d{4})(?:年|[./-])?(\\d{1,2})月?");

  /** A time at a school is said in fewer characters; on more the patterns would take too long. */
  private static final int LONGEST_TIME = 1_000;

  private CareerWords() {}

  /** What a cell says of where somebody was, without times of study. */
  public static Career read(String cell) {
    List<Time> times = new ArrayList<>();
    boolean isWhole = true;
    boolean isOpen = false;
    String dated = SchoolTerms.dated(OfficeSpelling.half(Blanks.strip(cell)));
    for (String part : BETWEEN.split(dated)) {
      String text = Blanks.strip(part);
      // Only the last time goes on where no end is written.
      isWhole &= text.isEmpty() || !isOpen;
      if (!times.isEmpty()
          && ASSESSMENT_ALONE.matcher(text).matches()
          && !assessment(text).isEmpty()) {
        Time last = times.get(times.size() - 1);
        times.set(
            times.size() - 1,
            new Time(
                last.period(),
                last.school(),
                last.isAway(),
                assessment("考核" + last.assessment() + "，" + text)));
      } else if (!text.isEmpty() && !STUDY.matcher(text).matches()) {
        Optional<Time> time = text.length() > LONGEST_TIME ? Optional.empty() : time(text);
        time.ifPresent(times::add);
        isWhole &= time.isPresent();
        isOpen = text.length() <= LONGEST_TIME && isOpen(text);
      }
    }
    for (int i = 0; i + 1 < times.size(); i++) {
      times.set(i, untilTheNext(times.get(i), times.get(i + 1)));
    }
    return new Career(times, isWhole);
  }

  /** 1989.7-2002.7 lasts to the end of July where the next time begins in August. */
  private static Time untilTheNext(Time time, Time next) {
    DateWords.Read end = DateWords.read(time.period().until(), DateWords.ANY_YEAR, true);
    DateWords.Read begin = DateWords.read(next.period().from(), DateWords.ANY_YEAR, true);
    Matcher month = MONTH.matcher(time.period().until());
    if (end.date() == null
        || end.kind() != DateWords.Kind.MONTH
        || !end.date().plusMonths(1).equals(begin.date())
        || !month.matches()) {
      return time;
    }
    String last = month.group(1) + "年" + month.group(2) + "月" + end.date().lengthOfMonth() + "日";
    return new Time(
        new PeriodWords.Period(time.period().from(), last),
        time.school(),
        time.isAway(),
        time.assessment());
  }

  /** The grades that a text says, each once. */
  private static String assessment(String text) {
    Set<String> grades = new LinkedHashSet<>();
    Matcher assessed = ASSESSED.matcher(text);
    while (assessed.find()) {
      grades.add(assessed.group(1) == null ? assessed.group(2) : assessed.group(1));
    }
    return String.join("、", grades);
  }

  private static boolean isOpen(String text) {
    Matcher parts = PERIOD_FIRST.matcher(text);
    return parts.matches() && OPEN.matcher(parts.group("period")).find();
  }

  private static Optional<Time> time(String text) {
    for (Pattern order : List.of(PERIOD_FIRST, PERIOD_BEHIND)) {
      Matcher parts = order.matcher(text);
      String period = parts.matches() ? OPEN.matcher(parts.group("period")).replaceFirst("至今") : "";
      if (PeriodWords.isOne(period)) {
        Matcher place = PLACE.matcher(Blanks.dense(parts.group("text")));
        if (place.matches()) {
          return Optional.of(
              new Time(
                  PeriodWords.part(period),
                  place.group("school"),
                  AWAY.matcher(text).find(),
                  assessment(text)));
        }
      }
    }
    return Optional.empty();
  }
}
