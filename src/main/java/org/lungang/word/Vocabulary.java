package org.lungang.word;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A dictionary of words and what they mean. A line of its file is {@code CODE = word word} where
 * the words are sure, {@code CODE CODE ? word word} where they may mean any of these; a word that
 * begins with {@code *} stands for all that end so, the longest ending first.
 */
final class Vocabulary {

  private static final Pattern BRACKET = Pattern.compile("\\(([^()]*)\\)");

  /** How brackets begin that say what else there is: 初中（含小学）. */
  private static final Pattern BESIDE = Pattern.compile("^(?:内含|包含|含有?|附设|附|带|原|及)");

  /** Years and the like, which make no other meaning of a word. */
  private static final Pattern SAYS_WHEN = Pattern.compile("[\\d年月日.\\-—–~/至起止今]*");

  private final Map<String, Meaning> words = new HashMap<>();

  /** Endings, the longest first. */
  private final Map<String, Meaning> endings =
      new TreeMap<>((a, b) -> a.length() != b.length() ? b.length() - a.length() : a.compareTo(b));

  private int longest;

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
        vocabulary.longest = Math.max(vocabulary.longest, word.length());
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

  /** What a word means that stands in the dictionary as it is, not by its ending. */
  Meaning exact(String word) {
    return words.getOrDefault(word, Meaning.UNKNOWN);
  }

  /**
   * What a word means, else what it means without that which stands in brackets. What the brackets
   * say otherwise makes a doubt, unless it is one of the meanings that the word may have.
   */
  Meaning meaningWithBrackets(String word) {
    Meaning whole = meaning(word);
    Matcher bracket = BRACKET.matcher(word);
    if (whole.isKnown() || !bracket.find()) {
      return whole;
    }
    Meaning outside = meaning(OfficeSpelling.withoutBrackets(word));
    Meaning inside = meaning(BESIDE.matcher(bracket.group(1)).replaceFirst(""));
    if (!inside.isKnown() || !outside.isKnown() || inside.equals(outside)) {
      return outside;
    } else if (inside.isSure() && outside.codes().contains(inside.code())) {
      return inside;
    }
    Set<String> both = new LinkedHashSet<>(outside.codes());
    both.addAll(inside.codes());
    return Meaning.doubt(List.copyOf(both));
  }

  /**
   * What a word means, else what it may well mean by the longest word of two characters or more
   * that it begins or ends with: 借调县教育局 by 借调. That is never sure, nor is a word in brackets beside
   * another: 在编（借调）.
   */
  Meaning meaningByPart(String word) {
    Meaning whole = meaning(word);
    if (whole.isKnown()) {
      return whole;
    }
    Matcher bracket = BRACKET.matcher(word);
    if (bracket.find()) {
      Meaning outside = meaning(OfficeSpelling.withoutBrackets(word));
      String inside = bracket.group(1);
      Meaning beside = SAYS_WHEN.matcher(inside).matches() ? outside : meaningByPart(inside);
      if (outside.isKnown() && beside.equals(outside)) {
        return outside;
      } else if (outside.isKnown()) {
        Set<String> both = new LinkedHashSet<>(beside.codes());
        both.addAll(outside.codes());
        return Meaning.doubt(List.copyOf(both));
      }
    }
    for (int length = Math.min(word.length() - 1, longest); length >= 2; length--) {
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
