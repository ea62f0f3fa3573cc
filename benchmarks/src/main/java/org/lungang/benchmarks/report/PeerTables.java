package org.lungang.benchmarks.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.lungang.benchmarks.exact.Points;
import org.lungang.benchmarks.peer.Board;
import org.lungang.benchmarks.peer.Peer;
import org.lungang.benchmarks.peer.Peer.Allowance;
import org.lungang.benchmarks.peer.Trial;
import org.lungang.plan.Certificate;
import org.lungang.staffing.Staffing;

/** The raw numbers of {@code peers}. */
public final class PeerTables {

  /** The gaps to which the time is taken, in minutes a posting. */
  static final List<Double> GAPS = List.of(1.0, 0.5, 0.1);

  private static final int CERTIFICATE_DECIMALS = 4;

  private final RawTable optima;
  private final RawTable trials;
  private final RawTable moments;

  /** Empty tables. */
  public PeerTables(Path folder) {
    this.optima =
        new RawTable(
            folder,
            "optima.csv",
            "dataset",
            "policy",
            "staff",
            "possible_postings",
            "components",
            "hard",
            "medium",
            "soft",
            "soft_bound",
            "postings",
            "optimal",
            "seconds");
    this.trials =
        new RawTable(
            folder,
            "trials.csv",
            "dataset",
            "policy",
            "peer",
            "seed",
            "threads",
            "limit_seconds",
            "seconds",
            "hard",
            "medium",
            "soft",
            "postings",
            "gap",
            "certificate",
            "seconds_to_1",
            "seconds_to_0.5",
            "seconds_to_0.1",
            "heap_mb",
            "resident_mb");
    this.moments =
        new RawTable(
            folder,
            "moments.csv",
            "dataset",
            "policy",
            "peer",
            "seed",
            "seconds",
            "hard",
            "medium",
            "soft",
            "gap");
  }

  /** Adds what is best on a district. */
  public void add(String dataset, String policyId, Staffing staffing, Reference reference) {
    Points points = reference.points();
    optima.add(
        dataset,
        policyId,
        staffing.district().staff().size(),
        staffing.postings().size(),
        staffing.components().size(),
        points.hard(),
        points.medium(),
        points.soft(),
        reference.softBound() == Long.MAX_VALUE ? "" : reference.softBound(),
        reference.postings(),
        reference.optimal(),
        decimal(reference.seconds()));
  }

  /** Adds a run of a peer. */
  public void add(
      String dataset,
      String policyId,
      Peer peer,
      Allowance allowance,
      Reference reference,
      Trial trial) {
    String name = peer.name().replace(", ", " ");
    trials.add(
        dataset,
        policyId,
        name,
        allowance.seed(),
        allowance.threads(),
        allowance.seconds(),
        decimal(trial.seconds()),
        trial.points().hard(),
        trial.points().medium(),
        trial.points().soft(),
        trial.plan().size(),
        decimal(reference.gap(trial.points())),
        certificate(reference, trial),
        decimal(secondsTo(GAPS.get(0), reference, trial)),
        decimal(secondsTo(GAPS.get(1), reference, trial)),
        decimal(secondsTo(GAPS.get(2), reference, trial)),
        trial.heapBytes() >> 20,
        trial.residentBytes().isPresent() ? trial.residentBytes().getAsLong() >> 20 : "");
    for (Board.Moment moment : thinned(trial.moments())) {
      moments.add(
          dataset,
          policyId,
          name,
          allowance.seed(),
          decimal(moment.seconds()),
          moment.points().hard(),
          moment.points().medium(),
          moment.points().soft(),
          decimal(reference.gap(moment.points())));
    }
  }

  /**
   * By how many minutes a posting a plan could be better, as its peer certifies; empty if it does
   * not.
   *
   * @throws IllegalStateException if what is best is better than the certificate says that any plan
   *     can be
   */
  static String certificate(Reference reference, Trial trial) {
    if (trial.certificate().isEmpty()) {
      return "";
    }
    Certificate certificate = trial.certificate().get();
    Points best = reference.points();
    boolean sound =
        best.hard() <= certificate.hardBound()
            && (best.hard() < certificate.hardBound()
                || certificate.mediumBound() == null
                || best.medium() < certificate.mediumBound()
                || (best.medium() == certificate.mediumBound()
                    && (certificate.softBound() == null
                        || best.soft() <= certificate.softBound())));
    if (!sound) {
      throw new IllegalStateException(
          "The certificate " + certificate + " is beaten by a plan that scores " + best + ".");
    }
    return certificate.minutesAPosting(CERTIFICATE_DECIMALS).map(Object::toString).orElse("");
  }

  /** When a run first came so near; empty if it never did. */
  static OptionalDouble secondsTo(double gap, Reference reference, Trial trial) {
    return trial.moments().stream()
        .filter(moment -> reference.gap(moment.points()).orElse(Double.POSITIVE_INFINITY) <= gap)
        .mapToDouble(Board.Moment::seconds)
        .findFirst();
  }

  /** At most some thousand moments, the last among them: a plot shows no more. */
  private static List<Board.Moment> thinned(List<Board.Moment> all) {
    int step = Math.max(1, all.size() / 1_000);
    return IntStream.range(0, all.size())
        .filter(i -> (all.size() - 1 - i) % step == 0)
        .mapToObj(all::get)
        .toList();
  }

  private static String decimal(OptionalDouble value) {
    return value.isPresent() ? decimal(value.getAsDouble()) : "";
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  /** Writes the files. */
  public void write() {
    optima.write();
    trials.write();
    moments.write();
  }
}
