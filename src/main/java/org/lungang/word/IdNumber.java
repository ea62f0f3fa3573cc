package org.lungang.word;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lungang.district.Gender;

/**
 * What a citizen's number (居民身份证号, GB 11643) says of its bearer. The number itself is kept nowhere.
 *
 * @param birth the day of birth
 * @param gender by the last digit but one
 */
public record IdNumber(LocalDate birth, Gender gender) {

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  private static final Pattern NEW = Pattern.compile("\\d{17}[\\dXx]");
  private static final Pattern OLD = Pattern.compile("\\d{15}");

  /** Whether a cell looks like a number, right or not. */
  public static boolean looksLikeOne(String cell) {
    String text = digits(cell);
    return NEW.matcher(text).matches()
        || OLD.matcher(text).matches() && findOld(text).isPresent()
        || text.matches("\\d(?:\\.\\d+)?[Ee]\\+1[4-9]");
  }

  /** What a cell with a number says; empty if its check digit or its date is wrong. */
  public static Optional<IdNumber> find(String cell) {
    String text = digits(cell);
    if (OLD.matcher(text).matches()) {
      return findOld(text);
    } else if (!NEW.matcher(text).matches()) {
      return Optional.empty();
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (text.charAt(i) - '0') * WEIGHTS[i];
    }
    if (CHECKS.charAt(sum % 11) != Character.toUpperCase(text.charAt(17))) {
      return Optional.empty();
    }
    return of(text.substring(6, 14), text.charAt(16));
  }

  private static Optional<IdNumber> findOld(String text) {
    return of("19" + text.substring(6, 12), text.charAt(14));
  }

  private static Optional<IdNumber> of(String date, char sequence) {
    try {
      LocalDate birth =
          LocalDate.of(
              Integer.parseInt(date.substring(0, 4)),
              Integer.parseInt(date.substring(4, 6)),
              Integer.parseInt(date.substring(6, 8)));
      Gender gender = (sequence - '0') % 2 == 1 ? Gender.M : Gender.F;
      return birth.getYear() >= 1900 && birth.getYear() < 2100
          ? Optional.of(new IdNumber(birth, gender))
          : Optional.empty();
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static String digits(String cell) {
    String half = OfficeSpelling.half(Blanks.dense(cell));
    return half.startsWith("'") ? half.substring(1) : half;
  }
}
