package org.lungang.benchmarks.peer;

import java.time.Duration;
import org.lungang.benchmarks.exact.Points;
import org.lungang.plan.Plan;
import org.lungang.search.Search;
import org.lungang.search.SearchOptions;
import org.lungang.search.SearchResult;
import org.lungang.search.timefold.SolverConfiguration;
import org.lungang.search.timefold.TimefoldEngine;
import org.lungang.staffing.Staffing;

/**
 * What {@code plan --engine timefold --solver-config} does: each component in its share of time.
 */
public final class ConfiguredPeer implements Peer {

  private final String name;
  private final SolverConfiguration configuration;

  /** A peer by a solver configuration. */
  public ConfiguredPeer(String name, SolverConfiguration configuration) {
    this.name = name;
    this.configuration = configuration;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean usesSeed() {
    return false;
  }

  @Override
  public Plan plan(Staffing staffing, Allowance allowance, Board board) {
    SearchOptions options =
        new SearchOptions(
            Duration.ofMillis(Math.max(1, (long) (allowance.seconds() * 1e3))),
            null,
            allowance.seed(),
            allowance.threads());
    SearchResult result =
        new Search(
                staffing,
                new TimefoldEngine(configuration),
                options,
                progress ->
                    board.score(new Points(progress.hard(), progress.medium(), progress.soft())))
            .run();
    board.certify(result.certificate());
    return result.plan();
  }
}
