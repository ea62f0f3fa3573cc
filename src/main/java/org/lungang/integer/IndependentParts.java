package org.lungang.integer;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;

/** Parts of a search that do not depend on one another, on one thread or on several. */
public final class IndependentParts {

  private IndependentParts() {}

  /**
   * Runs all of them. This thread runs each part that no other has begun: one that waited for
   * others to begin would block them.
   *
   * @param beside runs a part on another thread, or at once, or never
   * @return what they return, in their order, which does not depend on the threads
   * @throws IllegalStateException if one fails, or this thread is interrupted
   */
  public static <T> List<T> run(Executor beside, List<Callable<T>> parts) {
    List<FutureTask<T>> tasks = parts.stream().map(FutureTask::new).toList();
    tasks.stream().skip(1).forEach(beside::execute);
    tasks.forEach(FutureTask::run);
    return tasks.stream().map(IndependentParts::resultOf).toList();
  }

  private static <T> T resultOf(FutureTask<T> task) {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The search was interrupted.", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A part of the search failed.", e.getCause());
    }
  }
}
