package org.lungang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.compare.Amendment;
import org.lungang.compare.PostingKey;
import org.lungang.dataset.column.Table;
import org.lungang.generator.Shape;
import org.lungang.language.Language;
import org.lungang.project.BasePlan;
import org.lungang.project.Finals;
import org.lungang.project.Replan;
import org.lungang.report.PlanCsv;
import tools.jackson.databind.JsonNode;

/**
 * Who has to change, out of what the open project holds: the same as from files that nobody has
 * read before, whatever was changed meanwhile, and by whom.
 */
class ReplanOfTheOpenProjectTest {

  @TempDir Path folder;

  private final Map<String, String[]> decided = new LinkedHashMap<>();
  private Path root;

  @BeforeEach
  void sample() throws IOException {
    root = folder.resolve("county");
    NewProject.make(root, in -> NewProject.ofSample(in, SampleAsked.plain(Shape.XX_COUNTY, 0.3)));
  }

  @Test
  void itIsWhatFilesSayThatAreReadForTheFirstTime() throws IOException {
    try (WorkbenchClient client = WorkbenchClient.start(folder).open(root)) {
      client.plan();
      requireAsFromFiles(client, "1", "nothing is decided");
      List<String[]> posted = posted("1");
      decide(client, posted.get(0)[0], "STAY", "");
      decide(client, posted.get(5)[0], "NOT_TO", posted.get(5)[1]);
      JsonNode first = requireAsFromFiles(client, "1", "two objections");
      assertThat(first.path("rows").size()).isPositive();
      assertThat(client.post(client.path("/replan"), Map.of())).as("asked again").isEqualTo(first);

      decide(client, posted.get(9)[0], "STAY", "");
      requireAsFromFiles(client, "1", "a third objection");

      // Another program changes a list: somebody who is posted is not there any more.
      Path staff = list(Table.STAFF);
      List<String> rows = new ArrayList<>(Files.readAllLines(staff));
      String gone = leaver("1");
      assertThat(rows.removeIf(row -> row.startsWith(gone + ","))).isTrue();
      Files.write(staff, rows);
      JsonNode without = requireAsFromFiles(client, "1", "a list that another program changed");
      assertThat(without.path("rows").toString()).contains(gone);

      // Somebody changes the plan's table in another program.
      Path csv = root.resolve("plans/1").resolve(PlanCsv.NAME);
      List<String> plan = new ArrayList<>(Files.readAllLines(csv));
      String stays = posted.get(12)[0];
      assertThat(plan.removeIf(row -> row.startsWith(stays + ","))).isTrue();
      Files.write(csv, plan);
      requireAsFromFiles(client, "1", "a plan that another program changed");
    }
  }

  @Test
  void itGoesOnFromThePlanThatWasAdoptedAndFromWhatIsChangedHere() throws IOException {
    try (WorkbenchClient client = WorkbenchClient.start(folder).open(root)) {
      client.plan();
      List<String[]> posted = posted("1");
      decide(client, posted.get(0)[0], "STAY", "");
      requireAsFromFiles(client, "1", "an objection");
      client.post(client.path("/replan/keep"), Map.of());
      JsonNode none = requireAsFromFiles(client, "2", "what was decided is done");
      assertThat(none.path("rows").size()).isZero();

      String[] other = posted("2").get(4);
      decide(client, other[0], "NOT_TO", other[1]);
      requireAsFromFiles(client, "2", "another objection");

      Map<String, @Nullable Object> move = new HashMap<>();
      move.put("staff", posted("2").get(8)[0]);
      move.put("school", null);
      client.post(client.path("/board/apply"), Map.of("moves", List.of(move), "repaired", false));
      requireAsFromFiles(client, "2", "a change by hand");

      JsonNode staff = client.get(client.path("/lists/STAFF"));
      String gone = leaver("2");
      JsonNode ids = staff.path("columns").get(0);
      for (int row = 0; row < staff.path("size").asInt(); row++) {
        if (ids.path("values").get(ids.path("cells").get(row).asInt()).asString().equals(gone)) {
          client.post(
              client.path("/lists/STAFF"),
              Map.of("remove", Map.of("at", row, "count", 1), "seen", Integer.MAX_VALUE));
        }
      }
      JsonNode without = requireAsFromFiles(client, "2", "an edit of a list");
      assertThat(without.path("rows").toString()).contains(gone);
      client.post(client.path("/replan/keep"), Map.of());
      assertThat(requireAsFromFiles(client, "3", "the lists as they are").path("rows").size())
          .isZero();
    }
  }

