package org.lungang.policy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exact share, so that no rounding error decides a quota: written {@code 20%}, {@code 12.5%} or
 * {@code 1/3} in a policy file.
 *
 * @param numerator 0 or more
 * @param denominator 1 or more
 */
public record Share(long numerator, long denominator) {

  private static final Pattern PERCENT = Pattern.compile("(\\d{1,3})(?:\\.(\\d{1,4}))?\\s*%");
  private static final Pattern FRACTION = Pattern.compile("(\\d{1,6})\\s*/\\s*([1-9]\\d{0,5})");

  /** Reduces to lowest terms. */
  public Share {
    if (numerator < 0 || denominator < 1) {
      throw new IllegalArgumentException(
          "The share (" + numerator + "/" + denominator + ") must not be negative.");
    }
    long divisor = gcd(numerator, denominator);
    numerator /= divisor;
    denominator /= divisor;
  }

  /**
   * Reads {@code 20%}, {@code 12.5%} or {@code 1/3}.
   *
   * @throws IllegalArgumentException if the text is none of these, or more than the whole
   */
  public static Share parse(String text) {
    Share share =
        read(text)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "The share ("
                            + text
                            + ") is not like 20%.\nMaybe write a percentage or a fraction: 1/3."));
    if (share.numerator > share.denominator) {
      throw new IllegalArgumentException("The share (" + text + ") is more than the whole.");
    }
    return share;
  }

  /** Whether a text is written like a share, but more than the whole. */
  static boolean isMoreThanWhole(String text) {
    return read(text).filter(share -> share.numerator > share.denominator).isPresent();
  }

  private static Optional<Share> read(String text) {
    Matcher percent = PERCENT.matcher(text.trim());
    Matcher fraction = FRACTION.matcher(text.trim());
    if (percent.matches()) {
      String decimals = percent.group(2) == null ? "" : percent.group(2);
      long scale = (long) Math.pow(10, decimals.length());
      return Optional.of(new Share(Long.parseLong(percent.group(1) + decimals), 100 * scale));
    }
    return fraction.matches()
        ? Optional.of(
            new Share(Long.parseLong(fraction.group(1)), Long.parseLong(fraction.group(2))))
        : Optional.empty();
  }

  /** Whether this share is less than another. */
  public boolean isLessThan(Share other) {
    return numerator * other.denominator < other.numerator * denominator;
  }

  /** The smallest whole number that is at least this share of a count. */
  public long ceilOf(long count) {
    return -Math.floorDiv(-numerator * count, denominator);
  }

  /** The largest whole number that is at most this share of a count. */
  public long floorOf(long count) {
    return Math.floorDiv(numerator * count, denominator);
  }

  @JsonValue
  @Override
  public String toString() {
    return 100 % denominator == 0
        ? numerator * (100 / denominator) + "%"
        : numerator + "/" + denominator;
  }

  private static long gcd(long a, long b) {
    return b == 0 ? Math.max(a, 1) : gcd(b, a % b);
  }
}
