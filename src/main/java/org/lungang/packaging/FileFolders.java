package org.lungang.packaging;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;

/** The folders that files lie in. */
final class FileFolders {

  private FileFolders() {}

  /** Each folder before those that lie in it, in the order of their paths. */
  static List<String> of(FileSet files) {
    TreeSet<String> folders = new TreeSet<>();
    for (PackedFile file : files.all()) {
      String path = file.path();
      for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
        folders.add(path.substring(0, slash));
      }
    }
    return List.copyOf(folders);
  }

  /** Each folder after those that lie in it. */
  static List<String> deepestFirst(FileSet files) {
    List<String> folders = new ArrayList<>(of(files));
    Collections.reverse(folders);
    return folders;
  }
}
