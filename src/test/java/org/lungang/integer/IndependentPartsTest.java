package org.lungang.integer;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndependentPartsTest {

  private static List<Callable<Integer>> squares(List<Thread> ranOn) {
    return IntStream.range(0, 5)
        .<Callable<Integer>>mapToObj(
            i ->
                () -> {
                  synchronized (ranOn) {
                    ranOn.add(Thread.currentThread());
                  }
                  return i * i;
                })
        .toList();
  }

  @Test
  void whatNobodyTakesOverRunsHereOnceInOrder() {
    for (Executor beside : List.<Executor>of(part -> {}, Runnable::run)) {
      List<Thread> ranOn = new ArrayList<>();
      assertThat(IndependentParts.run(beside, squares(ranOn))).containsExactly(0, 1, 4, 9, 16);
      assertThat(ranOn).hasSize(5).containsOnly(Thread.currentThread());
    }
  }

  @Test
  void resultsKeepTheirOrderOnOtherThreads() {
    List<Thread> ranOn = new ArrayList<>();
    List<Thread> others = new ArrayList<>();
    Executor beside =
        part -> {
          Thread other = new Thread(part);
          others.add(other);
          other.start();
        };
    assertThat(IndependentParts.run(beside, squares(ranOn))).containsExactly(0, 1, 4, 9, 16);
    assertThat(ranOn).hasSize(5).isSubsetOf(with(others, Thread.currentThread()));
  }

  private static List<Thread> with(List<Thread> others, Thread one) {
    List<Thread> all = new ArrayList<>(others);
    all.add(one);
    return all;
  }

  /** The first part waits for the second: they run at the same time. */
  @Test
  void partsRunAtTheSameTime() {
    CountDownLatch begun = new CountDownLatch(1);
    List<Callable<String>> parts =
        List.of(
            () -> {
              assertThat(begun.await(1, MINUTES)).as("the second part has begun").isTrue();
              return "first";
            },
            () -> {
              begun.countDown();
              return "second";
            });
    assertThat(IndependentParts.run(part -> new Thread(part).start(), parts))
        .containsExactly("first", "second");
  }

  @Test
  void aPartThatFailsIsNotPassedOver() {
    List<Callable<Integer>> parts =
        List.of(
            () -> 1,
            () -> {
              throw new IllegalArgumentException("no");
            });
    assertThatThrownBy(() -> IndependentParts.run(part -> {}, parts))
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseMessage("no");
  }
}
