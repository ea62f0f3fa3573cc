package org.lungang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.dataset.RawTable;
import org.lungang.dataset.column.Table;
import org.lungang.generator.Shape;
import tools.jackson.databind.JsonNode;

/** A planner's year over HTTP, as the page asks for it. */
class WorkbenchTest {

  @TempDir Path folder;

  private static final Map<String, Object> NOTICE =
      Map.of("period", "8月1日至7日", "contact", "人事科", "issuer", "教育局", "mask", true);

  @Test
  void aWholeYearFromListsToTheFinalList() throws IOException {
    Path root = folder.resolve("县");
    try (WorkbenchClient client = WorkbenchClient.start(folder).sample(root, "xx-county")) {
      assertThat(client.get(client.path("/problems")).path("sound").asBoolean()).isTrue();
      client.plan();
      JsonNode plan = client.get(client.path("/plan"));
      assertThat(plan.path("hard").asLong()).isZero();
      assertThat(plan.path("postings").asInt()).isPositive();

      // A hand movement: what it does at once, what repairs the rest, and making it.
      String[] posted = posted(client);
      Map<String, Object> stays = new java.util.HashMap<>();
      stays.put("staff", posted[0]);
      stays.put("school", null);
      Map<String, Object> moves = Map.of("moves", List.of(stays));
      JsonNode verdict = client.post(client.path("/board/verdict"), moves);
      assertThat(verdict.path("light").asString()).isEqualTo("AMBER");
      assertThat(verdict.path("broken").get(0).path("clause").path("zh").asString())
          .startsWith("《");
      JsonNode repair = client.post(client.path("/board/repair"), moves);
      assertThat(repair.path("hard").asLong()).isZero();
      assertThat(repair.path("rows").size()).isGreaterThan(1);
      client.post(client.path("/board/apply"), Map.of("moves", List.of(stays), "repaired", true));
      assertThat(client.get(client.path("/plan")).path("hard").asLong()).isZero();
      assertThat(place(client, posted[0])).isEqualTo("CANDIDATE");

      // Published, with names masked.
      JsonNode list = client.post(client.path("/publish"), with(NOTICE, "write", true));
      assertThat(list.path("entries").get(0).path("name").asString()).endsWith("*");
      client.post(client.path("/mark"), Map.of("state", "PUBLISHED", "note", "8月1日"));
      assertThat(root.resolve("plans/1/public/public-list.html")).exists();

      // An objection, decided; the replan that follows; the final list.
      String[] objector = posted(client);
      JsonNode written =
          client.post(
              client.path("/objections"),
              Map.of(
                  "after",
                  Map.of(
                      "staff",
                      objector[0],
                      "name",
                      "x",
                      "decision",
                      "STAY",
                      "received",
                      "2026-08-02")));
      assertThat(written.path("id").asString()).isEqualTo("1");
      assertThat(written.path("entry").path("name").path("en").asString())
          .isEqualTo("Objection 1 registered: x");
      assertThat(client.get(client.path("")).path("objections").asInt())
          .as("objections that nothing is decided on")
          .isZero();
      client.post(client.path("/objections"), Map.of("after", Map.of("staff", objector[0])));
      assertThat(client.get(client.path("")).path("objections").asInt()).isEqualTo(1);
      JsonNode replan = client.post(client.path("/replan"), Map.of());
      assertThat(replan.path("feasible").asBoolean()).isTrue();
      assertThat(replan.path("rows").toString()).contains(objector[0]);
      assertThat(client.get(client.path("/objections/1/change"))).isEmpty();
      client.post(client.path("/replan/keep"), Map.of());
      assertThat(place(client, objector[0])).isNotEqualTo("POSTED");
      JsonNode change = client.get(client.path("/objections/1/change"));
      assertThat(change.path("before").path("host").asString()).isEqualTo(objector[1]);
      assertThat(change.required("after")).as("not posted now").isEmpty();
      assertThat(client.get(client.path("/objections/9/change"))).isEmpty();
      assertThat(ofStaff(client, objector[0], "pin")).as("decided with the plan").isEqualTo("STAY");
      assertThat(client.get(client.path("/plan")).path("name").asString()).isEqualTo("2");
      assertThat(client.get(client.path("/plan")).required("provenHowGood").asBoolean())
          .as("a replanned plan is not proven as a whole")
          .isFalse();
      client.post(client.path("/mark"), Map.of("state", "FINAL", "note", "县教人〔2026〕8号"));
      assertThat(
              client
                  .ask(
                      "POST",
                      client.path("/board/apply"),
                      Map.of("moves", List.of(stays), "repaired", true))
                  .status())
          .as("a final plan is not changed")
          .isEqualTo(409);
      JsonNode why = client.get(client.path("/why/person/" + objector[0]));
      assertThat(why.path("text").path("zh").asString()).isNotEmpty();
    }
    // The commands read what the workbench wrote.
    assertThat(
            org.lungang.project.OpenedPlan.open(root.resolve("plans/2"), null, note -> {})
                .plan()
                .size())
        .isPositive();
  }

