package org.lungang.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.language.Language;

/** A place that cannot be written to is told before the search, with what is wrong. */
class OutputPlaceTest {

  /** The longest name of most disks. */
  private static final int LONGEST = 255;

  /**
   * What a folder’s name is given while it is written: a full stop before and ".lungang-writing"
   * after.
   */
  private static final int ADDED = "..lungang-writing".length();

  @TempDir Path folder;

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "makes links only for administrators")
  void aLinkToNowhereIsNoFile() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("plan"), folder.resolve("gone"));
    assertThat(refusal(link))
        .isEqualTo(
            link
                + " is a link to something that is not there, and --out must be a folder. Mend the"
                + " link, or choose another folder.");
    assertThat(refusal(link.resolve("deeper"))).startsWith(link + " is a link");
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.createFile(folder.resolve("plan"));
    assertThat(refusal(file)).isEqualTo(file + " is a file; --out must be a folder");
  }

  @Test
  void aNameMustLeaveRoomForWhatStandsBesideIt() throws IOException {
    assumeTrue(Files.getFileStore(folder).type().matches("ext\\d|overlay|xfs|btrfs|tmpfs|apfs"));
    for (Path parent : List.of(folder, folder.resolve("new"))) {
      String most = "n".repeat(LONGEST - ADDED);
      OutputPlace.requireWritable(parent.resolve(most), List.of());
      assertThat(refusal(parent.resolve(most + "n")))
          .isEqualTo(
              "The name “"
                  + "n".repeat(40)
                  + "…” is too long for this disk. Choose a shorter one for --out.");
      assertThat(refusal(parent.resolve("n".repeat(LONGEST + 1)).resolve("plan")))
          .contains("is too long");
      OutputPlace.requireWritable(parent.resolve("n".repeat(LONGEST)).resolve("plan"), List.of());
    }
    Path there = Files.createDirectory(folder.resolve("n".repeat(LONGEST)));
    assertThat(refusal(there)).contains("is too long");
    Files.delete(there);
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void noNameOfAnExceptionIsShown() {
    ProjectFailure failure =
        OutputPlace.of(Path.of("plan"), new NoSuchFileException(folder.toString()));
    assertThat(failure.sentences().get(0).in(Language.EN))
        .isEqualTo("plan cannot be written: no folder can be made there");
  }

  private static String refusal(Path place) {
    var refused =
        catchThrowableOfType(
            ProjectFailure.class, () -> OutputPlace.requireWritable(place, List.of()));
    assertThat(refused.kind()).isEqualTo(ProjectFailure.Cause.OUTPUT);
    return refused.sentences().get(0).in(Language.EN);
  }
}
