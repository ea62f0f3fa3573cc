package org.lungang.benchmarks.command;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.lungang.benchmarks.data.Dataset;
import org.lungang.benchmarks.peer.LungangPeer;
import org.lungang.benchmarks.peer.Peer.Allowance;
import org.lungang.benchmarks.peer.Trial;
import org.lungang.benchmarks.report.CertificateTable;
import org.lungang.benchmarks.report.Reference;
import org.lungang.staffing.Staffing;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code certificates}: plans and certificates of many random districts beside HiGHS. */
@Command(
    name = "certificates",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description = {
      "Plans and certificates of many random districts whose groups share schools, beside what HiGHS"
          + " proves.",
      "A certificate that HiGHS beats ends the run."
    })
final class CertificatesCommand implements Callable<Integer> {

  @Mixin private ResultsOption results = new ResultsOption();

  @Option(
      names = "--kinds",
      split = ",",
      paramLabel = "KIND",
      defaultValue = "star,chain,grid,dense,whole",
      description = "How groups share schools.")
  private List<String> kinds = List.of();

  @Option(
      names = "--schools",
      split = ",",
      paramLabel = "N",
      converter = Amount.Count.class,
      defaultValue = "8,14,23",
      description = "Sizes of the districts, in schools.")
  private List<Integer> schools = List.of();

  @Option(
      names = "--teachers",
      paramLabel = "N",
      converter = Amount.Count.class,
      defaultValue = "6",
      description = "About how many teachers a school has.")
  private int teachers;

  @Option(
      names = "--seeds",
      paramLabel = "FIRST-LAST",
      converter = Seeds.Converter.class,
      defaultValue = "301-320",
      description = "One district of each kind and size for each of these seeds.")
  private Seeds seeds = new Seeds(0, 0);

  @Option(
      names = "--policy",
      paramLabel = "POLICY",
      converter = DatasetName.PolicyName.class,
      defaultValue = "standard",
      description = "An included policy or a policy file; own: the one of the dataset.")
  private String policy = "";

  @Option(
      names = "--optimum-time",
      paramLabel = "SECONDS",
      converter = Amount.Positive.class,
      defaultValue = "60",
      description = "Seconds for HiGHS to prove each optimum.")
  private double optimumSeconds;

  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = Amount.Count.class,
      defaultValue = "1",
      description = "How many threads.")
  private int threads;

  CertificatesCommand() {}

  /** Some seeds that follow one another. */
  record Seeds(long first, long last) {

    LongStream all() {
      return LongStream.rangeClosed(first, last);
    }

    /** {@code 301-320}. */
    static final class Converter implements ITypeConverter<Seeds> {

      Converter() {}

      @Override
      public Seeds convert(String text) {
        if (!text.matches("\\d{1,9}-\\d{1,9}")) {
          throw new TypeConversionException("'" + text + "' is not FIRST-LAST, such as 301-320.");
        }
        Seeds seeds =
            new Seeds(
                Long.parseLong(text.substring(0, text.indexOf('-'))),
                Long.parseLong(text.substring(text.indexOf('-') + 1)));
        if (seeds.last < seeds.first) {
          throw new TypeConversionException("'" + text + "' holds no seed.");
        }
        return seeds;
      }
    }
  }

  @Override
  public Integer call() {
    List<DatasetName> names = new ArrayList<>();
    for (String kind : kinds) {
      for (int size : schools) {
        seeds
            .all()
            .mapToObj(seed -> kind + ":" + size + ":" + seed + ":" + teachers + "@" + policy)
            .map(new DatasetName.Converter()::convert)
            .forEach(names::add);
      }
    }
    CertificateTable table = new CertificateTable(results.folder());
    names.forEach(name -> measure(name, table));
    table.write();
    results.finish("certificates");
    return 0;
  }

  private void measure(DatasetName name, CertificateTable table) {
    Dataset dataset = Dataset.of(name.dataset());
    String policyId = name.policy(dataset);
    Staffing staffing = dataset.staffing(policyId);
    Reference reference = Reference.prove(staffing, new Allowance(optimumSeconds, threads, 0));
    Trial trial = Trial.run(new LungangPeer(true), staffing, new Allowance(0, threads, 0));
    table.add(dataset.name(), policyId, staffing, reference, trial);
    System.err.println(
        dataset.name()
            + " "
            + policyId
            + ": HiGHS "
            + reference.points()
            + (reference.optimal() ? "" : " unproven")
            + ", Lungang "
            + trial.points());
  }
}
