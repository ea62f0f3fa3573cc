package org.lungang.dataset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.column.Column;
import org.lungang.dataset.column.GroupColumn;
import org.lungang.dataset.column.SchoolColumn;
import org.lungang.dataset.column.StaffColumn;
import org.lungang.dataset.column.Table;
import org.lungang.dataset.sheet.DateText;
import org.lungang.dataset.sheet.ProblemList;
import org.lungang.language.Code;
import org.lungang.language.Message;
import org.lungang.word.Blanks;
import org.lungang.word.Meaning;

/** Makes the edits of one table while its rows are read, in their order. */
final class TableEdits {

  private static final int MOST_FOUND = 8;

  private final Table table;
  private final List<RowEdit> edits;
  private final ParsedTexts parsed;
  private final RowKeysByTable keys;
  private final int[] matches;

  /** The ids of the first rows that each edit found, with what tells them apart. */
  private final List<List<Object>> found = new ArrayList<>();

  /** What rows must hold in some column to be looked at; spares comparing 100,000 with each. */
  private final Map<Column, Set<String>> wanted = new TreeMap<>(Column.ORDER);

  TableEdits(Table table, List<RowEdit> all, ParsedTexts parsed, RowKeysByTable keys) {
    this.table = table;
    this.edits = all.stream().filter(edit -> edit.table() == table).toList();
    this.parsed = parsed;
    this.keys = keys;
    this.matches = new int[edits.size()];
    edits.forEach(edit -> found.add(new ArrayList<>()));
    for (RowEdit edit : edits) {
      edit.key().entrySet().stream()
          .findFirst()
          .ifPresent(
              first ->
                  wanted
                      .computeIfAbsent(first.getKey(), column -> new HashSet<>())
                      .add(meaning(first.getKey(), first.getValue().text())));
    }
  }

  boolean isEmpty() {
    return edits.isEmpty();
  }

  /** A row of the files as the edits leave it; empty where they take it away. */
  Optional<TableRow> apply(TableRow row) {
    boolean concerned =
        wanted.entrySet().stream()
            .anyMatch(
                entry ->
                    entry.getValue().contains(meaning(entry.getKey(), row.cell(entry.getKey())))
                        || entry.getValue().contains(nameFor(entry.getKey(), row)));
    return concerned ? apply(row, 0) : Optional.of(row);
  }

  /** The rows that are added, as later edits leave them. */
  List<TableRow> added() {
    List<TableRow> added = new ArrayList<>();
    for (int i = 0; i < edits.size(); i++) {
      if (edits.get(i).kind() == RowEdit.Kind.ADD) {
        apply(new EditedRow(null, edits.get(i)), i + 1).ifPresent(added::add);
      }
    }
    return added;
  }

  private Optional<TableRow> apply(TableRow row, int from) {
    TableRow now = row;
    for (int i = from; i < edits.size(); i++) {
      RowEdit edit = edits.get(i);
      if (edit.kind() != RowEdit.Kind.ADD && isMeant(edit, now)) {
        matches[i]++;
        if (found.get(i).size() < MOST_FOUND) {
          found.get(i).add(told(now));
        }
        if (edit.kind() == RowEdit.Kind.REMOVE) {
          return Optional.empty();
        }
        now = new EditedRow(now, edit);
      }
    }
    return Optional.of(now);
  }

  private boolean isMeant(RowEdit edit, TableRow row) {
    return edit.key().entrySet().stream()
        .allMatch(
            entry -> {
              String meant = meaning(entry.getKey(), entry.getValue().text());
              return meant.equals(meaning(entry.getKey(), row.cell(entry.getKey())))
                  || meant.equals(nameFor(entry.getKey(), row));
            });
  }

