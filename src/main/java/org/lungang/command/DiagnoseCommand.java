package org.lungang.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lungang.explain.Diagnosis;
import org.lungang.language.Message;
import org.lungang.report.DiagnosisText;
import org.lungang.staffing.Staffing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lungang diagnose}: what is in the way of a plan, and the cheapest ways out. */
@Command(name = "diagnose", mixinStandardHelpOptions = true, sortOptions = false)
final class DiagnoseCommand implements Callable<Integer> {

  private final Session session;

  @Mixin private DatasetParameter dataset = new DatasetParameter();

  @Mixin private PolicyOption policy = new PolicyOption();

  @Mixin private YearOption year = new YearOption();

  @Option(names = "--group", paramLabel = "GROUP_ID", order = 12)
  private @Nullable String groupId;

  DiagnoseCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Staffing staffing = dataset.staffing(policy, year, session);
    if (groupId != null && staffing.district().findGroup(groupId).isEmpty()) {
      throw new CommandFailure(
          ExitCode.BAD_INPUT, Message.of(DiagnoseCommand.class, "diagnose.no-group", groupId));
    }
    Diagnosis diagnosis = Diagnosis.of(staffing, groupId);
    session.printText(DiagnosisText.render(diagnosis, session.language(), session.columns()));
    return diagnosis.blocked().isEmpty() ? ExitCode.OK.code() : ExitCode.INFEASIBLE.code();
  }
}
