package org.lungang.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lungang.compare.Amendment;
import org.lungang.dataset.DatasetReader;
import org.lungang.policy.Policy;
import org.lungang.policy.PolicyReader;
import org.lungang.policy.PolicyReading;
import org.lungang.policy.PolicyWriter;
import org.lungang.project.BasePlan;
import org.lungang.scenario.Scenario;
import org.lungang.scenario.ScenarioEdits;
import org.lungang.scenario.ScenarioReader;
import org.lungang.scenario.ScenarioReading;
import org.lungang.staffing.Staffing;

/** Reads fuzzed policies and scenarios. */
final class PolicyReaders {

  private PolicyReaders() {}

  static void policy(FuzzedFiles files, byte[] bytes) {
    PolicyReading reading = PolicyReader.read("own.yaml", bytes);
    reading.problems().stream().limit(12).forEach(problem -> Told.one(problem.what()));
    Policy policy = reading.policy();
    if (policy != null) {
      if (files.also(8, bytes)) {
        Told.text(PolicyWriter.toYaml(policy));
      }
      Staffing.of(files.district, policy, ListReaders.START.getYear());
    }
  }

  static Map<String, byte[]> policies(FuzzedFiles files) throws IOException {
    Map<String, byte[]> seeds = new TreeMap<>();
    seeds.put(
        "own",
        ListReaders.utf8(
            """
            id: own
            extends: standard
            term_years: 2
            eligible_years: 6
            quotas: {teachers: {share: 15%, group_types: TIGHT, floors: [{who: {backbone: true}, share: 20%}]}}
            flows: {TIGHT: {down: {way: LEAD_TO_MEMBER, kind: 支教}}}
            """));
    seeds.put("whole", Files.readAllBytes(files.plan().resolve("policy.yaml")));
    return seeds;
  }

  /** A scenario on lists of ten rows; now and then on a plan, with its policy. */
  static void scenario(FuzzedFiles files, byte[] bytes) throws IOException {
    ScenarioReading reading = ScenarioReader.read("scenario.yaml", bytes, 1);
    reading.problems().stream().limit(12).forEach(problem -> Told.one(problem.what()));
    Scenario scenario = reading.scenario();
    if (scenario != null) {
      ScenarioEdits.Compiled compiled = ScenarioEdits.of(scenario, files.district, 1);
      compiled.problems().stream().limit(12).forEach(problem -> Told.one(problem.what()));
      Told.all(DatasetReader.read(files.district, compiled.edits()).problems());
    }
    if (files.also(64, bytes)) {
      Path file = files.file("scenario.yaml", bytes);
      files.base().changed(List.of(BasePlan.amendment(Amendment.Kind.SCENARIO, file)));
    }
  }

  static Map<String, byte[]> scenarios(FuzzedFiles files) throws IOException {
    // The plan that some of them change is searched for now: a run may not take so long.
    files.base();
    return Map.of(
        "scenario",
        ListReaders.utf8(
            """
            name: three changes
            note: for the meeting
            policy: {term_years: 2, quotas: {teachers: {share: 20%}}}
            pins: [{staff_id: T01, decision: STAY}]
            staff: {change: [{staff_id: T02, name: 王芳}], remove: [{staff_id: T01}]}
            groups: {move: [{school_id: S02, to: G01}]}
            """));
  }
}
