package org.lungang.benchmarks.command;

import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Holds numbers on the command line to what can be measured with, before anything is measured. */
final class Amount {

  private Amount() {}

  private static Optional<Double> number(String text) {
    try {
      return Optional.of(Double.valueOf(text)).filter(Double::isFinite);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** A whole number from 1 on. */
  static final class Count implements ITypeConverter<Integer> {

    Count() {}

    @Override
    public Integer convert(String text) {
      return Optional.of(text)
          .filter(digits -> digits.matches("\\d{1,9}"))
          .map(Integer::valueOf)
          .filter(count -> count > 0)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'" + text + "' is not a whole number of 1 or more."));
    }
  }

  /** A number above 0. */
  static final class Positive implements ITypeConverter<Double> {

    Positive() {}

    @Override
    public Double convert(String text) {
      return number(text)
          .filter(number -> number > 0)
          .orElseThrow(
              () -> new TypeConversionException("'" + text + "' is not a number above 0."));
    }
  }

  /** A number above 0, or 0 for none. */
  static final class PositiveOrNone implements ITypeConverter<Double> {

    PositiveOrNone() {}

    @Override
    public Double convert(String text) {
      return number(text)
          .filter(number -> number >= 0)
          .orElseThrow(
              () -> new TypeConversionException("'" + text + "' is not a number of 0 or more."));
    }
  }

  /** The scale of a generated district, as it is written in the district's name. */
  static final class Scale implements ITypeConverter<String> {

    Scale() {}

    @Override
    public String convert(String text) {
      new Positive().convert(text);
      return text;
    }
  }
}
