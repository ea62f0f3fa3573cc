package org.lungang.policy;

/** How the place of a key in a policy file is written: {@code flows.TIGHT.principals.ways[0]}. */
final class KeyPath {

  private KeyPath() {}

  /** The path of a key inside the object at a path. */
  static String key(String parent, String key) {
    return parent.isEmpty() ? key : parent + "." + key;
  }

  /** The path of an item, counted from 0, inside the list at a path. */
  static String item(String parent, int index) {
    return parent + "[" + index + "]";
  }

  /** The path of what holds this key or item; empty at the top. */
  static String parent(String path) {
    int cut = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
    return cut < 0 ? "" : path.substring(0, cut);
  }
}