  /** Who goes, and where to, by the table of a plan. */
  private List<String[]> posted(String plan) throws IOException {
    List<String> rows =
        Files.readAllLines(root.resolve("plans").resolve(plan).resolve(PlanCsv.NAME));
    int host = List.of(rows.get(0).split(",")).indexOf("接收学校编号");
    return rows.stream()
        .skip(1)
        .map(row -> row.split(","))
        .map(cells -> new String[] {cells[0], cells[host]})
        .toList();
  }

  private Path list(Table table) {
    return root.resolve("lists").resolve(table.fileName(Language.ZH));
  }

  /** Somebody who is posted and stands in no list but that of the staff. */
  private String leaver(String plan) throws IOException {
    StringBuilder elsewhere = new StringBuilder();
    for (Table table : List.of(Table.SERVICE, Table.ROTATIONS, Table.PINS)) {
      elsewhere.append(Files.readString(list(table)));
    }
    return posted(plan).stream()
        .map(row -> row[0])
        .filter(id -> elsewhere.indexOf(id) < 0 && !decided.containsKey(id))
        .findFirst()
        .orElseThrow();
  }

  private void decide(WorkbenchClient client, String staff, String decision, String school)
      throws IOException {
    Map<String, String> after = Map.of("staff", staff, "decision", decision, "school", school);
    client.post(client.path("/objections"), Map.of("after", after));
    decided.put(staff, new String[] {decision, school});
  }

  private JsonNode requireAsFromFiles(WorkbenchClient client, String plan, String when)
      throws IOException {
    JsonNode shown = client.post(client.path("/replan"), Map.of());
    StringBuilder pins = new StringBuilder("staff_id,decision,school_id,note\n");
    int number = 0;
    for (Map.Entry<String, String[]> each : decided.entrySet()) {
      number++;
      String note = Text.say("objections.note", number).in(Language.ZH);
      pins.append(each.getKey()).append(',').append(String.join(",", each.getValue()));
      pins.append(',').append(note).append('\n');
    }
    List<Amendment> amendments =
        decided.isEmpty()
            ? List.of()
            : List.of(Amendment.of(Amendment.Kind.PINS, "pins.csv", pins.toString()));
    BasePlan base =
        BasePlan.open(root.resolve("plans").resolve(plan), root.resolve("lists"), note -> {});
    Replan fresh = Replan.of(base, amendments, new Finals(List.of()), null, 1);
    assertThat(shown.path("rows").valueStream().map(row -> told(row.path("change"))).toList())
        .as(when)
        .isEqualTo(
            fresh.replanned().rows().stream()
                .map(
                    row ->
                        row.change().staffId()
                            + " "
                            + told(row.change().before())
                            + " "
                            + told(row.change().after()))
                .toList());
    assertThat(levels(shown.path("before")))
        .as(when)
        .containsExactly(
            fresh.replanned().asPublished().hard(),
            fresh.replanned().asPublished().medium(),
            fresh.replanned().asPublished().soft());
    assertThat(levels(shown.path("after")))
        .as(when)
        .containsExactly(
            fresh.replanned().score().hard(),
            fresh.replanned().score().medium(),
            fresh.replanned().score().soft());
    return shown;
  }

  private static List<Long> levels(JsonNode node) {
    return node.valueStream().map(JsonNode::asLong).toList();
  }

  private static String told(JsonNode change) {
    return change.path("staff").asString()
        + " "
        + key(change.path("before"))
        + " "
        + key(change.path("after"));
  }

  private static String key(JsonNode key) {
    return key.isObject()
        ? String.join(
            "/",
            key.path("group").asString(),
            key.path("flow").asString(),
            key.path("home").asString(),
            key.path("host").asString())
        : "-";
  }

  private static String told(@Nullable PostingKey key) {
    return Objects.isNull(key)
        ? "-"
        : String.join("/", key.groupId(), key.flowId(), key.homeSchoolId(), key.hostSchoolId());
  }
}
