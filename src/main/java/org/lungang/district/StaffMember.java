package org.lungang.district;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A teacher or manager (教职工): a row of staff.csv, defaults filled in. Made with a {@link Builder}.
 *
 * @param schoolId the home school (编制所在校)
 * @param subject null only for managers who teach none
 * @param gradeBand null outside primary teaching, or where the data gives none
 * @param title null where the data gives none
 * @param inPostSince {@code atSchoolSince} where the data gives none
 * @param hired {@code atSchoolSince} where the data gives none
 * @param home the home address; null where the data gives none
 * @param circumstances what may exempt (暂不交流情形)
 * @param ownCircumstances what may exempt by a policy's own words, as the lists say it
 * @param circumstancesApproved whether those were approved; false where empty
 * @param circumstancesSince since when they hold; null where the data gives none
 * @param circumstancesUntil the first day on which they no longer hold; null where open
 * @param preferredSchools school ids
 * @param graduatingYears years of teaching the last senior grade (高三任教年数), 0 where empty
 * @param weeklyPeriods periods a week already taught elsewhere (周课时), 0 where empty
 * @param certificates the kinds of teaching certificates held (教师资格种类): KINDERGARTEN to SENIOR
 * @param certificateSubject the subject that they name (教师资格学科); null where the data gives none
 * @param household the same text for those who live together (家庭编号); null where the data gives none
 */
