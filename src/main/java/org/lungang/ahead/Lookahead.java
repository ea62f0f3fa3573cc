package org.lungang.ahead;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.lungang.linear.DualSimplex;
import org.lungang.policy.Level;
import org.lungang.search.engine.SearchScore;
import org.lungang.search.model.ModelCompiler;
import org.lungang.search.model.Option;
import org.lungang.staffing.Component;
import org.lungang.staffing.Staffing;
import org.lungang.years.Future;

/**
 * Looks ahead from a year: what sending somebody now takes away from the years after, as a price of
 * each possible posting, and what no plans of these years exceed.
 */
public final class Lookahead {

  /** What a broken mandatory rule, a recommendation not followed, and a minute weigh in prices. */
  private static final Map<Level, Long> WEIGHTS =
      Map.of(Level.HARD, 20_000L, Level.MEDIUM, 1_000L, Level.SOFT, 1L);

  private static final long MOST_ITERATIONS = 200_000;

  private final Staffing first;
  private final List<AheadProgram> programs = new ArrayList<>();

  private Lookahead(Staffing first) {
    this.first = first;
  }

  /**
   * Looks ahead.
   *
   * @param first the facts of the first year
   * @param years how many years there are with it, 1 or more
   * @param future what is assumed between them
   */
  public static Lookahead from(Staffing first, int years, Future future, Grain grain) {
    Lookahead ahead = new Lookahead(first);
    Worlds worlds = Worlds.of(first, years, future);
    ahead
        .linked(worlds)
        .forEach(models -> ahead.programs.add(new AheadProgram(worlds, models, grain)));
    return ahead;
  }

  /** The models of all years, those together that share a group in some year. */
  private List<List<YearModel>> linked(Worlds worlds) {
    Map<String, String> leaders = new HashMap<>();
    List<YearModel> models = new ArrayList<>();
    for (int place = 0; place < worlds.years(); place++) {
      Staffing staffing = worlds.ifNobody().get(place);
      ModelCompiler compiler = new ModelCompiler(staffing);
      for (Component component : staffing.components()) {
        models.add(YearModel.of(place, staffing, compiler, component));
        String one = leader(leaders, component.groups().get(0).id());
        component.groups().forEach(group -> leaders.put(leader(leaders, group.id()), one));
        component
            .schoolIds()
            .forEach(school -> leaders.put(leader(leaders, "school " + school), one));
      }
    }
    Map<String, List<YearModel>> linked = new TreeMap<>();
    for (YearModel model : models) {
      linked
          .computeIfAbsent(
              leader(leaders, model.component().groups().get(0).id()), key -> new ArrayList<>())
          .add(model);
    }
    return List.copyOf(linked.values());
  }

  private static String leader(Map<String, String> leaders, String id) {
    String at = id;
    while (!leaders.getOrDefault(at, at).equals(at)) {
      at = leaders.getOrDefault(at, at);
    }
    return at;
  }

  /** How many columns there are, of people alone. */
  public int size() {
    return programs.stream().mapToInt(program -> program.columns().size()).sum();
  }

  /**
   * The price of each possible posting of the first year, by its index, in minutes: what it takes
   * away from the years after, and less than 0 where it is of use to them.
   */
  public long[] prices() {
    long[] prices = new long[first.postings().size()];
    // Each program prices postings of its own, whichever is solved first.
    programs.parallelStream().forEach(program -> price(program, prices));
    return prices;
  }

  private static void price(AheadProgram program, long[] prices) {
    DualSimplex solved = program.rows().program().relaxation();
    program.rows().weigh(solved, WEIGHTS);
    if (solved.solve(Double.POSITIVE_INFINITY, MOST_ITERATIONS) == DualSimplex.End.OPTIMAL) {
      double[] ofColumn = new double[program.columns().size()];
      List<AheadRows.Row> rows = program.rows().rows();
      for (int row = 0; row < rows.size(); row++) {
        if (rows.get(row).isLater()) {
          double dual = solved.dual(row);
          rows.get(row).amounts().forEach((column, amount) -> ofColumn[column] -= dual * amount);
        }
      }
      for (AheadColumn column : program.columns()) {
        if (column.year().place() == 0) {
          long price = Math.round(ofColumn[column.index()]);
          for (Option option : column.options()) {
            prices[AheadColumn.postingOf(option).index()] = price;
          }
        }
      }
    }
  }

  /** How many people the program sends in each year, in the order of the years. */
  public Map<Integer, Double> sent() {
    Map<Integer, Double> sent = new LinkedHashMap<>();
    for (AheadProgram program : programs) {
      DualSimplex solved = program.rows().program().relaxation();
      program.rows().weigh(solved, WEIGHTS);
      solved.solve(Double.POSITIVE_INFINITY, MOST_ITERATIONS);
      for (AheadColumn column : program.columns()) {
        sent.merge(column.year().staffing().year(), solved.value(column.index()), Double::sum);
      }
    }
    return sent;
  }

  /**
   * What no plans of all years together exceed, level by level: at medium no plans that lose no
   * more at hard than some that are known, at soft none that lose no more at hard and medium.
   *
   * @param known the scores of the plans that are known, added up over the years
   */
  public SearchScore bound(SearchScore known) {
    List<DualSimplex> solved =
        programs.parallelStream().map(program -> program.rows().program().relaxation()).toList();
    Map<Level, Long> least = new EnumMap<>(Level.class);
    for (Level level : Level.values()) {
      long[] losses = new long[programs.size()];
      long sum = 0;
      IntStream.range(0, losses.length)
          .parallel()
          .forEach(i -> losses[i] = leastLoss(programs.get(i), solved.get(i), level));
      for (int i = 0; i < losses.length; i++) {
        sum += losses[i] + programs.get(i).lost(level);
      }
      least.put(level, sum);
      // A component loses no more than its own bound and what the others leave of what is known.
      long spare = Math.max(0, lossOf(known, level) - sum);
      for (int i = 0; i < losses.length; i++) {
        int row = programs.get(i).rows().columnCount() + programs.get(i).rows().levelRow(level);
        solved
            .get(i)
            .setBounds(
                row,
                solved.get(i).lower(row),
                Math.max(
                    solved.get(i).lower(row),
                    Math.min(solved.get(i).upper(row), losses[i] + spare)));
      }
    }
    return new SearchScore(
        -least.getOrDefault(Level.HARD, 0L),
        -least.getOrDefault(Level.MEDIUM, 0L),
        -least.getOrDefault(Level.SOFT, 0L));
  }

  private static long lossOf(SearchScore score, Level level) {
    return switch (level) {
      case HARD -> -score.hard();
      case MEDIUM -> -score.medium();
      case SOFT -> -score.soft();
    };
  }

  private static long leastLoss(AheadProgram program, DualSimplex solved, Level level) {
    program.rows().weigh(solved, Map.of(level, 1L));
    solved.solve(Double.POSITIVE_INFINITY, MOST_ITERATIONS);
    double bound = solved.provenBound();
    return bound < -AheadRows.FAR ? -AheadRows.FAR : (long) Math.ceil(bound - 1e-9);
  }
}
