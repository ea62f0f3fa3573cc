package org.lungang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Plans side by side, a plan file in the place of the plan, and the years to come. */
class OutlookApiTest {

  @TempDir Path folder;

  @Test
  void plansOfTheProjectAreSideBySideAndAPlanFileTakesThePlaceOfThePlan() throws IOException {
    Path root = folder.resolve("county");
    try (WorkbenchClient client = WorkbenchClient.start(folder).sample(root, "xx-county")) {
      client.plan();
      client.plan();
      int postings = client.get(client.path("/plan")).path("postings").asInt();
      List<String> lines = Files.readAllLines(root.resolve("plans/1/plan.csv"));
      String fewer = String.join("\n", lines.subList(0, lines.size() - 1)) + "\n";
      JsonNode taken = client.upload(client.path("/plans/take/"), "plan.csv", fewer);
      assertThat(client.get(client.path("/plan")).path("postings").asInt()).isEqualTo(postings - 1);

      JsonNode compared =
          client.post(client.path("/plans/compare"), Map.of("plans", List.of("1", "2")));
      assertThat(compared.path("variants").get(0).path("en").asString()).isEqualTo("Plan 1");
      JsonNode first = compared.path("lines").get(0).path("cells");
      assertThat(first.size()).isEqualTo(2);
      assertThat(compared.path("lines").valueStream())
          .as("how many postings each has")
          .anySatisfy(
              line -> {
                assertThat(line.path("id").asString()).isEqualTo("postings");
                assertThat(line.path("cells").get(0).asInt()).isEqualTo(postings);
                assertThat(line.path("cells").get(1).asInt()).isEqualTo(postings - 1);
              });
      assertThat(
              client
                  .ask("POST", client.path("/plans/compare"), Map.of("plans", List.of("1", "9")))
                  .status())
          .isEqualTo(404);
      assertThat(
              client
                  .ask("POST", client.path("/plans/compare"), Map.of("plans", List.of("1")))
                  .status())
          .isEqualTo(409);

      client.post(
          client.path("/undo"), Map.of("number", taken.path("entry").path("number").asLong()));
      assertThat(client.get(client.path("/plan")).path("postings").asInt()).isEqualTo(postings);
    }
  }

  @Test
  void theYearsTripsAreScheduledAndWhatIsInTheWayIsTold() throws IOException {
    Path root = folder.resolve("county");
    try (WorkbenchClient client = WorkbenchClient.start(folder).sample(root, "xx-county")) {
      client.plan();
      client.post(client.path("/calendar"), Map.of());
      assertThat(client.get(client.path("/files")).toString()).contains("calendar.html");
      // Everybody lives too far away: the groups' minima cannot be met, and every way out is a
      // scenario.
      String policy = client.get(client.path("/policy")).path("text").asString();
      client.post(
          client.path("/policy"),
          Map.of("path", List.of("max_minutes"), "value", 1, "seen", policy));
      JsonNode diagnosis = client.post(client.path("/diagnosis"), Map.of());
      assertThat(diagnosis.path("text").path("zh").asString()).isNotEmpty();
      assertThat(diagnosis.path("ways").size()).isPositive();
      assertThat(diagnosis.path("ways").get(0).path("yaml").asString()).contains("name:");
    }
  }

  @Test
  void theYearsToComeAreToldAndTheirPageIsWritten() throws IOException {
    Path root = folder.resolve("county");
    try (WorkbenchClient client = WorkbenchClient.start(folder).sample(root, "xx-county")) {
      JsonNode years = client.post(client.path("/years"), Map.of("years", 2));
      assertThat(years.path("text").path("zh").asString()).contains("2026", "2027");
      assertThat(years.path("backlog").path("en").asString()).isNotEmpty();
      assertThat(root.resolve("years/horizon.html")).exists();
      for (int wrong : new int[] {0, 31}) {
        assertThat(client.ask("POST", client.path("/years"), Map.of("years", wrong)).status())
            .isEqualTo(400);
      }
    }
  }
}
