package org.lungang.project;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.output.OutputFile;
import org.lungang.output.OutputFolder;

/**
 * What took long to find is not lost where its folder cannot be written: it goes to a new folder
 * beside that one, or else in the user's home, and the reason is noted.
 */
public final class SecondPlace {

  /** What the folder in the user's home is called. */
  private static final String AT_HOME = "lungang-plan";

  private SecondPlace() {}

  /**
   * Writes to a folder or else to a second one.
   *
   * @param writer writes to the folder that it is given, all or nothing
   * @param notes gets why it is not the first one, and what is worth knowing besides
   * @return the folder that was written
   * @throws ProjectFailure if neither can be written, with what is wrong with the first one
   */
  static Path write(Path out, Consumer<Path> writer, Consumer<Named> notes) {
    try {
      writer.accept(out);
      return out;
    } catch (ProjectFailure failure) {
      if (failure.kind() != ProjectFailure.Cause.OUTPUT) {
        throw failure;
      }
      Path home = Path.of(System.getProperty("user.home", "")).resolve(AT_HOME);
      for (Path second : List.of(OutputFolder.second(out), OutputFolder.second(home))) {
        try {
          writer.accept(second);
        } catch (ProjectFailure again) {
          continue;
        }
        failure.sentences().forEach(notes);
        notes.accept(Message.of(SecondPlace.class, "output.instead", second));
        return second;
      }
      throw failure;
    }
  }

  /** The same with files. */
  public static Path write(Path out, List<OutputFile> files, Consumer<Named> notes) {
    return write(out, folder -> PlanFolder.write(folder, files, notes), notes);
  }
}
