package org.lungang.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Message;
import org.lungang.project.OpenedPlan;
import org.lungang.project.OutputPlace;
import org.lungang.project.PlanFolder;
import org.lungang.project.Publication;
import org.lungang.roster.Distinction;
import org.lungang.roster.PublicList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lungang publish}: the public list of a plan, with nothing in it that is private. */
@Command(name = "publish", mixinStandardHelpOptions = true, sortOptions = false)
final class PublishCommand implements Callable<Integer> {

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

  @Option(names = "--distinguish", paramLabel = "subject|id-end", order = 15)
  private String distinguish = "";

  PublishCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    requireText("--objection-period", period);
    requireText("--contact", contact);
    Distinction distinction = distinction();
    Path planFolder = PlanFolder.of(folder);
    Path target = out == null ? Publication.folderIn(planFolder) : out;
    OutputPlace.requireWritable(target, folder);
    OpenedPlan opened = OpenedPlan.open(folder, data, session::say);
    PublicList list =
        Publication.of(
            opened,
            new PublicList.Notice(issuer.strip(), period.strip(), contact.strip()),
            mask,
            distinction);
    if (!list.alike().isEmpty()) {
      session.say(message("publish.alike", Message.list(list.alike())));
    }
    Publication.write(target, list, session.language(), session::say);
    session.say(message("publish.written", list.entries().size(), target));
    if (opened.staffing().policy().basis() == null) {
      session.say(message("publish.basis", list.basis(), planFolder.resolve(PlanFolder.POLICY)));
    }
    session.say(message("publish.mark", planFolder));
    return ExitCode.OK.code();
  }

  private Distinction distinction() {
    return switch (distinguish) {
      case "" -> Distinction.NONE;
      case "subject" -> Distinction.SUBJECT;
      case "id-end" -> Distinction.ID_END;
      default ->
          throw new CommandFailure(ExitCode.USAGE, message("publish.distinguish", distinguish));
    };
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
