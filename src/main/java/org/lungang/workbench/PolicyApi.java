package org.lungang.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lungang.district.Group;
import org.lungang.policy.Citation;
import org.lungang.policy.Policy;
import org.lungang.policy.PolicyCatalog;
import org.lungang.policy.PolicyReader;
import org.lungang.policy.PolicyWriter;
import org.lungang.policy.Rule;
import org.lungang.staffing.Arithmetic;
import org.lungang.staffing.Staffing;
import org.lungang.web.Json;
import org.lungang.web.Refusal;
import org.lungang.web.Request;
import org.lungang.web.Routes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The policy as a form made from its schema, and what it comes to in each group. */
final class PolicyApi {

  private static final YAMLMapper YAML = new YAMLMapper();

  private PolicyApi() {}

  static void add(Routes routes, Projects projects) {
    projects.get(routes, "/policy", (project, request) -> policy(project));
    projects.post(routes, "/policy", PolicyApi::edit);
    projects.get(routes, "/arithmetic", (project, request) -> arithmetic(project));
  }

  /**
   * A field of the form.
   *
   * @param path its keys
   * @param value what counts now; null where nothing is said
   * @param said whether the policy says anything, itself or by what it starts from
   * @param base what the policy says that this one starts from
   * @param yaml its value as text, where it has parts of its own
   */
  record Field(
      List<String> path,
      Text title,
      FieldKind kind,
      JsonNode value,
      boolean said,
      @Nullable JsonNode base,
      List<Choice> choices,
      String yaml,
      @Nullable Integer least,
      @Nullable Integer most) {}

  /** A part of the policy as text. */
  static String yaml(JsonNode value) {
    return withoutMark(YAML.writeValueAsString(value));
  }

  /** Without the line that begins a document. */
  private static String withoutMark(String yaml) {
    return yaml.replaceFirst("^---\\s*", "");
  }

  /**
   * Whether another policy stands in a plan's folder: the document that lists name as their basis
   * counts for nothing, as it decides nothing.
   */
  static boolean isOther(Policy policy, Path folder) {
    Policy of = PolicyReader.read(folder.resolve(ProjectFolder.POLICY).toString()).policy();
    return of != null && !withoutBasis(of).equals(withoutBasis(policy));
  }

  private static JsonNode withoutBasis(Policy policy) {
    JsonNode tree = YAML.readTree(PolicyWriter.toYaml(policy));
    ((ObjectNode) tree).remove("basis");
    return tree;
  }

  /** A code that may stand in a field, and what it is called. */
  record Choice(String value, Text name) {}

  private static Object policy(OpenProject project) throws IOException {
    project.takeOutside(null);
    String text = project.books().policyText();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("text", text);
    answer.put("shipped", PolicyCatalog.ids());
    Facts facts;
    try {
      facts = project.facts();
    } catch (IOException e) {
      throw new Refusal(507, Text.say("disk", String.valueOf(e.getMessage())));
    }
    answer.put("problems", facts.policyProblems());
    Policy policy = facts.policy();
    if (policy != null) {
      JsonNode tree = YAML.readTree(PolicyWriter.toYaml(policy));
      String baseId = tree(text).path("extends").asString("");
      Policy base = baseId.isEmpty() ? null : PolicyReader.read(baseId).policy();
      JsonNode baseTree = base == null ? null : YAML.readTree(PolicyWriter.toYaml(base));
      List<Field> fields = new ArrayList<>();
      fields().collect(tree, baseTree, fields);
      answer.put("id", policy.id());
      answer.put("name", policy.name());
      answer.put("base", baseId);
      answer.put("baseName", base == null ? baseId : base.name());
      answer.put("fields", fields);
      answer.put("citations", citations(policy, fields));
      List<Object> rules = new ArrayList<>();
      for (Rule rule : Rule.toldOf(policy)) {
        rules.add(
            Map.of(
                "rule", rule.name(),
                "name", rule,
                "level", rule.level().name(),
                "says", rule.says(policy),
                "clause", policy.citeAll(rule.clauses(policy))));
      }
      answer.put("rules", rules);
    }
    return answer;
  }

  /** The clauses of the fields, as they stand there and as readers see them. */
  private static Map<String, Citation> citations(Policy policy, List<Field> fields) {
    Map<String, Citation> citations = new LinkedHashMap<>();
    for (Field field : fields) {
      if (field.said() && field.path().get(field.path().size() - 1).equals("clause")) {
        String clause = field.value().asString("");
        citations.put(clause, policy.cite(clause));
      }
    }
    return citations;
  }

