package org.lungang.language;

import java.nio.file.Path;
import java.text.ChoiceFormat;
import java.text.Format;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * A sentence for a person, held as a key and its arguments until the reader's language is known.
 *
 * <p>The text stands in {@code messages_en.properties} and {@code messages_zh.properties} beside
 * the package that says it, as a {@link MessageFormat} pattern. Arguments that are {@link Named}
 * are put into the reader's language too, codes as words ("middle manager"): a message that tells a
 * code as files have it says {@link Worded#written}. Numbers are written without grouping. A word
 * that depends on a count is a choice behind that count, <code>
 * {0} {0,choice,0#people|1#person|1&lt;people}</code>.
 *
 * @param bundle the package whose message files hold the key
 * @param key the key in these files; of a message {@linkplain #said said where it stands} its
 *     English pattern
 */
public record Message(String bundle, String key, List<Object> arguments) implements Named {

  private static final String SAID = "said";
  private static final String JOINED = "joined";
  private static final String LIST = "list";
  private static final String CLAUSES = "clauses";

  public Message {
    arguments = List.copyOf(arguments);
  }

  /** A message of the package that {@code speaker} belongs to. */
  public static Message of(Class<?> speaker, String key, Object... arguments) {
    return new Message(speaker.getPackageName(), key, Arrays.asList(arguments));
  }

  /**
   * A message whose text stands where it is said: what belongs to one thing alone, such as a rule.
   *
   * @param english a pattern
   * @param chinese a pattern with the same arguments
   */
  public static Message said(String english, String chinese, Object... arguments) {
    List<Object> all = new ArrayList<>(List.of(chinese));
    all.addAll(Arrays.asList(arguments));
    return new Message(SAID, english, all);
  }

  /** Parts with a separator between them, in one language or the other: "A / B". */
  public static Message joined(String separator, List<?> parts) {
    return new Message(JOINED, separator, List.copyOf(parts));
  }

  /** Parts as a list: "A, B" or "A、B". */
  public static Message list(Collection<?> parts) {
    return new Message(LIST, "", List.copyOf(parts));
  }

  /** Parts that are longer than words: "A; B" or "A；B". */
  public static Message clauses(List<?> parts) {
    return new Message(CLAUSES, "", List.copyOf(parts));
  }

  /** What tells something from others of its name, in brackets behind it: "A (B)" or "A（B）". */
  public static Message bracketed(Object named, Object told) {
    return said("{0} ({1})", "{0}（{1}）", named, told);
  }

  @Override
  public String in(Language language) {
    if (bundle.equals(JOINED)) {
      return join(key, language);
    } else if (bundle.equals(LIST)) {
      return join(language == Language.ZH ? "、" : ", ", language);
    } else if (bundle.equals(CLAUSES)) {
      return join(language == Language.ZH ? "；" : "; ", language);
    } else if (bundle.equals(SAID)) {
      String chinese = (String) arguments.get(0);
      return format(language == Language.ZH ? chinese : key, 1, language);
    }
    ResourceBundle texts =
        ResourceBundle.getBundle(
            bundle + ".messages",
            language.locale(),
            Message.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return format(texts.getString(key), 0, language);
  }

  private String format(String pattern, int first, Language language) {
    MessageFormat format = new MessageFormat(pattern, language.locale());
    Format[] formats = format.getFormats();
    for (int place = 0; place < formats.length; place++) {
      if (formats[place] instanceof ChoiceFormat words) {
        format.setFormat(place, new CountedWord(words));
      }
    }
    Object[] rendered =
        arguments.stream().skip(first).map(argument -> render(argument, language)).toArray();
    return format.format(rendered);
  }

  private String join(String separator, Language language) {
    return arguments.stream()
        .map(argument -> render(argument, language))
        .collect(Collectors.joining(separator));
  }

  private static String render(Object argument, Language language) {
    if (argument instanceof Worded worded) {
      return worded.wordInSentence().in(language);
    } else if (argument instanceof Named named) {
      return named.in(language);
    }
    String text = argument.toString();
    return argument instanceof Path ? VisibleText.of(text) : text;
  }
}
