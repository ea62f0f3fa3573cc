package org.lungang.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** What can be asked for: a method and a path with named parts, and who answers. */
public final class Routes {

  /** The most that a request may bring, in bytes, where a route does not say otherwise. */
  static final int SMALL = 1 << 20;

  private final List<Route> routes = new ArrayList<>();

  /**
   * One of them.
   *
   * @param path e.g. {@code /api/projects/{project}/plan}
   * @param most bytes of the body
   */
  public record Route(String method, String path, int most, Function<Request, Answer> answer) {}

  private record Stream(String path, BiConsumer<Request, EventStream> opened) {}

  /** The named parts of a path; empty if it is another. */
  private static Optional<Map<String, String>> match(String path, String asked) {
    String[] own = path.split("/", -1);
    String[] other = asked.split("/", -1);
    if (own.length != other.length) {
      return Optional.empty();
    }
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int i = 0; i < own.length; i++) {
      if (own[i].startsWith("{") && !other[i].isEmpty()) {
        parameters.put(own[i].substring(1, own[i].length() - 1), decoded(other[i]));
      } else if (!own[i].equals(other[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(parameters);
  }

  private static String decoded(String part) {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw Refusal.of(400, "refused.nothing-here");
    }
  }

  record Found(Route route, Map<String, String> parameters) {}

  private final List<Stream> streams = new ArrayList<>();

  /** Adds what is read. It must change nothing. */
  public Routes get(String path, Function<Request, Answer> answer) {
    routes.add(new Route("GET", path, 0, answer));
    return this;
  }

  /** Adds what is done. */
  public Routes post(String path, Function<Request, Answer> answer) {
    return post(path, SMALL, answer);
  }

  /** Adds what is done with a body of so many bytes at most. */
  public Routes post(String path, int most, Function<Request, Answer> answer) {
    routes.add(new Route("POST", path, most, answer));
    return this;
  }

  /** Adds a stream of events. */
  public Routes stream(String path, BiConsumer<Request, EventStream> opened) {
    streams.add(new Stream(path, opened));
    return this;
  }

  /** All of them, in the order in which they were added. */
  public List<Route> all() {
    return List.copyOf(routes);
  }

  /** The paths of streams. */
  public List<String> allStreams() {
    return streams.stream().map(Stream::path).toList();
  }

  Optional<Found> find(String method, String path) {
    for (Route route : routes) {
      Optional<Map<String, String>> parameters = match(route.path(), path);
      if (parameters.isPresent() && route.method().equals(method)) {
        return Optional.of(new Found(route, parameters.get()));
      }
    }
    return Optional.empty();
  }

  /** Opens the stream of a path; empty if there is none. */
  Optional<EventStream> findStream(String method, String path) {
    for (Stream stream : streams) {
      Optional<Map<String, String>> parameters = match(stream.path(), path);
      if (parameters.isPresent() && method.equals("GET")) {
        EventStream events = new EventStream();
        stream.opened().accept(new Request(parameters.get(), new byte[0]), events);
        return Optional.of(events);
      }
    }
    return Optional.empty();
  }
}
