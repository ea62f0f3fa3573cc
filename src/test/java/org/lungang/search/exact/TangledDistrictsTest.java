package org.lungang.search.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.generator.Generator;
import org.lungang.generator.LinkedDistrict;
import org.lungang.generator.Links;
import org.lungang.policy.Level;
import org.lungang.search.model.ComponentModel;
import org.lungang.search.model.ModelCompiler;
import org.lungang.staffing.Component;
import org.lungang.staffing.Staffing;
import org.lungang.testing.ShippedPolicies;

/**
 * Small districts whose groups share schools: hard and medium are as good as HiGHS proves them to
 * be, soft to 0.02 minutes a posting, and no bound says more.
 */
class TangledDistrictsTest {

  private static final double MOST_MINUTES_A_POSTING = 0.02;
  private static final List<Links> KINDS =
      List.of(Links.CHAIN, Links.STAR, Links.GRID, Links.DENSE);

  /** A district. */
  record Tangled(Links links, int schools, long seed, int teachers) {

    /** One of each kind after the other, of 5 to 11 schools with 2 to 5 teachers each. */
    static Tangled of(int i) {
      return new Tangled(KINDS.get(i % 4), 5 + i / 4 % 7, i, 2 + i / 3 % 4);
    }
  }

  /** With columns of sums alone the last three are not proven, and the second is not found. */
  static Stream<Tangled> some() {
    return IntStream.concat(IntStream.range(0, 8), IntStream.of(48, 99, 158)).mapToObj(Tangled::of);
  }

  @ParameterizedTest
  @MethodSource("some")
  void isAsGoodAsHighsProves(Tangled tangled) {
    require(tangled);
  }

  @Test
  @Tag("long")
  void twoHundredAre() {
    IntStream.range(8, 208).mapToObj(Tangled::of).forEach(TangledDistrictsTest::require);
  }

  /**
   * A county as one group, whose leaders have to change places with each other: of an odd number
   * one stays, whoever goes where. Branching alone does not prove that.
   */
  @ParameterizedTest
  @ValueSource(longs = {301, 302})
  void ofAnOddNumberOfLeadersOneStays(long seed) {
    Staffing staffing =
        Staffing.of(
            LinkedDistrict.generate(Links.WHOLE, 23, seed, 6),
            ShippedPolicies.get("standard"),
            Generator.plannedYear());
    ComponentModel model = new ModelCompiler(staffing).compile(staffing.components().get(0));
    ComponentOptimizer optimizer =
        new ComponentOptimizer(model, () -> false, () -> false, gain -> {});
    optimizer.run();
    assertThat(AllPlans.losses(model, optimizer.chosen())[Level.MEDIUM.ordinal()]).isEqualTo(1);
    assertThat(optimizer.isProven()).isTrue();
  }

  private static void require(Tangled tangled) {
    Staffing staffing =
        Staffing.of(
            LinkedDistrict.generate(tangled.links, tangled.schools, tangled.seed, tangled.teachers),
            ShippedPolicies.get("standard"),
            Generator.plannedYear());
    ModelCompiler compiler = new ModelCompiler(staffing);
    for (Component component : staffing.components()) {
      if (compiler.size(component) > 0) {
        require(tangled, staffing, compiler.compile(component));
      }
    }
  }

  private static void require(Tangled tangled, Staffing staffing, ComponentModel model) {
    ComponentOptimizer optimizer =
        new ComponentOptimizer(model, () -> false, () -> false, gain -> {});
    optimizer.run();
    if (!optimizer.isProven()) {
      optimizer.goOn();
    }
    long[] best = CertificatesAgainstHighsTest.bestByHighs(staffing, model);
    OptimizerAgainstEnumerationTest.requireTrue(model, optimizer, best);
    long[] lost = AllPlans.losses(model, optimizer.chosen());
    assertThat(lost[Level.HARD.ordinal()]).as("hard of %s", tangled).isEqualTo(best[0]);
    assertThat(lost[Level.MEDIUM.ordinal()]).as("medium of %s", tangled).isEqualTo(best[1]);
    assertThat((double) (lost[Level.SOFT.ordinal()] - best[2]))
        .as("soft of %s", tangled)
        .isLessThanOrEqualTo(MOST_MINUTES_A_POSTING * optimizer.postings().size());
  }
}
