package org.lungang.benchmarks.exact;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lungang.policy.Level;

/**
 * Solves a program level by level: hard, then medium among the plans that are best at hard, then
 * soft among those. Begins as if everything that must hold could, which spares the hard pass
 * wherever it is so; this is the quickest way found to use these solvers.
 */
public final class ExactSolver {

  /** Which solver does the work. */
  public enum Kind {
    HIGHS("HiGHS"),
    CP_SAT("CP-SAT");

    private final String title;

    Kind(String title) {
      this.title = title;
    }

    /** The name of the solver as its makers write it. */
    public String title() {
      return title;
    }
  }

  /** Objectives are whole numbers; solvers give them with a little noise. */
  private static final double NOISE = 1e-4;

  private final Kind kind;

  /** A solver; loads the natives when it is first used. */
  public ExactSolver(Kind kind) {
    this.kind = kind;
  }

  /**
   * Solves a program.
   *
   * @param better hears of each better plan
   */
  public Solved solve(Program program, Limits limits, Consumer<boolean[]> better) {
    try (Engine engine =
        kind == Kind.HIGHS ? new HighsEngine(program, limits) : new CpSatEngine(program, limits)) {
      return new Run(program, engine, limits, better).run();
    }
  }

  private static final class Run {
    private final Program program;
    private final Engine engine;
    private final Consumer<boolean[]> better;
    private final long deadline;
    private final Map<Level, Long> floors = new EnumMap<>(Level.class);
    private final Map<Level, Long> bounds = new EnumMap<>(Level.class);
    private boolean[] best;
    private Points bestPoints;

    Run(Program program, Engine engine, Limits limits, Consumer<boolean[]> better) {
      this.program = program;
      this.engine = engine;
      this.better = better;
      this.deadline = System.nanoTime() + (long) (limits.seconds() * 1e9);
      this.best = new boolean[program.size()];
      this.bestPoints = program.nobody();
    }

    Solved run() {
      List<Level> open = Arrays.stream(Level.values()).filter(program::isOpenAt).toList();
      for (Level level : Level.values()) {
        if (!open.contains(level)) {
          bounds.put(level, 0L);
        }
      }
      List<Level> below = open.stream().filter(level -> level != Level.HARD).toList();
      boolean unbroken = false;
      if (open.contains(Level.HARD) && !below.isEmpty()) {
        floors.put(Level.HARD, 0L);
        unbroken = pass(below.get(0));
        if (unbroken) {
          bounds.put(Level.HARD, 0L);
        } else {
          floors.remove(Level.HARD);
        }
      }
      for (Level level : open) {
        boolean done = unbroken && (level == Level.HARD || level == below.get(0));
        if (!done && !pass(level)) {
          break;
        }
        floors.put(level, bestPoints.at(level));
      }
      return new Solved(best, bestPoints, bounds);
    }

    /** Maximizes a level; whether there was a plan to be had. */
    private boolean pass(Level level) {
      double seconds = (deadline - System.nanoTime()) / 1e9;
      if (seconds <= 0) {
        return false;
      }
      Engine.Outcome outcome = engine.maximize(level, floors, seconds, this::found);
      found(outcome.taken());
      if (outcome.taken() != null && outcome.bound() != Double.POSITIVE_INFINITY) {
        bounds.put(level, (long) Math.floor(outcome.bound() + NOISE));
      }
      if (outcome.end() == Engine.End.OPTIMAL) {
        bounds.put(level, bestPoints.at(level));
      }
      return outcome.taken() != null;
    }

    private void found(boolean @Nullable [] taken) {
      if (taken != null) {
        Points points = program.points(taken);
        if (points.compareTo(bestPoints) > 0) {
          best = taken;
          bestPoints = points;
          better.accept(taken);
        }
      }
    }
  }
}
