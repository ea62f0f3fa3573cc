package org.lungang.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.dataset.plan.PlanFileReader;
import org.lungang.dataset.plan.VisitFileReader;
import org.lungang.language.Language;
import org.lungang.plan.Plan;
import org.lungang.planfile.PlanMatcher;
import org.lungang.planfile.Planned;
import org.lungang.staffing.Staffing;
import org.lungang.testing.RandomDistricts;
import org.lungang.testing.RandomPlans;
import org.lungang.testing.RandomTownships;
import org.lungang.testing.ShippedPolicies;

class PlanRoundTripTest {

  private static final int YEAR = 2026;

  @TempDir private Path folder;

  @Test
  void aPlanThatIsWrittenAndReadAgainIsTheSamePlan() throws Exception {
    long postings = 0;
    for (String policy : ShippedPolicies.IDS) {
      for (long seed = 0; seed < 6; seed++) {
        Staffing staffing =
            Staffing.of(RandomDistricts.make(seed), ShippedPolicies.get(policy), YEAR);
        Plan plan = RandomPlans.make(staffing, seed);
        postings += plan.size();
        for (Language language : Language.values()) {
          new OutputFolder(folder).write(List.of(PlanCsv.of(staffing, plan, language)));
          PlanMatcher.Match match =
              PlanMatcher.match(staffing, PlanFileReader.read(folder.resolve(PlanCsv.NAME)));
          assertThat(match.problems()).isEmpty();
          assertThat(match.plan().postings()).isEqualTo(plan.postings());
        }
      }
    }
    assertThat(postings).isGreaterThan(100);
  }

  @Test
  void visitsThatAreWrittenAndReadAgainAreTheSame() throws Exception {
    long visits = 0;
    for (long seed = 0; seed < 60; seed++) {
      Staffing staffing = RandomTownships.make(seed);
      Plan plan = RandomPlans.withVisits(staffing, seed);
      visits += plan.visits().size();
      for (Language language : Language.values()) {
        new OutputFolder(folder)
            .write(List.of(PlanCsv.of(staffing, plan, language), ItinerantCsv.of(plan, language)));
        PlanMatcher.Match match =
            PlanMatcher.match(
                staffing,
                PlanFileReader.read(folder.resolve(PlanCsv.NAME)),
                VisitFileReader.read(folder.resolve(ItinerantCsv.NAME)),
                () -> Planned.NOTHING);
        assertThat(match.problems()).isEmpty();
        assertThat(match.plan().visits()).isEqualTo(plan.visits());
        assertThat(match.plan().postings()).isEqualTo(plan.postings());
      }
    }
    assertThat(visits).isGreaterThan(80);
  }
}
