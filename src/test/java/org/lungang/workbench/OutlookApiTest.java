package org.lungang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Plans side by side, a plan file in the place of the plan, and coming years. */
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
      assertThat(years.path("assumed").get(0).path("en").asString())
          .contains("change by 0% a year");
      assertThat(years.path("years").toString()).isEqualTo("[2026,2027]");
      JsonNode staff = figure(years, "STAFF");
      assertThat(staff.path("cells").get(0).asInt() - staff.path("cells").get(1).asInt())
          .as("who retires is not replaced")
          .isEqualTo(figure(years, "RETIRED").path("cells").get(1).asInt())
          .isPositive();
      assertThat(years.path("burdens").get(0).path("minutes").asLong()).isPositive();
      // The page draws what the figures say: two years of each that is charted.
      String page = Files.readString(root.resolve("years/horizon.html"));
      long charted =
          years
              .path("figures")
              .valueStream()
              .filter(each -> each.path("charted").asBoolean())
              .count();
      assertThat(page.split("<rect ", -1)).hasSize((int) (2 * charted) + 1);
      assertThat(page).contains("<th scope=\"col\" class=\"number\">2027</th>");

      JsonNode fewer =
          client.post(
              client.path("/years"), Map.of("years", 2, "needsChange", new BigDecimal("-50")));
      assertThat(figure(fewer, "UNCOVERED").path("cells").get(1).asInt())
          .isLessThan(figure(years, "UNCOVERED").path("cells").get(1).asInt());
      JsonNode filled = client.post(client.path("/years"), Map.of("years", 2, "hiring", "NEEDS"));
      assertThat(figure(years, "HIRED").path("cells").get(1).asInt()).isZero();
      assertThat(figure(filled, "HIRED").path("cells").get(1).asInt()).isPositive();
      for (Map<String, Object> wrong :
          List.<Map<String, Object>>of(
              Map.of("years", 0),
              Map.of("years", 31),
              Map.of("years", 1, "hiring", "SOMEBODY"),
              Map.of("years", 1, "needsChange", 50.5),
              Map.of("years", 1, "needsChange", -51))) {
        assertThat(client.ask("POST", client.path("/years"), wrong).status()).isEqualTo(400);
      }
    }
  }

  private static JsonNode figure(JsonNode years, String id) {
    return years
        .path("figures")
        .valueStream()
        .filter(each -> each.path("id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }
}
