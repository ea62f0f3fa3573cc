package org.lungang.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.compare.Amendment;
import org.lungang.compare.Change;
import org.lungang.compare.PostingKey;
import org.lungang.compare.Reason;
import org.lungang.compare.Replanned;
import org.lungang.compare.ReplannedRow;
import org.lungang.compare.Replanning;
import org.lungang.compare.VisitKey;
import org.lungang.dataset.DatasetStyle;
import org.lungang.dataset.DatasetWriter;
import org.lungang.district.District;
import org.lungang.language.Language;
import org.lungang.plan.Plan;
import org.lungang.plan.PlanScore;
import org.lungang.plan.Scorer;
import org.lungang.plan.Visit;
import org.lungang.policy.Policy;
import org.lungang.policy.PolicyCatalog;
import org.lungang.policy.PolicyReader;
import org.lungang.policy.PolicyWriter;
import org.lungang.search.ComponentSearch;
import org.lungang.search.SearchOptions;
import org.lungang.search.engine.ComponentResult;
import org.lungang.search.engine.Demands;
import org.lungang.staffing.Component;
import org.lungang.staffing.Finding;
import org.lungang.staffing.Findings;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.testing.RandomCountRules;
import org.lungang.testing.RandomDistricts;
import org.lungang.testing.RandomScenarios;
import org.lungang.testing.RandomTownships;
import org.lungang.testing.ShippedPolicies;
import org.lungang.testing.TestPolicy;

/**
 * Random scenarios through whatif and replan, from the files of a plan to the new plan: what was
 * planned again is the best by the plain score less the price of changes, what was not touched is
 * as good as a fresh plan, and every reason of a replanned posting is true of its own score.
 */
class ChangedPlansTest {

  @TempDir private Path temporary;

  private int scenarios;
  private int changes;
  private final List<AssertionError> failures = new ArrayList<>();

  @Test
  void aSampleOfThem() throws IOException {
    sweep(100, 1);
    assertThat(scenarios).isGreaterThan(30);
    assertThat(changes).isGreaterThan(10);
  }

  /** Somebody whose posting is gone gets the better of others: that is no change more than none. */
  @Test
  void whoChangesAnywayGetsWhatIsBest() throws IOException {
    sweep(9_017, 1, made -> facts(made, ShippedPolicies.get("wujin-2015")));
    throwFailures();
  }

  /** Some 170 districts, each with four scenarios; the properties name others. */
  @Test
  @Tag("long")
  void manyOfThem() throws IOException {
    sweep(Long.getLong("lungang.sweep.first", 100), Integer.getInteger("lungang.sweep.size", 10));
    assertThat(changes).isPositive();
  }

  private void sweep(long firstSeed, int perPolicy) throws IOException {
    // Each policy from another seed on, so that a few districts are not all alike.
    long seed = firstSeed;
    for (String policyId : PolicyCatalog.ids()) {
      sweep(seed++, perPolicy, made -> facts(made, ShippedPolicies.get(policyId)));
    }
    for (String policyId : List.of("standard", "suzhou-2024")) {
      sweep(seed++, perPolicy, made -> withOwnRules(made, policyId));
    }
    sweep(seed, 2 * perPolicy, RandomTownships::make);
    throwFailures();
  }

  private void throwFailures() {
    if (!failures.isEmpty()) {
      failures.stream().skip(1).forEach(failures.get(0)::addSuppressed);
      throw failures.get(0);
    }
  }

  private static Staffing facts(long seed, Policy policy) {
    return Staffing.of(RandomDistricts.make(seed), policy, 2026);
  }

  private static Staffing withOwnRules(long seed, String policyId) {
    return Staffing.of(
        RandomDistricts.withHeadcounts(RandomDistricts.make(seed), seed),
        TestPolicy.like(policyId).rules(RandomCountRules.make(seed)).build(),
        2026);
  }

  /** Checks the first districts that can be planned, from a seed on. */
  private void sweep(long firstSeed, int districts, LongFunction<Staffing> facts)
      throws IOException {
    int checked = 0;
    for (long seed = firstSeed; checked < districts; seed++) {
      Staffing made = facts.apply(seed);
      District district = RandomDistricts.readable(made.district());
      Staffing readable = Staffing.of(district, made.policy(), made.year());
      if (isReadable(made.policy()) && Findings.of(readable).stream().noneMatch(Finding::error)) {
        check(district, made.policy(), seed);
        checked++;
      }
    }
  }

  /**
   * Whether nothing is wrong with a policy in its file; one drawn at random may contradict itself.
   */
  private static boolean isReadable(Policy policy) {
    byte[] yaml = PolicyWriter.toYaml(policy).getBytes(StandardCharsets.UTF_8);
    return PolicyReader.read("policy.yaml", yaml).policy() != null;
  }

