package org.lungang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
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
                assertThat(line.path("differences").get(1).path("by").asString()).isEqualTo("−1");
                assertThat(line.path("differences").get(1).path("sign").asInt()).isZero();
              });
      assertThat(compared.path("verdicts").get(0).path("en").asString())
          .startsWith("Plan 2 compared with Plan 1: ")
          .endsWith("1 person posted differently.");
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
      assertThat(
              client.post(client.path("/publish"), Map.of("distinguish", "id-end")).path("alike"))
          .isEmpty();
      assertThat(
              client.ask("POST", client.path("/publish"), Map.of("distinguish", "birth")).status())
          .isEqualTo(400);
      client.post(client.path("/calendar"), Map.of());
      assertThat(client.get(client.path("/files")).toString())
          .contains("calendar.html", "calendar/S001.html", "calendar/S001.ics");
      assertThat(
              client.post(client.path("/files"), Map.of("file", "calendar/S001.html")).toString())
          .contains("path");
      assertThat(
              client
                  .ask(
                      "POST",
                      client.path("/files"),
                      Map.of("file", "calendar/../../../project.json"))
                  .status())
          .isEqualTo(404);
      // A month without school: nobody travels in it.
      assertThat(Files.readString(root.resolve("plans/1/calendar.csv"))).contains("2026-10-");
      client.upload(
          client.path("/days/"), "放假.csv", "first,last,kind\n2026-10-01,2026-10-31,OFF\n");
      assertThat(client.get(client.path("/files")).path("days").asBoolean()).isTrue();
      client.post(client.path("/calendar"), Map.of());
      assertThat(Files.readString(root.resolve("plans/1/calendar.csv")))
          .contains("2026-11-")
          .doesNotContain("2026-10-");
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
              Map.of("years", 1, "hiring", "NEEDS", "hireAtMost", -1),
              Map.of("years", 1, "futures", 1001),
              Map.of("years", 1, "futures", -1),
              Map.of("years", 1, "needsChange", 50.5),
              Map.of("years", 1, "needsChange", -51))) {
        assertThat(client.ask("POST", client.path("/years"), wrong).status()).isEqualTo(400);
      }
    }
  }

  @Test
  void scenariosNewTeachersStudentsAndDrawnFuturesComeIntoTheYears() throws IOException {
    Path root = folder.resolve("county");
    try (WorkbenchClient client = WorkbenchClient.start(folder).sample(root, "xx-county")) {
      JsonNode plain = client.post(client.path("/years"), Map.of("years", 2, "hiring", "NEEDS"));
      int hired = figure(plain, "HIRED").path("cells").get(1).asInt();
      assertThat(hired).isGreaterThan(1);
      JsonNode fewer =
          client.post(
              client.path("/years"), Map.of("years", 2, "hiring", "NEEDS", "hireAtMost", 1));
      assertThat(figure(fewer, "HIRED").path("cells").get(1).asInt()).isEqualTo(1);
      assertThat(fewer.path("assumed").toString()).contains("每年最多");

      JsonNode unknown =
          client
              .ask(
                  "POST",
                  client.path("/years"),
                  Map.of("years", 2, "scenarios", List.of(Map.of("name", "leaves"))))
              .body();
      assertThat(unknown.toString()).contains("leaves");
      client.post(
          client.path("/scenarios"),
          Map.of("name", "leaves", "yaml", "name: leaves\nstaff: {remove: [T00001]}\n"));
      Map<String, Object> leaves = Map.of("name", "leaves", "year", 2027);
      JsonNode without =
          client.post(client.path("/years"), Map.of("years", 2, "scenarios", List.of(leaves)));
      JsonNode with = client.post(client.path("/years"), Map.of("years", 2));
      assertThat(figure(without, "STAFF").path("cells").get(0))
          .isEqualTo(figure(with, "STAFF").path("cells").get(0));
      assertThat(figure(without, "STAFF").path("cells").get(1).asInt())
          .as("one person fewer from the year of the scenario on")
          .isEqualTo(figure(with, "STAFF").path("cells").get(1).asInt() - 1);
      assertThat(without.path("assumed").toString()).contains("leaves");
      for (int year : new int[] {2025, 2028}) {
        Map<String, Object> outside = Map.of("name", "leaves", "year", year);
        assertThat(
                client
                    .ask(
                        "POST",
                        client.path("/years"),
                        Map.of("years", 2, "scenarios", List.of(outside)))
                    .status())
            .isEqualTo(400);
      }

      JsonNode tried = client.post(client.path("/years"), Map.of("years", 1, "futures", 3));
      assertThat(tried.path("futures").path("rows").size()).isPositive();
      assertThat(tried.path("futures").path("note").path("en").asString()).contains("3");
      assertThat(with.path("futures").size()).isZero();
      JsonNode ahead = client.post(client.path("/years"), Map.of("years", 2, "ahead", true));
      assertThat(ahead.path("assumed").size()).isEqualTo(with.path("assumed").size() + 1);

      Map<String, Object> expected = Map.of("years", 2, "enrolment", true);
      assertThat(client.ask("POST", client.path("/years"), expected).status()).isEqualTo(404);
      assertThat(client.get(client.path("/years")).path("enrolment").asBoolean()).isFalse();
      JsonNode taken =
          client.upload(
              client.path("/years/enrolment/"),
              "students.csv",
              "school_id,year,students\nS001,2026,1000\nS001,2027,100\n");
      assertThat(taken.path("schools").asInt()).isEqualTo(1);
      assertThat(root.resolve("enrolment.csv")).exists();
      assertThat(client.get(client.path("/years")).path("enrolment").asBoolean()).isTrue();
      assertThat(
              figure(client.post(client.path("/years"), expected), "UNCOVERED")
                  .path("cells")
                  .get(1)
                  .asInt())
          .as("a school with a tenth of its students needs fewer teachers")
          .isLessThan(figure(with, "UNCOVERED").path("cells").get(1).asInt());
    }
  }

  @Test
  void aForecastIsStoppedAndAnotherBegins() throws Exception {
    Path root = folder.resolve("county");
    try (WorkbenchClient client = WorkbenchClient.start(folder).sample(root, "xx-county")) {
      Map<String, Object> long30 = Map.of("years", 30);
      CompletableFuture<WorkbenchClient.Reply> first =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return client.ask("POST", client.path("/years"), long30);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      while (client.get(client.path("/years")).path("run").path("year").asInt() == 0) {
        Thread.sleep(20);
      }
      assertThat(client.ask("POST", client.path("/years"), long30).status())
          .as("one at a time")
          .isEqualTo(409);
      client.post(client.path("/years/stop"), Map.of());
      assertThat(first.get(60, TimeUnit.SECONDS).body().toString()).contains("推算已停止");
      assertThat(root.resolve("years")).as("nothing of it is kept").doesNotExist();
      JsonNode next = client.post(client.path("/years"), Map.of("years", 1));
      assertThat(next.path("years").toString()).isEqualTo("[2026]");
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
