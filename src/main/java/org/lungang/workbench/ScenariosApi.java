package org.lungang.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.Amendment;
import org.lungang.language.Named;
import org.lungang.project.BasePlan;
import org.lungang.project.WhatIf;
import org.lungang.web.Refusal;
import org.lungang.web.Request;
import org.lungang.web.Routes;
import tools.jackson.databind.JsonNode;

/** Scenarios as files of the project, run side by side from the plan that is worked on. */
final class ScenariosApi {

  private static final long CHANGE_COST_MINUTES = 1;
  private static final int MOST_SECONDS = 3_600;

  private ScenariosApi() {}

  static void add(Routes routes, Projects projects, Comparisons comparisons) {
    projects.get(routes, "/scenarios", (project, request) -> all(project));
    projects.post(routes, "/scenarios", ScenariosApi::write);
    projects.post(
        routes, "/scenarios/run", (project, request) -> run(project, request, comparisons));
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

  /** The scenarios of a project that a list of names asks for. */
  static List<Amendment> amendments(OpenProject project, JsonNode asked) throws IOException {
    List<String> names = asked.valueStream().map(JsonNode::asString).toList();
    List<Amendment> amendments = new ArrayList<>();
    for (Path file : files(project)) {
      if (names.contains(bare(file))) {
        amendments.add(BasePlan.amendment(Amendment.Kind.SCENARIO, file));
      }
    }
    return amendments;
  }

  /**
   * What a changed posting costs, in minutes.
   *
   * @return null where nothing is asked
   */
  static @Nullable Long changeCost(JsonNode json) {
    JsonNode asked = json.path("changeCost");
    if (!asked.isNumber()) {
      return null;
    } else if (!asked.isIntegralNumber() || asked.asLong() < 0) {
      throw new Refusal(400, Text.say("change-cost", asked.asString()));
    }
    return asked.asLong();
  }

  private static Object run(OpenProject project, Request request, Comparisons comparisons)
      throws IOException {
    JsonNode json = request.json();
    @Nullable Long cost = changeCost(json);
    int seconds = json.path("seconds").asInt(0);
    if (seconds < 0 || seconds > MOST_SECONDS) {
      throw new Refusal(400, Text.say("scenarios.seconds", MOST_SECONDS));
    }
    project.board();
    List<Amendment> amendments = amendments(project, json.path("names"));
    if (amendments.isEmpty()) {
      throw new Refusal(409, Text.say("scenarios.none"));
    }
    WhatIf whatIf =
        WhatIf.of(project.base().plan(), amendments, cost == null ? CHANGE_COST_MINUTES : cost);
    List<Named> notes = new ArrayList<>();
    List<WhatIf.Outcome> outcomes =
        whatIf.run(
            Runtime.getRuntime().availableProcessors(),
            whatIf.within(seconds == 0 ? null : Duration.ofSeconds(seconds), System::nanoTime),
            notes::add);
    return comparisons.show(project, whatIf, outcomes, notes);
  }
}
