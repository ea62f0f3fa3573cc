package org.lungang.web;

import java.util.Map;

/** What a route answers. */
public sealed interface Answer {

  /** Nothing to say but that it is done. */
  Answer DONE = new Json(Map.of());

  /**
   * A value as JSON.
   *
   * @param value records, maps, lists, texts, numbers; {@link org.lungang.language.Named} becomes
   *     both languages
   */
  record Json(Object value) implements Answer {}

  /**
   * A file.
   *
   * @param name for saving; letters of any language
   * @param inline whether it is shown rather than saved
   */
  record FileAnswer(String name, String type, byte[] content, boolean inline) implements Answer {}
}
