package org.lungang.dataset;

import org.lungang.dataset.column.SchoolColumn;
import org.lungang.dataset.column.Table;
import org.lungang.district.School;

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
    School.Builder school = new School.Builder();
    for (SchoolColumn column : SchoolColumn.values()) {
      column.entry().read(cells, column, school);
    }
    cells.addUnique(ids, SchoolColumn.ID, school.idSoFar());
    cells.requireBoth(SchoolColumn.LATITUDE, SchoolColumn.LONGITUDE);
    PersonNames.checkOfSchools(cells, SchoolColumn.NAME);
    cells.warnOfNamesake(ids, SchoolColumn.NAME, school.idSoFar());
    ids.addName(school.nameSoFar(), school.idSoFar(), "");
    if (cells.isSound()) {
      School built = school.build();
      OddSizes.check(cells, built);
      draft.schools.put(school.idSoFar(), built);
    }
  }
}
