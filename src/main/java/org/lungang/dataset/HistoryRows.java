package org.lungang.dataset;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.sheet.YesNo;
import org.lungang.district.Area;
import org.lungang.district.Assessment;
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
    String staffId = cells.reference(Column.SERVICE_STAFF, draft.keys(Table.STAFF));
    String school = school(cells.text(Column.SERVICE_SCHOOL));
    Area area = cells.findCode(Column.SERVICE_AREA, Area.values());
    School known = draft.schools.get(school);
    if (area == null && known != null) {
      area = known.area();
    }
    LocalDate from = cells.findDate(Column.SERVICE_FROM);
    LocalDate until = cells.findUntil(Column.SERVICE_UNTIL);
    requireOrder(cells, from, until, Column.SERVICE_UNTIL);
    if (from != null && until != null && cells.isSound()) {
      draft.servicePeriods.add(new ServicePeriod(staffId, school, area, from, until));
    }
  }

  /** A school id, or the name of exactly one school, which then is meant, or any other name. */
  private String school(String cell) {
    RowKeys schools = draft.keys(Table.SCHOOLS);
    return schools.find(cell).or(() -> schools.findByName(cell)).orElse(cell);
  }

  private void readRotation(Cells cells) {
    RowKeys schools = draft.keys(Table.SCHOOLS);
    String staffId = cells.reference(Column.ROTATION_STAFF, draft.keys(Table.STAFF));
    String homeId = cells.reference(Column.ROTATION_HOME, schools);
    String hostId = cells.reference(Column.ROTATION_HOST, schools);
    String groupId = cells.findReference(Column.ROTATION_GROUP, draft.keys(Table.GROUPS));
    LocalDate from = cells.findDate(Column.ROTATION_FROM);
    LocalDate until = cells.findUntil(Column.ROTATION_UNTIL);
    requireOrder(cells, from, until, Column.ROTATION_UNTIL);
    Assessment assessment = cells.findCode(Column.ROTATION_ASSESSMENT, Assessment.values());
    YesNo wishes = cells.code(Column.ROTATION_WISHES_TO_STAY, YesNo.values(), YesNo.NO);
    if (from != null && until != null && cells.isSound()) {
      draft
          .keys(Table.ROTATIONS)
          .add(RowKeys.join(staffId, hostId, until.toString()), cells.place());
      draft.rotations.add(
          new Rotation(
              staffId, homeId, hostId, groupId, from, until, assessment, wishes == YesNo.YES));
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
