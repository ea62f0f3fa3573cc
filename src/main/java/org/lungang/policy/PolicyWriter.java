package org.lungang.policy;

import java.util.Map;
import org.lungang.language.Language;
import org.lungang.language.Message;
import tools.jackson.databind.JsonNode;

/** Writes a policy as one complete YAML file, to start a policy of one's own from. */
public final class PolicyWriter {

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

  private static void comment(Message message, Language language, StringBuilder yaml) {
    message.in(language).lines().forEach(line -> yaml.append("# ").append(line).append('\n'));
  }

  private static Message message(String key, Object... arguments) {
    return Message.of(PolicyWriter.class, key, arguments);
  }
}
