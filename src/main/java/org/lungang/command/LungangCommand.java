package org.lungang.command;

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

  private final Session session;

  @Spec private CommandSpec spec;

  /** Read before parsing, see {@link Session#of}; here to be checked and to stand in the help. */
  @Option(
      names = "--lang",
      scope = ScopeType.INHERIT,
      paramLabel = "en|zh",
      order = 90,
      completionCandidates = Choices.Languages.class)
  private Language language;

  @Option(
      names = "--color",
      scope = ScopeType.INHERIT,
      paramLabel = "auto|always|never",
      order = 91,
      completionCandidates = Choices.Colors.class)
  private ColorMode color;

  @Option(names = "--debug", scope = ScopeType.INHERIT, order = 92)
  private boolean debug;

  LungangCommand(Session session) {
    this.session = session;
  }

  /** Called without a subcommand. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing required subcommand");
  }

  /** The version of the program. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"lungang " + ProgramVersion.current()};
    }
  }
}
