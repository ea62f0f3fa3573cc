package org.lungang.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * A part of a merged tree with its key path, for checks that must hold out against a tree of any
 * shape: what is not there, or not of the right type, is empty, since the schema tells that.
 */
record TreeItem(String path, JsonNode node) {

  /** What stands under a key, there or not. */
  TreeItem at(String key) {
    return new TreeItem(KeyPath.key(path, key), node.path(key));
  }

  boolean has(String key) {
    return node.has(key);
  }

  /** The keys with what stands under them, in the order of the file; none but in an object. */
  Map<String, TreeItem> all() {
    Map<String, TreeItem> all = new LinkedHashMap<>();
    if (node.isObject()) {
      node.propertyNames().forEach(key -> all.put(key, at(key)));
    }
    return all;
  }

  /** The items of a list; a single value is a list of one. */
  List<TreeItem> items() {
    List<TreeItem> items = new ArrayList<>();
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        items.add(new TreeItem(KeyPath.item(path, i), node.get(i)));
      }
    } else if (!node.isMissingNode() && !node.isNull()) {
      items.add(this);
    }
    return items;
  }

  /** The text; empty where this is no text. */
  String text() {
    return node.isString() ? node.stringValue() : "";
  }

  Optional<Integer> number() {
    return node.isIntegralNumber() && node.canConvertToInt()
        ? Optional.of(node.intValue())
        : Optional.empty();
  }

  <E extends Enum<E>> Optional<E> code(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .filter(code -> Codes.means(text(), code))
        .findFirst();
  }

  /** The codes of a list, those that mean one. */
  <E extends Enum<E>> List<E> codes(Class<E> type) {
    return items().stream().flatMap(item -> item.code(type).stream()).toList();
  }
}
