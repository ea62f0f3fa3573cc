package org.lungang.policy;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Message;
import org.lungang.policy.PolicyFile.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads the text of one policy file into a tree that remembers where each key stands. Keys given
 * twice, aliases (of which a small file could build a huge tree), a second document and anything
 * that is not YAML in UTF-8 are problems.
 */
final class PolicyYaml {

  /** The largest file that is read, in bytes. */
  static final int MAX_BYTES = 1_000_000;

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final String file;
  private final List<PolicyProblem> problems;
  private final Map<String, Place> places = new TreeMap<>();

  private PolicyYaml(String file, List<PolicyProblem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * The file's tree; null where there is none to speak of.
   *
   * @param problems gets a problem for everything that is wrong
   */
  static @Nullable PolicyFile parse(
      String name, byte[] content, boolean shipped, List<PolicyProblem> problems) {
    PolicyYaml yaml = new PolicyYaml(name, problems);
    ObjectNode tree = yaml.read(content);
    return tree == null ? null : new PolicyFile(name, tree, yaml.places, shipped);
  }

  private @Nullable ObjectNode read(byte[] content) {
    if (content.length > MAX_BYTES) {
      return problem("", null, "size", "size.right", content.length, MAX_BYTES);
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException e) {
      return problem("", null, "encoding", "encoding.right");
    }
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    try (JsonParser parser = new YAMLFactory().createParser(ObjectReadContext.empty(), text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return problem("", null, "not-keys", "not-keys.right");
      }
      ObjectNode tree = object(parser, "");
      if (parser.nextToken() != null) {
        problem("", place(parser), "documents", "documents.right");
      }
      return tree;
    } catch (JacksonException e) {
      TokenStreamLocation at = e.getLocation();
      Place place = at == null ? null : new Place(at.getLineNr(), at.getColumnNr());
      return problem("", place, "syntax", "syntax.right");
    }
  }

  private ObjectNode object(JsonParser parser, String path) {
    ObjectNode object = NODES.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      String keyPath = KeyPath.key(path, key);
      Place place = place(parser);
      parser.nextToken();
      JsonNode value = value(parser, keyPath);
      if (object.has(key)) {
        Place first = places.get(keyPath);
        problem(keyPath, place, "duplicate", "duplicate.right", key, first.line());
      } else {
        places.put(keyPath, place);
        object.set(key, value);
      }
    }
    return object;
  }

  private ArrayNode array(JsonParser parser, String path) {
    ArrayNode array = NODES.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      String itemPath = KeyPath.item(path, array.size());
      places.putIfAbsent(itemPath, place(parser));
      array.add(value(parser, itemPath));
    }
    return array;
  }

  private JsonNode value(JsonParser parser, String path) {
    if (((YAMLParser) parser).isCurrentAlias()) {
      problem(path, place(parser), "alias", "alias.right", parser.getString());
      return NODES.nullNode();
    }
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser, path);
      case START_ARRAY -> array(parser, path);
      case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
      case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
      case VALUE_TRUE -> NODES.booleanNode(true);
      case VALUE_FALSE -> NODES.booleanNode(false);
      case VALUE_NULL -> NODES.nullNode();
      default -> NODES.stringNode(parser.getString());
    };
  }

  private static Place place(JsonParser parser) {
    TokenStreamLocation at = parser.currentTokenLocation();
    return new Place(at.getLineNr(), at.getColumnNr());
  }

  /** Adds a problem and returns null. */
  private @Nullable ObjectNode problem(
      String path, @Nullable Place place, String what, String right, Object... arguments) {
    problems.add(
        new PolicyProblem(
            file,
            path,
            place == null ? 0 : place.line(),
            place == null ? 0 : place.column(),
            Message.of(PolicyYaml.class, "problem." + what, arguments),
            Message.of(PolicyYaml.class, "problem." + right, arguments)));
    return null;
  }
}
