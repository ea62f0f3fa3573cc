package org.lungang.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lungang.dataset.DatasetReader;
import org.lungang.dataset.Reading;
import org.lungang.dataset.sheet.Problem;
import org.lungang.district.District;
import org.lungang.language.Message;
import org.lungang.policy.Policy;
import org.lungang.staffing.Findings;
import org.lungang.staffing.Staffing;
import picocli.CommandLine.Parameters;

/** {@code DATASET}: the folder of the district's lists. */
final class DatasetParameter {

  private static final int MOST_WARNINGS = 3;

  @Parameters(index = "0", paramLabel = "DATASET", descriptionKey = "dataset")
  private Path folder = Path.of("");

  Path folder() {
    return folder;
  }

  Reading read() {
    return DatasetReader.read(folder);
  }

  /**
   * The facts of a year, with warnings told and nothing wrong in data and policy.
   *
   * @throws CommandFailure if data, or data and policy together, have errors; all are told first
   */
  Staffing staffing(PolicyOption policyOption, YearOption yearOption, Session session) {
    return staffing(policyOption.text(), yearOption, session);
  }

  /**
   * The same by a policy that is named.
   *
   * @param policyName an id or a file
   */
  Staffing staffing(String policyName, YearOption yearOption, Session session) {
    Reading reading = read();
    District district = reading.district();
    if (district == null) {
      throw failure(reading.problems(), session);
    }
    Policy policy = PolicyOption.read(policyName);
    Staffing staffing = Staffing.of(district, policy, yearOption.of(district, session));
    List<Problem> problems = FindingPlaces.problems(reading, Findings.of(staffing));
    if (problems.stream().anyMatch(Problem::isError)) {
      throw failure(problems, session);
    }
    List<Problem> warnings = new ArrayList<>(reading.problems());
    warnings.addAll(problems);
    sayShort(warnings, session);
    return staffing;
  }

  /** The first few warnings; where there are more, how many, and how to see them. */
  private void sayShort(List<Problem> warnings, Session session) {
    warnings.stream().limit(MOST_WARNINGS).forEach(session::say);
    if (warnings.size() > MOST_WARNINGS) {
      session.say(
          Message.of(
              DatasetParameter.class, "warnings.more", warnings.size() - MOST_WARNINGS, folder));
    }
  }

  private CommandFailure failure(List<Problem> problems, Session session) {
    problems.forEach(session::say);
    return new CommandFailure(ExitCode.BAD_INPUT, ProblemCount.of(folder, problems));
  }
}
