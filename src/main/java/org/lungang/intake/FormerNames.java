package org.lungang.intake;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lungang.word.Blanks;
import org.lungang.word.OfficeSpelling;

/**
 * A school's name and those that it had before: 柳林镇中心小学（原柳林镇第一小学）.
 *
 * @param name the name that it has now
 * @param former the names that it had, as written
 */
record FormerNames(String name, Set<String> former) {

  private static final String FORMERLY = "(?:曾用名|原校名|原名称?|原为|原系|更名前|旧名|旧称|原)[:为是]?";

  private static final Pattern IN_BRACKETS =
      Pattern.compile("(.{2,}?)[(]" + FORMERLY + "(.{2,}?)[)]");

  /** What stands before a school that belongs to the one above: 其中：石桥教学点. */
  private static final Pattern BELONGING = Pattern.compile("^\\s*其中[:：、,，]\\s*(?=.{2})");

  private static final Pattern BEFORE = Pattern.compile("^" + FORMERLY);

  private static final String SCHOOL = "([^,，;；。:：、()]{2,}?(?:小学|中学|初中|高中|学校|完小|幼儿园))";

  private static final Pattern ALONE = Pattern.compile(SCHOOL + "[。.]?");

  /** A remark that says what the school was: 2019年由柳林镇第一小学更名. */
  private static final Pattern RENAMED =
      Pattern.compile("[^由]{0,12}由原?" + SCHOOL + "(?:更名|改名|改称)(?:而来|为本校)?[。.]?");

  /**
   * The name that a remark in a list of schools says the school had before: 原名：柳林镇第一小学. Empty where
   * it says anything else.
   */
  static Optional<String> inRemark(String cell) {
    String remark = OfficeSpelling.half(Blanks.dense(cell));
    Matcher renamed = RENAMED.matcher(remark);
    if (renamed.matches()) {
      return Optional.of(renamed.group(1));
    }
    Matcher before = BEFORE.matcher(remark);
    Matcher alone = ALONE.matcher(before.replaceFirst(""));
    return before.find(0) && alone.matches() ? Optional.of(alone.group(1)) : Optional.empty();
  }

  /** Reads a cell with the name of a school. */
  static FormerNames of(String cell) {
    String name = BELONGING.matcher(cell).replaceFirst("");
    Matcher brackets = IN_BRACKETS.matcher(OfficeSpelling.half(Blanks.strip(name)));
    return brackets.matches()
        ? new FormerNames(brackets.group(1), several(brackets.group(2)))
        : new FormerNames(name, Set.of());
  }

  /** The names of a cell that holds nothing else. */
  static Set<String> several(String cell) {
    Set<String> names = new LinkedHashSet<>();
    for (String part : OfficeSpelling.half(cell).split("[;、,/\\n\\r]+")) {
      String name = BEFORE.matcher(Blanks.strip(part)).replaceFirst("");
      if (name.matches(".*\\p{IsHan}.*\\p{IsHan}.*")) {
        names.add(name);
      }
    }
    return names;
  }
}
