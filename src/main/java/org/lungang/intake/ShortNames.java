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
              if (name.endsWith(normal)) {
                found.addAll(owners);
              }
            });
    return found;
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

  /** The county or city that most full names begin with. */
  String region() {
    Map<String, Integer> counts = new HashMap<>();
    for (SchoolDraft school : schools) {
      Matcher region = REGION.matcher(school.name);
      if (region.find()) {
        counts.merge(region.group(1), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .filter(entry -> entry.getValue() * 2 > schools.size() && schools.size() > 1)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }
}
