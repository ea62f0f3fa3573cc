package org.lungang.project;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.lungang.language.Language;
import org.lungang.language.Named;
import org.lungang.roster.PublicFiles;
import org.lungang.roster.PublicList;

/** The public list of a plan, with nothing in it that is private. */
public final class Publication {

  private Publication() {}

  /** The folder inside that of the plan, apart from what is internal. */
  public static Path folderIn(Path planFolder) {
    return planFolder.resolve("public");
  }

  /**
   * Makes the list.
   *
   * @param mask whether names are masked
   */
  public static PublicList of(OpenedPlan opened, PublicList.Notice notice, boolean mask) {
    return of(opened, notice, mask, false);
  }

  /**
   * Makes the list.
   *
   * @param mask whether names are masked
   * @param idEnds whether people who cannot be told apart have the end of their id shown
   */
  public static PublicList of(
      OpenedPlan opened, PublicList.Notice notice, boolean mask, boolean idEnds) {
    return PublicList.of(opened.staffing(), opened.plan(), notice, mask, idEnds);
  }

  /**
   * Writes the files of the list.
   *
   * @throws ProjectFailure if they cannot be written; what was there is as it was
   */
  public static void write(Path out, PublicList list, Language language, Consumer<Named> notes) {
    PlanFolder.write(out, PublicFiles.of(list, language), notes);
  }
}
