package org.lungang.project;

import java.nio.file.Path;
import java.util.List;
import org.lungang.dataset.sheet.Problem;
import org.lungang.language.Message;

/** Sums problems up in a sentence. */
public final class ProblemCount {

  private ProblemCount() {}

  /** "dataset: 3 errors, 2 warnings". */
  public static Message of(Path folder, List<Problem> problems) {
    return of(folder.toString(), problems);
  }

  /** The same of anything that has a name. */
  public static Message of(String folder, List<Problem> problems) {
    long errors = problems.stream().filter(Problem::isError).count();
    long warnings = problems.size() - errors;
    return errors == 0
        ? say("problems.none", folder, counted("warnings", warnings))
        : say("problems.count", folder, counted("errors", errors), counted("warnings", warnings));
  }

  private static Message counted(String what, long count) {
    return count == 1 ? say("problems." + what + ".one") : say("problems." + what, count);
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(ProblemCount.class, key, arguments);
  }
}
