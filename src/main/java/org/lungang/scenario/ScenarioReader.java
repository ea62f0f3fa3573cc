package org.lungang.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.RowEdit;
import org.lungang.dataset.column.Column;
import org.lungang.dataset.column.Table;
import org.lungang.dataset.sheet.Origin;
import org.lungang.language.Language;
import org.lungang.language.Named;
import org.lungang.policy.PolicyFile;
import org.lungang.policy.PolicyProblem;

/**
 * Reads a scenario file. Finds all that is wrong with it by itself; whether it fits the lists shows
 * when they are read with it.
 */
public final class ScenarioReader {

  private static final Key[] OPERATIONS = {Key.ADD, Key.CHANGE, Key.REMOVE};
  private static final Key[] SCHOOL_OPERATIONS = {Key.ADD, Key.CHANGE, Key.REMOVE, Key.MERGE};
  private static final Key[] GROUP_OPERATIONS = {
    Key.ADD, Key.CHANGE, Key.REMOVE, Key.MERGE, Key.SPLIT, Key.MOVE
  };

  private final String file;
  private final int batch;
  private final Faults faults;
  private final List<RowEdit> rows = new ArrayList<>();
  private final GroupEditReader groups;
  private String name = "";
  private @Nullable Item policy;

  private ScenarioReader(String file, int batch, List<PolicyProblem> problems) {
    this.file = file;
    this.batch = batch;
    this.faults = new Faults(file, problems);
    this.groups = new GroupEditReader(faults);
  }

  /**
   * Reads a file from its bytes.
   *
   * @param file what problems call it
   * @param batch of its edits, see {@link RowEdit#batch}
   */
  public static ScenarioReading read(String file, byte[] content, int batch) {
    List<PolicyProblem> problems = new ArrayList<>();
    PolicyFile tree = PolicyFile.read(file, content, problems);
    ScenarioReader reader = new ScenarioReader(file, batch, problems);
    if (tree != null) {
      reader.readAll(Item.of(tree));
    }
    problems.sort(PolicyProblem.ORDER);
    return new ScenarioReading(
        tree == null || !problems.isEmpty() ? null : reader.scenario(tree), problems);
  }

  private Scenario scenario(PolicyFile tree) {
    Item patch = policy;
    return new Scenario(
        name,
        file,
        patch == null ? null : tree.part(patch.key()),
        patch == null ? "" : patch.key(),
        rows,
        groups.schoolMerges(),
        groups.edits());
  }

  private void readAll(Item whole) {
    boolean named = false;
    for (Item item : whole.entries().values()) {
      Optional<Table> table = table(item.key());
      Optional<Key> key = Key.find(item.key(), Key.NAME, Key.NOTE, Key.POLICY);
      if (table.isPresent()) {
        readTable(table.get(), item);
      } else if (key.isEmpty()) {
        List<Named> known = new ArrayList<>(List.of(Key.NAME, Key.NOTE, Key.POLICY));
        known.addAll(List.of(Table.values()));
        faults.unknownKey(item, known);
        // Most often the name: of two problems for one slip, the line where it stands tells more.
        named |= item.isValue();
      } else if (key.get() == Key.POLICY) {
        readPolicy(item);
      } else if (!item.isValue() || item.text().isBlank()) {
        faults.add(item, "text");
        named = true;
      } else if (key.get() == Key.NAME) {
        name = item.text().strip();
        named = true;
      }
    }
    if (!named) {
      faults.add(whole, "name");
    }
  }

  private void readPolicy(Item item) {
    if (!item.isObject()) {
      faults.add(item, "object");
    } else if (item.entries().containsKey("extends")) {
      faults.add(item.entries().get("extends"), "extends");
    } else {
      policy = item;
    }
  }

