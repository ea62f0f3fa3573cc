package org.lungang.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lungang.intake.table.HeadedTable;
import org.lungang.intake.table.TableRow;
import org.lungang.word.OfficeSpelling;

/**
 * What the title of a list beside the rosters says of everybody who stands on it, where no column
 * does: 省级骨干教师名单, 孕期哺乳期教师名单, 自愿交流教师名单. The title, the sheet and the file may say it, or a line over
 * a block.
 */
final class TitleOfList {

  private static final Pattern BACKBONE = Pattern.compile("骨干|学科带头人|名师|名教师|教学能手|教坛新秀|特级教师|名优教师");

  /** Who is not there yet, or no longer: what that counts for is asked. */
  private static final Pattern TRAINEES =
      Pattern.compile("培养对象|培养人选|培训|推荐|候选|后备|人选|评选|申报|届满|期满|取消");

  /** When they were chosen is no doubt that they are: 市级骨干教师名单（2024年评选）. */
  private static final Pattern CHOSEN = Pattern.compile("[(](?:19|20)\\d{2}年?度?(?:评选|评审|评定)[)]");

  private static final Pattern LEVEL =
      Pattern.compile(
          "国家级|全国级|部级|省级|自治区级|地市级|设区市级|市级|州级|盟级|区县级|县区级|县\\(区\\)级|区\\(县\\)级|县级|区级|旗级|校级|园级");

  /** 区级以上 is no level: which one somebody has stands elsewhere. */
  private static final Pattern OR_HIGHER =
      Pattern.compile("\\p{IsHan}{1,3}级\\)?(?:及?以上|以上(?:各级)?)");

  /** 滨海市骨干教师 may be of the city, or of a county that is called so. */
  private static final Pattern LEVEL_OR_PLACE =
      Pattern.compile("([国省市州盟县区旗校])(?=(?:中小学|中学|小学|幼儿园)?(?:骨干|学科带头人|名师|名教师|教学能手|教坛新秀|特级教师))");

  private static final Pattern ABSENCE =
      Pattern.compile(
          "因病|怀孕|孕产|孕哺|孕期|孕|产假|哺乳|病假|病休|重病|大病|患病|长病|退休|内退|离职|辞职|调出|调离|借调|借出|抽调|挂职|援疆|援藏|驻村"
              + "|停薪|离岗|待岗|去世");

  /** What says that somebody need not go, and not why. */
  private static final Pattern POSTPONED = Pattern.compile("(?:暂缓|暂不|不宜)(?:参加)?(?:交流|轮岗)");

  /** The same and more, of a whole list. */
  private static final Pattern OF_POSTPONED =
      Pattern.compile("(?:暂缓|暂不|不宜|不|免|免予|免于|豁免)(?:参加|参与)?(?:教师)?(?:交流|轮岗|流动)|豁免");

  private static final Pattern PREGNANCY = Pattern.compile("孕|产|哺乳");

  private static final Pattern VOLUNTEERS =
      Pattern.compile(
          "(?:自愿|主动(?:申请|报名)?|志愿)(?:申请|报名|参加)?(?:交流|轮岗)"
              + "|(?<![不未])申请(?:参加)?(?:交流|轮岗|支教)"
              + "|(?<!暂缓|暂不|不宜|不)(?:交流|轮岗|支教)(?:教师|人员)?(?:个人)?"
              + "(?:报名|申请(?:人员|教师|人|汇总|名单|名册|花名册|一览))");

  /** What says that others stand on the list too, or nobody in particular. */
  private static final Pattern OF_SEVERAL = Pattern.compile("意愿|申请表|登记表|征求|情况(?:汇总|统计|一览)?表|调查|台账");

