package org.lungang.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Where the running server can be found by a second start: its port and a secret, in a file that
 * only this user reads. Whoever listens at that port has to prove that it knows the secret before
 * anything is told to it, and gets to know it by nothing that is told.
 */
public final class RunningFile {

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Path file;

  /** The file, which need not be there. */
  public RunningFile(Path file) {
    this.file = file;
  }

  /** A secret for a new server. */
  public static String newSecret() {
    return Secret.next();
  }

  /** Writes down where a server listens. */
  public void write(int port, String secret) throws IOException {
    writePrivately(file, Json.text(Map.of("port", port, "secret", secret)));
  }

  /** Writes a file that nobody but this user reads, from its first byte on. */
  public static void writePrivately(Path file, String text) throws IOException {
    Path whole = file.toAbsolutePath();
    Path folder = whole.getParent();
    if (folder == null) {
      throw new IOException(file + " is no file.");
    }
    Files.createDirectories(folder);
    Path beside = whole.resolveSibling(whole.getFileName() + ".new");
    Files.deleteIfExists(beside);
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          beside,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(
        beside, text, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
    Files.move(beside, whole, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Takes the file away, if it still tells of this server. */
  public void remove(int port) {
    try {
      if (read().filter(node -> node.path("port").asInt() == port).isPresent()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // The next start finds that nobody answers there.
    }
  }

  /**
   * Asks the server that runs already to open something.
   *
   * @param open what, e.g. a folder; empty for nothing in particular
   * @return the address for the browser; empty if none runs, or who listens is not it
   */
  public Optional<String> ask(String open) {
    try {
      JsonNode running = read().orElse(null);
      if (running == null) {
        return Optional.empty();
      }
      String base = "http://127.0.0.1:" + running.path("port").asInt();
      String secret = running.path("secret").asString();
      String ask = Secret.next();
      JsonNode greeting = post(base + Exchanges.GREET, Map.of("ask", ask));
      if (!Secret.same(
          Secret.proof(secret, "server " + ask), greeting.path("proof").asString(""))) {
        return Optional.empty();
      }
      String proof = Secret.proof(secret, "client " + greeting.path("ask").asString() + " " + open);
      JsonNode answer = post(base + Exchanges.AGAIN, Map.of("open", open, "proof", proof));
      return Optional.of(base + answer.path("open").asString());
    } catch (IOException | JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Optional<JsonNode> read() throws IOException {
    return Files.isRegularFile(file)
        ? Optional.of(Json.read(Files.readString(file)))
        : Optional.empty();
  }

  private static JsonNode post(String address, Object value) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(Json.text(value)))
            .build();
    try {
      HttpResponse<String> response =
          HttpClient.newBuilder()
              .connectTimeout(PATIENCE)
              .version(HttpClient.Version.HTTP_1_1)
              .build()
              .send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IOException("The server answers " + response.statusCode() + ".");
      }
      return Json.read(response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
