package org.lungang.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lungang.compare.Comparison;
import org.lungang.compare.Variant;
import org.lungang.language.Named;
import org.lungang.plan.Kpis;
import org.lungang.plan.Scorer;
import org.lungang.project.ScoredPlan;
import org.lungang.staffing.Staffing;
import org.lungang.web.Refusal;
import org.lungang.web.Request;
import org.lungang.web.Routes;

/** Beyond the plan that is worked on: the project's plans side by side, and a plan file. */
final class OutlookApi {

  private static final int MOST_UPLOAD = 16 << 20;

  private OutlookApi() {}

  static void add(Routes routes, Projects projects, Uploads uploads, Comparisons comparisons) {
    projects.post(
        routes, "/plans/compare", (project, request) -> compare(project, request, comparisons));
    routes.post(
        "/api/projects/{project}/plans/take/{name}",
        MOST_UPLOAD,
        request -> Projects.answer(() -> take(projects.get(request), request, uploads)));
  }

  /** Plans of the project side by side, each in the facts of today. */
  private static Object compare(OpenProject project, Request request, Comparisons comparisons)
      throws IOException {
    Staffing staffing = PeopleApi.staffing(project);
    project.flushPlan();
    List<Variant> variants = new ArrayList<>();
    List<Named> notes = new ArrayList<>();
    for (var asked : request.json().path("plans")) {
      String name = asked.asString("");
      Path folder = project.folder().plan(name);
      if (!name.matches("[0-9]{1,6}") || !Files.isDirectory(folder)) {
        throw new Refusal(404, Text.say("plans.unknown", name));
      }
      PlanKeys.Bound bound = PlanKeys.bind(PlanKeys.read(folder), staffing);
      if (!bound.lost().isEmpty()) {
        notes.add(Text.say("plans.lost", name, bound.lost().size()));
      }
      variants.add(
          new Variant(
              Text.say("plans.name", name),
              staffing,
              bound.plan(),
              new Scorer(staffing).score(bound.plan()),
              Kpis.of(staffing, bound.plan())));
    }
    if (variants.size() < 2) {
      throw new Refusal(409, Text.say("plans.two"));
    }
    return comparisons.show(project, Comparison.of(variants), notes);
  }

  /** The postings of a plan file, also one made by hand, in the place of those of the plan. */
  private static Object take(OpenProject project, Request request, Uploads uploads)
      throws IOException {
    Board board = project.board();
    String name = StartApi.requireFileName(request.parameter("name"));
    Path file = uploads.keep(name, request.body());
    try {
      ScoredPlan scored = ScoredPlan.read(board.staffing(), file);
      Map<String, Object> answer = new LinkedHashMap<>();
      answer.put(
          "entry",
          HistoryApi.view(
              PlanWriter.change(
                  project,
                  board,
                  scored.plan(),
                  Text.of(Text.say("plans.taken", name, scored.plan().size()))),
              true));
      answer.put("notes", scored.problems());
      return answer;
    } finally {
      uploads.drop(file);
    }
  }
}
