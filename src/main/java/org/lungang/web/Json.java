package org.lungang.web;

import java.util.Locale;
import org.lungang.language.Language;
import org.lungang.language.Named;
import org.lungang.language.Worded;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * JSON as the page reads it: what has a name in two languages carries both, codes as words for
 * readers.
 */
public final class Json {

  static final JsonMapper MAPPER =
      JsonMapper.builder().addModule(new SimpleModule().addSerializer(new InBoth())).build();

  private Json() {}

  /** A value as JSON text. */
  public static String text(Object value) {
    return MAPPER.writeValueAsString(value);
  }

  /** A value as JSON text in UTF-8. */
  static byte[] bytes(Object value) {
    return MAPPER.writeValueAsBytes(value);
  }

  /** The value of JSON text, as maps, lists, texts and numbers. */
  public static JsonNode read(String text) {
    return MAPPER.readTree(text);
  }

  private static final class InBoth extends StdSerializer<Named> {

    InBoth() {
      super(Named.class);
    }

    @Override
    public void serialize(Named value, JsonGenerator json, SerializationContext context) {
      json.writeStartObject();
      if (value instanceof Enum<?> code) {
        json.writeStringProperty("code", code.name());
      }
      Named shown = value instanceof Worded worded ? worded.word() : value;
      for (Language language : Language.values()) {
        json.writeStringProperty(language.name().toLowerCase(Locale.ROOT), shown.in(language));
      }
      json.writeEndObject();
    }
  }
}
