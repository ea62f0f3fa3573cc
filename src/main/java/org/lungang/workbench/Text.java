package org.lungang.workbench;

import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import tools.jackson.databind.JsonNode;

/** A text in both languages, as it is kept on disk. */
record Text(String zh, String en) implements Named {

  static Text of(Named named) {
    return new Text(named.in(Language.ZH), named.in(Language.EN));
  }

  static Text of(JsonNode node) {
    return new Text(node.path("zh").asString(""), node.path("en").asString(""));
  }

  /** A sentence of this package. */
  static Message say(String key, Object... arguments) {
    return Message.of(Text.class, key, arguments);
  }

  @Override
  public String in(Language language) {
    return language == Language.ZH ? zh : en;
  }
}
