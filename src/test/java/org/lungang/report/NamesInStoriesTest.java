package org.lungang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lungang.district.Group;
import org.lungang.district.GroupType;
import org.lungang.district.School;
import org.lungang.explain.GroupExplanation;
import org.lungang.explain.RuleExplanation;
import org.lungang.explain.SchoolExplanation;
import org.lungang.language.Language;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.policy.Rule;
import org.lungang.staffing.Staffing;
import org.lungang.testing.RandomDistricts;
import org.lungang.testing.RandomPlans;
import org.lungang.testing.RandomTownships;
import org.lungang.testing.ShippedPolicies;
import org.lungang.testing.TestDistrict;

/** Whoever reads what is said of a group, a school or a rule need not know the ids of schools. */
class NamesInStoriesTest {

  private static final int WIDTH = 400;

  /** On random plans, with people who travel to teach too. */
  @Test
  void schoolsAreNamedBesideTheirIds() {
    for (long seed = 1; seed <= 30; seed++) {
      Staffing staffing =
          seed % 2 == 0
              ? RandomTownships.make(seed)
              : Staffing.of(RandomDistricts.make(seed), ShippedPolicies.get("wolong-2023"), 2026);
      Plan plan = RandomPlans.withVisits(staffing, seed);
      for (String story : stories(staffing, plan)) {
        for (School school : staffing.district().schools()) {
          assertThat(story).doesNotContainPattern(alone(school));
        }
      }
    }
  }

  /** A school's id without its name, where it is not a rule's id with the name or the figure. */
  private static String alone(School school) {
    String rule =
        Stream.of(Rule.values())
            .filter(each -> each.name().equals(school.id()))
            .map(each -> "|" + Pattern.quote(each.in(Language.EN)) + "|[+-]\\d")
            .findFirst()
            .orElse("");
    return "(?<![\\w-]|School )"
        + Pattern.quote(school.id())
        + "(?![\\w-])(?!\\s+(?:"
        + Pattern.quote(school.name())
        + rule
        + "))";
  }

  private static List<String> stories(Staffing staffing, Plan plan) {
    PlanScore score = new Scorer(staffing).score(plan);
    List<String> stories = new ArrayList<>();
    for (Group group : staffing.district().groups()) {
      stories.add(
          GroupStory.render(
              staffing,
              GroupExplanation.of(staffing, plan, score, group.id()),
              true,
              Language.EN,
              WIDTH));
    }
    for (School school : staffing.district().schools()) {
      stories.add(
          SchoolStory.render(
              staffing,
              SchoolExplanation.of(staffing, plan, score, school.id()),
              true,
              Language.EN,
              WIDTH));
    }
    return stories;
  }

  /** A leader's sentence says who is due; the table says where. */
  @Test
  void whoeverARuleIsAboutStandsWithTheirSchool() {
    Staffing staffing =
        new TestDistrict()
            .schools("C", "S1")
            .group("G", GroupType.TIGHT, "C", "S1")
            .staff("V", "C", who -> who.named("Li Na").vicePrincipal())
            .staff("W", "S1", who -> who.named("Wang Jun").vicePrincipal())
            .under("wolong-2023");
    Plan plan = Plan.of(List.of());
    String story =
        RuleStory.render(
            staffing,
            RuleExplanation.of(staffing, plan, new Scorer(staffing).score(plan), Rule.M1),
            true,
            Language.EN,
            WIDTH);
    assertThat(story).containsPattern("is due but stays +School C: Li Na");
  }
}
