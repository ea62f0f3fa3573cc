package org.lungang.compare;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import org.lungang.plan.Plan;

/** Tells one plan from another, whatever the language and layout of its files. */
public final class PlanDigest {

  private static final Comparator<Map.Entry<String, PostingKey>> FILE_ORDER =
      Comparator.comparing((Map.Entry<String, PostingKey> row) -> row.getValue().groupId())
          .thenComparing(row -> row.getValue().flowId())
          .thenComparing(row -> row.getValue().homeSchoolId())
          .thenComparing(Map.Entry::getKey);

  private PlanDigest() {}

  /**
   * The SHA-256 of who goes where by which flow of which group, and of who travels where for how
   * many periods a week; 64 lower-case hex digits.
   */
  public static String of(Plan plan) {
    return of(Replanning.keys(plan), VisitKey.of(plan));
  }

  /**
   * The same of postings by staff id, and visits.
   *
   * @param visits the periods of each
   */
  public static String of(Map<String, PostingKey> postings, SortedMap<VisitKey, Integer> visits) {
    MessageDigest digest = sha256();
    postings.entrySet().stream()
        .sorted(FILE_ORDER)
        .forEach(
            row -> {
              PostingKey key = row.getValue();
              String line =
                  String.join("\t", row.getKey(), key.groupId(), key.flowId(), key.hostSchoolId());
              digest.update((line + '\n').getBytes(StandardCharsets.UTF_8));
            });
    visits.forEach(
        (key, periods) -> {
          String line =
              String.join("\t", "visit", key.staffId(), key.hostSchoolId(), periods.toString());
          digest.update((line + '\n').getBytes(StandardCharsets.UTF_8));
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }
}