  private void check(District district, Policy policy, long seed) throws IOException {
    Path folder = Files.createTempDirectory(temporary, "district");
    Path data = folder.resolve("data");
    DatasetWriter.write(district, data, DatasetStyle.ENGLISH);
    Path out = folder.resolve("plan");
    DistrictLists.Checked read = DistrictLists.read(data).requireSound(policy, 2026);
    new Planning(read, new SearchOptions(null, 0L, 0, 2), progress -> {})
        .run()
        .write(out, false, Language.EN, note -> {});
    BasePlan base = BasePlan.open(out, null, note -> {});
    long[] prices = {0, 1, 30};
    for (int i = 0; i < 4; i++) {
      String text =
          RandomScenarios.make(
              district, List.copyOf(base.published().keySet()), 4 * seed + i, i % 2 == 1);
      Amendment scenario = Amendment.of(Amendment.Kind.SCENARIO, "random.yaml", text);
      long price = prices[(int) ((seed + i) % prices.length)];
      String name = policy.id() + " " + seed + "/" + i + " at " + price + "\n" + text;
      if (isSound(base, scenario)) {
        scenarios++;
        try {
          whatIf(base, scenario, price, name);
          replan(base, scenario, seed % 2 == 0 ? null : price, name);
        } catch (AssertionError e) {
          failures.add(e);
        } catch (RuntimeException e) {
          failures.add(new AssertionError(name, e));
        }
      }
    }
  }

  /** Whether lists and policy allow it; a scenario drawn at random may contradict them. */
  private static boolean isSound(BasePlan base, Amendment scenario) {
    try {
      BasePlan.Changed changed = base.changed(List.of(scenario));
      changed.requireSound(Staffing.of(changed.lists().district(), changed.policy(), 2026));
      return true;
    } catch (ProjectFailure failure) {
      return false;
    }
  }

  private void whatIf(BasePlan base, Amendment scenario, long price, String name) {
    WhatIf whatIf = WhatIf.of(base, List.of(scenario), price);
    ChangedPlan changed = whatIf.run(2, place -> false, note -> {}).get(0).plan();
    Staffing staffing = changed.staffing();
    Scorer scorer = new Scorer(staffing);
    assertThat(changed.score().figures())
        .as(name)
        .isEqualTo(scorer.score(changed.plan()).figures());
    for (Component component : staffing.components()) {
      ComponentResult fresh = ComponentSearch.solve(staffing, component, Demands.NONE);
      Plan own = in(changed.plan(), component);
      PlanScore ownScore = scorer.score(own, component);
      long[] mine = priced(base, component, staffing, own, price);
      long[] theirs = priced(base, component, staffing, fresh.plan(), price);
      assertThat(Arrays.compare(mine, theirs))
          .as(
              "%s%ncomponent %s: %s, fresh %s",
              name, component.groups().get(0).id(), Arrays.toString(mine), Arrays.toString(theirs))
          .isNotNegative();
      isBestByOne(base, component, staffing, own, price, name);
      ComponentResult.Bound bound = fresh.bound();
      if (bound != null) {
        long[] most = {bound.hard(), bound.medium(), bound.soft()};
        long[] has = {ownScore.hard(), ownScore.medium(), ownScore.soft()};
        assertThat(Arrays.compare(has, most)).as(name).isNotPositive();
      }
    }
  }

  /** No plan that differs in one person's posting is better at this price. */
  private static void isBestByOne(
      BasePlan base,
      Component component,
      Staffing staffing,
      Plan plan,
      @Nullable Long price,
      String name) {
    long[] mine = priced(base, component, staffing, plan, price);
    for (String schoolId : component.schoolIds()) {
      for (var standing : staffing.presence().staffOf(schoolId)) {
        List<PossiblePosting> others = new ArrayList<>(plan.postings());
        others.removeIf(posting -> posting.staffId().equals(standing.id()));
        List<@Nullable PossiblePosting> choices =
            new ArrayList<>(staffing.postingsOf(standing.id()));
        choices.add(null);
        for (PossiblePosting choice : choices) {
          List<PossiblePosting> postings = new ArrayList<>(others);
          if (choice != null) {
            postings.add(choice);
          }
          long[] other = priced(base, component, staffing, Plan.of(postings, plan.visits()), price);
          assertThat(Arrays.compare(mine, other))
              .as(
                  "%s%n%s by %s: %s, instead of %s",
                  name, standing.id(), choice, Arrays.toString(other), Arrays.toString(mine))
              .isNotNegative();
        }
      }
    }
  }

  private static Plan in(Plan plan, Component component) {
    return Plan.of(
        plan.postings().stream()
            .filter(posting -> component.groups().contains(posting.group()))
            .toList(),
        plan.visits().stream()
            .filter(visit -> component.schoolIds().contains(visit.hostSchoolId()))
            .toList());
  }

