package org.lungang.search.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lungang.generator.Generator;
import org.lungang.generator.LinkedDistrict;
import org.lungang.generator.Links;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.ModelCompiler;
import org.lungang.search.model.Option;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.testing.ShippedPolicies;

/** Neighbourhoods are the candidates of schools that hang together, of the size asked for. */
class NeighbourhoodsTest {

  private final ComponentModel model = model();
  private final Neighbourhoods neighbourhoods = new Neighbourhoods(model);
  private final OptionScope all = OptionScope.all(model);
  private final IncumbentPlan nobody = new IncumbentPlan(model, gain -> {});

  private static ComponentModel model() {
    Staffing staffing =
        Staffing.of(
            LinkedDistrict.generate(Links.CHAIN, 12, 3, 4),
            ShippedPolicies.get("standard"),
            Generator.plannedYear());
    ModelCompiler compiler = new ModelCompiler(staffing);
    return staffing.components().stream()
        .map(compiler::compile)
        .max((a, b) -> Integer.compare(a.options().size(), b.options().size()))
        .orElseThrow();
  }

  private boolean[] around(int school, int round, int freeOptions) {
    return neighbourhoods.around(school, round, freeOptions, all, nobody);
  }

  private Set<String> homes(boolean[] free) {
    Set<String> homes = new HashSet<>();
    for (int candidate = 0; candidate < free.length; candidate++) {
      if (free[candidate]) {
        homes.add(posting(model.optionsOf(candidate).get(0)).homeSchoolId());
      }
    }
    return homes;
  }

  private static PossiblePosting posting(Option option) {
    PossiblePosting posting = option.posting();
    assertThat(posting).isNotNull();
    return posting;
  }

  private int freeOptions(boolean[] free) {
    return (int)
        model.options().stream().filter(option -> free[model.candidateOf(option.index())]).count();
  }

  @Test
  void aNeighbourhoodHoldsAllCandidatesOfItsSchools() {
    for (int school = 0; school < neighbourhoods.schoolCount(); school++) {
      boolean[] free = around(school, 1, 40);
      Set<String> homes = homes(free);
      for (int candidate = 0; candidate < free.length; candidate++) {
        String home = posting(model.optionsOf(candidate).get(0)).homeSchoolId();
        assertThat(free[candidate]).as(home).isEqualTo(homes.contains(home));
      }
    }
  }

  @Test
  void itHasAsManyOptionsAsAskedForAndNotASchoolMoreThanNeeded() {
    int size = model.options().size();
    for (int freeOptions : new int[] {1, 60, 120, size}) {
      for (int school = 0; school < neighbourhoods.schoolCount(); school++) {
        boolean[] free = around(school, 2, freeOptions);
        assertThat(freeOptions(free)).isGreaterThanOrEqualTo(freeOptions);
      }
    }
    assertThat(freeOptions(around(0, 0, size))).isEqualTo(size);
    assertThat(homes(around(0, 0, 1))).hasSizeLessThanOrEqualTo(2);
  }

  @Test
  void itsSchoolsHangTogether() {
    for (int school = 0; school < neighbourhoods.schoolCount(); school++) {
      Set<String> homes = homes(around(school, 3, 80));
      Set<String> reached = new HashSet<>(List.of(homes.iterator().next()));
      for (int grown = 0; grown < reached.size(); ) {
        grown = reached.size();
        for (Option option : model.options()) {
          String home = posting(option).homeSchoolId();
          String host = posting(option).hostSchoolId();
          if (reached.contains(home) || reached.contains(host)) {
            Set.of(home, host).stream().filter(homes::contains).forEach(reached::add);
          }
        }
      }
      assertThat(reached).isEqualTo(homes);
    }
  }

  @Test
  void whoIsPostedToOneOfItsSchoolsIsFreeToo() {
    ComponentOptimizer optimizer =
        new ComponentOptimizer(model, () -> false, () -> false, gain -> {});
    optimizer.run();
    IncumbentPlan plan = new IncumbentPlan(model, gain -> {});
    plan.offer(optimizer.chosen());
    int fromElsewhere = 0;
    for (int school = 0; school < neighbourhoods.schoolCount(); school++) {
      boolean[] without = around(school, 4, 1);
      boolean[] with = neighbourhoods.around(school, 4, 1, all, plan);
      Set<String> schools = homes(without);
      for (Option option : model.options()) {
        int candidate = model.candidateOf(option.index());
        if (plan.takes(option.index()) && schools.contains(posting(option).hostSchoolId())) {
          assertThat(with[candidate]).isTrue();
          fromElsewhere += without[candidate] ? 0 : 1;
        }
      }
    }
    assertThat(fromElsewhere).isPositive();
  }

  @Test
  void theSameRoundIsTheSameAndAnotherIsNot() {
    int different = 0;
    for (int school = 0; school < neighbourhoods.schoolCount(); school++) {
      boolean[] free = around(school, 5, 100);
      assertThat(new Neighbourhoods(model).around(school, 5, 100, all, nobody)).isEqualTo(free);
      different += homes(around(school, 6, 100)).equals(homes(free)) ? 0 : 1;
    }
    assertThat(different).isPositive();
  }
}
