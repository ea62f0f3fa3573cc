package org.lungang.packaging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file as it will lie in an archive.
 *
 * @param path from the folder of the program, with slashes
 * @param content what it holds
 * @param executable whether it is a program
 */
record PackedFile(String path, byte[] content, boolean executable) {

  PackedFile at(String newPath) {
    return new PackedFile(newPath, content, executable);
  }

  static PackedFile of(String path, Path file) throws IOException {
    return new PackedFile(path, Files.readAllBytes(file), Files.isExecutable(file));
  }
}
