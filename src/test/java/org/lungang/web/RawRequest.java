package org.lungang.web;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A request byte for byte, since a Java client refuses to send what attackers send. */
final class RawRequest {

  private final int port;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private String method = "GET";
  private String path = "/";
  private String body = "";

  RawRequest(int port) {
    this.port = port;
    headers.put("Host", "127.0.0.1:" + port);
  }

  RawRequest to(String newMethod, String newPath) {
    method = newMethod;
    path = newPath;
    return this;
  }

  /** Another header, or none where the value is empty. */
  RawRequest with(String name, String value) {
    if (value.isEmpty()) {
      headers.remove(name);
    } else {
      headers.put(name, value);
    }
    return this;
  }

  RawRequest json(String newBody) {
    body = newBody;
    return with("Content-Type", "application/json");
  }

  RawRequest as(Sessions.Session session) {
    return with("Cookie", "lungang-" + port + "=" + session.cookie())
        .with("X-Lungang-Session", session.key());
  }

  /** What came back: the status, the headers by lower-case name, the body. */
  record Response(int status, Map<String, String> headers, String body) {}

  Response send() throws IOException {
    StringBuilder text = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
    headers.forEach((name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
    text.append("Connection: close\r\nContent-Length: ")
        .append(body.getBytes(StandardCharsets.UTF_8).length)
        .append("\r\n\r\n")
        .append(body);
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8));
      return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static Response parse(String answer) {
    int end = answer.indexOf("\r\n\r\n");
    if (end < 0) {
      return new Response(0, Map.of(), answer);
    }
    String[] lines = answer.substring(0, end).split("\r\n");
    Map<String, String> headers = new LinkedHashMap<>();
    for (int i = 1; i < lines.length; i++) {
      String[] parts = lines[i].split(":", 2);
      headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
    }
    return new Response(
        Integer.parseInt(lines[0].split(" ")[1]), headers, answer.substring(end + 4));
  }
}
