package org.lungang.workbench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.PostingKey;
import org.lungang.compare.Replanning;
import org.lungang.compare.VisitKey;
import org.lungang.dataset.plan.PlanColumn;
import org.lungang.dataset.plan.PlanFile;
import org.lungang.dataset.plan.PlanFileReader;
import org.lungang.dataset.plan.PlanFileRow;
import org.lungang.dataset.plan.VisitFileReader;
import org.lungang.dataset.sheet.Problem;
import org.lungang.plan.Plan;
import org.lungang.plan.Visit;
import org.lungang.report.ItinerantCsv;
import org.lungang.report.PlanCsv;
import org.lungang.staffing.PossiblePosting;
import org.lungang.staffing.Staffing;
import org.lungang.web.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A plan as the journal keeps it: {@code staff id: {group, flow, home, host}}, and for those who
 * travel {@code staff id > school: periods}.
 */
final class PlanKeys {

  private static final String VISIT = " > ";

  private PlanKeys() {}

  /**
   * Reads the plan of a folder.
   *
   * @throws Refusal with everything that is wrong with its files
   */
  static Document read(Path folder) {
    Path path = folder.resolve(PlanCsv.NAME);
    PlanFile file = PlanFileReader.read(path);
    if (file.hasErrors()) {
      throw new Refusal(409, file.problems().stream().filter(Problem::isError).toList());
    }
    ObjectNode content = JsonNodeFactory.instance.objectNode();
    for (PlanFileRow row : file.rows()) {
      content.set(
          row.staffId(),
          json(
              new PostingKey(
                  Objects.requireNonNullElse(row.groupId(), ""),
                  row.flow(),
                  row.cells().getOrDefault(PlanColumn.HOME_SCHOOL_ID, ""),
                  row.hostSchoolId())));
    }
    Path visits = folder.resolve(ItinerantCsv.NAME);
    if (Files.isRegularFile(visits)) {
      VisitFileReader.read(visits)
          .rows()
          .forEach(
              row -> content.put(row.staffId() + VISIT + row.hostSchoolId(), row.weeklyPeriods()));
    }
    return new Document(content);
  }

  private static ObjectNode json(PostingKey key) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("group", key.groupId())
        .put("flow", key.flowId())
        .put("home", key.homeSchoolId())
        .put("host", key.hostSchoolId());
  }

  private static PostingKey key(JsonNode node) {
    return new PostingKey(
        node.path("group").asString(),
        node.path("flow").asString(),
        node.path("home").asString(),
        node.path("host").asString());
  }

  /**
   * A plan in the facts of today.
   *
   * @param lost who had a posting that is not possible any more
   */
  record Bound(Plan plan, List<String> lost) {}

  static Bound bind(Document document, Staffing staffing) {
    List<PossiblePosting> postings = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    SortedMap<VisitKey, Integer> periods = new TreeMap<>();
    for (Map.Entry<String, JsonNode> each : document.all().properties()) {
      if (each.getValue().isObject()) {
        PossiblePosting posting = Replanning.find(staffing, each.getKey(), key(each.getValue()));
        if (posting == null) {
          lost.add(each.getKey());
        } else {
          postings.add(posting);
        }
      } else {
        String[] parts = each.getKey().split(VISIT, 2);
        periods.put(new VisitKey(parts[0], parts[1]), each.getValue().asInt());
      }
    }
    List<Visit> visits = VisitKey.find(staffing, periods);
    return new Bound(Plan.of(postings, visits), lost);
  }

  /** The change from what a document says to a plan. */
  static ObjectNode change(Document document, Plan plan) {
    Map<String, JsonNode> now = new LinkedHashMap<>();
    for (PossiblePosting posting : plan.postings()) {
      now.put(posting.staffId(), json(PostingKey.of(posting)));
    }
    for (Visit visit : plan.visits()) {
      now.put(
          visit.staffId() + VISIT + visit.hostSchoolId(),
          JsonNodeFactory.instance.numberNode(visit.weeklyPeriods()));
    }
    Map<String, JsonNode> different = new LinkedHashMap<>();
    document
        .all()
        .properties()
        .forEach(
            each -> {
              if (!now.containsKey(each.getKey())) {
                different.put(each.getKey(), JsonNodeFactory.instance.nullNode());
              }
            });
    now.forEach(
        (key, value) -> {
          @Nullable JsonNode before = document.all().get(key);
          if (!value.equals(before)) {
            different.put(key, value);
          }
        });
    return document.changes(different);
  }
}
