package org.lungang.workbench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.Change;
import org.lungang.dataset.RawTable;
import org.lungang.dataset.column.Column;
import org.lungang.dataset.column.PinColumn;
import org.lungang.dataset.column.Table;
import org.lungang.explain.HandMoves;
import org.lungang.explain.Move;
import org.lungang.explain.MoveVerdict;
import org.lungang.explain.SchoolExplanation;
import org.lungang.plan.Plan;
import org.lungang.staffing.Staffing;
import org.lungang.web.Json;
import org.lungang.web.Refusal;
import org.lungang.web.Request;
import org.lungang.web.Routes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hand movements on the plan: what they do at once, what would repair the rest, and making them.
 */
final class BoardApi {

  private BoardApi() {}

  static void add(Routes routes, Projects projects) {
    projects.get(
        routes,
        "/board/schools/{school}",
        (project, request) -> school(project, request.parameter("school")));
    projects.get(
        routes,
        "/board/people/{staff}",
        (project, request) -> everywhere(project, request.parameter("staff")));
    projects.post(
        routes, "/board/verdict", (project, request) -> verdict(project.board(), request));
    projects.post(
        routes,
        "/board/repair",
        (project, request) -> {
          Board board = project.board();
          return MoveViews.repair(board, board.moves().repair(moves(board, request.json())));
        });
    projects.post(routes, "/board/apply", BoardApi::apply);
    projects.post(routes, "/board/pin", BoardApi::pin);
  }

  private static Object school(OpenProject project, String id) throws IOException {
    Board board = project.board();
    if (board.staffing().district().findSchool(id).isEmpty()) {
      throw new Refusal(404, Text.say("schools.none", id));
    }
    SchoolExplanation school =
        SchoolExplanation.of(board.staffing(), board.plan(), board.score(), id);
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("id", id);
    view.put("name", school.school().name());
    view.put(
        "leaving",
        school.leaving().stream()
            .map(posting -> MoveViews.PostingView.of(board.staffing(), posting))
            .toList());
    view.put(
        "coming",
        school.coming().stream()
            .map(posting -> MoveViews.PostingView.of(board.staffing(), posting))
            .toList());
    view.put(
        "subjects",
        school.subjects().stream()
            .map(
                balance ->
                    Map.of(
                        "subject", balance.subject(),
                        "required", balance.required(),
                        "before", balance.before(),
                        "leaving", balance.leaving(),
                        "coming", balance.coming(),
                        "after", balance.after()))
            .toList());
    view.put("teachers", school.teachers());
    view.put("drained", school.drained());
    view.put("drainLimit", school.drainLimit());
    view.put("violations", school.violations());
    view.put(
        "staff",
        board.staffing().presence().staffOf(id).stream()
            .map(
                standing ->
                    Map.of(
                        "id", standing.id(),
                        "name", standing.member().name(),
                        "position", standing.position(),
                        "place", PeopleApi.place(board.staffing(), board.plan(), standing).name()))
            .toList());
    return view;
  }