  private static Map<String, Object> with(Map<String, Object> map, String key, Object value) {
    Map<String, Object> more = new java.util.HashMap<>(map);
    more.put(key, value);
    return more;
  }

  /** Somebody who is posted, and where. */
  private static String[] posted(WorkbenchClient client) throws IOException {
    JsonNode people = client.get(client.path("/people"));
    for (int row = 0; row < people.path("size").asInt(); row++) {
      if (cell(people, "place", row).equals("POSTED")
          && cell(people, "pin", row).isEmpty()
          && cell(people, "flow", row).equals("support-out")) {
        return new String[] {cell(people, "id", row), cell(people, "host", row)};
      }
    }
    throw new AssertionError("Nobody is posted.");
  }

  private static String place(WorkbenchClient client, String staffId) throws IOException {
    return ofStaff(client, staffId, "place");
  }

  private static String ofStaff(WorkbenchClient client, String staffId, String what)
      throws IOException {
    JsonNode people = client.get(client.path("/people"));
    for (int row = 0; row < people.path("size").asInt(); row++) {
      if (cell(people, "id", row).equals(staffId)) {
        return cell(people, what, row);
      }
    }
    throw new AssertionError(staffId);
  }

  private static String cell(JsonNode packed, String id, int row) {
    for (JsonNode column : packed.path("columns")) {
      if (column.path("id").asString().equals(id)) {
        return column.path("values").get(column.path("cells").get(row).asInt()).asString("");
      }
    }
    throw new AssertionError(id);
  }

  @Test
  void anEditIsInTheFileAndAWrongOneIsAProblemOfItsCell() throws IOException {
    Path root = folder.resolve("county");
    try (WorkbenchClient client = WorkbenchClient.start(folder).sample(root, "xx-county")) {
      JsonNode staff = client.get(client.path("/lists/STAFF"));
      int column = column(staff, "STAFF_POSITION");
      String before = text(staff, column, 3);
      client.post(
          client.path("/lists/STAFF"),
          Map.of("cells", List.of(List.of(3, column, before, "校长大人")), "seen", 0));
      JsonNode problems = client.get(client.path("/problems"));
      assertThat(problems.path("sound").asBoolean()).isFalse();
      assertThat(problems.path("problems").valueStream())
          .anySatisfy(
              problem -> {
                assertThat(problem.path("table").asString()).isEqualTo("STAFF");
                assertThat(problem.path("row").asInt()).isEqualTo(3);
                assertThat(problem.path("column").asInt()).isEqualTo(column);
                assertThat(problem.path("error").asBoolean()).isTrue();
              });
      assertThat(Files.readString(root.resolve("lists/教职工.csv"))).contains("校长大人");
      client.post(client.path("/undo"), Map.of("number", 1));
      assertThat(client.get(client.path("/problems")).path("sound").asBoolean()).isTrue();
      assertThat(Files.readString(root.resolve("lists/教职工.csv"))).doesNotContain("校长大人");
    }
  }

