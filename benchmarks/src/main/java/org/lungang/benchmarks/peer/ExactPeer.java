package org.lungang.benchmarks.peer;

import java.util.ArrayList;
import java.util.List;
import org.lungang.benchmarks.exact.ExactSolver;
import org.lungang.benchmarks.exact.Limits;
import org.lungang.benchmarks.exact.Program;
import org.lungang.benchmarks.exact.ProgramCompiler;
import org.lungang.benchmarks.exact.Solved;
import org.lungang.plan.Plan;
import org.lungang.plan.Visit;
import org.lungang.policy.Level;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;

/**
 * An exact solver: components side by side, the largest first, each on one thread; where there are
 * fewer components than threads, each on several.
 */
public final class ExactPeer implements Peer {

  private final ExactSolver.Kind kind;

  /** A peer that asks this solver. */
  public ExactPeer(ExactSolver.Kind kind) {
    this.kind = kind;
  }

  /**
   * An optimal plan, or the best that was found, with what no plan is better than.
   *
   * @param softAbove how much more soft may at most be had, given hard and medium; {@link
   *     Long#MAX_VALUE} where that is not known
   * @param optimal whether no plan is better
   */
  public record Optimum(Plan plan, long softAbove, boolean optimal) {}

  @Override
  public String name() {
    return kind.title();
  }

  @Override
  public boolean usesSeed() {
    return kind == ExactSolver.Kind.CP_SAT;
  }

  @Override
  public Plan plan(Staffing staffing, Allowance allowance, Board board) {
    return solve(staffing, allowance, board).plan();
  }

  /** Solves all components and says what is proven. */
  public Optimum solve(Staffing staffing, Allowance allowance, Board board) {
    long begun = System.nanoTime();
    List<Program> programs = new ProgramCompiler(staffing).compileAll();
    int threadsEach = Math.max(1, allowance.threads() / Math.max(1, programs.size()));
    ExactSolver solver = new ExactSolver(kind);
    List<Solved> all =
        Workers.map(
            allowance.threads(),
            programs,
            program -> {
              double left = allowance.seconds() - (System.nanoTime() - begun) / 1e9;
              return solver.solve(
                  program,
                  new Limits(Math.max(0.001, left), threadsEach, (int) allowance.seed()),
                  taken ->
                      board.better(program.component().groups().get(0).id(), program.gain(taken)));
            });
    List<PossiblePosting> postings = new ArrayList<>();
    List<Visit> visits = new ArrayList<>();
    long softAbove = 0;
    boolean optimal = true;
    for (int i = 0; i < all.size(); i++) {
      Solved solved = all.get(i);
      postings.addAll(programs.get(i).taken(solved.taken()));
      visits.addAll(programs.get(i).takenVisits(solved.taken()));
      optimal &= solved.isOptimal();
      boolean known =
          softAbove != Long.MAX_VALUE
              && solved.isProven(Level.HARD)
              && solved.isProven(Level.MEDIUM)
              && solved.bounds().containsKey(Level.SOFT);
      softAbove =
          known
              ? softAbove + Math.max(0, solved.bounds().get(Level.SOFT) - solved.points().soft())
              : Long.MAX_VALUE;
    }
    return new Optimum(Plan.of(postings, visits), softAbove, optimal);
  }
}
