package org.lungang.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  @Nullable Keys findBelow(String key) {
    return object.get(key) == null ? null : new Keys(get(key));
  }

  /** The objects below by their keys, in the order of the file. */
  Map<String, Keys> all() {
    Map<String, Keys> all = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      all.put(entry.getKey(), new Keys(entry.getValue()));
    }
    return all;
  }

  /** The objects of a list, in the order of the file. */
  List<Keys> list(String key) {
    List<Keys> list = new ArrayList<>();
    for (JsonNode item : items(key)) {
      list.add(new Keys(item));
    }
    return list;
  }

  String text(String key) {
    return get(key).stringValue();
  }

  /** A text that may be left out: then empty. */
  String textOrEmpty(String key) {
    return object.get(key) == null ? "" : text(key);
  }

  List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (JsonNode item : items(key)) {
      texts.add(item.stringValue());
    }
    return texts;
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

  /** A code that may be left out: then what that means. */
  <E extends Enum<E>> E code(String key, Class<E> type, E whereAbsent) {
    return object.get(key) == null ? whereAbsent : code(key, type);
  }

  <E extends Enum<E>> @Nullable E findCode(String key, Class<E> type) {
    return object.get(key) == null ? null : code(key, type);
  }

  <E extends Enum<E>> Set<E> codes(String key, Class<E> type) {
    Set<E> codes = EnumSet.noneOf(type);
    for (String text : texts(key)) {
      codes.add(codeOf(text, type));
    }
    return Sets.ordered(codes);
  }

  /** Numbers whose keys are codes. */
  <E extends Enum<E>> Map<E, Integer> numbersByCode(String key, Class<E> type) {
    Map<E, Integer> byCode = new EnumMap<>(type);
    Keys below = below(key);
    for (String code : below.object.propertyNames()) {
      byCode.put(codeOf(code, type), below.number(code));
    }
    return byCode;
  }

  /** The keys of an object; none where there is no object. */
  Collection<String> names(String key) {
    return below(key).object.propertyNames();
  }

  /** The code that a text means: a constant's name, or a Chinese word for it. */
  static <E extends Enum<E>> E codeOf(String text, Class<E> type) {
    for (E code : type.getEnumConstants()) {
      if (means(text, code)) {
        return code;
      }
    }
    throw new IllegalArgumentException("No " + type.getSimpleName() + " (" + text + ").");
  }

  /** Whether a text is a code's name or a Chinese word for it. */
  static boolean means(String text, Enum<?> code) {
    return code.name().equals(text) || code instanceof Code named && named.chinese().contains(text);
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
      for (JsonNode item : value) {
        items.add(item);
      }
    } else {
      items.add(value);
    }
    return items;
  }
}
