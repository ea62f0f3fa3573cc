package org.lungang.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A code of the data format: an upper-case English code, and one or more Chinese words of which the
 * first is the one that is written.
 */
public interface Code extends Worded {

  /** Codes that are no words: physical education, information technology. */
  Set<String> ABBREVIATIONS = Set.of("PE", "IT");

  /** The English code as it is written in files, e.g. {@code NINE_YEAR}. */
  String name();

  /** The Chinese words that mean this code; the first is the one that is written. */
  List<String> chinese();

  @Override
  default String in(Language language) {
    return language == Language.ZH ? chinese().get(0) : name();
  }

  /** In Chinese its own. */
  @Override
  default Named word() {
    return language -> language == Language.ZH ? in(language) : word(name());
  }

  @Override
  default Named wordInSentence() {
    return language -> language == Language.ZH ? in(language) : wordInSentence(name());
  }

  /** An English code as a word inside a sentence: "middle manager"; PE and IT stay as they are. */
  static String wordInSentence(String code) {
    return ABBREVIATIONS.contains(code) ? code : word(code).toLowerCase(Locale.ROOT);
  }

  /**
   * An English code as a word: "Middle manager" for MIDDLE_MANAGER, "Nine-year" for NINE_YEAR; PE
   * and IT stay as they are.
   */
  static String word(String code) {
    if (ABBREVIATIONS.contains(code)) {
      return code;
    }
    String rest = code.substring(1).toLowerCase(Locale.ROOT);
    // Without a pattern: the sheets of a city say half a million words.
    String hyphened =
        rest.endsWith("_year") ? rest.substring(0, rest.lastIndexOf('_')) + "-year" : rest;
    return code.charAt(0) + hyphened.replace('_', ' ');
  }

  /**
   * The code that an English cell means where it means any: MIDDLE_MANAGER for "Middle manager".
   */
  static String spelled(String cell) {
    return cell.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
  }

  /** The code that a cell means, as code or word in either language; empty if it means none. */
  static <C extends Code> Optional<C> find(C[] codes, String cell) {
    String upper = spelled(cell);
    for (C code : codes) {
      if (code.name().equals(upper) || code.chinese().contains(cell)) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }
}
