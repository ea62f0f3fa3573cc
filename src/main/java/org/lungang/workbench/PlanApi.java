package org.lungang.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.PlanState;
import org.lungang.plan.KeyFigures;
import org.lungang.plan.Kpis;
import org.lungang.plan.Shortfalls;
import org.lungang.plan.Violation;
import org.lungang.policy.Level;
import org.lungang.policy.Rule;
import org.lungang.project.FolderHistory;
import org.lungang.project.OpenedPlan;
import org.lungang.project.PlanFolder;
import org.lungang.project.Publication;
import org.lungang.project.TripCalendar;
import org.lungang.roster.PublicList;
import org.lungang.web.Answer.FileAnswer;
import org.lungang.web.Refusal;
import org.lungang.web.Request;
import org.lungang.web.Routes;
import org.lungang.web.Tickets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Searching for a plan, its figures, its files, and what goes out of the house. */
final class PlanApi {

  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "csv", "text/csv; charset=utf-8",
          "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
          "json", "application/json; charset=utf-8",
          "yaml", "text/plain; charset=utf-8",
          "ics", "text/calendar; charset=utf-8");

  /** More than anybody reads one by one. */
  private static final int MOST_VIOLATIONS = 200;

  private PlanApi() {}

  static void add(Routes routes, Projects projects, Supplier<Tickets> tickets) {
    projects.post(
        routes,
        "/search",
        (project, request) -> {
          JsonNode asked = request.json();
          project
              .search()
              .start(
                  Math.max(0, Math.min(3600, asked.path("seconds").asInt(0))),
                  asked.path("seed").asLong(0),
                  Math.max(0, Math.min(64, asked.path("threads").asInt(0))));
          return project.search().state();
        });
    projects.post(
        routes,
        "/search/stop",
        (project, request) -> {
          project.search().stop(request.json().path("keep").asBoolean(true));
          return Map.of();
        });
    projects.get(routes, "/plan", (project, request) -> plan(project));
    projects.post(routes, "/publish", PlanApi::publish);
    projects.post(routes, "/calendar", PlanApi::calendar);
    projects.post(routes, "/mark", PlanApi::mark);
    projects.get(routes, "/files", (project, request) -> files(project));
    projects.post(
        routes,
        "/files",
        (project, request) ->
            Map.of("path", tickets.get().admit(file(project, request.text("file")))));
  }

  private static Object plan(OpenProject project) throws IOException {
    Board board = project.board();
    Kpis kpis = board.kpis();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("name", board.name());
    answer.put("state", state(project));
    answer.put("postings", board.plan().size());
    answer.put("visits", board.plan().visits().size());
    answer.put("hard", board.score().hard());
    answer.put("medium", board.score().medium());
    answer.put("soft", board.score().soft());
    answer.put("lost", board.lost());
    answer.put("district", figures(kpis.district()));
    answer.put(
        "groups",
        kpis.groups().stream()
            .map(
                each ->
                    Map.of(
                        "id", each.group().id(),
                        "name", each.group().name(),
                        "figures", figures(each.figures())))
            .toList());
    List<Object> rules = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      if (board.score().of(rule) != 0) {
        rules.add(
            Map.of(
                "rule", rule.name(),
                "name", rule,
                "level", rule.level().name(),
                "figure", board.score().of(rule)));
      }
    }
    answer.put("rules", rules);
    Shortfalls shortfalls = new Shortfalls(board.staffing());
    List<Violation> violations =
        board.score().violations().stream()
            .filter(violation -> violation.rule().level() != Level.SOFT)
            .toList();
    answer.put("violationCount", violations.size());
    answer.put(
        "violations",
        violations.stream()
            .limit(MOST_VIOLATIONS)
            .map(
                violation ->
                    Map.of(
                        "rule", violation.rule().name(),
                        "level", violation.rule().level().name(),
                        "message", shortfalls.of(violation)))
            .toList());
    return answer;
  }

  static Map<String, Object> figures(KeyFigures figures) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("postings", figures.postings());
    view.put("eligiblePosted", figures.eligiblePosted().percent().orElse(null));
    view.put("backbonePosted", figures.backbonePosted().percent().orElse(null));
    view.put("due", figures.due());
    view.put("dueAfter", figures.dueAfter());
    view.put("meanExtraMinutes", figures.meanExtraMinutes().rounded(1).orElse(null));
    view.put("longestExtraMinutes", boxed(figures.longestExtraMinutes()));
    view.put("uncovered", boxed(figures.uncovered()));
    view.put("uncoveredAfter", boxed(figures.uncoveredAfter()));
    view.put("backboneToTargets", figures.backboneToTargets());
    return view;
  }

  private static @Nullable Long boxed(OptionalLong number) {
    return number.isPresent() ? number.getAsLong() : null;
  }

  static PlanState state(OpenProject project) {
    return FolderHistory.of(project.folder().plan(project.books().planName())).state();
  }

  private static Object publish(OpenProject project, Request request) throws IOException {
    Board board = requireSound(project);
    project.flushPlan();
    PublicList list =
        Publication.of(
            new OpenedPlan(board.staffing(), board.plan()),
            new PublicList.Notice(
                text(request, "issuer"), text(request, "period"), text(request, "contact")),
            request.json().path("mask").asBoolean(false));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("basis", list.basis());
    answer.put("entries", list.entries());
    if (request.json().path("write").asBoolean(false)) {
      if (text(request, "period").isEmpty() || text(request, "contact").isEmpty()) {
        throw new Refusal(409, Text.say("publish.missing"));
      }
      Publication.write(
          Publication.folderIn(project.folder().plan(board.name())),
          list,
          project.books().language(),
          note -> {});
      project.tell(
          Text.of(Text.say("publish.done", list.entries().size())),
          JsonNodeFactory.instance.objectNode().put("plan", board.name()));
    }
    return answer;
  }

  private static String text(Request request, String name) {
    return request.json().path(name).asString("").strip();
  }

  /**
   * The plan, if today's lists and policy still allow every posting of it.
   *
   * @throws Refusal if they do not
   */
  static Board requireSound(OpenProject project) throws IOException {
    Board board = project.board();
    if (!board.lost().isEmpty()) {
      throw new Refusal(409, Text.say("plan.lost", board.lost().size()));
    }
    return board;
  }

  private static Object calendar(OpenProject project, Request request) throws IOException {
    Board board = requireSound(project);
    project.flushPlan();
    TripCalendar calendar =
        TripCalendar.of(new OpenedPlan(board.staffing(), board.plan()), null, note -> {});
    calendar.write(project.folder().plan(board.name()), project.books().language(), note -> {});
    project.tell(
        Text.of(Text.say("calendar.done")),
        JsonNodeFactory.instance.objectNode().put("plan", board.name()));
    return Map.of();
  }

  private static Object mark(OpenProject project, Request request) throws IOException {
    requireSound(project);
    project.flushPlan();
    PlanState state;
    try {
      state = PlanState.valueOf(request.text("state"));
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, Text.say("plan.state"));
    }
    String name = project.books().planName();
    PlanFolder.mark(
        project.folder().plan(name),
        state,
        text(request, "note"),
        request.json().path("unfinal").asBoolean(false),
        note -> {});
    project.tell(
        Text.of(Text.say("plan.marked", name, state)),
        JsonNodeFactory.instance.objectNode().put("plan", name).put("state", state.name()));
    return Map.of("state", state);
  }

  /** The files of the plan, and of what is public of it. */
  private static Object files(OpenProject project) throws IOException {
    if (project.books().planName().isEmpty()) {
      return Map.of("files", List.of());
    }
    Path out = project.folder().plan(project.books().planName());
    List<Object> files = new ArrayList<>();
    for (Path folder : List.of(out, Publication.folderIn(out))) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> all = Files.list(folder)) {
          for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
            files.add(
                Map.of(
                    "file", out.relativize(file).toString().replace('\\', '/'),
                    "public", !folder.equals(out),
                    "size", Files.size(file)));
          }
        }
      }
    }
    return Map.of("files", files);
  }

  /** One of these files; what is asked for is only ever compared with their names. */
  private static FileAnswer file(OpenProject project, String asked) throws IOException {
    project.flushPlan();
    Path out = project.folder().plan(project.books().planName());
    for (Path folder : List.of(out, Publication.folderIn(out))) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> all = Files.list(folder)) {
          for (Path file : all.filter(Files::isRegularFile).toList()) {
            if (out.relativize(file).toString().replace('\\', '/').equals(asked)) {
              return answer(file);
            }
          }
        }
      }
    }
    throw new Refusal(404, Text.say("files.none"));
  }

  static FileAnswer answer(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    String ending = name.substring(name.lastIndexOf('.') + 1);
    return new FileAnswer(
        name,
        TYPES.getOrDefault(ending, "application/octet-stream"),
        Files.readAllBytes(file),
        ending.equals("html"));
  }
}
