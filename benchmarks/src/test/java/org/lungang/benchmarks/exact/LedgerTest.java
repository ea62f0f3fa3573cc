package org.lungang.benchmarks.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lungang.policy.Level;
import org.lungang.staffing.Staffing;
import org.lungang.testing.RandomDistricts;
import org.lungang.testing.ShippedPolicies;

/** A ledger keeps the costs that its program gives from nothing. */
class LedgerTest {

  @ParameterizedTest
  @ValueSource(strings = {"wolong-2023", "suzhou-2024", "huadu-2025", "guangdong-2020"})
  void costsAreTheProgramsAfterEveryTurn(String policyId) {
    SplittableRandom random = new SplittableRandom(3);
    int turns = 0;
    for (long seed = 8_000; seed < 8_010; seed++) {
      Staffing staffing =
          Staffing.of(RandomDistricts.make(seed), ShippedPolicies.get(policyId), 2026);
      for (Program program : new ProgramCompiler(staffing).compileAll()) {
        Ledger ledger = new Ledger(program);
        for (int i = 0; i < 50; i++, turns++) {
          ledger.turn(random.nextInt(program.postings().size()));
          boolean[] taken = ledger.taken();
          Points points = program.points(taken);
          for (int place = 0; place < taken.length; place++) {
            points = taken[place] ? points.minus(program.worth().get(place)) : points;
          }
          for (Level level : Level.values()) {
            assertThat(-ledger.cost(level)).isEqualTo(points.at(level));
          }
        }
      }
    }
    assertThat(turns).isPositive();
  }
}
