package org.lungang.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What can be asked without a session: a code for a session, a file for a ticket, and the greeting
 * of a second start, in which each side proves that it knows the secret without saying it.
 */
final class Exchanges {

  static final String ENTER = "/session";
  static final String GREET = "/greeting";
  static final String AGAIN = "/second-start";
  private static final String FILE = "/file/";
  static final String KEY = "X-Lungang-Session";

  private final Sessions sessions;
  private final Tickets tickets;
  private final String secret;
  private final UnaryOperator<String> onGreeting;
  private final String cookie;
  private @Nullable String challenge;

  Exchanges(
      Sessions sessions,
      Tickets tickets,
      String secret,
      UnaryOperator<String> onGreeting,
      int port) {
    this.sessions = sessions;
    this.tickets = tickets;
    this.secret = secret;
    this.onGreeting = onGreeting;
    this.cookie = "lungang-" + port;
  }

  boolean handles(String method, String path) {
    return switch (method) {
      case "POST" -> path.equals(ENTER) || path.equals(GREET) || path.equals(AGAIN);
      case "GET" -> path.startsWith(FILE);
      default -> false;
    };
  }

  void answer(HttpExchange exchange, String path, Reply reply) throws IOException {
    if (path.startsWith(FILE)) {
      if (!sessions.hasCookie(cookieOf(exchange.getRequestHeaders()))) {
        throw Refusal.of(401, "refused.session");
      }
      reply.send(tickets.take(path.substring(FILE.length())));
      return;
    }
    Request request = new Request(Map.of(), Reply.read(exchange, Routes.SMALL));
    switch (path) {
      case ENTER -> {
        Sessions.Session session = sessions.exchange(request.text("code"));
        reply.cookie(cookie, session.cookie());
        reply.send(new Answer.Json(Map.of("key", session.key())));
      }
      case GREET -> reply.send(new Answer.Json(greet(request.text("ask"))));
      default -> reply.send(new Answer.Json(Map.of("open", again(request))));
    }
  }

  private synchronized Map<String, String> greet(String ask) {
    challenge = Secret.next();
    return Map.of("proof", Secret.proof(secret, "server " + ask), "ask", challenge);
  }

  /** The path that a second start opens in the browser, with a new code in its fragment. */
  private synchronized String again(Request request) {
    String asked = challenge;
    challenge = null;
    String open = request.text("open");
    if (asked == null
        || !Secret.same(
            Secret.proof(secret, "client " + asked + " " + open), request.text("proof"))) {
      throw Refusal.of(403, "refused.greeting");
    }
    return "/#code=" + sessions.newCode() + onGreeting.apply(open);
  }

  /**
   * Lets pass who shows both secrets of a session.
   *
   * @throws Refusal if somebody does not
   */
  void requireSession(Headers headers) {
    if (!sessions.isOpen(cookieOf(headers), Gate.single(headers, KEY))) {
      throw Refusal.of(401, "refused.session");
    }
  }

  private @Nullable String cookieOf(Headers headers) {
    String all = Gate.single(headers, "Cookie");
    if (all == null) {
      return null;
    }
    for (String each : all.split(";", -1)) {
      String[] parts = each.strip().split("=", 2);
      if (parts.length == 2 && parts[0].equals(cookie)) {
        return parts[1];
      }
    }
    return null;
  }
}
