package org.lungang.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.output.OutputFile;
import org.lungang.roster.Distinction;
import org.lungang.roster.PublicFiles;
import org.lungang.roster.PublicList;

/** The public list of a plan, with nothing in it that is private. */
public final class Publication {

  private static final String OUTDATED = "OUTDATED.txt";

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
    return of(opened, notice, mask, Distinction.NONE);
  }

  /**
   * Makes the list.
   *
   * @param mask whether names are masked
   * @param distinction what stands behind the names of people who cannot be told apart
   */
  public static PublicList of(
      OpenedPlan opened, PublicList.Notice notice, boolean mask, Distinction distinction) {
    return PublicList.of(opened.staffing(), opened.plan(), notice, mask, distinction);
  }

  /**
   * Writes the files of the list.
   *
   * @throws ProjectFailure if they cannot be written; what was there is as it was
   */
  public static void write(Path out, PublicList list, Language language, Consumer<Named> notes) {
    PlanFolder.write(out, PublicFiles.of(list, language), notes);
    try {
      Files.deleteIfExists(out.resolve(OUTDATED));
    } catch (IOException e) {
      throw OutputPlace.of(out.resolve(OUTDATED), e);
    }
  }

  /** Whether a folder holds a public list. */
  static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve(PublicFiles.CSV));
  }

  /** The file that says that the list beside it is of another plan. */
  static OutputFile outdated() {
    Message text = Message.of(Publication.class, "public.outdated.file");
    String both = text.in(Language.EN) + "\n\n" + text.in(Language.ZH) + "\n";
    return new OutputFile(OUTDATED, both.getBytes(StandardCharsets.UTF_8));
  }
}
