package org.lungang.command;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Message;
import org.lungang.project.Planning;

/**
 * Makes Ctrl-C stop a search instead of losing it: the process stays until the best plan so far is
 * written, then ends with the code that the signal gives it, 130. Before the search begins there is
 * no plan: then it is said that nothing was written.
 */
final class Interruption implements AutoCloseable {

  /**
   * Longer than writing a plan ever takes: a city's workbook, forms and report keep a busy machine
   * writing for more than half a minute, and what is cut off is lost. A process that hangs still
   * ends by itself, or at once where it is killed.
   */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Session session;
  private final CountDownLatch finished = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stop, "interruption");
  private @Nullable Planning planning;
  private boolean tooLate;

  private Interruption(Session session) {
    this.session = session;
  }

  /** Watches until closed; there is nothing to keep yet. */
  static Interruption of(Session session) {
    Interruption interruption = new Interruption(session);
    Runtime.getRuntime().addShutdownHook(interruption.hook);
    return interruption;
  }

  /**
   * From now on a search is stopped and its plan kept. Does not return where the process is ending
   * already: nothing may be written any more.
   */
  synchronized void keep(Planning begun) {
    while (tooLate) {
      try {
        wait();
      } catch (InterruptedException e) {
        // The process ends.
        continue;
      }
    }
    planning = begun;
  }

  private synchronized @Nullable Planning signalled() {
    tooLate = planning == null;
    return planning;
  }

  private void stop() {
    Planning begun = signalled();
    if (begun == null) {
      session.say(Message.of(Interruption.class, "interrupted.early"));
      return;
    }
    begun.stop();
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
