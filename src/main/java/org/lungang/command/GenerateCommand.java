package org.lungang.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.lungang.dataset.DatasetStyle;
import org.lungang.dataset.DatasetWriter;
import org.lungang.dataset.OccupiedFolderException;
import org.lungang.district.District;
import org.lungang.generator.Extra;
import org.lungang.generator.Generator;
import org.lungang.generator.MessyFiles;
import org.lungang.generator.Shape;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.project.OutputPlace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lungang generate}: a synthetic district, to try the program and to test it. */
@Command(name = "generate", mixinStandardHelpOptions = true, sortOptions = false)
final class GenerateCommand implements Callable<Integer> {

  private static final int MOST_SCALE = 100;

  private final Session session;

  @Parameters(
      index = "0",
      paramLabel = "SHAPE",
      descriptionKey = "shape",
      completionCandidates = Choices.Shapes.class)
  private Shape shape = Shape.XX_COUNTY;

  @Option(names = "--out", required = true, paramLabel = "FOLDER", order = 20)
  private Path out = Path.of("");

  @Option(names = "--seed", paramLabel = "N", defaultValue = "0", order = 21)
  private long seed;

  @Option(names = "--scale", paramLabel = "F", defaultValue = "1", order = 22)
  private double scale;

  @Option(names = "--mess", order = 26)
  private boolean mess;

  @Option(
      names = "--with",
      paramLabel = "LIST",
      split = ",",
      completionCandidates = Choices.Extras.class,
      order = 27)
  private Set<Extra> extras = EnumSet.noneOf(Extra.class);

  @Mixin private final LinkedOptions linked = new LinkedOptions();

  GenerateCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (!(scale > 0 && scale <= MOST_SCALE)) {
      throw new CommandFailure(
          ExitCode.USAGE, message("generate.scale", String.valueOf(scale), MOST_SCALE));
    }
    linked.require(shape, scale);
    SyntheticNote note =
        new SyntheticNote(shape, seed, scale, linked, extras, mess, session.language());
    note.requireOwn(out);
    District district = linked.generate(shape, seed, scale);
    for (Extra extra : extras) {
      district = extra.addTo(district, seed);
    }
    try {
      DatasetWriter.write(district, out, style(), List.of(note.file()));
    } catch (OccupiedFolderException e) {
      throw new CommandFailure(ExitCode.CANNOT_WRITE, e.message());
    } catch (IOException e) {
      throw OutputPlace.of(out, e);
    }
    session.say(
        message(
            "generate.done",
            out,
            district.schools().size(),
            district.groups().size(),
            district.staff().size(),
            linked.policyId(shape),
            Generator.plannedYear()));
    return ExitCode.OK.code();
  }

  private DatasetStyle style() {
    if (mess) {
      return MessyFiles.style(seed);
    }
    return session.language() == Language.ZH ? DatasetStyle.CHINESE : DatasetStyle.ENGLISH;
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(GenerateCommand.class, key, arguments);
  }
}
