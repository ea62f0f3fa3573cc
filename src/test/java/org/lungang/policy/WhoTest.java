package org.lungang.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lungang.district.Gender;
import org.lungang.district.GradeBand;
import org.lungang.district.Honor;
import org.lungang.district.Position;
import org.lungang.district.StaffMember;
import org.lungang.district.Subject;
import org.lungang.district.Title;
import org.lungang.district.Willingness;
import org.lungang.language.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Every condition of a kind of staff takes some, leaves others out, and is said. */
class WhoTest {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /** For each key a value, and two people of whom it takes the first alone. */
  private record Case(JsonNode value, Person taken, Person left) {}

  private static final Map<String, Case> CASES =
      Map.ofEntries(
          at(
              "positions",
              text("PRINCIPAL"),
              person(staff().position(Position.PRINCIPAL)),
              person(staff())),
          at("backbone", flag(), someone(true, false, false, 40, 9), someone()),
          at("eligible", flag(), someone(false, true, false, 40, 9), someone()),
          at("due", flag(), someone(false, false, true, 40, 9), someone()),
          at(
              "willingness",
              text("自愿"),
              person(staff().willingness(Willingness.VOLUNTEER)),
              person(staff())),
          at("subjects", text("PE"), person(staff().subject(Subject.of("PE"))), person(staff())),
          at("has_grade_band", flag(), person(staff().gradeBand(GradeBand.LOWER)), person(staff())),
          at(
              "grade_bands",
              text("LOWER"),
              person(staff().gradeBand(GradeBand.LOWER)),
              person(staff().gradeBand(GradeBand.MIDDLE))),
          at(
              "honor_at_least",
              text("CITY"),
              person(staff().honor(Honor.CITY)),
              person(staff().honor(Honor.DISTRICT))),
          at(
              "title_at_least",
              text("FIRST"),
              person(staff().title(Title.FIRST)),
              person(staff().title(Title.SECOND))),
          at(
              "graduating_years_at_least",
              number(2),
              person(staff().graduatingYears(2)),
              person(staff().graduatingYears(1))),
          at("age_at_most", number(50), someone(false, false, false, 50, 9), aged(51)),
          at("hired_years_at_least", number(9), someone(), hired(8)),
          at("hired_years_below", number(9), hired(8), someone()),
          at(
              "circumstances",
              text("特岗"),
              person(staff().ownCircumstances(Set.of("特岗"))),
              person(staff().ownCircumstances(Set.of("支教")))),
          at(
              "moved_before",
              flag(),
              new Someone(staff().build(), false, false, false, 40, 9, true),
              someone()));

  @Test
  void everyKeyHasACase() {
    assertThat(new TreeMap<>(CASES).keySet())
        .containsExactlyInAnyOrderElementsOf(
            PolicyKeys.of(Who.class).stream().map(Property::key).toList());
  }

  @Test
  void everyConditionTakesSomeAndLeavesOthersOutAndIsSaid() {
    String all = Who.words(List.of()).in(Language.EN);
    CASES.forEach(
        (key, example) -> {
          JsonNode object = NODES.objectNode().set(key, example.value());
          Who who = (Who) new Shape.ObjectOf(Who.class, null).read(object);
          assertThat(who.fits(example.taken())).as(key).isTrue();
          assertThat(who.fits(example.left())).as(key).isFalse();
          assertThat(who.words().in(Language.EN)).as(key).isNotEqualTo(all);
          assertThat(who.words().in(Language.ZH)).as(key).isNotBlank();
          assertThat(Who.failures(List.of(who), example.left()).in(Language.EN))
              .as(key)
              .startsWith(who.words().in(Language.EN) + " (here: ")
              .doesNotContain("(here: )");
          assertThat(Who.failures(List.of(who), example.left()).in(Language.ZH))
              .as(key)
              .startsWith(who.words().in(Language.ZH) + "（此人：")
              .doesNotContain("：）");
          boolean ofYears = key.equals("eligible") || key.equals("due");
          assertThat(who.fitsButForYears(example.left())).as(key).isEqualTo(ofYears);
          boolean stillAsked = !ofYears && !key.equals("subjects");
          assertThat(who.inShort(true).fits(example.left())).as(key).isEqualTo(!stillAsked);
        });
  }

  @Test
  void onlyWhatIsNotMetIsToldWithTheValueOfWhoeverIsAsked() {
    Who young =
        (Who)
            new Shape.ObjectOf(Who.class, null)
                .read(
                    NODES
                        .objectNode()
                        .put("positions", "TEACHER")
                        .put("backbone", true)
                        .put("age_at_most", 35));
    Who leaders =
        (Who) new Shape.ObjectOf(Who.class, null).read(NODES.objectNode().put("positions", "校长"));
    List<Who> kinds = List.of(young, leaders);
    assertThat(Who.failures(kinds, someone(true, true, false, 41, 9)).in(Language.EN))
        .isEqualTo("35 full years of age or fewer (here: 41 full years of age)");
    assertThat(Who.failures(kinds, aged(41)).in(Language.ZH))
        .isEqualTo("骨干、年龄不超过35周岁（此人：非骨干、41周岁）");
    assertThat(
            Who.failures(kinds, person(staff().position(Position.MIDDLE_MANAGER))).in(Language.ZH))
        .isEqualTo("教师、骨干、年龄不超过35周岁（此人：中层干部、非骨干、40周岁） / 校长（此人：中层干部）");
  }

  private static Map.Entry<String, Case> at(String key, JsonNode value, Person taken, Person left) {
    return Map.entry(key, new Case(value, taken, left));
  }

  private static JsonNode text(String text) {
    return NODES.stringNode(text);
  }

  private static JsonNode number(int number) {
    return NODES.numberNode(number);
  }

  private static JsonNode flag() {
    return NODES.booleanNode(true);
  }

  private static StaffMember.Builder staff() {
    return new StaffMember.Builder()
        .id("T1")
        .name("Name")
        .gender(Gender.F)
        .birthDate(LocalDate.of(1986, 3, 15))
        .schoolId("S1")
        .position(Position.TEACHER)
        .subject(Subject.of("MATH"))
        .honor(Honor.NONE)
        .atSchoolSince(LocalDate.of(2016, 9, 1))
        .inPostSince(LocalDate.of(2016, 9, 1))
        .hired(LocalDate.of(2016, 9, 1))
        .willingness(Willingness.NEUTRAL);
  }

  private static Person person(StaffMember.Builder member) {
    return new Someone(member.build(), false, false, false, 40, 9, false);
  }

  private static Person someone() {
    return someone(false, false, false, 40, 9);
  }

  private static Person aged(int years) {
    return someone(false, false, false, years, 9);
  }

  private static Person hired(int years) {
    return someone(false, false, false, 40, years);
  }

  private static Person someone(
      boolean backbone, boolean eligible, boolean due, int age, int hiredYears) {
    return new Someone(staff().build(), backbone, eligible, due, age, hiredYears, false);
  }

  private record Someone(
      StaffMember member,
      boolean backbone,
      boolean isEligible,
      boolean isDue,
      int age,
      int hiredYears,
      boolean movedBefore)
      implements Person {

    @Override
    public Set<String> circumstances() {
      return Entered.of(member, List.of());
    }
  }
}