  /** Of the first row, of a heading, of a list that is not there, and of a file that is no list. */
  @Test
  void aProblemIsShownWhereItIs() throws IOException {
    Path root = folder.resolve("county");
    WorkbenchClient.start(folder).sample(root, "xx-county").close();
    // While the project is closed: what is gone of an open one is told before its problems.
    Path schools = root.resolve("lists/学校.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(schools));
    int columns = lines.get(0).split(",", -1).length;
    lines.set(0, lines.get(0) + ",旁注");
    for (int i = 1; i < lines.size(); i++) {
      lines.set(i, lines.get(i) + ",无");
    }
    String id = lines.get(1).split(",", -1)[0];
    lines.set(1, lines.get(1).replaceFirst(id + ",", ","));
    Files.write(schools, lines);
    Files.delete(root.resolve("lists/集团.csv"));
    Files.writeString(root.resolve("lists/旁的.csv"), "甲,乙\n1,2\n");
    try (WorkbenchClient client = WorkbenchClient.start(folder).open(root)) {
      assertThat(
              client
                  .get(client.path("/problems"))
                  .path("problems")
                  .valueStream()
                  .map(
                      problem ->
                          String.join(
                              " ",
                              problem.path("table").asString(),
                              problem.path("row").asString(),
                              problem.path("column").asString(),
                              problem.path("heading").asString())))
          .contains(
              "SCHOOLS 0 0 学校编号", "SCHOOLS -1 " + columns + " 旁注", "GROUPS -1 -1 ", " -1 -1 ");
    }
  }

  @Test
  void aTextThatIsTooLongForACellIsRefusedNotCut() throws IOException {
    Path root = folder.resolve("county");
    try (WorkbenchClient client = WorkbenchClient.start(folder).sample(root, "xx-county")) {
      JsonNode staff = client.get(client.path("/lists/STAFF"));
      int column = column(staff, "STAFF_NAME");
      String before = text(staff, column, 0);
      for (int length : new int[] {2000, 2001}) {
        List<Object> cell = List.of(0, column, before, "长".repeat(length));
        WorkbenchClient.Reply reply =
            client.ask(
                "POST",
                client.path("/lists/STAFF"),
                Map.of("cells", List.of(cell), "seen", Integer.MAX_VALUE));
        assertThat(reply.status()).as("%s characters", length).isEqualTo(length > 2000 ? 409 : 200);
      }
    }
  }

  @Test
  void aSecondWindowIsToldWhatTheFirstHasChanged() throws IOException {
    Path root = folder.resolve("county");
    try (WorkbenchClient client = WorkbenchClient.start(folder).sample(root, "xx-county")) {
      JsonNode staff = client.get(client.path("/lists/STAFF"));
      int column = column(staff, "STAFF_NAME");
      String before = text(staff, column, 0);
      Object first = Map.of("cells", List.of(List.of(0, column, before, "张一")), "seen", 0);
      Object second = Map.of("cells", List.of(List.of(0, column, before, "张二")), "seen", 0);
      client.post(client.path("/lists/STAFF"), first);
      WorkbenchClient.Reply refused = client.ask("POST", client.path("/lists/STAFF"), second);
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.body().toString()).contains("张一");
      // Rows that have moved are not meant by their old places.
      client.post(
          client.path("/lists/STAFF"), Map.of("remove", Map.of("at", 5, "count", 1), "seen", 1));
      Object third = Map.of("cells", List.of(List.of(0, column, "张一", "张三")), "seen", 1);
      assertThat(client.ask("POST", client.path("/lists/STAFF"), third).status()).isEqualTo(409);
    }
  }

