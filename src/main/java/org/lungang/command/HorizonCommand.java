package org.lungang.command;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.Amendment;
import org.lungang.district.District;
import org.lungang.language.Message;
import org.lungang.plan.Plan;
import org.lungang.policy.Policy;
import org.lungang.project.BasePlan;
import org.lungang.project.DistrictLists;
import org.lungang.project.EnrolmentFile;
import org.lungang.project.Forecast;
import org.lungang.project.OutputPlace;
import org.lungang.project.Policies;
import org.lungang.project.ScenarioYears;
import org.lungang.project.YearsAhead;
import org.lungang.report.FuturesText;
import org.lungang.report.HorizonText;
import org.lungang.search.Search;
import org.lungang.search.SearchListener;
import org.lungang.search.SearchOptions;
import org.lungang.search.engine.SearchScore;
import org.lungang.staffing.Staffing;
import org.lungang.years.Enrolment;
import org.lungang.years.Futures;
import org.lungang.years.Hiring;
import org.lungang.years.Horizon;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lungang horizon}: the coming years planned in turn under one policy. */
@Command(name = "horizon", mixinStandardHelpOptions = true, sortOptions = false)
final class HorizonCommand implements Callable<Integer> {

  private static final int MOST_YEARS = 30;
  private static final int MOST_PERCENT = 100;
  private static final int MOST_FUTURES = 10_000;
  private static final Pattern DATED = Pattern.compile("([0-9]{4})=(.+)");

  private final Session session;

  @Mixin private DatasetParameter dataset = new DatasetParameter();

  @Option(
      names = "--policy",
      required = true,
      paramLabel = "ID|FILE",
      order = 10,
      completionCandidates = Choices.Policies.class)
  private String policyName = "";

  @Mixin private YearOption year = new YearOption();

  @Option(names = "--years", paramLabel = "N", defaultValue = "5", order = 12)
  private int years;

  @Option(names = "--needs-change", paramLabel = "PERCENT", defaultValue = "0", order = 13)
  private BigDecimal needsChange = BigDecimal.ZERO;

  @Option(names = "--enrolment", paramLabel = "FILE", order = 14)
  private @Nullable Path enrolment;

  @Option(names = "--replace-retired", order = 14)
  private boolean replaceRetired;

  @Option(
      names = "--hire",
      paramLabel = "RULE",
      order = 14,
      completionCandidates = Choices.Hirings.class)
  private Hiring.@Nullable Rule hire;

  @Option(names = "--hire-at-most", paramLabel = "N", order = 14)
  private @Nullable Integer hireAtMost;

  @Option(names = "--scenario", arity = "1..*", paramLabel = "[YEAR=]FILE", order = 14)
  private List<String> scenarios = new ArrayList<>();

  @Option(names = "--ahead", order = 15)
  private boolean ahead;

  @Option(names = "--futures", paramLabel = "N", order = 16)
  private @Nullable Integer futures;

  @Option(names = "--out", paramLabel = "FOLDER", descriptionKey = "horizon-out", order = 20)
  private @Nullable Path out;

  HorizonCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (years < 1 || years > MOST_YEARS) {
      throw new CommandFailure(ExitCode.USAGE, message("horizon.years", years, MOST_YEARS));
    }
    if (needsChange.abs().compareTo(BigDecimal.valueOf(MOST_PERCENT)) > 0) {
      throw new CommandFailure(
          ExitCode.USAGE,
          message("horizon.needs-change", needsChange.toPlainString(), MOST_PERCENT));
    }
    if (futures != null && (futures < 1 || futures > MOST_FUTURES)) {
      throw new CommandFailure(ExitCode.USAGE, message("horizon.futures", futures, MOST_FUTURES));
    }
    if (hire != null && replaceRetired && hire != Hiring.Rule.RETIRED) {
      throw new CommandFailure(ExitCode.USAGE, message("horizon.hire-twice", hireName()));
    }
    if (hireAtMost != null && (hireAtMost < 0 || hiring().rule() == Hiring.Rule.NOBODY)) {
      throw new CommandFailure(ExitCode.USAGE, message("horizon.hire-at-most", hireAtMost));
    }
    if (out != null) {
      List<Path> inputs = new ArrayList<>(List.of(dataset.folder(), Path.of(policyName)));
      if (enrolment != null) {
        inputs.add(enrolment);
      }
      scenarios.forEach(scenario -> inputs.add(Path.of(fileOf(scenario))));
      OutputPlace.requireWritable(out, inputs);
    }
    DistrictLists lists = dataset.read();
    Policy given = Policies.read(policyName);
    District listed = lists.requireStaff();
    int firstYear = year.of(listed, session);
    dataset.sayWarnings(lists.requireSound(given, firstYear).problems(), session);
    Enrolment expected =
        enrolment == null
            ? Enrolment.UNKNOWN
            : EnrolmentFile.read(enrolment, listed, firstYear, session::say);
    Horizon.Assumptions assumptions =
        new Horizon.Assumptions(years, needsChange, hiring(), expected);
    Forecast forecast =
        Forecast.of(listed, given, firstYear, assumptions, planned(firstYear), ahead, this::plan);
    Horizon.Outlook outlook = forecast.outlook();
    @Nullable SearchScore bound = forecast.bound();
    session.printText(HorizonText.render(outlook, session.language(), session.columns()));
    session.print(HorizonText.backlog(outlook));
    if (bound != null) {
      session.print(HorizonText.ahead(outlook, bound));
    }
    @Nullable Futures tried = tried(forecast);
    if (tried != null) {
      session.printText(
          "\n" + FuturesText.render(tried, firstYear, session.language(), session.columns()));
      session.print(FuturesText.note(tried, firstYear));
    }
    if (out != null) {
      Path written =
          YearsAhead.write(
              out,
              outlook,
              forecast.future().district(),
              forecast.future().policy(),
              assumptions,
              forecast.future().scenarios(),
              bound,
              tried,
              session.language(),
              session::say);
      session.say(message("horizon.written", written));
      if (!written.equals(out)) {
        return ExitCode.CANNOT_WRITE.code();
      }
    }
    return ExitCode.OK.code();
  }

  private String hireName() {
    return String.valueOf(hire).toLowerCase(Locale.ROOT);
  }

  private Hiring hiring() {
    Hiring.Rule rule =
        hire != null ? hire : replaceRetired ? Hiring.Rule.RETIRED : Hiring.Rule.NOBODY;
    return new Hiring(rule, hireAtMost);
  }

  /** The scenarios and their years; one without a year is of the first. */
  private List<ScenarioYears.Planned> planned(int firstYear) {
    List<ScenarioYears.Planned> planned = new ArrayList<>();
    for (String scenario : scenarios) {
      Matcher dated = DATED.matcher(scenario);
      int from = dated.matches() ? Integer.parseInt(dated.group(1)) : firstYear;
      if (from < firstYear || from >= firstYear + years) {
        throw new CommandFailure(
            ExitCode.USAGE,
            message("horizon.scenario-year", scenario, firstYear, firstYear + years - 1));
      }
      planned.add(
          new ScenarioYears.Planned(
              from, BasePlan.amendment(Amendment.Kind.SCENARIO, Path.of(fileOf(scenario)))));
    }
    return planned;
  }

  private static String fileOf(String scenario) {
    Matcher dated = DATED.matcher(scenario);
    return dated.matches() ? dated.group(2) : scenario;
  }

  /** The first year's plan in drawn futures; null where none were asked for. */
  private @Nullable Futures tried(Forecast forecast) {
    if (futures == null) {
      return null;
    }
    session.say(message("horizon.trying", forecast.staffing().year(), futures));
    return forecast.tried(futures);
  }

  private Plan plan(Staffing staffing) {
    session.say(message("horizon.planning", staffing.year()));
    SearchOptions options =
        new SearchOptions(null, null, 0, Runtime.getRuntime().availableProcessors());
    return new Search(staffing, options, SearchListener.SILENT).run().plan();
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(HorizonCommand.class, key, arguments);
  }
}
