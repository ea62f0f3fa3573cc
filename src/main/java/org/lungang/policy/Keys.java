package org.lungang.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Code;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The keys of one object of a policy's tree, read as what they should be. The tree was found to be
 * right before; what is wrong nevertheless is an {@link IllegalArgumentException}. A single value
 * is read as a list of one.
 */
final class Keys {

  private final JsonNode object;

  Keys(JsonNode object) {
    this.object = object;
  }

  /** Some object below; one without keys where there is none. */
  Keys below(String key) {
    return new Keys(object.get(key) == null ? JsonNodeFactory.instance.objectNode() : get(key));
  }

  /** Some object below; null where there is none. */
  <T> @Nullable T findBelow(String key, Function<Keys, T> reading) {
    return object.get(key) == null ? null : reading.apply(new Keys(get(key)));
  }

  /** The objects below by their keys, in the order of the file. */
  Map<String, Keys> all() {
    Map<String, Keys> all = new LinkedHashMap<>();
    object.properties().forEach(entry -> all.put(entry.getKey(), new Keys(entry.getValue())));
    return all;
  }

  <T> List<T> list(String key, Function<Keys, T> reading) {
    return items(key).stream().map(item -> reading.apply(new Keys(item))).toList();
  }

  String text(String key) {
    return textOf(get(key));
  }

  /** A text that may be left out: then empty. */
  String textOrEmpty(String key) {
    return object.get(key) == null ? "" : text(key);
  }

  List<String> texts(String key) {
    return items(key).stream().map(Keys::textOf).toList();
  }

  int number(String key) {
    return get(key).intValue();
  }

  @Nullable Integer findNumber(String key) {
    return object.get(key) == null ? null : number(key);
  }

  /** A number that may be left out: then 0. */
  int numberOrZero(String key) {
    return object.get(key) == null ? 0 : number(key);
  }

  long longNumber(String key) {
    return get(key).longValue();
  }

  /** Whether a key is there and true. */
  boolean flag(String key) {
    return object.get(key) != null && get(key).booleanValue();
  }

  @Nullable Boolean findFlag(String key) {
    return object.get(key) == null ? null : get(key).booleanValue();
  }

  <E extends Enum<E>> E code(String key, Class<E> type) {
    return codeOf(text(key), type);
  }

  <E extends Enum<E>> @Nullable E findCode(String key, Class<E> type) {
    return object.get(key) == null ? null : code(key, type);
  }

  <E extends Enum<E>> Set<E> codes(String key, Class<E> type) {
    return Sets.ordered(texts(key).stream().map(text -> codeOf(text, type)).toList());
  }

  /** An object whose keys are codes. */
  <E extends Enum<E>, T> Map<E, T> byCode(
      String key, Class<E> type, Function<JsonNode, T> reading) {
    Map<E, T> byCode = new EnumMap<>(type);
    below(key)
        .object
        .properties()
        .forEach(
            entry -> byCode.put(codeOf(entry.getKey(), type), reading.apply(entry.getValue())));
    return byCode;
  }

  /** The code that a text means: a constant's name, or a Chinese word for it. */
  static <E extends Enum<E>> E codeOf(String text, Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(code -> means(text, code))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("No " + type.getSimpleName() + " (" + text + ")."));
  }

  /** Whether a text is a code's name or a Chinese word for it. */
  static boolean means(String text, Enum<?> code) {
    return code.name().equals(text) || code instanceof Code named && named.chinese().contains(text);
  }

  static String textOf(JsonNode node) {
    return node.stringValue();
  }

  private JsonNode get(String key) {
    JsonNode value = object.get(key);
    if (value == null) {
      throw new IllegalArgumentException("The key (" + key + ") is missing.");
    }
    return value;
  }

  private List<JsonNode> items(String key) {
    JsonNode value = object.get(key);
    if (value == null) {
      return List.of();
    }
    List<JsonNode> items = new ArrayList<>();
    if (value.isArray()) {
      value.forEach(items::add);
    } else {
      items.add(value);
    }
    return items;
  }
}
