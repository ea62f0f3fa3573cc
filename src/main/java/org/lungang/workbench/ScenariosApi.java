package org.lungang.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lungang.compare.Amendment;
import org.lungang.compare.Comparison;
import org.lungang.language.Named;
import org.lungang.project.BasePlan;
import org.lungang.project.WhatIf;
import org.lungang.web.Refusal;
import org.lungang.web.Request;
import org.lungang.web.Routes;

/** Scenarios as files of the project, run side by side from the plan that is worked on. */
final class ScenariosApi {

  private static final long CHANGE_COST_MINUTES = 1;

  private ScenariosApi() {}

  static void add(Routes routes, Projects projects) {
    projects.get(routes, "/scenarios", (project, request) -> all(project));
    projects.post(routes, "/scenarios", ScenariosApi::write);
    projects.post(routes, "/scenarios/run", ScenariosApi::run);
  }

  /** The files of a project's scenarios, by name. */
  static List<Path> files(OpenProject project) throws IOException {
    Path folder = project.folder().scenarios();
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static Object all(OpenProject project) throws IOException {
    List<Object> scenarios = new ArrayList<>();
    for (Path file : files(project)) {
      scenarios.add(
          Map.of("name", bare(file), "yaml", Files.readString(file, StandardCharsets.UTF_8)));
    }
    return Map.of("scenarios", scenarios);
  }

  /** What a scenario is called. */
  static String bare(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.length() - ".yaml".length());
  }

  /** Writes a scenario, or takes one away where there is no text. */
  private static Object write(OpenProject project, Request request) throws IOException {
    String name = request.text("name").strip();
    if (!name.matches("[\\p{L}\\p{N} _-]{1,60}")) {
      throw new Refusal(400, Text.say("scenarios.name"));
    }
    Path file = project.folder().scenarios().resolve(name + ".yaml");
    String yaml = request.findText("yaml");
    if (yaml == null) {
      Files.deleteIfExists(file);
    } else {
      ProjectFolder.write(file, yaml.getBytes(StandardCharsets.UTF_8));
    }
    project.events().send("scenarios", Map.of());
    return all(project);
  }

  private static Object run(OpenProject project, Request request) throws IOException {
    Board board = project.board();
    project.flushPlan();
    List<String> names = new ArrayList<>();
    request.json().path("names").forEach(each -> names.add(each.asString()));
    List<Amendment> amendments = new ArrayList<>();
    for (Path file : files(project)) {
      if (names.contains(bare(file))) {
        amendments.add(BasePlan.amendment(Amendment.Kind.SCENARIO, file));
      }
    }
    if (amendments.isEmpty()) {
      throw new Refusal(409, Text.say("scenarios.none"));
    }
    BasePlan base =
        BasePlan.open(project.folder().plan(board.name()), project.folder().lists(), note -> {});
    WhatIf whatIf = WhatIf.of(base, amendments, CHANGE_COST_MINUTES);
    List<Named> notes = new ArrayList<>();
    List<WhatIf.Outcome> outcomes =
        whatIf.run(Runtime.getRuntime().availableProcessors(), place -> false, notes::add);
    return view(whatIf.comparison(outcomes), notes);
  }

  /** A comparison as the page shows it. */
  static Map<String, Object> view(Comparison comparison, List<Named> notes) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("variants", comparison.variants().stream().map(variant -> variant.name()).toList());
    answer.put(
        "lines",
        comparison.lines().stream()
            .map(
                line ->
                    Map.of(
                        "part", line.part().name(),
                        "partName", line.part(),
                        "id", line.id(),
                        "label", line.label(),
                        "cells", line.cells()))
            .toList());
    answer.put("notes", notes);
    return answer;
  }
}
