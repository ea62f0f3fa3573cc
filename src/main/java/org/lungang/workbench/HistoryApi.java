package org.lungang.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lungang.web.Refusal;
import org.lungang.web.Request;
import org.lungang.web.Routes;
import tools.jackson.databind.JsonNode;

/** What was done, and taking it back. */
final class HistoryApi {

  private HistoryApi() {}

  static void add(Routes routes, Projects projects) {
    projects.getAnyway(routes, "/history", (project, request) -> all(project));
    projects.get(
        routes,
        "/history/{number}",
        (project, request) -> StepView.of(project, project.journal().get(number(request))));
    projects.postAnyway(
        routes,
        "/undo",
        (project, request) -> {
          project.gone().requireLists();
          return view(
              project.undo(
                  request.json().path("number").asLong(),
                  request.json().path("leaves").asString("")),
              true);
        });
  }

  private static long number(Request request) {
    String number = request.parameter("number");
    if (!number.matches("[0-9]{1,9}")) {
      throw new Refusal(404, Text.say("history.none", number));
    }
    return Long.parseLong(number);
  }

  private static Map<String, Object> all(OpenProject project) {
    Set<Long> holding = project.holding();
    List<Object> steps = new ArrayList<>();
    for (Entry entry : project.journal().entries()) {
      steps.add(view(entry, holding.contains(entry.number())));
    }
    return Map.of("steps", steps);
  }

  /** A step as the page shows it; its content stays here. */
  static Map<String, Object> view(Entry entry, boolean holds) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("number", entry.number());
    view.put("at", entry.at());
    view.put("kind", entry.kind().name());
    view.put("name", entry.name());
    view.put("table", entry.change().path("table").asString(""));
    view.put("size", size(entry.change()));
    view.put("plan", entry.plan());
    view.put("planBefore", entry.planBefore());
    view.put("undoes", entry.undoes() == null ? 0 : entry.undoes());
    view.put("holds", holds);
    return view;
  }

  private static int size(JsonNode change) {
    return change.path("cells").size()
        + change.path("insert").path("rows").size()
        + change.path("remove").path("rows").size()
        + change.path("set").size();
  }
}
