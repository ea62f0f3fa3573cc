package org.lungang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Who gets an answer. Each attack is one that a server on somebody's own machine has fallen to; the
 * advisory stands beside it.
 */
class LocalServerTest {

  private final Hand clock = new Hand();
  private LocalServer server;
  private int writes;

  /** A clock that is moved by hand. */
  private static final class Hand extends Clock {
    private Instant now = Instant.parse("2026-07-01T08:00:00Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @BeforeEach
  void start() throws IOException {
    Routes routes =
        new Routes()
                .get("/api/secret", request -> new Answer.Json(Map.of("told", "secret")))
                .get("/api/echo/{text}", request -> new Answer.Json(request.parameters()))
                .post(
                    "/api/write",
                    request -> {
                      writes++;
                      return new Answer.Json(Map.of("told", request.text("text")));
                    })
                .get(
                    "/api/failing",
                    request -> {
                      throw new IllegalStateException("王秀英 <script>alert(1)</script>");
                    })
                .stream("/api/events", (request, events) -> events.send("told", "secret"));
    server =
        LocalServer.start(
            new LocalServer.Options(0, Set.of(), "s3cret", open -> "&project=" + open.length()),
            routes,
            Map.of("/", new Asset("text/html", "<p>page</p>".getBytes(StandardCharsets.UTF_8))),
            clock);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private RawRequest request() {
    return new RawRequest(server.port());
  }

  private RawRequest letIn() {
    return request().as(server.sessions().open());
  }

  @Test
  void whoShowsBothSecretsOfOneSessionIsAnswered() throws IOException {
    RawRequest.Response answer = letIn().to("GET", "/api/secret").send();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"told\":\"secret\"}");
  }

  @Test
  void nothingButThePageIsReadWithoutASession() throws IOException {
    // OpenRefine CVE-2026-108553, Ollama, Jupyter MCP CVE-2026-77359: reads were left open.
    assertThat(request().to("GET", "/").send().status()).isEqualTo(200);
    for (String path : List.of("/api/secret", "/api/events", "/api/echo/a", "/nothing")) {
      assertThat(request().to("GET", path).send().status()).as(path).isEqualTo(401);
    }
    assertThat(request().to("POST", "/api/write").json("{\"text\":\"a\"}").send().status())
        .isEqualTo(401);
    assertThat(writes).isZero();
  }

  @Test
  void aCookieAloneOrAHeaderAloneIsNotEnough() throws IOException {
    // Cookies are not kept apart by port: another server on this machine is sent ours.
    Sessions.Session one = server.sessions().open();
    Sessions.Session other = server.sessions().open();
    assertThat(letIn().with("X-Lungang-Session", "").to("GET", "/api/secret").send().status())
        .isEqualTo(401);
    assertThat(letIn().with("Cookie", "").to("GET", "/api/secret").send().status()).isEqualTo(401);
    assertThat(
            request()
                .as(new Sessions.Session(one.cookie(), other.key()))
                .to("GET", "/api/secret")
                .send()
                .status())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example", "evil.example:PORT", "localhost:PORT", "127.0.0.1", "127.0.0.1:1",
        "127.0.0.1:PORT.evil.example", "0.0.0.0:PORT", "[::1]:PORT", "127.1:PORT", "lungang:PORT"
      })
  void anotherHostIsNotAnswered(String host) throws IOException {
    // DNS rebinding: Transmission CVE-2018-5702, OpenRefine #3288, rmcp CVE-2026-42559,
    // java-sdk CVE-2026-35568. After it, Host and Origin are both the attacker's (hermes #3495).
    String whole = host.replace("PORT", String.valueOf(server.port()));
    for (String path : List.of("/", "/api/secret", "/session", "/greeting")) {
      RawRequest.Response answer =
          letIn().with("Host", whole).with("Origin", "http://" + whole).to("GET", path).send();
      assertThat(answer.status()).as(path).isEqualTo(421);
      assertThat(answer.body()).doesNotContain("secret");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, http://evil.example",
    "Origin, null",
    "Origin, http://localhost:PORT",
    "Origin, https://127.0.0.1:PORT",
    "Origin, http://127.0.0.1:1",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site",
    "Sec-Fetch-Site, nonsense"
  })
  void whatAPageFromElsewhereBeganIsNotAnswered(String header, String value) throws IOException {
    // CSRF: OpenRefine CVE-2024-47879; Google toolbox CVE-2026-11624; the 0.0.0.0 day of 2024.
    String whole = value.replace("PORT", String.valueOf(server.port()));
    assertThat(letIn().with(header, whole).to("GET", "/api/secret").send().status()).isEqualTo(403);
    assertThat(
            letIn()
                .with(header, whole)
                .to("POST", "/api/write")
                .json("{\"text\":\"a\"}")
                .send()
                .status())
        .isEqualTo(403);
    assertThat(writes).isZero();
  }

