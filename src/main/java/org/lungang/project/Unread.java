package org.lungang.project;

import java.util.List;
import java.util.function.Consumer;
import org.lungang.dataset.sheet.Problem;
import org.lungang.language.Message;
import org.lungang.language.Named;

/**
 * What is not read of files: whoever goes on from a plan is told of it too, once for each file,
 * sheet and column, with a remedy that every command takes.
 */
final class Unread {

  private Unread() {}

  /** Tells what is not read of the lists, out of everything that was found in them. */
  static void tellOfLists(List<Problem> problems, Consumer<Named> notes) {
    for (Problem problem : problems) {
      if (problem.tellsOfUnread()) {
        List<Object> named = problem.right().arguments();
        boolean isNear = named.size() > 1;
        notes.accept(
            problem.withRight(
                Message.of(
                    Unread.class, isNear ? "unread.right.near" : "unread.right", named.toArray())));
      }
    }
  }

  /** Tells what is not read of a file beside the lists, such as one of decisions. */
  static void tellOfFile(List<Problem> problems, Consumer<Named> notes) {
    ofFile(problems).stream().filter(Problem::tellsOfUnread).forEach(notes);
  }

  /** The problems of a file beside the lists, for which no option leaves out a column. */
  static List<Problem> ofFile(List<Problem> problems) {
    return problems.stream()
        .map(
            problem ->
                problem.tellsOfUnread()
                    ? problem.withRight(Message.of(Unread.class, "unread.right.file"))
                    : problem)
        .toList();
  }
}
