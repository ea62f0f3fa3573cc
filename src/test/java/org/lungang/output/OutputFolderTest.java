package org.lungang.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.language.Language;
import org.lungang.language.Message;

class OutputFolderTest {

  private static final List<String> NAMES = List.of("a.csv", "b.csv", "c.json");

  @TempDir private Path temporary;

  private static List<OutputFile> files(String content) {
    return NAMES.stream()
        .map(name -> new OutputFile(name, (name + content).getBytes(StandardCharsets.UTF_8)))
        .toList();
  }

  private static List<String> namesIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aNewFolderIsMadeWithItsParentsAndHoldsTheFilesAlone() throws Exception {
    Path folder = temporary.resolve("out").resolve("2026");
    new OutputFolder(folder).write(files("1"));
    assertThat(namesIn(folder)).isEqualTo(NAMES);
    assertThat(folder.resolve("b.csv")).hasContent("b.csv1");
  }

  @Test
  void filesOfTheseNamesAreReplacedAndOthersUntouched() throws Exception {
    Files.writeString(temporary.resolve("mine.txt"), "mine");
    new OutputFolder(temporary).write(files("1"));
    new OutputFolder(temporary).write(files("2"));
    assertThat(namesIn(temporary)).containsExactly("a.csv", "b.csv", "c.json", "mine.txt");
    assertThat(temporary.resolve("a.csv")).hasContent("a.csv2");
    assertThat(temporary.resolve("mine.txt")).hasContent("mine");
  }

