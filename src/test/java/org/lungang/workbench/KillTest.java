package org.lungang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.dataset.RawTable;
import org.lungang.dataset.column.Table;
import org.lungang.generator.Shape;
import org.lungang.language.Language;
import tools.jackson.databind.JsonNode;

/**
 * The server is killed at random moments, in edits, searches, moves by hand, publishing, objections
 * and imports: the project opens again, no edit that was acknowledged is missing, no file is half.
 * {@code -Dworkbench.kills=60 -Dworkbench.kills.seed=3} says how often and when.
 */
class KillTest {

  private static final int ROWS = 40;

  @TempDir Path folder;

  private final Map<Integer, String> names = new HashMap<>();
  private final Map<Integer, String> namesUnderWay = new HashMap<>();
  private final Map<String, String> hosts = new HashMap<>();
  private final Map<String, String> hostsUnderWay = new HashMap<>();
  private final Set<String> objections = new TreeSet<>();
  private final Map<Act, Integer> done = new EnumMap<>(Act.class);
  private String plan = "";
  private int imports;

  /** What is under way when it is killed. */
  private enum Act {
    EDIT,
    SEARCH,
    MOVE,
    PUBLISH,
    OBJECT,
    IMPORT
  }

  @Test
  void nothingAcknowledgedIsMissing() throws IOException {
    kill(12, 7);
  }

  @Test
  @Tag("long")
  void nothingAcknowledgedIsMissingAfterFiveHundred() throws IOException {
    kill(Integer.getInteger("workbench.kills", 500), Long.getLong("workbench.kills.seed", 1));
    for (Act act : Act.values()) {
      assertThat(done.getOrDefault(act, 0)).as(act.name()).isPositive();
    }
  }

  private void kill(int times, long seed) throws IOException {
    Path root = folder.resolve("county");
    NewProject.make(root, in -> NewProject.ofSample(in, SampleAsked.plain(Shape.XX_COUNTY, 0.2)));
    try (KilledServer server = KilledServer.start(folder, root)) {
      server.plan();
    }
    Random random = new Random(seed);
    for (int i = 0; i < times; i++) {
      try (KilledServer server = KilledServer.start(folder, root)) {
        check(server, root);
        Act act = Act.values()[i % Act.values().length];
        work(server, act, random, i);
      }
    }
    try (KilledServer server = KilledServer.start(folder, root)) {
      check(server, root);
      server.get("/files");
      checkFolder(root.resolve("plans").resolve(plan));
    }
    assertThat(done.values().stream().mapToInt(Integer::intValue).sum())
        .isGreaterThanOrEqualTo(times);
  }

  private void check(KilledServer server, Path root) throws IOException {
    checkNames(server.get("/lists/STAFF").path("columns").get(1));
    checkHosts(server);
    String registered = server.get("/objections").toString();
    objections.forEach(text -> assertThat(registered).contains("\"" + text + "\""));
    for (Table table : Table.values()) {
      Path file = root.resolve("lists").resolve(table.in(Language.ZH) + ".csv");
      if (Files.exists(file)) {
        assertThat(RawTable.parse(table, Files.readAllBytes(file))).as("half a file").isPresent();
      }
    }
    Path page = root.resolve("plans").resolve(plan).resolve("public/public-list.html");
    if (Files.exists(page)) {
      assertThat(Files.readString(page).strip()).endsWith("</html>");
    }
    try (Stream<Path> made = Files.list(folder)) {
      for (Path each :
          made.filter(one -> one.getFileName().toString().matches("import.*")).toList()) {
        assertThat(ProjectFolder.isOne(each)).as("half a project: " + each).isTrue();
      }
    }
  }

  /** Once everything is written, the folder of the plan says what was acknowledged. */
  private void checkFolder(Path folder) {
    JsonNode written = PlanKeys.read(folder).all();
    hosts.forEach(
        (staff, host) ->
            assertThat(written.path(staff).path("host").asString("")).as(staff).isEqualTo(host));
  }

  private void checkNames(JsonNode column) {
    for (int row = 0; row < ROWS; row++) {
      String now = column.path("values").get(column.path("cells").get(row).asInt()).asString();
      String wanted = names.get(row);
      if (wanted != null && !now.equals(namesUnderWay.get(row))) {
        assertThat(now).as("row " + row).isEqualTo(wanted);
      }
      names.put(row, now);
    }
    namesUnderWay.clear();
  }

