package org.lungang.language;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;

/**
 * A sentence for a person, held as a key and its arguments until the reader's language is known.
 *
 * <p>The text stands in {@code messages_en.properties} and {@code messages_zh.properties} beside
 * the package that says it, as a {@link MessageFormat} pattern. Arguments that are {@link Named}
 * are put into the reader's language too; numbers are written without grouping.
 *
 * @param bundle the package whose message files hold the key
 */
public record Message(String bundle, String key, List<Object> arguments) implements Named {

  public Message {
    arguments = List.copyOf(arguments);
  }

  /** A message of the package that {@code speaker} belongs to. */
  public static Message of(Class<?> speaker, String key, Object... arguments) {
    return new Message(speaker.getPackageName(), key, Arrays.asList(arguments));
  }

  @Override
  public String in(Language language) {
    ResourceBundle texts =
        ResourceBundle.getBundle(
            bundle + ".messages",
            language.locale(),
            Message.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    Object[] rendered =
        arguments.stream()
            .map(
                argument ->
                    argument instanceof Named named ? named.in(language) : argument.toString())
            .toArray();
    return new MessageFormat(texts.getString(key), language.locale()).format(rendered);
  }
}
