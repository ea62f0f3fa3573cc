package org.lungang.word;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Positions: of several in a cell the highest counts. */
final class PositionWords {

  private static final Vocabulary WORDS = Vocabulary.read("positions.txt");

  /** From the highest; the rank of a position that may be anything is unknown. */
  private static final List<String> RANKS =
      List.of("PRINCIPAL", "VICE_PRINCIPAL", "MIDDLE_MANAGER", "TEACHER", "LEAVE_OUT");

  private static final Pattern PARTS = Pattern.compile("[、,，;；/+&兼]|和(?=.)|\\|");
  private static final Pattern PAST =
      Pattern.compile(
          ".*(原任|^原|退居|退二线|离任|前任|曾任|免职|拟任|待任).*"
              + "|[自从]?(?:19|20)\\d{2}[\\d年月./]*(?:[-—–~]+|至|到)(?:19|20)\\d{2}[\\d年月./]*[^\\d].*");

  private static final Pattern TEACHER = Pattern.compile("(?:专任|任课|学科)?(?:教师|老师)$");

  private static final Pattern SINCE =
      Pattern.compile(
          "^[自从]?(?:19|20)\\d{2}(?:[./-]\\d{1,2}|年(?:\\d{1,2}月)?)(?:至今|起|开始)?(?:现任|担任|任)?(?=\\p{IsHan}{2})");

  private PositionWords() {}

  /** The one subject that a position names: 语文 of 教导主任兼小学语文教师; empty where it names none. */
  static String subjectTaught(String word) {
    Set<String> subjects = new LinkedHashSet<>();
    for (String part : PARTS.split(word)) {
      subjects.add(taught(part));
    }
    subjects.remove("");
    return subjects.size() == 1 ? subjects.iterator().next() : "";
  }

  private static String taught(String word) {
    String taught = TEACHER.matcher(word).replaceFirst("");
    return taught.length() < word.length()
            && !taught.isEmpty()
            && SubjectWords.meaning(taught).isSure()
        ? taught
        : "";
  }

  /** A position; before it may stand since when somebody holds it: 2020.8至今任教导主任. */
  static Meaning meaning(String word) {
    Meaning whole = undated(word);
    String bare = SINCE.matcher(word).replaceFirst("");
    return whole.isSure() || bare.length() == word.length() || bare.matches(".*\\d.*")
        ? whole
        : undated(bare);
  }

  private static Meaning undated(String word) {
    if (PAST.matcher(word).matches()) {
      return Meaning.UNKNOWN;
    }
    // The ending of several positions in a cell is that of the last one alone.
    Meaning exact = WORDS.exact(word);
    Meaning whole = PARTS.matcher(word).find() ? exact : WORDS.meaning(word);
    if (exact.isKnown() || whole.isSure()) {
      return whole;
    }
    List<String> parts = new ArrayList<>();
    for (String part : PARTS.split(OfficeSpelling.withoutBrackets(word))) {
      if (!part.isEmpty()) {
        parts.add(part);
      }
    }
    if (parts.isEmpty() || parts.size() == 1 && parts.get(0).equals(word)) {
      // 小学语文教师: whoever teaches a subject is a teacher.
      return !whole.isKnown() && !subjectTaught(word).isEmpty() ? Meaning.sure("TEACHER") : whole;
    }
    int sure = RANKS.size();
    int possible = RANKS.size();
    Set<String> codes = new LinkedHashSet<>();
    for (String part : parts) {
      Meaning meaning = WORDS.meaning(part);
      if (!meaning.isKnown()) {
        possible = -1;
      }
      for (String code : meaning.codes()) {
        int rank = RANKS.indexOf(code);
        sure = meaning.isSure() ? Math.min(sure, rank) : sure;
        possible = Math.min(possible, rank);
        codes.add(code);
      }
    }
    if (sure < RANKS.size() && sure <= (possible < 0 ? 0 : possible)) {
      return Meaning.sure(RANKS.get(sure));
    }
    int atLeast = sure;
    return Meaning.doubt(
        RANKS.stream()
            .filter(codes::contains)
            .filter(code -> RANKS.indexOf(code) <= atLeast)
            .toList());
  }
}
