package org.lungang.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lungang.word.SchoolNames;

/** The short names that each school of an office may have: one that two may have means neither. */
final class ShortNames {

  /** The county or city that a name begins with. */
  static final Pattern REGION = Pattern.compile("^(.{1,6}?[县市区旗])(?=.{2})");

  private static final String NUMERALS = "一二三四五六七八九十";

  /** One school in so many begins with the name of its county at least. */
  private static final int FEWEST = 3;

  private final Collection<SchoolDraft> schools;
  private final Map<String, Set<SchoolDraft>> byShort = new HashMap<>();
  private final Map<String, Set<SchoolDraft>> byFormer = new HashMap<>();

  ShortNames(Collection<SchoolDraft> schools) {
    this.schools = schools;
  }

  /** Forgets the names, since there are other schools now. */
  void clear() {
    byShort.clear();
    byFormer.clear();
  }

  /** The schools that may have a name, or had it before, in the normal form. */
  Set<SchoolDraft> of(String normal) {
    Set<SchoolDraft> owners = new LinkedHashSet<>(all().getOrDefault(normal, Set.of()));
    owners.addAll(byFormer.getOrDefault(normal, Set.of()));
    return owners;
  }

  /** The schools one of whose names ends in a name. */
  Set<SchoolDraft> endingIn(String normal) {
    Set<SchoolDraft> found = new LinkedHashSet<>();
    all()
        .forEach(
            (name, owners) -> {
              if (name.endsWith(normal) && !isPartOfNumber(name, normal)) {
                found.addAll(owners);
              }
            });
    return found;
  }

  /** Whether the number that an ending begins with is part of a longer one: 一小 of 十一小. */
  private static boolean isPartOfNumber(String name, String ending) {
    int start = name.length() - ending.length();
    return start > 0
        && NUMERALS.indexOf(ending.charAt(0)) >= 0
        && NUMERALS.indexOf(name.charAt(start - 1)) >= 0;
  }

  /** The schools by their short names, in the normal form. */
  Map<String, Set<SchoolDraft>> all() {
    if (byShort.isEmpty()) {
      String region = region();
      for (SchoolDraft school : schools) {
        for (String name : SchoolNames.shortNames(school.name, region)) {
          byShort.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(school);
        }
        for (String before : school.former) {
          String full = before.startsWith(region) ? before : region + before;
          for (String name : SchoolNames.shortNames(full, region)) {
            byFormer.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(school);
          }
        }
      }
    }
    return byShort;
  }

  /**
   * The county or city that most full names begin with that begin with one; village schools are
   * often listed without.
   */
  String region() {
    Map<String, Integer> counts = new HashMap<>();
    int named = 0;
    for (SchoolDraft school : schools) {
      Matcher region = REGION.matcher(school.name);
      if (region.find()) {
        counts.merge(region.group(1), 1, Integer::sum);
        named++;
      }
    }
    int most = named;
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 1 && entry.getValue() * 2 > most)
        .filter(entry -> entry.getValue() * FEWEST >= schools.size())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }
}
