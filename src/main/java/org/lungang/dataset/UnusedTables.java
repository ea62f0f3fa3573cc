package org.lungang.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.lungang.dataset.column.Table;
import org.lungang.dataset.sheet.Origin;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Spelling;
import org.lungang.word.OfficeSpelling;
import org.lungang.workbook.WorkbookFile;
import org.lungang.workbook.WorkbookRefusal;

/** Tells of files and sheets that are not read, and of the table that each may be meant for. */
final class UnusedTables {

  /** Tables without which people may be sent who should not be. */
  private static final Set<Table> DECIDING =
      EnumSet.of(Table.SERVICE, Table.ROTATIONS, Table.PINS, Table.CONSENTS);

  private static final Set<String> ENDINGS = Set.of(".csv", ".tsv", ".xlsx", ".xls", ".et");

  private final Draft draft;
  private final Set<Table> present;

  /**
   * @param present the tables that there are
   */
  UnusedTables(Draft draft, Set<Table> present) {
    this.draft = draft;
    this.present = present;
  }

  /** Whether a file is one of those in which offices keep tables. */
  static boolean looksLikeTable(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return !name.startsWith(".")
        && !name.startsWith("~$")
        && ENDINGS.stream().anyMatch(name::endsWith);
  }

  void tellOf(List<Path> files) {
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      String stem = name.substring(0, name.lastIndexOf('.'));
      if (!draft.leftOut().has(stem) && !draft.leftOut().has(name)) {
        tell(Origin.of(file), stem, "file", name);
      }
    }
  }

  void tellOf(WorkbookFile workbook, String file) {
    for (String sheet : workbook.sheetNames()) {
      if (Table.named(sheet).isEmpty()
          && !Settings.isSettings(sheet)
          && !isOurs(sheet)
          && !draft.leftOut().has(sheet)
          && holdsAnything(workbook, sheet)) {
        tell(new Origin(file, sheet), sheet, "sheet", sheet);
      }
    }
  }

  private void tell(Origin origin, String name, String kind, String told) {
    Optional<Table> near = near(name).filter(table -> !present.contains(table));
    Message wrong = say("wrong." + kind + ".unused");
    Message right =
        near.map(
                table ->
                    say(
                        "right." + kind + ".near",
                        table.in(Language.EN),
                        table.in(Language.ZH),
                        told))
            .orElse(say("right." + kind + ".unused", told));
    if (near.filter(DECIDING::contains).isPresent()) {
      draft.findings.error(origin, say("wrong." + kind + ".unused.deciding"), right);
    } else {
      draft.findings.warning(origin, 0, null, 0, null, wrong, right);
    }
  }

  /** The table that a name may be meant for: one whose name stands in it, or that is near. */
  static Optional<Table> near(String name) {
    String word = OfficeSpelling.normal(name).toLowerCase(Locale.ROOT);
    Optional<Table> inside =
        Arrays.stream(Table.values())
            .filter(
                table ->
                    word.contains(table.in(Language.ZH)) || word.contains(table.in(Language.EN)))
            .max(Comparator.comparingInt(table -> table.in(Language.ZH).length()));
    if (inside.isPresent()) {
      return inside;
    }
    List<String> names = new ArrayList<>();
    for (Table table : Table.values()) {
      names.add(table.in(Language.EN));
      if (table.in(Language.ZH).length() > 2) {
        names.add(table.in(Language.ZH));
      }
    }
    return word.length() < 3
        ? Optional.empty()
        : Spelling.nearest(word, names).flatMap(Table::named);
  }

  /** Sheets that the program itself adds to its templates and to workbooks that it marks. */
  private static boolean isOurs(String sheet) {
    for (String key : List.of("template.explanations", "template.choices", "marked.sheet")) {
      for (Language language : Language.values()) {
        if (Message.of(DatasetTemplate.class, key).in(language).equals(sheet)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean holdsAnything(WorkbookFile workbook, String sheet) {
    try {
      return workbook.rows(sheet).next() != null;
    } catch (WorkbookRefusal e) {
      return true;
    }
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(UnusedTables.class, key, arguments);
  }
}
