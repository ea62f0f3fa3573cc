package org.lungang.benchmarks.report;

import java.nio.file.Path;
import java.util.Locale;
import org.lungang.benchmarks.exact.Points;
import org.lungang.benchmarks.peer.Trial;
import org.lungang.staffing.Staffing;

/** The raw numbers of {@code certificates}. */
public final class CertificateTable {

  static final String FILE = "certificates.csv";

  private static final String[] COLUMNS = {
    "dataset",
    "policy",
    "staff",
    "possible_postings",
    "best_hard",
    "best_medium",
    "best_soft",
    "optimal",
    "proof_seconds",
    "hard",
    "medium",
    "soft",
    "gap",
    "certificate",
    "seconds"
  };

  private final RawTable rows;

  /** An empty table. */
  public CertificateTable(Path folder) {
    this.rows = rows(folder);
  }

  /** The rows of an empty table. */
  static RawTable rows(Path folder) {
    return new RawTable(folder, FILE, COLUMNS);
  }

  /**
   * Adds a district.
   *
   * @param reference what HiGHS found and proved
   * @param trial the run of Lungang's search
   * @throws IllegalStateException if HiGHS found a plan that is better than the certificate says
   *     that any can be
   */
  public void add(
      String dataset, String policyId, Staffing staffing, Reference reference, Trial trial) {
    Points best = reference.points();
    Points own = trial.points();
    rows.add(
        dataset,
        policyId,
        staffing.district().staff().size(),
        staffing.postings().size(),
        best.hard(),
        best.medium(),
        best.soft(),
        reference.optimal(),
        decimal(reference.seconds()),
        own.hard(),
        own.medium(),
        own.soft(),
        reference.gap(own).isPresent() ? decimal(reference.gap(own).getAsDouble()) : "",
        PeerTables.certificate(reference, trial),
        decimal(trial.seconds()));
  }

  private static String decimal(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  /** Writes the file. */
  public void write() {
    rows.write();
  }
}