  @Test
  void aFolderIsExchangedAsAWholeUnlessItHoldsLinksOrARepository() throws Exception {
    Path folder = Files.createDirectory(temporary.toRealPath().resolve("whole"));
    Files.writeString(folder.resolve("mine.txt"), "mine");
    FolderExchange exchange = new FolderExchange(folder);
    assertThat(exchange.isPossible()).isTrue();
    exchange.put(files("1"), OutputFolder.Others.KEPT);
    assertThat(namesIn(folder)).containsExactly("a.csv", "b.csv", "c.json", "mine.txt");
    assertThat(namesIn(folder.getParent())).containsExactly("whole");
    Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("mine.txt"));
    assertThat(exchange.isPossible()).isFalse();
    Files.delete(link);
    Files.createDirectory(folder.resolve(".git"));
    assertThat(exchange.isPossible()).isFalse();
  }

  @Test
  void aFailureAtAnyFilePutsBackWhatWasThere() throws Exception {
    for (int failing = 0; failing < NAMES.size(); failing++) {
      Path folder = temporary.resolve("run" + failing);
      String name = NAMES.get(failing);
      new OutputFolder(folder).write(files("old"));
      Files.delete(folder.resolve("a.csv"));
      OutputException failure =
          catchThrowableOfType(OutputException.class, () -> failingAt(folder, name).writeNew());
      assertThat(failure.sentence().in(Language.EN))
          .contains(NAMES.get(failing), "No space left on device");
      assertThat(failure.sentence().in(Language.ZH)).contains("原有文件未改动");
      assertThat(namesIn(folder)).containsExactly("b.csv", "c.json");
      assertThat(folder.resolve("b.csv")).hasContent("b.csvold");
      assertThat(folder.resolve("c.json")).hasContent("c.jsonold");
    }
  }

  private interface Writing {
    void writeNew() throws OutputException;
  }

  private static Writing failingAt(Path folder, String name) {
    OutputFolder.Mover mover =
        (from, to) -> {
          if (to.endsWith(name)) {
            throw new IOException("No space left on device");
          }
          Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        };
    return () -> new OutputFolder(folder, mover).write(files("new"));
  }

  /** Windows refuses to replace what Excel holds open, in one of two ways. */
  @Test
  void aTableThatIsHeldOpenStaysAndTheNewOneStandsBesideIt() throws Exception {
    List<FileSystemException> refusals =
        List.of(
            new AccessDeniedException("b.csv"),
            new FileSystemException("b.csv", null, "另一个程序正在使用此文件，进程无法访问。"));
    for (FileSystemException refusal : refusals) {
      Path folder = Files.createTempDirectory(temporary, "held");
      new OutputFolder(folder).write(files("old"));
      List<Message> said = new OutputFolder(folder, holding("b.csv", refusal)).write(files("new"));
      assertThat(said).singleElement().extracting(Message::key).isEqualTo("output.second");
      assertThat(said.get(0).in(Language.EN))
          .contains("b.csv is open in another program", "b (2).csv");
      assertThat(said.get(0).in(Language.ZH)).contains("b (2).csv");
      assertThat(namesIn(folder)).containsExactly("a.csv", "b (2).csv", "b.csv", "c.json");
      assertThat(folder.resolve("a.csv")).hasContent("a.csvnew");
      assertThat(folder.resolve("b.csv")).hasContent("b.csvold");
      assertThat(folder.resolve("b (2).csv")).hasContent("b.csvnew");
      new OutputFolder(folder, holding("b.csv", refusal)).write(files("newer"));
      assertThat(folder.resolve("b (2).csv")).hasContent("b.csvnew");
      assertThat(folder.resolve("b (3).csv")).hasContent("b.csvnewer");
    }
  }

  @Test
  void filesThatAreReadBackTogetherGoToASecondFolderWhole() throws Exception {
    Path folder = temporary.resolve("plan");
    new OutputFolder(folder).write(files("old"));
    OutputFolder.Mover mover = holding("b.csv", new AccessDeniedException("b.csv"));
    List<Message> said =
        new OutputFolder(folder, inside(folder, mover)).write(files("new"), Set.of("b.csv"));
    assertThat(said).singleElement().extracting(Message::key).isEqualTo("output.second-folder");
    assertThat(namesIn(folder)).isEqualTo(NAMES);
    for (String name : NAMES) {
      assertThat(folder.resolve(name)).hasContent(name + "old");
      assertThat(temporary.resolve("plan (2)").resolve(name)).hasContent(name + "new");
    }
  }

  @Test
  void aFileForProgramsThatIsHeldOpenAndAFullDiskLeaveEverythingAsItWas() throws Exception {
    Map<String, FileSystemException> failures =
        Map.of(
            "c.json", new AccessDeniedException("c.json"),
            "b.csv", new FileSystemException("b.csv", null, "No space left on device"));
    for (Map.Entry<String, FileSystemException> failure : failures.entrySet()) {
      Path folder = Files.createTempDirectory(temporary, "whole");
      new OutputFolder(folder).write(files("old"));
      OutputFolder.Mover mover = holding(failure.getKey(), failure.getValue());
      assertThatThrownBy(() -> new OutputFolder(folder, mover).write(files("new")))
          .isInstanceOf(OutputException.class);
      assertThat(namesIn(folder)).isEqualTo(NAMES);
      for (String name : NAMES) {
        assertThat(folder.resolve(name)).hasContent(name + "old");
      }
    }
  }

  @Test
  void aFileThatCannotEvenBeWrittenBesideLeavesEverythingAsItWas() throws Exception {
    new OutputFolder(temporary).write(files("old"));
    List<OutputFile> tooLong =
        List.of(
            new OutputFile("a.csv", new byte[] {1}),
            new OutputFile("b".repeat(300) + ".csv", new byte[] {2}));
    assertThatThrownBy(() -> new OutputFolder(temporary).write(tooLong))
        .isInstanceOf(OutputException.class);
    assertThat(namesIn(temporary)).isEqualTo(NAMES);
    assertThat(temporary.resolve("a.csv")).hasContent("a.csvold");
  }

  /** A file that is made when it is written, and cannot be made, leaves everything as it was. */
  @Test
  void aFileThatCannotBeMadeLeavesEverythingAsItWas() throws Exception {
    new OutputFolder(temporary).write(files("old"));
    List<Supplier<OutputFile>> failures =
        List.of(
            () -> {
              throw new IllegalStateException("not made");
            },
            () -> {
              throw new OutOfMemoryError("not made");
            });
    for (Supplier<OutputFile> failure : failures) {
      OutputFile failing = OutputFile.later("b.csv", failure);
      List<OutputFile> some = List.of(new OutputFile("a.csv", new byte[] {1}), failing);
      assertThatThrownBy(() -> new OutputFolder(temporary).write(some)).hasMessage("not made");
      assertThatThrownBy(() -> new OutputFolder(temporary, Files::move).write(some))
          .hasMessage("not made");
      assertThat(namesIn(temporary)).isEqualTo(NAMES);
      assertThat(temporary.resolve("a.csv")).hasContent("a.csvold");
      assertThat(OutputFolder.besideWhileWritten(temporary)).doesNotExist();
    }
  }

  /** Moves all but one file, which is held open. */
  private static OutputFolder.Mover holding(String name, FileSystemException refusal) {
    return (from, to) -> {
      if (to.endsWith(name)) {
        throw refusal;
      }
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    };
  }

  /** The same in one folder alone. */
  private static OutputFolder.Mover inside(Path folder, OutputFolder.Mover mover) {
    return (from, to) -> {
      if (to.startsWith(folder)) {
        mover.move(from, to);
      } else {
        Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
      }
    };
  }

  @Test
  void aFolderWhereAFileShouldBeIsNamedAndNothingChanges() throws Exception {
    new OutputFolder(temporary).write(files("old").subList(0, 2));
    Files.createDirectory(temporary.resolve("c.json"));
    assertThatThrownBy(() -> new OutputFolder(temporary).write(files("new")))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("c.json");
    assertThat(temporary.resolve("a.csv")).hasContent("a.csvold");
    assertThat(namesIn(temporary)).isEqualTo(NAMES);
  }

  @Test
  void aFileWhereTheFolderShouldBeIsNamed() throws Exception {
    Path file = Files.writeString(temporary.resolve("out"), "mine");
    assertThatThrownBy(() -> new OutputFolder(file).write(files("new")))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("out");
    assertThat(file).hasContent("mine");
  }

  private static List<OutputFile> scenarios(String content) {
    return List.of(
        new OutputFile("compare.csv", content.getBytes(StandardCharsets.UTF_8)),
        new OutputFile("plan.csv", content.getBytes(StandardCharsets.UTF_8)).within("one"),
        new OutputFile("plan.csv", content.getBytes(StandardCharsets.UTF_8)).within("two"));
  }

  /** Folders inside are written with the rest, and what else is there stays what it was. */
  @Test
  void foldersInsideAreWrittenWithTheRest() throws Exception {
    Path folder = temporary.resolve("out");
    Files.createDirectories(folder.resolve("one").resolve("public"));
    Files.writeString(folder.resolve("one").resolve("public").resolve("list.csv"), "mine");
    new OutputFolder(folder).write(scenarios("1"));
    new OutputFolder(folder).write(scenarios("2"));
    assertThat(folder.resolve("compare.csv")).hasContent("2");
    assertThat(folder.resolve("one").resolve("plan.csv")).hasContent("2");
    assertThat(folder.resolve("two").resolve("plan.csv")).hasContent("2");
    assertThat(folder.resolve("one").resolve("public").resolve("list.csv")).hasContent("mine");
    assertThat(namesIn(temporary)).containsExactly("out");
  }

  /** Killed between the two renames, the new folder is complete and gets its name. */
  @Test
  void whatAKilledRunHadAllButFinishedIsFinished() throws Exception {
    Path folder = temporary.resolve("plan");
    new OutputFolder(temporary.resolve(".plan.lungang-old")).write(files("old"));
    new OutputFolder(temporary.resolve(".plan.lungang-writing")).write(files("new"));
    OutputFolder.recover(folder);
    assertThat(folder.resolve("a.csv")).hasContent("a.csvnew");
    assertThat(namesIn(temporary)).containsExactly("plan");
  }

  /** Killed before the first rename, what was being written is taken away. */
  @Test
  void whatAKilledRunHadBegunIsTakenAway() throws Exception {
    Path folder = temporary.resolve("plan");
    new OutputFolder(folder).write(files("old"));
    new OutputFolder(temporary.resolve(".plan.lungang-writing")).write(files("new"));
    OutputFolder.recover(folder);
    assertThat(folder.resolve("a.csv")).hasContent("a.csvold");
    assertThat(namesIn(temporary)).containsExactly("plan");
  }

  /** A thread that has the lock writes; another one waits until it is let go. */
  @Test
  void oneWritesAtATime() throws Exception {
    Path folder = temporary.resolve("plan");
    Thread other =
        new Thread(
            () -> {
              try {
                new OutputFolder(folder).write(files("second"));
              } catch (OutputException e) {
                throw new IllegalStateException(e);
              }
            });
    try (FolderLock lock = new OutputFolder(folder).lock()) {
      assertThat(Files.readString(temporary.resolve(".plan.lungang-lock")))
          .startsWith(ProcessHandle.current().pid() + " ");
      other.start();
      new OutputFolder(folder).write(files("first"));
      Thread.sleep(50);
      assertThat(folder.resolve("a.csv")).hasContent("a.csvfirst");
    }
    other.join();
    assertThat(folder.resolve("a.csv")).hasContent("a.csvsecond");
    assertThat(namesIn(temporary)).containsExactly("plan");
  }

  /** A file that cannot be read stands in the way of putting it back; nothing is changed then. */
  @Test
  void anOldFileThatCannotBeCopiedIsNamedAndNothingChanges() throws Exception {
    Path folder = temporary.resolve("plan");
    new OutputFolder(folder).write(files("old"));
    OutputFolder.Mover mover =
        (from, to) -> {
          throw new IOException("No space left on device");
        };
    assertThatThrownBy(() -> new OutputFolder(folder, mover).write(files("new")))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("a.csv");
    for (String name : NAMES) {
      assertThat(folder.resolve(name)).hasContent(name + "old");
    }
    assertThat(namesIn(folder)).isEqualTo(NAMES);
  }

  @Test
  void aNameThatLeavesTheFolderIsRefused() {
    assertThatThrownBy(() -> new OutputFile("../a.csv", new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new OutputFile("", new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Nor is a folder left empty that was made for what then could not be written. */
  @Test
  void whereNothingIsWrittenNoFolderIsLeft() throws Exception {
    OutputFolder.Mover full =
        (from, to) -> {
          throw new IOException("No space left on device");
        };
    Path folder = temporary.resolve("new").resolve("2026");
    assertThatThrownBy(() -> new OutputFolder(folder, full).write(files("new")))
        .isInstanceOf(OutputException.class);
    assertThat(namesIn(temporary)).isEmpty();
    Path there = Files.createDirectory(temporary.resolve("there"));
    assertThatThrownBy(() -> new OutputFolder(there, full).write(files("new")))
        .isInstanceOf(OutputException.class);
    assertThat(namesIn(temporary)).containsExactly("there");
  }

  /** What a killed run left inside a folder or the one around it goes, and nothing else does. */
  @Test
  void whatAKilledRunLeftInsideIsTakenAway() throws Exception {
    Path folder = temporary.resolve("plan");
    new OutputFolder(folder).write(files("old"));
    for (Path place : List.of(temporary, folder)) {
      Files.createDirectories(place.resolve(".lungang-writing-17"));
      Files.writeString(place.resolve(".lungang-writing-17").resolve("new-0"), "addresses");
      Files.createFile(place.resolve(".lungang-18"));
      Files.writeString(place.resolve(".lungang-notes"), "mine");
      Files.writeString(place.resolve(".lungang-writing-pad"), "mine");
    }
    OutputFolder.recover(folder);
    assertThat(namesIn(temporary))
        .containsExactly(".lungang-notes", ".lungang-writing-pad", "plan");
    assertThat(namesIn(folder))
        .containsExactly(".lungang-notes", ".lungang-writing-pad", "a.csv", "b.csv", "c.json");
    Files.createFile(temporary.resolve(".lungang-19"));
    OutputFolder.recover(temporary.resolve("new").resolve("2026"));
    assertThat(namesIn(temporary))
        .containsExactly(".lungang-notes", ".lungang-writing-pad", "plan");
  }

  /** Of folders in it and beside it too; a hidden folder of somebody else stays. */
  @Test
  void whatAKilledRunLeftOfAnotherFolderIsFinishedOrTakenAway() throws Exception {
    Path folder = Files.createDirectories(temporary.resolve("plan"));
    Path list = folder.resolve("public");
    new OutputFolder(folder.resolve(".public.lungang-old")).write(files("old"));
    new OutputFolder(folder.resolve(".public.lungang-writing")).write(files("new"));
    Files.createFile(folder.resolve(".public.lungang-lock"));
    Files.createDirectories(folder.resolve("calendar"));
    Files.createFile(folder.resolve("calendar").resolve(".lungang-7"));
    Files.createFile(temporary.resolve(".lists.lungang-lock"));
    Files.createDirectories(temporary.resolve(".lists.lungang-writing"));
    Files.createDirectories(temporary.resolve(".lists.old"));
    OutputFolder.recover(folder);
    assertThat(namesIn(temporary)).containsExactly(".lists.old", "plan");
    assertThat(namesIn(folder)).containsExactly("calendar", "public");
    assertThat(namesIn(folder.resolve("calendar"))).isEmpty();
    assertThat(list.resolve("a.csv")).hasContent("a.csvnew");
  }

  /** While another run writes to a folder, what stands in it may be that run's. */
  @Test
  void whatARunStillWritesIsLeftToIt() throws Exception {
    Path folder = Files.createDirectories(temporary.resolve("plan"));
    Files.createDirectories(folder.resolve(".lungang-writing-17"));
    Thread other = new Thread(() -> OutputFolder.recover(folder));
    try (FolderLock lock = new OutputFolder(folder).lock()) {
      assertThat(lock.keepsOthersOut()).isTrue();
      other.start();
      Thread.sleep(50);
      assertThat(namesIn(folder)).containsExactly(".lungang-writing-17");
    }
    other.join();
    assertThat(namesIn(folder)).isEmpty();
  }

  /** A folder that is to hold the new files alone does, whole or file by file. */
  @Test
  void othersAreTakenAwayWhereTheFilesAreToStandAlone() throws Exception {
    for (boolean whole : List.of(true, false)) {
      Path folder = temporary.resolve("lists" + whole);
      Files.createDirectories(folder);
      Files.writeString(folder.resolve("staff.csv"), "old");
      OutputFolder output =
          whole
              ? new OutputFolder(folder)
              : new OutputFolder(
                  folder, (from, to) -> Files.move(from, to, StandardCopyOption.REPLACE_EXISTING));
      output.writeAlone(files("new"));
      assertThat(namesIn(folder)).isEqualTo(NAMES);
    }
    assertThat(namesIn(temporary)).containsExactly("listsfalse", "liststrue");
  }

  @Test
  void aFileThatMayNotBeWrittenIsToldAsSuch() {
    assertThat(
            FileByFile.failure(Path.of("a.csv"), new AccessDeniedException("a.csv"))
                .sentence()
                .in(Language.EN))
        .contains("a.csv cannot be written", "may be open in another program");
    assertThat(
            FileByFile.failure(Path.of("a.csv"), new IOException("No space left on device"))
                .sentence()
                .in(Language.EN))
        .contains("No space left on device")
        .doesNotContain("open in another program");
  }
}
