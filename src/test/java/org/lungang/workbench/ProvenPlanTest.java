package org.lungang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.generator.Shape;
import org.lungang.web.Json;
import tools.jackson.databind.JsonNode;

/** What the view of the plan says is proven: as in the plan's folder, while that holds. */
class ProvenPlanTest {

  @TempDir Path folder;

  private Path root;

  @BeforeEach
  void sample() throws IOException {
    root = folder.resolve("county");
    NewProject.make(root, in -> NewProject.ofSample(in, SampleAsked.plain(Shape.XX_COUNTY, 0.2)));
  }

  @Test
  void itIsSaidAgainWhenTheProjectIsOpenedAgain() throws IOException {
    JsonNode said;
    try (WorkbenchClient client = WorkbenchClient.start(folder).open(root)) {
      client.plan();
      said = proven(client);
      assertThat(said.path("zh").asString()).isEqualTo(inFile());
      assertThat(said.path("en").asString()).startsWith("Proven optimal");
      assertThat(client.get(client.path("/plan")).required("provenHowGood").asBoolean()).isTrue();
    }
    try (WorkbenchClient client = WorkbenchClient.start(folder).open(root)) {
      assertThat(client.get(client.path("")).path("search").path("sentence").isNull()).isTrue();
      assertThat(proven(client)).isEqualTo(said);
    }
  }

  @Test
  void nothingIsSaidOfOtherListsOrAnotherPolicy() throws IOException {
    try (WorkbenchClient client = WorkbenchClient.start(folder).open(root)) {
      client.plan();
      JsonNode names = client.get(client.path("/lists/SCHOOLS")).path("columns").get(1);
      String school = names.path("values").get(names.path("cells").get(0).asInt()).asString();
      client.post(
          client.path("/lists/SCHOOLS"),
          Map.of("cells", List.of(List.of(0, 1, school, school + "（新）")), "seen", 1));
      assertThat(proven(client).isNull()).isTrue();
      client.post(client.path("/undo"), Map.of("number", 2));
      assertThat(proven(client).isNull()).isFalse();

      String text = client.get(client.path("/policy")).path("text").asString();
      client.post(
          client.path("/policy"), Map.of("path", List.of("due_years"), "value", 20, "seen", text));
      assertThat(proven(client).isNull()).isTrue();
    }
  }

  @Test
  void nothingIsSaidOfAPlanThatWasChangedByHandOrHasNoCertificate() throws IOException {
    try (WorkbenchClient client = WorkbenchClient.start(folder).open(root)) {
      client.plan();
      Path file = root.resolve("plans/1/plan.json");
      String whole = Files.readString(file);
      Files.writeString(file, whole.replace("\"certificate\"", "\"other\""));
      assertThat(proven(client).isNull()).isTrue();
      Files.writeString(file, whole);
      assertThat(proven(client).isNull()).isFalse();

      Map<String, Object> stays = new HashMap<>();
      stays.put("staff", Json.read(whole).path("postings").get(0).path("staff_id").asString());
      stays.put("school", null);
      client.post(client.path("/board/apply"), Map.of("moves", List.of(stays), "repaired", false));
      assertThat(proven(client).isNull()).isTrue();
    }
    try (WorkbenchClient client = WorkbenchClient.start(folder).open(root)) {
      assertThat(proven(client).isNull()).isTrue();
    }
  }

  private static JsonNode proven(WorkbenchClient client) throws IOException {
    return client.get(client.path("/plan")).required("proven");
  }

  private String inFile() throws IOException {
    return Json.read(Files.readString(root.resolve("plans/1/plan.json"), StandardCharsets.UTF_8))
        .path("certificate")
        .path("sentence")
        .asString();
  }
}
