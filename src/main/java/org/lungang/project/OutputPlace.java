package org.lungang.project;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.output.OutputException;
import org.lungang.output.OutputFile;
import org.lungang.output.OutputFolder;
import org.lungang.report.HistoryJson;

/**
 * A place to write to: whether it can be written, found out before hours are spent, and single
 * files.
 */
public final class OutputPlace {

  /** Enough to tell a file of this program by. */
  private static final int MARK_BYTES = 40;

  /** What the score of a plan begins with, as JSON. */
  private static final Pattern SCORE = Pattern.compile("\\{\n  \"dataset_digest\"");

  /** What the file of a session begins with. */
  private static final Pattern SESSION = Pattern.compile("\\{\\s*\"address\"\\s*:");

  /** The names of all files that the program writes into a folder of the user's choice. */
  static final Set<String> WRITTEN =
      Set.of(
          "all.yaml",
          "calendar.csv",
          "calendar.html",
          "calendar.ics",
          "calendar.xlsx",
          "changes.csv",
          "compare.csv",
          "compare.html",
          "compare.json",
          "consents-needed.csv",
          "exempt.csv",
          "forms.xlsx",
          "history.json",
          "horizon.csv",
          "horizon.html",
          "in-force.csv",
          "itinerant.csv",
          "plan.csv",
          "plan.json",
          "plan.xlsx",
          "policy.yaml",
          "public-list.csv",
          "public-list.html",
          "public-list.xlsx",
          "report.html",
          "teacher-records.csv",
          "timetable.csv",
          "timetable.html");

  private OutputPlace() {}

  /** The failure to write to a path. */
  public static ProjectFailure of(Path path, IOException reason) {
    Message message;
    if (reason instanceof OutputException told) {
      message = told.sentence();
    } else if (reason instanceof AccessDeniedException) {
      message = message("output.denied", path);
    } else if (reason instanceof FileSystemException detailed && detailed.getReason() != null) {
      message = message("output.failed", path, detailed.getReason());
    } else if (reason instanceof NoSuchFileException) {
      message = message("output.nowhere", path);
    } else {
      message = message("output.failed", path, reason.getClass().getSimpleName());
    }
    return new ProjectFailure(ProjectFailure.Cause.OUTPUT, message);
  }

  /**
   * Makes sure that files can be written to an output folder; makes nothing yet.
   *
   * @param inputs folders that are read and must not be the output, and files that are read and
   *     must not lie in it under a name that the program writes
   * @throws ProjectFailure if it is the input, a file, or cannot be written
   */
  public static void requireWritable(Path folder, List<Path> inputs) {
    Path existing = folder.toAbsolutePath().normalize();
    while (existing.getParent() != null && !Files.exists(existing, LinkOption.NOFOLLOW_LINKS)) {
      existing = existing.getParent();
    }
    if (!Files.isDirectory(existing)) {
      String key = Files.exists(existing) ? "output.file" : "output.link";
      throw new ProjectFailure(ProjectFailure.Cause.OUTPUT, message(key, existing));
    }
    OutputFolder.recover(folder);
    try {
      NameLength.requireTaken(folder.toAbsolutePath().normalize(), existing);
      for (Path input : inputs) {
        requireApart(folder, input);
      }
      OutputFolder.probe(existing);
      for (String name : PlanFolder.READ_BACK) {
        if (Files.isDirectory(folder.resolve(name))) {
          throw new ProjectFailure(
              ProjectFailure.Cause.OUTPUT, message("output.folder", folder.resolve(name)));
        }
      }
    } catch (IOException e) {
      throw of(folder, e);
    }
  }

  /** The same with one input. */
  public static void requireWritable(Path folder, Path input) {
    requireWritable(folder, List.of(input));
  }

  /** The letter case of names does not matter: not every file system knows it. */
  private static void requireApart(Path folder, Path input) throws IOException {
    if (!Files.exists(folder) || !Files.exists(input)) {
      return;
    } else if (Files.isSameFile(folder, input)) {
      throw new ProjectFailure(ProjectFailure.Cause.OUTPUT, message("output.dataset", folder));
    } else if (Files.isDirectory(input)) {
      return;
    }
    for (Path file : List.of(input.toAbsolutePath().normalize(), input.toRealPath())) {
      Path beside = file.getParent();
      String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
      if (beside != null && Files.isSameFile(beside, folder) && WRITTEN.contains(name)) {
        throw new ProjectFailure(ProjectFailure.Cause.OUTPUT, message("output.input", input));
      }
    }
  }

  /**
   * Makes sure that a JSON file of a score may be written: one that was written so before, or one
   * that is new.
   *
   * @param inputs the files and folders that are read
   * @throws ProjectFailure if it is one of the inputs, or some other file
   */
  public static void requireOwnJson(Path file, Path... inputs) {
    requireOwn(file, SCORE, inputs);
  }

  /**
   * Makes sure that a file of a session may be written: one that was written so before, or one that
   * is new.
   *
   * @param inputs the files and folders that are read
   * @throws ProjectFailure if it is one of the inputs, or some other file
   */
  public static void requireOwnSession(Path file, Path... inputs) {
    requireOwn(file, SESSION, inputs);
  }

  private static void requireOwn(Path file, Pattern beginning, Path... inputs) {
    requireNoInput(file, inputs);
    try {
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !isOwn(file, beginning)) {
        throw new ProjectFailure(ProjectFailure.Cause.OUTPUT, message("output.not-ours", file));
      }
    } catch (IOException e) {
      throw of(file, e);
    }
  }

  private static boolean isOwn(Path file, Pattern beginning) throws IOException {
    Path plan = file.resolveSibling(HistoryJson.NAME);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.exists(plan)) {
      return false;
    }
    try (InputStream content = Files.newInputStream(file)) {
      String start = new String(content.readNBytes(MARK_BYTES), StandardCharsets.UTF_8);
      return beginning.matcher(start).lookingAt();
    }
  }

  /**
   * Makes sure that a file is none that is read, whatever links lead there and however its name is
   * written.
   *
   * @throws ProjectFailure if it is one of the inputs, or lies in a folder that is one
   */
  public static void requireNoInput(Path file, Path... inputs) {
    try {
      if (!Files.exists(file)) {
        return;
      }
      Path real = file.toRealPath();
      for (Path input : inputs) {
        if (Files.exists(input)
            && (Files.isSameFile(file, input)
                || Files.isDirectory(input) && real.startsWith(input.toRealPath()))) {
          throw new ProjectFailure(ProjectFailure.Cause.OUTPUT, message("output.input", file));
        }
      }
    } catch (IOException e) {
      throw of(file, e);
    }
  }

  /**
   * Writes one file whole, or not at all; under a second name, and notes so, where another program
   * holds it open.
   *
   * @throws ProjectFailure if it cannot be written; what was there is as it was
   */
  public static void write(Path file, byte[] content, Consumer<Named> notes) {
    Path whole = file.toAbsolutePath();
    Path folder = whole.getParent();
    Path name = whole.getFileName();
    if (folder == null || name == null) {
      throw new ProjectFailure(ProjectFailure.Cause.OUTPUT, message("output.file", file));
    }
    PlanFolder.write(folder, List.of(new OutputFile(name.toString(), content)), notes);
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(OutputPlace.class, key, arguments);
  }
}
