package org.lungang.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lungang.district.District;
import org.lungang.language.Language;
import org.lungang.language.Message;

/** Reads a dataset: a folder of CSV files (spec page 2). Finds all problems, not only the first. */
public final class DatasetReader {

  private DatasetReader() {}

  /** Reads the files of a folder; whatever is wrong with them is in the result. */
  public static Reading read(Path folder) {
    Findings findings = new Findings();
    Draft draft = new Draft(findings);
    List<Path> files = list(folder, findings);
    if (files != null) {
      openAll(files, draft);
      new SchoolRows(draft).read();
      GroupRows groups = new GroupRows(draft);
      groups.read();
      StaffRows staff = new StaffRows(draft);
      staff.read();
      new HistoryRows(draft).read();
      new NeedRows(draft).read();
      new PinRows(draft).read();
      new LonelySchools(draft, groups.schoolsInGroups(), staff.staffBySchool()).warn();
    }
    District district = findings.haveErrors() ? null : draft.toDistrict();
    return new Reading(district, findings.sorted(), draft.keys(), draft.headings());
  }

  private static @Nullable List<Path> list(Path folder, Findings findings) {
    String name = String.valueOf(folder.getFileName());
    if (!Files.isDirectory(folder)) {
      findings.error(name, 0, null, null, say("wrong.folder"), say("right.folder"));
      return null;
    }
    try (Stream<Path> entries = Files.list(folder)) {
      List<Path> files = entries.filter(file -> Table.find(file).isPresent()).sorted().toList();
      if (files.isEmpty()) {
        List<Table> required = Arrays.stream(Table.values()).filter(Table::isRequired).toList();
        findings.error(
            name,
            0,
            null,
            null,
            say("wrong.folder.empty"),
            say("right.folder.empty", new CodeList(required)));
        return null;
      }
      return files;
    } catch (IOException | UncheckedIOException e) {
      findings.error(name, 0, null, null, say("wrong.folder.closed"), say("right.folder.closed"));
      return null;
    }
  }

  private static void openAll(List<Path> files, Draft draft) {
    for (Table table : Table.values()) {
      List<Path> found =
          files.stream().filter(file -> Table.find(file).equals(Optional.of(table))).toList();
      if (found.size() == 1) {
        open(table, found.get(0), draft);
      } else if (found.size() > 1) {
        draft.findings.error(
            nameOf(found.get(1)),
            0,
            null,
            null,
            say("wrong.file.twice", nameOf(found.get(0))),
            say("right.file.twice"));
      } else if (table.isRequired()) {
        draft.findings.error(
            table.fileName(languageOf(files)),
            0,
            null,
            null,
            say("wrong.file.missing"),
            say("right.file.missing", table.fileName(Language.EN), table.fileName(Language.ZH)));
      }
    }
  }

  private static void open(Table table, Path file, Draft draft) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      draft.findings.error(
          nameOf(file), 0, null, null, say("wrong.file.closed"), say("right.file.closed"));
      return;
    }
    Sheet.open(nameOf(file), bytes, table.columns(), draft.findings)
        .ifPresent(sheet -> draft.open(table, sheet));
  }

  /** Chinese where every file has a Chinese name: what is missing is then asked for in Chinese. */
  private static Language languageOf(List<Path> files) {
    return files.stream().allMatch(file -> Sheet.languageOf(nameOf(file)) == Language.ZH)
        ? Language.ZH
        : Language.EN;
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(DatasetReader.class, key, arguments);
  }
}
