package org.lungang.workbench;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import org.lungang.web.Json;
import tools.jackson.databind.JsonNode;

/** A workbench and a program that asks it, as a bureau's own system would. */
final class WorkbenchClient implements AutoCloseable {

  private final Workbench workbench;
  private final Map<String, String> session;
  private final HttpClient http = HttpClient.newHttpClient();
  private String project = "";

  private WorkbenchClient(Workbench workbench) {
    this.workbench = workbench;
    this.session = workbench.openSession();
  }

  static WorkbenchClient start(Path folder) throws IOException {
    return new WorkbenchClient(
        Workbench.start(
            new Workbench.Options(folder, folder.resolve("state"), 0, Set.of()),
            Clock.fixed(Instant.parse("2026-07-01T08:00:00Z"), ZoneOffset.UTC)));
  }

  Workbench workbench() {
    return workbench;
  }

  /** What came back. */
  record Reply(int status, JsonNode body) {}

  WorkbenchClient open(Path folder) throws IOException {
    project = post("/api/open", Map.of("folder", folder.toString())).path("id").asString();
    return this;
  }

  WorkbenchClient sample(Path folder, String shape) throws IOException {
    project =
        post("/api/sample", Map.of("shape", shape, "folder", folder.toString(), "seed", 0))
            .path("id")
            .asString();
    return this;
  }

  String path(String below) {
    return "/api/projects/" + project + below;
  }

  JsonNode get(String path) throws IOException {
    return sound(ask("GET", path, null), path);
  }

  JsonNode post(String path, Object value) throws IOException {
    return sound(ask("POST", path, value), path);
  }

  private static JsonNode sound(Reply reply, String path) {
    if (reply.status() != 200) {
      throw new AssertionError(path + ": " + reply);
    }
    return reply.body();
  }

  Reply ask(String method, String path, Object value) throws IOException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + workbench.port() + path));
    session.forEach(request::header);
    if (method.equals("POST")) {
      request
          .header("Content-Type", "application/json")
          .POST(HttpRequest.BodyPublishers.ofString(Json.text(value)));
    }
    return send(request);
  }

  /** A file that the browser would open in a window of its own: only a cookie says who asks. */
  byte[] file(String path) throws IOException {
    try {
      HttpResponse<byte[]> response =
          http.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + workbench.port() + path))
                  .header("Cookie", session.getOrDefault("Cookie", ""))
                  .build(),
              HttpResponse.BodyHandlers.ofByteArray());
      if (response.statusCode() != 200) {
        throw new AssertionError(path + ": " + response.statusCode());
      }
      return response.body();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  /** Sends a file with a text. */
  JsonNode upload(String path, String name, String content) throws IOException {
    return upload(path, name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Sends a file. */
  JsonNode upload(String path, String name, byte[] content) throws IOException {
    String whole = path + URLEncoder.encode(name, StandardCharsets.UTF_8);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + workbench.port() + whole));
    session.forEach(request::header);
    request
        .header("Content-Type", "application/octet-stream")
        .POST(HttpRequest.BodyPublishers.ofByteArray(content));
    return sound(send(request), whole);
  }

  private Reply send(HttpRequest.Builder request) throws IOException {
    try {
      HttpResponse<String> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Reply(response.statusCode(), Json.read(response.body()));
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  /** Searches for a plan that keeps every mandatory rule, and waits for it. */
  void plan() throws IOException {
    String stage = search();
    if (!stage.equals("DONE")) {
      throw new AssertionError(stage);
    }
  }

  /** Searches for a plan and waits; how that ended. */
  String search() throws IOException {
    return search(Map.of("seconds", 0));
  }

  /** Searches as asked and waits; how that ended. */
  String search(Map<String, Object> asked) throws IOException {
    post(path("/search"), asked);
    JsonNode state;
    do {
      try {
        Thread.sleep(30);
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      state = get(path("")).path("search");
    } while (state.path("running").asBoolean());
    return state.path("stage").asString();
  }

  @Override
  public void close() throws IOException {
    workbench.close();
  }
}
