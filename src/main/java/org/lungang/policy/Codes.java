package org.lungang.policy;

import java.util.ArrayList;
import java.util.List;
import org.lungang.language.Code;

/** What texts of a policy file mean a code: the name of a constant, or a Chinese word for it. */
final class Codes {

  private Codes() {}

  /**
   * The code that a text means.
   *
   * @param type an enum
   * @throws IllegalArgumentException if it means none
   */
  static Enum<?> of(String text, Class<?> type) {
    for (Object code : type.getEnumConstants()) {
      if (means(text, (Enum<?>) code)) {
        return (Enum<?>) code;
      }
    }
    throw new IllegalArgumentException("No " + type.getSimpleName() + " (" + text + ").");
  }

  /** Whether a text is a code's name or a Chinese word for it. */
  static boolean means(String text, Enum<?> code) {
    return code.name().equals(text) || code instanceof Code named && named.chinese().contains(text);
  }

  /** All texts that mean a code, its name first. */
  static List<String> texts(Enum<?> code) {
    List<String> texts = new ArrayList<>(List.of(code.name()));
    if (code instanceof Code named) {
      texts.addAll(named.chinese());
    }
    return texts;
  }

  /** All codes of an enum, in order. */
  static List<Enum<?>> all(Class<?> type) {
    List<Enum<?>> codes = new ArrayList<>();
    for (Object code : type.getEnumConstants()) {
      codes.add((Enum<?>) code);
    }
    return codes;
  }
}