public record StaffMember(
    String id,
    String name,
    Gender gender,
    LocalDate birthDate,
    String schoolId,
    Position position,
    @Nullable Subject subject,
    @Nullable GradeBand gradeBand,
    Honor honor,
    @Nullable Title title,
    LocalDate atSchoolSince,
    LocalDate inPostSince,
    LocalDate hired,
    @Nullable Coordinates home,
    Set<Circumstance> circumstances,
    Set<String> ownCircumstances,
    boolean circumstancesApproved,
    @Nullable LocalDate circumstancesSince,
    @Nullable LocalDate circumstancesUntil,
    Willingness willingness,
    Set<String> preferredSchools,
    int graduatingYears,
    int weeklyPeriods,
    Set<Stage> certificates,
    @Nullable Subject certificateSubject,
    @Nullable String household) {

  public StaffMember {
    circumstances = Ordered.copyOf(circumstances);
    ownCircumstances = Ordered.copyOf(ownCircumstances);
    preferredSchools = Ordered.copyOf(preferredSchools);
    certificates = Ordered.copyOf(certificates);
  }

  /** One with all of this, to change. */
  public Builder toBuilder() {
    Builder builder =
        new Builder()
            .id(id)
            .name(name)
            .gender(gender)
            .birthDate(birthDate)
            .schoolId(schoolId)
            .position(position)
            .subject(subject)
            .gradeBand(gradeBand)
            .honor(honor)
            .title(title)
            .atSchoolSince(atSchoolSince)
            .inPostSince(inPostSince)
            .hired(hired)
            .home(home)
            .circumstances(circumstances)
            .ownCircumstances(ownCircumstances)
            .circumstancesApproved(circumstancesApproved)
            .circumstancesSince(circumstancesSince)
            .circumstancesUntil(circumstancesUntil)
            .willingness(willingness)
            .preferredSchools(preferredSchools)
            .graduatingYears(graduatingYears)
            .weeklyPeriods(weeklyPeriods)
            .certificates(certificates)
            .certificateSubject(certificateSubject)
            .household(household);
    return builder;
  }

  /** All that may exempt. */
  public Circumstances allCircumstances() {
    return new Circumstances(circumstances, ownCircumstances);
  }

  /**
   * Whether a teaching certificate lets somebody teach their subject at a stage: a certificate
   * holds for its own stage and those below it (教师资格条例 第五条), in the subject that it names, or in
   * the one taught where the data gives none.
   *
   * @param stages of a school, single ones; one of them will do
   */
  public boolean isCertifiedFor(Set<Stage> stages) {
    boolean ofSubject = certificateSubject == null || certificateSubject.equals(subject);
    return ofSubject
        && certificates.stream()
            .anyMatch(held -> stages.stream().anyMatch(stage -> held.compareTo(stage) >= 0));
  }

  /** Whether somebody works as a TEACHER, not as a manager. */
  public boolean isTeacher() {
    return position == Position.TEACHER;
  }

  /** Puts one together; what is not said is as where the data gives none. */
  public static final class Builder {
    private @Nullable String id;
    private @Nullable String name;
    private @Nullable Gender gender;
    private @Nullable LocalDate birthDate;
    private @Nullable String schoolId;
    private @Nullable Position position;
    private @Nullable Subject subject;
    private @Nullable GradeBand gradeBand;
    private Honor honor = Honor.NONE;
    private @Nullable Title title;
    private @Nullable LocalDate atSchoolSince;
    private @Nullable LocalDate inPostSince;
    private @Nullable LocalDate hired;
    private @Nullable Double homeLatitude;
    private @Nullable Double homeLongitude;
    private Set<Circumstance> circumstances = Set.of();
    private Set<String> ownCircumstances = Set.of();
    private boolean circumstancesApproved = false;
    private @Nullable LocalDate circumstancesSince;
    private @Nullable LocalDate circumstancesUntil;
    private Willingness willingness = Willingness.NEUTRAL;
    private Set<String> preferredSchools = Set.of();
    private int graduatingYears = 0;
    private int weeklyPeriods = 0;
    private Set<Stage> certificates = Set.of();
    private @Nullable Subject certificateSubject;
    private @Nullable String household;

    public Builder id(String value) {
      id = value;
      return this;
    }

    public Builder name(String value) {
      name = value;
      return this;
    }

    public Builder gender(Gender value) {
      gender = value;
      return this;
    }

    public Builder birthDate(LocalDate value) {
      birthDate = value;
      return this;
    }

    public Builder schoolId(String value) {
      schoolId = value;
      return this;
    }

    public Builder position(Position value) {
      position = value;
      return this;
    }

    public Builder subject(@Nullable Subject value) {
      subject = value;
      return this;
    }

    public Builder gradeBand(@Nullable GradeBand value) {
      gradeBand = value;
      return this;
    }

    public Builder honor(Honor value) {
      honor = value;
      return this;
    }

    public Builder title(@Nullable Title value) {
      title = value;
      return this;
    }

    public Builder atSchoolSince(LocalDate value) {
      atSchoolSince = value;
      return this;
    }

    public Builder inPostSince(@Nullable LocalDate value) {
      inPostSince = value;
      return this;
    }

    public Builder hired(@Nullable LocalDate value) {
      hired = value;
      return this;
    }

    public Builder homeLatitude(@Nullable Double value) {
      homeLatitude = value;
      return this;
    }

    public Builder homeLongitude(@Nullable Double value) {
      homeLongitude = value;
      return this;
    }

    public Builder circumstances(Set<Circumstance> value) {
      circumstances = value;
      return this;
    }

    public Builder ownCircumstances(Set<String> value) {
      ownCircumstances = value;
      return this;
    }

    public Builder allCircumstances(Circumstances value) {
      return circumstances(value.known()).ownCircumstances(value.own());
    }

    public Builder circumstancesSince(@Nullable LocalDate value) {
      circumstancesSince = value;
      return this;
    }

    public Builder circumstancesUntil(@Nullable LocalDate value) {
      circumstancesUntil = value;
      return this;
    }

    public Builder circumstancesApproved(boolean value) {
      circumstancesApproved = value;
      return this;
    }

    public Builder willingness(Willingness value) {
      willingness = value;
      return this;
    }

    public Builder preferredSchools(Set<String> value) {
      preferredSchools = value;
      return this;
    }

    public Builder graduatingYears(int value) {
      graduatingYears = value;
      return this;
    }

    public Builder weeklyPeriods(int value) {
      weeklyPeriods = value;
      return this;
    }

    public Builder certificates(Set<Stage> value) {
      certificates = value;
      return this;
    }

    public Builder certificateSubject(@Nullable Subject value) {
      certificateSubject = value;
      return this;
    }

    public Builder household(@Nullable String value) {
      household = value;
      return this;
    }

    /** Both halves of the home address. */
    public Builder home(@Nullable Coordinates place) {
      homeLatitude = place == null ? null : place.latitude();
      homeLongitude = place == null ? null : place.longitude();
      return this;
    }

    /** Empty where none was said. */
    public String idSoFar() {
      return id == null ? "" : id;
    }

    /** Empty where none was said. */
    public String schoolIdSoFar() {
      return schoolId == null ? "" : schoolId;
    }

    public @Nullable Position positionSoFar() {
      return position;
    }

    public @Nullable Subject subjectSoFar() {
      return subject;
    }

    /**
     * The staff member.
     *
     * @throws NullPointerException if something was not said that the data must give
     */
    public StaffMember build() {
      LocalDate since = Objects.requireNonNull(atSchoolSince, "atSchoolSince");
      return new StaffMember(
          Objects.requireNonNull(id, "id"),
          Objects.requireNonNull(name, "name"),
          Objects.requireNonNull(gender, "gender"),
          Objects.requireNonNull(birthDate, "birthDate"),
          Objects.requireNonNull(schoolId, "schoolId"),
          Objects.requireNonNull(position, "position"),
          subject,
          gradeBand,
          honor,
          title,
          since,
          inPostSince == null ? since : inPostSince,
          hired == null ? since : hired,
          Coordinates.ofHalves(homeLatitude, homeLongitude),
          circumstances,
          ownCircumstances,
          circumstancesApproved,
          circumstancesSince,
          circumstancesUntil,
          willingness,
          preferredSchools,
          graduatingYears,
          weeklyPeriods,
          certificates,
          certificateSubject,
          household);
    }
  }
}
