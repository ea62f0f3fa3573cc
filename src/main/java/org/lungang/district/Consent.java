package org.lungang.district;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answered to the question whether a staff member may be posted (同意): a row of
 * consents.csv.
 *
 * @param party who is asked; HOST is the school in {@code schoolId}
 * @param schoolId the host school that the answer is about; null for every host, never for HOST
 * @param date when it was asked or answered; null where the data does not say
 * @param by who answered or noted it; empty where the data does not say
 */
public record Consent(
    String staffId,
    Party party,
    @Nullable String schoolId,
    Answer answer,
    @Nullable LocalDate date,
    String by) {

  /** Whether it is an answer to the same question. */
  public boolean isAboutTheSameAs(Consent other) {
    return staffId.equals(other.staffId)
        && party == other.party
        && Objects.equals(schoolId, other.schoolId);
  }

  /**
   * Of the rows of one staff member, what a party answered about a host: the row about that school,
   * else the one about every host.
   */
  public static Optional<Consent> find(List<Consent> rows, Party party, String hostSchoolId) {
    Consent general = null;
    for (Consent row : rows) {
      if (row.party() == party) {
        if (hostSchoolId.equals(row.schoolId())) {
          return Optional.of(row);
        } else if (row.schoolId() == null) {
          general = row;
        }
      }
    }
    return Optional.ofNullable(general);
  }
}
