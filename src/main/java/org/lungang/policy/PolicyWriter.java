package org.lungang.policy;

import java.util.List;
import java.util.Map;
import org.lungang.language.Language;
import org.lungang.language.Message;
import tools.jackson.databind.JsonNode;

/** Writes a policy as one complete YAML file, to start a policy of one's own from. */
public final class PolicyWriter {

  private static final String EASINGS = "easings";

  private PolicyWriter() {}

  /**
   * The whole policy, whatever it extends, under a heading in both languages that says how to make
   * one's own. Reading it gives an equal policy.
   */
  public static String toYaml(Policy policy) {
    StringBuilder yaml = new StringBuilder();
    yaml.append("# yaml-language-server: $schema=policy.schema.json\n");
    for (Language language : Language.values()) {
      comment(message("writer.heading", policy.id(), policy.name().in(language)), language, yaml);
    }
    for (Map.Entry<String, JsonNode> entry : PolicyTree.of(policy).properties()) {
      String key = entry.getKey();
      yaml.append('\n');
      if (!key.equals("id") && !key.equals("name")) {
        for (Language language : Language.values()) {
          comment(message("writer." + key), language, yaml);
        }
      }
      yaml.append(YamlText.ofKey(key, entry.getValue()));
    }
    return yaml.toString();
  }

  /** Some easings as the part of a policy file that says them. */
  public static String toYaml(List<Easing> easings) {
    return YamlText.ofKey(EASINGS, PolicyTree.easings(easings));
  }

  /** The same in a single line: {@code easings: {a: {rule: H6, school: S001}}}. */
  public static String toLine(List<Easing> easings) {
    return EASINGS + ": " + YamlText.inline(PolicyTree.easings(easings));
  }

  /** A text as a value in YAML: in quotes where it would mean something else. */
  public static String toYaml(String text) {
    return YamlText.text(text);
  }

  private static void comment(Message message, Language language, StringBuilder yaml) {
    message.in(language).lines().forEach(line -> yaml.append("# ").append(line).append('\n'));
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(PolicyWriter.class, key, arguments);
  }
}
