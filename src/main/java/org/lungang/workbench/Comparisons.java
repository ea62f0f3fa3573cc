package org.lungang.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.Comparison;
import org.lungang.compare.Comparison.Line;
import org.lungang.compare.Verdict;
import org.lungang.language.Language;
import org.lungang.language.Named;
import org.lungang.project.PlanComparison;
import org.lungang.project.WhatIf;
import org.lungang.web.Refusal;
import org.lungang.web.Request;
import org.lungang.web.Routes;
import org.lungang.web.Tickets;

/** Comparisons as the page shows them, and the files of the one that was shown last. */
final class Comparisons {

  /** How many folders deep the files lie: those of a scenario's plan in a folder of their own. */
  private static final int DEEP = 2;

  private final Map<String, Shown> shown = new HashMap<>();

  /** What was shown; scenarios have plans besides. */
  private record Shown(
      Comparison comparison, @Nullable WhatIf whatIf, List<WhatIf.Outcome> outcomes) {}

  static Comparisons add(Routes routes, Projects projects, Supplier<Tickets> tickets) {
    Comparisons comparisons = new Comparisons();
    projects.post(routes, "/comparison/write", (project, request) -> comparisons.write(project));
    projects.post(
        routes,
        "/comparison/file",
        (project, request) ->
            Map.of("path", tickets.get().admit(PlanApi.answer(file(project, request)))));
    return comparisons;
  }

  /** Shows plans of the project side by side. */
  Map<String, Object> show(OpenProject project, Comparison comparison, List<Named> notes) {
    keep(project, new Shown(comparison, null, List.of()));
    return view(comparison, notes);
  }

  /** Shows scenarios beside the plan. */
  Map<String, Object> show(
      OpenProject project, WhatIf whatIf, List<WhatIf.Outcome> outcomes, List<Named> notes) {
    Comparison comparison = whatIf.comparison(outcomes);
    keep(project, new Shown(comparison, whatIf, outcomes));
    return view(comparison, notes);
  }

  private void keep(OpenProject project, Shown one) {
    synchronized (shown) {
      shown.put(project.id(), one);
    }
  }

  private static Map<String, Object> view(Comparison comparison, List<Named> notes) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("variants", comparison.variants().stream().map(variant -> variant.name()).toList());
    answer.put(
        "verdicts",
        IntStream.range(1, comparison.variants().size())
            .mapToObj(variant -> Verdict.of(comparison, variant))
            .toList());
    answer.put("cautions", Verdict.cautions(comparison));
    answer.put("lines", comparison.lines().stream().map(line -> view(comparison, line)).toList());
    answer.put("notes", notes);
    return answer;
  }

  /** A line; how a plan's figure differs from the first one's, where the two can be compared. */
  private static Map<String, Object> view(Comparison comparison, Line line) {
    List<Object> differences =
        IntStream.range(0, line.cells().size())
            .<Object>mapToObj(
                variant ->
                    comparison
                        .difference(line, variant)
                        .<Object>map(each -> Map.of("by", each.signed(), "sign", each.sign()))
                        .orElse(""))
            .toList();
    return Map.of(
        "part", line.part().name(),
        "partName", line.part(),
        "id", line.id(),
        "label", line.label(),
        "cells", line.cells(),
        "differences", differences);
  }

  /** Writes the comparison, and the plans of scenarios, to a folder that is not there yet. */
  private Object write(OpenProject project) throws IOException {
    @Nullable Shown one;
    synchronized (shown) {
      one = shown.remove(project.id());
    }
    if (one == null) {
      throw new Refusal(409, Text.say("comparison.none"));
    }
    Language language = project.books().language();
    Path all = project.folder().comparisons();
    String name = PlanWriter.nextName(all);
    Path out = all.resolve(name);
    List<Named> notes = new ArrayList<>();
    if (one.whatIf() == null) {
      PlanComparison.write(out, one.comparison(), language, notes::add);
    } else {
      Path written =
          one.whatIf().write(one.outcomes(), one.comparison(), out, false, language, notes::add);
      if (!written.equals(out)) {
        throw new Refusal(507, Text.say("comparison.elsewhere", written));
      }
    }
    return Map.of("folder", out.toString(), "files", names(all, out), "notes", notes);
  }

  private static List<String> names(Path all, Path out) throws IOException {
    try (Stream<Path> files = Files.walk(out, DEEP)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> all.relativize(file).toString().replace('\\', '/'))
          .filter(name -> !name.contains("/."))
          .sorted()
          .toList();
    }
  }

  /** One of the files; what is asked for is only ever compared with their names. */
  private static Path file(OpenProject project, Request request) throws IOException {
    Path all = project.folder().comparisons();
    String asked = request.text("file");
    if (Files.isDirectory(all)) {
      try (Stream<Path> files = Files.walk(all, DEEP + 1)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (all.relativize(file).toString().replace('\\', '/').equals(asked)) {
            return file;
          }
        }
      }
    }
    throw new Refusal(404, Text.say("files.none"));
  }
}
