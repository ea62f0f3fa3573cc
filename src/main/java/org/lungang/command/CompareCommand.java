package org.lungang.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.Comparison;
import org.lungang.compare.Comparison.Part;
import org.lungang.compare.Variant;
import org.lungang.language.Message;
import org.lungang.page.ComparisonPage;
import org.lungang.report.ComparisonFiles;
import org.lungang.report.ComparisonText;
import org.lungang.report.OutputFile;
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
      OutputFailure.requireWritable(out, plans.get(0));
    }
    OpenedPlan.Opener opener = new OpenedPlan.Opener(session, data);
    List<Variant> variants = new ArrayList<>();
    for (Path path : plans) {
      String name = path.toString();
      variants.add(opener.open(path).variant(language -> name));
    }
    show(session, Comparison.of(variants), out);
    return ExitCode.OK.code();
  }

  /** Prints a comparison, and writes it where there is a folder for it. */
  static void show(Session session, Comparison comparison, @Nullable Path out) {
    if (out != null) {
      List<OutputFile> files = new ArrayList<>(ComparisonFiles.of(comparison, session.language()));
      files.add(ComparisonPage.of(comparison, session.language()));
      PlanFolder.write(out, files, session);
    }
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
