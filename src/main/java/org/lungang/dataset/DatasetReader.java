package org.lungang.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import org.lungang.district.District;

/**
 * Reads a dataset (spec page 2): a folder of CSV files, or a workbook with a sheet for each of
 * them. Finds all problems, not only the first.
 */
public final class DatasetReader {

  private DatasetReader() {}

  /** Reads a folder or a workbook; whatever is wrong with it is in the result. */
  public static Reading read(Path folderOrWorkbook) {
    Draft draft = new Draft(new Findings());
    if (Files.isRegularFile(folderOrWorkbook)) {
      try (DatasetWorkbook workbook = new DatasetWorkbook(folderOrWorkbook, draft)) {
        if (workbook.open()) {
          readRows(draft);
        }
      }
    } else if (new DatasetFolder(folderOrWorkbook, draft).open()) {
      readRows(draft);
    }
    District district = draft.findings.haveErrors() ? null : draft.toDistrict();
    return new Reading(district, draft.findings.sorted(), draft.keys(), draft.headings());
  }

  private static void readRows(Draft draft) {
    new SchoolRows(draft).read();
    GroupRows groups = new GroupRows(draft);
    groups.read();
    StaffRows staff = new StaffRows(draft);
    staff.read();
    new HistoryRows(draft).read();
    new NeedRows(draft).read();
    new LessonRows(draft).read();
    new PinRows(draft).read();
    new LonelySchools(draft, groups.schoolsInGroups(), staff.staffBySchool()).warn();
  }
}
