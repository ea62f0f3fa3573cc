package org.lungang.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lungang.word.Field;
import org.lungang.word.GradeRange;

/**
 * What an office has answered, and by what its people are known again next year. Holds nothing of
 * any person.
 */
public final class Recipe {

  /** The version of the file format that this program writes, and the newest that it reads. */
  public static final int FORMAT = 1;

  /**
   * One of several people whom name, gender, birth and first day of work do not tell apart.
   *
   * @param id theirs
   * @param schoolId where they were when they got it
   */
  public record Twin(String id, String schoolId) {}

  /** Stands in the table of minutes for all pairs of schools of a group that nothing else gives. */
  static final String ANY_PAIR = "*";

  private static final Recipe EMPTY = new Recipe("", Map.of(), Map.of(), Map.of(), List.of());

  private final String idKey;
  private final Map<String, String> answers;
  private final Map<String, Integer> minutes;
  private final Map<GradeRange, Map<String, BigDecimal>> periods;
  private final List<Twin> twins;

  Recipe(
      String idKey,
      Map<String, String> answers,
      Map<String, Integer> minutes,
      Map<GradeRange, Map<String, BigDecimal>> periods,
      List<Twin> twins) {
    this.idKey = idKey;
    this.answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    this.minutes = Collections.unmodifiableMap(new TreeMap<>(minutes));
    Map<GradeRange, Map<String, BigDecimal>> copied = new TreeMap<>();
    periods.forEach((grades, own) -> copied.put(grades, Map.copyOf(own)));
    this.periods = Collections.unmodifiableMap(copied);
    this.twins = List.copyOf(twins);
  }

  /** The recipe of an office that has answered nothing yet. */
  public static Recipe empty() {
    return EMPTY;
  }

  /** What ids are made with; empty before the first import. */
  String idKey() {
    return idKey;
  }

  /** The answers by the keys of their questions. */
  public Map<String, String> answers() {
    return answers;
  }

  /** Minutes between two townships by their names with " - " between them, in order. */
  public Map<String, Integer> minutes() {
    return minutes;
  }

  /** Periods a week of one class, by grades and by the name or code of the subject. */
  public Map<GradeRange, Map<String, BigDecimal>> periods() {
    return periods;
  }

  List<Twin> twins() {
    return twins;
  }

  /** The answer to a question; empty if there is none. */
  public Optional<String> answer(String key) {
    return Optional.ofNullable(answers.get(key)).filter(answer -> !answer.isBlank());
  }

  /**
   * The same with one more answer. Also decides what nobody asked: {@code column/HEADING} with the
   * name of a {@link org.lungang.word.Field}, {@code POSITION/年级长} with a code.
   */
  public Recipe withAnswer(String key, String answer) {
    Map<String, String> more = new LinkedHashMap<>(answers);
    more.put(key, answer);
    return new Recipe(idKey, more, minutes, periods, twins);
  }

  /** The same with a column that is left out on purpose, by its whole heading. */
  public Recipe withoutColumn(String heading) {
    return withAnswer(ColumnMapping.key(heading), Field.NONE.name());
  }

  /**
   * The same with minutes between two townships, or within one where they are the same; with {@code
   * *} for all pairs of schools of a group that nothing else gives.
   */
  public Recipe withMinutes(String oneTownship, String otherTownship, int between) {
    Map<String, Integer> more = new TreeMap<>(minutes);
    more.put(pair(oneTownship, otherTownship), between);
    return new Recipe(idKey, answers, more, periods, twins);
  }

  /**
   * The same with how many periods a week one class of some grades has of a subject.
   *
   * @param subject its name or code
   * @param number of periods, at most 20, with at most two decimals
   */
  public Recipe withPeriods(GradeRange grades, String subject, BigDecimal number) {
    Map<GradeRange, Map<String, BigDecimal>> more = new TreeMap<>(periods);
    Map<String, BigDecimal> own = new TreeMap<>(more.getOrDefault(grades, Map.of()));
    own.put(subject, number);
    more.put(grades, own);
    return new Recipe(idKey, answers, minutes, more, twins);
  }

  Recipe withIdentity(String key, List<Twin> more) {
    return new Recipe(key, answers, minutes, periods, new ArrayList<>(more));
  }

  static String pair(String one, String other) {
    if (one.equals(ANY_PAIR) || other.equals(ANY_PAIR)) {
      return ANY_PAIR;
    }
    return one.compareTo(other) <= 0 ? one + " - " + other : other + " - " + one;
  }
}
