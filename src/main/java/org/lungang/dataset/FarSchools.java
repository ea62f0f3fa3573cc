package org.lungang.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lungang.dataset.column.Column;
import org.lungang.dataset.column.SchoolColumn;
import org.lungang.dataset.column.Table;
import org.lungang.dataset.sheet.Place;
import org.lungang.dataset.sheet.Sheet;
import org.lungang.district.Coordinates;
import org.lungang.district.Group;
import org.lungang.district.School;
import org.lungang.language.Message;

/**
 * Warns of schools that lie so far from all others of their groups that a coordinate must be
 * mistyped: minutes are worked out of them.
 */
final class FarSchools {

  /** Nobody goes further to work, not even in the largest counties. */
  private static final int MOST_MINUTES = 480;

  private final Draft draft;

  FarSchools(Draft draft) {
    this.draft = draft;
  }

  /** One warning a school. */
  void warn() {
    Map<String, Integer> nearest = new TreeMap<>();
    for (Group group : draft.groups) {
      List<School> located = new ArrayList<>();
      for (String id : group.schoolIds()) {
        School school = draft.schools.get(id);
        if (school != null && school.coordinates() != null) {
          located.add(school);
        }
      }
      for (School school : located) {
        nearest(school, located, nearest);
      }
    }
    nearest.forEach(
        (id, minutes) -> {
          if (minutes > MOST_MINUTES) {
            warn(id, minutes);
          }
        });
  }

  private static void nearest(School school, List<School> others, Map<String, Integer> nearest) {
    Coordinates here = school.coordinates();
    for (School other : others) {
      Coordinates there = other.coordinates();
      if (other != school && here != null && there != null) {
        nearest.merge(school.id(), here.minutesTo(there), Math::min);
      }
    }
  }

  private void warn(String id, int minutes) {
    Sheet<Column> sheet = draft.findSheet(Table.SCHOOLS);
    School school = draft.schools.get(id);
    Place place = draft.keys(Table.SCHOOLS).findPlace(id).orElse(null);
    if (sheet != null && school != null && place != null) {
      draft.findings.warning(
          place.origin(),
          place.line(),
          sheet.heading(SchoolColumn.LATITUDE),
          sheet.columnNumber(SchoolColumn.LATITUDE),
          id,
          say("wrong.school.far", school.name(), minutes / 60),
          say("right.school.far"));
    }
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(FarSchools.class, key, arguments);
  }
}
