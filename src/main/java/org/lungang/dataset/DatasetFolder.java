package org.lungang.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.column.Table;
import org.lungang.dataset.sheet.CodeList;
import org.lungang.dataset.sheet.Origin;
import org.lungang.dataset.sheet.Sheet;
import org.lungang.dataset.sheet.SheetWords;
import org.lungang.language.Language;
import org.lungang.language.Message;

/** Opens the tables of a dataset that is a folder of CSV files. */
final class DatasetFolder {

  private final Path folder;
  private final Draft draft;

  DatasetFolder(Path folder, Draft draft) {
    this.folder = folder;
    this.draft = draft;
  }

  /** Opens every table; false if there is nothing to read. */
  boolean open() {
    List<Path> files = list();
    if (files == null) {
      return false;
    }
    SortedMap<Path, String> settings = Settings.textsIn(folder);
    settings.forEach(draft.files::addBeside);
    draft.leaveOut(draft.leftOut().and(Settings.namesIn(settings)));
    draft.districtName = Settings.districtIn(settings);
    for (Table table : Table.values()) {
      List<Path> found =
          files.stream().filter(file -> Table.find(file).equals(Optional.of(table))).toList();
      if (found.size() == 1) {
        open(table, found.get(0));
      } else if (found.size() > 1) {
        draft.findings.error(
            Origin.of(found.get(1)),
            say("wrong.file.twice", Origin.of(found.get(0)).name()),
            say("right.file.twice"));
      } else if (table.isRequired()) {
        draft.findings.error(
            Origin.of(table.fileName(languageOf(files))),
            say("wrong.file.missing"),
            say("right.file.missing", table.fileName(Language.EN), table.fileName(Language.ZH)));
      }
    }
    UnusedTables unused = new UnusedTables(draft, presentIn(files));
    List<Path> others = othersIn(folder);
    others.forEach(file -> draft.files.addBeside(file, ""));
    unused.tellOf(others);
    return true;
  }

  /** What a dataset would be read from now; empty where some of it cannot be read. */
  static Optional<ReadFiles> filesIn(Path folder) {
    ReadFiles files = new ReadFiles();
    try {
      for (Path file : tablesIn(folder)) {
        files.add(file, Files.readAllBytes(file));
      }
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    }
    Settings.textsIn(folder).forEach(files::addBeside);
    othersIn(folder).forEach(file -> files.addBeside(file, ""));
    return Optional.of(files);
  }

  private static Set<Table> presentIn(List<Path> files) {
    Set<Table> present = EnumSet.noneOf(Table.class);
    files.forEach(file -> Table.find(file).ifPresent(present::add));
    return present;
  }

  /** Files with tables that the dataset has no place for. */
  private static List<Path> othersIn(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(file -> Files.isRegularFile(file) && Table.find(file).isEmpty())
          .filter(UnusedTables::looksLikeTable)
          .sorted()
          .toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  private @Nullable List<Path> list() {
    Origin origin = Origin.of(folder);
    if (!Files.isDirectory(folder)) {
      draft.findings.error(origin, say("wrong.folder"), say("right.folder"));
      return null;
    }
    try {
      List<Path> files = tablesIn(folder);
      if (files.isEmpty()) {
        tellEmpty(origin);
        return null;
      }
      return files;
    } catch (IOException | UncheckedIOException e) {
      draft.findings.error(origin, say("wrong.folder.closed"), say("right.folder.closed"));
      return null;
    }
  }

  private static List<Path> tablesIn(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(file -> Table.find(file).isPresent()).sorted().toList();
    }
  }

  /** No table: perhaps a workbook, which is to be named itself. */
  private void tellEmpty(Origin origin) {
    List<Path> workbooks =
        othersIn(folder).stream()
            .filter(
                file ->
                    String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".xlsx"))
            .toList();
    if (workbooks.size() == 1) {
      draft.findings.error(
          origin, say("wrong.folder.empty"), say("right.folder.workbook", workbooks.get(0)));
      return;
    }
    List<Table> required = Arrays.stream(Table.values()).filter(Table::isRequired).toList();
    draft.findings.error(
        origin, say("wrong.folder.empty"), say("right.folder.empty", new CodeList(required)));
  }

  private void open(Table table, Path file) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      draft.findings.error(
          Origin.of(file),
          SheetWords.say("wrong.file.closed"),
          SheetWords.say("right.file.closed"));
      return;
    }
    draft.files.add(file, bytes);
    Sheet.open(Origin.of(file), bytes, table.columns(), draft.findings, draft.leftOut())
        .ifPresent(sheet -> draft.open(table, sheet));
  }

  /** Chinese where every file has a Chinese name: what is missing is then asked for in Chinese. */
  private static Language languageOf(List<Path> files) {
    return files.stream().allMatch(file -> Sheet.languageOf(Origin.of(file).name()) == Language.ZH)
        ? Language.ZH
        : Language.EN;
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(DatasetFolder.class, key, arguments);
  }
}
