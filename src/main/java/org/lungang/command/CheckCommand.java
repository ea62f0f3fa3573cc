package org.lungang.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.Reading;
import org.lungang.dataset.sheet.Problem;
import org.lungang.district.District;
import org.lungang.district.Position;
import org.lungang.explain.Shortage;
import org.lungang.language.Message;
import org.lungang.policy.Policy;
import org.lungang.report.CheckText;
import org.lungang.report.TextTable;
import org.lungang.staffing.Findings;
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

  CheckCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (marked != null) {
      MarkedOutput.requireWritable(marked, dataset.folder());
    }
    Reading reading = dataset.read();
    Policy policy = policyName == null ? null : PolicyOption.read(policyName);
    District district = reading.district();
    if (district == null || policy == null) {
      List<Problem> problems = reading.problems();
      print(problems);
      mark(problems);
      if (district != null) {
        printCounts(district);
        session.say(Message.of(CheckCommand.class, "check.hint", dataset.folder()));
      }
      return exitCode(problems);
    }
    Staffing staffing = Staffing.of(district, policy, year.of(district, session));
    List<Problem> problems = new ArrayList<>(reading.problems());
    problems.addAll(FindingPlaces.problems(reading, Findings.of(staffing)));
    Collections.sort(problems);
    print(problems);
    mark(problems);
    session.printText("\n" + CheckText.render(staffing, session.language(), session.columns()));
    if (isShort(staffing)) {
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

  /** Whether arithmetic alone shows that something asks for more people than can go. */
  private static boolean isShort(Staffing staffing) {
    return staffing.district().groups().stream()
        .anyMatch(group -> !Shortage.of(staffing, group).isEmpty());
  }

  private void print(List<Problem> problems) {
    problems.forEach(session::print);
    session.print(ProblemCount.of(dataset.folder(), problems));
  }

  private void mark(List<Problem> problems) {
    if (marked != null) {
      MarkedOutput.write(marked, dataset.folder(), problems, session);
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
