package org.lungang.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A dictionary of words and what they mean. A line of its file is {@code CODE = word word} where
 * the words are sure, {@code CODE CODE ? word word} where they may mean any of these; a word that
 * begins with {@code *} stands for all that end so, the longest ending first.
 */
final class Vocabulary {

  private final Map<String, Meaning> words = new HashMap<>();

  /** Endings, the longest first. */
  private final Map<String, Meaning> endings =
      new TreeMap<>((a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b));

  private Vocabulary() {}

  /** The dictionary of a file. */
  static Vocabulary read(String file) {
    Vocabulary vocabulary = new Vocabulary();
    for (String line : DataLines.of(file)) {
      int sign = Math.max(line.indexOf(" = "), line.indexOf(" ? "));
      List<String> codes = parts(line.substring(0, sign));
      boolean sure = line.charAt(sign + 1) == '=';
      Meaning meaning = sure ? Meaning.sure(codes.get(0)) : Meaning.doubt(codes);
      for (String word : parts(line.substring(sign + 3))) {
        Map<String, Meaning> into = word.startsWith("*") ? vocabulary.endings : vocabulary.words;
        Meaning before = into.put(word.startsWith("*") ? word.substring(1) : word, meaning);
        if (before != null && !before.equals(meaning)) {
          throw new IllegalStateException("(" + word + ") stands twice in " + file + ".");
        }
      }
    }
    return vocabulary;
  }

  private static List<String> parts(String text) {
    return new ArrayList<>(Arrays.asList(text.strip().split("\\s+")));
  }

  /** What a word in the normal spelling means. */
  Meaning meaning(String word) {
    Meaning exact = words.get(word);
    if (exact != null) {
      return exact;
    }
    for (Map.Entry<String, Meaning> ending : endings.entrySet()) {
      if (word.endsWith(ending.getKey())) {
        return ending.getValue();
      }
    }
    return Meaning.UNKNOWN;
  }

  /** What a word means, else what it means without that which stands in brackets. */
  Meaning meaningWithBrackets(String word) {
    Meaning meaning = meaning(word);
    return meaning.isKnown() ? meaning : meaning(OfficeSpelling.withoutBrackets(word));
  }

  /**
   * What a word means, else what it may well mean by the longest word of two characters or more
   * that it begins or ends with: 借调县教育局 by 借调. That is never sure.
   */
  Meaning meaningByPart(String word) {
    Meaning whole = meaningWithBrackets(word);
    if (whole.isKnown()) {
      return whole;
    }
    for (int length = word.length() - 1; length >= 2; length--) {
      Meaning begins = words.get(word.substring(0, length));
      Meaning ends = words.get(word.substring(word.length() - length));
      Meaning part = begins == null ? ends : begins;
      if (part != null) {
        return Meaning.doubt(part.codes());
      }
    }
    return Meaning.UNKNOWN;
  }

  Map<String, Meaning> words() {
    return words;
  }
}
