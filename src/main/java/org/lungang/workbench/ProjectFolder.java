package org.lungang.workbench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lungang.dataset.RawTable;
import org.lungang.dataset.column.Table;
import org.lungang.language.Language;
import org.lungang.web.Refusal;

/**
 * The files of a project: {@code project.json} (name, year, which plan), {@code lists/} with a CSV
 * file for each list, {@code policy.yaml}, {@code plans/1}, {@code plans/2} … as the commands write
 * them, {@code scenarios/}, {@code objections.json}, {@code journal.jsonl}.
 *
 * @param root the folder
 */
record ProjectFolder(Path root) {

  static final String SETTINGS = "project.json";

  /** The version of a project's files that this program writes, and the newest that it reads. */
  static final int FORMAT = 1;

  static final String POLICY = "policy.yaml";
  static final String OBJECTIONS = "objections.json";

  /** Whether a folder is a project. */
  static boolean isOne(Path folder) {
    return Files.isRegularFile(folder.resolve(SETTINGS));
  }

  /** The project that a folder or file is or lies in, the innermost one; the path where none is. */
  static Path around(Path path) {
    for (Path each = path; each != null; each = each.getParent()) {
      if (isOne(each)) {
        return each;
      }
    }
    return path;
  }

  /** The projects that lie in a folder, side by side. */
  static List<Path> in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(ProjectFolder::isOne).sorted().toList();
    }
  }

  /**
   * Whether the folder is where it was: somebody may move, rename or delete it while it is open.
   */
  boolean isThere() {
    return isOne(root);
  }

  /**
   * Before anything is read or written here.
   *
   * @throws Refusal if the folder is no longer there
   */
  void requireThere() {
    if (!isThere()) {
      throw new Refusal(410, Text.say("project.gone", root));
    }
  }

  /** The version of the files here; those of before there was a number have the first. */
  int format() throws IOException {
    return Document.parse(Files.readAllBytes(root.resolve(SETTINGS))).get("format").asInt(1);
  }

  Path lists() {
    return root.resolve("lists");
  }

  Path journal() {
    return root.resolve("journal.jsonl");
  }

  /** Comparisons that were written, each in a numbered folder. */
  Path comparisons() {
    return root.resolve("comparisons");
  }

  Path scenarios() {
    return root.resolve("scenarios");
  }

  /** How many pupils schools expect, as {@code horizon --enrolment} takes it. */
  Path enrolment() {
    return root.resolve("enrolment.csv");
  }

  /** Days off and school days of the office, as {@code calendar --days} takes them. */
  Path days() {
    return root.resolve("days.csv");
  }

  /** Where files go that another program changed while edits of the workbench were on their way. */
  Path outside() {
    return root.resolve("changed-outside");
  }

  Path plan(String name) {
    return root.resolve("plans").resolve(name);
  }

  /** The file of a list; where there is none, what it would be called. */
  Path list(Table table, Language language) throws IOException {
    Optional<Path> there =
        Files.isDirectory(lists()) ? RawTable.find(lists(), table) : Optional.empty();
    return there.orElse(lists().resolve(table.fileName(language)));
  }

  /** A file as the journal calls it. */
  String name(Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  /** Writes a file beside and moves it into its place, with its content on disk before. */
  static void write(Path file, byte[] content) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel channel =
        FileChannel.open(
            beside,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    try {
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  static String digest(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java machine has SHA-256.", e);
    }
  }
}
