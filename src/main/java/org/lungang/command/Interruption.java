package org.lungang.command;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.lungang.project.Planning;

/**
 * Makes Ctrl-C stop a search instead of losing it: the process stays until the best plan so far is
 * written, then ends with the code that the signal gives it, 130.
 */
final class Interruption implements AutoCloseable {

  /**
   * Longer than writing a plan ever takes: a city's workbook, forms and report keep a busy machine
   * writing for more than half a minute, and what is cut off is lost. A process that hangs still
   * ends by itself, or at once where it is killed.
   */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook;

  private Interruption(Planning planning) {
    this.hook = new Thread(() -> stop(planning), "interruption");
  }

  /** Watches over a search until closed. */
  static Interruption of(Planning planning) {
    Interruption interruption = new Interruption(planning);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  private void stop(Planning planning) {
    planning.stop();
    try {
      finished.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    finished.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending because of the signal: the hook is running, and is let go now.
      return;
    }
  }
}