  private void checkHosts(KilledServer server) throws IOException {
    String name = server.get("").path("plan").asString();
    assertThat(name).isNotEmpty();
    Map<String, String> now = server.hosts();
    if (name.equals(plan)) {
      hosts.forEach(
          (staff, host) -> {
            if (!Objects.equals(now.get(staff), hostsUnderWay.get(staff))) {
              assertThat(now.get(staff)).as(staff).isEqualTo(host);
            }
          });
    }
    plan = name;
    hosts.clear();
    hosts.putAll(now);
    hostsUnderWay.clear();
  }

  /** Does it until the server is gone, which is killed at some moment after the first time. */
  private void work(KilledServer server, Act act, Random random, int round) {
    try {
      if (act == Act.SEARCH) {
        server.post("/search", Map.of("seconds", 0));
      }
      for (int i = 0; ; i++) {
        switch (act) {
          case EDIT, SEARCH -> rename(server, random.nextInt(ROWS), "张" + round + "之" + i);
          case MOVE -> move(server, random);
          case PUBLISH -> publish(server);
          case OBJECT -> object(server, "异议" + round + "之" + i);
          case IMPORT -> makeProject(server);
        }
        if (i == 0) {
          server.killAfter(random.nextInt(act == Act.SEARCH ? 2500 : 900));
        }
        done.merge(act, 1, Integer::sum);
      }
    } catch (IOException gone) {
      // Killed.
    }
  }

  private void rename(KilledServer server, int row, String after) throws IOException {
    String before = names.getOrDefault(row, "");
    namesUnderWay.put(row, after);
    server.post(
        "/lists/STAFF",
        Map.of("cells", List.of(List.of(row, 1, before, after)), "seen", Integer.MAX_VALUE));
    names.put(row, after);
    namesUnderWay.remove(row);
  }

  /** Somebody who is posted stays, or somebody goes where the board says that is possible. */
  private void move(KilledServer server, Random random) throws IOException {
    List<String> people = new ArrayList<>(new TreeSet<>(hosts.keySet()));
    String staff = people.get(random.nextInt(people.size()));
    String host = null;
    if (hosts.get(staff).isEmpty()) {
      JsonNode schools = server.get("/board/people/" + staff).path("schools");
      List<String> possible =
          schools.properties().stream()
              .filter(each -> !each.getValue().path("light").asString().equals("RED"))
              .filter(each -> each.getValue().path("postings").size() == 1)
              .map(Map.Entry::getKey)
              .toList();
      if (possible.isEmpty()) {
        return;
      }
      host = possible.get(random.nextInt(possible.size()));
    }
    Map<String, Object> move = new HashMap<>();
    move.put("staff", staff);
    move.put("school", host);
    hostsUnderWay.put(staff, host == null ? "" : host);
    server.post("/board/apply", Map.of("moves", List.of(move), "repaired", false));
    hosts.put(staff, host == null ? "" : host);
    hostsUnderWay.remove(staff);
  }

  private void publish(KilledServer server) throws IOException {
    server.post("/publish", Map.of("period", "8月", "contact", "人事科", "mask", true, "write", true));
  }

  private void object(KilledServer server, String text) throws IOException {
    server.post(
        "/objections",
        Map.of(
            "after",
            Map.of(
                "staff", "T00001", "name", "x", "text", text, "decision", "", "received", "8月")));
    objections.add(text);
  }

  private void makeProject(KilledServer server) throws IOException {
    imports++;
    server.ask("/api/import/begin", Map.of());
    JsonNode state = server.upload(OfficeRosters.files("教师甲一"));
    for (JsonNode question : state.path("questions")) {
      String answer = question.path("options").get(0).path("value").asString();
      server.ask(
          "/api/import/answers",
          Map.of(
              "answers",
              List.of(Map.of("key", question.path("key").asString(), "answer", answer))));
    }
    Path made = folder.resolve("import" + imports);
    server.ask(
        "/api/import/finish",
        Map.of(
            "folder", made.toString(),
            "name", "x",
            "year", 2026,
            "policy", "standard",
            "language", "zh"));
    assertThat(ProjectFolder.isOne(made)).isTrue();
  }
}