  private static ObjectNode tree(String text) {
    try {
      JsonNode tree = YAML.readTree(text);
      return tree != null && tree.isObject()
          ? (ObjectNode) tree
          : JsonNodeFactory.instance.objectNode();
    } catch (JacksonException e) {
      throw new Refusal(409, Text.say("policy.unreadable"));
    }
  }

  /** Another text, or another value of one field; the answer has the text that comes of it. */
  private static Object edit(OpenProject project, Request request) throws IOException {
    JsonNode asked = request.json();
    String after;
    Text name;
    if (asked.path("text").isString()) {
      after = asked.path("text").asString();
      name = Text.of(Text.say("policy.text"));
    } else {
      ObjectNode tree = tree(project.books().policyText());
      List<String> path = new ArrayList<>();
      asked.path("path").forEach(each -> path.add(each.asString()));
      if (path.isEmpty()) {
        throw new Refusal(400, Text.say("policy.unreadable"));
      }
      JsonNode value = asked.path("yaml").isString() ? read(asked) : asked.path("value");
      set(tree, path, value);
      after = withoutMark(YAML.writeValueAsString(tree));
      name = name(project, tree, path, value);
    }
    project.writePlanBeforePolicy();
    synchronized (project) {
      if (asked.path("seen").isString()
          && !asked.path("seen").asString().equals(project.books().policyText())) {
        throw new Refusal(409, Text.say("document.conflict"));
      }
      ObjectNode change =
          project.books().policy().change("text", JsonNodeFactory.instance.stringNode(after));
      Map<String, Object> answer =
          HistoryApi.view(project.edit(Entry.Kind.POLICY, name, change, null), true);
      answer.put("text", after);
      return answer;
    }
  }

  /** A part of the policy that is given as text. */
  private static JsonNode read(JsonNode asked) {
    try {
      return YAML.readTree(asked.path("yaml").asString());
    } catch (JacksonException e) {
      throw new Refusal(409, Text.say("policy.unreadable-part"));
    }
  }

  /** What a step that changed a field is called: the field and its value as in the form. */
  private static Text name(OpenProject project, JsonNode text, List<String> path, JsonNode value) {
    JsonNode tree;
    try {
      Policy policy = project.facts().policy();
      tree = policy == null ? text : YAML.readTree(PolicyWriter.toYaml(policy));
    } catch (IOException e) {
      tree = text;
    }
    SchemaFields fields = fields();
    Text title = fields.title(tree, path);
    if (value.isMissingNode() || value.isNull()) {
      return Text.of(Text.say("policy.unset", title));
    }
    return fields
        .said(path, value)
        .map(said -> Text.of(Text.say("policy.field", title, said)))
        .orElseGet(() -> Text.of(Text.say("policy.part", title)));
  }

  /** The fields that a policy may have, with what they are called. */
  static SchemaFields fields() {
    return new SchemaFields(Json.read(new String(PolicyCatalog.schema(), StandardCharsets.UTF_8)));
  }

  private static void set(ObjectNode tree, List<String> path, JsonNode value) {
    ObjectNode at = tree;
    for (String key : path.subList(0, path.size() - 1)) {
      JsonNode below = at.get(key);
      at = below != null && below.isObject() ? (ObjectNode) below : at.putObject(key);
    }
    String last = path.get(path.size() - 1);
    if (value.isMissingNode()) {
      // As in the policy that this one starts from.
      at.remove(last);
    } else {
      at.set(last, value);
    }
  }

  private static Object arithmetic(OpenProject project) throws IOException {
    Staffing staffing = PeopleApi.staffing(project);
    List<Object> groups = new ArrayList<>();
    for (Group group : staffing.district().groups()) {
      List<Object> rows = new ArrayList<>();
      for (Arithmetic each : Arithmetic.of(staffing, group)) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("what", each.what());
        row.put("kind", each.kind());
        row.put("needed", each.needed());
        row.put("canGo", each.canGo());
        row.put("enough", !each.isShort());
        row.put("parts", each.parts());
        row.put("school", each.schoolId());
        rows.add(row);
      }
      groups.add(Map.of("id", group.id(), "name", group.name(), "rows", rows));
    }
    return Map.of(
        "groups", groups,
        "staff", staffing.standings().size(),
        "exempt", staffing.standings().stream().filter(each -> each.isExempt()).count(),
        "eligible", staffing.standings().stream().filter(each -> each.isEligible()).count(),
        "due", staffing.standings().stream().filter(each -> each.isDue()).count(),
        "candidates",
            staffing.standings().stream().filter(each -> staffing.isCandidate(each.id())).count());
  }
}
