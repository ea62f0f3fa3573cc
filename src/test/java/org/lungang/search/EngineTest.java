package org.lungang.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.lungang.plan.Certificate;
import org.lungang.plan.Plan;
import org.lungang.plan.Scorer;
import org.lungang.search.engine.Attempt;
import org.lungang.search.engine.Engine;
import org.lungang.search.engine.EnginePlan;
import org.lungang.search.engine.OptimalityGap;
import org.lungang.search.engine.SearchScore;
import org.lungang.search.model.ModelCompiler;
import org.lungang.search.timefold.SolverConfiguration;
import org.lungang.search.timefold.TimefoldEngine;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.testing.RandomTownships;

class EngineTest {

  private static final SearchOptions OPTIONS = new SearchOptions(null, null, 0, 2);

  /** A third engine, of a dozen lines: takes every posting that makes the score better. */
  private static final Engine GREEDY =
      task -> {
        Scorer scorer = new Scorer(task.staffing());
        List<PossiblePosting> taken = new ArrayList<>();
        Set<String> posted = new HashSet<>();
        SearchScore best = SearchScore.of(scorer.score(Plan.of(taken), task.component()));
        for (PossiblePosting posting :
            new ModelCompiler(task.staffing()).postingsOf(task.component())) {
          if (!posted.contains(posting.staffId())) {
            taken.add(posting);
            SearchScore with = SearchScore.of(scorer.score(Plan.of(taken), task.component()));
            if (with.compareTo(best) > 0) {
              best = with;
              posted.add(posting.staffId());
            } else {
              taken.remove(posting);
            }
          }
        }
        EnginePlan plan = EnginePlan.of(taken, List.of());
        return () -> plan;
      };

  /** Any engine's plan is scored by the plain scorer and bounded by what the exact one proves. */
  @Test
  void aThirdEngineIsScoredAndBounded() {
    int worse = 0;
    int postings = 0;
    for (long seed = 5_000; seed < 5_015; seed++) {
      Staffing staffing = Models.staffing("xx-county-2023", seed);
      SearchResult greedy = search(staffing, GREEDY);
      worse += isBounded(staffing, greedy) ? 1 : 0;
      postings += greedy.plan().size();
    }
    assertThat(postings).isGreaterThan(5);
    assertThat(worse).isGreaterThan(3);
  }

  /** Timefold by itself holds what must hold wherever that is possible, visits too. */
  @Test
  void timefoldPlansDistrictsByItself() {
    TimefoldEngine engine = new TimefoldEngine(SolverConfiguration.standard(null, false, 0));
    int visits = 0;
    for (long seed = 0; seed < 12; seed++) {
      Staffing staffing = RandomTownships.make(seed);
      SearchResult result = search(staffing, engine);
      isBounded(staffing, result);
      visits += result.plan().visits().size();
    }
    assertThat(visits).isGreaterThan(12);
    int same = 0;
    for (long seed = 5_000; seed < 5_015; seed++) {
      Staffing staffing = Models.staffing("standard", seed);
      same += isBounded(staffing, search(staffing, engine)) ? 0 : 1;
    }
    assertThat(same).isGreaterThan(11);
  }

  /** The same steps and seed give the same plan, whatever the number of threads. */
  @Test
  void timefoldRepeatsItself() {
    Staffing staffing = Models.staffing("wolong-2023", 5_003);
    List<String> one = postings(staffing, new SearchOptions(null, 40L, 7, 1));
    assertThat(postings(staffing, new SearchOptions(null, 40L, 7, 2))).isEqualTo(one);
  }

  private static List<String> postings(Staffing staffing, SearchOptions options) {
    Engine engine =
        new TimefoldEngine(SolverConfiguration.standard(options.steps(), false, options.seed()));
    return new Search(staffing, engine, options, SearchListener.SILENT)
        .run().plan().postings().stream().map(Object::toString).toList();
  }

  /** An engine that says a score which the plain scorer does not find is not believed. */
  @Test
  void aWrongScoreIsNotBelieved() {
    Staffing staffing = Models.staffing("standard", 5_001);
    Engine boasting =
        task ->
            () ->
                new EnginePlan(List.of(), List.of(), OptimalityGap.NONE, new SearchScore(0, 0, 1));
    assertThatThrownBy(() -> search(staffing, boasting))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("plain scorer");
  }

  /** With time, components share it by size; what an engine leaves open is gone on with. */
  @Test
  void engineIsGivenItsShareOfTimeAndGoesOn() {
    Staffing staffing = Models.staffing("standard", 5_002);
    ConcurrentLinkedQueue<Duration> shares = new ConcurrentLinkedQueue<>();
    ConcurrentLinkedQueue<Duration> further = new ConcurrentLinkedQueue<>();
    Duration time = Duration.ofMillis(200);
    Engine waiting =
        task -> {
          shares.add(task.time());
          return new Attempt() {
            @Override
            public EnginePlan plan() {
              return EnginePlan.of(List.of(), List.of());
            }

            @Override
            public boolean canGoOn() {
              return true;
            }

            @Override
            public void goOn(Duration left) {
              further.add(left);
            }
          };
        };
    SearchOptions options = new SearchOptions(time, null, 0, 1);
    SearchResult result = new Search(staffing, waiting, options, SearchListener.SILENT).run();
    assertThat(shares).hasSize(result.components());
    assertThat(shares.stream().mapToLong(Duration::toNanos).sum())
        .isLessThanOrEqualTo(time.toNanos());
    assertThat(further).isNotEmpty().allMatch(left -> left.compareTo(time) <= 0);
    assertThat(result.stopReason()).isEqualTo(SearchResult.StopReason.TIME);
  }

  private static SearchResult search(Staffing staffing, Engine engine) {
    return new Search(staffing, engine, OPTIONS, SearchListener.SILENT).run();
  }

  /** Holds a result to that of the exact engine; whether it is worse. */
  private static boolean isBounded(Staffing staffing, SearchResult result) {
    SearchResult exact = new Search(staffing, OPTIONS, SearchListener.SILENT).run();
    SearchScore best = SearchScore.of(exact.score());
    SearchScore found = SearchScore.of(new Scorer(staffing).score(result.plan()));
    assertThat(SearchScore.of(result.score())).isEqualTo(found);
    if (exact.certificate().isProven()) {
      assertThat(found).isLessThanOrEqualTo(best);
    }
    Certificate certificate = result.certificate();
    assertThat(certificate.hardBound()).isEqualTo(exact.certificate().hardBound());
    if (certificate.isHardProven()) {
      assertThat(certificate.mediumBound()).isEqualTo(exact.certificate().mediumBound());
    }
    Long bound = certificate.softBound();
    if (certificate.isMediumProven() && bound != null) {
      assertThat(bound).isGreaterThanOrEqualTo(best.soft());
    }
    return found.compareTo(best) < 0;
  }
}
