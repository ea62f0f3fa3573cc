package org.lungang.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.sheet.Problem;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.workbook.CellMark;
import org.lungang.workbook.CellName;
import org.lungang.workbook.MarkList;
import org.lungang.workbook.WorkbookMarker;
import org.lungang.workbook.WorkbookRefusal;

/**
 * Somebody's lists as a workbook in which everything that is wrong is marked: cells coloured and
 * commented, errors otherwise than warnings, and a sheet that lists all problems, those too that
 * belong to no cell. A workbook keeps all that it holds; a folder of CSV files becomes a workbook
 * that can be gone on with.
 */
public final class MarkedWorkbook {

  private static final int FIRST_COLUMN = 1;

  private final Language language;
  private final @Nullable FolderWorkbook folder;
  private final List<CellMark> marks = new ArrayList<>();
  private final List<MarkList.Line> lines = new ArrayList<>();

  private MarkedWorkbook(Language language, @Nullable FolderWorkbook folder) {
    this.language = language;
    this.folder = folder;
  }

  /**
   * The bytes of the workbook.
   *
   * @param dataset the workbook, or the folder of CSV files, that was read; left alone
   * @param problems all that is wrong with it
   * @throws UnmarkableException if the workbook would not hold all that the dataset does
   * @throws IOException if it cannot be read
   */
  public static byte[] of(Path dataset, List<Problem> problems, Language language)
      throws IOException, UnmarkableException {
    try {
      return bytes(dataset, problems, language);
    } catch (WorkbookRefusal e) {
      throw UnmarkableException.of("workbook", dataset, e.wrong(), e.right());
    }
  }

  /** Whether a file is a workbook that was marked before, so that it may be written over. */
  public static boolean isOne(Path file) {
    return WorkbookMarker.isMarked(file);
  }

  private static byte[] bytes(Path dataset, List<Problem> problems, Language language)
      throws IOException, WorkbookRefusal, UnmarkableException {
    if (Files.isRegularFile(dataset)) {
      MarkedWorkbook marked = new MarkedWorkbook(language, null);
      problems.forEach(marked::add);
      return WorkbookMarker.mark(dataset, marked.marks, marked.list());
    }
    FolderWorkbook folder = FolderWorkbook.of(dataset, language);
    MarkedWorkbook marked = new MarkedWorkbook(language, folder);
    problems.forEach(marked::add);
    return WorkbookMarker.mark(folder.bytes(), marked.marks, marked.list());
  }

  private void add(Problem problem) {
    String sheet = problem.origin().sheet();
    int row = problem.line();
    if (folder != null) {
      sheet = folder.findSheet(problem.file());
      row = folder.row(problem.file(), row);
    }
    // A problem of a row as a whole is marked where the row begins.
    int column = problem.column() == null ? FIRST_COLUMN : problem.columnNumber();
    boolean hasCell = sheet != null && row > 0 && column > 0;
    if (sheet != null && hasCell) {
      marks.add(new CellMark(sheet, row, column, problem.isError(), note(problem)));
    }
    lines.add(
        new MarkList.Line(
            List.of(
                problem.severity().in(language),
                sheet == null ? problem.file() : sheet,
                hasCell ? CellName.of(column, row) : row > 0 ? String.valueOf(row) : "",
                Objects.requireNonNullElse(problem.column(), ""),
                Objects.requireNonNullElse(problem.value(), ""),
                problem.wrong().in(language),
                problem.right().in(language)),
            sheet,
            row,
            column));
  }

  private String note(Problem problem) {
    return Message.of(
            MarkedWorkbook.class,
            "marked.note",
            problem.severity(),
            problem.wrong(),
            problem.right())
        .in(language);
  }

  private MarkList list() {
    if (lines.isEmpty()) {
      lines.add(new MarkList.Line(List.of("", "", "", "", "", say("marked.none")), null, 0, 0));
    }
    return new MarkList(
        say("marked.sheet"),
        List.of(
            say("marked.severity"),
            say("template.sheet"),
            say("marked.cell"),
            say("template.column"),
            say("marked.value"),
            say("marked.wrong"),
            say("marked.right")),
        List.of(10, 14, 8, 18, 20, 60, 60),
        lines);
  }

  private String say(String key) {
    return Message.of(MarkedWorkbook.class, key).in(language);
  }
}
