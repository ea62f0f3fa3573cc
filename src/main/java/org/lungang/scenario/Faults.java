package org.lungang.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.language.Spelling;
import org.lungang.policy.PolicyFile;
import org.lungang.policy.PolicyProblem;

/** Takes down what is wrong with a scenario. */
final class Faults {

  private final String file;
  private final List<PolicyProblem> problems;

  Faults(String file, List<PolicyProblem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** How many there are so far. */
  int count() {
    return problems.size();
  }

  /** The problem {@code problem.KEY}, with {@code problem.KEY.right} for what would be right. */
  void add(Item item, String key, Object... arguments) {
    PolicyFile.Place place = item.place();
    add(
        item.path(),
        place.line(),
        place.column(),
        say("problem." + key, arguments),
        say("problem." + key + ".right", arguments));
  }

  /** The same of a value. */
  void add(Word word, String key, Object... arguments) {
    add(
        word.path(),
        word.line(),
        word.column(),
        say("problem." + key, arguments),
        say("problem." + key + ".right", arguments));
  }

  /** A key that nobody knows. */
  void unknownKey(Item item, Collection<? extends Named> known) {
    List<String> words = new ArrayList<>();
    for (Language language : Language.values()) {
      known.forEach(word -> words.add(word.in(language)));
    }
    PolicyFile.Place place = item.place();
    add(
        item.path(),
        place.line(),
        place.column(),
        say("problem.unknown-key", item.key()),
        Spelling.nearest(item.key(), words)
            .map(near -> say("problem.near", near))
            .orElse(say("problem.one-of", Message.list(List.copyOf(known)))));
  }

  /** An id that stands for nothing. */
  void unknownId(Word word, Named what, Collection<String> known) {
    add(
        word.path(),
        word.line(),
        word.column(),
        say("problem.unknown-id", what, word.text()),
        Spelling.nearest(word.text(), known)
            .map(near -> say("problem.near", near))
            .orElse(say("problem.unknown-id.right", what)));
  }

  private void add(String path, int line, int column, Message what, Message right) {
    problems.add(new PolicyProblem(file, path, line, column, what, right));
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(Faults.class, key, arguments);
  }
}
