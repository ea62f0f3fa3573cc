package org.lungang.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.language.Language;
import org.lungang.testing.JavaProcess;

/** One process at a time writes to a folder, and the others are told who does. */
class FolderLockTest {

  @TempDir private Path temporary;

  /** Tries to take the lock of a folder, without waiting. */
  public static final class Other {
    private Other() {}

    public static void main(String[] arguments) {
      try {
        FolderLock.of(Path.of(arguments[0]), 0).close();
      } catch (OutputException e) {
        System.err.println(e.sentence().in(Language.EN));
        System.exit(1);
      }
    }
  }

  private int other(Path folder, Path said) throws Exception {
    return JavaProcess.of(Other.class, List.of(folder.toString()))
        .redirectError(said.toFile())
        .start()
        .waitFor();
  }

  @Test
  void anotherProcessIsKeptOutForAsLongAsItIsHeldAndToldWhoHoldsIt() throws Exception {
    Path folder = temporary.resolve("plan");
    Path said = temporary.resolve("said");
    try (FolderLock lock = FolderLock.of(folder, 0);
        FolderLock again = FolderLock.of(folder, 0)) {
      assertThat(other(folder, said)).isEqualTo(1);
      assertThat(said).content().contains(String.valueOf(ProcessHandle.current().pid()));
      assertThat(other(folder, said)).isEqualTo(1);
    }
    assertThat(other(folder, said)).isZero();
    try (Stream<Path> left = Files.list(temporary)) {
      assertThat(left).containsExactly(said);
    }
  }

  @Test
  void whatAKilledProcessLeftLocksNothing() throws Exception {
    Path folder = temporary.resolve("plan");
    Files.writeString(FolderNames.lock(FolderNames.real(folder)), "1 somebody\n");
    FolderLock.of(folder, 0).close();
    assertThat(FolderNames.lock(FolderNames.real(folder))).doesNotExist();
  }

  @Test
  void theFolderIsToldByTheLastMarkOfWhatStandsBesideIt() {
    Path whole = Path.of("/x/a.lungang-b");
    assertThat(FolderNames.writtenWith(FolderNames.lock(whole))).contains(whole);
    assertThat(FolderNames.writtenWith(Path.of("a.lungang-lock"))).isEmpty();
    assertThat(FolderNames.writtenWith(Path.of("..lungang-lock"))).isEmpty();
  }
}