  private static Object everywhere(OpenProject project, String staffId) throws IOException {
    Board board = project.board();
    requireStaff(board.staffing(), staffId);
    Map<String, Object> answer = new LinkedHashMap<>();
    board.moves().everywhere(staffId).entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            each -> answer.put(each.getKey(), MoveViews.view(board.staffing(), each.getValue())));
    return Map.of("staff", staffId, "schools", answer);
  }

  private static void requireStaff(Staffing staffing, String staffId) {
    if (staffing.findStanding(staffId).isEmpty()) {
      throw new Refusal(404, Text.say("people.none", staffId));
    }
  }

  private static Object verdict(Board board, Request request) {
    JsonNode asked = request.json();
    if (asked.path("moves").size() == 1) {
      JsonNode only = asked.path("moves").get(0);
      String staffId = only.path("staff").asString("");
      requireStaff(board.staffing(), staffId);
      return MoveViews.view(board.staffing(), board.moves().verdict(staffId, school(only)));
    }
    return MoveViews.view(board.staffing(), board.moves().verdict(moves(board, asked)));
  }

  private static @Nullable String school(JsonNode move) {
    return move.path("school").isString() ? move.path("school").asString() : null;
  }

  /**
   * The movements that a page asks for, each with the posting that breaks least.
   *
   * @throws Refusal if one is not possible
   */
  static List<Move> moves(Board board, JsonNode asked) {
    List<Move> moves = new ArrayList<>();
    for (JsonNode each : asked.path("moves")) {
      String staffId = each.path("staff").asString("");
      requireStaff(board.staffing(), staffId);
      MoveVerdict verdict = board.moves().verdict(staffId, school(each));
      if (verdict.moves().isEmpty()) {
        throw new Refusal(409, verdict.refusals());
      }
      moves.addAll(verdict.moves());
    }
    if (moves.isEmpty()) {
      throw new Refusal(400, Text.say("board.no-moves"));
    } else if (!board.moves().areTogether(moves)) {
      throw new Refusal(409, Text.say("board.apart"));
    }
    return moves;
  }

  private static Object apply(OpenProject project, Request request) throws IOException {
    Board board = project.board();
    JsonNode asked = request.json();
    List<Move> moves = moves(board, asked);
    HandMoves hand = board.moves();
    boolean repaired = asked.path("repaired").asBoolean(false);
    Plan after = repaired ? hand.repair(moves).plan() : hand.apply(moves);
    Move first = moves.get(0);
    String who = board.staffing().getStanding(first.staffId()).member().name();
    Text name =
        Text.of(
            first.posting() == null
                ? Text.say("board.stays", who, Change.between(board.plan(), after).size())
                : Text.say(
                    "board.goes",
                    who,
                    board.staffing().district().getSchool(first.posting().hostSchoolId()).name(),
                    Change.between(board.plan(), after).size()));
    return HistoryApi.view(PlanWriter.change(project, board, after, name), true);
  }

  /** Writes a decision into the list of pins, in the place of earlier ones about this person. */
  private static Object pin(OpenProject project, Request request) throws IOException {
    JsonNode asked = request.json();
    String staffId = request.text("staff");
    String decision = asked.path("decision").asString("");
    Text name = Text.of(Text.say(decision.isEmpty() ? "board.unpinned" : "board.pinned", staffId));
    synchronized (project) {
      RawTable raw = project.raw(Table.PINS);
      List<@Nullable Column> columns = raw.columns();
      int staff = columns.indexOf(PinColumn.STAFF);
      Entry last = null;
      for (int row = raw.rows().size() - 1; row >= 0; row--) {
        if (staff >= 0 && raw.rows().get(row).get(staff).equals(staffId)) {
          ObjectNode change =
              project
                  .books()
                  .grid(Table.PINS)
                  .clean(Json.read("{\"remove\":{\"at\":" + row + ",\"count\":1}}"));
          last = project.edit(Entry.Kind.LISTS, name, change, null);
        }
      }
      if (!decision.isEmpty()) {
        List<String> cells = new ArrayList<>();
        for (@Nullable Column column : columns) {
          cells.add(
              column == PinColumn.STAFF
                  ? staffId
                  : column == PinColumn.DECISION
                      ? decision
                      : column == PinColumn.SCHOOL
                          ? asked.path("school").asString("")
                          : column == PinColumn.NOTE ? asked.path("note").asString("") : "");
        }
        Map<String, Object> insert =
            Map.of(
                "insert",
                Map.of("at", project.books().grid(Table.PINS).size(), "rows", List.of(cells)));
        ObjectNode change = project.books().grid(Table.PINS).clean(Json.read(Json.text(insert)));
        last = project.edit(Entry.Kind.LISTS, name, change, null);
      }
      return last == null ? Map.of() : HistoryApi.view(last, true);
    }
  }
}
