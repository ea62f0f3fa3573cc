package org.lungang.workbench;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLClassLoader;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lungang.web.Json;
import tools.jackson.databind.JsonNode;

/** A server in a process of its own, to be killed, with a project open. */
final class KilledServer implements AutoCloseable {

  private final Process process;
  private final JsonNode running;
  private final HttpClient http = HttpClient.newHttpClient();
  private String path = "";

  private KilledServer(Process process, JsonNode running) {
    this.process = process;
    this.running = running;
  }

  /**
   * Starts it.
   *
   * @param folder for its state
   * @param root of the project
   */
  static KilledServer start(Path folder, Path root) throws IOException {
    return start(folder, root, List.of());
  }

  /**
   * Starts it where no file may be larger, as on a disk that is full.
   *
   * @param kilobytes how large a file may be
   */
  static KilledServer startOnFullDisk(Path folder, Path root, int kilobytes) throws IOException {
    return start(
        folder, root, List.of("sh", "-c", "ulimit -f " + 2 * kilobytes + "; exec \"$@\"", "sh"));
  }

  private static KilledServer start(Path folder, Path root, List<String> by) throws IOException {
    List<String> command = new ArrayList<>(by);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-cp",
            classPath(),
            KilledServer.class.getName(),
            folder.toString()));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String first =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
            .readLine();
    KilledServer server = new KilledServer(process, Json.read(first));
    JsonNode opened = server.ask("/api/open", Map.of("folder", root.toString()));
    server.path = "/api/projects/" + opened.path("id").asString();
    return server;
  }

  /** Where the classes of this test come from, also where a launcher has a loader of its own. */
  private static String classPath() {
    if (!(Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader)) {
      return System.getProperty("java.class.path");
    }
    return Arrays.stream(loader.getURLs())
        .map(url -> Path.of(URI.create(url.toString())).toString())
        .collect(Collectors.joining(File.pathSeparator));
  }

  /** Kills it after so many milliseconds. */
  void killAfter(long millis) {
    CompletableFuture.runAsync(
        process::destroyForcibly, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS));
  }

  JsonNode get(String below) throws IOException {
    return ask(path + below, null);
  }

  JsonNode post(String below, Object value) throws IOException {
    return ask(path + below, value);
  }

  /** Searches and waits for the plan. */
  void plan() throws IOException {
    post("/search", Map.of("seconds", 0));
    while (get("").path("search").path("running").asBoolean()) {
      try {
        Thread.sleep(30);
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }
  }

  /** Where everybody is posted who may be; empty for at home. */
  Map<String, String> hosts() throws IOException {
    JsonNode people = get("/people");
    Map<String, String> hosts = new HashMap<>();
    for (int row = 0; row < people.path("size").asInt(); row++) {
      String place = cell(people, "place", row);
      if (place.equals("POSTED") || place.equals("CANDIDATE")) {
        hosts.put(cell(people, "id", row), cell(people, "host", row));
      }
    }
    return hosts;
  }

  private static String cell(JsonNode packed, String id, int row) {
    for (JsonNode column : packed.path("columns")) {
      if (column.path("id").asString().equals(id)) {
        return column.path("values").get(column.path("cells").get(row).asInt()).asString("");
      }
    }
    throw new AssertionError(id);
  }

  /** Gives files to the import; what is known after the last. */
  JsonNode upload(Map<String, String> files) throws IOException {
    JsonNode state = Json.read("{}");
    for (Map.Entry<String, String> file : files.entrySet()) {
      String name = URLEncoder.encode(file.getKey(), StandardCharsets.UTF_8);
      state =
          send(
              request("/api/import/files/" + name)
                  .header("Content-Type", "application/octet-stream")
                  .POST(HttpRequest.BodyPublishers.ofString(file.getValue())));
    }
    return state;
  }

  /** What it answers; an answer other than 200 is an error of the test. */
  JsonNode ask(String whole, @Nullable Object body) throws IOException {
    HttpRequest.Builder request = request(whole);
    if (body != null) {
      request
          .header("Content-Type", "application/json")
          .POST(HttpRequest.BodyPublishers.ofString(Json.text(body)));
    }
    return send(request);
  }

  private HttpRequest.Builder request(String whole) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
            URI.create("http://127.0.0.1:" + running.path("port").asInt() + whole));
    running
        .path("headers")
        .properties()
        .forEach(header -> request.header(header.getKey(), header.getValue().asString()));
    return request;
  }

  /** An answer that is not as asked. */
  static final class Refused extends AssertionError {
    private static final long serialVersionUID = 1;
    private final int status;

    Refused(int status, String message) {
      super(message);
      this.status = status;
    }

    int status() {
      return status;
    }
  }

  private JsonNode send(HttpRequest.Builder request) throws IOException {
    try {
      HttpRequest made = request.build();
      HttpResponse<String> response = http.send(made, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new Refused(
            response.statusCode(),
            made.uri() + " " + response.statusCode() + " " + response.body());
      }
      return Json.read(response.body());
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    try {
      process.destroyForcibly().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Serves until it is killed. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path folder = Path.of(arguments[0]);
    Workbench workbench =
        Workbench.start(
            new Workbench.Options(folder, folder.resolve("state"), 0, Set.of()), Clock.systemUTC());
    System.out.println(
        Json.text(Map.of("port", workbench.port(), "headers", workbench.openSession())));
    System.out.flush();
    Thread.sleep(Long.MAX_VALUE);
  }
}
