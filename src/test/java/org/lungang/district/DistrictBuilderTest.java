package org.lungang.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lungang.testing.TestDistrict;

/** A district made of another one has all that the other has. */
class DistrictBuilderTest {

  private static final District DISTRICT =
      new TestDistrict()
          .schools("A", "B")
          .group("G", GroupType.TIGHT, "A", "B")
          .staff("T1", "A")
          .staff("T2", "A")
          .service("T1", "B", "2010-09-01", "2012-08-31")
          .rotation("T2", "B", "2027-08-31")
          .need("A", "MATH", 2)
          .lessons("A", "MATH", 12)
          .travel("A", "B", 20)
          .pin("T1", Decision.STAY, null)
          .consent("T1", Party.PERSON, null, Answer.GIVEN)
          .build()
          .withName("X");

  /** Whatever list comes to be in a district is not forgotten here: every field is looked at. */
  @Test
  void nothingIsLost() throws IllegalAccessException {
    DistrictBuilder again = DISTRICT.toBuilder().build().toBuilder();
    for (Field field : DistrictBuilder.class.getDeclaredFields()) {
      assertThat(field.get(DISTRICT.toBuilder())).as(field.getName()).isNotIn(List.of(), "");
      assertThat(field.get(again)).as(field.getName()).isEqualTo(field.get(DISTRICT.toBuilder()));
    }
  }

  @Test
  void onlyWhatIsSetChanges() {
    District without = DISTRICT.toBuilder().needs(List.of()).build();
    assertThat(without.needs()).isEmpty();
    assertThat(without.consents()).isEqualTo(DISTRICT.consents());
    assertThat(without.givenName()).isEqualTo("X");
    assertThat(DISTRICT.withConsents(List.of()).givenName()).isEqualTo("X");
  }

  /** Each list has a row of A alone, one of B alone, and one that both are needed for. */
  @Test
  void ofSchoolsWhatIsListedOfThemIsKept() {
    DistrictBuilder both =
        DISTRICT.toBuilder()
            .needs(List.of(need("A"), need("B")))
            .lessons(List.of(lessons("A"), lessons("B")))
            .travelTimes(List.of(new TravelTime("A", "B", 20), new TravelTime("B", "A", 25)))
            .consents(List.of(consent("T1", null), consent("T1", "A"), consent("T1", "B")));
    DistrictBuilder kept = both.build().toBuilder().keepSchools(Set.of("A", "B"));
    assertThat(kept.travelTimes).hasSize(2);
    assertThat(kept.consents).hasSize(3);
    kept.keepSchools(Set.of("A"));
    assertThat(kept.schools).extracting(School::id).containsExactly("A");
    assertThat(kept.needs).containsExactly(need("A"));
    assertThat(kept.lessons).containsExactly(lessons("A"));
    assertThat(kept.travelTimes).isEmpty();
    assertThat(kept.consents).containsExactly(consent("T1", null), consent("T1", "A"));
    assertThat(kept.staff).isEqualTo(DISTRICT.staff());
    assertThat(kept.rotations).isEqualTo(DISTRICT.rotations());
    assertThat(kept.pins).isEqualTo(DISTRICT.pins());
    assertThat(both.keepSchools(Set.of("B")).needs).containsExactly(need("B"));
  }

  @Test
  void ofStaffWhatIsListedOfThemIsKept() {
    DistrictBuilder first = DISTRICT.toBuilder().keepStaff(Set.of("T1"));
    assertThat(first.staff).extracting(StaffMember::id).containsExactly("T1");
    assertThat(first.servicePeriods).isEqualTo(DISTRICT.servicePeriods());
    assertThat(first.rotations).isEmpty();
    assertThat(first.pins).isEqualTo(DISTRICT.pins());
    assertThat(first.consents).isEqualTo(DISTRICT.consents());
    assertThat(first.schools).isEqualTo(DISTRICT.schools());
    DistrictBuilder second = DISTRICT.toBuilder().keepStaff(Set.of("T2"));
    assertThat(second.servicePeriods).isEmpty();
    assertThat(second.rotations).isEqualTo(DISTRICT.rotations());
    assertThat(second.pins).isEmpty();
    assertThat(second.consents).isEmpty();
  }

  private static Need need(String schoolId) {
    return new Need(schoolId, Subject.of("MATH"), 2);
  }

  private static Lessons lessons(String schoolId) {
    return new Lessons(schoolId, Subject.of("MATH"), 12);
  }

  private static Consent consent(String staffId, @Nullable String schoolId) {
    return new Consent(staffId, Party.PERSON, schoolId, Answer.GIVEN, null, "");
  }
}
