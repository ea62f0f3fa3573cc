package org.lungang.dataset;

import java.time.LocalDate;
import java.util.List;
import org.lungang.dataset.column.Hand;
import org.lungang.district.School;
import org.lungang.district.Subject;
import org.lungang.language.Code;
import org.lungang.language.Language;

/** Writes everything out in full, in one language and always in the same way. */
record PlainHand(Language language) implements Hand {

  private static final int LAST_YEAR_OF_FOUR_DIGITS = 9999;

  @Override
  public String code(Code code) {
    return code.in(language);
  }

  @Override
  public String subject(Subject subject) {
    return subject.in(language);
  }

  @Override
  public String date(LocalDate date) {
    return date.toString();
  }

  /** The day itself; the last day before it where the year 10000 would be too long to read back. */
  @Override
  public String until(LocalDate firstDayAfter) {
    return firstDayAfter.getYear() > LAST_YEAR_OF_FOUR_DIGITS
        ? firstDayAfter.minusDays(1).toString()
        : firstDayAfter.toString();
  }

  @Override
  public String list(List<String> values) {
    return String.join(";", values);
  }

  @Override
  public String orDefault(String cell) {
    return cell;
  }

  @Override
  public String schoolOrName(School school) {
    return school.id();
  }
}