  @Test
  void thePageItselfMayBeLedToButNotEmbeddedOrFetchedFromElsewhere() throws IOException {
    RawRequest led =
        request()
            .with("Sec-Fetch-Site", "cross-site")
            .with("Sec-Fetch-Mode", "navigate")
            .with("Sec-Fetch-Dest", "document");
    assertThat(led.to("GET", "/").send().status()).isEqualTo(200);
    assertThat(led.as(server.sessions().open()).to("GET", "/api/secret").send().status())
        .isEqualTo(403);
    assertThat(led.with("Sec-Fetch-Dest", "iframe").to("GET", "/").send().status()).isEqualTo(403);
    assertThat(led.with("Sec-Fetch-Mode", "no-cors").to("GET", "/").send().status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=a",
        ""
      })
  void whatAFormCanSendIsNotTaken(String type) throws IOException {
    RawRequest request = letIn().to("POST", "/api/write").json("{\"text\":\"a\"}");
    assertThat(request.with("Content-Type", type).send().status()).isEqualTo(415);
    assertThat(writes).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "OPTIONS", "HEAD", "TRACE", "PATCH"})
  void otherMethodsAreNotKnown(String method) throws IOException {
    // Also the question that a browser asks before a request from elsewhere: it gets no CORS
    // header.
    RawRequest.Response answer =
        letIn().with("Access-Control-Request-Method", "POST").to(method, "/api/write").send();
    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.headers().keySet()).noneMatch(name -> name.startsWith("access-control"));
  }

  @Test
  void aHeaderThatStandsThereTwiceIsRefused() throws IOException {
    String twice = "127.0.0.1:" + server.port() + "\r\nHost: evil.example";
    assertThat(letIn().with("Host", twice).to("GET", "/api/secret").send().status()).isEqualTo(400);
  }

  @Test
  void nothingIsAskedBehindAQuestionMark() throws IOException {
    // Datasette GHSA-q6j3-c4wc-63vw, Jupyter GHSA-44cc-43rp-5947: secrets in addresses.
    assertThat(letIn().to("GET", "/api/secret?key=1").send().status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../../etc/passwd",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/workbench.js/../../x",
        "/file/../../x",
        "/file/%2e%2e%2fetc",
        "//etc/passwd"
      })
  void noPathLeadsOutOfThePage(String path) throws IOException {
    // OpenRefine GHSA-qfwq-6jh6-8xx4: a path through the name of a language.
    RawRequest.Response answer = letIn().to("GET", path).send();
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.body()).doesNotContain("root:");
  }

  @Test
  void everyAnswerKeepsTheBrowserStrict() throws IOException {
    for (RawRequest.Response answer :
        List.of(
            letIn().to("GET", "/api/secret").send(),
            request().to("GET", "/").send(),
            request().to("GET", "/api/secret").send())) {
      assertThat(answer.headers())
          .containsEntry("x-content-type-options", "nosniff")
          .containsEntry("cache-control", "no-store")
          .containsEntry("referrer-policy", "no-referrer");
      assertThat(answer.headers().get("content-security-policy"))
          .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(answer.headers().keySet()).noneMatch(name -> name.startsWith("access-control"));
    }
  }

  @Test
  void aFailureTellsItsSortAndNothingOfWhatItWasAbout() throws IOException {
    // OpenRefine CVE-2024-47882: the error page showed what it was given.
    RawRequest.Response answer = letIn().to("GET", "/api/failing").send();
    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.headers()).containsEntry("content-type", "application/json; charset=utf-8");
    assertThat(answer.body()).contains("IllegalStateException").doesNotContain("王", "<script>");
  }

  @Test
  void textOfAPathComesBackAsJsonOnly() throws IOException {
    // OpenRefine CVE-2024-47880: what was posted was reflected as a page.
    RawRequest.Response answer = letIn().to("GET", "/api/echo/%3Cscript%3E%E5%BC%A0").send();
    assertThat(answer.headers()).containsEntry("content-type", "application/json; charset=utf-8");
    assertThat(answer.body()).isEqualTo("{\"text\":\"<script>张\"}");
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() throws IOException {
    RawRequest.Response answer =
        letIn().to("POST", "/api/write").json("{\"text\":\"" + "a".repeat(1 << 20) + "\"}").send();
    assertThat(answer.status()).isEqualTo(413);
    assertThat(writes).isZero();
  }

  @Test
  void aCodeIsGoodOnceAndNotForLong() throws IOException {
    String code = server.sessions().newCode();
    assertThat(enter(code).status()).isEqualTo(200);
    assertThat(enter(code).status()).isEqualTo(401);
    String late = server.sessions().newCode();
    clock.now = clock.now.plus(Duration.ofSeconds(121));
    assertThat(enter(late).status()).isEqualTo(401);
  }

  @Test
  void whoGuessesCodesIsNotHeardAnyMore() throws IOException {
    String code = server.sessions().newCode();
    for (int i = 0; i < 20; i++) {
      assertThat(enter("guess" + i).status()).isEqualTo(401);
    }
    assertThat(enter(code).status()).isEqualTo(401);
    assertThat(enter(server.sessions().newCode()).status()).isEqualTo(200);
  }

  private RawRequest.Response enter(String code) throws IOException {
    return request().to("POST", "/session").json("{\"code\":\"" + code + "\"}").send();
  }

  @Test
  void theCookieIsForThisServerAloneAndNoScriptReadsIt() throws IOException {
    RawRequest.Response answer = enter(server.sessions().newCode());
    assertThat(answer.headers().get("set-cookie"))
        .startsWith("lungang-" + server.port() + "=")
        .contains("HttpOnly", "SameSite=Strict", "Path=/");
  }

  @Test
  void aFileIsLookedAtOnceWithTheCookieAndCannotReachTheServer() throws IOException {
    Sessions.Session session = server.sessions().open();
    Answer.FileAnswer file = new Answer.FileAnswer("名单.html", "text/html", new byte[] {'a'}, true);
    String path = server.tickets().admit(file);
    assertThat(request().to("GET", path).send().status()).isEqualTo(401);
    RawRequest.Response answer = request().as(session).to("GET", path).send();
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().get("content-security-policy"))
        .startsWith("sandbox ")
        .contains("connect-src 'none'")
        .doesNotContain("allow-same-origin");
    assertThat(answer.headers().get("content-disposition"))
        .isEqualTo("inline; filename*=UTF-8''%E5%90%8D%E5%8D%95.html");
    assertThat(request().as(session).to("GET", path).send().status()).isEqualTo(404);
    String late = server.tickets().admit(file);
    clock.now = clock.now.plus(Duration.ofSeconds(61));
    assertThat(request().as(session).to("GET", late).send().status()).isEqualTo(404);
  }

  @Test
  void itListensOnThisMachineOnly() throws IOException {
    for (NetworkInterface each : Collections.list(NetworkInterface.getNetworkInterfaces())) {
      for (var address : Collections.list(each.getInetAddresses())) {
        if (address instanceof Inet4Address && !address.isLoopbackAddress()) {
          try (Socket socket = new Socket()) {
            assertThat(
                    org.assertj.core.api.Assertions.catchThrowable(
                        () -> socket.connect(new InetSocketAddress(address, server.port()), 500)))
                .isInstanceOf(IOException.class);
          }
        }
      }
    }
  }

  @Test
  void aSecondStartFindsTheFirstAndOnlyWhoKnowsTheSecretGetsACode(@TempDir Path folder)
      throws IOException {
    RunningFile running = new RunningFile(folder.resolve("state/workbench.json"));
    assertThat(running.ask("")).isEmpty();
    running.write(server.port(), "s3cret");
    assertThat(running.ask("abc"))
        .get()
        .asString()
        .startsWith("http://127.0.0.1:" + server.port() + "/#code=")
        .endsWith("&project=3");
    Path file = folder.resolve("state/workbench.json");
    if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
          .isEqualTo("rw-------");
    }
    running.write(server.port(), "another");
    assertThat(running.ask("")).as("the server does not prove itself").isEmpty();
    assertThat(
            request()
                .to("POST", "/second-start")
                .json("{\"open\":\"\",\"proof\":\"guess\"}")
                .send()
                .status())
        .isEqualTo(403);
    running.remove(server.port());
    assertThat(file).doesNotExist();
  }

  @Test
  void aProofIsGoodForOneGreetingAndOneQuestion() throws IOException {
    String greeting = request().to("POST", "/greeting").json("{\"ask\":\"a\"}").send().body();
    String ask = Json.read(greeting).path("ask").asString();
    String proof = Secret.proof("s3cret", "client " + ask + " one");
    String other = "{\"open\":\"other\",\"proof\":\"" + proof + "\"}";
    assertThat(request().to("POST", "/second-start").json(other).send().status()).isEqualTo(403);
    String same = "{\"open\":\"one\",\"proof\":\"" + proof + "\"}";
    assertThat(request().to("POST", "/second-start").json(same).send().status()).isEqualTo(403);
  }

  @Test
  void eventsComeAsTheyAreSent() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      Sessions.Session session = server.sessions().open();
      socket.setSoTimeout(10_000);
      socket
          .getOutputStream()
          .write(
              ("GET /api/events HTTP/1.1\r\nHost: 127.0.0.1:"
                      + server.port()
                      + "\r\nCookie: lungang-"
                      + server.port()
                      + "="
                      + session.cookie()
                      + "\r\nX-Lungang-Session: "
                      + session.key()
                      + "\r\n\r\n")
                  .getBytes(StandardCharsets.UTF_8));
      StringBuilder text = new StringBuilder();
      byte[] part = new byte[1000];
      while (!text.toString().contains("event: told\ndata: \"secret\"")) {
        int size = socket.getInputStream().read(part);
        assertThat(size).as(text.toString()).isPositive();
        text.append(new String(part, 0, size, StandardCharsets.UTF_8));
      }
    }
  }
}