  @Test
  void aStepInTheMiddleIsTakenBackWhereNothingLaterHangsOnIt() throws IOException {
    Path root = folder.resolve("county");
    try (WorkbenchClient client = WorkbenchClient.start(folder).sample(root, "xx-county")) {
      JsonNode staff = client.get(client.path("/lists/STAFF"));
      int column = column(staff, "STAFF_NAME");
      String before = text(staff, column, 9);
      String path = client.path("/lists/STAFF");
      client.post(path, Map.of("cells", List.of(List.of(9, column, before, "甲")), "seen", 0));
      client.post(path, Map.of("remove", Map.of("at", 2, "count", 3), "seen", 1));
      client.post(
          path,
          Map.of("cells", List.of(List.of(7, column, text(staff, column, 10), "乙")), "seen", 2));
      client.post(client.path("/undo"), Map.of("number", 1));
      JsonNode now = client.get(path);
      assertThat(text(now, column, 6)).isEqualTo(before);
      assertThat(text(now, column, 7)).isEqualTo("乙");
      client.post(client.path("/undo"), Map.of("number", 2));
      JsonNode back = client.get(path);
      assertThat(text(back, column, 9)).isEqualTo(before);
      assertThat(text(back, column, 3)).isEqualTo(text(staff, column, 3));
      assertThat(client.ask("POST", client.path("/undo"), Map.of("number", 2)).status())
          .isEqualTo(409);
      // What was taken back is brought back by taking that back.
      client.post(client.path("/undo"), Map.of("number", 4));
      assertThat(text(client.get(path), column, 9)).isEqualTo("甲");
    }
  }

  @Test
  void aProjectIsOpenInOneProcessAndFilesChangedOutsideAreTakenAsTheyAre() throws IOException {
    Path root = folder.resolve("county");
    try (WorkbenchClient client = WorkbenchClient.start(folder).sample(root, "xx-county")) {
      JsonNode staff = client.get(client.path("/lists/STAFF"));
      int column = column(staff, "STAFF_NAME");
      client.post(
          client.path("/lists/STAFF"),
          Map.of("cells", List.of(List.of(0, column, text(staff, column, 0), "张一")), "seen", 0));
      try (WorkbenchClient other = WorkbenchClient.start(folder.resolve("other"))) {
        assertThat(other.ask("POST", "/api/open", Map.of("folder", root.toString())).status())
            .isEqualTo(409);
      }
    }
    Path file = root.resolve("lists/教职工.csv");
    String text = Files.readString(file);
    assertThat(text).contains("张一");
    Files.writeString(file, text.replace("张一", "李四"));
    try (WorkbenchClient client = WorkbenchClient.start(folder).open(root)) {
      JsonNode staff = client.get(client.path("/lists/STAFF"));
      assertThat(text(staff, column(staff, "STAFF_NAME"), 0)).isEqualTo("李四");
      assertThat(client.get(client.path("")).path("changedOutside").asBoolean()).isTrue();
    }
  }

  @Test
  void afterACrashWhatTheFilesLackComesFromTheJournal() throws IOException {
    Path root = folder.resolve("county");
    byte[] old;
    try (WorkbenchClient client = WorkbenchClient.start(folder).sample(root, "xx-county")) {
      JsonNode staff = client.get(client.path("/lists/STAFF"));
      int column = column(staff, "STAFF_NAME");
      String path = client.path("/lists/STAFF");
      client.post(
          path,
          Map.of("cells", List.of(List.of(0, column, text(staff, column, 0), "张一")), "seen", 0));
      client.get(client.path("/problems"));
      old = Files.readAllBytes(root.resolve("lists/教职工.csv"));
      client.post(path, Map.of("remove", Map.of("at", 1, "count", 1), "seen", 1));
      client.post(path, Map.of("cells", List.of(List.of(0, column, "张一", "张二")), "seen", 2));
    }
    // As a kill before the last writing would leave it, with half a line behind.
    Files.write(root.resolve("lists/教职工.csv"), old);
    String journal = Files.readString(root.resolve("journal.jsonl"));
    Files.writeString(root.resolve("journal.jsonl"), journal + "{\"number\":4,\"at");
    try (WorkbenchClient client = WorkbenchClient.start(folder).open(root)) {
      JsonNode staff = client.get(client.path("/lists/STAFF"));
      assertThat(text(staff, column(staff, "STAFF_NAME"), 0)).isEqualTo("张二");
      assertThat(client.get(client.path("/history")).path("steps").size()).isEqualTo(3);
    }
    int rows =
        RawTable.parse(Table.STAFF, Files.readAllBytes(root.resolve("lists/教职工.csv")))
            .orElseThrow()
            .rows()
            .size();
    assertThat(rows).isEqualTo(RawTable.parse(Table.STAFF, old).orElseThrow().rows().size() - 1);
  }

