package org.lungang.command;

import java.nio.file.Path;
import java.util.List;
import org.lungang.dataset.DatasetReader;
import org.lungang.dataset.Problem;
import org.lungang.dataset.Reading;
import org.lungang.district.District;
import org.lungang.policy.Policy;
import org.lungang.staffing.Findings;
import org.lungang.staffing.Staffing;
import picocli.CommandLine.Parameters;

/** {@code DATASET}: the folder of the district's lists. */
final class DatasetParameter {

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
    Reading reading = read();
    District district = reading.district();
    if (district == null) {
      throw failure(reading.problems(), session);
    }
    Policy policy = policyOption.read();
    Staffing staffing = Staffing.of(district, policy, yearOption.of(district, session));
    List<Problem> problems = FindingPlaces.problems(reading, Findings.of(staffing));
    if (problems.stream().anyMatch(Problem::isError)) {
      throw failure(problems, session);
    }
    reading.problems().forEach(session::say);
    problems.forEach(session::say);
    return staffing;
  }

  private CommandFailure failure(List<Problem> problems, Session session) {
    problems.forEach(session::say);
    return new CommandFailure(ExitCode.BAD_INPUT, ProblemCount.of(folder, problems));
  }
}
