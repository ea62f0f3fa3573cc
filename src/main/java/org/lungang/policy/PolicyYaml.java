package org.lungang.policy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lungang.language.VisibleText;
import org.lungang.policy.PolicyFile.Place;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the text of one policy file into a tree that remembers where each key stands. Keys given
 * twice, aliases (of which a small file could build a huge tree), a second document and anything
 * that is not YAML 1.2 in UTF-8 or GB18030 are problems.
 */
final class PolicyYaml {

  /** The largest file that is read, in bytes. */
  static final int MAX_BYTES = 1_000_000;

  /** How deep lists and objects may stand in each other; the deepest key of a policy has 6. */
  static final int MAX_DEPTH = 30;

  /** No number that anybody means is longer; reading one of a million digits takes minutes. */
  static final int MAX_DIGITS = 100;

  /** A key with a full-width colon behind it. */
  private static final Pattern FULL_COLON = Pattern.compile("(?m)^[ -]*[\\w.\\p{IsHan}]+ *：");

  private static final Pattern DIGITS = Pattern.compile("[-+.0-9]++");

  /**
   * The keys of lists of objects. A single object is made a list of one while it is read, so that
   * it replaces what an extended file says, as a list does, instead of being merged into it.
   */
  private static final Set<String> LISTS_OF_OBJECTS = PolicyKeys.listsOfObjects();

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final ScalarResolver SCALARS = new CoreScalarResolver(false);

  private final String file;
  private final List<PolicyProblem> problems;
  private final Map<String, Place> places = new TreeMap<>();
  private final Map<String, String> texts = new TreeMap<>();

  private PolicyYaml(String file, List<PolicyProblem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /**
   * The file's tree; null where there is none to speak of.
   *
   * @param shipped whether it came with the program: then places are not remembered
   * @param problems gets a problem for everything that is wrong
   */
  static @Nullable PolicyFile parse(
      String name, byte[] content, boolean shipped, List<PolicyProblem> problems) {
    PolicyYaml yaml = new PolicyYaml(name, problems);
    ObjectNode tree = yaml.read(content, shipped);
    return tree == null ? null : new PolicyFile(name, tree, yaml.places, yaml.texts, shipped);
  }

  private @Nullable ObjectNode read(byte[] content, boolean shipped) {
    if (content.length > MAX_BYTES) {
      return problem("", Optional.empty(), "size", content.length, MAX_BYTES);
    }
    String text = decoded(content);
    if (text == null) {
      return problem("", Optional.empty(), "encoding");
    } else if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    LoadSettings settings = LoadSettings.builder().setUseMarks(!shipped).build();
    try {
      return document(new Parse(settings).parseString(text).iterator(), text);
    } catch (MarkedYamlEngineException e) {
      return noYaml(text, e.getProblemMark(), "syntax");
    } catch (YamlEngineException e) {
      return noYaml(text, Optional.empty(), "syntax");
    }
  }

  /**
   * The text of a file in UTF-8, or as offices save it, in GB18030; null where it is in neither.
   */
  private static @Nullable String decoded(byte[] content) {
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
      try {
        return charset.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      } catch (CharacterCodingException e) {
        continue;
      }
    }
    return null;
  }

  /** What is wrong with a text that is no YAML; most often a key has the colon of Chinese texts. */
  private @Nullable ObjectNode noYaml(String text, Optional<Mark> place, String otherwise) {
    Matcher colon = FULL_COLON.matcher(text);
    return colon.find()
        ? problem("", place, "colon", text.substring(0, colon.end()).lines().count())
        : problem("", place, otherwise);
  }

  private @Nullable ObjectNode document(Iterator<Event> events, String text) {
    Event event = events.next();
    while (event.getEventId() == Event.ID.StreamStart
        || event.getEventId() == Event.ID.DocumentStart) {
      event = events.next();
    }
    if (!(event instanceof MappingStartEvent)) {
      return noYaml(text, event.getStartMark(), "not-keys");
    }
    ObjectNode tree = object(events, "", 1);
    events.next();
    Event after = events.next();
    if (after.getEventId() != Event.ID.StreamEnd) {
      problem("", after.getStartMark(), "documents");
    }
    return tree;
  }

