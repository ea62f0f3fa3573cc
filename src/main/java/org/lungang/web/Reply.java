package org.lungang.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.lungang.web.Answer.FileAnswer;

/** Writes answers, each with everything that keeps a browser strict. */
final class Reply {

  /** For the page: its own scripts and styles, nothing inline, no evaluated text, no frames. */
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
          + " connect-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  /**
   * For files that are looked at: they bring their own policy and cannot reach this server. The
   * sandbox gives them an origin that is nobody's.
   */
  static final String FILE_POLICY =
      "sandbox allow-scripts allow-modals allow-downloads allow-popups; default-src 'none';"
          + " script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:;"
          + " connect-src 'none'; form-action 'none'; frame-ancestors 'none'";

  private final HttpExchange exchange;

  Reply(HttpExchange exchange) {
    this.exchange = exchange;
    Headers headers = exchange.getResponseHeaders();
    headers.set("Cache-Control", "no-store");
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("X-Frame-Options", "DENY");
    headers.set("Content-Security-Policy", POLICY);
  }

  void send(Answer answer) throws IOException {
    if (answer instanceof Answer.Json json) {
      send(200, "application/json; charset=utf-8", Json.bytes(json.value()));
    } else if (answer instanceof FileAnswer file) {
      send(file);
    }
  }

  private void send(FileAnswer file) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Security-Policy", FILE_POLICY);
    headers.set(
        "Content-Disposition",
        (file.inline() ? "inline" : "attachment")
            + "; filename*=UTF-8''"
            + URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20"));
    send(200, file.type(), file.content());
  }

  void send(Asset asset) throws IOException {
    send(200, asset.type(), asset.content());
  }

  void refuse(Refusal refusal) throws IOException {
    if (refusal.status() == 413 || refusal.status() == 415) {
      exchange.getResponseHeaders().set("Connection", "close");
    }
    send(
        refusal.status(),
        "application/json; charset=utf-8",
        Json.bytes(Map.of("sentences", refusal.sentences())));
  }

  void cookie(String name, String value) {
    exchange
        .getResponseHeaders()
        .add("Set-Cookie", name + "=" + value + "; Path=/; HttpOnly; SameSite=Strict");
  }

  OutputStream beginStream() throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
    exchange.sendResponseHeaders(200, 0);
    return exchange.getResponseBody();
  }

  private void send(int status, String type, byte[] content) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    boolean empty = content.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(status, empty ? -1 : content.length);
    if (!empty) {
      exchange.getResponseBody().write(content);
    }
  }

  /**
   * The body of a request.
   *
   * @throws Refusal if it has more bytes than that
   */
  static byte[] read(HttpExchange exchange, int most) throws IOException {
    try (InputStream in = exchange.getRequestBody()) {
      byte[] body = in.readNBytes(most + 1);
      if (body.length > most) {
        throw Refusal.of(413, "refused.large", most >> 20);
      }
      return body;
    }
  }
}
