package org.lungang.benchmarks.peer;

import java.time.Duration;
import org.lungang.benchmarks.exact.Points;
import org.lungang.plan.Plan;
import org.lungang.search.Search;
import org.lungang.search.SearchOptions;
import org.lungang.search.SearchResult;
import org.lungang.staffing.Staffing;

/** Lungang's own search, with a time limit or left to stop by itself. */
public final class LungangPeer implements Peer {

  private final boolean stopsByItself;

  /**
   * @param stopsByItself whether it gets no time limit, as in {@code plan} without {@code --time}
   */
  public LungangPeer(boolean stopsByItself) {
    this.stopsByItself = stopsByItself;
  }

  @Override
  public String name() {
    return stopsByItself ? "Lungang" : "Lungang, all the time";
  }

  @Override
  public boolean usesSeed() {
    return true;
  }

  @Override
  public Plan plan(Staffing staffing, Allowance allowance, Board board) {
    Duration time =
        stopsByItself ? null : Duration.ofMillis(Math.max(1, (long) (allowance.seconds() * 1e3)));
    SearchResult result =
        new Search(
                staffing,
                new SearchOptions(time, null, allowance.seed(), allowance.threads()),
                progress ->
                    board.score(new Points(progress.hard(), progress.medium(), progress.soft())))
            .run();
    board.certify(result.certificate());
    return result.plan();
  }
}
