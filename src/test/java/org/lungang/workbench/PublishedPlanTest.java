package org.lungang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.generator.Shape;
import tools.jackson.databind.JsonNode;

/** What is published or final is not lost because a step is taken back. */
class PublishedPlanTest {

  @TempDir Path folder;

  private WorkbenchClient planned() throws IOException {
    Path root = folder.resolve("county");
    NewProject.make(root, in -> NewProject.ofSample(in, SampleAsked.plain(Shape.XX_COUNTY, 0.3)));
    WorkbenchClient client = WorkbenchClient.start(folder).open(root);
    client.plan();
    return client;
  }

  private static void mark(WorkbenchClient client, String state) throws IOException {
    client.post(client.path("/mark"), Map.of("state", state, "note", "一办通知"));
  }

  private static String undo(WorkbenchClient client, long number, String leaves)
      throws IOException {
    WorkbenchClient.Reply reply =
        client.ask("POST", client.path("/undo"), Map.of("number", number, "leaves", leaves));
    return reply.status() + " " + reply.body();
  }

  private static long moveOne(WorkbenchClient client) throws IOException {
    JsonNode people = client.get(client.path("/people"));
    JsonNode ids = people.path("columns").path(0);
    JsonNode hosts = null;
    for (JsonNode column : people.path("columns")) {
      hosts = column.path("id").asString().equals("host") ? column : hosts;
    }
    for (int row = 0; row < people.path("size").asInt(); row++) {
      if (!hosts.path("values").path(hosts.path("cells").get(row).asInt()).asString("").isEmpty()) {
        String staff = ids.path("values").get(ids.path("cells").get(row).asInt()).asString();
        Map<String, Object> stay = new LinkedHashMap<>();
        stay.put("staff", staff);
        stay.put("school", null);
        return client
            .post(client.path("/board/apply"), Map.of("moves", List.of(stay), "repaired", false))
            .path("number")
            .asLong();
      }
    }
    throw new AssertionError("Nobody is posted.");
  }

  @Test
  void aMoveByHandStaysOnceItIsPublished() throws IOException {
    try (WorkbenchClient client = planned()) {
      long moved = moveOne(client);
      client.post(client.path("/publish"), Map.of("period", "8月", "contact", "0", "write", true));
      Path list = folder.resolve("county/plans/1/public/public-list.csv");
      byte[] before = Files.readAllBytes(list);
      for (String state : List.of("PUBLISHED", "FINAL")) {
        mark(client, state);
        assertThat(undo(client, moved, "1"))
            .startsWith("409")
            .contains(state.equals("FINAL") ? "is final" : "is published")
            .doesNotContain("--overwrite");
        assertThat(client.get(client.path("")).path("state").path("code").asString())
            .isEqualTo(state);
      }
      assertThat(list).hasBinaryContent(before);
    }
  }

  @Test
  void aPublishedPlanIsLeftOnlyIfThatIsSaidAndAFinalOneNever() throws IOException {
    try (WorkbenchClient client = planned()) {
      JsonNode made = client.get(client.path("/history")).path("steps").get(0);
      assertThat(made.path("plan").asString()).isEqualTo("1");
      assertThat(made.path("planBefore").asString()).isEmpty();
      mark(client, "FINAL");
      assertThat(undo(client, made.path("number").asLong(), "1"))
          .startsWith("409")
          .contains("is final");
      client.post(
          client.path("/mark"), Map.of("state", "PUBLISHED", "note", "漏了一件", "unfinal", true));
      assertThat(undo(client, made.path("number").asLong(), ""))
          .startsWith("409")
          .contains("is published");
      assertThat(undo(client, made.path("number").asLong(), "1")).startsWith("200");
      assertThat(client.get(client.path("")).path("plan").asString()).isEmpty();
      assertThat(folder.resolve("county/plans/1/plan.csv")).exists();
    }
  }

  /** Nobody else did anything: another step of one's own is in the way. */
  @Test
  void whatALaterStepChangedAgainIsSaid() throws IOException {
    try (WorkbenchClient client = planned()) {
      client.plan();
      assertThat(undo(client, 1, "")).startsWith("409").contains("Step 2", "changed the same");
      String path = client.path("/lists/STAFF");
      JsonNode staff = client.get(path);
      JsonNode names = staff.path("columns").path(1);
      String name = names.path("values").get(names.path("cells").get(0).asInt()).asString();
      JsonNode one = client.post(path, Map.of("cells", List.of(List.of(0, 1, name, "甲"))));
      JsonNode two =
          client.post(
              path, Map.of("cells", List.of(List.of(0, 1, "甲", "乙")), "seen", one.path("number")));
      assertThat(undo(client, one.path("number").asLong(), ""))
          .startsWith("409")
          .contains("Step " + two.path("number").asLong(), "changed the same");
    }
  }
}
