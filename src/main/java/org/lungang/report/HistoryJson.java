package org.lungang.report;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.Amendment;
import org.lungang.compare.History;
import org.lungang.compare.PlanState;
import org.lungang.compare.PostingKey;
import org.lungang.output.OutputFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and reads {@code history.json}: the life of a plan, with what is needed to read its folder
 * back. Keys and codes are English whatever the language.
 */
public final class HistoryJson {

  /** The name of the file. */
  public static final String NAME = "history.json";

  /**
   * The version of a plan folder's format that this program writes, and the newest that it reads.
   * Folders of Lungang 0.1.0 bear no number: theirs is 1. It grows when an earlier program would
   * misread what a later one writes.
   */
  public static final int FORMAT = 2;

  private static final String FORMAT_KEY = "format";
  private static final int FIRST_FORMAT = 1;

  private HistoryJson() {}

  /** The file of a history. */
  public static OutputFile of(History history) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
    try (JsonGenerator json = new JsonMapper().writer().with(printer).createGenerator(bytes)) {
      json.writeStartObject();
      json.writeNumberProperty(FORMAT_KEY, FORMAT);
      // For whoever opens the file: it holds the notes of objections.
      json.writeBooleanProperty("internal", true);
      json.writeStringProperty("dataset", history.dataset());
      json.writeStringProperty("state", history.state().name());
      json.writeArrayPropertyStart("steps");
      history.steps().forEach(step -> write(json, step));
      json.writeEndArray();
      json.writeEndObject();
    }
    bytes.write('\n');
    return new OutputFile(NAME, bytes.toByteArray());
  }

  private static void write(JsonGenerator json, History.Step step) {
    json.writeStartObject();
    json.writeStringProperty("plan_digest", step.planDigest());
    json.writeStringProperty("dataset_digest", step.datasetDigest());
    if (step.filesDigest() != null) {
      json.writeStringProperty("files_digest", step.filesDigest());
    }
    json.writeStringProperty("policy", step.policyId());
    json.writeStringProperty("policy_digest", step.policyDigest());
    json.writeNumberProperty("year", step.year());
    json.writeNumberProperty("seed", step.seed());
    if (step.parent() != null) {
      json.writeObjectPropertyStart("parent");
      json.writeStringProperty("plan_digest", step.parent().planDigest());
      if (step.parent().datasetDigest() != null) {
        json.writeStringProperty("dataset_digest", step.parent().datasetDigest());
      }
      json.writeStringProperty("folder", step.parent().folder());
      json.writeEndObject();
    }
    if (!step.amendments().isEmpty()) {
      json.writeArrayPropertyStart("amendments");
      step.amendments().forEach(amendment -> write(json, amendment));
      json.writeEndArray();
    }
    if (!step.changes().isEmpty()) {
      json.writeArrayPropertyStart("changes");
      step.changes().forEach(row -> write(json, row));
      json.writeEndArray();
    }
    if (!step.visitChanges().isEmpty()) {
      json.writeArrayPropertyStart("visit_changes");
      step.visitChanges().forEach(row -> write(json, row));
      json.writeEndArray();
    }
    json.writeArrayPropertyStart("states");
    for (History.Mark mark : step.states()) {
      json.writeStartObject();
      json.writeStringProperty("state", mark.state().name());
      json.writeStringProperty("note", mark.note());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, Amendment amendment) {
    json.writeStartObject();
    json.writeStringProperty("kind", amendment.kind().name());
    json.writeStringProperty("name", amendment.name());
    json.writeStringProperty("digest", amendment.digest());
    json.writeStringProperty("text", amendment.text());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, History.ChangedRow row) {
    json.writeStartObject();
    json.writeStringProperty("staff_id", row.staffId());
    write(json, "before", row.before());
    write(json, "after", row.after());
    json.writeStringProperty("reason", row.reason());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, History.ChangedVisit row) {
    json.writeStartObject();
    json.writeStringProperty("staff_id", row.staffId());
    json.writeStringProperty("host_school_id", row.hostSchoolId());
    json.writeNumberProperty("weekly_periods_before", row.before());
    json.writeNumberProperty("weekly_periods", row.after());
    json.writeStringProperty("reason", row.reason());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, @Nullable PostingKey key) {
    if (key == null) {
      json.writeNullProperty(name);
      return;
    }
    json.writeObjectPropertyStart(name);
    json.writeStringProperty("group_id", key.groupId());
    json.writeStringProperty("flow", key.flowId());
    json.writeStringProperty("home_school_id", key.homeSchoolId());
    json.writeStringProperty("host_school_id", key.hostSchoolId());
    json.writeEndObject();
  }

  /** The format of a file where it is newer than what this program reads; else empty. */
  public static OptionalInt newerFormat(byte[] content) {
    try {
      int format = format(new JsonMapper().readTree(content));
      return format > FORMAT ? OptionalInt.of(format) : OptionalInt.empty();
    } catch (JacksonException | IllegalArgumentException e) {
      return OptionalInt.empty();
    }
  }

  private static int format(JsonNode tree) {
    int format = tree.has(FORMAT_KEY) ? tree.get(FORMAT_KEY).intValue() : FIRST_FORMAT;
    if (format < FIRST_FORMAT) {
      throw new IllegalArgumentException("No history has the format " + format + ".");
    }
    return format;
  }

  /** Reads a file back; empty if it is no history, or one of a newer format. */
  public static Optional<History> read(byte[] content) {
    try {
      JsonNode tree = new JsonMapper().readTree(content);
      if (format(tree) > FORMAT) {
        return Optional.empty();
      }
      List<History.Step> steps = new ArrayList<>();
      tree.required("steps").forEach(step -> steps.add(step(step)));
      return Optional.of(new History(text(tree, "dataset"), steps));
    } catch (JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static History.Step step(JsonNode step) {
    List<History.Mark> states = new ArrayList<>();
    step.required("states")
        .forEach(
            mark ->
                states.add(
                    new History.Mark(PlanState.valueOf(text(mark, "state")), text(mark, "note"))));
    return new History.Step(
        text(step, "plan_digest"),
        text(step, "dataset_digest"),
        optionalText(step, "files_digest"),
        text(step, "policy"),
        text(step, "policy_digest"),
        step.required("year").intValue(),
        step.required("seed").longValue(),
        step.has("parent") ? parent(step.get("parent")) : null,
        amendments(step),
        changes(step),
        visitChanges(step),
        states);
  }

  private static History.Parent parent(JsonNode parent) {
    return new History.Parent(
        text(parent, "plan_digest"),
        optionalText(parent, "dataset_digest"),
        text(parent, "folder"));
  }

  private static List<Amendment> amendments(JsonNode step) {
    List<Amendment> amendments = new ArrayList<>();
    for (JsonNode amendment : step.path("amendments")) {
      amendments.add(
          new Amendment(
              Amendment.Kind.valueOf(text(amendment, "kind")),
              text(amendment, "name"),
              text(amendment, "digest"),
              text(amendment, "text")));
    }
    return amendments;
  }

  private static List<History.ChangedRow> changes(JsonNode step) {
    List<History.ChangedRow> changes = new ArrayList<>();
    for (JsonNode row : step.path("changes")) {
      changes.add(
          new History.ChangedRow(
              text(row, "staff_id"),
              key(row.required("before")),
              key(row.required("after")),
              text(row, "reason")));
    }
    return changes;
  }

  private static List<History.ChangedVisit> visitChanges(JsonNode step) {
    List<History.ChangedVisit> changes = new ArrayList<>();
    for (JsonNode row : step.path("visit_changes")) {
      changes.add(
          new History.ChangedVisit(
              text(row, "staff_id"),
              text(row, "host_school_id"),
              row.required("weekly_periods_before").intValue(),
              row.required("weekly_periods").intValue(),
              text(row, "reason")));
    }
    return changes;
  }

  private static @Nullable PostingKey key(JsonNode key) {
    return key.isNull()
        ? null
        : new PostingKey(
            text(key, "group_id"),
            text(key, "flow"),
            text(key, "home_school_id"),
            text(key, "host_school_id"));
  }

  private static @Nullable String optionalText(JsonNode node, String name) {
    return node.has(name) ? text(node, name) : null;
  }

  private static String text(JsonNode node, String name) {
    return node.required(name).stringValue();
  }
}
