package org.lungang.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.Amendment;
import org.lungang.compare.History;
import org.lungang.compare.PostingKey;
import org.lungang.compare.Replanned;
import org.lungang.compare.ReplannedRow;
import org.lungang.compare.VisitChange;
import org.lungang.compare.VisitKey;
import org.lungang.dataset.column.PinColumn;
import org.lungang.dataset.sheet.CsvText;
import org.lungang.language.Language;
import org.lungang.language.Named;
import org.lungang.policy.Level;
import org.lungang.project.Finals;
import org.lungang.project.FolderHistory;
import org.lungang.project.Replan;
import org.lungang.web.Refusal;
import org.lungang.web.Request;
import org.lungang.web.Routes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The register of objections, and the plan that follows from what was decided on them. */
final class ObjectionsApi {

  private final Map<String, Kept> kept = new HashMap<>();

  /** A plan that was shown and may be kept, until the project changes. */
  private record Kept(Replan replan, long last) {}

  static void add(Routes routes, Projects projects) {
    ObjectionsApi api = new ObjectionsApi();
    projects.get(
        routes,
        "/objections",
        (project, request) -> {
          synchronized (project) {
            return Map.of("objections", project.books().objections().all());
          }
        });
    projects.get(
        routes,
        "/objections/{id}/change",
        (project, request) -> change(project, request.parameter("id")));
    projects.post(routes, "/objections", ObjectionsApi::edit);
    projects.post(routes, "/replan", api::replan);
    projects.post(routes, "/replan/keep", api::keep);
  }

  /** Writes down an objection: who, when, what, decided how, by whom, until when. */
  private static Object edit(OpenProject project, Request request) throws IOException {
    JsonNode asked = request.json();
    synchronized (project) {
      Document objections = project.books().objections();
      String id = asked.path("id").asString("");
      if (id.isEmpty()) {
        id = nextId(objections);
      }
      JsonNode after =
          asked.path("after").isObject()
              ? asked.path("after")
              : JsonNodeFactory.instance.nullNode();
      if (after.path("decision").asString("").equals("NOT_TO")
          && after.path("school").asString("").isEmpty()) {
        throw new Refusal(400, Text.say("objections.school"));
      }
      ObjectNode change = objections.change(id, after);
      if (asked.has("before")) {
        ((ObjectNode) change.path("set").path(id)).set("before", asked.path("before"));
      }
      Text name =
          Text.of(
              Text.say(
                  after.isNull() ? "objections.removed" : "objections.written",
                  id,
                  after.path("name").asString("")));
      Entry entry = project.edit(Entry.Kind.OBJECTIONS, name, change, null);
      return Map.of("id", id, "entry", HistoryApi.view(entry, true));
    }
  }

  /**
   * What became of the person whom an objection concerns: {@code before}, the posting before the
   * last replanning that changed it, and {@code after}, the one in the present plan. Empty where no
   * replanning changed it.
   */
  private static Object change(OpenProject project, String id) throws IOException {
    String staff;
    String plan;
    synchronized (project) {
      staff = project.books().objections().all().path(id).path("staff").asString("");
      plan = project.books().planName();
    }
    List<History.Step> steps =
        plan.isEmpty() ? List.of() : FolderHistory.of(project.folder().plan(plan)).steps();
    for (int i = steps.size() - 1; i >= 0; i--) {
      for (History.ChangedRow row : steps.get(i).changes()) {
        if (row.staffId().equals(staff)) {
          PostingKey now =
              project.board().plan().findPosting(staff).map(PostingKey::of).orElse(null);
          return Map.of("before", MoveViews.key(row.before()), "after", MoveViews.key(now));
        }
      }
    }
    return Map.of();
  }

  /** How many objections nothing is decided on. */
  static long open(Document objections) {
    return objections.all().properties().stream()
        .filter(each -> each.getValue().path("decision").asString("").isEmpty())
        .count();
  }

  private static String nextId(Document objections) {
    int last = 0;
    for (Map.Entry<String, JsonNode> each : objections.all().properties()) {
      if (each.getKey().matches("[0-9]{1,6}")) {
        last = Math.max(last, Integer.parseInt(each.getKey()));
      }
    }
    return String.valueOf(last + 1);
  }

