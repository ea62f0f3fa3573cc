package org.lungang.language;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A code of the data format: an upper-case English code, and one or more Chinese words of which the
 * first is the one that is written.
 */
public interface Code extends Named {

  /** The English code as it is written in files, e.g. {@code NINE_YEAR}. */
  String name();

  /** The Chinese words that mean this code; the first is the one that is written. */
  List<String> chinese();

  @Override
  default String in(Language language) {
    return language == Language.ZH ? chinese().get(0) : name();
  }

  /** The code that a cell means, in either language and any case; empty if it means none. */
  static <C extends Code> Optional<C> find(C[] codes, String cell) {
    String upper = cell.toUpperCase(Locale.ROOT);
    for (C code : codes) {
      if (code.name().equals(upper) || code.chinese().contains(cell)) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }
}
