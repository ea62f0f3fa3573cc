package org.lungang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.language.Language;
import org.lungang.project.NextYear;
import org.lungang.project.OpenedPlan;
import tools.jackson.databind.JsonNode;

/** This year's project becomes next year's, with the lists that the command writes. */
class NextYearApiTest {

  @TempDir Path folder;

  @Test
  void theListsAreThoseOfTheCommandAndPolicyAndYearGoOn() throws IOException {
    Path root = folder.resolve("县2026");
    Path next = folder.resolve("县2027");
    Path byCommand = folder.resolve("by-command");
    try (WorkbenchClient client = WorkbenchClient.start(folder).sample(root, "xx-county")) {
      client.post(
          client.path("/policy"),
          Map.of(
              "path",
              List.of("due_years"),
              "value",
              7,
              "seen",
              client.get(client.path("/policy")).path("text").asString()));
      client.plan();
      int postings = client.get(client.path("/plan")).path("postings").asInt();
      JsonNode seen = client.post("/api/next-year", Map.of("from", root.toString()));
      assertThat(seen.path("year").asInt()).isEqualTo(2027);
      assertThat(seen.path("state").path("code").asString()).isEqualTo("DRAFT");
      Map<String, Integer> counts = new TreeMap<>();
      int toConfirm = 0;
      for (JsonNode each : seen.path("counts")) {
        int count = each.path("count").asInt();
        counts.put(each.path("kind").path("code").asString(), count);
        toConfirm += each.path("toConfirm").asBoolean() ? count : 0;
      }
      assertThat(counts).containsEntry("POSTED", postings).containsKey("APPROVAL_LAPSED");
      assertThat(seen.path("toConfirm").size()).isEqualTo(toConfirm).isPositive();

      Map<String, Object> asked =
          Map.of("from", root.toString(), "folder", next.toString(), "name", "县2027");
      client.post("/api/next-year/make", asked);
      assertThat(client.ask("POST", "/api/next-year/make", asked).status())
          .as("the folder is taken now")
          .isEqualTo(409);
      client.open(next);
      JsonNode overview = client.get(client.path(""));
      assertThat(overview.path("year").asInt()).isEqualTo(2027);
      assertThat(overview.path("name").asString()).isEqualTo("县2027");
      assertThat(overview.path("plan").asString()).isEmpty();
      assertThat(client.get(client.path("/policy")).path("text").asString())
          .contains("due_years: 7");
      assertThat(client.get(client.path("/history")).path("steps").get(0).path("name").toString())
          .contains("编制前请确认 " + toConfirm + " 条");
      assertThat(client.get(client.path("/history/1")).path("values").toString())
          .as("what has to be confirmed stays")
          .contains(seen.path("toConfirm").get(0).path("name").asString());
      assertThat(client.get(client.path("/problems")).path("sound").asBoolean()).isTrue();
    }
    NextYear.of(OpenedPlan.open(root.resolve("plans/1"), null, note -> {}), null)
        .write(byCommand, Language.ZH);
    assertThat(contents(next.resolve("lists"))).isEqualTo(contents(byCommand));
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      files.forEach(
          file -> {
            try {
              contents.put(String.valueOf(file.getFileName()), Files.readString(file));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
    return contents;
  }

  @Test
  void newRostersSayWhoCameAndWhoLeftAndLastYearsAnswersHold() throws IOException {
    Path root = folder.resolve("office");
    Path next = folder.resolve("next");
    try (WorkbenchClient client = WorkbenchClient.start(folder)) {
      client.post("/api/import/begin", Map.of());
      JsonNode state = take(client, OfficeRosters.files("教师甲一"));
      assertThat(state.path("questions").size()).isPositive();
      for (JsonNode question : state.path("questions")) {
        String answer = question.path("options").get(0).path("value").asString();
        client.post(
            "/api/import/answers",
            Map.of(
                "answers",
                List.of(Map.of("key", question.path("key").asString(), "answer", answer))));
      }
      client.post(
          "/api/import/finish",
          Map.of(
              "folder", root.toString(),
              "name", "2026",
              "year", 2026,
              "policy", "standard",
              "language", "zh"));
      client.open(root).search();
      assertThat(
              client
                  .ask("POST", "/api/next-year", Map.of("from", root.toString(), "roster", true))
                  .status())
          .as("nothing has been imported")
          .isEqualTo(409);

      JsonNode begun = client.post("/api/import/begin", Map.of("recipeOf", root.toString()));
      assertThat(begun.path("recipe").asBoolean()).isTrue();
      JsonNode again = take(client, OfficeRosters.files("新来的人"));
      assertThat(again.path("open").asInt()).as("answered last year").isZero();
      JsonNode seen =
          client.post("/api/next-year", Map.of("from", root.toString(), "roster", true));
      assertThat(seen.path("counts").toString()).contains("\"LEFT\"", "\"CAME\"");
      assertThat(seen.path("toConfirm").get(0).path("name").asString()).isEqualTo("教师甲一");
      client.post(
          "/api/next-year/make",
          Map.of(
              "from", root.toString(), "folder", next.toString(), "name", "2027", "roster", true));
    }
    assertThat(Files.readString(next.resolve("lists/教职工.csv")))
        .contains("新来的人")
        .doesNotContain("教师甲一");
    assertThat(next.resolve(ImportApi.RECIPE)).exists();
  }

  private static JsonNode take(WorkbenchClient client, Map<String, String> files)
      throws IOException {
    JsonNode state = null;
    for (Map.Entry<String, String> file : files.entrySet()) {
      state = client.upload("/api/import/files/", file.getKey(), file.getValue());
    }
    return state;
  }

  @Test
  void whatCannotBeMadeLeavesNothingBehind() throws IOException {
    Path root = folder.resolve("county");
    Path occupied = Files.createDirectories(folder.resolve("occupied"));
    Files.writeString(occupied.resolve("mine.txt"), "x");
    try (WorkbenchClient client = WorkbenchClient.start(folder).sample(root, "xx-county")) {
      assertThat(client.ask("POST", "/api/next-year", Map.of("from", root.toString())).status())
          .as("there is no plan")
          .isEqualTo(409);
      client.plan();
      assertThat(
              client
                  .ask(
                      "POST",
                      "/api/next-year/make",
                      Map.of("from", root.toString(), "folder", occupied.toString(), "name", "x"))
                  .status())
          .isEqualTo(409);
    }
    assertThat(occupied.toFile().list()).containsExactly("mine.txt");
    Path fresh = folder.resolve("fresh");
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () ->
                NewProject.make(
                    fresh,
                    in -> {
                      ProjectFolder.write(in.resolve("lists/x.csv"), new byte[1]);
                      throw new IOException("full");
                    }))
        .hasMessage("full");
    assertThat(folder.toFile().list()).doesNotContain("fresh", ".fresh.new");
  }
}
