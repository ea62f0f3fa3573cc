package org.lungang.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Does something with each of several things, as many at a time as there are processors. */
final class SideBySide {

  /** Longer than anything is written. */
  private static final int PATIENCE_SECONDS = 120;

  /** What is done with one of them. */
  @FunctionalInterface
  interface Work<T> {
    void with(T one) throws IOException;
  }

  private SideBySide() {}

  /**
   * Begins in the order of the list, and ends when all is done or something has failed.
   *
   * @throws IOException if one failed so; whatever else it threw is thrown as it is
   */
  static <T> void run(List<T> all, Work<T> work) throws IOException {
    int processors = Runtime.getRuntime().availableProcessors();
    ExecutorService threads =
        Executors.newFixedThreadPool(Math.max(1, Math.min(processors, all.size())));
    try {
      List<Future<?>> begun = new ArrayList<>();
      for (T one : all) {
        begun.add(
            threads.submit(
                () -> {
                  work.with(one);
                  return null;
                }));
      }
      for (Future<?> one : begun) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Writing was interrupted.", e);
    } finally {
      threads.shutdownNow();
      awaitEnd(threads);
    }
  }

  /** Where one has failed, the others that have begun are over when this returns. */
  private static void awaitEnd(ExecutorService threads) {
    try {
      threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static IOException failure(@Nullable Throwable cause) {
    if (cause instanceof RuntimeException unchecked) {
      throw unchecked;
    } else if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof IOException failed ? failed : new IOException(cause);
  }
}
