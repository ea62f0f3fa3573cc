package org.lungang.workbench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.lungang.web.Json;
import org.lungang.web.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was done in a project, a JSON object a line, each line on disk before it is acknowledged.
 * The plain files follow: before one is written, a line says with which digest it will hold what
 * was done up to which step, so that after a crash the rest is done again. A last line that was cut
 * off was not acknowledged and is taken away. Held by one process at a time.
 */
final class Journal implements AutoCloseable {

  private final FileChannel channel;
  private final FileLock lock;
  private final Clock clock;
  private final List<Entry> entries = new ArrayList<>();
  private final Map<String, Long> numbers = new HashMap<>();

  private Journal(FileChannel channel, FileLock lock, Clock clock) {
    this.channel = channel;
    this.lock = lock;
    this.clock = clock;
  }

  /**
   * Opens a journal, or begins one.
   *
   * @throws Refusal if another process holds it, or it is not one
   */
  static Journal open(Path file, Clock clock) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      FileLock lock = tryLock(channel);
      if (lock == null) {
        throw new Refusal(
            409, Text.say("project.held", String.valueOf(file.toAbsolutePath().getParent())));
      }
      Journal journal = new Journal(channel, lock, clock);
      journal.read(file);
      return journal;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  private void read(Path file) throws IOException {
    byte[] all = Files.readAllBytes(file);
    int whole = all.length;
    while (whole > 0 && all[whole - 1] != '\n') {
      whole--;
    }
    if (whole < all.length) {
      channel.truncate(whole);
    }
    int line = 0;
    for (String text : new String(all, 0, whole, StandardCharsets.UTF_8).split("\n")) {
      line++;
      if (!text.isEmpty()) {
        try {
          take(Json.read(text));
        } catch (JacksonException | IllegalArgumentException e) {
          throw new Refusal(409, Text.say("journal.broken", file, line));
        }
      }
    }
    channel.position(channel.size());
  }

  private void take(JsonNode node) {
    if (node.has("file")) {
      numbers.put(
          key(node.path("file").asString(), node.path("sha256").asString()),
          node.path("number").asLong());
      return;
    }
    entries.add(
        new Entry(
            node.path("number").asLong(),
            node.path("at").asString(),
            Entry.Kind.valueOf(node.path("kind").asString()),
            Text.of(node.path("name")),
            (ObjectNode) node.path("change"),
            node.has("undoes") ? node.path("undoes").asLong() : null));
  }

  /** All steps, the first first. */
  synchronized List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** The number of the last step; 0 if there is none. */
  synchronized long last() {
    return entries.isEmpty() ? 0 : entries.get(entries.size() - 1).number();
  }

  /** A step. */
  synchronized Entry get(long number) {
    if (number < 1 || number > entries.size()) {
      throw new Refusal(404, Text.say("history.none", number));
    }
    return entries.get((int) number - 1);
  }

  /** Up to which step a file with this digest holds what was done; empty if nobody wrote it so. */
  synchronized OptionalLong numberOf(String file, String sha256) {
    Long number = numbers.get(key(file, sha256));
    return number == null ? OptionalLong.empty() : OptionalLong.of(number);
  }

  /** Whether such a file was there: what it holds was told more than once, before each writing. */
  synchronized boolean hadFile(String file) {
    return numbers.keySet().stream().filter(each -> each.startsWith(file + " ")).count() > 1;
  }

  /** Adds a step; it is on disk when this returns. */
  synchronized Entry add(Entry.Kind kind, Text name, ObjectNode change, @Nullable Long undoes)
      throws IOException {
    Entry entry =
        new Entry(
            last() + 1,
            clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
            kind,
            name,
            change,
            undoes);
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("number", entry.number());
    line.put("at", entry.at());
    line.put("kind", kind.name());
    line.put("name", name);
    line.put("change", change);
    if (undoes != null) {
      line.put("undoes", undoes);
    }
    write(Json.text(line));
    entries.add(entry);
    return entry;
  }

  /** Says which digest a file is about to have, and what it then holds. */
  synchronized void willWrite(String file, String sha256, long number) throws IOException {
    write(Json.text(Map.of("file", file, "sha256", sha256, "number", number)));
    numbers.put(key(file, sha256), number);
  }

  private void write(String line) throws IOException {
    long before = channel.position();
    ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
    } catch (IOException e) {
      // A disk that is full: half a line must not stand before the next one.
      channel.truncate(before);
      channel.position(before);
      throw e;
    }
  }

  private static String key(String file, String sha256) {
    return file + " " + sha256;
  }

  @Override
  public void close() throws IOException {
    lock.release();
    channel.close();
  }
}
