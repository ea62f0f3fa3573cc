package org.lungang.planfile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.sheet.Heading;
import org.lungang.language.Message;
import org.lungang.staffing.Staffing;
import org.lungang.staffing.Standing;

/**
 * Finds whom and which school a row of a plan file means. Each stands there by number, by name, or
 * by both. Where the two differ, somebody changed one of them by hand: the one that the plan as it
 * was made does not have. Where that does not tell, the row is an error.
 */
final class RowNames {

  /**
   * What a row says of who goes where; empty texts where it says nothing.
   *
   * @param home the home school by number or name
   */
  record Said(int line, String staff, String name, String host, String hostName, String home) {}

  /** The columns that say it; the same one twice where a file has no column for the name. */
  record Columns(Heading staff, Heading name, Heading host, Heading hostName) {}

  /**
   * Who and which school.
   *
   * @param isChanged whether one of them stands in the place of another by the plan as it was made
   */
  record Meant(Standing standing, String hostSchoolId, boolean isChanged) {}

  /** Whom, or which schools, number and name mean: one, or more where they differ. */
  private record Choice(@Nullable String byNumber, List<String> byName) {

    boolean isOne() {
      return all().size() == 1;
    }

    List<String> all() {
      List<String> all = new ArrayList<>(byName);
      if (byNumber != null && !all.contains(byNumber)) {
        all.add(0, byNumber);
      }
      return all;
    }
  }

  private final Staffing staffing;
  private final Supplier<Map<String, Set<String>>> planned;
  private @Nullable Map<String, Set<String>> hosts;
  private final CellFaults faults;
  private final Columns columns;
  private final NameBook book;

  /** Whoever has a row in which number and name agree: no other row was theirs. */
  private final Set<String> unchanged = new HashSet<>();

  /**
   * Prepares to read the rows of a file.
   *
   * @param planned gives the schools that everybody went to by the plan as it was made
   * @param rows all rows
   */
  RowNames(
      Staffing staffing,
      Supplier<Map<String, Set<String>>> planned,
      CellFaults faults,
      Columns columns,
      List<Said> rows) {
    this.staffing = staffing;
    this.planned = planned;
    this.faults = faults;
    this.columns = columns;
    this.book = new NameBook(staffing);
    for (Said row : rows) {
      Said said = sorted(row);
      if (book.isStaff(said.staff())
          && (said.name().isEmpty() || book.named(said.name()).contains(said.staff()))) {
        unchanged.add(said.staff());
      }
    }
  }

  /** Whom a row means; empty, and told, where that cannot be known. */
  Optional<Meant> find(Said row) {
    Said said = sorted(row);
    Choice staff = staff(said);
    Choice hosts = hosts(said);
    if (staff == null || hosts == null) {
      return Optional.empty();
    }
    String before = staff.isOne() ? staff.all().get(0) : findBefore(staff, hosts);
    String staffId = staff.isOne() ? before : findStaff(said, staff, before);
    String hostId = hosts.isOne() ? hosts.all().get(0) : findHost(said, hosts, before);
    if (staffId == null || hostId == null) {
      return Optional.empty();
    }
    return staffing
        .findStanding(staffId)
        .map(standing -> new Meant(standing, hostId, !staff.isOne() || !hosts.isOne()));
  }

  /** The row with every name where names stand, and every number where numbers do. */
  private Said sorted(Said row) {
    boolean nameAsNumber = isName(row.staff(), row.name(), book::isStaff, book::named);
    boolean numberAsName = row.staff().isEmpty() && book.isStaff(row.name());
    boolean hostAsNumber = isName(row.host(), row.hostName(), book::isSchool, book::called);
    boolean numberAsHost = row.host().isEmpty() && book.isSchool(row.hostName());
    return new Said(
        row.line(),
        nameAsNumber ? "" : numberAsName ? row.name() : row.staff(),
        nameAsNumber ? row.staff() : numberAsName ? "" : row.name(),
        hostAsNumber ? "" : numberAsHost ? row.hostName() : row.host(),
        hostAsNumber ? row.host() : numberAsHost ? "" : row.hostName(),
        row.home());
  }

  private static boolean isName(
      String number,
      String name,
      Function<String, Boolean> isNumber,
      Function<String, List<String>> named) {
    return !number.isEmpty()
        && !isNumber.apply(number)
        && !named.apply(number).isEmpty()
        && (name.isEmpty() || named.apply(name).equals(named.apply(number)));
  }

  private @Nullable Choice staff(Said said) {
    List<String> named = book.named(said.name());
    if (said.staff().isEmpty()) {
      if (named.isEmpty()) {
        fault(said, columns.name(), said.name(), "wrong.name", "right.name");
        return null;
      }
      return alone(said, named);
    } else if (!book.isStaff(said.staff())) {
      Message right =
          named.size() == 1
              ? say("right.staff.named", book.person(named.get(0)))
              : say("right.staff");
      faults.add(said.line(), columns.staff(), said.staff(), say("wrong.staff"), right);
      return null;
    } else if (said.name().isEmpty() || named.contains(said.staff())) {
      return new Choice(said.staff(), List.of());
    } else if (named.isEmpty()) {
      faults.add(
          said.line(),
          columns.name(),
          said.name(),
          say("wrong.name.number", book.person(said.staff())),
          say("right.differs"));
      return null;
    }
    return new Choice(said.staff(), named);
  }

