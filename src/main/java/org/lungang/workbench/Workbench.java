package org.lungang.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lungang.web.Answer;
import org.lungang.web.Asset;
import org.lungang.web.Json;
import org.lungang.web.LocalServer;
import org.lungang.web.Routes;
import org.lungang.web.RunningFile;
import org.lungang.web.Tickets;

/** The workbench: a server for the projects of one planner, and the page that works with it. */
public final class Workbench implements AutoCloseable {

  private static final Map<String, String> PARTS =
      Map.of(
          "/", "index.html",
          "/workbench.js", "workbench.js",
          "/workbench.css", "workbench.css",
          "/icon.svg", "icon.svg");

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "svg", "image/svg+xml");

  private final Projects projects;
  private final LocalServer server;
  private final RunningFile running;
  private final CountDownLatch end;
  private final Uploads uploads;

  private Workbench(
      Projects projects,
      LocalServer server,
      RunningFile running,
      Uploads uploads,
      CountDownLatch end) {
    this.end = end;
    this.uploads = uploads;
    this.projects = projects;
    this.server = server;
    this.running = running;
  }

  /**
   * How it is started.
   *
   * @param home the folder that new projects are suggested in
   * @param state the folder of this user for what the workbench remembers
   * @param port 0 for any that is free
   * @param moreHosts what else may stand in the header Host
   */
  public record Options(Path home, Path state, int port, Set<String> moreHosts) {}

  /** Where a running workbench is written down. */
  public static RunningFile runningIn(Path state) {
    return new RunningFile(state.resolve("workbench.json"));
  }

  /**
   * Starts it.
   *
   * @throws IOException if it cannot listen, or its state cannot be written
   */
  public static Workbench start(Options options, Clock clock) throws IOException {
    Projects projects = new Projects(clock);
    Routes routes = new Routes();
    @Nullable LocalServer[] started = new LocalServer[1];
    Recent recent = new Recent(options.state().resolve("recent.json"));
    Uploads uploads = new Uploads(options.state());
    uploads.clear();
    addRoutes(
        routes,
        projects,
        recent,
        options.home(),
        uploads,
        () -> {
          LocalServer server = started[0];
          if (server == null) {
            throw new IllegalStateException("Nothing is asked before the start.");
          }
          return server.tickets();
        });
    CountDownLatch end = new CountDownLatch(1);
    routes.post(
        "/api/end",
        request -> {
          end.countDown();
          return Answer.DONE;
        });
    String secret = RunningFile.newSecret();
    LocalServer server =
        LocalServer.start(
            new LocalServer.Options(
                options.port(), options.moreHosts(), secret, folder -> fragment(projects, folder)),
            routes,
            assets(),
            clock);
    started[0] = server;
    RunningFile running = runningIn(options.state());
    running.write(server.port(), secret);
    return new Workbench(projects, server, running, uploads, end);
  }

  /** All that can be asked for, in the order of the page. */
  static void addRoutes(
      Routes routes,
      Projects projects,
      Recent recent,
      Path home,
      Uploads uploads,
      Supplier<Tickets> tickets) {
    StartApi start = StartApi.add(routes, projects, recent, home, uploads, tickets);
    NextYearApi.add(routes, projects, start, ImportApi.add(routes, start, uploads));
    ListsApi.add(routes, projects);
    ListFilesApi.add(routes, projects, tickets);
    PolicyApi.add(routes, projects);
    PlanApi.add(routes, projects, uploads);
    PublishApi.add(routes, projects, uploads, tickets);
    PeopleApi.add(routes, projects);
    BoardApi.add(routes, projects);
    WhyApi.add(routes, projects);
    Comparisons comparisons = Comparisons.add(routes, projects, tickets);
    ScenariosApi.add(routes, projects, comparisons);
    ObjectionsApi.add(routes, projects);
    OutlookApi.add(routes, projects, uploads, comparisons);
    YearsApi.add(routes, projects, uploads, tickets);
    HistoryApi.add(routes, projects);
    routes.stream(
        "/api/projects/{project}/events",
        (request, stream) -> projects.get(request).listen(stream));
  }

  private static String fragment(Projects projects, String folder) {
    if (folder.isEmpty()) {
      return "";
    }
    try {
      return "&project=" + projects.open(Path.of(folder)).id();
    } catch (IOException | RuntimeException e) {
      // The page begins at its start, where opening the folder tells why not.
      return "";
    }
  }

  /**
   * The address for the browser, with a code in its fragment that is good once; a folder is opened
   * by the page.
   *
   * @param folder the project to begin with; null for none
   */
  public String address(@Nullable Path folder) throws IOException {
    String open = folder == null ? "" : "&project=" + projects.open(folder).id();
    return server.address() + "#code=" + server.sessions().newCode() + open;
  }

  /** The session of a program that asks without a browser. */
  public Map<String, String> openSession() {
    var session = server.sessions().open();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Cookie", "lungang-" + server.port() + "=" + session.cookie());
    headers.put("X-Lungang-Session", session.key());
    return headers;
  }

  /**
   * Writes the session of a program that asks without a browser to a file that only this user
   * reads: the address, the two headers, and the project.
   *
   * @param folder the project to open; null for none
   */
  public void writeSession(Path file, @Nullable Path folder) throws IOException {
    Map<String, Object> session = new LinkedHashMap<>();
    session.put("address", server.address());
    session.put("headers", openSession());
    session.put("project", folder == null ? "" : projects.open(folder).id());
    RunningFile.writePrivately(file, Json.text(session) + "\n");
  }

  /** Waits until somebody ends the program from its page. */
  public void awaitEnd() {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Where it listens. */
  public int port() {
    return server.port();
  }

  private static Map<String, Asset> assets() throws IOException {
    Map<String, Asset> assets = new LinkedHashMap<>();
    for (Map.Entry<String, String> part : PARTS.entrySet()) {
      String name = part.getValue();
      try (InputStream in = Workbench.class.getResourceAsStream("page/" + name)) {
        if (in == null) {
          throw new IOException("The program has no " + name + ".");
        }
        assets.put(
            part.getKey(),
            new Asset(
                TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain"),
                in.readAllBytes()));
      }
    }
    return assets;
  }

  @Override
  public void close() throws IOException {
    end.countDown();
    running.remove(server.port());
    server.close();
    projects.close();
    uploads.dropAll();
  }
}
