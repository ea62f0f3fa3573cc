package org.lungang.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.lungang.district.Subject;
import org.lungang.language.Code;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.plan.Ratio;

/** How pages put figures and codes: shares, minutes, before and after, codes as words. */
final class Wording {

  /** Stands for what there is not. */
  static final String NONE = "–";

  private Wording() {}

  /** A sentence of this package. */
  static Message say(String key, Object... arguments) {
    return Message.of(Wording.class, key, arguments);
  }

  /** "13.2%". */
  static String percent(Ratio ratio) {
    return ratio.percent().map(share -> share.toPlainString() + "%").orElse(NONE);
  }

  /** A number as it stands; a dash for none. */
  static String number(Optional<BigDecimal> number) {
    return number.map(BigDecimal::toPlainString).orElse(NONE);
  }

  /** A number as it stands; a dash for none. */
  static String number(OptionalLong number) {
    return number.isPresent() ? Long.toString(number.getAsLong()) : NONE;
  }

  /** "613 → 536"; a dash for none. */
  static String change(OptionalLong before, OptionalLong after) {
    return before.isPresent() ? change(number(before), number(after)) : NONE;
  }

  /** "613 → 536". */
  static String change(Object before, Object after) {
    return before + " → " + after;
  }

  /** A day: "2026-09-01", "2026年9月1日". */
  static Named date(LocalDate day) {
    return language ->
        language == Language.ZH
            ? day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日"
            : day.toString();
  }

  /** A code as a word: "Middle manager" for MIDDLE_MANAGER, "PE" for PE; in Chinese its own. */
  static Named word(Code code) {
    return code.word();
  }

  /** A subject as a word, where it is a code; else its text. */
  static Named word(Subject subject) {
    return subject.word();
  }
}
