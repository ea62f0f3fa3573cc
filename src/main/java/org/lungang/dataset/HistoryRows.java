package org.lungang.dataset;

import java.time.LocalDate;
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

  HistoryRows(Draft draft) {
    this.draft = draft;
  }

  void read() {
    draft.forEachRow(Table.SERVICE, this::readService);
    draft.forEachRow(Table.ROTATIONS, this::readRotation);
  }

  private void readService(Cells cells) {
    String staffId = cells.reference(ServiceColumn.STAFF, Table.STAFF);
    String found = cells.findSchoolOrName(ServiceColumn.SCHOOL);
    String school = found == null ? "" : found;
    Area area = cells.findCode(ServiceColumn.AREA, Area.values());
    School known = draft.schools.get(school);
    if (area == null && known != null) {
      area = known.area();
    }
    LocalDate from = cells.findDate(ServiceColumn.FROM);
    LocalDate until = cells.findUntil(ServiceColumn.UNTIL);
    requireOrder(cells, from, until, ServiceColumn.UNTIL);
    if (from != null && until != null && cells.isSound()) {
      draft.servicePeriods.add(new ServicePeriod(staffId, school, area, from, until));
    }
  }

  private void readRotation(Cells cells) {
    Rotation.Builder builder = new Rotation.Builder();
    for (RotationColumn column : RotationColumn.values()) {
      column.entry().read(cells, column, builder);
    }
    requireOrder(cells, builder.fromSoFar(), builder.untilSoFar(), RotationColumn.UNTIL);
    if (cells.isSound()) {
      Rotation rotation = builder.build();
      if (rotation.homeSchoolId().equals(rotation.hostSchoolId())) {
        cells.error(
            RotationColumn.HOST,
            rotation.hostSchoolId(),
            Message.of(HistoryRows.class, "wrong.rotation.home"),
            Message.of(HistoryRows.class, "right.rotation.home"));
        return;
      }
      draft
          .keys(Table.ROTATIONS)
          .add(
              RowKeys.join(
                  rotation.staffId(), rotation.hostSchoolId(), rotation.until().toString()),
              cells.place());
      draft.rotations.add(rotation);
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
    }
  }
}
