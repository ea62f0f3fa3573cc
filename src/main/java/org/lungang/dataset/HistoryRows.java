package org.lungang.dataset;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.column.Column;
import org.lungang.dataset.column.RotationColumn;
import org.lungang.dataset.column.ServiceColumn;
import org.lungang.dataset.column.Table;
import org.lungang.district.Area;
import org.lungang.district.Rotation;
import org.lungang.district.School;
import org.lungang.district.ServicePeriod;
import org.lungang.language.Message;

/** Reads where staff have been: service.csv and rotations.csv. */
final class HistoryRows {

  private final Draft draft;
  private final EarlierSchools earlier;
  private final Map<String, LocalDate> births = new HashMap<>();

  HistoryRows(Draft draft) {
    this.draft = draft;
    this.earlier = new EarlierSchools(draft.schools.values());
  }

  void read() {
    // Whose own dates are odd was told so already.
    draft.staff.stream()
        .filter(StaffDates::isOldEnough)
        .forEach(member -> births.put(member.id(), member.birthDate()));
    draft.forEachRow(Table.SERVICE, this::readService);
    draft.forEachRow(Table.ROTATIONS, this::readRotation);
  }

  private void readService(Cells cells) {
    String staffId = cells.reference(ServiceColumn.STAFF, Table.STAFF);
    String found = cells.findSchoolOrName(ServiceColumn.SCHOOL);
    String school = found == null ? "" : found;
    Area area = cells.findCode(ServiceColumn.AREA, Area.values());
    School known = draft.schools.get(school);
    RowKeys listed = draft.keys(Table.SCHOOLS);
    if (known == null
        && !school.isEmpty()
        && listed.isComplete()
        && listed.find(school).isEmpty()) {
      warnOfNear(cells, school);
    }
    if (area == null && known != null) {
      area = known.area();
    }
    LocalDate from = cells.findDate(ServiceColumn.FROM);
    LocalDate until = cells.findUntil(ServiceColumn.UNTIL);
    requireOrder(cells, from, until, ServiceColumn.UNTIL);
    warnOfAge(cells, staffId, from, ServiceColumn.FROM);
    if (from != null && until != null && cells.isSound()) {
      draft.servicePeriods.add(new ServicePeriod(staffId, school, area, from, until));
    }
  }

  private void warnOfNear(Cells cells, String school) {
    earlier
        .findNear(school)
        .ifPresent(
            near ->
                cells.warning(
                    ServiceColumn.SCHOOL,
                    school,
                    Message.of(HistoryRows.class, "wrong.service.near"),
                    Message.of(HistoryRows.class, "right.service.near", near)));
  }

  private void readRotation(Cells cells) {
    Rotation.Builder builder = new Rotation.Builder();
    for (RotationColumn column : RotationColumn.values()) {
      column.entry().read(cells, column, builder);
    }
    requireOrder(cells, builder.fromSoFar(), builder.untilSoFar(), RotationColumn.UNTIL);
    if (cells.isSound()) {
      Rotation rotation = builder.build();
      warnOfAge(cells, rotation.staffId(), rotation.from(), RotationColumn.FROM);
      if (rotation.homeSchoolId().equals(rotation.hostSchoolId())) {
        cells.error(
            RotationColumn.HOST,
            rotation.hostSchoolId(),
            Message.of(HistoryRows.class, "wrong.rotation.home"),
            Message.of(HistoryRows.class, "right.rotation.home"));
        return;
      }
      String key =
          RowKeys.join(rotation.staffId(), rotation.hostSchoolId(), rotation.until().toString());
      RowKeys keys = draft.keys(Table.ROTATIONS);
      keys.findLine(key)
          .ifPresent(
              line ->
                  cells.warning(
                      RotationColumn.STAFF,
                      rotation.staffId(),
                      Message.of(HistoryRows.class, "wrong.rotation.twice", line),
                      Message.of(HistoryRows.class, "right.rotation.twice")));
      keys.add(key, cells.place());
      draft.rotations.add(rotation);
    }
  }

  private void warnOfAge(Cells cells, String staffId, @Nullable LocalDate day, Column column) {
    LocalDate birth = births.get(staffId);
    if (birth != null && day != null) {
      StaffDates.warnOfAge(cells, column, birth, day);
    }
  }

  private static void requireOrder(
      Cells cells, @Nullable LocalDate from, @Nullable LocalDate until, Column column) {
    if (from != null && until != null && until.isBefore(from)) {
      cells.error(
          column,
          cells.text(column),
          Message.of(HistoryRows.class, "wrong.order"),
          Message.of(HistoryRows.class, "right.order", from));
    } else if (until != null && cells.isMonth(column)) {
      cells.warning(
          column,
          cells.text(column),
          Message.of(HistoryRows.class, "wrong.until.month", until),
          Message.of(
              HistoryRows.class, "right.until.month", until.withDayOfMonth(until.lengthOfMonth())));
    }
  }
}