  /** The name of what has the id in a column; empty where the column is none of its own id. */
  private static String nameFor(Column column, TableRow row) {
    return switch (column.table()) {
      case SCHOOLS -> column == SchoolColumn.ID ? row.cell(SchoolColumn.NAME) : "";
      case GROUPS -> column == GroupColumn.ID ? row.cell(GroupColumn.NAME) : "";
      case STAFF -> column == StaffColumn.ID ? Blanks.dense(row.cell(StaffColumn.NAME)) : "";
      case MEMBERS, SERVICE, ROTATIONS, NEEDS, LESSONS, TRAVEL, PINS, CONSENTS -> "";
    };
  }

  /** Reports every edit that found no row, and every change that found several. */
  void report(ProblemList findings, RowKeys keys) {
    for (int i = 0; i < edits.size(); i++) {
      RowEdit edit = edits.get(i);
      if (edit.kind() != RowEdit.Kind.ADD && edit.needsRow()) {
        if (matches[i] == 0) {
          report(findings, edit, say("wrong.edit.none", keys.name()), suggestion(edit, keys));
        } else if (matches[i] > 1 && (edit.kind() == RowEdit.Kind.CHANGE || isUnique(table))) {
          report(
              findings,
              edit,
              say("wrong.edit.several", matches[i], keys.name()),
              several(edit, found.get(i)));
        }
      }
    }
  }

  private Message suggestion(RowEdit edit, RowKeys keys) {
    List<Column> identity = RowEdit.identity(table);
    RowEdit.@Nullable Cell id = edit.key().get(identity.get(0));
    return id != null && edit.key().size() == 1 && isUnique(table)
        ? keys.suggest(id.text())
        : say("right.edit.none", keys.name());
  }

  /** Who or what has the name by which a row is meant; else more of its cells tell it. */
  private Message several(RowEdit edit, List<?> rows) {
    boolean isByName = isUnique(table) && edit.key().size() == 1;
    return isByName ? RowKeys.oneOf(rows) : say("right.edit.several");
  }

  /** The id of a row of people, schools or groups, and for people where and what they teach. */
  private Object told(TableRow row) {
    String id = isUnique(table) ? row.cell(RowEdit.identity(table).get(0)) : "";
    return table == Table.STAFF
        ? RowKeys.told(id, row.cell(StaffColumn.SCHOOL), row.cell(StaffColumn.SUBJECT))
        : id;
  }

  private static boolean isUnique(Table table) {
    return table == Table.SCHOOLS || table == Table.GROUPS || table == Table.STAFF;
  }

  private static void report(ProblemList findings, RowEdit edit, Message wrong, Message right) {
    Map.Entry<Column, RowEdit.Cell> first = edit.key().entrySet().iterator().next();
    boolean personal = edit.key().keySet().stream().anyMatch(Column::isPersonal);
    String value =
        String.join(" + ", edit.key().values().stream().map(RowEdit.Cell::text).toList());
    findings.error(
        edit.origin(),
        first.getValue().line(),
        first.getValue().heading(),
        0,
        personal ? null : value,
        wrong,
        right);
  }

  /** What a cell means, however it is written. */
  private String meaning(Column column, String text) {
    String cell = Blanks.strip(text);
    if (cell.isEmpty()) {
      return cell;
    }
    return switch (column.kind()) {
      case CODE ->
          column.codes().stream()
              .filter(code -> Code.find(new Code[] {code}, Blanks.halfWidth(cell)).isPresent())
              .findFirst()
              .map(Code::name)
              .orElseGet(
                  () -> {
                    Meaning meaning = parsed.meaning(column, cell);
                    return meaning.isSure() ? meaning.code() : cell;
                  });
      case SUBJECT -> parsed.subject(cell).code();
      case DATE -> parsed.findDate(cell).map(Object::toString).orElse(cell);
      case UNTIL ->
          parsed.findDate(cell).map(DateText::firstDayAfter).map(Object::toString).orElse(cell);
      case TEXT -> {
        Table referenced = column.references();
        yield referenced == null
            ? cell
            : keys.of(referenced)
                .find(cell)
                .or(() -> keys.of(referenced).findByName(cell))
                .orElse(cell);
      }
      case CODES, NUMBER, DEGREES, SCHOOLS -> cell;
    };
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(TableEdits.class, key, arguments);
  }
}
