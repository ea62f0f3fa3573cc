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
}
