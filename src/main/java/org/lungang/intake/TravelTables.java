package org.lungang.intake;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lungang.district.TravelTime;
import org.lungang.intake.table.TableRow;
import org.lungang.word.Choice;
import org.lungang.word.DurationWords;
import org.lungang.word.Field;

/** Reads minutes between schools; what no list says, the small table of the recipe may. */
final class TravelTables {

  private static final Pattern HOURS = Pattern.compile("[^分]*(?:小时|[(（][hH][)）])[^分]*");

  private final Inquiry inquiry;
  private final SchoolBook schools;

  /** The ways by their two schools. */
  private final RowsUnread unread;

  private final Map<String, TravelTime> travel = new LinkedHashMap<>();

  /** Minutes by the ids of two schools, both ways. */
  private final Map<String, Integer> known = new HashMap<>();

  TravelTables(Inquiry inquiry, SchoolBook schools, RowsUnread unread) {
    this.unread = unread;
    this.inquiry = inquiry;
    this.schools = schools;
  }

  List<TravelTime> travel() {
    return List.copyOf(travel.values());
  }

  void read(MappedTable table) {
    for (TableRow row : table.table().rows()) {
      String from = table.cell(row, Field.FROM_SCHOOL);
      String to = table.cell(row, Field.TO_SCHOOL);
      if (!from.isEmpty() && !to.isEmpty()) {
        Integer minutes = minutes(table, row);
        Optional<SchoolDraft> one = schools.resolve(from, table.spot(row));
        Optional<SchoolDraft> other = schools.resolve(to, table.spot(row));
        if (one.isPresent() && other.isPresent() && minutes != null) {
          addOnce(one.get(), other.get(), minutes, table.spot(row));
        }
      } else if (!table.cell(row, Field.MINUTES).isEmpty()) {
        unread.add(table.spot(row));
      }
    }
  }

  /** The minutes of a row; bare numbers are hours where the heading says so. */
  private @Nullable Integer minutes(MappedTable table, TableRow row) {
    String cell = table.cell(row, Field.MINUTES);
    boolean areHours =
        table.described().stream()
            .filter(column -> column.field() == Field.MINUTES)
            .anyMatch(column -> HOURS.matcher(column.heading()).matches());
    boolean isBare = cell.matches("\\d{1,2}(?:\\.\\d{1,2})?");
    Integer minutes = DurationWords.minutes(areHours && isBare ? cell + "小时" : cell);
    if (minutes == null && !cell.isEmpty()) {
      inquiry.number(Field.MINUTES, cell, table.spot(row));
    }
    return minutes;
  }

  /** Adds a way of a sheet that has the schools in its first line and its first column. */
  void addOfMatrix(SchoolDraft one, SchoolDraft other, int minutes) {
    if (!Integer.valueOf(minutes).equals(known.get(one.id + "\n" + other.id))) {
      add(one, other, minutes);
    }
  }

  /** Adds a way; of two rows for the same one the first or the last counts, where they differ. */
  private void addOnce(SchoolDraft one, SchoolDraft other, int minutes, Spot spot) {
    TravelTime before = travel.get(one.id + "\n" + other.id);
    if (before == null) {
      add(one, other, minutes);
    } else if (before.minutes() != minutes) {
      inquiry
          .ask(
              "MINUTES/(twice)",
              () ->
                  Inquiry.question(
                      "minutes-twice", false, Inquiry.choices(Choice.FIRST, Choice.LAST)),
              spot)
          .filter(Choice.LAST.name()::equals)
          .ifPresent(answer -> add(one, other, minutes));
    }
  }

  private void add(SchoolDraft one, SchoolDraft other, int minutes) {
    travel.put(one.id + "\n" + other.id, new TravelTime(one.id, other.id, minutes));
    known.put(one.id + "\n" + other.id, minutes);
    known.putIfAbsent(other.id + "\n" + one.id, minutes);
  }

  /**
   * Minutes from the small table of the recipe: between the townships of two schools, else the
   * minutes that the office gives for all pairs within a group.
   */
  void complete(Recipe recipe, List<GroupDraft> groups) {
    if (recipe.minutes().isEmpty()) {
      return;
    }
    List<SchoolDraft> all = schools.all().stream().filter(school -> !school.leftOut).toList();
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        SchoolDraft one = all.get(i);
        SchoolDraft other = all.get(j);
        boolean isMeasured = one.coordinates != null && other.coordinates != null;
        if (!isMeasured && !known.containsKey(one.id + "\n" + other.id)) {
          Integer minutes = minutes(recipe, one, other, groups);
          if (minutes != null) {
            add(one, other, minutes);
          }
        }
      }
    }
  }

  private static @Nullable Integer minutes(
      Recipe recipe, SchoolDraft one, SchoolDraft other, List<GroupDraft> groups) {
    boolean placed = !one.township.isEmpty() && !other.township.isEmpty();
    Integer between =
        placed ? recipe.minutes().get(Recipe.pair(one.township, other.township)) : null;
    if (between != null) {
      return between;
    }
    Integer any = recipe.minutes().get(Recipe.ANY_PAIR);
    return any != null && groups.stream().anyMatch(g -> g.has(one) && g.has(other)) ? any : null;
  }
}