  /** The one of a name where home school or host tell which of several. */
  private @Nullable Choice alone(Said said, List<String> named) {
    List<String> left = named;
    if (left.size() > 1 && !said.home().isEmpty()) {
      left = left.stream().filter(id -> book.isAt(id, said.home())).toList();
    }
    if (left.size() == 1) {
      return new Choice(null, left);
    }
    List<Message> people = named.stream().map(book::personAt).toList();
    faults.add(
        said.line(),
        columns.name(),
        said.name(),
        say("wrong.name.several"),
        say("right.name.several", Message.list(people)));
    return null;
  }

  private @Nullable Choice hosts(Said said) {
    List<String> called = book.called(said.hostName());
    if (said.host().isEmpty()) {
      if (called.isEmpty()) {
        fault(said, columns.hostName(), said.hostName(), "wrong.school.name", "right.school.name");
        return null;
      } else if (called.size() > 1) {
        faults.add(
            said.line(),
            columns.hostName(),
            said.hostName(),
            say("wrong.school.several"),
            say("right.name.several", Message.list(called)));
        return null;
      }
      return new Choice(null, called);
    } else if (!book.isSchool(said.host())) {
      Message right =
          called.size() == 1
              ? say("right.school.named", book.school(called.get(0)))
              : say("right.school");
      faults.add(said.line(), columns.host(), said.host(), say("wrong.school"), right);
      return null;
    } else if (said.hostName().isEmpty() || called.contains(said.host())) {
      return new Choice(said.host(), List.of());
    } else if (called.isEmpty()) {
      faults.add(
          said.line(),
          columns.hostName(),
          said.hostName(),
          say("wrong.school.number", book.school(said.host())),
          say("right.differs"));
      return null;
    }
    return new Choice(said.host(), called);
  }

  /** Whose row it was before it was changed; null where nothing tells. */
  private @Nullable String findBefore(Choice staff, Choice hosts) {
    List<String> there =
        staff.all().stream()
            .filter(id -> !unchanged.contains(id))
            .filter(id -> !hostsOf(id).isEmpty())
            .toList();
    List<String> nearer =
        there.stream().filter(id -> hosts.all().stream().anyMatch(hostsOf(id)::contains)).toList();
    List<String> told = nearer.isEmpty() ? there : nearer;
    return told.size() == 1 ? told.get(0) : null;
  }

  private Set<String> hostsOf(String staffId) {
    if (hosts == null) {
      hosts = planned.get();
    }
    return hosts.getOrDefault(staffId, Set.of());
  }

  private @Nullable String findStaff(Said said, Choice staff, @Nullable String before) {
    String number = Objects.requireNonNull(staff.byNumber(), "Two differ by number and name.");
    if (before == null || before.equals(number) && staff.byName().size() > 1) {
      List<Message> named = staff.byName().stream().map(book::person).toList();
      faults.add(
          said.line(),
          columns.name(),
          said.name(),
          say("wrong.staff.differs", book.person(number), Message.list(named)),
          say("right.differs"));
      return null;
    }
    boolean byName = before.equals(number);
    String meant = byName ? staff.byName().get(0) : number;
    faults.note(
        said.line(),
        byName ? columns.name() : columns.staff(),
        byName ? said.name() : said.staff(),
        say("note.staff", book.person(meant), book.person(before)),
        say("note.right"));
    return meant;
  }

  private @Nullable String findHost(Said said, Choice hosts, @Nullable String before) {
    String number = Objects.requireNonNull(hosts.byNumber(), "Two differ by number and name.");
    String name = hosts.byName().get(0);
    Set<String> then = before == null ? Set.of() : hostsOf(before);
    boolean wasNumber = then.contains(number);
    boolean wasName = hosts.byName().stream().anyMatch(then::contains);
    if (wasNumber == wasName || wasNumber && hosts.byName().size() > 1) {
      List<Message> called = hosts.byName().stream().map(book::school).toList();
      faults.add(
          said.line(),
          columns.hostName(),
          said.hostName(),
          say("wrong.school.differs", book.school(number), Message.list(called)),
          say("right.differs"));
      return null;
    }
    String meant = wasNumber ? name : number;
    faults.note(
        said.line(),
        wasNumber ? columns.hostName() : columns.host(),
        wasNumber ? said.hostName() : said.host(),
        say("note.school", book.school(meant), book.school(wasNumber ? number : name)),
        say("note.right"));
    return meant;
  }

  private void fault(Said said, Heading column, String value, String wrong, String right) {
    faults.add(said.line(), column, value, say(wrong), say(right));
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(RowNames.class, key, arguments);
  }
}
