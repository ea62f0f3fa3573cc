package org.lungang.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.DatasetStyle;
import org.lungang.dataset.DatasetWriter;
import org.lungang.dataset.OccupiedFolderException;
import org.lungang.district.District;
import org.lungang.intake.Intake;
import org.lungang.intake.IntakeResult;
import org.lungang.intake.Question;
import org.lungang.intake.Recipe;
import org.lungang.intake.RecipeFile;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.project.OutputPlace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lungang import}: a dataset from the office's own rosters and lists. */
@Command(name = "import", mixinStandardHelpOptions = true, sortOptions = false)
final class ImportCommand implements Callable<Integer> {

  private final Session session;

  @Parameters(index = "0..*", arity = "1..*", paramLabel = "FILE", descriptionKey = "files")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--out", required = true, paramLabel = "FOLDER", order = 20)
  private Path out = Path.of("");

  @Option(names = "--recipe", paramLabel = "FILE.yaml", order = 21)
  private @Nullable Path recipeFile;

  @Mixin private IgnoredColumns ignored = new IgnoredColumns();

  ImportCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path file = recipeFile == null ? out.resolveSibling("recipe.yaml") : recipeFile;
    Recipe recipe = recipeFile == null && !Files.exists(file) ? Recipe.empty() : read(file);
    for (String heading : ignored.names()) {
      recipe = recipe.withoutColumn(heading);
    }
    files.forEach(input -> OutputPlace.requireNoInput(file, input));
    IntakeResult result = Intake.read(files, recipe);
    if (!result.problems().isEmpty()) {
      throw new CommandFailure(ExitCode.BAD_INPUT, result.problems());
    }
    QuestionsAsked asked = new QuestionsAsked(session);
    while (asked.isPossible() && !result.openQuestions().isEmpty()) {
      Recipe answered = asked.ask(result.openQuestions(), result.recipe());
      if (answered.answers().equals(result.recipe().answers())) {
        break;
      }
      result = Intake.read(files, answered);
    }
    ImportReport.print(result, session);
    OutputPlace.write(
        file,
        RecipeFile.write(result, session.language()).getBytes(StandardCharsets.UTF_8),
        session::say);
    District district = result.district().orElse(null);
    if (district == null) {
      List<Question> open = result.decisiveQuestions();
      session.sayError(
          open.isEmpty()
              ? message("import.nobody")
              : message("import.open", open.size(), file, out));
      return ExitCode.BAD_INPUT.code();
    }
    write(district);
    session.say(
        message(
            "import.done",
            out,
            district.schools().size(),
            district.groups().size(),
            district.staff().size(),
            file));
    return ExitCode.OK.code();
  }

  private static Recipe read(Path file) {
    try {
      return Files.exists(file) ? RecipeFile.read(Files.readAllBytes(file)) : Recipe.empty();
    } catch (RecipeFile.NoRecipe e) {
      throw new CommandFailure(
          ExitCode.BAD_INPUT, Message.said("{0}: {1}", "{0}：{1}", file, e.wrong()));
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.BAD_INPUT, message("import.recipe", file));
    }
  }

  private void write(District district) {
    try {
      DatasetWriter.write(
          district,
          out,
          session.language() == Language.ZH ? DatasetStyle.CHINESE : DatasetStyle.ENGLISH);
    } catch (OccupiedFolderException e) {
      throw new CommandFailure(ExitCode.CANNOT_WRITE, e.message());
    } catch (IOException e) {
      throw OutputPlace.of(out, e);
    }
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(ImportCommand.class, key, arguments);
  }
}
