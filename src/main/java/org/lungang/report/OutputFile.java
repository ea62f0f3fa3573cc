package org.lungang.report;

/** A file of an output folder, complete in memory. */
public final class OutputFile {

  private final String name;
  private final byte[] content;

  /**
   * A file that is still to be written.
   *
   * @param name its name in the folder
   * @param content its bytes; not copied, so not to be changed
   * @throws IllegalArgumentException if the name is not that of a file
   */
  public OutputFile(String name, byte[] content) {
    if (name.isEmpty() || name.contains("/") || name.contains("\\") || name.startsWith(".")) {
      throw new IllegalArgumentException("The name (" + name + ") is not that of a file.");
    }
    this.name = name;
    this.content = content;
  }

  /** Its name in the folder. */
  public String name() {
    return name;
  }

  /** Its bytes; not copied, so not to be changed. */
  public byte[] content() {
    return content;
  }
}
