package org.lungang.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;

/**
 * An installer by NSIS (its compiler {@code makensis} runs on Linux and Windows) for one user, who
 * need be no administrator: into the user's own folder, with an entry in the start menu.
 */
final class WindowsSetup {

  private static final String COMPILER = "makensis";

  private WindowsSetup() {}

  /**
   * Makes an installer.
   *
   * @param template the script of NSIS in which {@code @VERSION@}, {@code @FILES@},
   *     {@code @REMOVED@}, {@code @KILOBYTES@} and {@code @OUT@} stand for what differs
   * @param work a folder of its own
   * @throws PackagingFailure if there is no NSIS, or it fails
   */
  static void write(
      Path out, FileSet files, String version, String template, Instant time, Path work)
      throws IOException {
    StringBuilder added = new StringBuilder();
    StringBuilder removed = new StringBuilder();
    String folder = "";
    for (PackedFile file : files.all()) {
      Path copy = work.resolve("files").resolve(file.path());
      Files.createDirectories(copy.getParent());
      Files.write(copy, file.content());
      Files.setLastModifiedTime(copy, FileTime.from(time));
      String path = file.path().replace('/', '\\');
      String of = path.contains("\\") ? "\\" + path.substring(0, path.lastIndexOf('\\')) : "";
      if (!of.equals(folder) || added.isEmpty()) {
        added.append("  SetOutPath \"$INSTDIR").append(of).append("\"\n");
        folder = of;
      }
      added.append("  File \"").append(copy.toAbsolutePath()).append("\"\n");
      removed.append("  Delete \"$INSTDIR\\").append(path).append("\"\n");
    }
    for (String each : FileFolders.deepestFirst(files)) {
      removed.append("  RMDir \"$INSTDIR\\").append(each.replace('/', '\\')).append("\"\n");
    }
    String script =
        template
            .replace("@VERSION@", version)
            .replace("@FILES@", added)
            .replace("@REMOVED@", removed)
            .replace("@KILOBYTES@", String.valueOf(files.bytes() / 1024))
            .replace("@OUT@", out.toAbsolutePath().toString());
    Path file = work.resolve("setup.nsi");
    Files.writeString(file, "\uFEFF" + script, StandardCharsets.UTF_8);
    compile(file, time, work);
  }

  private static void compile(Path script, Instant time, Path work) throws IOException {
    Path said = work.resolve("said.txt");
    ProcessBuilder compiler =
        new ProcessBuilder(COMPILER, "-V2", "-INPUTCHARSET", "UTF8", script.toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile());
    Map<String, String> environment = compiler.environment();
    environment.put("SOURCE_DATE_EPOCH", String.valueOf(time.getEpochSecond()));
    Process process;
    try {
      process = compiler.start();
    } catch (IOException e) {
      throw new PackagingFailure("nsis");
    }
    try {
      if (process.waitFor() != 0) {
        throw new PackagingFailure("nsis.failed", Files.readString(said).strip());
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new PackagingFailure("nsis.failed", "interrupted");
    }
  }
}
