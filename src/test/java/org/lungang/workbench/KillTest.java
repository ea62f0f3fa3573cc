package org.lungang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.dataset.RawTable;
import org.lungang.dataset.column.Table;
import org.lungang.generator.Shape;
import org.lungang.language.Language;
import org.lungang.testing.JavaProcess;
import org.lungang.web.Json;
import tools.jackson.databind.JsonNode;

/** The server is killed at random moments: no edit that it acknowledged is missing afterwards. */
class KillTest {

  private static final int ROWS = 40;

  @TempDir Path folder;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Map<Integer, String> acknowledged = new HashMap<>();
  private final Map<Integer, String> underWay = new HashMap<>();
  private int changes;

  @Test
  void nothingAcknowledgedIsMissing() throws IOException, InterruptedException {
    kill(4);
  }

  @Test
  @Tag("long")
  void nothingAcknowledgedIsMissingAfterFiveHundred() throws IOException, InterruptedException {
    kill(500);
  }

  private void kill(int times) throws IOException, InterruptedException {
    Path root = folder.resolve("county");
    NewProject.ofSample(root, Shape.XX_COUNTY, 0, 1);
    Random random = new Random(7);
    for (int i = 0; i < times; i++) {
      Process process = start();
      try {
        JsonNode running = Json.read(firstLine(process));
        String path = open(running, root);
        check(running, path);
        long millis = 20 + random.nextInt(700);
        CompletableFuture<?> killed =
            CompletableFuture.runAsync(
                process::destroyForcibly,
                CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS));
        work(running, path, random, i);
        killed.join();
      } finally {
        process.destroyForcibly().waitFor();
      }
    }
    Process process = start();
    try {
      JsonNode running = Json.read(firstLine(process));
      check(running, open(running, root));
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertThat(changes).isGreaterThan(times);
    for (Table table : Table.values()) {
      Path file = root.resolve("lists").resolve(table.in(Language.ZH) + ".csv");
      if (Files.exists(file)) {
        assertThat(RawTable.parse(table, Files.readAllBytes(file))).as("half a file").isPresent();
      }
    }
  }

  private Process start() throws IOException {
    return JavaProcess.of(KilledServer.class, List.of(folder.toString()))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String firstLine(Process process) throws IOException {
    return new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
        .readLine();
  }

  private String open(JsonNode running, Path root) throws IOException {
    JsonNode opened = ask(running, "/api/open", Map.of("folder", root.toString()));
    return "/api/projects/" + opened.path("id").asString();
  }

  private void check(JsonNode running, String path) throws IOException {
    JsonNode staff = ask(running, path + "/lists/STAFF", null);
    JsonNode names = staff.path("columns").get(1);
    for (int row = 0; row < ROWS; row++) {
      String now = names.path("values").get(names.path("cells").get(row).asInt()).asString();
      String wanted = acknowledged.get(row);
      if (wanted != null && !now.equals(underWay.get(row))) {
        assertThat(now).as("row " + row).isEqualTo(wanted);
      }
      acknowledged.put(row, now);
    }
    underWay.clear();
  }

  /** Edits until the server is gone; now and then a search or a public list beside them. */
  private void work(JsonNode running, String path, Random random, int round) {
    try {
      if (round % 3 == 1) {
        ask(running, path + "/search", Map.of("seconds", 0));
      } else if (round % 3 == 2) {
        http.sendAsync(
            request(running, path + "/problems", null), HttpResponse.BodyHandlers.ofString());
      }
      for (int i = 0; ; i++) {
        int row = random.nextInt(ROWS);
        String before = acknowledged.getOrDefault(row, "");
        String after = "张" + round + "之" + i;
        underWay.put(row, after);
        ask(
            running,
            path + "/lists/STAFF",
            Map.of("cells", List.of(List.of(row, 1, before, after)), "seen", Integer.MAX_VALUE));
        acknowledged.put(row, after);
        underWay.remove(row);
        changes++;
      }
    } catch (IOException gone) {
      // Killed.
    }
  }

  private JsonNode ask(JsonNode running, String path, Object body) throws IOException {
    try {
      HttpResponse<String> response =
          http.send(request(running, path, body), HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new AssertionError(path + " " + response.statusCode() + " " + response.body());
      }
      return Json.read(response.body());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static HttpRequest request(JsonNode running, String path, Object body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + running.path("port").asInt() + path));
    running
        .path("headers")
        .properties()
        .forEach(header -> request.header(header.getKey(), header.getValue().asString()));
    return body == null
        ? request.build()
        : request
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(Json.text(body)))
            .build();
  }
}
