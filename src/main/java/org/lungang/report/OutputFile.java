package org.lungang.report;

/**
 * A file of an output folder, complete in memory.
 *
 * @param name its name in the folder
 * @param content its bytes; not copied, so not to be changed
 */
public record OutputFile(String name, byte[] content) {

  public OutputFile {
    if (name.isEmpty() || name.contains("/") || name.contains("\\") || name.startsWith(".")) {
      throw new IllegalArgumentException("The name (" + name + ") is not that of a file.");
    }
  }
}