  private ObjectNode object(Iterator<Event> events, String path, int depth) {
    ObjectNode object = NODES.objectNode();
    Event event = events.next();
    while (event.getEventId() != Event.ID.MappingEnd) {
      if (!(event instanceof ScalarEvent name)) {
        throw refusal("a key that is no text", event);
      }
      String key = name.getValue();
      String keyPath = KeyPath.key(path, key);
      Event first = events.next();
      if (object.has(key)) {
        Place before = places.getOrDefault(keyPath, new Place(0, 0));
        problem(keyPath, event.getStartMark(), "duplicate", key, before.line());
        value(first, events, keyPath, depth);
      } else {
        event.getStartMark().ifPresent(mark -> places.put(keyPath, place(mark)));
        object.set(
            key,
            first instanceof MappingStartEvent && LISTS_OF_OBJECTS.contains(key)
                ? listOfOne(first, events, keyPath, depth)
                : value(first, events, keyPath, depth));
      }
      event = events.next();
    }
    return object;
  }

  private ArrayNode array(Iterator<Event> events, String path, int depth) {
    ArrayNode array = NODES.arrayNode();
    for (Event event = events.next();
        event.getEventId() != Event.ID.SequenceEnd;
        event = events.next()) {
      String itemPath = KeyPath.item(path, array.size());
      event.getStartMark().ifPresent(mark -> places.putIfAbsent(itemPath, place(mark)));
      array.add(value(event, events, itemPath, depth));
    }
    return array;
  }

  private ArrayNode listOfOne(Event first, Iterator<Event> events, String path, int depth) {
    String itemPath = KeyPath.item(path, 0);
    first.getStartMark().ifPresent(mark -> places.put(itemPath, place(mark)));
    return NODES.arrayNode().add(value(first, events, itemPath, depth));
  }

  private JsonNode value(Event first, Iterator<Event> events, String path, int depth) {
    if (depth > MAX_DEPTH) {
      throw refusal("too deep", first);
    }
    if (first instanceof MappingStartEvent) {
      return object(events, path, depth + 1);
    }
    if (first instanceof SequenceStartEvent) {
      return array(events, path, depth + 1);
    }
    if (first instanceof AliasEvent alias) {
      problem(path, first.getStartMark(), "alias", alias.getAlias().getValue());
      return NODES.nullNode();
    }
    String text = ((ScalarEvent) first).getValue();
    if (text.length() > MAX_DIGITS && DIGITS.matcher(text).matches()) {
      problem(path, first.getStartMark(), "digits", MAX_DIGITS);
      return NODES.nullNode();
    }
    OptionalInt hidden = VisibleText.findHidden(text.replaceAll("[\\n\\t]", ""));
    if (hidden.isPresent()) {
      problem(path, first.getStartMark(), "hidden", VisibleText.name(hidden.getAsInt()));
      return NODES.stringNode("");
    }
    JsonNode scalar = scalar((ScalarEvent) first);
    if (!scalar.isString()) {
      texts.put(path, text);
    }
    return scalar;
  }

  private static JsonNode scalar(ScalarEvent scalar) {
    String text = scalar.getValue();
    if (!scalar.getImplicit().canOmitTagInPlainScalar()) {
      return NODES.stringNode(text);
    }
    Tag tag = SCALARS.resolve(text, true);
    if (tag.equals(Tag.NULL)) {
      return NODES.nullNode();
    } else if (tag.equals(Tag.BOOL)) {
      return NODES.booleanNode(Boolean.parseBoolean(text));
    } else if (tag.equals(Tag.INT) && text.matches("[-+]?[0-9]+")) {
      return NODES.numberNode(new BigInteger(text));
    } else if (tag.equals(Tag.FLOAT) && text.matches("[-+]?[0-9]*\\.?[0-9]*")) {
      return NODES.numberNode(new BigDecimal(text));
    }
    return NODES.stringNode(text);
  }

  /** What the parser would throw, for what YAML allows and a policy does not. */
  private static MarkedYamlEngineException refusal(String why, Event event) {
    return new MarkedYamlEngineException(null, Optional.empty(), why, event.getStartMark()) {
      private static final long serialVersionUID = 1;
    };
  }

  private static Place place(Mark mark) {
    return new Place(mark.getLine() + 1, mark.getColumn() + 1);
  }

  /** Adds a problem and returns null. */
  private @Nullable ObjectNode problem(
      String path, Optional<Mark> mark, String key, Object... arguments) {
    Place place = mark.map(PolicyYaml::place).orElse(new Place(0, 0));
    problems.add(PolicyProblem.of(file, path, place, key, arguments));
    return null;
  }
}
