package org.lungang.output;

/** A file of an output folder, complete in memory. */
public final class OutputFile {

  private final String folder;
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
    this("", name, content);
    requireName(name);
  }

  private OutputFile(String folder, String name, byte[] content) {
    this.folder = folder;
    this.name = name;
    this.content = content;
  }

  private static void requireName(String name) {
    if (name.isEmpty() || name.contains("/") || name.contains("\\") || name.startsWith(".")) {
      throw new IllegalArgumentException("The name (" + name + ") is not that of a file.");
    }
  }

  /** The same file in a folder inside the output folder. */
  public OutputFile within(String inner) {
    requireName(inner);
    return new OutputFile(inner, name, content);
  }

  /** Its path in the output folder. */
  public String path() {
    return folder.isEmpty() ? name : folder + "/" + name;
  }

  /** Its name, without the folder that it is in. */
  public String name() {
    return name;
  }

  /** Its bytes; not copied, so not to be changed. */
  public byte[] content() {
    return content;
  }
}
