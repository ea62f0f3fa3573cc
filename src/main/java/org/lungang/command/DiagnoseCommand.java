package org.lungang.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lungang.explain.Diagnosis;
import org.lungang.language.Message;
import org.lungang.output.OutputFile;
import org.lungang.project.OpenedPlan;
import org.lungang.project.OutputPlace;
import org.lungang.project.PlanQuestions;
import org.lungang.project.SecondPlace;
import org.lungang.report.DiagnosisText;
import org.lungang.report.HistoryJson;
import org.lungang.report.WayOutFiles;
import org.lungang.staffing.Staffing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lungang diagnose}: what is in the way of a plan, and the cheapest ways out. */
@Command(name = "diagnose", mixinStandardHelpOptions = true, sortOptions = false)
final class DiagnoseCommand implements Callable<Integer> {

  private final Session session;

  @Mixin private DatasetParameter dataset = new DatasetParameter();

  @Option(
      names = "--policy",
      paramLabel = "ID|FILE",
      order = 10,
      completionCandidates = Choices.Policies.class)
  private @Nullable String policyName;

  @Mixin private YearOption year = new YearOption();

  @Option(names = "--group", paramLabel = "GROUP_ID", order = 12)
  private @Nullable String groupId;

  @Option(names = "--out", paramLabel = "FOLDER", order = 20)
  private @Nullable Path out;

  DiagnoseCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (out != null) {
      OutputPlace.requireWritable(
          out,
          policyName == null
              ? List.of(dataset.folder())
              : List.of(dataset.folder(), Path.of(policyName)));
    }
    Staffing staffing = staffing();
    Diagnosis diagnosis =
        Diagnosis.of(staffing, groupId == null ? null : PlanQuestions.groupId(staffing, groupId));
    session.printText(DiagnosisText.render(diagnosis, session.language(), session.columns()));
    if (!write(WayOutFiles.of(diagnosis, session.language()))) {
      return ExitCode.CANNOT_WRITE.code();
    }
    return diagnosis.blocked().isEmpty() ? ExitCode.OK.code() : ExitCode.INFEASIBLE.code();
  }

  /** The facts of a dataset by the policy that is asked for, or those that a plan was made from. */
  private Staffing staffing() {
    if (policyName != null) {
      return dataset.checkedBriefly(policyName, year, session).staffing();
    } else if (Files.isRegularFile(dataset.folder().resolve(HistoryJson.NAME))) {
      return OpenedPlan.open(dataset.folder(), null, session::say).staffing();
    }
    throw new CommandFailure(ExitCode.USAGE, message("diagnose.no-policy", dataset.folder()));
  }

  /** Whether the files, where there are any, stand where they were to. */
  private boolean write(List<OutputFile> files) {
    if (out == null || files.isEmpty()) {
      return true;
    }
    Path written = SecondPlace.write(out, files, session::say);
    session.say(message("diagnose.written", written, files.size() - 1, WayOutFiles.ALL));
    return written.equals(out);
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(DiagnoseCommand.class, key, arguments);
  }
}
