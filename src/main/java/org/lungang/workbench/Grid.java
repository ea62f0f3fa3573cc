package org.lungang.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.lungang.dataset.RawTable;
import org.lungang.dataset.column.Table;
import org.lungang.web.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A list while it is edited. A change to it is {@code {"table", "cells": [[row, column, before,
 * after]]}}, {@code {"table", "insert": {"at", "rows"}}} or {@code {"table", "remove": {"at",
 * "rows"}}}, rows and columns from 0; it holds what was before, so that it can be turned round.
 */
final class Grid {

  /** The most rows that a list may have. */
  private static final int MOST_ROWS = 500_000;

  private static final int LONGEST_CELL = 2000;

  private final Table table;
  private final List<String> headings;
  private final List<String[]> rows;

  Grid(RawTable raw) {
    this.table = raw.table();
    this.headings = raw.headings();
    this.rows = new ArrayList<>(raw.rows().size() + 64);
    raw.rows().forEach(row -> rows.add(row.toArray(String[]::new)));
  }

  RawTable toRaw() {
    return snapshot().get();
  }

  /** The list as it is at this moment, to be worked out later and elsewhere. */
  Supplier<RawTable> snapshot() {
    List<String[]> now = new ArrayList<>(rows);
    return () -> new RawTable(table, headings, now.stream().map(List::of).toList());
  }

  List<String> headings() {
    return headings;
  }

  int size() {
    return rows.size();
  }

  String cell(int row, int column) {
    return rows.get(row)[column];
  }

  List<String> row(int row) {
    return List.of(rows.get(row));
  }

  /**
   * Makes a change after it was found to fit.
   *
   * @throws Refusal if what was before is not what stands here; nothing is changed then
   */
  void apply(ObjectNode change) {
    check(change);
    for (JsonNode cell : change.path("cells")) {
      // Whoever writes the list has the rows of a moment: a row is replaced, not changed.
      int at = cell.get(0).asInt();
      String[] row = rows.get(at).clone();
      row[cell.get(1).asInt()] = cell.get(3).asString();
      rows.set(at, row);
    }
    JsonNode insert = change.path("insert");
    if (insert.isObject()) {
      List<String[]> more = new ArrayList<>();
      insert.path("rows").forEach(row -> more.add(cells(row)));
      rows.addAll(insert.path("at").asInt(), more);
    }
    JsonNode remove = change.path("remove");
    if (remove.isObject()) {
      int at = remove.path("at").asInt();
      rows.subList(at, at + remove.path("rows").size()).clear();
    }
  }

  private void check(ObjectNode change) {
    for (JsonNode cell : change.path("cells")) {
      int row = cell.path(0).asInt(-1);
      int column = cell.path(1).asInt(-1);
      if (row < 0 || row >= rows.size() || column < 0 || column >= headings.size()) {
        throw new Refusal(409, Text.say("lists.moved", table));
      }
      String now = rows.get(row)[column];
      if (!now.equals(cell.path(2).asString())) {
        throw new Refusal(
            409, Text.say("lists.conflict", table, row + 2, headings.get(column), now));
      }
    }
    JsonNode insert = change.path("insert");
    if (insert.isObject()) {
      int at = insert.path("at").asInt(-1);
      if (at < 0 || at > rows.size() || rows.size() + insert.path("rows").size() > MOST_ROWS) {
        throw new Refusal(409, Text.say("lists.moved", table));
      }
    }
    JsonNode remove = change.path("remove");
    if (remove.isObject()) {
      int at = remove.path("at").asInt(-1);
      for (JsonNode row : remove.path("rows")) {
        if (at < 0 || at >= rows.size() || !Arrays.equals(rows.get(at), cells(row))) {
          throw new Refusal(409, Text.say("lists.moved", table));
        }
        at++;
      }
    }
  }

  private String[] cells(JsonNode row) {
    String[] cells = new String[headings.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = clean(row.path(i).asString(""));
    }
    return cells;
  }

  /**
   * A cell as it may stand in a list.
   *
   * @throws Refusal if it is too long
   */
  static String clean(String cell) {
    String inOneLine = RawTable.inOneLine(cell);
    if (inOneLine.length() > LONGEST_CELL) {
      throw new Refusal(409, Text.say("lists.long", LONGEST_CELL, inOneLine.length()));
    }
    return inOneLine;
  }

  /** The change that a page asks for, with cells as they may stand here. */
  ObjectNode clean(JsonNode asked) {
    ObjectNode change = JsonNodeFactory.instance.objectNode();
    change.put("table", table.name());
    if (asked.path("cells").isArray()) {
      ArrayNode cells = change.putArray("cells");
      for (JsonNode cell : asked.path("cells")) {
        cells
            .addArray()
            .add(cell.path(0).asInt(-1))
            .add(cell.path(1).asInt(-1))
            .add(cell.path(2).asString(""))
            .add(clean(cell.path(3).asString("")));
      }
    } else {
      String kind = asked.has("insert") ? "insert" : "remove";
      ObjectNode part = change.putObject(kind);
      int at = asked.path(kind).path("at").asInt(-1);
      part.put("at", at);
      ArrayNode all = part.putArray("rows");
      if (kind.equals("insert")) {
        asked.path(kind).path("rows").forEach(row -> add(all, cells(row)));
      } else {
        int count = asked.path(kind).path("count").asInt(0);
        if (at < 0 || count < 1 || at + count > rows.size()) {
          throw new Refusal(409, Text.say("lists.moved", table));
        }
        rows.subList(at, at + count).forEach(row -> add(all, row));
      }
    }
    return change;
  }

  private static void add(ArrayNode all, String[] row) {
    ArrayNode cells = all.addArray();
    for (String cell : row) {
      cells.add(cell);
    }
  }
}
