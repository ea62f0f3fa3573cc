package org.lungang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lungang.district.Circumstance;
import org.lungang.district.Gender;
import org.lungang.district.Honor;
import org.lungang.district.Position;
import org.lungang.district.StaffMember;
import org.lungang.district.Willingness;

/** A circumstance is the same by whichever of its names lists and policy call it. */
class EnteredTest {

  private static final List<ExemptionRule> EXEMPTIONS =
      List.of(
          new ExemptionRule.OwnCircumstance(
              "special-post", new Policy.Name("Special post", "特岗教师"), false, null, false, ""));

  private static Set<String> entered(String own, Circumstance... codes) {
    return Entered.of(
        new StaffMember.Builder()
            .id("T1")
            .name("Name")
            .gender(Gender.F)
            .birthDate(LocalDate.of(1986, 3, 15))
            .schoolId("S1")
            .position(Position.TEACHER)
            .honor(Honor.NONE)
            .atSchoolSince(LocalDate.of(2016, 9, 1))
            .inPostSince(LocalDate.of(2016, 9, 1))
            .hired(LocalDate.of(2016, 9, 1))
            .willingness(Willingness.NEUTRAL)
            .circumstances(Set.of(codes))
            .ownCircumstances(own.isEmpty() ? Set.of() : Set.of(own))
            .build(),
        EXEMPTIONS);
  }

  @Test
  void everyNameOfThePolicysOwnMeansTheSame() {
    for (String name : List.of("special-post", "SPECIAL-POST", "Special post", "特岗教师", "特岗 教师")) {
      assertThat(entered(name)).as(name).contains(Entered.key("special-post"));
      assertThat(entered(name)).as(name).contains(Entered.key("特岗教师"));
    }
  }

  @Test
  void widthAndBlanksMakeNoDifferenceButWordsDo() {
    assertThat(entered("ｓｐｅｃｉａｌ－ｐｏｓｔ")).contains(Entered.key("特岗教师"));
    assertThat(entered("支教　人员")).contains(Entered.key("支教人员"));
    assertThat(entered("特岗")).doesNotContain(Entered.key("特岗教师"));
  }

  @Test
  void aCodeHasItsChineseWordToo() {
    assertThat(entered("", Circumstance.ILL))
        .contains(Entered.key("患病"), Entered.key("ILL"))
        .doesNotContain(Entered.key("孕期哺乳期"));
    assertThat(entered("")).isEmpty();
  }
}
