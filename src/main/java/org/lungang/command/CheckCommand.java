package org.lungang.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.sheet.Problem;
import org.lungang.dataset.sheet.ProblemGroup;
import org.lungang.district.District;
import org.lungang.district.Position;
import org.lungang.language.Message;
import org.lungang.policy.Policy;
import org.lungang.project.DistrictLists;
import org.lungang.project.MarkedLists;
import org.lungang.project.MissingWays;
import org.lungang.project.OutputPlace;
import org.lungang.project.Policies;
import org.lungang.project.ProblemCount;
import org.lungang.report.CheckText;
import org.lungang.report.TextTable;
import org.lungang.staffing.Arithmetic;
import org.lungang.staffing.Staffing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lungang check}: all problems of the data at once, and what a policy makes of it. */
@Command(name = "check", mixinStandardHelpOptions = true, sortOptions = false)
final class CheckCommand implements Callable<Integer> {

  private final Session session;

  @Mixin private DatasetParameter dataset = new DatasetParameter();

  @Option(
      names = "--policy",
      paramLabel = "ID|FILE",
      order = 10,
      completionCandidates = Choices.Policies.class)
  private @Nullable String policyName;

  @Mixin private YearOption year = new YearOption();

  @Option(names = "--marked", paramLabel = "FILE.xlsx", order = 20)
  private @Nullable Path marked;

  @Option(names = "--ways", paramLabel = "FILE.csv", order = 21)
  private @Nullable Path ways;

  CheckCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (marked != null) {
      MarkedLists.requireWritable(marked, dataset.folder());
    }
    if (ways != null) {
      OutputPlace.requireNoInput(ways, dataset.folder());
      if (policyName != null) {
        OutputPlace.requireNoInput(ways, Path.of(policyName));
      }
    }
    DistrictLists lists = dataset.read();
    Policy policy = policyName == null ? null : Policies.read(policyName);
    District district = lists.reading().district();
    if (district != null) {
      lists.requireStaff();
      writeWays(district);
    }
    if (district == null || policy == null) {
      List<Problem> problems = lists.reading().problems();
      print(problems);
      mark(problems);
      if (district != null) {
        printCounts(district);
        session.say(Message.of(CheckCommand.class, "check.hint", dataset.folder()));
      }
      return exitCode(problems);
    }
    DistrictLists.Checked checked = lists.check(policy, year.of(district, session));
    Staffing staffing = checked.staffing();
    List<Problem> problems = checked.problems();
    print(problems);
    mark(problems);
    List<Arithmetic> arithmetic = Arithmetic.of(staffing);
    session.printText(
        "\n" + CheckText.render(staffing, arithmetic, session.language(), session.columns()));
    if (arithmetic.stream().anyMatch(Arithmetic::isShort)) {
      session.say(
          Message.of(
              CheckCommand.class,
              "check.diagnose",
              dataset.folder(),
              Objects.requireNonNull(policyName),
              staffing.year()));
    }
    return exitCode(problems);
  }

  /** Writes the ways whose minutes are missing, where that was asked for and there are some. */
  private void writeWays(District district) {
    int missing = ways == null ? 0 : MissingWays.of(district).size();
    if (ways != null && missing > 0) {
      OutputPlace.write(ways, MissingWays.write(district, session.language()), session::say);
    }
    if (ways != null) {
      session.say(
          missing == 0
              ? Message.of(CheckCommand.class, "ways.none")
              : Message.of(CheckCommand.class, "ways.written", missing, ways));
    }
  }

  private void print(List<Problem> problems) {
    List<ProblemGroup> groups = ProblemGroup.of(problems);
    boolean all = dataset.tellsAll();
    if (all) {
      problems.forEach(session::print);
    } else {
      groups.forEach(session::print);
    }
    session.print(ProblemCount.of(dataset.folder(), problems));
    if (!all && groups.size() < problems.size()) {
      session.say(Message.of(CheckCommand.class, "problems.all"));
    }
  }

  private void mark(List<Problem> problems) {
    if (marked != null) {
      MarkedLists.write(marked, dataset.folder(), problems, session.language(), session::say);
      session.say(Message.of(CheckCommand.class, "marked.written", marked));
    }
  }

  private void printCounts(District district) {
    TextTable table =
        new TextTable(session.language())
            .text(Message.of(CheckCommand.class, "check.what"))
            .number(Message.of(CheckCommand.class, "check.number"));
    table.row(Message.of(CheckCommand.class, "check.schools"), district.schools().size());
    table.row(Message.of(CheckCommand.class, "check.groups"), district.groups().size());
    table.row(Message.of(CheckCommand.class, "check.staff"), district.staff().size());
    for (Position position : Position.values()) {
      table.row(
          position,
          district.staff().stream().filter(member -> member.position() == position).count());
    }
    session.printText("\n" + table.render(session.columns()));
  }

  private static int exitCode(List<Problem> problems) {
    return problems.stream().anyMatch(Problem::isError)
        ? ExitCode.BAD_INPUT.code()
        : ExitCode.OK.code();
  }
}