  private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z]{2,5}$");

  /** A title says more than 名单, 附件1 or Sheet1. */
  private static final int LONG_ENOUGH = 7;

  private TitleOfList() {}

  /** Whether a list says something of everybody who stands on it. */
  static boolean says(HeadedTable table) {
    return isOfHonors(table) || !absences(table).isEmpty() || isOfVolunteers(table);
  }

  /** Whether it is a list of backbone teachers. */
  static boolean isOfHonors(HeadedTable table) {
    return BACKBONE.matcher(String.join("\n", lines(table))).find();
  }

  /**
   * The honor that a list is of, in the words of a cell; empty where it is of none. Where it does
   * not say which level, the words leave it open.
   */
  static Optional<String> honor(HeadedTable table, TableRow row) {
    List<String> lines = new ArrayList<>(List.of(half(row.category()), half(row.section())));
    lines.addAll(lines(table));
    Optional<String> kind =
        lines.stream().map(BACKBONE::matcher).filter(Matcher::find).map(Matcher::group).findFirst();
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    boolean isBare = kind.get().equals("骨干") || kind.get().equals("名优教师");
    String trained =
        lines.stream()
            .map(line -> CHOSEN.matcher(line).replaceAll(""))
            .map(TRAINEES::matcher)
            .filter(Matcher::find)
            .map(Matcher::group)
            .findFirst()
            .orElse("");
    String honor = (isBare ? "骨干教师" : kind.get()) + trained;
    for (String line : lines) {
      Set<String> levels = new LinkedHashSet<>();
      LEVEL
          .matcher(OR_HIGHER.matcher(line).replaceAll(""))
          .results()
          .map(MatchResult::group)
          .forEach(levels::add);
      if (levels.size() == 1) {
        return Optional.of(levels.iterator().next() + honor);
      } else if (!levels.isEmpty()) {
        return Optional.of(honor);
      }
    }
    boolean isProvincial =
        lines.stream()
            .anyMatch(
                line -> LEVEL_OR_PLACE.matcher(line).results().anyMatch(TitleOfList::isProvince));
    return Optional.of(isProvincial ? "省级" + honor : honor);
  }

  private static boolean isProvince(MatchResult level) {
    return level.group(1).equals("省");
  }

  /** The words that say why those on a list are away or need not go; of one kind they are one. */
  static List<String> absences(HeadedTable table) {
    Set<String> words = new LinkedHashSet<>();
    for (String line : lines(table)) {
      if (words.isEmpty() && !OF_SEVERAL.matcher(line).find()) {
        ABSENCE.matcher(line).results().map(MatchResult::group).forEach(words::add);
      }
    }
    if (words.isEmpty()) {
      lines(table).stream()
          .filter(line -> !OF_SEVERAL.matcher(line).find())
          .flatMap(line -> POSTPONED.matcher(line).results())
          .map(MatchResult::group)
          .findFirst()
          .ifPresent(words::add);
    }
    return words.size() > 1 && words.stream().allMatch(word -> PREGNANCY.matcher(word).find())
        ? List.of(words.iterator().next())
        : List.copyOf(words);
  }

  /** Whether title or sheet say that those on a list need not go. */
  static boolean isOfPostponed(HeadedTable table) {
    return Stream.concat(table.titles().stream(), Stream.of(table.grid().sheet()))
        .anyMatch(line -> OF_POSTPONED.matcher(line).find());
  }

  /** Whether those on a list want to go. */
  static boolean isOfVolunteers(HeadedTable table) {
    return lines(table).stream()
        .anyMatch(
            line ->
                VOLUNTEERS.matcher(line).find()
                    && !OF_SEVERAL.matcher(line).find()
                    && !OF_POSTPONED.matcher(line).find());
  }

  /** The title and the sheet, in this order; the file where these say little. */
  private static List<String> lines(HeadedTable table) {
    List<String> lines = new ArrayList<>();
    table.titles().forEach(title -> lines.add(half(title)));
    lines.add(half(table.grid().sheet()));
    if (lines.stream().noneMatch(line -> line.length() >= LONG_ENOUGH)) {
      // A file may hold other lists too: it counts where nothing nearer says what this one is.
      lines.add(half(ENDING.matcher(table.grid().file()).replaceFirst("")));
    }
    return lines;
  }

  private static String half(String text) {
    return OfficeSpelling.half(text);
  }
}
