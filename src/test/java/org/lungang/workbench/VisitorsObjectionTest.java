package org.lungang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.generator.Shape;
import tools.jackson.databind.JsonNode;

/** Somebody who travels to teach objects: what changes is shown, and can be adopted. */
class VisitorsObjectionTest {

  @TempDir Path folder;

  private List<String> visits(String plan) throws IOException {
    return Files.readAllLines(folder.resolve("area/plans/" + plan + "/itinerant.csv"));
  }

  @Test
  void visitsThatChangeAreShownAndAdopted() throws IOException {
    Path root = folder.resolve("area");
    NewProject.make(root, in -> NewProject.ofSample(in, SampleAsked.plain(Shape.WOLONG, 0.3)));
    try (WorkbenchClient client = WorkbenchClient.start(folder).open(root)) {
      client.plan();
      String visitor = visits("1").get(1).split(",")[0];
      long before = visits("1").stream().filter(row -> row.startsWith(visitor + ",")).count();
      Map<String, String> stays = Map.of("staff", visitor, "name", "", "decision", "STAY");
      client.post(client.path("/objections"), Map.of("after", stays));

      JsonNode replanned = client.post(client.path("/replan"), Map.of());
      long gone = 0;
      for (JsonNode visit : replanned.path("visits")) {
        boolean isOfVisitor = visit.path("staff").asString().equals(visitor);
        gone += isOfVisitor && visit.path("after").asInt() == 0 ? 1 : 0;
        assertThat(visit.path("reason").path("en").asString()).isNotEmpty();
      }
      assertThat(gone).isEqualTo(before);
      assertThat(replanned.path("people").asInt()).isPositive();
      JsonNode step = client.post(client.path("/replan/keep"), Map.of());
      assertThat(step.path("name").path("en").asString())
          .contains(" " + replanned.path("people").asInt() + " ");
    }
    String visitor = visits("1").get(1).split(",")[0];
    assertThat(visits("2")).noneMatch(row -> row.startsWith(visitor + ","));
  }
}
