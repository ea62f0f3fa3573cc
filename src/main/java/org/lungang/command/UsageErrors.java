package org.lungang.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.language.Spelling;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, in the user's language, and where the help is. */
final class UsageErrors implements IParameterExceptionHandler {

  /** The options whose messages say what a value should be. */
  private static final Set<String> TOLD =
      Set.of(
          "lang",
          "color",
          "year",
          "time",
          "steps",
          "seed",
          "threads",
          "scale",
          "out",
          "json",
          "data",
          "from",
          "note",
          "policy",
          "change-cost",
          "step");

  private final Session session;

  UsageErrors(Session session) {
    this.session = session;
  }

  @Override
  public int handleParseException(ParameterException exception, String[] arguments) {
    CommandSpec command = exception.getCommandLine().getCommandSpec();
    session.sayError(swapped(exception, arguments).orElseGet(() -> sentence(exception)));
    session.say(message("usage.help", command.qualifiedName(" ")));
    return ExitCode.USAGE.code();
  }

  /** What is wrong where another argument is what this one should be: their order. */
  private static Optional<Named> swapped(ParameterException exception, String[] arguments) {
    ArgSpec argument = exception.getArgSpec();
    String value = exception.getValue();
    if (argument == null || !argument.isPositional() || value == null) {
      return Optional.empty();
    }
    return Stream.of(arguments)
        .takeWhile(each -> !each.equals(value))
        .filter(each -> Choices.isOne(argument, each))
        .findFirst()
        .map(each -> message("usage.swapped", each, value));
  }

  private Named sentence(ParameterException exception) {
    if (exception instanceof MissingParameterException missing) {
      return missing(missing);
    } else if (exception instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    } else if (exception instanceof MutuallyExclusiveArgsException) {
      return message("usage.exclusive", "--time", "--steps");
    } else if (exception instanceof OverwrittenOptionException overwritten) {
      return message("usage.twice", name(overwritten.getOverwritten()));
    } else if (exception.getArgSpec() != null) {
      return badValue(exception.getArgSpec(), exception.getValue());
    }
    boolean top = exception.getCommandLine().getParent() == null;
    return message(top ? "usage.no-command" : "usage.other");
  }

  private static Named missing(MissingParameterException exception) {
    List<String> unmatched = exception.getCommandLine().getUnmatchedArguments();
    if (unmatched.stream().anyMatch(text -> text.startsWith("-"))) {
      // Most often an option that is missing is there, with another spelling.
      return unmatched(
          exception.getCommandLine(),
          unmatched.stream().filter(text -> text.startsWith("-")).findFirst().orElseThrow());
    }
    ArgSpec first = exception.getMissing().get(0);
    if (first.isPositional() && first.arity().min() > 1) {
      return message("usage.too-few", name(first), first.arity().min());
    }
    List<String> names = exception.getMissing().stream().map(UsageErrors::name).toList();
    return message("usage.missing", Message.list(names));
  }

  private static Named unmatched(UnmatchedArgumentException exception) {
    return unmatched(exception.getCommandLine(), exception.getUnmatched().get(0));
  }

  private static Named unmatched(CommandLine command, String first) {
    boolean isOption = first.startsWith("-");
    Set<String> commands = new TreeSet<>(command.getSubcommands().keySet());
    Set<String> known =
        isOption ? new TreeSet<>(command.getCommandSpec().optionsMap().keySet()) : commands;
    Optional<String> near = Spelling.nearest(first, known);
    if (near.isPresent()) {
      return message("usage.unknown.near", first, near.get());
    }
    return isOption || commands.isEmpty()
        ? message("usage.unknown", first)
        : message("usage.unknown.command", first, Message.list(List.copyOf(commands)));
  }

  private static Named badValue(ArgSpec argument, String value) {
    return value == null
        ? message("usage.no-value", name(argument), right(argument))
        : message("usage.bad-value", name(argument), value, right(argument));
  }

  /** What a value should be stands in the messages by the option's name, save for choices. */
  private static Named right(ArgSpec argument) {
    if (argument.typeInfo().isBoolean()) {
      return message("usage.right.flag");
    }
    String option = argument.isOption() ? ((OptionSpec) argument).longestName().substring(2) : "";
    if (TOLD.contains(option)) {
      return message("usage.right." + option);
    }
    List<?> choices = Choices.of(argument);
    return choices.isEmpty()
        ? message("usage.right.other")
        : message("usage.right.choices", Message.list(choices));
  }

  private static String name(ArgSpec argument) {
    return argument.isOption() ? ((OptionSpec) argument).longestName() : argument.paramLabel();
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(UsageErrors.class, key, arguments);
  }
}
