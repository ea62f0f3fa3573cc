package org.lungang.search.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lungang.district.District;
import org.lungang.district.Group;
import org.lungang.district.Membership;
import org.lungang.generator.Generator;
import org.lungang.generator.Shape;
import org.lungang.linear.DualSimplex.End;
import org.lungang.linear.ReferenceSolver;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.policy.Level;
import org.lungang.search.chains.SearchState;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.ModelCompiler;
import org.lungang.staffing.Component;
import org.lungang.staffing.Staffing;
import org.lungang.testing.ShippedPolicies;

/**
 * Components of 300 to 3,000 possible postings, of every family, some with shared schools: what the
 * search finds and proves is held to what HiGHS finds for the same programs, and that to the plain
 * scorer.
 */
class CertificatesAgainstHighsTest {

  /**
   * Components to prove.
   *
   * @param scale of the generated district
   * @param links how many groups are joined to the next by a school
   * @param smallest how many possible postings a component has at least
   * @param most how many it has at most
   * @param count how many components
   */
  record Family(
      Shape shape,
      String policyId,
      long seed,
      double scale,
      int links,
      int smallest,
      int most,
      int count) {

    Staffing staffing() {
      District district = Generator.generate(shape, seed, scale);
      return Staffing.of(
          links == 0 ? district : linked(district, links),
          ShippedPolicies.get(policyId),
          Generator.plannedYear());
    }
  }

  static Stream<Family> families() {
    return Stream.of(
        new Family(Shape.WOLONG, "wolong-2023", 11, 0.05, 0, 300, 700, 1),
        new Family(Shape.HUADU, "huadu-2025", 12, 0.1, 0, 300, 600, 2),
        new Family(Shape.SUZHOU, "suzhou-2024", 13, 0.05, 0, 900, 3_000, 1),
        new Family(Shape.SUZHOU, "standard", 14, 0.05, 0, 300, 900, 1),
        new Family(Shape.GUANGDONG, "guangdong-2020", 15, 0.05, 0, 300, 1_000, 2),
        new Family(Shape.GUANGDONG, "national-2014", 16, 0.05, 0, 300, 900, 1),
        new Family(Shape.XX_COUNTY, "xx-county-2023", 17, 1, 2, 300, 3_000, 1),
        new Family(Shape.HUADU, "xx-county-2023", 18, 0.1, 3, 300, 3_000, 1));
  }

  /** The first groups of a district, each with a school of the next one as a member. */
  private static District linked(District district, int links) {
    List<Group> groups = new ArrayList<>(district.groups());
    for (int i = 0; i < links; i++) {
      Group group = groups.get(i);
      List<Membership> members = new ArrayList<>(group.schools());
      Membership shared = groups.get(i + 1).members().get(0);
      if (members.stream().noneMatch(other -> other.schoolId().equals(shared.schoolId()))) {
        members.add(shared);
      }
      groups.set(i, new Group(group.id(), group.name(), group.type(), members));
    }
    return district.toBuilder().groups(groups).build();
  }

  @ParameterizedTest
  @MethodSource("families")
  void noCertificateSaysMoreThanHighsAndTheScorer(Family family) {
    Staffing staffing = family.staffing();
    ModelCompiler compiler = new ModelCompiler(staffing);
    List<Component> components =
        staffing.components().stream()
            .filter(one -> compiler.size(one) >= family.smallest)
            .filter(one -> compiler.size(one) <= family.most)
            .sorted(Comparator.comparingInt(one -> -compiler.size(one)))
            .limit(family.count)
            .toList();
    assertThat(components).hasSize(family.count);
    for (Component component : components) {
      ComponentModel model = compiler.compile(component);
      long[] best = bestByHighs(staffing, model);
      for (int after : new int[] {0, 2, 20}) {
        ComponentOptimizer late =
            new ComponentOptimizer(
                model,
                OptimizerAgainstEnumerationTest.afterSoManyCalls(after),
                () -> false,
                gain -> {});
        late.run();
        OptimizerAgainstEnumerationTest.requireTrue(model, late, best);
      }
      ComponentOptimizer overdue =
          new ComponentOptimizer(
              model, () -> true, OptimizerAgainstEnumerationTest.afterSoManyCalls(1), gain -> {});
      overdue.run();
      OptimizerAgainstEnumerationTest.requireTrue(model, overdue, best);
      ComponentOptimizer whole = new ComponentOptimizer(model, () -> false, () -> false, g -> {});
      whole.run();
      OptimizerAgainstEnumerationTest.requireTrue(model, whole, best);
    }
  }

  /** What the best plan loses, level by level; it is whole, and the plain scorer says the same. */
  static long[] bestByHighs(Staffing staffing, ComponentModel model) {
    long hard = least(model, Level.HARD, Caps.NONE).loss;
    long medium = least(model, Level.MEDIUM, new Caps(hard, Long.MAX_VALUE)).loss;
    Found soft = least(model, Level.SOFT, new Caps(hard, medium));
    int[] options = new int[model.candidateCount()];
    Arrays.fill(options, SearchState.NONE);
    soft.options.forEach(option -> options[model.candidateOf(option)] = option);
    Scorer scorer = new Scorer(staffing);
    PlanScore nobody = scorer.score(Plan.of(List.of()), model.component());
    PlanScore score = scorer.score(Plan.of(model.postings(options)), model.component());
    long[] ofNobody = AllPlans.losses(model, new SearchState(model).chosen());
    long[] best = {hard, medium, soft.loss};
    assertThat(
            new long[] {
              score.hard() - nobody.hard(),
              score.medium() - nobody.medium(),
              score.soft() - nobody.soft()
            })
        .containsExactly(ofNobody[0] - best[0], ofNobody[1] - best[1], ofNobody[2] - best[2]);
    return best;
  }

  private record Found(long loss, List<Integer> options) {}

  /** The least loss by HiGHS; its relaxation is held to GLOP on the way. */
  private static Found least(ComponentModel model, Level goal, Caps caps) {
    ComponentProgram program =
        new ComponentProgram(model, goal, caps, OptionScope.all(model), Counting.NONE, null);
    ReferenceSolver.Answer answer =
        ReferenceSolver.whole(program.relaxation(), program.program()::isInteger);
    ReferenceSolver.Answer root = ReferenceSolver.relaxed(program.relaxation());
    assertThat(program.relaxation().solve(Double.POSITIVE_INFINITY, 1_000_000))
        .isEqualTo(End.OPTIMAL);
    assertThat(program.relaxation().provenBound())
        .isLessThanOrEqualTo(root.objective() + 1e-6)
        .isCloseTo(root.objective(), within(1.0));
    return new Found(
        program.program().constant() + Math.round(answer.objective()),
        program.options(answer.values()));
  }
}
