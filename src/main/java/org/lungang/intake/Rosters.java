package org.lungang.intake;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.lungang.word.Field;

/**
 * Which tables of people are rosters, and which say one thing or the other of people who stand in a
 * roster. A roster says when people were born. Where another says more of the same people, a list
 * that gives the birth to tell them apart is none.
 */
final class Rosters {

  /** Of so many of a list's people, in tenths, the rosters have the names. */
  private static final int MOST = 8;

  private final Set<MappedTable> rosters = Collections.newSetFromMap(new IdentityHashMap<>());

  Rosters(List<MappedTable> tables) {
    List<MappedTable> born =
        tables.stream().filter(t -> t.kind() == TableKind.STAFF && saysBirth(t)).toList();
    Set<String> names = new HashSet<>();
    born.stream().filter(Rosters::saysCareer).forEach(table -> names.addAll(names(table)));
    born.stream()
        .filter(table -> saysCareer(table) || !areMostIn(names(table), names))
        .filter(table -> !isPartOfOthers(table, born))
        .forEach(rosters::add);
  }

  /**
   * Whether larger rosters have the people of a list and say since when they are at their schools,
   * which it does not, or its title says what it is a list of: a list of backbone teachers says
   * when they were born and began to work too.
   */
  private static boolean isPartOfOthers(MappedTable table, List<MappedTable> born) {
    if (table.has(Field.AT_SCHOOL_SINCE) && !TitleOfList.says(table.table())) {
      return false;
    }
    Set<String> names = new HashSet<>();
    born.stream()
        .filter(other -> other != table && other.has(Field.AT_SCHOOL_SINCE))
        .filter(other -> !TitleOfList.says(other.table()))
        .forEach(other -> names.addAll(names(other)));
    List<String> own = names(table);
    return names.size() > own.size() && areMostIn(own, names);
  }

  boolean isEmpty() {
    return rosters.isEmpty();
  }

  boolean has(MappedTable table) {
    return rosters.contains(table);
  }

  private static boolean saysBirth(MappedTable table) {
    return table.has(Field.BIRTH) || table.has(Field.ID_NUMBER);
  }

  private static boolean saysCareer(MappedTable table) {
    return table.has(Field.HIRED) || table.has(Field.AT_SCHOOL_SINCE);
  }

  /** The names of the people of a table. */
  static List<String> names(MappedTable table) {
    return table.table().rows().stream()
        .map(row -> PersonName.of(table.cell(row, Field.NAME)).name())
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static boolean areMostIn(List<String> some, Set<String> all) {
    return !some.isEmpty()
        && some.stream().filter(all::contains).count() * 10 >= (long) some.size() * MOST;
  }
}
