package org.lungang.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.History;
import org.lungang.dataset.column.Table;
import org.lungang.project.FolderHistory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What a step changed: before and after, and for a plan made from another one why. */
final class StepView {

  /** More than anybody reads one by one. */
  private static final int MOST = 500;

  private static final YAMLMapper YAML = new YAMLMapper();

  private final OpenProject project;
  private final List<Object> values = new ArrayList<>();
  private final List<Object> postings = new ArrayList<>();
  private int count;

  private StepView(OpenProject project) {
    this.project = project;
  }

  /**
   * The step as the page shows it: {@code values} with {@code where}, before and after; {@code
   * postings} with the person, before, after and reason; {@code reasons} the decisions or scenarios
   * that a plan was made for; and how many there are of all, since the longest are cut.
   */
  static Map<String, Object> of(OpenProject project, Entry entry) {
    StepView view = new StepView(project);
    List<Object> reasons = new ArrayList<>();
    switch (entry.kind()) {
      case LISTS -> view.list(entry.change());
      case POLICY -> view.policy(entry.change().path("set").path("text"));
      case SETTINGS, OBJECTIONS -> view.documents(entry.change().path("set"));
      case PLAN -> reasons.addAll(view.plan(entry.change().path("set").path("plan")));
      case POSTINGS -> view.moves(entry.change().path("set"));
      case MILESTONE -> view.milestone(entry.change());
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("values", view.values);
    answer.put("postings", view.postings);
    answer.put("reasons", reasons);
    answer.put("count", view.count);
    return answer;
  }

  private void value(Object where, Object before, Object after) {
    count++;
    if (values.size() < MOST) {
      values.add(Map.of("where", where, "before", before, "after", after));
    }
  }

  private void posting(String staff, Object before, Object after, String reason) {
    count++;
    if (postings.size() < MOST) {
      postings.add(Map.of("staff", staff, "before", before, "after", after, "reason", reason));
    }
  }

  private void list(ObjectNode change) {
    Table table = Table.valueOf(change.path("table").asString());
    List<String> headings = project.headings(table);
    for (JsonNode cell : change.path("cells")) {
      int column = cell.path(1).asInt();
      value(
          Text.say("step.cell", cell.path(0).asInt() + 2, headings.get(column)),
          cell.path(2).asString(),
          cell.path(3).asString());
    }
    rows(change.path("insert"), true);
    rows(change.path("remove"), false);
  }

  private void rows(JsonNode part, boolean isNew) {
    int row = part.path("at").asInt() + 2;
    for (JsonNode each : part.path("rows")) {
      String text =
          String.join(
              " · ",
              each.valueStream()
                  .map(cell -> cell.asString(""))
                  .filter(cell -> !cell.isEmpty())
                  .toList());
      value(Text.say("step.row", row++), isNew ? "" : text, isNew ? text : "");
    }
  }

  /** Field by field, as in the form, where both texts can be read; else the texts. */
  private void policy(JsonNode change) {
    String before = change.path("before").asString("");
    String after = change.path("after").asString("");
    Map<List<String>, JsonNode> old = new LinkedHashMap<>();
    Map<List<String>, JsonNode> now = new LinkedHashMap<>();
    JsonNode one = leaves(before, old);
    JsonNode other = leaves(after, now);
    if (old.isEmpty() || now.isEmpty()) {
      value(Text.say("step.text"), before, after);
      return;
    }
    SchemaFields fields = PolicyApi.fields();
    TreeSet<List<String>> paths = new TreeSet<>(Comparator.comparing(Object::toString));
    paths.addAll(old.keySet());
    paths.addAll(now.keySet());
    for (List<String> path : paths) {
      if (!Objects.equals(old.get(path), now.get(path))) {
        value(
            fields.title(now.containsKey(path) ? other : one, path),
            said(fields, path, old.get(path)),
            said(fields, path, now.get(path)));
      }
    }
  }

  /** Parts with parts of their own stay the text that the office wrote. */
  private static Object said(SchemaFields fields, List<String> path, @Nullable JsonNode value) {
    return value == null
        ? ""
        : fields.said(path, value).<Object>map(said -> said).orElseGet(() -> PolicyApi.yaml(value));
  }

  private static JsonNode leaves(String yaml, Map<List<String>, JsonNode> leaves) {
    try {
      @Nullable JsonNode tree = YAML.readTree(yaml);
      if (tree != null && tree.isObject()) {
        collect(List.of(), tree, leaves);
        return tree;
      }
    } catch (JacksonException e) {
      leaves.clear();
    }
    return MissingNode.getInstance();
  }

  private static void collect(
      List<String> path, JsonNode node, Map<List<String>, JsonNode> leaves) {
    if (!node.isObject() || node.isEmpty()) {
      leaves.put(path, node);
      return;
    }
    for (Map.Entry<String, JsonNode> each : node.properties()) {
      List<String> below = new ArrayList<>(path);
      below.add(each.getKey());
      collect(below, each.getValue(), leaves);
    }
  }

  private void documents(JsonNode set) {
    set.properties()
        .forEach(
            each -> {
              JsonNode before = each.getValue().path("before");
              JsonNode after = each.getValue().path("after");
              if (!before.isObject() && !after.isObject()) {
                value(each.getKey(), before.asString(""), after.asString(""));
                return;
              }
              TreeSet<String> keys = new TreeSet<>(before.propertyNames());
              keys.addAll(after.propertyNames());
              for (String key : keys) {
                String one = before.path(key).asString("");
                String other = after.path(key).asString("");
                if (!one.equals(other)) {
                  value(key, one, other);
                }
              }
            });
  }

  private void moves(JsonNode set) {
    set.properties()
        .forEach(
            each -> {
              JsonNode before = each.getValue().path("before");
              JsonNode after = each.getValue().path("after");
              if (before.isObject() || after.isObject()) {
                posting(each.getKey(), before, after, "");
              } else {
                value(each.getKey(), before.asString(""), after.asString(""));
              }
            });
  }

  /** What was changed for the plan, where it was made from another one; which decisions for. */
  private List<String> plan(JsonNode change) {
    String name = change.path("after").asString("");
    value(Text.say("step.plan"), change.path("before").asString(""), name);
    History.Step step = FolderHistory.of(project.folder().plan(name)).latest();
    for (History.ChangedRow row : step.changes()) {
      posting(row.staffId(), MoveViews.key(row.before()), MoveViews.key(row.after()), row.reason());
    }
    for (History.ChangedVisit row : step.visitChanges()) {
      value(
          row.staffId() + " > " + row.hostSchoolId(),
          String.valueOf(row.before()),
          String.valueOf(row.after()));
    }
    return step.amendments().stream().map(each -> each.name() + "\n" + each.text()).toList();
  }

  private void milestone(ObjectNode what) {
    what.properties().forEach(each -> value(each.getKey(), "", each.getValue().asString("")));
  }
}
