package org.lungang.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/** The fingerprint of what a policy says, however its files are written. */
public final class PolicyDigest {

  private PolicyDigest() {}

  /** The SHA-256 of the policy as JSON with ordered keys, in lower-case hex: 64 digits. */
  public static String of(Policy policy) {
    StringBuilder json = new StringBuilder();
    canonical(PolicyTree.of(policy), json);
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of()
          .formatHex(sha256.digest(json.toString().getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  private static void canonical(JsonNode node, StringBuilder json) {
    String separator = "";
    if (node.isObject()) {
      json.append('{');
      for (String key : new TreeSet<>(node.propertyNames())) {
        json.append(separator).append(StringNode.valueOf(key)).append(':');
        canonical(node.get(key), json);
        separator = ",";
      }
      json.append('}');
    } else if (node.isArray()) {
      json.append('[');
      for (JsonNode item : node) {
        json.append(separator);
        canonical(item, json);
        separator = ",";
      }
      json.append(']');
    } else {
      json.append(node);
    }
  }
}
