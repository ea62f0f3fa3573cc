package org.lungang.district;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Builds small districts for tests, with defaults for all that a test does not speak of. */
public final class DistrictFixture {

  private final List<School> schools = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();
  private final List<StaffMember> staff = new ArrayList<>();
  private final List<ServicePeriod> servicePeriods = new ArrayList<>();
  private final List<Rotation> rotations = new ArrayList<>();
  private final List<Need> needs = new ArrayList<>();
  private final List<TravelTime> travelTimes = new ArrayList<>();
  private final List<Pin> pins = new ArrayList<>();

  /** An urban school without traits, named after its id. */
  public DistrictFixture school(String id, Stage stage, @Nullable Integer students) {
    return school(id, stage, Area.URBAN, students);
  }

  /** A school without traits, named after its id. */
  public DistrictFixture school(String id, Stage stage, Area area, @Nullable Integer students) {
    schools.add(new School(id, "School " + id, stage, area, Set.of(), null, students));
    return this;
  }

  /** A group; the first school leads. */
  public DistrictFixture group(String id, GroupType type, String... schoolIds) {
    List<Membership> members = new ArrayList<>();
    for (String schoolId : schoolIds) {
      members.add(new Membership(schoolId, members.isEmpty() ? Role.LEAD : Role.MEMBER, type));
    }
    groups.add(new Group(id, "Group " + id, type, members));
    return this;
  }

  /** A teacher of mathematics, born 1985, at the school since 2010, changed as the test wants. */
  public DistrictFixture teacher(String id, String schoolId, UnaryOperator<Person> change) {
    staff.add(change.apply(new Person()).build(id, schoolId));
    return this;
  }

  /** The same, unchanged. */
  public DistrictFixture teacher(String id, String schoolId) {
    return teacher(id, schoolId, person -> person);
  }

  public DistrictFixture need(String schoolId, String subject, int required) {
    needs.add(new Need(schoolId, Subject.of(subject), required));
    return this;
  }

  public DistrictFixture travel(String fromId, String toId, int minutes) {
    travelTimes.add(new TravelTime(fromId, toId, minutes));
    return this;
  }

  public DistrictFixture pin(String staffId, Decision decision, @Nullable String schoolId) {
    pins.add(new Pin(staffId, decision, schoolId, ""));
    return this;
  }

  public DistrictFixture rotation(Rotation rotation) {
    rotations.add(rotation);
    return this;
  }

  public DistrictFixture service(String staffId, String school, String from, String until) {
    servicePeriods.add(
        new ServicePeriod(staffId, school, null, LocalDate.parse(from), LocalDate.parse(until)));
    return this;
  }

  public District build() {
    return new DistrictBuilder()
        .schools(schools)
        .groups(groups)
        .staff(staff)
        .servicePeriods(servicePeriods)
        .rotations(rotations)
        .needs(needs)
        .travelTimes(travelTimes)
        .pins(pins)
        .build();
  }

  /** What a test may say of somebody. */
  public static final class Person {
    private String name = "";
    private Gender gender = Gender.F;
    private String birthDate = "1985-01-01";
    private Position position = Position.TEACHER;
    private @Nullable Subject subject = Subject.of("MATH");
    private @Nullable GradeBand gradeBand;
    private Honor honor = Honor.NONE;
    private @Nullable Title title;
    private String atSchoolSince = "2010-09-01";
    private String inPostSince = "";
    private Set<Circumstance> circumstances = Set.of();
    private Willingness willingness = Willingness.NEUTRAL;
    private Set<String> preferred = Set.of();

    public Person name(String newName) {
      name = newName;
      return this;
    }

    public Person born(String date) {
      birthDate = date;
      return this;
    }

    public Person man() {
      gender = Gender.M;
      return this;
    }

    public Person position(Position newPosition) {
      position = newPosition;
      return this;
    }

    public Person subject(@Nullable String newSubject) {
      subject = newSubject == null ? null : Subject.of(newSubject);
      return this;
    }

    public Person gradeBand(GradeBand newGradeBand) {
      gradeBand = newGradeBand;
      return this;
    }

    public Person backbone() {
      honor = Honor.DISTRICT;
      return this;
    }

    public Person title(Title newTitle) {
      title = newTitle;
      return this;
    }

    public Person since(String date) {
      atSchoolSince = date;
      return this;
    }

    public Person inPost(String date) {
      inPostSince = date;
      return this;
    }

    public Person circumstance(Circumstance circumstance) {
      circumstances = Set.of(circumstance);
      return this;
    }

    public Person willing(Willingness newWillingness) {
      willingness = newWillingness;
      return this;
    }

    public Person prefers(String schoolId) {
      preferred = Set.of(schoolId);
      return this;
    }

    private StaffMember build(String id, String schoolId) {
      LocalDate since = LocalDate.parse(atSchoolSince);
      return new StaffMember.Builder()
          .id(id)
          .name(name.isEmpty() ? "Name " + id : name)
          .gender(gender)
          .birthDate(LocalDate.parse(birthDate))
          .schoolId(schoolId)
          .position(position)
          .subject(subject)
          .gradeBand(gradeBand)
          .honor(honor)
          .title(title)
          .atSchoolSince(since)
          .inPostSince(inPostSince.isEmpty() ? since : LocalDate.parse(inPostSince))
          .hired(since)
          .circumstances(circumstances)
          .willingness(willingness)
          .preferredSchools(preferred)
          .build();
    }
  }
}
