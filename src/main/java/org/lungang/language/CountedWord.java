package org.lungang.language;

import java.text.ChoiceFormat;
import java.text.FieldPosition;
import java.text.Format;
import java.text.ParsePosition;
import java.util.regex.Pattern;

/** The word that follows a count which is given as a text: "person" after "1", else "people". */
final class CountedWord extends Format {

  private static final long serialVersionUID = 1L;
  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,18}");

  private final ChoiceFormat words;

  CountedWord(ChoiceFormat words) {
    this.words = words;
  }

  /** What is no whole number, such as 0.5, takes the word of many. */
  @Override
  public StringBuffer format(Object count, StringBuffer text, FieldPosition position) {
    String given = count.toString();
    double number =
        WHOLE_NUMBER.matcher(given).matches() ? Long.parseLong(given) : Double.MAX_VALUE;
    return words.format(number, text, position);
  }

  @Override
  public Object parseObject(String text, ParsePosition position) {
    throw new UnsupportedOperationException("Messages are not read back.");
  }
}
