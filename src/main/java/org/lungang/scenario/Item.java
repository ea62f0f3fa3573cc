package org.lungang.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lungang.policy.PolicyFile;
import tools.jackson.databind.JsonNode;

/** A part of a scenario file with its place. */
record Item(PolicyFile file, String key, String path, JsonNode node) {

  /** The whole file. */
  static Item of(PolicyFile file) {
    return new Item(file, "", "", file.tree());
  }

  boolean isObject() {
    return node.isObject();
  }

  boolean isList() {
    return node.isArray();
  }

  /** Whether there is neither a list nor an object. */
  boolean isValue() {
    return node.isValueNode();
  }

  /** The keys with what stands under them, in the order of the file. */
  Map<String, Item> entries() {
    Map<String, Item> entries = new LinkedHashMap<>();
    node.propertyNames()
        .forEach(
            name ->
                entries.put(
                    name,
                    new Item(
                        file, name, path.isEmpty() ? name : path + "." + name, node.get(name))));
    return entries;
  }

  /** The items of a list; anything else is a list of one. */
  List<Item> items() {
    if (!isList()) {
      return List.of(this);
    }
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < node.size(); i++) {
      items.add(new Item(file, key, path + "[" + i + "]", node.get(i)));
    }
    return items;
  }

  /** A value as it is written; several of a list with semicolons between them. */
  String text() {
    if (isList()) {
      return String.join(";", items().stream().map(Item::text).toList());
    } else if (node.isNull()) {
      return "";
    }
    return node.isString() ? node.stringValue() : file.texts().getOrDefault(path, node.toString());
  }

  Word word() {
    PolicyFile.Place place = place();
    return new Word(text(), key, path, place.line(), place.column());
  }

  /** Where it stands, or what holds it. */
  PolicyFile.Place place() {
    String at = path;
    while (!at.isEmpty()) {
      PolicyFile.Place place = file.findPlace(at);
      if (place != null) {
        return place;
      }
      at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['))));
    }
    return new PolicyFile.Place(1, 1);
  }
}
