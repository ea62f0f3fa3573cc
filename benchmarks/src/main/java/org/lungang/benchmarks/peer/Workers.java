package org.lungang.benchmarks.peer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Does independent pieces of work on a number of threads, in order. */
final class Workers {

  private Workers() {}

  /** The results, in the order of the pieces. */
  static <T, R> List<R> map(int threads, List<T> pieces, Function<T, R> work) {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<R>> futures = new ArrayList<>();
      for (T piece : pieces) {
        futures.add(pool.submit(() -> work.apply(piece)));
      }
      List<R> results = new ArrayList<>();
      for (Future<R> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The benchmark was interrupted.", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A piece of work failed.", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
