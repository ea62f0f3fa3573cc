package org.lungang.benchmarks.command;

import org.lungang.benchmarks.data.Dataset;
import org.lungang.policy.PolicyCatalog;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Holds the name of a dataset, and of a policy behind it, before anything is measured. */
final class DatasetName implements ITypeConverter<String> {

  DatasetName() {}

  @Override
  public String convert(String text) {
    int at = text.indexOf('@');
    try {
      Dataset.requireName(at < 0 ? text : text.substring(0, at));
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
    if (at >= 0) {
      new PolicyName().convert(text.substring(at + 1));
    }
    return text;
  }

  /** The id of a policy that ships, or {@code own}. */
  static final class PolicyName implements ITypeConverter<String> {

    PolicyName() {}

    @Override
    public String convert(String text) {
      if (!text.equals("own") && !PolicyCatalog.ids().contains(text)) {
        throw new TypeConversionException(
            "'"
                + text
                + "' is no policy that ships: own, "
                + String.join(", ", PolicyCatalog.ids()));
      }
      return text;
    }
  }

  /** A shape of the generator. */
  static final class ShapeName implements ITypeConverter<String> {

    ShapeName() {}

    @Override
    public String convert(String text) {
      new DatasetName().convert(text + ":1:1");
      return text;
    }
  }

  /** A shape, its scale and a policy: {@code wolong:0.04@standard}. */
  static final class SeriesName implements ITypeConverter<String> {

    SeriesName() {}

    @Override
    public String convert(String text) {
      if (!text.matches("[^:@]+:[^:@]+@[^:@]+")) {
        throw new TypeConversionException(
            "'" + text + "' is not SHAPE:SCALE@POLICY, such as wolong:0.04@standard.");
      }
      new DatasetName().convert(text.replaceFirst(":", ":1:"));
      return text;
    }
  }
}
