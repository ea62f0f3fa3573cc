package org.lungang.testing;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A second, independent program that opens pages: Chromium without a window and without a network,
 * driven over its DevTools protocol. Tests that need it are skipped where it is missing, and say
 * so.
 */
public final class Browser implements AutoCloseable {

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
  private static final int SECONDS = 60;
  private static final JsonMapper JSON = new JsonMapper();

  private final Process process;
  private final WebSocket socket;
  private final AtomicInteger lastId = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();
  private final List<String> console = Collections.synchronizedList(new ArrayList<>());
  private final List<String> requests = Collections.synchronizedList(new ArrayList<>());
  private final StringBuilder message = new StringBuilder();
  private volatile CountDownLatch loaded = new CountDownLatch(1);

  private Browser(Process process, String address) {
    this.process = process;
    this.socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(URI.create(address), new Listener())
            .join();
  }

  /**
   * Starts it, or skips the test.
   *
   * @param folder for what it writes; one browser each
   */
  public static Browser start(Path folder) throws IOException {
    Browser browser = start(folder, "MAP * ~NOTFOUND");
    browser.send(
        "Network.emulateNetworkConditions",
        Map.of("offline", true, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    return browser;
  }

  /**
   * Starts it for servers on this machine, or skips the test.
   *
   * @param rules how names are resolved, as Chromium's {@code --host-resolver-rules}; without a
   *     network in any case
   */
  public static Browser start(Path folder, String rules) throws IOException {
    Optional<String> program = find();
    Assumptions.assumeTrue(
        program.isPresent(), "No Chromium is on the PATH: this test is skipped.");
    Process process =
        new ProcessBuilder(
                program.orElseThrow(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--host-resolver-rules=" + rules,
                "--remote-debugging-port=0",
                "--remote-allow-origins=*",
                "--user-data-dir=" + folder.toAbsolutePath(),
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("browser.log").toFile())
            .start();
    try {
      Browser browser = new Browser(process, address(process, folder));
      for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
        browser.send(domain + ".enable", Map.of());
      }
      return browser;
    } catch (RuntimeException | IOException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  private static Optional<String> find() {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return NAMES.stream()
        .filter(
            name ->
                Arrays.stream(path.split(File.pathSeparator))
                    .anyMatch(folder -> new File(folder, name).canExecute()))
        .findFirst();
  }

  /** Where the page listens; the browser writes its port down once it does. */
  private static String address(Process process, Path folder) throws IOException {
    Path port = folder.resolve("DevToolsActivePort");
    for (int i = 0; i < SECONDS * 20; i++) {
      if (Files.isRegularFile(port) && !Files.readString(port).isBlank()) {
        String url = "http://127.0.0.1:" + Files.readAllLines(port).get(0) + "/json/list";
        for (JsonNode target : JSON.readTree(get(url))) {
          if (target.path("type").asString().equals("page")) {
            return target.path("webSocketDebuggerUrl").asString();
          }
        }
      }
      pause(process);
    }
    throw new IllegalStateException("The browser does not answer.");
  }

  private static String get(String url) throws IOException {
    try {
      return HttpClient.newHttpClient()
          .send(
              HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Opens a file in a window so wide, and waits until it is loaded. */
  public void open(Path file, int width) {
    open(file.toUri().toString(), width);
  }

  /** Opens an address in a window so wide, and waits until it is loaded. */
  public void open(String file, int width) {
    send(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
    loaded = new CountDownLatch(1);
    send("Page.navigate", Map.of("url", file));
    try {
      if (!loaded.await(SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("The page " + file + " is not loaded in time.");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The value of an expression in the page, as JSON. */
  public JsonNode evaluate(String expression) {
    JsonNode answer =
        send("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(answer.get("exceptionDetails").toString());
    }
    return answer.path("result").path("value");
  }

  /** The value of an expression that is a promise, once it is kept. */
  public JsonNode settle(String expression) {
    JsonNode answer =
        send(
            "Runtime.evaluate",
            Map.of("expression", expression, "returnByValue", true, "awaitPromise", true));
    if (answer.has("exceptionDetails")) {
      throw new IllegalStateException(answer.get("exceptionDetails").toString());
    }
    return answer.path("result").path("value");
  }

  /** Waits until an expression is true. */
  public void await(String expression) {
    for (int i = 0; i < SECONDS * 20; i++) {
      if (evaluate("!!(" + expression + ")").asBoolean()) {
        return;
      }
      pause(process);
    }
    throw new IllegalStateException("It does not become true: " + expression);
  }

  /** A picture of the window, as PNG. */
  public byte[] picture() {
    return Base64.getDecoder()
        .decode(send("Page.captureScreenshot", Map.of("format", "png")).path("data").asString());
  }

  private static void pause(Process process) {
    try {
      if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("The browser ended with " + process.exitValue() + ".");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What a call of the DevTools protocol answers. */
  public JsonNode send(String method, Map<String, Object> parameters) {
    int id = lastId.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    answers.put(id, answer);
    socket.sendText(
        JSON.writeValueAsString(Map.of("id", id, "method", method, "params", parameters)), true);
    try {
      JsonNode whole = answer.get(SECONDS, TimeUnit.SECONDS);
      if (whole.has("error")) {
        throw new IllegalStateException(method + ": " + whole.get("error"));
      }
      return whole.path("result");
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException(method, e);
    }
  }

  /** Everything that was said on the console: messages, failures, refusals. */
  public List<String> console() {
    return List.copyOf(console);
  }

  /** Every address that was asked for. */
  public List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    socket.abort();
    // All of its processes, or one of them still writes while the folder is deleted.
    List<ProcessHandle> all =
        Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(each -> each.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).join());
  }

  private final class Listener implements WebSocket.Listener {

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
      message.append(part);
      if (last) {
        JsonNode whole = JSON.readTree(message.toString());
        message.setLength(0);
        handle(whole);
      }
      from.request(1);
      return CompletableFuture.completedFuture(null);
    }

    private void handle(JsonNode whole) {
      JsonNode parameters = whole.path("params");
      if (whole.has("id")) {
        CompletableFuture<JsonNode> answer = answers.remove(whole.get("id").asInt());
        if (answer != null) {
          answer.complete(whole);
        }
        return;
      }
      switch (whole.path("method").asString()) {
        case "Page.loadEventFired" -> loaded.countDown();
        case "Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded" ->
            console.add(parameters.toString());
        case "Network.requestWillBeSent" ->
            requests.add(parameters.path("request").path("url").asString());
        default -> {}
      }
    }
  }
}
