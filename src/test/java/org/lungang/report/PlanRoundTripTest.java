package org.lungang.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.dataset.plan.PlanColumn;
import org.lungang.dataset.plan.PlanFileReader;
import org.lungang.dataset.plan.VisitFileReader;
import org.lungang.district.GroupType;
import org.lungang.district.Title;
import org.lungang.language.Language;
import org.lungang.output.OutputFolder;
import org.lungang.plan.Plan;
import org.lungang.planfile.PlanMatcher;
import org.lungang.planfile.Planned;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.testing.RandomDistricts;
import org.lungang.testing.RandomPlans;
import org.lungang.testing.RandomTownships;
import org.lungang.testing.ShippedPolicies;
import org.lungang.testing.TestDistrict;

class PlanRoundTripTest {

  private static final int YEAR = 2026;

  private static final int EXTRA_MINUTES = PlanColumn.EXTRA_MINUTES.ordinal();

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

  @Test
  void minutesThatTheListsDoNotTellAreLeftEmptyAndReadAgain() throws Exception {
    TestDistrict district =
        new TestDistrict()
            .schools("S1", "S2", "S3")
            .group("G", GroupType.TIGHT, "S1", "S2", "S3")
            .travel("S1", "S2", 10);
    for (String id : List.of("A1", "A2")) {
      district.staff(id, "S1", who -> who.backbone().title(Title.FIRST));
    }
    Staffing staffing = district.under("wolong-2023");
    Plan plan = Plan.of(List.of(posting(staffing, "A1", "S2"), posting(staffing, "A2", "S3")));
    String csv = new String(PlanCsv.of(staffing, plan, Language.EN).content(), UTF_8);
    List<String> minutes =
        csv.lines().skip(1).map(line -> line.split(",", -1)[EXTRA_MINUTES]).toList();
    assertThat(minutes).containsExactly("10", "");
    // Plans of earlier versions have 0 there.
    assertThat(csv.replaceFirst("(-09-01),,", "$1,0,")).isNotEqualTo(csv);
    for (String written : List.of(csv, csv.replaceFirst("(-09-01),,", "$1,0,"))) {
      Path file = Files.writeString(folder.resolve(PlanCsv.NAME), written);
      PlanMatcher.Match match = PlanMatcher.match(staffing, PlanFileReader.read(file));
      assertThat(match.problems()).isEmpty();
      assertThat(match.plan().postings()).isEqualTo(plan.postings());
    }
  }

  private static PossiblePosting posting(Staffing staffing, String staffId, String hostId) {
    return staffing.postingsOf(staffId).stream()
        .filter(posting -> posting.hostSchoolId().equals(hostId))
        .findFirst()
        .orElseThrow();
  }
}
