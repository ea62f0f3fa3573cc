package org.lungang.benchmarks.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.lungang.benchmarks.data.Dataset;
import org.lungang.benchmarks.exact.ExactSolver;
import org.lungang.benchmarks.exact.LeastMissing;
import org.lungang.benchmarks.exact.Limits;
import org.lungang.benchmarks.report.RawTable;
import org.lungang.plan.Curriculum;
import org.lungang.plan.Plan;
import org.lungang.search.Search;
import org.lungang.search.SearchOptions;
import org.lungang.staffing.Staffing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code curriculum}: whether every gap that somebody can travel to is covered. */
@Command(
    name = "curriculum",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = "Gap periods before and after a plan, beside the fewest that any plan leaves.")
final class CurriculumCommand implements Callable<Integer> {

  @Mixin private ResultsOption results = new ResultsOption();

  @Option(
      names = "--datasets",
      split = ",",
      converter = DatasetName.Converter.class,
      defaultValue = "wolong,wolong:101:1,wolong:102:3",
      paramLabel = "NAME[@POLICY]",
      description =
          "The datasets: a folder in datasets/, SHAPE:SEED:SCALE, linked:SCHOOLS:SEED, or the path"
              + " of your own lists (a folder or workbook); with @POLICY, under that policy"
              + " instead of the dataset's own.")
  private List<DatasetName> datasets = List.of();

  @Option(
      names = "--time",
      paramLabel = "SECONDS",
      converter = Amount.Positive.class,
      defaultValue = "600",
      description = "Seconds for HiGHS.")
  private double seconds;

  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = Amount.Count.class,
      defaultValue = "2",
      description = "How many threads.")
  private int threads;

  CurriculumCommand() {}

  @Override
  public Integer call() {
    RawTable table =
        new RawTable(
            results.folder(),
            "curriculum.csv",
            "dataset",
            "schools",
            "before",
            "least",
            "proven",
            "after",
            "whole_before",
            "whole_after",
            "teachers",
            "visits");
    datasets.forEach(name -> measure(name, table));
    table.write();
    results.finish("curriculum");
    return 0;
  }

  private void measure(DatasetName named, RawTable table) {
    Dataset dataset = Dataset.of(named.dataset());
    String name = dataset.name();
    Staffing staffing = dataset.staffing(named.policy(dataset));
    Plan plan =
        new Search(staffing, new SearchOptions(null, null, 0, threads), progress -> {})
            .run()
            .plan();
    LeastMissing least =
        LeastMissing.prove(staffing, ExactSolver.Kind.HIGHS, new Limits(seconds, threads, 0));
    List<String> schools = lessonSchools(staffing);
    Curriculum before = Curriculum.of(staffing, Plan.of(List.of()));
    Curriculum after = Curriculum.of(staffing, plan);
    table.add(
        name,
        schools.size(),
        missing(schools, before),
        least.periods(),
        least.proven(),
        missing(schools, after),
        whole(schools, before),
        whole(schools, after),
        plan.visitors().size(),
        plan.visits().size());
    System.err.println(name + ": " + missing(schools, after) + ", least " + least.periods());
  }

  /** The schools visited that have a timetable. */
  private static List<String> lessonSchools(Staffing staffing) {
    List<String> schools = new ArrayList<>(staffing.visiting().hosts());
    schools.removeIf(school -> staffing.visiting().lessonsOf(school).isEmpty());
    return schools;
  }

  private static long missing(List<String> schools, Curriculum curriculum) {
    return schools.stream().mapToLong(curriculum::missing).sum();
  }

  private static long whole(List<String> schools, Curriculum curriculum) {
    return schools.stream().filter(school -> curriculum.missing(school) == 0).count();
  }
}