  /**
   * A score less the price of what differs from what of the published plan is still possible.
   *
   * @param price null for the fewest changes before all but mandatory rules
   */
  private static long[] priced(
      BasePlan base, Component component, Staffing staffing, Plan plan, @Nullable Long price) {
    Set<String> staffIds = new TreeSet<>(Replanning.keys(plan).keySet());
    Map<String, PostingKey> possible = new TreeMap<>();
    base.published()
        .forEach(
            (staffId, key) -> {
              PossiblePosting kept = Replanning.find(staffing, staffId, key);
              if (kept == null) {
                // Who has to change anyway does so for nothing.
                staffIds.remove(staffId);
              } else if (component.groups().contains(kept.group())) {
                staffIds.add(staffId);
                possible.put(staffId, key);
              }
            });
    Map<String, PostingKey> now = Replanning.keys(plan);
    long changed =
        staffIds.stream().filter(id -> !Objects.equals(possible.get(id), now.get(id))).count();
    SortedMap<VisitKey, Integer> visits = VisitKey.of(plan);
    List<Visit> keptVisits = new ArrayList<>(VisitKey.find(staffing, base.visits()));
    keptVisits.removeIf(visit -> !component.schoolIds().contains(visit.hostSchoolId()));
    Map<VisitKey, Integer> then = VisitKey.of(Plan.of(List.of(), keptVisits));
    Set<VisitKey> keys = new TreeSet<>(visits.keySet());
    keys.addAll(then.keySet());
    changed += keys.stream().filter(key -> !Objects.equals(visits.get(key), then.get(key))).count();
    PlanScore score = new Scorer(staffing).score(plan, component);
    return price == null
        ? new long[] {score.hard(), -changed, score.medium(), score.soft()}
        : new long[] {score.hard(), score.medium(), score.soft() - price * changed};
  }

  private void replan(BasePlan base, Amendment scenario, @Nullable Long price, String name) {
    Replan replan = Replan.of(base, List.of(scenario), Finals.NONE, price, 2);
    ChangedPlan whole = replan.whole();
    assertThat(new Scorer(whole.staffing()).score(whole.plan()).figures())
        .as(name)
        .isEqualTo(whole.score().figures());
    for (Component component : whole.staffing().components()) {
      Plan own = in(whole.plan(), component);
      if (changesIn(base, own, component)) {
        isBestByOne(base, component, whole.staffing(), own, price, name);
      }
    }
    Replanned replanned = replan.replanned();
    Map<String, PostingKey> now = Replanning.keys(whole.plan());
    Set<String> told = new TreeSet<>();
    for (ReplannedRow row : replanned.rows()) {
      Change change = row.change();
      told.add(change.staffId());
      changes++;
      assertThat(change.before()).as(name).isEqualTo(base.published().get(change.staffId()));
      assertThat(change.after()).as(name).isEqualTo(now.get(change.staffId()));
      isTrue(whole, change, row.reason(), price, name);
    }
    Map<String, PostingKey> either = new TreeMap<>(base.published());
    either.putAll(now);
    for (String staffId : either.keySet()) {
      boolean differs = !Objects.equals(base.published().get(staffId), now.get(staffId));
      assertThat(told.contains(staffId)).as(name + staffId).isEqualTo(differs);
    }
    for (var row : replanned.visitRows()) {
      VisitKey key = row.change().key();
      assertThat(row.change().before()).as(name).isEqualTo(base.visits().getOrDefault(key, 0));
      assertThat(row.change().after())
          .as(name)
          .isEqualTo(VisitKey.of(whole.plan()).getOrDefault(key, 0));
    }
  }

  /** Whether a component was planned again; visits are weighed after postings then. */
  private static boolean changesIn(BasePlan base, Plan plan, Component component) {
    return plan.visits().isEmpty()
        && plan.postings().stream()
            .anyMatch(
                posting -> !PostingKey.of(posting).equals(base.published().get(posting.staffId())));
  }

  /** A stated reason is true: without that one change the plan is worse as stated. */
  private static void isTrue(
      ChangedPlan whole, Change change, Reason reason, Long price, String name) {
    Staffing staffing = whole.staffing();
    String what = name + change + ": " + reason.in(Language.EN);
    Optional<PossiblePosting> old =
        Optional.ofNullable(change.before())
            .map(key -> Replanning.find(staffing, change.staffId(), key));
    List<PossiblePosting> postings = new ArrayList<>(whole.plan().postings());
    postings.removeIf(posting -> posting.staffId().equals(change.staffId()));
    old.ifPresent(postings::add);
    PlanScore undone = new Scorer(staffing).score(Plan.of(postings, whole.plan().visits()));
    PlanScore score = whole.score();
    switch (reason.kind()) {
      case DECIDED ->
          assertThat(staffing.district().pinsOf(change.staffId())).as(what).isNotEmpty();
      case IMPOSSIBLE -> {
        assertThat(change.before()).as(what).isNotNull();
        assertThat(old).as(what).isEmpty();
      }
      case RULE -> assertThat(undone.hard()).as(what).isLessThan(score.hard());
      case PRINCIPLE -> {
        assertThat(price).as(what).isNotNull();
        assertThat(undone.hard()).as(what).isEqualTo(score.hard());
        assertThat(undone.medium()).as(what).isLessThan(score.medium());
      }
      case BETTER -> {
        assertThat(price).as(what).isNotNull();
        assertThat(undone.hard()).as(what).isEqualTo(score.hard());
        assertThat(undone.medium()).as(what).isEqualTo(score.medium());
        assertThat(score.soft() - undone.soft()).as(what).isGreaterThan(price);
        assertThat(reason.in(Language.EN))
            .isEqualTo("better by " + (score.soft() - undone.soft()) + " minutes");
      }
    }
  }
}