  /** Shows what changes; nothing is changed by it. */
  private Object replan(OpenProject project, Request request) throws IOException {
    OpenProject.Base base = project.base();
    JsonNode asked = request.json();
    @Nullable Long changeCost = ScenariosApi.changeCost(asked);
    List<Amendment> amendments =
        new ArrayList<>(ScenariosApi.amendments(project, asked.path("scenarios")));
    String pins = pins(project);
    if (!pins.isEmpty()) {
      amendments.add(Amendment.of(Amendment.Kind.PINS, "objections.csv", pins));
    }
    Replan replan =
        Replan.of(
            base.plan(),
            amendments,
            new Finals(asked.path("finals").valueStream().map(JsonNode::asString).toList()),
            changeCost,
            Runtime.getRuntime().availableProcessors());
    if (replan.changed().scenarios().stream().anyMatch(each -> each.policy() != null)) {
      throw new Refusal(409, Text.say("replan.policy"));
    }
    synchronized (kept) {
      kept.put(project.id(), new Kept(replan, project.journal().last()));
    }
    return view(base.board(), replan);
  }

  private static Object view(Board board, Replan replan) {
    List<Object> rows = new ArrayList<>();
    for (ReplannedRow row : replan.replanned().rows()) {
      Map<String, Object> view = new LinkedHashMap<>();
      view.put("change", MoveViews.rows(board.staffing(), List.of(row.change())).get(0));
      view.put("reason", row.reason().text());
      view.put("kind", row.reason().kind().name());
      rows.add(view);
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("rows", rows);
    answer.put(
        "visits",
        replan.replanned().visitRows().stream()
            .map(row -> visit(board, row.change(), row.reason().text()))
            .toList());
    answer.put("people", people(replan.replanned()));
    answer.put("groups", replan.part().district().groups().size());
    answer.put("before", levels(replan.replanned().asPublished()));
    answer.put("after", levels(replan.replanned().score()));
    answer.put("feasible", replan.replanned().score().isFeasible());
    answer.put(
        "violations",
        replan.replanned().score().isFeasible()
            ? List.of()
            : replan.replanned().score().violations().stream()
                .filter(violation -> violation.rule().level() == Level.HARD)
                .toList());
    return answer;
  }

  /** Where somebody travels to teach, or does no longer. */
  record VisitView(String staff, String name, String school, int before, int after, Named reason) {}

  private static VisitView visit(Board board, VisitChange change, Named reason) {
    VisitKey key = change.key();
    String name =
        board
            .staffing()
            .findStanding(key.staffId())
            .map(standing -> standing.member().name())
            .orElse("");
    return new VisitView(
        key.staffId(), name, key.hostSchoolId(), change.before(), change.after(), reason);
  }

  /** For how many people anything changes, where they are posted or where they travel to. */
  private static long people(Replanned replanned) {
    return Stream.concat(
            replanned.rows().stream().map(row -> row.change().staffId()),
            replanned.visitRows().stream().map(row -> row.change().key().staffId()))
        .distinct()
        .count();
  }

  private static List<Long> levels(org.lungang.plan.PlanScore score) {
    return List.of(score.hard(), score.medium(), score.soft());
  }

  private Object keep(OpenProject project, Request request) throws IOException {
    @Nullable Kept shown;
    synchronized (kept) {
      shown = kept.remove(project.id());
    }
    if (shown == null || shown.last() != project.journal().last()) {
      throw new Refusal(409, Text.say("replan.again"));
    }
    shown.replan().changed().begin();
    String name = PlanWriter.nextName(project);
    Language language = project.books().language();
    Path out = project.folder().plan(name);
    Path written = shown.replan().write(shown.replan().whole(), out, false, language, note -> {});
    if (!written.equals(out)) {
      throw new Refusal(507, Text.say("search.elsewhere", written));
    }
    Entry entry =
        PlanWriter.take(
            project,
            name,
            Text.of(Text.say("replan.made", name, people(shown.replan().replanned()))));
    return HistoryApi.view(entry, true);
  }

  /** What was decided on objections, as a list of pins; empty where nothing was. */
  private static String pins(OpenProject project) {
    StringBuilder csv = new StringBuilder();
    CsvText.appendLine(
        csv,
        List.of(
            PinColumn.STAFF.english(),
            PinColumn.DECISION.english(),
            PinColumn.SCHOOL.english(),
            PinColumn.NOTE.english()),
        ',',
        "\n");
    boolean any = false;
    synchronized (project) {
      for (Map.Entry<String, JsonNode> each : project.books().objections().all().properties()) {
        JsonNode objection = each.getValue();
        String decision = objection.path("decision").asString("");
        if (List.of("STAY", "GO", "NOT_TO").contains(decision)) {
          any = true;
          CsvText.appendLine(
              csv,
              List.of(
                  objection.path("staff").asString(""),
                  decision,
                  objection.path("school").asString(""),
                  Text.say("objections.note", each.getKey()).in(project.books().language())),
              ',',
              "\n");
        }
      }
    }
    return any ? csv.toString() : "";
  }
}
