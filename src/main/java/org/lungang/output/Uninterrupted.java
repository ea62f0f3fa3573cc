package org.lungang.output;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets files be put in place before the process ends where somebody ends it meanwhile, with Ctrl-C
 * or by asking it to: it ends as soon as this is closed.
 */
final class Uninterrupted implements AutoCloseable {

  /** Longer than writing ever takes, also of a city on a busy machine. */
  private static final int PATIENCE_SECONDS = 120;

  private final CountDownLatch done = new CountDownLatch(1);
  private final Thread hook = new Thread(this::await, "writing");

  private Uninterrupted() {}

  /** From now on the process does not end before this is closed, unless it is killed. */
  static Uninterrupted begin() {
    Uninterrupted writing = new Uninterrupted();
    try {
      Runtime.getRuntime().addShutdownHook(writing.hook);
    } catch (IllegalStateException e) {
      // The process is ending already; whoever made that wait lets this be done.
    }
    return writing;
  }

  private void await() {
    try {
      done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    done.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending, and no longer waits for this.
    }
  }
}
