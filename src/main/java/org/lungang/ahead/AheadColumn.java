package org.lungang.ahead;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.lungang.policy.Level;
import org.lungang.search.model.Contribution;
import org.lungang.search.model.Option;
import org.lungang.staffing.PossiblePosting;

/**
 * How many people of a cell are sent in a year by a flow of a group to a school, all of them
 * counting alike in every sum: a column of the aggregate model.
 */
final class AheadColumn {

  private final YearModel year;
  private final String cell;
  private final int index;
  private final List<Option> options = new ArrayList<>();
  private final Set<String> people = new TreeSet<>();

  AheadColumn(YearModel year, String cell, int index) {
    this.year = year;
    this.cell = cell;
    this.index = index;
  }

  /** What options have in common that are one column. */
  static String keyOf(YearModel year, String cell, Option option) {
    StringBuilder key = new StringBuilder();
    PossiblePosting posting = postingOf(option);
    key.append(year.place()).append('\n').append(cell).append('\n').append(moveOf(posting));
    option.contributions().stream()
        .map(each -> " " + each.tally().index() + ":" + each.amount())
        .sorted()
        .forEach(key::append);
    return key.toString();
  }

  /** A move, whoever makes it and whenever. */
  static String moveOf(PossiblePosting posting) {
    return posting.group().id() + "\n" + posting.flow().id() + "\n" + posting.hostSchoolId();
  }

  static PossiblePosting postingOf(Option option) {
    PossiblePosting posting = option.posting();
    if (posting == null) {
      throw new IllegalArgumentException("The option (" + option + ") is no posting.");
    }
    return posting;
  }

  void add(Option option) {
    options.add(option);
    people.add(option.staffId());
  }

  YearModel year() {
    return year;
  }

  String cell() {
    return cell;
  }

  int index() {
    return index;
  }

  /** Who can be among them. */
  Set<String> people() {
    return people;
  }

  List<Option> options() {
    return options;
  }

  PossiblePosting posting() {
    return postingOf(options.get(0));
  }

  List<Contribution> contributions() {
    return options.get(0).contributions();
  }

  /** What one of them is worth by itself at a level: as much as any of them is. */
  long worth(Level level) {
    return options.stream()
        .mapToLong(option -> year.model().worth(option.index(), level))
        .max()
        .orElseThrow();
  }
}
