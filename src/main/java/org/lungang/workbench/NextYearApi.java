package org.lungang.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lungang.language.Language;
import org.lungang.project.NextYear;
import org.lungang.project.OpenedPlan;
import org.lungang.web.Request;
import org.lungang.web.Routes;
import org.lungang.years.YearChange;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Next year from this year: the lists that follow from this year's plan, alone or with the rosters
 * that were imported, what has to be confirmed in them, and a project of its own for them.
 */
final class NextYearApi {

  private final Projects projects;
  private final StartApi start;
  private final ImportApi imports;

  private NextYearApi(Projects projects, StartApi start, ImportApi imports) {
    this.projects = projects;
    this.start = start;
    this.imports = imports;
  }

  static void add(Routes routes, Projects projects, StartApi start, ImportApi imports) {
    NextYearApi api = new NextYearApi(projects, start, imports);
    routes.post("/api/next-year", request -> Projects.answer(() -> api.look(request)));
    routes.post("/api/next-year/make", request -> Projects.answer(() -> api.make(request)));
  }

  private NextYear next(OpenProject project, Request request) throws IOException {
    Board board = PlanApi.requireSound(project);
    boolean hasRoster = request.json().path("roster").asBoolean(false);
    return NextYear.of(
        new OpenedPlan(board.staffing(), board.plan()),
        hasRoster ? imports.requireDistrict() : null);
  }

  private Object look(Request request) throws IOException {
    OpenProject project = projects.open(StartApi.folder(request, "from"));
    NextYear next = next(project, request);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("name", project.books().settings().text("name"));
    answer.put("plan", project.books().planName());
    answer.put("state", PlanApi.state(project));
    answer.put("year", next.year());
    answer.put("staff", next.lists().district().staff().size());
    List<Object> counts = new ArrayList<>();
    next.counts()
        .forEach(
            (kind, count) ->
                counts.add(Map.of("kind", kind, "count", count, "toConfirm", kind.isToConfirm())));
    answer.put("counts", counts);
    answer.put("toConfirm", next.toConfirm().stream().map(NextYearApi::view).toList());
    return answer;
  }

  private static Object view(YearChange change) {
    return Map.of(
        "kind", change.kind(),
        "staff", change.member().id(),
        "name", change.member().name(),
        "detail", change.detail());
  }

  private Object make(Request request) throws IOException {
    OpenProject project = projects.open(StartApi.folder(request, "from"));
    Path folder = StartApi.folder(request, "folder");
    String name = request.text("name");
    NextYear next = next(project, request);
    boolean hasRoster = request.json().path("roster").asBoolean(false);
    Language language = project.books().language();
    Path oldRecipe = project.folder().root().resolve(ImportApi.RECIPE);
    NewProject.make(
        folder,
        in -> {
          next.write(in.resolve("lists"), language);
          if (hasRoster) {
            imports.writeRecipe(in, language);
          } else if (Files.isRegularFile(oldRecipe)) {
            ProjectFolder.write(in.resolve(ImportApi.RECIPE), Files.readAllBytes(oldRecipe));
          }
          String policy;
          synchronized (project) {
            policy = project.books().policyText();
          }
          NewProject.finish(in, name, next.year(), policy, language);
        });
    Map<String, Object> opened = start.opened(folder);
    tellToConfirm(projects.open(folder), project, next);
    return opened;
  }

  /** What has to be confirmed stays in the new project's history: it takes days to work through. */
  private static void tellToConfirm(OpenProject made, OpenProject from, NextYear next)
      throws IOException {
    Language language = made.books().language();
    ObjectNode what = JsonNodeFactory.instance.objectNode();
    for (YearChange change : next.toConfirm()) {
      String who =
          String.join(
              " ", change.kind().in(language), change.member().id(), change.member().name());
      String detail = change.detail().in(language);
      what.put(who, what.has(who) ? what.path(who).asString() + "\n" + detail : detail);
    }
    made.tell(
        Text.of(
            Text.say(
                "next-year.made",
                from.books().settings().text("name"),
                from.books().planName(),
                next.toConfirm().size())),
        what);
  }
}
