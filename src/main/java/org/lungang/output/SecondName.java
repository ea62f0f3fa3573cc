package org.lungang.output;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Where a file goes whose place is held by another program: "plan (2).xlsx". */
final class SecondName {

  /** What people open, in programs that hold it while it is open. */
  private static final Set<String> FOR_PEOPLE = Set.of("xlsx", "csv", "html");

  private SecondName() {}

  /**
   * Whether a file could not be replaced because another program holds it open. Windows says so by
   * one of two exceptions, and why only in words of its own language.
   *
   * @param target a file that is there, for people
   */
  static boolean isHeld(Path target, FileSystemException failure) {
    boolean held =
        failure instanceof AccessDeniedException
            || failure.getClass() == FileSystemException.class && !isOfTheDisk(failure);
    String ending = ending(String.valueOf(target.getFileName())).toLowerCase(Locale.ROOT);
    return held && FOR_PEOPLE.contains(ending) && Files.isRegularFile(target);
  }

  /** What other systems say of a disk that is full or read-only. */
  private static boolean isOfTheDisk(FileSystemException failure) {
    String reason = String.valueOf(failure.getReason()).toLowerCase(Locale.ROOT);
    return reason.contains("space") || reason.contains("read-only") || reason.contains("quota");
  }

  /** The first of "plan (2).xlsx", "plan (3).xlsx" … that is not there. */
  static Path free(Path taken) {
    String name = String.valueOf(taken.getFileName());
    String ending = ending(name);
    String stem = ending.isEmpty() ? name : name.substring(0, name.length() - ending.length() - 1);
    int number = 2;
    Path free = taken;
    while (Files.exists(free)) {
      String end = ending.isEmpty() ? "" : "." + ending;
      free = taken.resolveSibling(stem + " (" + number + ")" + end);
      number++;
    }
    return free;
  }

  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot + 1);
  }
}
