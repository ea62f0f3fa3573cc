package org.lungang.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lungang.dataset.column.Table;
import org.lungang.dataset.sheet.LeftOut;
import org.lungang.dataset.sheet.Origin;
import org.lungang.dataset.sheet.Problem;
import org.lungang.dataset.sheet.ProblemList;
import org.lungang.dataset.sheet.Sheet;
import org.lungang.district.District;

/**
 * Reads a dataset (docs/reference/files.md): a folder of CSV files, or a workbook with a sheet for
 * each of them. Finds all problems, not only the first.
 */
public final class DatasetReader {

  private DatasetReader() {}

  /** Reads a folder or a workbook; whatever is wrong with it is in the result. */
  public static Reading read(Path folderOrWorkbook) {
    return read(folderOrWorkbook, List.of());
  }

  /**
   * Reads a folder or a workbook as it would be with some edits, made one after the other. The
   * files stay as they are; what is wrong with an edit, or with what it leads to, is in the result.
   */
  public static Reading read(Path folderOrWorkbook, List<RowEdit> edits) {
    return read(folderOrWorkbook, edits, LeftOut.NOTHING);
  }

  /**
   * The same where some columns, sheets and files are left out on purpose.
   *
   * @param leftOut those that nobody wants to be told of, beside those that the dataset names
   */
  public static Reading read(Path folderOrWorkbook, List<RowEdit> edits, LeftOut leftOut) {
    Draft draft = new Draft(new ProblemList(), edits);
    draft.leaveOut(leftOut);
    if (Files.isRegularFile(folderOrWorkbook)) {
      byte[] before = ReadFiles.find(folderOrWorkbook);
      try (DatasetWorkbook workbook = new DatasetWorkbook(folderOrWorkbook, draft)) {
        if (workbook.open()) {
          readRows(draft);
        }
      }
      draft.files.addIfSame(folderOrWorkbook, before);
    } else if (new DatasetFolder(folderOrWorkbook, draft).open()) {
      readRows(draft);
    }
    return reading(draft);
  }

  /**
   * The lists of a district as they would be with some edits, through the same checks as files;
   * nothing is written.
   */
  public static Reading read(District district, List<RowEdit> edits) {
    Draft draft = new Draft(new ProblemList(), edits);
    open(DatasetStyle.ENGLISH.files(district), draft);
    draft.districtName = district.givenName();
    readRows(draft);
    return reading(draft);
  }

  /**
   * CSV files that lie in memory, through the same checks as those of a folder.
   *
   * @param files their bytes by name; those that are no table's are left out
   */
  public static Reading read(Map<String, byte[]> files) {
    Draft draft = new Draft(new ProblemList(), List.of());
    open(files, draft);
    readRows(draft);
    return reading(draft);
  }

  private static void open(Map<String, byte[]> files, Draft draft) {
    files.forEach(
        (name, bytes) -> {
          Path file = Path.of(name);
          Table.find(file)
              .ifPresent(
                  table ->
                      Sheet.open(
                              Origin.of(file),
                              bytes,
                              table.columns(),
                              draft.findings,
                              draft.leftOut())
                          .ifPresent(sheet -> draft.open(table, sheet)));
        });
  }

  /**
   * Whether reading a folder again would find the same as before: it holds, to the byte, the files
   * that were read.
   *
   * @param reading what came of reading the folder, perhaps with more pins
   */
  public static boolean isUpToDate(Path folder, Reading reading) {
    DatasetDigest digest = reading.digest();
    return digest != null && digest.isStillIn(folder);
  }

  private static Reading reading(Draft draft) {
    District district = draft.findings.haveErrors() ? null : draft.toDistrict();
    DatasetDigest digest = district == null ? null : new DatasetDigest(district, draft.files);
    return new Reading(district, digest, draft.findings.sorted(), draft.keys(), draft.headings());
  }

  /**
   * A dataset that is read already, with more pins: no file is read again. Rows of {@code pins.csv}
   * and of earlier batches give way to what the new ones decide.
   *
   * @param reading without errors
   * @param pins rows of pins.csv that are added
   * @throws IllegalArgumentException if an edit is anything else
   */
  public static Reading withPins(Reading reading, List<RowEdit> pins) {
    District base = reading.district();
    DatasetDigest digest = reading.digest();
    if (base == null || digest == null) {
      throw new IllegalArgumentException("The dataset has errors.");
    }
    for (RowEdit edit : pins) {
      if (edit.table() != Table.PINS || edit.kind() != RowEdit.Kind.ADD) {
        throw new IllegalArgumentException("The edit (" + edit + ") adds no pin.");
      }
    }
    Draft draft = new Draft(new ProblemList(), pins, reading.keys().withCopyOf(Table.PINS));
    PinRows rows = new PinRows(draft);
    rows.begin(base.pins());
    rows.read();
    List<Problem> problems = new ArrayList<>(reading.problems());
    problems.addAll(draft.findings.sorted());
    District district = draft.findings.haveErrors() ? null : base.withPins(draft.pins);
    return new Reading(
        district,
        district == null ? null : digest.withOtherPins(district),
        problems.stream().sorted().toList(),
        draft.keys(),
        reading.headings());
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
    new ConsentRows(draft).read();
    OwnSubjects.warn(draft.parsed());
    new LonelySchools(draft, groups.schoolsInGroups(), staff.staffBySchool()).warn();
    new FarSchools(draft).warn();
  }
}
