package org.lungang.intake;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lungang.word.Blanks;
import org.lungang.word.OfficeSpelling;

/**
 * A school's name and those that it had before: 柳林镇中心小学（原柳林镇第一小学）.
 *
 * @param name the name that it has now
 * @param former the names that it had, as written
 */
record FormerNames(String name, Set<String> former) {

  private static final Pattern IN_BRACKETS =
      Pattern.compile("(.{2,}?)[(](?:曾用名|原校名|原名|原为|原系|更名前|旧名|旧称|原)[:为是]?(.{2,}?)[)]");

  /** What stands before a school that belongs to the one above: 其中：石桥教学点. */
  private static final Pattern BELONGING = Pattern.compile("^\\s*其中[:：、,，]\\s*(?=.{2})");

  private static final Pattern BEFORE = Pattern.compile("^(?:曾用名|原校名|原名|原为|原)[:为是]?");

  private static final String SCHOOL = "(?<name>[^,，;；。:：、()]{2,}?(?:小学|中学|初中|高中|学校|完小|幼儿园))";

  /** A remark in a list of schools: 原名：柳林镇第一小学, 2019年由柳林镇第一小学更名. */
  private static final Pattern REMARK =
      Pattern.compile(
          "(?:曾用名|原校名|原名称?|旧名|更名前)[:为是]?"
              + SCHOOL
              + "[。.]?|(?:原为?)"
              + SCHOOL.replace("name", "before")
              + "[。.]?|[^由]{0,12}由(?:原)?"
              + SCHOOL.replace("name", "renamed")
              + "(?:更名|改名|改称)(?:而来|为本校)?[。.]?");

  /** The name that a remark says the school had before; empty where it says nothing else. */
  static Set<String> inRemark(String cell) {
    Matcher remark = REMARK.matcher(OfficeSpelling.half(Blanks.dense(cell)));
    if (!remark.matches()) {
      return Set.of();
    }
    return Stream.of("name", "before", "renamed")
        .map(remark::group)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
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
