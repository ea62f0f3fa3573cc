package org.lungang.policy;

import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * Writes a tree as YAML that people like to read: a key a line, but short lists and objects in one
 * line. Reading it back gives the same tree.
 */
final class YamlText {

  private static final int WIDTH = 120;

  /** Texts that mean themselves without quotes. */
  private static final Pattern PLAIN =
      Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_-]*(?: [\\p{L}_][\\p{L}\\p{N}_-]*)*|\\d{1,3}%");

  /** Plain texts that would be read as something else. */
  private static final Pattern NOT_TEXT = Pattern.compile("(?i)true|false|null|yes|no|on|off|y|n");

  private final StringBuilder yaml = new StringBuilder();

  private YamlText() {}

  /** The lines of one key and its value, at the left margin. */
  static String ofKey(String key, JsonNode value) {
    YamlText text = new YamlText();
    text.entry(text(key), value, 0);
    return text.yaml.toString();
  }

  private void entry(String key, JsonNode value, int indent) {
    yaml.append(" ".repeat(indent)).append(key).append(':');
    String inline = inline(value);
    boolean nested = indent == 0 && value.isObject() && holdsContainers(value);
    if (!nested && indent + key.length() + 2 + inline.length() <= WIDTH || value.isEmpty()) {
      yaml.append(' ').append(inline).append('\n');
    } else {
      yaml.append('\n');
      block(value, indent + 2);
    }
  }

  private void block(JsonNode value, int indent) {
    if (value.isObject()) {
      for (Map.Entry<String, JsonNode> entry : value.properties()) {
        entry(text(entry.getKey()), entry.getValue(), indent);
      }
      return;
    }
    for (JsonNode item : value) {
      String inline = inline(item);
      if (!item.isObject() || indent + 2 + inline.length() <= WIDTH) {
        yaml.append(" ".repeat(indent)).append("- ").append(inline).append('\n');
      } else {
        int start = yaml.length();
        block(item, indent + 2);
        yaml.replace(start, start + indent + 2, " ".repeat(indent) + "- ");
      }
    }
  }

  private static boolean holdsContainers(JsonNode value) {
    return value.valueStream().anyMatch(JsonNode::isContainer);
  }

  /** A tree in one line. */
  static String inline(JsonNode value) {
    StringBuilder inline = new StringBuilder();
    String separator = "";
    if (value.isObject()) {
      inline.append('{');
      for (Map.Entry<String, JsonNode> entry : value.properties()) {
        inline.append(separator).append(text(entry.getKey())).append(": ");
        inline.append(inline(entry.getValue()));
        separator = ", ";
      }
      return inline.append('}').toString();
    } else if (value.isArray()) {
      inline.append('[');
      for (JsonNode item : value) {
        inline.append(separator).append(inline(item));
        separator = ", ";
      }
      return inline.append(']').toString();
    }
    return value.isString() ? text(value.stringValue()) : value.toString();
  }

  /** A text as a value: in quotes where it would mean something else. */
  static String text(String text) {
    boolean plain = PLAIN.matcher(text).matches() && !NOT_TEXT.matcher(text).matches();
    return plain ? text : StringNode.valueOf(text).toString();
  }
}
