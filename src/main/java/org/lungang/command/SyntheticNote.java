package org.lungang.command;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lungang.generator.Extra;
import org.lungang.generator.Generator;
import org.lungang.generator.Shape;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.output.OutputFile;
import org.lungang.output.OutputFolder;
import org.lungang.project.OutputPlace;
import org.lungang.report.ProgramVersion;

/**
 * The README.md beside a generated dataset: that nobody in it exists, and how to make it again. Its
 * presence tells a generated folder, which may be replaced, from somebody's real data.
 */
record SyntheticNote(
    Shape shape,
    long seed,
    double scale,
    LinkedOptions linked,
    Set<Extra> extras,
    boolean mess,
    Language language) {

  private static final String NAME = "README.md";
  private static final String MARK = "<!-- lungang generate -->";

  /**
   * Refuses a folder that holds anything but a dataset of ours.
   *
   * @throws CommandFailure if it does
   */
  void requireOwn(Path folder) {
    OutputFolder.recover(folder);
    try {
      if (!isFree(folder) && findOwn(folder).isEmpty()) {
        throw new CommandFailure(
            ExitCode.CANNOT_WRITE, Message.of(SyntheticNote.class, "generate.occupied", folder));
      }
    } catch (IOException e) {
      throw OutputPlace.of(folder, e);
    }
  }

  private static boolean isFree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return true;
    } else if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  /** The text of our own note in a folder. */
  private static Optional<String> findOwn(Path folder) throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    String text = Files.readString(file);
    return text.startsWith(MARK) ? Optional.of(text) : Optional.empty();
  }

  /** The note as a file, in the language of the others. */
  OutputFile file() {
    return new OutputFile(NAME, text().getBytes(StandardCharsets.UTF_8));
  }

  private String text() {
    return MARK
        + "\n"
        + Message.of(
                SyntheticNote.class,
                "generate.note",
                shape.id(),
                shape,
                ProgramVersion.current(),
                command(),
                linked.policyId(shape),
                Generator.plannedYear())
            .in(language)
        + "\n";
  }

  private String command() {
    return "./lungang generate "
        + shape.id()
        + " --seed "
        + seed
        + (linked.isLinked()
            ? linked.text()
            : " --scale " + BigDecimal.valueOf(scale).stripTrailingZeros().toPlainString())
        + (extras.isEmpty()
            ? ""
            : " --with " + String.join(",", extras.stream().sorted().map(Extra::id).toList()))
        + (mess ? " --mess" : "")
        + (language == Language.ZH ? " --lang zh" : " --lang en")
        + " --out FOLDER";
  }
}
