package org.lungang.district;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A posting of an earlier year (在轨交流): a row of rotations.csv. Whether it is still in force depends
 * on the year that is planned.
 *
 * @param groupId null where the data gives none
 * @param until the first day after the minimum term
 * @param assessment null where the data gives none
 * @param wishesToStay false where the data gives none
 */
public record Rotation(
    String staffId,
    String homeSchoolId,
    String hostSchoolId,
    @Nullable String groupId,
    LocalDate from,
    LocalDate until,
    @Nullable Assessment assessment,
    boolean wishesToStay) {

  /** Puts one together; what is not said is as where the data gives none. */
  public static final class Builder {
    private @Nullable String staffId;
    private @Nullable String homeSchoolId;
    private @Nullable String hostSchoolId;
    private @Nullable String groupId;
    private @Nullable LocalDate from;
    private @Nullable LocalDate until;
    private @Nullable Assessment assessment;
    private boolean wishesToStay = false;

    public Builder staffId(String value) {
      staffId = value;
      return this;
    }

    public Builder homeSchoolId(String value) {
      homeSchoolId = value;
      return this;
    }

    public Builder hostSchoolId(String value) {
      hostSchoolId = value;
      return this;
    }

    public Builder groupId(@Nullable String value) {
      groupId = value;
      return this;
    }

    public Builder from(LocalDate value) {
      from = value;
      return this;
    }

    public Builder until(LocalDate value) {
      until = value;
      return this;
    }

    public Builder assessment(@Nullable Assessment value) {
      assessment = value;
      return this;
    }

    public Builder wishesToStay(boolean value) {
      wishesToStay = value;
      return this;
    }

    public @Nullable LocalDate fromSoFar() {
      return from;
    }

    public @Nullable LocalDate untilSoFar() {
      return until;
    }

    /**
     * The rotation.
     *
     * @throws NullPointerException if something was not said that the data must give
     */
    public Rotation build() {
      return new Rotation(
          Objects.requireNonNull(staffId, "staffId"),
          Objects.requireNonNull(homeSchoolId, "homeSchoolId"),
          Objects.requireNonNull(hostSchoolId, "hostSchoolId"),
          groupId,
          Objects.requireNonNull(from, "from"),
          Objects.requireNonNull(until, "until"),
          assessment,
          wishesToStay);
    }
  }
}
