package org.lungang.output;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

/** A file of an output folder: complete in memory, or made when it is written. */
public final class OutputFile {

  private final String folder;
  private final String name;
  private final Body body;

  /** Makes the bytes of a file. */
  @FunctionalInterface
  public interface Body {

    /** Writes them all; each time the same. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * A file that is still to be written.
   *
   * @param name its name in the folder
   * @param content its bytes; not copied, so not to be changed
   * @throws IllegalArgumentException if the name is not that of a file
   */
  public OutputFile(String name, byte[] content) {
    this(name, out -> out.write(content));
  }

  /**
   * A file that is made when it is written.
   *
   * @param name its name in the folder
   * @param body its bytes
   * @throws IllegalArgumentException if the name is not that of a file
   */
  public OutputFile(String name, Body body) {
    this("", name, body);
    requireName(name);
  }

  private OutputFile(String folder, String name, Body body) {
    this.folder = folder;
    this.name = name;
    this.body = body;
  }

  /**
   * A file that is made when it is written, so that of all files of a province few are in memory at
   * a time.
   *
   * @param name its name in the folder
   * @param made the same file each time
   */
  public static OutputFile later(String name, Supplier<OutputFile> made) {
    return new OutputFile(name, out -> made.get().writeTo(out));
  }

  private static void requireName(String name) {
    if (name.isEmpty() || name.contains("/") || name.contains("\\") || name.startsWith(".")) {
      throw new IllegalArgumentException("The name (" + name + ") is not that of a file.");
    }
  }

  /** The same file in a folder inside the output folder. */
  public OutputFile within(String inner) {
    requireName(inner);
    return new OutputFile(inner, name, body);
  }

  /** Its path in the output folder. */
  public String path() {
    return folder.isEmpty() ? name : folder + "/" + name;
  }

  /** Its name, without the folder that it is in. */
  public String name() {
    return name;
  }

  /** Writes its bytes. */
  public void writeTo(OutputStream out) throws IOException {
    body.writeTo(out);
  }

  /** Its bytes. */
  public byte[] content() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      writeTo(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("Writing to memory cannot fail.", e);
    }
    return bytes.toByteArray();
  }
}