  @Test
  void aProjectOpensWhereTheListOfRecentOnesCannotBeWritten() throws IOException {
    Path root = folder.resolve("county");
    NewProject.make(root, in -> NewProject.ofSample(in, SampleAsked.plain(Shape.XX_COUNTY, 0.2)));
    try (WorkbenchClient client = WorkbenchClient.start(folder)) {
      Path recent = folder.resolve("state/recent.json");
      Files.createDirectories(recent.resolve("in the way"));
      JsonNode answer = client.post("/api/open", Map.of("folder", root.toString()));
      assertThat(answer.path("id").asString()).isNotEmpty();
      assertThat(answer.path("notes").get(0).path("zh").asString()).contains("项目已打开");
      assertThat(client.get("/api/start").path("recent").size()).isZero();

      Files.delete(recent.resolve("in the way"));
      Files.delete(recent);
      assertThat(client.post("/api/open", Map.of("folder", root.toString())).path("notes").size())
          .isZero();
      assertThat(client.get("/api/start").path("recent").size()).isEqualTo(1);
    }
  }

  @Test
  void minutesThatTheListsDoNotTellAreNotShownAsNone() throws IOException {
    Path root = folder.resolve("county");
    NewProject.make(root, in -> NewProject.ofSample(in, SampleAsked.plain(Shape.XX_COUNTY, 0.2)));
    try (WorkbenchClient client = WorkbenchClient.start(folder).open(root)) {
      client.plan();
      String[] posted = posted(client);
      assertThat(ofStaff(client, posted[0], "minutes")).isNotEmpty();
      assertThat(verdict(client, posted).path("postings").get(0).path("extraMinutes").isNumber())
          .isTrue();
      // Neither minutes nor any school's place are known any more.
      int listed = client.get(client.path("/lists/TRAVEL")).path("size").asInt();
      client.post(client.path("/lists/TRAVEL"), Map.of("remove", Map.of("at", 0, "count", listed)));
      JsonNode schools = client.get(client.path("/lists/SCHOOLS"));
      List<Object> cells = new ArrayList<>();
      for (int column = 0; column < schools.path("columns").size(); column++) {
        String id = schools.path("columns").get(column).path("id").asString();
        if (id.equals("SCHOOLS_LATITUDE") || id.equals("SCHOOLS_LONGITUDE")) {
          for (int row = 0; row < schools.path("size").asInt(); row++) {
            cells.add(List.of(row, column, cell(schools, id, row), ""));
          }
        }
      }
      client.post(client.path("/lists/SCHOOLS"), Map.of("cells", cells));
      assertThat(ofStaff(client, posted[0], "place")).isEqualTo("POSTED");
      assertThat(ofStaff(client, posted[0], "minutes")).isEmpty();
      assertThat(verdict(client, posted).path("postings").get(0).path("extraMinutes").isNull())
          .isTrue();
      JsonNode school = client.get(client.path("/board/schools/" + posted[1]));
      assertThat(school.path("coming").get(0).path("extraMinutes").isNull()).isTrue();
    }
  }

  /** What the board says where somebody is moved to where they go already. */
  private static JsonNode verdict(WorkbenchClient client, String[] posted) throws IOException {
    return client.post(
        client.path("/board/verdict"),
        Map.of("moves", List.of(Map.of("staff", posted[0], "school", posted[1]))));
  }

