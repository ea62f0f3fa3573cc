package org.lungang.command;

import java.io.Console;
import java.util.List;
import java.util.Optional;
import org.lungang.intake.Option;
import org.lungang.intake.Question;
import org.lungang.intake.Recipe;
import org.lungang.language.Message;

/** Asks questions on the terminal: a number chooses, Enter leaves a question open. */
final class QuestionsAsked {

  private static final int MOST_OPTIONS = 9;

  private final Session session;

  QuestionsAsked(Session session) {
    this.session = session;
  }

  /** Whether somebody is there to answer. */
  // On JDK 17 there is no console where input or output is not a terminal.
  @SuppressWarnings("SystemConsoleNull")
  boolean isPossible() {
    return session.terminal().outIsTerminal()
        && session.terminal().errIsTerminal()
        && System.console() != null;
  }

  /** The recipe with what was answered. */
  @SuppressWarnings("SystemConsoleNull")
  Recipe ask(List<Question> questions, Recipe recipe) {
    Recipe answered = recipe;
    Console console = System.console();
    for (Question question : questions) {
      List<Option> options =
          question.options().subList(0, Math.min(MOST_OPTIONS, question.options().size()));
      session.print(
          Message.of(
              QuestionsAsked.class,
              "import.ask",
              question.text(),
              question.rows(),
              Message.list(question.places())));
      if (areNumbers(options)) {
        session.printText("  " + likely(question).in(session.language()) + "\n");
      } else {
        for (int i = 0; i < options.size(); i++) {
          session.printText(
              "  " + (i + 1) + " " + options.get(i).label().in(session.language()) + "\n");
        }
      }
      session.printText("> ");
      String line = console == null ? null : console.readLine();
      if (line == null) {
        break;
      }
      Optional<String> answer = understood(line.strip(), options);
      if (answer.isPresent()) {
        answered = answered.withAnswer(question.key(), answer.get());
      }
    }
    return answered;
  }

  private static Message likely(Question question) {
    return Message.list(question.likely().stream().map(Option::label).toList());
  }

  /** Where numbers are the answers, the number that is typed is the answer, and chooses none. */
  private static boolean areNumbers(List<Option> options) {
    return !options.isEmpty() && options.stream().allMatch(o -> o.value().matches("\\d+"));
  }

  static Optional<String> understood(String line, List<Option> options) {
    if (line.isEmpty()) {
      return Optional.empty();
    } else if (!areNumbers(options)
        && line.matches("[1-9]")
        && Integer.parseInt(line) <= options.size()) {
      return Optional.of(options.get(Integer.parseInt(line) - 1).value());
    }
    return Optional.of(line);
  }
}
