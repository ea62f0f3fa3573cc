package org.lungang.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.DatasetTemplate;
import org.lungang.district.District;
import org.lungang.language.Message;
import org.lungang.project.DistrictLists;
import org.lungang.project.OutputPlace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code lungang template}: a workbook to fill in, or to go on with. */
@Command(name = "template", mixinStandardHelpOptions = true, sortOptions = false)
final class TemplateCommand implements Callable<Integer> {

  private static final String ENDING = ".xlsx";

  private final Session session;

  @Option(names = "--out", required = true, paramLabel = "FILE.xlsx", order = 20)
  private Path out = Path.of("");

  @Option(names = "--from", paramLabel = "DATASET", order = 21)
  private @Nullable Path from;

  @Mixin private IgnoredColumns ignored = new IgnoredColumns();

  TemplateCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (!out.toString().toLowerCase(Locale.ROOT).endsWith(ENDING)) {
      throw new CommandFailure(ExitCode.USAGE, message("output.ending", out, ENDING));
    } else if (Files.exists(out)) {
      throw new CommandFailure(ExitCode.CANNOT_WRITE, message("template.exists", out));
    }
    OutputPlace.write(out, DatasetTemplate.of(session.language(), findDistrict()), session::say);
    session.say(message(from == null ? "template.written" : "template.filled", out));
    return ExitCode.OK.code();
  }

  private @Nullable District findDistrict() {
    if (from == null) {
      return null;
    }
    DistrictLists lists = DistrictLists.read(from, ignored.leftOut());
    District district = lists.requireDistrict();
    lists.tellUnread(session::say);
    return district;
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(TemplateCommand.class, key, arguments);
  }
}
