package org.lungang.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.PlanState;
import org.lungang.plan.Certificate;
import org.lungang.plan.KeyFigures;
import org.lungang.plan.Kpis;
import org.lungang.plan.Shortfalls;
import org.lungang.plan.Violation;
import org.lungang.policy.Level;
import org.lungang.policy.Rule;
import org.lungang.project.FolderHistory;
import org.lungang.project.ProvenPlan;
import org.lungang.web.Answer.FileAnswer;
import org.lungang.web.Refusal;
import org.lungang.web.Routes;

/** Searching for a plan, and its figures. */
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

  static void add(Routes routes, Projects projects, Uploads uploads) {
    projects.post(
        routes,
        "/search",
        (project, request) -> {
          project.search().start(SearchAsked.of(request.json(), uploads));
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
    boolean isPolicyOther =
        PolicyApi.isOther(board.staffing().policy(), project.folder().plan(board.name()));
    answer.put("policyChanged", isPolicyOther);
    Optional<Certificate> certificate =
        isPolicyOther || !board.lost().isEmpty()
            ? Optional.empty()
            : ProvenPlan.find(
                project.folder().plan(board.name()),
                board.checked().madeFrom().digest(),
                board.plan(),
                board.score());
    answer.put("proven", certificate.map(Certificate::sentence).orElse(null));
    answer.put(
        "provenHowGood",
        certificate.flatMap(each -> each.minutesAPosting(0)).isPresent()
            && board.score().isFeasible());
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
