package org.lungang.benchmarks.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lungang.benchmarks.data.Dataset;
import org.lungang.policy.PolicyCatalog;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * What is to be measured: a dataset, and perhaps the policy that it is to be planned under alone.
 *
 * @param dataset its name, or the path of lists
 * @param policy null where those of the command count
 */
record DatasetName(String dataset, @Nullable String policy) {

  private static final String OWN = "own";

  static DatasetName of(String text) {
    int at = text.lastIndexOf('@');
    // A path may have the sign too.
    return at < 0 || Dataset.isPath(text)
        ? new DatasetName(text, null)
        : new DatasetName(text.substring(0, at), text.substring(at + 1));
  }

  /** The policies that a dataset is to be planned under. */
  List<String> policies(Dataset of, List<String> others) {
    return (policy == null ? others : List.of(policy))
        .stream().map(each -> each.equals(OWN) ? of.ownPolicyId() : each).toList();
  }

  /** The one policy that a dataset is to be planned under: its own where none is named. */
  String policy(Dataset of) {
    return policies(of, List.of(OWN)).get(0);
  }

  /** Holds the names of dataset and policy before anything is measured. */
  static final class Converter implements ITypeConverter<DatasetName> {

    Converter() {}

    @Override
    public DatasetName convert(String text) {
      DatasetName name = of(text);
      try {
        Dataset.requireName(name.dataset);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
      if (name.policy != null) {
        new PolicyName().convert(name.policy);
      }
      return name;
    }
  }

  /** The id of a policy that ships, the path of a policy file, or {@code own}. */
  static final class PolicyName implements ITypeConverter<String> {

    PolicyName() {}

    @Override
    public String convert(String text) {
      if (!text.equals(OWN) && !PolicyCatalog.ids().contains(text) && !Dataset.isPath(text)) {
        throw new TypeConversionException(
            "'"
                + text
                + "' is neither a policy file nor one of those that ship: own, "
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
      new Converter().convert(text + ":1:1");
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
      new Converter().convert(text.replaceFirst(":", ":1:"));
      return text;
    }
  }
}
