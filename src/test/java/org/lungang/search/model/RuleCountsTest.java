package org.lungang.search.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lungang.policy.Counting;
import org.lungang.policy.PolicyCatalog;
import org.lungang.policy.PolicyReader;
import org.lungang.policy.Rule;
import org.lungang.staffing.Component;
import org.lungang.staffing.Staffing;
import org.lungang.testing.RandomCountRules;
import org.lungang.testing.RandomDistricts;
import org.lungang.testing.TestPolicy;

/** A rule counts in the search as the catalogue says: by sums, or each posting by itself. */
class RuleCountsTest {

  private static Staffing staffing(String policyId, long seed) {
    return Staffing.of(
        RandomDistricts.make(seed),
        policyId.equals("standard")
            ? TestPolicy.like(policyId).rules(RandomCountRules.make(seed)).build()
            : PolicyReader.shipped(policyId),
        2026);
  }

  @Test
  void rulesCountAsTheCatalogueSays() {
    Set<Rule> bySum = EnumSet.noneOf(Rule.class);
    Set<Rule> byChoice = EnumSet.noneOf(Rule.class);
    for (String id : PolicyCatalog.ids()) {
      for (long seed = 1; seed <= 40; seed++) {
        Staffing staffing = staffing(id, seed);
        ModelCompiler compiler = new ModelCompiler(staffing);
        for (Component component : staffing.components()) {
          ComponentModel model = compiler.compile(component);
          model.tallies().forEach(tally -> bySum.add(tally.rule()));
          model.options().forEach(option -> byChoice.addAll(option.worth().keySet()));
        }
      }
    }
    assertThat(bySum).allMatch(rule -> rule.counts() == Counting.BY_SUM);
    assertThat(byChoice).allMatch(rule -> rule.counts() == Counting.BY_CHOICE);
    // What is left is about visits, or holds by which postings are possible.
    Set<Rule> both = EnumSet.copyOf(bySum);
    both.addAll(byChoice);
    assertThat(EnumSet.complementOf(EnumSet.copyOf(both)))
        .containsExactlyInAnyOrder(Rule.H9, Rule.H10, Rule.M5, Rule.S10, Rule.S11);
  }
}
