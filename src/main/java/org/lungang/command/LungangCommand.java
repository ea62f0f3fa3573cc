package org.lungang.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Language;
import org.lungang.report.ProgramVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code lungang}: what all subcommands share. */
@Command(
    name = "lungang",
    mixinStandardHelpOptions = true,
    versionProvider = LungangCommand.Version.class,
    sortOptions = false)
final class LungangCommand implements Runnable {

  @Spec private @Nullable CommandSpec spec;

  // The next three are read before parsing, see Session; here they are checked and have their help.

  @SuppressWarnings("UnusedVariable")
  @Option(
      names = "--lang",
      scope = ScopeType.INHERIT,
      paramLabel = "en|zh",
      order = 90,
      completionCandidates = Choices.Languages.class)
  private @Nullable Language language;

  @SuppressWarnings("UnusedVariable")
  @Option(
      names = "--color",
      scope = ScopeType.INHERIT,
      paramLabel = "auto|always|never",
      order = 91,
      completionCandidates = Choices.Colors.class)
  private @Nullable ColorMode color;

  @SuppressWarnings("UnusedVariable")
  @Option(names = "--debug", scope = ScopeType.INHERIT, order = 92)
  private boolean debug;

  /** Called without a subcommand. */
  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(), "Missing required subcommand");
  }

  /** The version of the program. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"lungang " + ProgramVersion.current()};
    }
  }
}
