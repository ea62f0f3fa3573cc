package org.lungang.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Message;
import org.lungang.roster.PublicFiles;
import org.lungang.roster.PublicList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lungang publish}: the public list of a plan, with nothing in it that is private. */
@Command(name = "publish", mixinStandardHelpOptions = true, sortOptions = false)
final class PublishCommand implements Callable<Integer> {

  /** The folder inside that of the plan, apart from what is internal. */
  private static final String FOLDER = "public";

  private final Session session;

  @Parameters(index = "0", paramLabel = "OUT", descriptionKey = "plan-folder")
  private Path folder = Path.of("");

  @Option(names = "--objection-period", required = true, paramLabel = "TEXT", order = 10)
  private String period = "";

  @Option(names = "--contact", required = true, paramLabel = "TEXT", order = 11)
  private String contact = "";

  @Option(names = "--issuer", paramLabel = "TEXT", defaultValue = "", order = 12)
  private String issuer = "";

  @Option(names = "--mask", order = 13)
  private boolean mask;

  @Option(names = "--data", paramLabel = "DATASET", descriptionKey = "other-data", order = 14)
  private @Nullable Path data;

  @Option(names = "--out", paramLabel = "FOLDER", descriptionKey = "public-out", order = 20)
  private @Nullable Path out;

  PublishCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    requireText("--objection-period", period);
    requireText("--contact", contact);
    Path target = out == null ? planFolder().resolve(FOLDER) : out;
    OutputFailure.requireWritable(target, folder);
    OpenedPlan opened = new OpenedPlan.Opener(session, data).open(folder);
    PublicList list =
        PublicList.of(
            opened.staffing(),
            opened.plan(),
            new PublicList.Notice(issuer.strip(), period.strip(), contact.strip()),
            mask);
    PlanFolder.write(target, PublicFiles.of(list, session.language()), session);
    session.say(message("publish.written", list.entries().size(), target));
    session.say(message("publish.mark", planFolder()));
    return ExitCode.OK.code();
  }

  /** The folder of the plan, also where a plan file in it was named. */
  private Path planFolder() {
    Path parent = folder.toAbsolutePath().getParent();
    return Files.isRegularFile(folder) && parent != null ? parent : folder;
  }

  private static void requireText(String option, String text) {
    if (text.isBlank()) {
      throw new CommandFailure(ExitCode.USAGE, message("publish.empty", option));
    }
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(PublishCommand.class, key, arguments);
  }
}