  private void readTable(Table table, Item item) {
    if (item.isList()) {
      each(item, row -> add(table, row));
      return;
    } else if (!item.isObject()) {
      faults.add(item, "rows");
      return;
    }
    Key[] known =
        switch (table) {
          case SCHOOLS -> SCHOOL_OPERATIONS;
          case GROUPS -> GROUP_OPERATIONS;
          case MEMBERS, STAFF, SERVICE, ROTATIONS, NEEDS, LESSONS, TRAVEL, PINS, CONSENTS ->
              OPERATIONS;
        };
    for (Item operation : item.entries().values()) {
      Optional<Key> key = Key.find(operation.key(), known);
      if (key.isEmpty()) {
        faults.unknownKey(operation, Arrays.asList(known));
        continue;
      }
      switch (key.get()) {
        case ADD -> each(operation, row -> add(table, row));
        case CHANGE -> each(operation, row -> change(table, row));
        case REMOVE -> each(operation, row -> remove(table, row));
        case MERGE, SPLIT, MOVE ->
            each(
                operation,
                row -> {
                  if (table == Table.SCHOOLS) {
                    groups.mergeSchools(row);
                  } else {
                    groups.read(key.get(), row);
                  }
                });
        case NAME, NOTE, POLICY, OF, GROUPS, INTO, FROM, TO, SCHOOLS ->
            throw noOperation(key.get());
        case SCHOOL_ID, GROUP_ID, GROUP_NAME, TYPE, LEAD, RELATION -> throw noOperation(key.get());
      }
    }
  }

  private static IllegalStateException noOperation(Key key) {
    return new IllegalStateException("No change of rows is called " + key + ".");
  }

  private static void each(Item list, Consumer<Item> row) {
    list.items().forEach(row);
  }

  private void add(Table table, Item row) {
    Map<Column, RowEdit.Cell> cells = cells(table, row, false);
    if (!cells.isEmpty()) {
      addEdit(table, RowEdit.Kind.ADD, Map.of(), cells, row);
    }
  }

  private void change(Table table, Item row) {
    int faultsBefore = faults.count();
    Map<Column, RowEdit.Cell> cells = cells(table, row, true);
    if (faults.count() > faultsBefore) {
      return;
    }
    Map<Column, RowEdit.Cell> key = new TreeMap<>(Column.ORDER);
    for (Column column : RowEdit.identity(table)) {
      RowEdit.Cell cell = cells.remove(column);
      if (cell == null) {
        faults.add(row, "key", column);
        return;
      }
      key.put(column, cell);
    }
    for (Item item : row.entries().values()) {
      if (Key.OF.means(item.key())) {
        // The reader of YAML makes a list of what stands under this word.
        item.items().forEach(more -> key.putAll(cells(table, more, false)));
      }
    }
    if (cells.isEmpty()) {
      faults.add(row, "no-change");
      return;
    }
    addEdit(table, RowEdit.Kind.CHANGE, key, cells, row);
  }

  private void remove(Table table, Item row) {
    Map<Column, RowEdit.Cell> key = new TreeMap<>(Column.ORDER);
    if (row.isValue()) {
      Column id = RowEdit.identity(table).get(0);
      Word word = row.word();
      key.put(id, new RowEdit.Cell(id.in(language(word.key())), word.text(), word.line()));
    } else {
      key.putAll(cells(table, row, false));
    }
    if (!key.isEmpty()) {
      addEdit(table, RowEdit.Kind.REMOVE, key, Map.of(), row);
    }
  }

  private static Language language(String word) {
    return word.codePoints().anyMatch(Character::isIdeographic) ? Language.ZH : Language.EN;
  }

  private void addEdit(
      Table table,
      RowEdit.Kind kind,
      Map<Column, RowEdit.Cell> key,
      Map<Column, RowEdit.Cell> cells,
      Item row) {
    int line = row.place().line();
    rows.add(new RowEdit(table, kind, key, cells, Origin.of(file), line, batch, true));
  }

  /** The cells of a row by column; what is no column is told. */
  private Map<Column, RowEdit.Cell> cells(Table table, Item row, boolean change) {
    Map<Column, RowEdit.Cell> cells = new TreeMap<>(Column.ORDER);
    if (!row.isObject() || row.entries().isEmpty()) {
      faults.add(row, "row");
      return cells;
    }
    for (Item item : row.entries().values()) {
      Optional<Column> column = column(table, item.key());
      if (change && Key.OF.means(item.key())) {
        continue;
      }
      if (column.isEmpty()) {
        faults.unknownKey(item, table.columns());
      } else if (item.items().stream().anyMatch(value -> !value.isValue())) {
        faults.add(item, "text");
      } else if (cells.put(column.get(), item.word().cell()) != null) {
        faults.add(item, "twice");
      }
    }
    return cells;
  }

  private static Optional<Table> table(String word) {
    return Arrays.stream(Table.values())
        .filter(table -> word.equals(table.in(Language.EN)) || word.equals(table.in(Language.ZH)))
        .findFirst();
  }

  private static Optional<Column> column(Table table, String word) {
    return table.columns().stream()
        .filter(column -> word.equals(column.english()) || word.equals(column.chinese()))
        .findFirst();
  }
}
