package org.lungang.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lungang.district.Area.RURAL;
import static org.lungang.district.Area.TOWN;
import static org.lungang.district.Area.URBAN;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lungang.district.Area;
import org.lungang.district.Role;
import org.lungang.district.School;
import org.lungang.district.Stage;
import org.lungang.district.Trait;
import org.lungang.language.Language;
import org.lungang.language.Message;

/** A policy names schools by area, trait, role and stage. */
class SchoolsTest {

  @ParameterizedTest
  @CsvSource({
    "'areas: [TOWN, 城区]', true",
    "areas: TOWN, true",
    "areas: [城区], false",
    "traits: [WEAK], true",
    "traits: [NEW], false",
    "'traits: [NEW, 薄弱]', true",
    "target: true, true",
    "target: false, false",
    "roles: MEMBER, true",
    "roles: LEAD, false",
    "stages: JUNIOR, true",
    "stages: NINE_YEAR, true",
    "stages: SENIOR, false",
    "'areas: TOWN, traits: NEW', false",
    "'areas: TOWN, traits: WEAK, roles: MEMBER', true"
  })
  void everyConditionMustHold(String conditions, boolean fits) {
    School school = school(TOWN, Trait.WEAK);
    Schools from = read(conditions).policy().quotas().get(0).from();
    assertThat(from.fit(school, List.of(Role.MEMBER))).isEqualTo(fits);
    assertThat(from.words().in(Language.EN)).isNotEqualTo("all schools");
  }

  @Test
  void atTargetSchoolsAreThoseOutsideTheTownOrWithATrait() {
    Schools target = new Schools(Set.of(), Set.of(), true, Set.of(), Set.of());
    assertThat(target.fit(school(URBAN), List.of())).isFalse();
    assertThat(target.fit(school(URBAN, Trait.SMALL), List.of())).isTrue();
    assertThat(target.fit(school(RURAL), List.of())).isTrue();
  }

  @Test
  void noConditionTakesEverySchool() {
    Schools all = new Schools(Set.of(), Set.of(), null, Set.of(), Set.of());
    assertThat(all.fit(school(URBAN), List.of())).isTrue();
    assertThat(all.words().in(Language.ZH)).isEqualTo("所有学校");
  }

  @Test
  void whatIsNarrowedIsSaidInBothLanguages() {
    Policy policy = read("areas: URBAN, roles: LEAD").policy();
    Message narrowed = policy.quotas().get(0).narrowed(policy);
    assertThat(narrowed.in(Language.EN)).isEqualTo("from urban, lead");
    assertThat(narrowed.in(Language.ZH)).isEqualTo("由城区、牵头校派出");
    assertThat(Rule.H2.says(read("areas: URBAN").policy()))
        .extracting(it -> it.in(Language.EN))
        .contains("Posted each year: 20% of these: teacher, eligible (from urban).");
  }

  @Test
  void aFlowThatIsNotThereAndRotationsOfUnknownFlowsAreRefused() {
    assertThat(quota("flows: [teacher]").problems())
        .singleElement()
        .satisfies(it -> assertThat(it.right().in(Language.EN)).contains("teachers"));
    assertThat(quota("flows: [teachers], in_force_counted: true").problems())
        .singleElement()
        .satisfies(it -> assertThat(it.path()).isEqualTo("quotas.teachers.in_force_counted"));
    assertThat(quota("flows: [teachers], in_force_counted: false").problems()).isEmpty();
  }

  private static PolicyReading read(String conditions) {
    return quota("from: {" + conditions + "}");
  }

  private static PolicyReading quota(String keys) {
    String yaml = "id: own\nextends: standard\nquotas:\n  teachers: {" + keys + "}\n";
    return PolicyReader.read("own.yaml", yaml.getBytes(StandardCharsets.UTF_8));
  }

  private static School school(Area area, Trait... traits) {
    return new School.Builder()
        .id("S1")
        .name("School")
        .stage(Stage.NINE_YEAR)
        .area(area)
        .traits(Set.of(traits))
        .build();
  }
}
