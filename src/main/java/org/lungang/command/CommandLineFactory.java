package org.lungang.command;

import java.time.Duration;
import java.util.ResourceBundle;
import org.lungang.compare.PlanState;
import org.lungang.generator.Extra;
import org.lungang.generator.Links;
import org.lungang.generator.Shape;
import org.lungang.language.Language;
import org.lungang.project.EngineChoice;
import org.lungang.years.Hiring;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Help;

/** Puts the command line together: subcommands, texts in the user's language, errors, colours. */
final class CommandLineFactory {

  private static final String TEXTS = "org.lungang.command.usage";

  private CommandLineFactory() {}

  static CommandLine of(Session session) {
    CommandLine commands =
        new CommandLine(new LungangCommand())
            .addSubcommand(new OpenCommand(session))
            .addSubcommand(new ImportCommand(session))
            .addSubcommand(new TemplateCommand(session))
            .addSubcommand(new CheckCommand(session))
            .addSubcommand(new PlanCommand(session))
            .addSubcommand(new ScoreCommand(session))
            .addSubcommand(new ExplainCommand(session))
            .addSubcommand(new DiagnoseCommand(session))
            .addSubcommand(new CompareCommand(session))
            .addSubcommand(new CalendarCommand(session))
            .addSubcommand(new PublishCommand(session))
            .addSubcommand(new WhatIfCommand(session))
            .addSubcommand(new ReplanCommand(session))
            .addSubcommand(new NextYearCommand(session))
            .addSubcommand(new HorizonCommand(session))
            .addSubcommand(new MarkCommand(session))
            .addSubcommand(new HistoryCommand(session))
            .addSubcommand(new PoliciesCommand(session))
            .addSubcommand(new GenerateCommand(session))
            .addSubcommand(new ServeCommand(session))
            .addSubcommand(new SelfTestCommand(session))
            .addSubcommand(new PackageCommand(session))
            .addSubcommand(new GenerateCompletion())
            .addSubcommand(new CommandLine.HelpCommand());
    UsageErrors usageErrors = new UsageErrors(session);
    describeExitCodes(commands, session);
    commands.getSubcommands().values().forEach(command -> describeExitCodes(command, session));
    return commands
        .registerConverter(Language.class, Choices::language)
        .registerConverter(PlanState.class, Choices::state)
        .registerConverter(EngineChoice.Kind.class, Choices::engine)
        .registerConverter(Hiring.Rule.class, Choices::hiring)
        .registerConverter(ColorMode.class, Choices::color)
        .registerConverter(Shape.class, Shape::of)
        .registerConverter(Links.class, Links::of)
        .registerConverter(Extra.class, Extra::of)
        .registerConverter(Duration.class, new DurationConverter())
        .setResourceBundle(texts(session))
        .setOut(session.terminal().out())
        .setErr(session.terminal().err())
        .setColorScheme(Help.defaultColorScheme(session.ansi(session.terminal().outIsTerminal())))
        .setUsageHelpLongOptionsMaxWidth(26)
        .setUsageHelpAutoWidth(false)
        .setParameterExceptionHandler(usageErrors)
        .setExecutionExceptionHandler(new Failures(session))
        .setExitCodeExceptionMapper(exception -> ExitCode.FAILURE.code());
  }

  private static void describeExitCodes(CommandLine command, Session session) {
    command.getCommandSpec().usageMessage().exitCodeList(ExitCode.list(session.language()));
  }

  private static ResourceBundle texts(Session session) {
    return ResourceBundle.getBundle(
        TEXTS,
        session.language().locale(),
        CommandLineFactory.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }
}
