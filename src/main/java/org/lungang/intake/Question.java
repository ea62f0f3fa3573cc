package org.lungang.intake;

import java.util.List;
import java.util.Optional;
import org.lungang.language.Message;

/**
 * A doubt that only the office can settle, asked once for all the rows that share it.
 *
 * @param key what it is known by in a recipe, from year to year
 * @param text the question, a sentence
 * @param options the answers that are possible, the likely ones first
 * @param takesDate whether a date may be given instead of an option
 * @param isDecisive whether the answer may decide who can be sent
 * @param rows how many rows share it
 * @param places the first few of those, with nothing in them but file, sheet and row
 * @param answer empty while it is open
 */
public record Question(
    String key,
    Message text,
    List<Option> options,
    boolean takesDate,
    boolean isDecisive,
    int rows,
    List<String> places,
    Optional<String> answer) {

  public Question {
    options = List.copyOf(options);
    places = List.copyOf(places);
  }

  /** Whether nobody has answered it. */
  public boolean isOpen() {
    return answer.isEmpty();
  }

  /** The likely answers. */
  public List<Option> likely() {
    return options.stream().filter(Option::isLikely).toList();
  }
}
