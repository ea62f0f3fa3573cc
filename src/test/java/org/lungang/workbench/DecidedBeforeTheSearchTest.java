package org.lungang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.compare.Amendment;
import org.lungang.compare.History;
import org.lungang.district.Pin;
import org.lungang.generator.Shape;
import org.lungang.project.BasePlan;
import org.lungang.project.FolderHistory;
import org.lungang.project.OpenedPlan;
import org.lungang.report.PlanCsv;
import tools.jackson.databind.JsonNode;

/** What objections and scenarios decided holds for a plan that is searched for after them, too. */
class DecidedBeforeTheSearchTest {

  @TempDir Path folder;

  private Path root;

  @BeforeEach
  void sample() throws IOException {
    root = folder.resolve("county");
    NewProject.make(root, in -> NewProject.ofSample(in, SampleAsked.plain(Shape.XX_COUNTY, 0.2)));
  }

  @Test
  void aDecisionIsOneOfEveryLaterPlan() throws IOException {
    String stays;
    try (WorkbenchClient client = WorkbenchClient.start(folder).open(root)) {
      client.plan();
      stays = posted("1").get(0);
      client.post(
          client.path("/objections"),
          Map.of("after", Map.of("staff", stays, "decision", "STAY", "school", "")));
      client.post(client.path("/replan"), Map.of());
      client.post(client.path("/replan/keep"), Map.of());
      requireHolds(client, "2", stays);
      client.plan();
      requireHolds(client, "3", stays);
      requireProven(client);
    }
    try (WorkbenchClient client = WorkbenchClient.start(folder).open(root)) {
      requireProven(client);
      client.plan();
      requireHolds(client, "4", stays);
      requireProven(client);
    }
    assertThat(amendments("4")).extracting(Amendment::name).containsExactly("objections.csv");
  }

  @Test
  void soIsAScenarioAndWhatIsChangedByHandAfterIt() throws IOException {
    try (WorkbenchClient client = WorkbenchClient.start(folder).open(root)) {
      client.plan();
      String stays = posted("1").get(0);
      String yaml = "name: 留任\npins: [{staff_id: " + stays + ", decision: STAY}]\n";
      client.post(client.path("/scenarios"), Map.of("name", "stays", "yaml", yaml));
      client.post(client.path("/replan"), Map.of("scenarios", List.of("stays")));
      client.post(client.path("/replan/keep"), Map.of());
      client.plan();
      requireHolds(client, "3", stays);
      requireProven(client);
      Map<String, Object> move = new HashMap<>();
      move.put("staff", posted("3").get(0));
      move.put("school", null);
      client.post(client.path("/board/apply"), Map.of("moves", List.of(move), "repaired", false));
      client.post(client.path("/replan"), Map.of());
      requireHolds(client, "3", stays);
      assertThat(FolderHistory.of(root.resolve("plans/3")).steps()).hasSize(2);
      assertThat(amendments("3")).extracting(Amendment::name).containsExactly("stays.yaml");
    }
  }

  private void requireHolds(WorkbenchClient client, String plan, String stays) throws IOException {
    assertThat(client.get(client.path("/plan")).path("name").asString()).isEqualTo(plan);
    assertThat(posted(plan)).doesNotContain(stays);
    Path of = root.resolve("plans").resolve(plan);
    assertThat(OpenedPlan.open(of, null, note -> {}).staffing().district().pins())
        .extracting(Pin::staffId)
        .contains(stays);
    BasePlan base = BasePlan.open(of, root.resolve("lists"), note -> {});
    assertThat(base.isSame()).isTrue();
    assertThat(base.lists().district().pins()).extracting(Pin::staffId).contains(stays);
  }

  private static void requireProven(WorkbenchClient client) throws IOException {
    JsonNode proven = client.get(client.path("/plan")).required("proven");
    assertThat(proven.isNull()).isFalse();
  }

  private List<Amendment> amendments(String plan) {
    History history = FolderHistory.of(root.resolve("plans").resolve(plan));
    return history.amendments();
  }

  private List<String> posted(String plan) throws IOException {
    return Files.readAllLines(root.resolve("plans").resolve(plan).resolve(PlanCsv.NAME)).stream()
        .skip(1)
        .map(row -> row.split(",")[0])
        .toList();
  }
}
