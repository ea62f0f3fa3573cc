package org.lungang.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.column.Table;
import org.lungang.dataset.sheet.CodeList;
import org.lungang.dataset.sheet.Origin;
import org.lungang.dataset.sheet.Sheet;
import org.lungang.dataset.sheet.SheetWords;
import org.lungang.dataset.sheet.WorkbookRows;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.workbook.SheetLayout;
import org.lungang.workbook.WorkbookFile;
import org.lungang.workbook.WorkbookRefusal;

/**
 * Opens the tables of a dataset that is a workbook: a sheet for each table, named in English or
 * Chinese. Other sheets are left alone. Stays open while the rows are read.
 */
final class DatasetWorkbook implements AutoCloseable {

  private final Path file;
  private final Draft draft;
  private @Nullable WorkbookFile workbook;
  private Map<String, SheetLayout> layouts = Map.of();

  DatasetWorkbook(Path file, Draft draft) {
    this.file = file;
    this.draft = draft;
  }

  /** Opens every table; false if there is nothing to read. */
  boolean open() {
    Origin whole = Origin.of(file);
    try {
      WorkbookFile opened = WorkbookFile.open(file);
      layouts = SheetLayout.of(file);
      workbook = opened;
      return openAll(opened, whole);
    } catch (WorkbookRefusal e) {
      draft.findings.error(whole, e.wrong(), e.right());
    } catch (IOException e) {
      draft.findings.error(
          whole, SheetWords.say("wrong.file.closed"), SheetWords.say("right.file.closed"));
    }
    return false;
  }

  private boolean openAll(WorkbookFile opened, Origin whole) {
    List<String> known =
        opened.sheetNames().stream().filter(name -> Table.named(name).isPresent()).toList();
    if (known.isEmpty()) {
      List<Table> required = Arrays.stream(Table.values()).filter(Table::isRequired).toList();
      draft.findings.error(
          whole, say("wrong.sheet.none"), say("right.sheet.none", new CodeList(required)));
      return false;
    }
    draft.leaveOut(draft.leftOut().and(Settings.namesIn(opened)));
    draft.districtName = Settings.districtIn(opened);
    for (Table table : Table.values()) {
      List<String> found =
          known.stream().filter(name -> Table.named(name).equals(Optional.of(table))).toList();
      if (found.size() == 1) {
        open(table, opened, new Origin(whole.file(), found.get(0)));
      } else if (found.size() > 1) {
        draft.findings.error(
            new Origin(whole.file(), found.get(1)),
            say("wrong.sheet.twice", found.get(0)),
            say("right.sheet.twice"));
      } else if (table.isRequired()) {
        draft.findings.error(
            new Origin(whole.file(), table.in(languageOf(known))),
            say("wrong.sheet.missing"),
            say("right.sheet.missing", table.in(Language.EN), table.in(Language.ZH)));
      }
    }
    Set<Table> present = EnumSet.noneOf(Table.class);
    known.forEach(name -> Table.named(name).ifPresent(present::add));
    new UnusedTables(draft, present).tellOf(opened, whole.file());
    return true;
  }

  private void open(Table table, WorkbookFile opened, Origin origin) {
    try {
      WorkbookRows rows =
          new WorkbookRows(
              opened.rows(origin.name()), layouts.getOrDefault(origin.name(), SheetLayout.PLAIN));
      Sheet.open(origin, rows, table.columns(), draft.findings, draft.leftOut())
          .ifPresent(sheet -> draft.open(table, sheet));
    } catch (WorkbookRefusal e) {
      draft.findings.error(origin, e.wrong(), e.right());
    }
  }

  private static Language languageOf(List<String> sheets) {
    return sheets.stream().allMatch(name -> Sheet.languageOf(name) == Language.ZH)
        ? Language.ZH
        : Language.EN;
  }

  @Override
  public void close() {
    if (workbook != null) {
      workbook.close();
    }
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(DatasetWorkbook.class, key, arguments);
  }
}
