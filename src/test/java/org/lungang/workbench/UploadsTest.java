package org.lungang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is uploaded lies where nobody else may look, and is gone in the end. */
class UploadsTest {

  @TempDir private Path state;

  @Test
  void filesKeepTheirNamesAndBytesAndAreReadByTheirUserAlone() throws IOException {
    Uploads uploads = new Uploads(state);
    Path one = uploads.keep("花名册.csv", new byte[] {1});
    Path other = uploads.keep("花名册.csv", new byte[] {2});
    assertThat(one).hasFileName("花名册.csv").hasBinaryContent(new byte[] {1});
    assertThat(other).hasBinaryContent(new byte[] {2});
    assertThat(one).startsWith(state);
    if (Files.getFileStore(state).supportsFileAttributeView("posix")) {
      for (Path folder : List.of(one.getParent(), one.getParent().getParent())) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
            .isEqualTo("rwx------");
      }
    }
    uploads.drop(one);
    assertThat(one.getParent()).doesNotExist();
    assertThat(other).exists();
    uploads.dropAll();
    assertThat(left()).isEmpty();
  }

  @Test
  void aFileOfTheUsersOwnIsNotDropped() throws IOException {
    Path own = Files.createFile(state.resolve("own.csv"));
    new Uploads(state).drop(own);
    assertThat(own).exists();
  }

  @Test
  void whatARunLeftThatWasKilledIsCleared() throws IOException {
    new Uploads(state).clear();
    Path dead = Files.createDirectories(state.resolve("uploads/999999999999/1"));
    Files.createFile(dead.resolve("roster.csv"));
    Path odd = Files.createDirectories(state.resolve("uploads/odd"));
    long parent = ProcessHandle.current().parent().orElseThrow().pid();
    Path living = Files.createDirectories(state.resolve("uploads/" + parent));
    new Uploads(state).clear();
    assertThat(dead).doesNotExist();
    assertThat(odd).doesNotExist();
    assertThat(living).exists();
  }

  private List<Path> left() throws IOException {
    try (Stream<Path> all = Files.walk(state)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
