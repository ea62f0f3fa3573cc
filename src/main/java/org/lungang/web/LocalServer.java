package org.lungang.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The server: the JDK's own, on 127.0.0.1 alone. Every request passes the {@link Gate}; all but the
 * parts of the page, the exchange of a code and the greeting of a second start need a session.
 */
public final class LocalServer implements AutoCloseable {

  private static final int MOST_STREAMS = 50;

  /** How long a request that is under way may take to end when the server stops. */
  private static final int STOP_SECONDS = 0;

  private final HttpServer server;
  private final ExecutorService threads;
  private final int port;
  private final Gate gate;
  private final Exchanges exchanges;
  private final Routes routes;
  private final Map<String, Asset> assets;
  private final AtomicInteger streams = new AtomicInteger();
  private final Sessions sessions;
  private final Tickets tickets;

  private LocalServer(
      HttpServer server, Options options, Routes routes, Map<String, Asset> assets, Clock clock) {
    this.server = server;
    this.port = server.getAddress().getPort();
    this.routes = routes;
    this.assets = Map.copyOf(assets);
    Set<String> hosts = new LinkedHashSet<>(options.moreHosts());
    hosts.add("127.0.0.1:" + port);
    this.gate = new Gate(hosts);
    this.sessions = new Sessions(clock);
    this.tickets = new Tickets(clock);
    this.exchanges = new Exchanges(sessions, tickets, options.secret(), options.onGreeting(), port);
    this.threads =
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "workbench");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * How the server is set up.
   *
   * @param port 0 for any that is free
   * @param moreHosts what else may stand in the header Host, for those who put a proxy before it
   * @param secret what a second start has to know
   * @param onGreeting told what a second start asks to open; answers what is added to the fragment
   */
  public record Options(
      int port, Set<String> moreHosts, String secret, UnaryOperator<String> onGreeting) {}

  /**
   * Starts it.
   *
   * @throws IOException if it cannot listen
   */
  public static LocalServer start(
      Options options, Routes routes, Map<String, Asset> assets, Clock clock) throws IOException {
    // Else each answer waits 40 ms for the other side to say that it has the first part.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    HttpServer server = HttpServer.create(new InetSocketAddress(loopback, options.port()), 64);
    LocalServer local = new LocalServer(server, options, routes, assets, clock);
    server.createContext("/", local::handle);
    server.setExecutor(local.threads);
    server.start();
    return local;
  }

  /** Where it listens. */
  public int port() {
    return port;
  }

  /** Its address, without anything secret. */
  public String address() {
    return "http://127.0.0.1:" + port + "/";
  }

  /** Who was let in. */
  public Sessions sessions() {
    return sessions;
  }

  /** Files to be looked at in a window of their own. */
  public Tickets tickets() {
    return tickets;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Reply reply = new Reply(exchange);
      try {
        answer(exchange, reply);
      } catch (Refusal refusal) {
        reply.refuse(refusal);
      } catch (IOException | RuntimeException e) {
        if (exchange.getResponseCode() != -1) {
          return;
        }
        reply.refuse(Failure.of(e));
      }
    }
  }

  private void answer(HttpExchange exchange, Reply reply) throws IOException {
    String method = exchange.getRequestMethod();
    String path = exchange.getRequestURI().getRawPath();
    gate.check(method, method.equals("GET") && path.equals("/"), exchange.getRequestHeaders());
    if (exchange.getRequestURI().getRawQuery() != null) {
      // Nothing is asked by what may end up in a history or a log.
      throw Refusal.of(400, "refused.query");
    }
    Asset asset = method.equals("GET") ? assets.get(path) : null;
    if (asset != null) {
      reply.send(asset);
    } else if (exchanges.handles(method, path)) {
      exchanges.answer(exchange, path, reply);
    } else {
      exchanges.requireSession(exchange.getRequestHeaders());
      route(exchange, method, path, reply);
    }
  }

  private void route(HttpExchange exchange, String method, String path, Reply reply)
      throws IOException {
    @Nullable EventStream stream = routes.findStream(method, path).orElse(null);
    if (stream != null) {
      stream(stream, reply);
      return;
    }
    Routes.Found found =
        routes.find(method, path).orElseThrow(() -> Refusal.of(404, "refused.nothing-here"));
    byte[] body = Reply.read(exchange, found.route().most());
    reply.send(found.route().answer().apply(new Request(found.parameters(), body)));
  }

  private void stream(EventStream events, Reply reply) throws IOException {
    if (streams.incrementAndGet() > MOST_STREAMS) {
      streams.decrementAndGet();
      events.close();
      throw Refusal.of(503, "refused.streams");
    }
    try {
      events.pump(reply.beginStream());
    } finally {
      events.close();
      streams.decrementAndGet();
    }
  }

  @Override
  public void close() {
    server.stop(STOP_SECONDS);
    threads.shutdownNow();
    try {
      threads.awaitTermination(1, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A text in the bytes that go over the wire. */
  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