  @Test
  void aPolicyFieldChangesTheArithmeticAndGoesBack() throws IOException {
    Path root = folder.resolve("county");
    try (WorkbenchClient client = WorkbenchClient.start(folder).sample(root, "xx-county")) {
      JsonNode policy = client.get(client.path("/policy"));
      assertThat(policy.path("base").asString()).isEqualTo("xx-county-2023");
      long due = client.get(client.path("/arithmetic")).path("due").asLong();
      client.post(
          client.path("/policy"),
          Map.of(
              "path", List.of("due_years"), "value", 20, "seen", policy.path("text").asString()));
      assertThat(client.get(client.path("/arithmetic")).path("due").asLong()).isLessThan(due);
      assertThat(Files.readString(root.resolve("policy.yaml"))).contains("due_years: 20");
      client.post(client.path("/policy"), Map.of("text", "id: x\nextends: nowhere\n"));
      assertThat(client.get(client.path("/policy")).path("problems").size()).isPositive();
      client.post(client.path("/undo"), Map.of("number", 2));
      client.post(client.path("/undo"), Map.of("number", 1));
      assertThat(client.get(client.path("/arithmetic")).path("due").asLong()).isEqualTo(due);
    }
  }

  /** Terms in months, lists and parts with parts of their own go in and come out as they are. */
  @Test
  void everyFormOfAPolicysValueIsEditedAsItIs() throws IOException {
    Path root = folder.resolve("county");
    NewProject.make(root, in -> NewProject.ofSample(in, SampleAsked.plain(Shape.XX_COUNTY, 0.2)));
    try (WorkbenchClient client = WorkbenchClient.start(folder).open(root)) {
      set(client, List.of("term_years", "TEACHER"), "value", "6 months");
      assertThat(field(client, "term_years.TEACHER").path("value").asString())
          .isEqualTo("6 months");
      set(client, List.of("term_years", "TEACHER"), "value", "until 07-31");
      assertThat(field(client, "term_years.TEACHER").path("kind").asString()).isEqualTo("TERM");
      set(client, List.of("volunteers_waive"), "value", List.of("E2", "E1"));
      assertThat(field(client, "volunteers_waive").path("value").valueStream())
          .extracting(JsonNode::asString)
          .containsExactlyInAnyOrder("E1", "E2");
      String limits = "- at_least: 1\n  who: {positions: TEACHER}\n";
      set(client, List.of("limits"), "yaml", limits);
      assertThat(field(client, "limits").path("yaml").asString())
          .contains("at_least: 1", "TEACHER");
      assertThat(Files.readString(root.resolve("policy.yaml")))
          .contains("until 07-31", "at_least: 1");
      assertThat(client.get(client.path("/policy")).path("problems")).isEmpty();
      assertThat(
              client
                  .ask(
                      "POST",
                      client.path("/policy"),
                      Map.of("path", List.of("limits"), "yaml", "- {at_least: [1"))
                  .status())
          .isEqualTo(409);
    }
  }

  private static void set(WorkbenchClient client, List<String> path, String by, Object value)
      throws IOException {
    String text = client.get(client.path("/policy")).path("text").asString();
    client.post(client.path("/policy"), Map.of("path", path, by, value, "seen", text));
  }

