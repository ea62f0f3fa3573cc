package org.lungang.workbench;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lungang.web.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Takes a step back, also one in the middle where nothing later depends on it. */
final class Undo {

  private Undo() {}

  /** The numbers of the steps that hold: not taken back, or brought back since. */
  static Set<Long> holding(List<Entry> entries) {
    Set<Long> undone = new HashSet<>();
    Set<Long> holding = new HashSet<>();
    for (int i = entries.size() - 1; i >= 0; i--) {
      Entry entry = entries.get(i);
      if (!undone.contains(entry.number())) {
        holding.add(entry.number());
        if (entry.undoes() != null) {
          undone.add(entry.undoes());
        }
      }
    }
    return holding;
  }

  /**
   * The change that takes a step back.
   *
   * @param later all steps after it
   * @throws Refusal if it cannot be taken back
   */
  static ObjectNode inverse(Entry entry, List<Entry> later) {
    return switch (entry.kind()) {
      case MILESTONE -> throw new Refusal(409, Text.say("undo.milestone"));
      case LISTS -> inverseOfRows(entry.change(), later);
      case POLICY, SETTINGS, PLAN, POSTINGS, OBJECTIONS -> inverseOfValues(entry.change());
    };
  }

  /**
   * Looks whether what a step made is what stands there.
   *
   * @param later all steps after it
   * @throws Refusal if a later step changed the same again, which is to be taken back before
   */
  static void requireLast(Entry entry, List<Entry> later) {
    entry
        .change()
        .path("set")
        .properties()
        .forEach(each -> requireLastValue(entry, each.getKey(), each.getValue(), later));
    for (JsonNode cell : entry.change().path("cells")) {
      requireLastCell(entry, cell, later);
    }
  }

  private static void requireLastValue(
      Entry entry, String key, JsonNode values, List<Entry> later) {
    Entry last = null;
    JsonNode now = values.path("after");
    for (Entry each : later) {
      JsonNode again = each.change().path("set").path(key);
      if (again.isObject() && isOfSame(entry, each)) {
        last = each;
        now = again.path("after");
      }
    }
    if (last != null && !now.equals(values.path("after"))) {
      throw changedBy(last);
    }
  }

  /** Whether two steps change the same file: of settings, which plan is worked on is a part. */
  private static boolean isOfSame(Entry one, Entry other) {
    return switch (one.kind()) {
      case SETTINGS, PLAN -> other.kind() == Entry.Kind.SETTINGS || other.kind() == Entry.Kind.PLAN;
      case POSTINGS -> other.kind() == Entry.Kind.POSTINGS && other.plan().equals(one.plan());
      case LISTS, POLICY, OBJECTIONS, MILESTONE -> other.kind() == one.kind();
    };
  }

  private static void requireLastCell(Entry entry, JsonNode cell, List<Entry> later) {
    String table = entry.change().path("table").asString();
    Entry last = null;
    JsonNode now = cell.path(3);
    for (int i = 0; i < later.size(); i++) {
      Entry each = later.get(i);
      if (each.change().path("table").asString().equals(table) && each.change().has("cells")) {
        int row = now(cell.path(0).asInt(), table, later.subList(0, i));
        for (JsonNode again : each.change().path("cells")) {
          if (again.path(0).asInt() == row && again.path(1).equals(cell.path(1))) {
            last = each;
            now = again.path(3);
          }
        }
      }
    }
    if (last != null && !now.equals(cell.path(3))) {
      throw changedBy(last);
    }
  }

  private static Refusal changedBy(Entry later) {
    return new Refusal(409, Text.say("undo.later", later.number(), later.name()));
  }

  private static ObjectNode inverseOfValues(ObjectNode change) {
    ObjectNode inverse = change.deepCopy();
    inverse
        .path("set")
        .properties()
        .forEach(
            each -> {
              ObjectNode values = (ObjectNode) each.getValue();
              JsonNode before = values.get("before");
              values.set("before", values.get("after"));
              values.set("after", before);
            });
    return inverse;
  }

  private static ObjectNode inverseOfRows(ObjectNode change, List<Entry> later) {
    String table = change.path("table").asString();
    ObjectNode inverse = JsonNodeFactory.instance.objectNode();
    inverse.put("table", table);
    if (change.has("cells")) {
      ArrayNode cells = inverse.putArray("cells");
      for (JsonNode cell : change.path("cells")) {
        cells
            .addArray()
            .add(now(cell.get(0).asInt(), table, later))
            .add(cell.get(1))
            .add(cell.get(3))
            .add(cell.get(2));
      }
    } else if (change.has("insert")) {
      ObjectNode rows = inverse.putObject("remove");
      rows.put("at", now(change.path("insert").path("at").asInt(), table, later));
      rows.set("rows", change.path("insert").path("rows"));
    } else {
      ObjectNode rows = inverse.putObject("insert");
      rows.put("at", gap(change.path("remove").path("at").asInt(), table, later));
      rows.set("rows", change.path("remove").path("rows"));
    }
    return inverse;
  }

  /** Where a row stands after later steps moved it. */
  private static int now(int row, String table, List<Entry> later) {
    int now = row;
    for (Entry entry : later) {
      if (entry.kind() == Entry.Kind.LISTS
          && entry.change().path("table").asString().equals(table)) {
        JsonNode insert = entry.change().path("insert");
        JsonNode remove = entry.change().path("remove");
        if (insert.isObject() && insert.path("at").asInt() <= now) {
          now += insert.path("rows").size();
        } else if (remove.isObject() && remove.path("at").asInt() <= now) {
          int size = remove.path("rows").size();
          if (now < remove.path("at").asInt() + size) {
            throw new Refusal(409, Text.say("undo.gone", entry.number()));
          }
          now -= size;
        }
      }
    }
    return now;
  }

  /** Where rows that are gone would stand now. */
  private static int gap(int row, String table, List<Entry> later) {
    int now = row;
    for (Entry entry : later) {
      if (entry.kind() == Entry.Kind.LISTS
          && entry.change().path("table").asString().equals(table)) {
        JsonNode insert = entry.change().path("insert");
        JsonNode remove = entry.change().path("remove");
        if (insert.isObject() && insert.path("at").asInt() < now) {
          now += insert.path("rows").size();
        } else if (remove.isObject() && remove.path("at").asInt() < now) {
          now = Math.max(remove.path("at").asInt(), now - remove.path("rows").size());
        }
      }
    }
    return now;
  }
}
