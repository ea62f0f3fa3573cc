package org.lungang.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.lungang.compare.History;
import org.lungang.compare.PlanDigest;
import org.lungang.dataset.DatasetDigest;
import org.lungang.plan.Certificate;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.report.PlanCertificate;
import org.lungang.report.PlanJson;

/** What is proven of the plan in a folder, as long as neither it nor its lists have changed. */
public final class ProvenPlan {

  private ProvenPlan() {}

  /**
   * The certificate in the folder. Empty where it has none, where the plan is another than the one
   * that was made there, or where the lists are others than those it was made from.
   *
   * @param digest of the lists as they are
   * @param plan as it is
   * @param score of that plan
   * @throws ProjectFailure if the folder has no history
   */
  public static Optional<Certificate> find(
      Path folder, DatasetDigest digest, Plan plan, PlanScore score) throws IOException {
    History.Step made = FolderHistory.of(folder).latest();
    Path file = folder.resolve(PlanJson.NAME);
    if (!made.planDigest().equals(PlanDigest.of(plan)) || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    return PlanCertificate.read(Files.readAllBytes(file))
        .filter(
            certificate ->
                certificate.hard() == score.hard()
                    && certificate.medium() == score.medium()
                    && certificate.soft() == score.soft())
        .filter(certificate -> made.datasetDigest().equals(digest.ofData()));
  }
}
