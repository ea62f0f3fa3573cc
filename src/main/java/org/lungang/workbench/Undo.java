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
