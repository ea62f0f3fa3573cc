package org.lungang.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.column.PinColumn;
import org.lungang.dataset.column.Table;
import org.lungang.district.Decision;
import org.lungang.district.Pin;
import org.lungang.language.Message;

/** Reads pins.csv. */
final class PinRows {

  private record Row(Pin pin, int line, int batch) {}

  private final Draft draft;
  private final Map<String, List<Row>> rowsByStaff = new HashMap<>();

  PinRows(Draft draft) {
    this.draft = draft;
  }

  /** Begins with pins that are read already. */
  void begin(List<Pin> pins) {
    for (Pin pin : pins) {
      int line = draft.keys(Table.PINS).findLine(key(pin)).orElse(0);
      rowsByStaff
          .computeIfAbsent(pin.staffId(), id -> new ArrayList<>())
          .add(new Row(pin, line, 0));
      draft.pins.add(pin);
    }
  }

  private static String key(Pin pin) {
    String schoolId = pin.schoolId() == null ? "" : pin.schoolId();
    return RowKeys.join(pin.staffId(), pin.decision().name(), schoolId);
  }

  void read() {
    draft.forEachRow(Table.PINS, this::read);
  }

  private void read(Cells cells) {
    String staffId = cells.reference(PinColumn.STAFF, Table.STAFF);
    String schoolId = cells.findReference(PinColumn.SCHOOL, Table.SCHOOLS);
    Decision decision = cells.findCode(PinColumn.DECISION, Decision.values());
    String note = cells.text(PinColumn.NOTE);
    if (decision == null) {
      return;
    }
    if (decision == Decision.NOT_TO && schoolId == null) {
      cells.error(PinColumn.SCHOOL, "", say("wrong.pin.nowhere"), say("right.pin.nowhere"));
    }
    if (decision == Decision.STAY && schoolId != null && !isHome(staffId, schoolId)) {
      cells.warning(PinColumn.SCHOOL, schoolId, say("wrong.pin.stay"), say("right.pin.stay"));
    }
    Pin pin = new Pin(staffId, decision, schoolId, note);
    List<Row> earlier = rowsByStaff.computeIfAbsent(staffId, id -> new ArrayList<>());
    if (!staffId.isEmpty()) {
      giveWay(pin, cells.batch(), earlier);
      reportContradiction(cells, pin, earlier);
    }
    draft.keys(Table.PINS).add(key(pin), cells.place());
    if (cells.isSound() && earlier.stream().noneMatch(row -> row.pin().equals(pin))) {
      draft.pins.add(pin);
    }
    earlier.add(new Row(pin, cells.place().line(), cells.batch()));
  }

  /** Whether somebody is at a school: who stays there stays. */
  private boolean isHome(String staffId, String schoolId) {
    return draft.staff.stream()
        .anyMatch(who -> who.id().equals(staffId) && who.schoolId().equals(schoolId));
  }

  /** What was decided before gives way to what an edit decides. */
  private void giveWay(Pin pin, int batch, List<Row> earlier) {
    for (Row row : List.copyOf(earlier)) {
      if (row.batch() < batch
          && (contradicts(pin, row.pin())
              || contradicts(row.pin(), pin)
              || restates(pin, row.pin()))) {
        earlier.remove(row);
        draft.pins.remove(row.pin());
      }
    }
  }

  /** The same decision, maybe with another note or school. */
  private static boolean restates(Pin one, Pin other) {
    return one.decision() == other.decision() && one.decision() != Decision.NOT_TO;
  }

  private static void reportContradiction(Cells cells, Pin pin, List<Row> earlier) {
    for (Row row : earlier) {
      if (contradicts(pin, row.pin()) || contradicts(row.pin(), pin)) {
        cells.error(
            PinColumn.DECISION,
            cells.text(PinColumn.DECISION),
            say("wrong.pin.contradiction", told(row.pin()), row.line(), told(pin)),
            say("right.pin.contradiction"));
        return;
      }
    }
  }

  private static boolean contradicts(Pin one, Pin other) {
    if (one.decision() != Decision.GO) {
      return false;
    }
    boolean sameSchool = one.schoolId() != null && one.schoolId().equals(other.schoolId());
    return switch (other.decision()) {
      case STAY -> true;
      case NOT_TO -> sameSchool;
      case GO -> one.schoolId() != null && other.schoolId() != null && !sameSchool;
    };
  }

  private static Message told(Pin pin) {
    @Nullable String schoolId = pin.schoolId();
    return schoolId == null
        ? say("pin", pin.decision().written())
        : say("pin.school", pin.decision().written(), schoolId);
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(PinRows.class, key, arguments);
  }
}
