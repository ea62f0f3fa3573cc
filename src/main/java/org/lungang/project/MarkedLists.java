package org.lungang.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.lungang.dataset.MarkedWorkbook;
import org.lungang.dataset.UnmarkableException;
import org.lungang.dataset.sheet.Problem;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;

/**
 * Writes the workbook in which wrong cells are marked. It is written over only where it was marked
 * before; then it can be put right, checked and marked again under the same name.
 */
public final class MarkedLists {

  private static final String ENDING = ".xlsx";

  private MarkedLists() {}

  /**
   * Makes sure, before anything is read, that a file may be written.
   *
   * @throws ProjectFailure if it is not called a workbook, or is a file that was not marked before
   */
  public static void requireWritable(Path out, Path dataset) {
    if (!out.toString().toLowerCase(Locale.ROOT).endsWith(ENDING)) {
      throw new ProjectFailure(ProjectFailure.Cause.REQUEST, message("output.ending", out, ENDING));
    } else if (Files.exists(out) && !MarkedWorkbook.isOne(out)) {
      throw new ProjectFailure(
          ProjectFailure.Cause.OUTPUT,
          message(isSame(out, dataset) ? "marked.own" : "marked.exists", out));
    }
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Writes the marked workbook.
   *
   * @throws ProjectFailure if the dataset cannot be marked, or the file cannot be written
   */
  public static void write(
      Path out, Path dataset, List<Problem> problems, Language language, Consumer<Named> notes) {
    byte[] bytes;
    try {
      bytes = MarkedWorkbook.of(dataset, problems, language);
    } catch (UnmarkableException e) {
      throw new ProjectFailure(
          ProjectFailure.Cause.INPUT, List.of(), List.of(e.message(), message("marked.not", out)));
    } catch (IOException e) {
      throw new ProjectFailure(ProjectFailure.Cause.INPUT, message("marked.impossible", dataset));
    }
    OutputPlace.write(out, bytes, notes);
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(MarkedLists.class, key, arguments);
  }
}
