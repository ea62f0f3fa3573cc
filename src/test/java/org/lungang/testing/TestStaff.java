package org.lungang.testing;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Circumstance;
import org.lungang.district.Coordinates;
import org.lungang.district.Gender;
import org.lungang.district.GradeBand;
import org.lungang.district.Honor;
import org.lungang.district.Position;
import org.lungang.district.StaffMember;
import org.lungang.district.Stage;
import org.lungang.district.Subject;
import org.lungang.district.Title;
import org.lungang.district.Willingness;

/**
 * A staff member for a test: unless said otherwise a woman of 40, TEACHER of MATH without grade
 * band, honor or title, ten years at the school in which she was first hired, NEUTRAL. Nothing
 * exempts her; under every policy she is eligible and due.
 */
public final class TestStaff {

  private final String id;
  private final String schoolId;
  private String name;
  private Gender gender = Gender.F;
  private LocalDate birthDate = LocalDate.of(1986, 3, 15);
  private Position position = Position.TEACHER;
  private @Nullable Subject subject = Subject.of("MATH");
  private @Nullable GradeBand gradeBand;
  private Honor honor = Honor.NONE;
  private @Nullable Title title;
  private LocalDate atSchoolSince = LocalDate.of(2016, 9, 1);
  private @Nullable LocalDate inPostSince;
  private @Nullable LocalDate hired;
  private @Nullable Coordinates home;
  private final Set<Circumstance> circumstances = EnumSet.noneOf(Circumstance.class);
  private final Set<String> ownCircumstances = new TreeSet<>();
  private @Nullable LocalDate exemptSince;
  private @Nullable LocalDate exemptUntil;
  private boolean approved;
  private Willingness willingness = Willingness.NEUTRAL;
  private final Set<String> preferredSchools = new TreeSet<>();
  private int graduatingYears;
  private int weeklyPeriods;
  private Set<Stage> certificates = Set.of();
  private @Nullable Subject certificateSubject;
  private @Nullable String household;

  TestStaff(String id, String schoolId) {
    this.id = id;
    this.name = "Name " + id;
    this.schoolId = schoolId;
  }

  String id() {
    return id;
  }

  String schoolId() {
    return schoolId;
  }

  public TestStaff named(String newName) {
    this.name = newName;
    return this;
  }

  public TestStaff man() {
    this.gender = Gender.M;
    return this;
  }

  public TestStaff born(String date) {
    this.birthDate = LocalDate.parse(date);
    return this;
  }

  public TestStaff principal() {
    return position(Position.PRINCIPAL);
  }

  public TestStaff vicePrincipal() {
    return position(Position.VICE_PRINCIPAL);
  }

  public TestStaff middleManager() {
    return position(Position.MIDDLE_MANAGER);
  }

  public TestStaff position(Position newPosition) {
    this.position = newPosition;
    return this;
  }

  public TestStaff subject(String code) {
    this.subject = Subject.of(code);
    return this;
  }

  public TestStaff teachesNothing() {
    this.subject = null;
    return this;
  }

  public TestStaff band(GradeBand band) {
    this.gradeBand = band;
    return this;
  }

  /** The lowest honor that makes a backbone. */
  public TestStaff backbone() {
    return honor(Honor.DISTRICT);
  }

  public TestStaff honor(Honor newHonor) {
    this.honor = newHonor;
    return this;
  }

  public TestStaff title(Title newTitle) {
    this.title = newTitle;
    return this;
  }

  public TestStaff since(String date) {
    this.atSchoolSince = LocalDate.parse(date);
    return this;
  }

  public TestStaff inPostSince(String date) {
    this.inPostSince = LocalDate.parse(date);
    return this;
  }

  public TestStaff hired(String date) {
    this.hired = LocalDate.parse(date);
    return this;
  }

  public TestStaff address(double latitude, double longitude) {
    this.home = new Coordinates(latitude, longitude);
    return this;
  }

  public TestStaff with(Circumstance circumstance) {
    circumstances.add(circumstance);
    return this;
  }

  public TestStaff with(String ownCircumstance) {
    ownCircumstances.add(ownCircumstance);
    return this;
  }

  public TestStaff exempted(@Nullable String since, @Nullable String until) {
    exemptSince = since == null ? null : LocalDate.parse(since);
    exemptUntil = until == null ? null : LocalDate.parse(until);
    return this;
  }

  public TestStaff approved() {
    this.approved = true;
    return this;
  }

  public TestStaff volunteer() {
    return willing(Willingness.VOLUNTEER);
  }

  public TestStaff willing(Willingness newWillingness) {
    this.willingness = newWillingness;
    return this;
  }

  public TestStaff prefers(String preferredSchoolId) {
    preferredSchools.add(preferredSchoolId);
    return this;
  }

  public TestStaff livesAt(String newHousehold) {
    this.household = newHousehold;
    return this;
  }

  /** Holds a certificate of each of these stages. */
  public TestStaff certified(Stage... stages) {
    this.certificates = Set.of(stages);
    return this;
  }

  /** What the certificates name. */
  public TestStaff certifiedIn(String subject) {
    this.certificateSubject = Subject.of(subject);
    return this;
  }

  public TestStaff graduatingYears(int years) {
    this.graduatingYears = years;
    return this;
  }

  /** Periods a week already taught elsewhere. */
  public TestStaff weeklyPeriods(int periods) {
    this.weeklyPeriods = periods;
    return this;
  }

  StaffMember build() {
    return new StaffMember.Builder()
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
        .inPostSince(inPostSince == null ? atSchoolSince : inPostSince)
        .hired(hired == null ? atSchoolSince : hired)
        .home(home)
        .circumstances(circumstances)
        .ownCircumstances(ownCircumstances)
        .circumstancesSince(exemptSince)
        .circumstancesUntil(exemptUntil)
        .circumstancesApproved(approved)
        .willingness(willingness)
        .preferredSchools(preferredSchools)
        .graduatingYears(graduatingYears)
        .weeklyPeriods(weeklyPeriods)
        .certificates(certificates)
        .certificateSubject(certificateSubject)
        .household(household)
        .build();
  }
}
