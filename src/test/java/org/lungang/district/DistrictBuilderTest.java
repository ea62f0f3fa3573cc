package org.lungang.district;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.List;
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
}