  private static JsonNode field(WorkbenchClient client, String path) throws IOException {
    return client
        .get(client.path("/policy"))
        .path("fields")
        .valueStream()
        .filter(
            each ->
                each.path("path")
                    .valueStream()
                    .map(JsonNode::asString)
                    .toList()
                    .equals(List.of(path.split("[.]"))))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aScenarioIsRunBesideThePlan() throws IOException {
    Path root = folder.resolve("county");
    try (WorkbenchClient client = WorkbenchClient.start(folder).sample(root, "xx-county")) {
      client.plan();
      client.post(
          client.path("/scenarios"),
          Map.of("name", "近一点", "yaml", "name: 近一点\npolicy: {max_minutes: 100}\n"));
      JsonNode compared =
          client.post(client.path("/scenarios/run"), Map.of("names", List.of("近一点")));
      assertThat(compared.path("variants").size()).isEqualTo(2);
      assertThat(compared.path("lines").size()).isPositive();
      assertThat(
              client
                  .ask("POST", client.path("/scenarios"), Map.of("name", "../x", "yaml", "name: x"))
                  .status())
          .isEqualTo(400);
    }
  }

  @Test
  void aWorkbookIsTakenThroughTheGateOrRefused() throws IOException {
    try (WorkbenchClient client = WorkbenchClient.start(folder)) {
      WorkbenchClient.Reply bomb = client.ask("POST", "/api/upload/..%2Fx.xlsx", Map.of());
      assertThat(bomb.status()).isIn(400, 404);
      assertThat(client.ask("POST", "/api/open", Map.of("folder", "relative")).status())
          .isEqualTo(400);
      assertThat(client.ask("POST", "/api/open", Map.of("folder", folder.toString())).status())
          .isEqualTo(404);
    }
  }

  @Test
  void aProjectOfANewerFormatIsRefusedAndOneWithoutANumberIsOpened() throws IOException {
    Path root = folder.resolve("县");
    NewProject.ofSample(root, SampleAsked.plain(Shape.XX_COUNTY, 0.1));
    Path settings = root.resolve(ProjectFolder.SETTINGS);
    String own = Files.readString(settings);
    assertThat(own).contains("\"format\":" + ProjectFolder.FORMAT + ",");
    Map<String, Object> open = Map.of("folder", root.toString());
    try (WorkbenchClient client = WorkbenchClient.start(folder)) {
      int newer = ProjectFolder.FORMAT + 1;
      Files.writeString(settings, own.replaceFirst("\"format\":\\d+", "\"format\":" + newer));
      WorkbenchClient.Reply refused = client.ask("POST", "/api/open", open);
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.body().toString()).contains("newer Lungang (format " + newer, "更新版本");
      assertThat(root.resolve("journal.jsonl")).doesNotExist();
      Files.writeString(settings, own.replaceFirst("\"format\":\\d+,", ""));
      assertThat(client.ask("POST", "/api/open", open).status()).isEqualTo(200);
    }
  }

  private static int column(JsonNode packed, String id) {
    for (int i = 0; i < packed.path("columns").size(); i++) {
      if (packed.path("columns").get(i).path("id").asString().equals(id)) {
        return i;
      }
    }
    throw new AssertionError(id);
  }

  private static String text(JsonNode packed, int column, int row) {
    JsonNode of = packed.path("columns").get(column);
    return of.path("values").get(of.path("cells").get(row).asInt()).asString();
  }

  /** Whether it is another policy cannot be said of one that cannot be read. */
  @Test
  void aPlanIsShownThoughThePolicyInItsFolderCannotBeRead() throws IOException {
    Path root = folder.resolve("county");
    NewProject.make(root, in -> NewProject.ofSample(in, SampleAsked.plain(Shape.XX_COUNTY, 0.2)));
    try (WorkbenchClient client = WorkbenchClient.start(folder).open(root)) {
      client.plan();
      assertThat(client.get(client.path("/plan")).path("policyChanged").asBoolean()).isFalse();
      Path policy = root.resolve("plans/1/policy.yaml");
      String text = Files.readString(policy);
      Files.writeString(policy, "{");
      assertThat(client.get(client.path("/plan")).path("policyChanged").asBoolean()).isFalse();
      Files.writeString(policy, text.replaceFirst("posting: 30", "posting: 31"));
      assertThat(client.get(client.path("/plan")).path("policyChanged").asBoolean()).isTrue();
    }
  }

  @Test
  void aSampleThatThereIsNotIsRefused() throws IOException {
    try (WorkbenchClient client = WorkbenchClient.start(folder)) {
      WorkbenchClient.Reply reply =
          client.ask(
              "POST",
              "/api/sample",
              Map.of("shape", "moon", "folder", folder.resolve("moon").toString(), "seed", 0));
      assertThat(reply.status()).isEqualTo(400);
      assertThat(reply.body().toString()).contains("There is no such sample.");
      assertThat(folder.resolve("moon")).doesNotExist();
    }
  }
}
