package org.lungang.workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lungang.dataset.RawTable;
import org.lungang.dataset.column.Table;
import org.lungang.dataset.sheet.Problem;
import org.lungang.language.Message;
import org.lungang.project.MissingWays;
import org.lungang.web.Refusal;
import org.lungang.web.Request;
import org.lungang.web.Routes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The lists as grids, and what is wrong with them. */
final class ListsApi {

  private ListsApi() {}

  static void add(Routes routes, Projects projects) {
    projects.get(
        routes,
        "/lists/{table}",
        (project, request) -> {
          Supplier<RawTable> list;
          long last;
          synchronized (project) {
            project.takeOutside(table(request));
            list = project.books().grid(table(request)).snapshot();
            last = project.journal().last();
          }
          Map<String, Object> answer = Columns.of(list.get(), project.books().language());
          answer.put("last", last);
          return answer;
        });
    projects.post(routes, "/lists/{table}", ListsApi::edit);
    projects.get(routes, "/problems", (project, request) -> problems(project));
  }

  private static Table table(Request request) {
    try {
      return Table.valueOf(request.parameter("table"));
    } catch (IllegalArgumentException e) {
      throw new Refusal(404, Text.say("lists.unknown"));
    }
  }

  private static Object edit(OpenProject project, Request request) throws IOException {
    Table table = table(request);
    JsonNode asked = request.json();
    ObjectNode change;
    synchronized (project) {
      requireSeen(project, table, asked);
      change = project.books().grid(table).clean(asked);
      return HistoryApi.view(
          project.edit(Entry.Kind.LISTS, name(table, asked, change), change, null), true);
    }
  }

  /** Rows are meant by their place, which is another once somebody added or took away some. */
  private static void requireSeen(OpenProject project, Table table, JsonNode asked) {
    long seen = asked.path("seen").asLong(0);
    for (Entry entry : project.journal().entries()) {
      if (entry.number() > seen
          && (entry.kind() == Entry.Kind.LISTS || entry.kind() == Entry.Kind.MILESTONE)
          && entry.change().path("table").asString().equals(table.name())
          && !entry.change().has("cells")) {
        throw new Refusal(409, Text.say("lists.moved", table));
      }
    }
  }

  private static Text name(Table table, JsonNode asked, JsonNode change) {
    if (asked.path("name").isObject()) {
      return Text.of(asked.path("name"));
    }
    Message name;
    if (change.has("insert")) {
      name = Text.say("lists.inserted", table, change.path("insert").path("rows").size());
    } else if (change.has("remove")) {
      name = Text.say("lists.removed", table, change.path("remove").path("rows").size());
    } else {
      name = Text.say("lists.changed", table, change.path("cells").size());
    }
    return Text.of(name);
  }

  /**
   * A problem, by the cell that it is about.
   *
   * @param table empty for none of the lists
   * @param row from 0; -1 for the list as a whole
   * @param column from 0; -1 for the row as a whole
   */
  record CellProblem(
      String table,
      String file,
      int row,
      int column,
      String heading,
      boolean error,
      Message wrong,
      Message right) {}

  private static Object problems(OpenProject project) throws IOException {
    Facts facts = project.facts();
    Map<String, Table> tables = new HashMap<>();
    Map<Table, List<String>> headings = new HashMap<>();
    for (Table table : Table.values()) {
      Path file = project.folder().list(table, project.books().language());
      tables.put(String.valueOf(file.getFileName()), table);
    }
    List<CellProblem> problems = new ArrayList<>();
    for (Problem problem : facts.problems()) {
      // A list that is missing has a name of its own, in either language.
      Table table =
          tables.getOrDefault(problem.file(), Table.find(Path.of(problem.file())).orElse(null));
      int column = -1;
      if (table != null && problem.column() != null) {
        column = headings.computeIfAbsent(table, project::headings).indexOf(problem.column());
      }
      problems.add(
          new CellProblem(
              table == null ? "" : table.name(),
              problem.file(),
              problem.line() < 2 ? -1 : problem.line() - 2,
              column,
              problem.column() == null ? "" : problem.column(),
              problem.isError(),
              problem.wrong(),
              problem.right()));
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("problems", problems);
    answer.put("policyProblems", facts.policyProblems());
    answer.put("sound", facts.sound());
    answer.put("ways", facts.district() == null ? 0 : MissingWays.of(facts.district()).size());
    answer.put("last", project.journal().last());
    return answer;
  }
}
