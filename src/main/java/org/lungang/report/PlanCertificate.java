package org.lungang.report;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lungang.plan.Certificate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is proven of a plan, by the {@code plan.json} that was written with it. */
public final class PlanCertificate {

  private PlanCertificate() {}

  /** Reads a file; empty if it is no plan, or one of which nothing is certified. */
  public static Optional<Certificate> read(byte[] planJson) {
    try {
      JsonNode tree = new JsonMapper().readTree(planJson);
      JsonNode certificate = tree.path("certificate");
      if (!certificate.isObject()) {
        return Optional.empty();
      }
      JsonNode score = tree.required("score");
      return Optional.of(
          new Certificate(
              number(score, "hard"),
              number(score, "medium"),
              number(score, "soft"),
              tree.required("postings").size(),
              number(certificate, "hard_bound"),
              findNumber(certificate, "medium_bound"),
              findNumber(certificate, "soft_bound")));
    } catch (JacksonException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static long number(JsonNode node, String name) {
    return node.required(name).longValue();
  }

  private static @Nullable Long findNumber(JsonNode node, String name) {
    JsonNode number = node.required(name);
    return number.isNull() ? null : Long.valueOf(number.longValue());
  }
}
