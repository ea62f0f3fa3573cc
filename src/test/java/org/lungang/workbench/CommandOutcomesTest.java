package org.lungang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.dataset.RawTable;
import org.lungang.dataset.column.Table;
import org.lungang.generator.Shape;
import tools.jackson.databind.JsonNode;

/** What commands give by their rarer options can be had in the workbench too. */
class CommandOutcomesTest {

  private static final String CONFIGURATION =
      """
      <solver xmlns="https://timefold.ai/xsd/solver">
        <customPhase>
          <customPhaseCommandClass>org.lungang.search.timefold.ChainConstruction</customPhaseCommandClass>
        </customPhase>
      </solver>
      """;

  @TempDir Path folder;

  private WorkbenchClient small() throws IOException {
    Path root = folder.resolve("county");
    NewProject.make(root, in -> NewProject.ofSample(in, SampleAsked.plain(Shape.XX_COUNTY, 0.3)));
    return WorkbenchClient.start(folder).open(root);
  }

  private static int status(WorkbenchClient client, String path, Map<String, Object> body)
      throws IOException {
    return client.ask("POST", client.path(path), body).status();
  }

  @Test
  void timefoldPlansBySteps() throws IOException {
    try (WorkbenchClient client = small()) {
      Map<String, Object> asked = Map.of("engine", "TIMEFOLD", "steps", 20);
      assertThat(client.search(asked)).isEqualTo("DONE");
      assertThat(client.get(client.path("/plan")).path("hard").asLong()).isZero();
      JsonNode plan = client.get(client.path("/plan"));
      assertThat(client.search(asked)).isEqualTo("DONE");
      assertThat(Files.readString(folder.resolve("county/plans/2/plan.csv")))
          .as("steps are repeated, as those of the command are")
          .isEqualTo(Files.readString(folder.resolve("county/plans/1/plan.csv")));
      client.plan();
      assertThat(client.get(client.path("/plan")).path("soft").asLong())
          .as("what is proven best is no worse")
          .isGreaterThanOrEqualTo(plan.path("soft").asLong());
    }
  }

