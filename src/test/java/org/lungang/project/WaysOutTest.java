package org.lungang.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.compare.Amendment;
import org.lungang.dataset.DatasetStyle;
import org.lungang.dataset.DatasetWriter;
import org.lungang.explain.Diagnosis;
import org.lungang.language.Language;
import org.lungang.output.OutputFile;
import org.lungang.plan.Scorer;
import org.lungang.policy.Policy;
import org.lungang.report.WayOutFiles;
import org.lungang.search.SearchOptions;
import org.lungang.staffing.Component;
import org.lungang.staffing.Finding;
import org.lungang.staffing.Findings;
import org.lungang.staffing.Staffing;
import org.lungang.testing.RandomDistricts;
import org.lungang.testing.ShippedPolicies;

/**
 * The ways out that a diagnosis writes, given to replan and whatif as the scenario files that they
 * are, lead out: of their component one by one, of everything all together.
 */
class WaysOutTest {

  private static final List<String> POLICY_IDS =
      List.of("standard", "national-2014", "wolong-2023", "xx-county-2023", "suzhou-2024");

  @TempDir private Path temporary;

  @Test
  void aSampleOfThemLeadsOut() throws IOException {
    check(0, 1);
  }

  /** 200 districts, or a part of them that the properties name. */
  @Test
  @Tag("long")
  void allOfThemLeadOut() throws IOException {
    check(Long.getLong("lungang.sweep.first", 0), Integer.getInteger("lungang.sweep.size", 40));
  }

  private void check(long firstSeed, int districtsPerPolicy) throws IOException {
    for (String policyId : POLICY_IDS) {
      int checked = 0;
      for (long seed = firstSeed; checked < districtsPerPolicy; seed++) {
        Staffing staffing =
            Staffing.of(
                RandomDistricts.readable(RandomDistricts.make(seed)),
                ShippedPolicies.get(policyId),
                2026);
        if (Findings.of(staffing).stream().noneMatch(Finding::error)) {
          Diagnosis diagnosis = Diagnosis.of(staffing, null);
          if (!diagnosis.blocked().isEmpty()) {
            check(staffing, diagnosis, policyId + " " + seed);
            checked++;
          }
        }
      }
    }
  }

  private void check(Staffing staffing, Diagnosis diagnosis, String name) throws IOException {
    Path folder = Files.createTempDirectory(temporary, "district");
    Path data = folder.resolve("data");
    DatasetWriter.write(staffing.district(), data, DatasetStyle.ENGLISH);
    Path out = folder.resolve("plan");
    Policy policy = staffing.policy();
    DistrictLists.Checked read = DistrictLists.read(data).requireSound(policy, 2026);
    NewPlan plan = new Planning(read, new SearchOptions(null, 0L, 0, 2), progress -> {}).run();
    assertThat(plan.result().score().isFeasible()).as(name).isFalse();
    plan.write(out, false, Language.EN, note -> {});
    BasePlan base = BasePlan.open(out, null, note -> {});
    for (OutputFile file : WayOutFiles.of(diagnosis, Language.EN)) {
      Amendment scenario =
          Amendment.of(
              Amendment.Kind.SCENARIO,
              file.name(),
              new String(file.content(), StandardCharsets.UTF_8));
      String what = name + " " + file.name();
      ChangedPlan replanned = Replan.of(base, List.of(scenario), Finals.NONE, null, 2).whole();
      ChangedPlan imagined =
          WhatIf.of(base, List.of(scenario), 1).run(2, place -> false, note -> {}).get(0).plan();
      if (file.name().equals(WayOutFiles.ALL)) {
        assertThat(replanned.score().hard()).as("replan " + what).isZero();
        assertThat(imagined.score().hard()).as("whatif " + what).isZero();
      } else {
        assertThat(hardOf(replanned, diagnosis, file)).as("replan " + what).isZero();
        assertThat(hardOf(imagined, diagnosis, file)).as("whatif " + what).isZero();
      }
    }
  }

  /** What the plan lacks in the component that a file is named by. */
  private static long hardOf(ChangedPlan plan, Diagnosis diagnosis, OutputFile file) {
    Component component =
        diagnosis.blocked().stream()
            .map(blocked -> blocked.component())
            .filter(each -> file.name().startsWith(each.groups().get(0).id() + "-"))
            .findFirst()
            .orElseThrow();
    return new Scorer(plan.staffing())
        .score(
            plan.plan(),
            plan.staffing().components().stream()
                .filter(each -> each.schoolIds().equals(component.schoolIds()))
                .findFirst()
                .orElseThrow())
        .hard();
  }
}
