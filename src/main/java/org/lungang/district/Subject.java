package org.lungang.district;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lungang.language.Code;
import org.lungang.language.Language;
import org.lungang.language.Named;
import org.lungang.language.Worded;

/**
 * A subject (任教学科): one of these codes, or any other text, which is a subject of its own.
 *
 * @param code the code, or the text as it stands in the data
 */
public record Subject(String code) implements Worded, Comparable<Subject> {

  private static final Map<String, String> CHINESE = new HashMap<>();
  private static final Map<String, String> CODES = new HashMap<>();
  private static final Map<String, Integer> PLACES = new HashMap<>();
  private static final List<Subject> KNOWN;
  private static final Set<String> CAPITALIZED = Set.of("CHINESE", "ENGLISH");

  static {
    String[][] known = {
      {"CHINESE", "语文"},
      {"MATH", "数学"},
      {"ENGLISH", "英语"},
      {"PHYSICS", "物理"},
      {"CHEMISTRY", "化学"},
      {"BIOLOGY", "生物"},
      {"POLITICS", "道德与法治", "政治"},
      {"HISTORY", "历史"},
      {"GEOGRAPHY", "地理"},
      {"SCIENCE", "科学"},
      {"MUSIC", "音乐"},
      {"ART", "美术"},
      {"PE", "体育"},
      {"IT", "信息技术"},
      {"PSYCHOLOGY", "心理"},
      {"LABOR", "劳动"},
      {"EARLY_CHILDHOOD", "学前"},
    };
    for (String[] names : known) {
      PLACES.put(names[0], PLACES.size());
      CHINESE.put(names[0], names[1]);
      for (String name : names) {
        CODES.put(name, names[0]);
      }
    }
    KNOWN = Arrays.stream(known).map(names -> new Subject(names[0])).toList();
  }

  /** The order in which schools name them: languages and mathematics first; others at the end. */
  public static final Comparator<Subject> CURRICULUM =
      Comparator.comparingInt((Subject subject) -> place(subject))
          .thenComparing(Comparator.naturalOrder());

  private static int place(Subject subject) {
    return PLACES.getOrDefault(subject.code, PLACES.size());
  }

  /** The subjects with a code of their own, in order. */
  public static List<Subject> known() {
    return KNOWN;
  }

  /** Whether it has a code of its own. */
  public boolean isKnown() {
    return CHINESE.containsKey(code);
  }

  /** The subject that a cell means: a known code or its word in either language, else its text. */
  public static Subject of(String cell) {
    return new Subject(CODES.getOrDefault(Code.spelled(cell), CODES.getOrDefault(cell, cell)));
  }

  @Override
  public String in(Language language) {
    return language == Language.ZH ? CHINESE.getOrDefault(code, code) : code;
  }

  /** "Early childhood" for EARLY_CHILDHOOD; a text of the lists as it stands. */
  @Override
  public Named word() {
    return language ->
        language == Language.ZH || !CHINESE.containsKey(code) ? in(language) : Code.word(code);
  }

  /** "math", "early childhood"; languages keep their capital. */
  @Override
  public Named wordInSentence() {
    return language ->
        language == Language.ZH || !CHINESE.containsKey(code) || CAPITALIZED.contains(code)
            ? word().in(language)
            : Code.wordInSentence(code);
  }

  @Override
  public int compareTo(Subject other) {
    return code.compareTo(other.code);
  }

  @Override
  public String toString() {
    return code;
  }
}
