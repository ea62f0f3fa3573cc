package org.lungang.report;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lungang.compare.History;
import org.lungang.compare.PlanState;
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

  private HistoryJson() {}

  /** The file of a history. */
  public static OutputFile of(History history) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DefaultIndenter indent = new DefaultIndenter("  ", "\n");
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
    try (JsonGenerator json = new JsonMapper().writer().with(printer).createGenerator(bytes)) {
      json.writeStartObject();
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
    json.writeStringProperty("policy", step.policyId());
    json.writeStringProperty("policy_digest", step.policyDigest());
    json.writeNumberProperty("year", step.year());
    json.writeNumberProperty("seed", step.seed());
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

  /** Reads a file back; empty if it is no history. */
  public static Optional<History> read(byte[] content) {
    try {
      JsonNode tree = new JsonMapper().readTree(content);
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
        text(step, "policy"),
        text(step, "policy_digest"),
        step.required("year").intValue(),
        step.required("seed").longValue(),
        states);
  }

  private static String text(JsonNode node, String name) {
    return node.required(name).stringValue();
  }
}
