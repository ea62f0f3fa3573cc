package org.lungang.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A line on a terminal is cut before it would wrap; Chinese characters take two columns. What is
 * taken away does not come back.
 */
class LiveLineTest {

  @ParameterizedTest
  @CsvSource({
    "abcdef, 6, abcdef",
    "abcdef, 5, abcd…",
    "教师交流, 8, 教师交流",
    "教师交流, 7, 教师交…",
    "教师交流, 6, 教师…",
  })
  void asMuchAsFits(String whole, int columns, String fitting) {
    assertThat(LiveLine.fit(whole, columns)).isEqualTo(fitting);
  }

  @Test
  void aTextThatIsReadyOnlyAfterTheEndIsNotShown() throws InterruptedException {
    StringWriter shown = new StringWriter();
    PrintWriter err = new PrintWriter(shown, true);
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    AtomicReference<Thread> clock = new AtomicReference<>();
    LiveLine line =
        new LiveLine(
            new Terminal(err, err, true, true, 80, Map.of()),
            () -> {
              clock.set(Thread.currentThread());
              asked.countDown();
              awaitUninterrupted(closed);
              return "late";
            });
    asked.await();
    line.close();
    String atTheEnd = shown.toString();
    closed.countDown();
    clock.get().join();
    assertThat(shown.toString()).isEqualTo(atTheEnd).doesNotContain("late");
  }

  /** Closing interrupts whoever makes the text, who may be past noticing it. */
  private static void awaitUninterrupted(CountDownLatch latch) {
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        // Asked again.
      }
    }
  }
}
