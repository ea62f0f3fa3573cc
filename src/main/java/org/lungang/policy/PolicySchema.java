package org.lungang.policy;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.lungang.language.Message;
import org.lungang.policy.PolicyFile.Place;
import tools.jackson.databind.JsonNode;

/**
 * Checks one file against the JSON Schema that ships with the program (draft 2020-12), and says in
 * a planner's words what is wrong. A user's own files only: the shipped ones are held by tests.
 */
final class PolicySchema {

  /** Read when the first file of a user's own is checked, once; safe to share between threads. */
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new String(PolicyCatalog.schema(), StandardCharsets.UTF_8), InputFormat.JSON);

  private PolicySchema() {}

  /**
   * Adds a problem for everything that the schema does not allow.
   *
   * @param patch whether the file only changes others and needs no id of its own
   */
  static void check(PolicyFile file, boolean patch, ProblemList problems) {
    for (Error error : SCHEMA.validate(file.tree())) {
      String parent = pathOf(error.getInstanceLocation());
      switch (error.getKeyword()) {
        case "additionalProperties" -> unknownKey(file, parent, error, problems);
        case "required" -> requiredKey(parent, patch, error, problems);
        default -> add(file, parent, what(parent, error), right(error), problems);
      }
    }
  }

  private static void unknownKey(
      PolicyFile file, String parent, Error error, ProblemList problems) {
    String key = error.getProperty();
    JsonNode properties = around(error).path("properties");
    problems.misspelledIn(parent);
    add(
        file,
        KeyPath.key(parent, key),
        ProblemList.message("unknown-key", key),
        meantOrOneOf(MeantWords.keys(key, properties), List.copyOf(properties.propertyNames())),
        problems);
  }

  /** What a whole policy must say is checked after merging; here only what each file must. */
  private static void requiredKey(String parent, boolean patch, Error error, ProblemList problems) {
    if (!parent.isEmpty() || error.getProperty().equals("id") && !patch) {
      problems.missing(parent, error.getProperty());
    }
  }

  private static Message what(String path, Error error) {
    JsonNode value = error.getInstanceNode();
    return switch (error.getKeyword()) {
      case "propertyNames" ->
          ProblemList.message("bad-id", ProblemList.shown(String.valueOf(error.getProperty())));
      case "minItems" -> ProblemList.message("empty-list", path);
      default -> ProblemList.message("bad-value", ProblemList.shown(text(value)), path);
    };
  }

  private static Message right(Error error) {
    JsonNode around = around(error);
    String keyword = error.getKeyword();
    if (keyword.equals("enum")) {
      List<String> known = new ArrayList<>();
      around
          .path("enum")
          .forEach(
              code -> {
                if (code.isString()) {
                  known.add(code.stringValue());
                }
              });
      return meantOrOneOf(MeantWords.codes(text(error.getInstanceNode()), known), known);
    }
    if (around.path("pattern").asString("").equals(Term.WRITTEN)) {
      return ProblemList.message("term.right", Term.MOST_YEARS);
    }
    if (around.has("minimum")) {
      String ofShares = nameOf(error) + "_share";
      if (text(error.getInstanceNode()).matches(PolicyKeys.SHARE)
          && around(error, 3).path("properties").has(ofShares)) {
        return ProblemList.message("near.right", ofShares);
      }
      return ProblemList.message("number.right", around.path("minimum"), around.path("maximum"));
    }
    if (around.path("pattern").asString("").contains("%")) {
      return ProblemList.message("share.right");
    }
    if (around.path("pattern").asString("").startsWith("^(0[1")) {
      return ProblemList.message("month-day.right");
    }
    if (around.has("pattern") || keyword.equals("propertyNames")) {
      return ProblemList.message("id.right");
    }
    if (keyword.equals("minItems")) {
      return ProblemList.message("empty-list.right");
    }
    if (around.has("properties")) {
      return ProblemList.message(
          MeantWords.meansNothing(text(error.getInstanceNode()))
              ? "type.object.of.or-null"
              : "type.object.of",
          Message.list(around.path("properties").propertyNames()));
    }
    JsonNode type = around.path("type");
    return ProblemList.message("type." + (type.isArray() ? type.get(0) : type).asString());
  }

  private static Message meantOrOneOf(List<String> meant, List<String> known) {
    return switch (meant.size()) {
      case 0 -> ProblemList.message("one-of.right", Message.list(known));
      case 1 -> ProblemList.message("near.right", meant.get(0));
      default -> ProblemList.message("near-several.right", Message.list(meant));
    };
  }

  private static void add(
      PolicyFile file, String path, Message what, Message right, ProblemList problems) {
    Place place = file.findPlace(path);
    problems.add(file, path, place == null ? new Place(0, 0) : place, what, right);
  }

  /** The part of the schema that holds the keyword which found the error. */
  private static JsonNode around(Error error) {
    return around(error, 1);
  }

  /** The same so many elements of its path further out. */
  private static JsonNode around(Error error, int up) {
    NodePath path = error.getSchemaLocation().getFragment();
    JsonNode around = SCHEMA.getSchemaNode();
    for (int i = 0; i < path.getNameCount() - up; i++) {
      Object element = path.getElement(i);
      around =
          element instanceof Integer index ? around.path(index) : around.path((String) element);
    }
    return around;
  }

  /** The key whose value is wrong, or the number of the item in its list. */
  private static String nameOf(Error error) {
    NodePath path = error.getInstanceLocation();
    return path.getNameCount() == 0
        ? ""
        : String.valueOf((Object) path.getElement(path.getNameCount() - 1));
  }

  private static String pathOf(NodePath location) {
    String path = "";
    for (int i = 0; i < location.getNameCount(); i++) {
      Object element = location.getElement(i);
      path =
          element instanceof Integer index
              ? KeyPath.item(path, index)
              : KeyPath.key(path, (String) element);
    }
    return path;
  }

  private static String text(JsonNode value) {
    return value.isString() ? value.stringValue() : value.toString();
  }
}