  @Test
  void timefoldPlansByAnEngineersFile() throws IOException {
    try (WorkbenchClient client = small()) {
      Map<String, Object> file = Map.of("name", "solver.xml", "text", CONFIGURATION);
      assertThat(client.search(Map.of("engine", "TIMEFOLD", "configuration", file)))
          .isEqualTo("DONE");
      assertThat(client.get(client.path("/plan")).path("postings").asInt()).isPositive();
      for (Map<String, Object> wrong :
          List.<Map<String, Object>>of(
              Map.of("engine", "GUROBI"),
              Map.of("configuration", file),
              Map.of("engine", "TIMEFOLD", "configuration", file, "steps", 5),
              Map.of("seconds", 5, "steps", 5),
              Map.of("steps", -1),
              Map.of("seconds", 3601),
              Map.of("threads", 65),
              Map.of("threads", -1),
              Map.of(
                  "engine",
                  "TIMEFOLD",
                  "configuration",
                  Map.of("name", "../solver.xml", "text", CONFIGURATION)),
              Map.of(
                  "engine",
                  "TIMEFOLD",
                  "configuration",
                  Map.of(
                      "name",
                      "endless.xml",
                      "text",
                      "<solver"
                          + " xmlns=\"https://timefold.ai/xsd/solver\"><localSearch/></solver>")))) {
        assertThat(status(client, "/search", wrong)).as(wrong.toString()).isEqualTo(400);
      }
      Map<String, Object> none =
          Map.of(
              "engine", "TIMEFOLD", "configuration", Map.of("name", "x.xml", "text", "<solverr/>"));
      WorkbenchClient.Reply refused = client.ask("POST", client.path("/search"), none);
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.body().toString())
          .contains("x.xml is not a solver configuration")
          .doesNotContain("uploads");
      try (Stream<Path> left = Files.walk(folder.resolve("state"))) {
        assertThat(left.map(Path::toString)).noneMatch(each -> each.endsWith(".xml"));
      }
    }
  }

  @Test
  void theListsAreHadAsWorkbooksAndTheirProblemsAreMarked() throws IOException {
    try (WorkbenchClient client = small()) {
      int staff = client.get(client.path("/lists/STAFF")).path("size").asInt();
      Map<Table, RawTable> whole = workbook(client, "LISTS");
      assertThat(whole.get(Table.STAFF).rows()).hasSize(staff);
      String name = whole.get(Table.STAFF).rows().get(0).get(1);
      client.post(
          client.path("/lists/STAFF"),
          Map.of("cells", List.of(List.of(0, 1, name, "")), "seen", Integer.MAX_VALUE));
      assertThat(status(client, "/list-files", Map.of("kind", "LISTS")))
          .as("lists with errors are had with their marks only")
          .isEqualTo(409);
      assertThat(workbook(client, "MARKED").get(Table.STAFF).rows().get(0).get(1)).isEmpty();
      assertThat(status(client, "/list-files", Map.of("kind", "OTHERS"))).isEqualTo(404);
    }
  }

  private Map<Table, RawTable> workbook(WorkbenchClient client, String kind) throws IOException {
    Path file = folder.resolve(kind + ".xlsx");
    Files.write(file, listFile(client, kind));
    return RawTable.readAll(file);
  }

  private static byte[] listFile(WorkbenchClient client, String kind) throws IOException {
    return client.file(
        client.post(client.path("/list-files"), Map.of("kind", kind)).path("path").asString());
  }

  @Test
  void waysWithoutMinutesAreCountedAndHadAsATable() throws IOException {
    try (WorkbenchClient client = small()) {
      assertThat(client.get(client.path("/problems")).path("ways").asInt()).isZero();
      JsonNode schools = client.get(client.path("/lists/SCHOOLS"));
      List<Object> cells = new ArrayList<>();
      for (int column = 0; column < schools.path("columns").size(); column++) {
        JsonNode each = schools.path("columns").get(column);
        String id = each.path("id").asString();
        if (id.equals("SCHOOLS_LATITUDE") || id.equals("SCHOOLS_LONGITUDE")) {
          String before = each.path("values").get(each.path("cells").get(0).asInt()).asString();
          cells.add(List.of(0, column, before, ""));
        }
      }
      client.post(client.path("/lists/SCHOOLS"), Map.of("cells", cells, "seen", 0));
      int listed = client.get(client.path("/lists/TRAVEL")).path("size").asInt();
      if (listed > 0) {
        client.post(
            client.path("/lists/TRAVEL"),
            Map.of("remove", Map.of("at", 0, "count", listed), "seen", 9));
      }
      int ways = client.get(client.path("/problems")).path("ways").asInt();
      List<String> lines =
          new String(listFile(client, "WAYS"), StandardCharsets.UTF_8).lines().toList();
      assertThat(ways).isPositive();
      assertThat(lines).hasSize(ways + 1);
      String school = schools.path("columns").get(1).path("values").get(0).asString();
      assertThat(lines.subList(1, lines.size()))
          .as("from or to the school whose place is not known, its minutes open")
          .allMatch(line -> line.contains(school) && line.endsWith(","));
    }
  }

  @Test
  void whatIsFinalStaysAndAChangeHasItsPrice() throws IOException {
    try (WorkbenchClient client = small()) {
      client.plan();
      String[] people = posted(client);
      decide(client, people[0]);
      JsonNode fewest = client.post(client.path("/replan"), Map.of());
      assertThat(fewest.path("rows").size()).isPositive();
      // Somebody else who would change for the first is final now.
      List<String> changed =
          fewest
              .path("rows")
              .valueStream()
              .map(row -> row.path("change").path("staff").asString())
              .filter(id -> !id.equals(people[0]))
              .toList();
      assertThat(changed).isNotEmpty();
      JsonNode spared = client.post(client.path("/replan"), Map.of("finals", changed));
      assertThat(spared.path("rows").valueStream())
          .noneMatch(row -> changed.contains(row.path("change").path("staff").asString()));
      JsonNode free = client.post(client.path("/replan"), Map.of("changeCost", 0));
      assertThat(free.path("rows").size()).isGreaterThanOrEqualTo(fewest.path("rows").size());
      assertThat(free.path("after").get(2).asLong())
          .as("no plan is better than the best at no price for changes")
          .isGreaterThanOrEqualTo(fewest.path("after").get(2).asLong());
      assertThat(status(client, "/replan", Map.of("finals", List.of("nobody")))).isEqualTo(409);
      assertThat(status(client, "/replan", Map.of("changeCost", -1))).isEqualTo(400);
      assertThat(status(client, "/replan", Map.of("changeCost", 1.5))).isEqualTo(400);
    }
  }

  @Test
  void aScenarioComesTrueInAReplanUnlessItChangesThePolicy() throws IOException {
    try (WorkbenchClient client = small()) {
      client.plan();
      String leaver = posted(client)[0];
      client.post(
          client.path("/scenarios"),
          Map.of("name", "leaves", "yaml", "name: leaves\nstaff: {remove: [" + leaver + "]}\n"));
      client.post(
          client.path("/scenarios"),
          Map.of("name", "nearer", "yaml", "name: nearer\npolicy: {max_minutes: 100}\n"));
      assertThat(status(client, "/replan", Map.of("scenarios", List.of("nearer")))).isEqualTo(409);
      JsonNode shown = client.post(client.path("/replan"), Map.of("scenarios", List.of("leaves")));
      assertThat(shown.path("rows").toString()).contains(leaver);
      client.post(client.path("/replan/keep"), Map.of());
      assertThat(List.of(posted(client))).doesNotContain(leaver);
      // The step tells who changed, and for what.
      JsonNode steps = client.get(client.path("/history")).path("steps");
      long number = steps.get(steps.size() - 1).path("number").asLong();
      JsonNode step = client.get(client.path("/history/" + number));
      assertThat(step.path("postings").toString()).contains(leaver);
      assertThat(step.path("reasons").get(0).asString()).startsWith("leaves.yaml\n");
    }
  }

  @Test
  void listsThatChangedSinceThePlanAreReplannedWithoutAnObjection() throws IOException {
    try (WorkbenchClient client = small()) {
      client.plan();
      assertThat(client.post(client.path("/replan"), Map.of()).path("rows").size()).isZero();
      StringBuilder elsewhere = new StringBuilder();
      for (String table : List.of("SERVICE", "ROTATIONS", "PINS")) {
        elsewhere.append(client.get(client.path("/lists/" + table)));
      }
      String leaver =
          Stream.of(posted(client))
              .filter(id -> elsewhere.indexOf(id) < 0)
              .findFirst()
              .orElseThrow();
      JsonNode staff = client.get(client.path("/lists/STAFF"));
      JsonNode ids = staff.path("columns").get(0);
      for (int row = 0; row < staff.path("size").asInt(); row++) {
        if (ids.path("values").get(ids.path("cells").get(row).asInt()).asString().equals(leaver)) {
          client.post(
              client.path("/lists/STAFF"),
              Map.of("remove", Map.of("at", row, "count", 1), "seen", Integer.MAX_VALUE));
        }
      }
      JsonNode shown = client.post(client.path("/replan"), Map.of());
      assertThat(shown.path("rows").toString()).contains(leaver);
      assertThat(shown.path("feasible").asBoolean()).isTrue();
    }
  }

  @Test
  void scenariosHaveAPriceForChangesAndTheirPlansAreWritten() throws IOException {
    try (WorkbenchClient client = small()) {
      client.plan();
      assertThat(status(client, "/comparison/write", Map.of())).as("nothing shown").isEqualTo(409);
      String stays = posted(client)[0];
      client.post(
          client.path("/scenarios"),
          Map.of(
              "name",
              "stays",
              "yaml",
              "name: stays\npins: [{staff_id: " + stays + ", decision: STAY}]\n"));
      Map<String, Object> asked = new HashMap<>(Map.of("names", List.of("stays")));
      asked.put("changeCost", 0);
      int free = changes(client.post(client.path("/scenarios/run"), asked));
      asked.put("changeCost", 100_000);
      asked.put("seconds", 1);
      int dear = changes(client.post(client.path("/scenarios/run"), asked));
      assertThat(dear).isPositive().isLessThanOrEqualTo(free);
      JsonNode written = client.post(client.path("/comparison/write"), Map.of());
      assertThat(written.path("files").toString())
          .contains("1/compare.html", "1/stays/plan.csv", "1/stays/report.html");
      String page =
          client
              .post(client.path("/comparison/file"), Map.of("file", "1/compare.html"))
              .path("path")
              .asString();
      assertThat(new String(client.file(page), StandardCharsets.UTF_8)).contains("stays");
      assertThat(status(client, "/comparison/file", Map.of("file", "../project.json")))
          .isEqualTo(404);
      for (Map<String, Object> wrong :
          List.<Map<String, Object>>of(
              Map.of("names", List.of("stays"), "changeCost", -1),
              Map.of("names", List.of("stays"), "seconds", -1))) {
        assertThat(status(client, "/scenarios/run", wrong)).isEqualTo(400);
      }
      client.plan();
      client.post(client.path("/plans/compare"), Map.of("plans", List.of("1", "2")));
      assertThat(client.post(client.path("/comparison/write"), Map.of()).path("files").toString())
          .contains("2/compare.html")
          .doesNotContain("plan.csv");
    }
  }

  private static int changes(JsonNode compared) {
    return (int)
        compared
            .path("lines")
            .valueStream()
            .filter(line -> line.path("part").asString().equals("PEOPLE"))
            .count();
  }

  @Test
  void whatIsInTheWayIsToldOfOneGroup() throws IOException {
    Path root = folder.resolve("county");
    try (WorkbenchClient client = WorkbenchClient.start(folder).sample(root, "xx-county")) {
      String policy = client.get(client.path("/policy")).path("text").asString();
      client.post(
          client.path("/policy"),
          Map.of("path", List.of("max_minutes"), "value", 1, "seen", policy));
      JsonNode groups = client.get(client.path("/schools")).path("groups");
      JsonNode all = client.post(client.path("/diagnosis"), Map.of());
      String first = groups.get(0).path("id").asString();
      JsonNode one = client.post(client.path("/diagnosis"), Map.of("group", first));
      assertThat(one.path("text").path("en").asString())
          .isNotEqualTo(all.path("text").path("en").asString())
          .doesNotContain(groups.get(1).path("id").asString());
      assertThat(status(client, "/diagnosis", Map.of("group", "none"))).isEqualTo(409);
    }
  }

  private static boolean isPolicyChanged(WorkbenchClient client) throws IOException {
    return client.get(client.path("/plan")).path("policyChanged").asBoolean();
  }

  private static void edit(WorkbenchClient client, List<String> path, Object value)
      throws IOException {
    String text = client.get(client.path("/policy")).path("text").asString();
    client.post(client.path("/policy"), Map.of("path", path, "value", value, "seen", text));
  }

  private static String stepName(WorkbenchClient client, int number) throws IOException {
    return client
        .get(client.path("/history"))
        .path("steps")
        .valueStream()
        .filter(step -> step.path("number").asInt() == number)
        .map(step -> step.path("name").path("zh").asString())
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyKindOfStepTellsWhatItChanged() throws IOException {
    try (WorkbenchClient client = small()) {
      JsonNode names = client.get(client.path("/lists/STAFF")).path("columns").get(1);
      String before = names.path("values").get(0).asString();
      client.post(
          client.path("/lists/STAFF"),
          Map.of("cells", List.of(List.of(0, 1, before, "张新")), "seen", 0));
      JsonNode cell = client.get(client.path("/history/1")).path("values").get(0);
      assertThat(cell.path("where").path("en").asString()).startsWith("row 2, ");
      assertThat(cell.path("before").asString()).isEqualTo(before);
      assertThat(cell.path("after").asString()).isEqualTo("张新");

      String text = client.get(client.path("/policy")).path("text").asString();
      client.post(
          client.path("/policy"),
          Map.of("path", List.of("max_minutes"), "value", 77, "seen", text));
      JsonNode policy = client.get(client.path("/history/2")).path("values");
      assertThat(policy.size()).as("the one key that differs").isEqualTo(1);
      assertThat(policy.get(0).path("where").path("zh").asString()).isEqualTo("通行时间上限（分钟），自愿者除外");
      assertThat(policy.get(0).path("after").path("zh").asString()).isEqualTo("77");
      client.post(client.path("/undo"), Map.of("number", 2));

      client.plan();
      JsonNode made = client.get(client.path("/history/4"));
      assertThat(made.path("postings").size()).as("made from no other").isZero();
      String stays = posted(client)[0];
      Map<String, Object> move = new HashMap<>();
      move.put("staff", stays);
      move.put("school", null);
      client.post(client.path("/board/apply"), Map.of("moves", List.of(move), "repaired", false));
      JsonNode moved = client.get(client.path("/history/5")).path("postings").get(0);
      assertThat(moved.path("staff").asString()).isEqualTo(stays);
      assertThat(moved.path("before").path("host").asString()).isNotEmpty();
      assertThat(moved.path("after").path("host").asString("")).isEmpty();

      assertThat(isPolicyChanged(client)).isFalse();
      edit(client, List.of("basis"), Map.of("title", "实施意见"));
      assertThat(stepName(client, 6)).isEqualTo("政策：“公示名单和表册写明的依据文件”改为实施意见");
      assertThat(isPolicyChanged(client)).as("the document decides nothing").isFalse();
      edit(client, List.of("max_minutes"), 77);
      assertThat(isPolicyChanged(client)).as("a replan keeps to the plan's own").isTrue();
      client.post(client.path("/undo"), Map.of("number", 7));
      assertThat(isPolicyChanged(client)).isFalse();
      client.post(client.path("/undo"), Map.of("number", 6));

      decide(client, posted(client)[0]);
      assertThat(client.get(client.path("/history/10")).path("values").toString())
          .contains("\"where\":\"decision\"", "STAY");
      client.post(
          client.path("/lists/STAFF"),
          Map.of("remove", Map.of("at", 0, "count", 1), "seen", Integer.MAX_VALUE));
      JsonNode gone = client.get(client.path("/history/11")).path("values").get(0);
      assertThat(gone.path("before").asString()).contains("张新");
      assertThat(gone.path("after").asString()).isEmpty();
      assertThat(client.ask("GET", client.path("/history/99"), null).status()).isEqualTo(404);
      assertThat(client.ask("GET", client.path("/history/x"), null).status()).isEqualTo(404);
    }
  }

  @Test
  void aSampleIsMadeInEitherLanguageWithListsThatSomePoliciesAskFor() throws IOException {
    try (WorkbenchClient client = WorkbenchClient.start(folder)) {
      Map<String, Object> asked = new HashMap<>();
      asked.put("shape", "xx-county");
      asked.put("scale", 0.2);
      asked.put("folder", folder.resolve("english").toString());
      asked.put("language", "en");
      asked.put("extras", List.of("households"));
      client.post("/api/sample", asked);
      assertThat(folder.resolve("english/lists/staff.csv")).exists();
      assertThat(Files.readString(folder.resolve("english/lists/staff.csv"))).contains("household");
      asked.put("shape", "huadu");
      asked.put("scale", 1);
      asked.put("folder", folder.resolve("linked").toString());
      asked.put("links", "star");
      asked.put("schools", 6);
      client.open(Path.of(asked.get("folder").toString()).getParent().resolve("english"));
      client.post("/api/sample", asked);
      client.open(folder.resolve("linked"));
      assertThat(client.get(client.path("/lists/SCHOOLS")).path("size").asInt()).isEqualTo(6);
      asked.put("folder", folder.resolve("none").toString());
      for (Map<String, Object> wrong :
          List.<Map<String, Object>>of(
              Map.of("schools", 4),
              Map.of("schools", 1001),
              Map.of("links", "ring"),
              Map.of("shape", "wolong"),
              Map.of("teachers", 501),
              Map.of("extras", List.of("everything")))) {
        Map<String, Object> all = new HashMap<>(asked);
        all.putAll(wrong);
        assertThat(client.ask("POST", "/api/sample", all).status())
            .as(wrong.toString())
            .isEqualTo(400);
      }
      assertThat(folder.resolve("none")).doesNotExist();
    }
  }

  @Test
  void includedPoliciesAndWhatMayStandInOneAreRead() throws IOException {
    try (WorkbenchClient client = WorkbenchClient.start(folder)) {
      assertThat(client.get("/api/policies/standard").path("text").asString())
          .contains("id: standard");
      assertThat(client.ask("GET", "/api/policies/nothing", null).status()).isEqualTo(404);
      assertThat(client.get("/api/policy-schema").path("text").asString()).contains("$schema");
    }
  }

  @Test
  void aPlanThatIsFinalInErrorIsPublishedAgainAndItsHistorySaysWhy() throws IOException {
    try (WorkbenchClient client = small()) {
      client.plan();
      client.post(client.path("/mark"), Map.of("state", "PUBLISHED", "note", "8月1日"));
      client.post(client.path("/mark"), Map.of("state", "FINAL", "note", "8月9日"));
      Map<String, Object> again = new HashMap<>(Map.of("state", "PUBLISHED", "note", "漏了一件异议"));
      assertThat(status(client, "/mark", again)).isEqualTo(409);
      again.put("unfinal", true);
      client.post(client.path("/mark"), again);
      assertThat(client.get(client.path("/plan")).path("state").path("code").asString())
          .isEqualTo("PUBLISHED");
      assertThat(Files.readString(folder.resolve("county/plans/1/history.json")))
          .contains("漏了一件异议");
    }
  }

  private static void decide(WorkbenchClient client, String staff) throws IOException {
    client.post(
        client.path("/objections"),
        Map.of("after", Map.of("staff", staff, "name", "某人", "text", "照顾家人", "decision", "STAY")));
  }

  /** Everybody who is posted. */
  private static String[] posted(WorkbenchClient client) throws IOException {
    JsonNode people = client.get(client.path("/people"));
    JsonNode ids = people.path("columns").get(0);
    List<String> posted = new ArrayList<>();
    for (JsonNode column : people.path("columns")) {
      if (column.path("id").asString().equals("host")) {
        for (int row = 0; row < people.path("size").asInt(); row++) {
          if (!column
              .path("values")
              .get(column.path("cells").get(row).asInt())
              .asString("")
              .isEmpty()) {
            posted.add(ids.path("values").get(ids.path("cells").get(row).asInt()).asString());
          }
        }
      }
    }
    return posted.toArray(String[]::new);
  }
}
