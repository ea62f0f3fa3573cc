package org.lungang.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.Comparison;
import org.lungang.compare.Comparison.Part;
import org.lungang.language.Message;
import org.lungang.project.OutputPlace;
import org.lungang.project.PlanComparison;
import org.lungang.report.ComparisonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lungang compare}: plans side by side. */
@Command(name = "compare", mixinStandardHelpOptions = true, sortOptions = false)
final class CompareCommand implements Callable<Integer> {

  private static final int SHOWN_PEOPLE = 30;

  private final Session session;

  @Parameters(index = "0..*", arity = "2..*", paramLabel = "PLAN", descriptionKey = "plan-folder")
  private List<Path> plans = new ArrayList<>();

  @Option(names = "--data", paramLabel = "DATASET", descriptionKey = "other-data", order = 10)
  private @Nullable Path data;

  @Option(names = "--out", paramLabel = "FOLDER", descriptionKey = "comparison-out", order = 20)
  private @Nullable Path out;

  CompareCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (out != null) {
      OutputPlace.requireWritable(out, plans);
    }
    Comparison comparison = PlanComparison.of(plans, data, session::say);
    if (out != null) {
      PlanComparison.write(out, comparison, session.language(), session::say);
    }
    show(session, comparison, out);
    return ExitCode.OK.code();
  }

  /** Prints a comparison, and where it was written. */
  static void show(Session session, Comparison comparison, @Nullable Path out) {
    session.printText(
        ComparisonText.render(comparison, SHOWN_PEOPLE, session.language(), session.columns()));
    int people = comparison.linesOf(Part.PEOPLE).size();
    if (people == 0) {
      session.say(message("compare.same"));
    } else if (people > SHOWN_PEOPLE) {
      session.say(
          message(out == null ? "compare.more" : "compare.more.written", people - SHOWN_PEOPLE));
    }
    if (out != null) {
      session.say(message("compare.written", out));
    }
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(CompareCommand.class, key, arguments);
  }
}
