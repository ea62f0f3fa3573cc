package org.lungang.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Events for one page, as server-sent events. A page that does not read is let go rather than kept
 * in memory.
 */
public final class EventStream {

  private static final int MOST_WAITING = 1000;
  private static final int BEAT_SECONDS = 10;
  private static final String END = "";

  private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
  private volatile boolean closed;

  /**
   * Sends an event.
   *
   * @param name its sort
   * @param value as JSON
   */
  public void send(String name, Object value) {
    if (!closed && !waiting.offer("event: " + name + "\ndata: " + Json.text(value) + "\n\n")) {
      close();
    }
  }

  /** Ends the stream. */
  public void close() {
    closed = true;
    waiting.offer(END);
  }

  /** Whether nobody reads any more. */
  public boolean isClosed() {
    return closed;
  }

  /** Writes what is sent until the stream is closed or the page is gone. */
  void pump(OutputStream out) {
    try {
      out.write(": open\n\n".getBytes(StandardCharsets.UTF_8));
      out.flush();
      while (!closed) {
        @Nullable String event = waiting.poll(BEAT_SECONDS, TimeUnit.SECONDS);
        if (event == null || !event.equals(END)) {
          out.write((event == null ? ": beat\n\n" : event).getBytes(StandardCharsets.UTF_8));
          out.flush();
        }
      }
    } catch (IOException gone) {
      // The page was closed.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      closed = true;
    }
  }
}
