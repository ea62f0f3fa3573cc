package org.lungang.dataset;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lungang.district.School;
import org.lungang.language.Spelling;
import org.lungang.word.SchoolNames;

/**
 * Earlier schools that the list of schools does not have. They may lie elsewhere; but one whose id
 * or name is a slip away from a school of the list is most likely that one.
 */
final class EarlierSchools {

  private static final int SHORTEST_NAME = 5;
  private static final String NUMERALS = "零一二三四五六七八九十0123456789东西南北中上下";

  private final Collection<School> schools;
  private final Map<String, Optional<String>> near = new HashMap<>();
  private final Map<String, String> byNormal = new HashMap<>();

  EarlierSchools(Collection<School> schools) {
    this.schools = schools;
  }

  /** What the list of schools calls the one that is meant; empty where none is near. */
  Optional<String> findNear(String text) {
    return near.computeIfAbsent(text, this::look);
  }

  private Optional<String> look(String text) {
    // 第2小学 for 第二小学, s02 for S02.
    String same = byNormal().get(SchoolNames.normal(text).toUpperCase(Locale.ROOT));
    if (same != null) {
      return Optional.of(same);
    }
    if (text.codePoints().anyMatch(Character::isIdeographic)) {
      return schools.stream()
          .map(School::name)
          .filter(name -> isSlip(text, name))
          .sorted()
          .findFirst();
    }
    // Codes of other districts are as long, and differ in more than a slip.
    return Spelling.nearestId(
        text,
        schools.stream()
            .map(School::id)
            .filter(id -> Math.abs(id.length() - text.length()) <= 1)
            .filter(id -> shape(text).startsWith(shape(id)))
            .toList());
  }

  /** The ids and names by their spelling. */
  private Map<String, String> byNormal() {
    if (byNormal.isEmpty()) {
      for (School school : schools) {
        byNormal.put(SchoolNames.normal(school.id()).toUpperCase(Locale.ROOT), school.id());
      }
      for (School school : schools) {
        byNormal.put(SchoolNames.normal(school.name()).toUpperCase(Locale.ROOT), school.name());
      }
    }
    return byNormal;
  }

  /** Letters and digits without how many there are: S012 and S12 have the same. */
  private static String shape(String id) {
    return id.replaceAll("\\d+", "9");
  }

  /** Whether one character was changed, left out or put in, which is no numeral. */
  private static boolean isSlip(String text, String name) {
    int shorter = Math.min(text.length(), name.length());
    if (shorter < SHORTEST_NAME || Math.abs(text.length() - name.length()) > 1) {
      return false;
    }
    int start = 0;
    while (start < shorter && text.charAt(start) == name.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && text.charAt(text.length() - 1 - end) == name.charAt(name.length() - 1 - end)) {
      end++;
    }
    String told = text.substring(start, text.length() - end);
    String meant = name.substring(start, name.length() - end);
    return told.length() <= 1
        && meant.length() <= 1
        && !(NUMERALS.contains(told) && NUMERALS.contains(meant));
  }
}
