package org.lungang.dataset;

import java.util.Set;
import org.lungang.district.Area;
import org.lungang.district.School;
import org.lungang.district.Stage;
import org.lungang.district.Trait;

/** Reads schools.csv. */
final class SchoolRows {

  private final Draft draft;

  SchoolRows(Draft draft) {
    this.draft = draft;
  }

  void read() {
    draft.forEachRow(Table.SCHOOLS, this::read);
  }

  private void read(Cells cells) {
    RowKeys ids = draft.keys(Table.SCHOOLS);
    String id = cells.text(Column.SCHOOL_ID);
    cells.addUnique(ids, Column.SCHOOL_ID, id);
    String name = cells.text(Column.SCHOOL_NAME);
    ids.addName(name, id);
    School school =
        new School(
            id,
            name,
            cells.code(Column.SCHOOL_STAGE, Stage.values()),
            cells.code(Column.SCHOOL_AREA, Area.values()),
            Set.copyOf(cells.codes(Column.SCHOOL_TRAITS, Trait.values())),
            cells.findCoordinates(Column.SCHOOL_LATITUDE, Column.SCHOOL_LONGITUDE),
            cells.findNumber(Column.SCHOOL_STUDENTS));
    if (cells.isSound()) {
      draft.schools.put(id, school);
    }
  }
}
