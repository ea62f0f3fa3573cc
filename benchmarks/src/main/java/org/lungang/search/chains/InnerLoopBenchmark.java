package org.lungang.search.chains;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolverFactory;
import java.time.Duration;
import java.util.Comparator;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.lungang.benchmarks.data.Dataset;
import org.lungang.benchmarks.peer.TimefoldPeer;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.search.exact.ComponentOptimizer;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.ModelCompiler;
import org.lungang.search.timefold.RotationSolution;
import org.lungang.staffing.Component;
import org.lungang.staffing.Staffing;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The inner loops of the search, measured from inside its package: they are no business of anybody
 * else. On the largest component of the county that ships, around the plan that construction makes.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class InnerLoopBenchmark {

  private Scorer scorer;
  private Plan plan;
  private SearchState state;
  private ChainBuilder chains;
  private ChainSeeds seeds;
  private SolutionManager<RotationSolution, HardMediumSoftLongScore> streams;
  private RotationSolution solution;

  /** For JMH. */
  public InnerLoopBenchmark() {}

  /** Makes the plan that everything is measured on. */
  @Setup
  public void setUp() {
    Staffing staffing = Dataset.of("xx-county").staffing("xx-county-2023");
    ModelCompiler compiler = new ModelCompiler(staffing);
    Component largest =
        staffing.components().stream().max(Comparator.comparingInt(compiler::size)).orElseThrow();
    ComponentModel model = compiler.compile(largest);
    state = new SearchState(model);
    new Construction(state, null, () -> false).run();
    scorer = new Scorer(staffing);
    plan = Plan.of(model.postings(state.chosen()));
    Random random = new Random(1);
    chains = new ChainBuilder(state, null, random);
    seeds = new ChainSeeds(state, null, random);
    streams =
        SolutionManager.create(
            SolverFactory.<RotationSolution>create(TimefoldPeer.config(0, Duration.ofSeconds(1))));
    solution = new RotationSolution(model, null, state.chosen());
  }

  /** The plain scorer on the whole district. */
  @Benchmark
  public PlanScore scoreByPlainScorer() {
    return scorer.score(plan);
  }

  /** The constraint streams from nothing on the component, session included. */
  @Benchmark
  public HardMediumSoftLongScore scoreByStreamsFromNothing() {
    return streams.update(solution);
  }

  /** A change by sums, weighed and not made. */
  @Benchmark
  public long weighChangeBySums() {
    seeds.draw();
    return state.gainOf(seeds.candidate(), seeds.option(), Double.NEGATIVE_INFINITY);
  }

  /** A random chain drawn, built and taken back. */
  @Benchmark
  public long drawChain() {
    seeds.draw();
    chains.build(seeds.candidate(), seeds.option());
    long gain = chains.gain();
    chains.undo();
    return gain;
  }

  /** The component, solved to a proven optimum, from nothing. */
  @Benchmark
  public boolean optimizeComponent() {
    ComponentOptimizer optimizer =
        new ComponentOptimizer(state.model(), () -> false, () -> false, gain -> {});
    optimizer.run();
    return optimizer.isProven();
  }
}
