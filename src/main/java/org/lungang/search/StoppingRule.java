package org.lungang.search;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.lungang.search.engine.Attempt;

/**
 * When a search is content. Left to stop by itself, with a plan that no other beats by more than
 * {@value #GOOD_ENOUGH_MINUTES} minutes a posting; given time or steps, only with one that no other
 * beats.
 */
final class StoppingRule {

  private static final double GOOD_ENOUGH_MINUTES = 0.05;

  /** What large components may leave open in all, in minutes for each posting of the district. */
  private static final double TOLERANCE_MINUTES = 0.005;

  /** Components with no more options than this are always searched to the end. */
  private static final int SMALL = 3_000;

  private final boolean byItself;
  private final long[] sizes;

  /**
   * The rule of a search.
   *
   * @param sizes how many options each component has
   */
  StoppingRule(SearchOptions options, long[] sizes) {
    this.byItself = options.time() == null && options.steps() == null;
    this.sizes = sizes.clone();
  }

  /**
   * By how many minutes a posting another plan may be better than the one that a component is left
   * with. In a city of hundreds of components a single large one must not take longer than all
   * others together, so the large ones share what the district may leave open. With a limit of time
   * or steps there is no tolerance.
   *
   * @param size how many options the component has
   */
  double tolerance(long size) {
    if (!byItself || size <= SMALL) {
      return 0;
    }
    long large = LongStream.of(sizes).filter(one -> one > SMALL).sum();
    return TOLERANCE_MINUTES * LongStream.of(sizes).sum() / large;
  }

  /** The components to go on with, by their places. */
  int[] open(List<Attempt> attempts) {
    if (byItself && isGoodEnough(attempts)) {
      return new int[0];
    }
    double leftAlone = byItself ? GOOD_ENOUGH_MINUTES : 0;
    return IntStream.range(0, attempts.size())
        .filter(index -> isOpen(attempts.get(index), leftAlone))
        .toArray();
  }

  /** Whether going on could make a plan better by more than what is good enough. */
  static boolean isWorthGoingOn(Attempt attempt) {
    return isOpen(attempt, GOOD_ENOUGH_MINUTES);
  }

  /** Whether going on could make a plan better by more than so many minutes a posting. */
  private static boolean isOpen(Attempt attempt, double minutesAPosting) {
    Long gap = attempt.softGap();
    return attempt.canGoOn()
        && (gap == null || gap > minutesAPosting * attempt.plan().postings().size());
  }

  private static boolean isGoodEnough(List<Attempt> attempts) {
    long gap = 0;
    long postings = 0;
    for (Attempt attempt : attempts) {
      Long ofOne = attempt.softGap();
      if (ofOne == null) {
        return false;
      }
      gap += ofOne;
      postings += attempt.plan().postings().size();
    }
    return gap <= GOOD_ENOUGH_MINUTES * postings;
  }
}
