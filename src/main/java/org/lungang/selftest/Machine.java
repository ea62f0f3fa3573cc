package org.lungang.selftest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the program knows about the machine that it runs on.
 *
 * @param system the name of the operating system, as Java calls it
 * @param architecture of the processor, as Java calls it
 * @param java the version of Java
 * @param environment the variables of the process
 * @param fonts the folders that fonts lie in
 * @param memory how much Java may use, in bytes
 * @param processors how many it may use
 * @param now what the clock says
 */
public record Machine(
    String system,
    String architecture,
    String java,
    Map<String, String> environment,
    List<Path> fonts,
    long memory,
    int processors,
    Instant now) {

  private static final int FONT_DEPTH = 6;

  public Machine {
    environment = Map.copyOf(environment);
    fonts = List.copyOf(fonts);
  }

  /** The one that this process runs on. */
  public static Machine ofProcess(Map<String, String> environment, Instant now) {
    return new Machine(
        System.getProperty("os.name", ""),
        System.getProperty("os.arch", ""),
        System.getProperty("java.version", ""),
        environment,
        fontFolders(environment, System.getProperty("user.home", "")),
        Runtime.getRuntime().maxMemory(),
        Runtime.getRuntime().availableProcessors(),
        now);
  }

  private static List<Path> fontFolders(Map<String, String> environment, String home) {
    List<Path> folders = new ArrayList<>();
    add(folders, environment.getOrDefault("WINDIR", ""), "Fonts");
    add(folders, environment.getOrDefault("LOCALAPPDATA", ""), "Microsoft", "Windows", "Fonts");
    for (String path :
        List.of(
            "/usr/share/fonts",
            "/usr/local/share/fonts",
            "/System/Library/Fonts",
            "/Library/Fonts")) {
      add(folders, path);
    }
    for (String path : List.of(".fonts", ".local/share/fonts", "Library/Fonts")) {
      add(folders, home, path);
    }
    return folders;
  }

  private static void add(List<Path> folders, String first, String... more) {
    try {
      if (!first.isEmpty()) {
        folders.add(Path.of(first, more));
      }
    } catch (InvalidPathException e) {
      // A name that this Java cannot read: the check of names tells of that.
    }
  }

  boolean isWindows() {
    return system.toLowerCase(Locale.ROOT).startsWith("windows");
  }

  boolean isMac() {
    return system.toLowerCase(Locale.ROOT).startsWith("mac");
  }

  /** The first of some programs that is on the search path; empty if none is. */
  String firstProgram(List<String> names) {
    String[] folders = environment.getOrDefault("PATH", "").split(":", -1);
    for (String name : names) {
      if (Arrays.stream(folders).anyMatch(folder -> isProgram(folder, name))) {
        return name;
      }
    }
    return "";
  }

  private static boolean isProgram(String folder, String name) {
    try {
      return !folder.isEmpty() && Files.isExecutable(Path.of(folder, name));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** The first font file whose name says one of some words; empty if there is none. */
  String firstFont(List<String> words) {
    for (Path folder : fonts) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder, FONT_DEPTH)) {
          List<String> found =
              files
                  .map(file -> String.valueOf(file.getFileName()))
                  .filter(name -> saysOneOf(name, words))
                  .sorted()
                  .toList();
          if (!found.isEmpty()) {
            return found.get(0);
          }
        } catch (IOException | UncheckedIOException | InvalidPathException e) {
          // A folder that cannot be read has no fonts for this user.
          continue;
        }
      }
    }
    return "";
  }

  private static boolean saysOneOf(String name, List<String> words) {
    String lower = name.toLowerCase(Locale.ROOT);
    boolean font = lower.matches(".*\\.(ttf|ttc|otf|otc|pcf\\.gz)");
    return font && words.stream().anyMatch(lower::contains);
  }
}
