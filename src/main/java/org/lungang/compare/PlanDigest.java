package org.lungang.compare;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.lungang.plan.Plan;
import org.lungang.staffing.PossiblePosting;

/** Tells one plan's postings from another's, whatever the language and layout of its file. */
public final class PlanDigest {

  private PlanDigest() {}

  /** The SHA-256 of who goes where by which flow of which group; 64 lower-case hex digits. */
  public static String of(Plan plan) {
    MessageDigest digest = sha256();
    for (PossiblePosting posting : plan.postings()) {
      String line =
          String.join(
              "\t",
              posting.staffId(),
              posting.group().id(),
              posting.flow().id(),
              posting.hostSchoolId());
      digest.update((line + '\n').getBytes(StandardCharsets.UTF_8));
    }
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
