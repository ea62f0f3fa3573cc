package org.lungang.dataset;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.sheet.Origin;
import org.lungang.dataset.sheet.Place;
import org.lungang.language.Message;
import org.lungang.language.Spelling;
import org.lungang.word.Blanks;

/** The keys of a table's rows, each with the line where it first stands. */
final class RowKeys {

  /**
   * A text that names none of 100,000 ids is compared with all of them; no more often than this.
   */
  private static final int MOST_SUGGESTIONS = 100;

  private static final String SEPARATOR = "\0";

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private final Map<String, Row> rows = new HashMap<>();

  /** By name the keys of all that has it, each with what tells it from others of the name. */
  private final Map<String, Map<String, String>> keysByName = new HashMap<>();

  private final Map<String, String> keysBySpelling = new HashMap<>();
  private final Map<String, Optional<String>> nearest = new HashMap<>();
  private Origin origin;
  private boolean complete;
  private boolean missed;

  /**
   * @param origin null where it is the table's
   */
  private record Row(String key, int line, @Nullable Origin origin) {}

  /** RowKeys of a table that is not read yet, and would come from here. */
  RowKeys(Origin origin) {
    this.origin = origin;
  }

  /** The same keys, to add more to. */
  RowKeys copy() {
    RowKeys copy = new RowKeys(origin);
    copy.rows.putAll(rows);
    keysByName.forEach(
        (name, told) ->
            copy.keysByName.put(name, told.size() > 1 ? new LinkedHashMap<>(told) : told));
    copy.keysBySpelling.putAll(keysBySpelling);
    copy.complete = complete;
    return copy;
  }

  /** Where the table comes from, or would. */
  Origin origin() {
    return origin;
  }

  /** What a sentence calls the table. */
  String name() {
    return origin.name();
  }

  void setOrigin(Origin origin) {
    this.origin = origin;
  }

  static String join(String... parts) {
    return parts.length == 1 ? parts[0] : String.join(SEPARATOR, parts);
  }

  /**
   * Adds a key if it is new.
   *
   * @return another key before it that differs only by width, case, or O and 0
   */
  Optional<String> add(String key, Place place) {
    String alike = key.contains(SEPARATOR) ? null : findAlike(key);
    Origin own = place.origin().equals(origin) ? null : place.origin();
    rows.putIfAbsent(key, new Row(key, place.line(), own));
    return Optional.ofNullable(alike).filter(other -> !other.equals(key));
  }

  /** The first key that is spelled like this one. Most ids are their own spelling, held once. */
  private @Nullable String findAlike(String key) {
    String spelling = spelling(key);
    if (!keysBySpelling.containsKey(spelling) && rows.containsKey(spelling)) {
      return spelling;
    }
    return spelling.equals(key)
        ? keysBySpelling.get(spelling)
        : keysBySpelling.putIfAbsent(spelling, key);
  }

  /** Where the row of a key stands first. */
  Optional<Place> findPlace(String key) {
    return Optional.ofNullable(rows.get(key))
        .map(row -> new Place(row.origin() == null ? origin : row.origin(), row.line()));
  }

  OptionalInt findLine(String key) {
    Row row = rows.get(key);
    return row == null ? OptionalInt.empty() : OptionalInt.of(row.line());
  }

  /** The one instance of an equal key, so that 100,000 rows do not hold as many texts. */
  Optional<String> find(String key) {
    Row row = rows.get(key);
    return row == null ? Optional.empty() : Optional.of(row.key());
  }

  /** Every row was read: what is not among the keys does not exist. */
  void markComplete() {
    complete = true;
  }

  boolean isComplete() {
    return complete;
  }

  /** Whether a text is a name or a sentence rather than an id. */
  static boolean isInWords(String text) {
    return HAN.matcher(text).find();
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Whether a row is looked for in vain for the first time. */
  boolean isFirstMissed() {
    boolean isFirst = !missed;
    missed = true;
    return isFirst;
  }

  /**
   * Adds the name of the thing that has a key.
   *
   * @param told what tells it from others of the name
   */
  void addName(String name, String key, String told) {
    String spelled = Blanks.dense(name);
    Map<String, String> before = keysByName.get(spelled);
    if (before == null) {
      keysByName.put(spelled, Map.of(key, told));
    } else if (!before.containsKey(key)) {
      // In a province hundreds of people share a name.
      Map<String, String> more = before.size() > 1 ? before : new LinkedHashMap<>(before);
      more.put(key, told);
      keysByName.put(spelled, more);
    }
  }

  /** The key of the only thing with a name. */
  Optional<String> findByName(String name) {
    Map<String, String> keys = keysByName.getOrDefault(Blanks.dense(name), Map.of());
    return keys.size() == 1 ? Optional.of(keys.keySet().iterator().next()) : Optional.empty();
  }

  /** The keys of all things with a name that is not only one's, each with what tells it. */
  List<Object> namesakes(String name) {
    Map<String, String> keys = keysByName.getOrDefault(Blanks.dense(name), Map.of());
    return keys.size() < 2
        ? List.of()
        : keys.entrySet().stream()
            .<Object>map(
                one ->
                    one.getValue().isEmpty()
                        ? one.getKey()
                        : Message.bracketed(one.getKey(), one.getValue()))
            .toList();
  }

  private static String spelling(String key) {
    return Blanks.halfWidth(Blanks.dense(key)).toUpperCase(Locale.ROOT).replace('O', '0');
  }

  /** What somebody may have meant who wrote a text that is no key. */
  Message suggest(String text) {
    List<Object> several = namesakes(text);
    if (!several.isEmpty()) {
      return oneOf(several);
    }
    return findByName(text)
        .map(key -> say("right.reference.name", key))
        .or(() -> findWritten(text).map(key -> say("right.reference.near", key)))
        .or(() -> findNearest(text).map(key -> say("right.reference.near", key)))
        .orElse(say(isInWords(text) ? "right.reference.row" : "right.reference", name()));
  }

  /** The id that differs from a text only by width, case, or O and 0. */
  private Optional<String> findWritten(String text) {
    String spelling = spelling(text);
    return rows.containsKey(spelling)
        ? Optional.of(spelling)
        : Optional.ofNullable(keysBySpelling.get(spelling));
  }

  /** Asks for one of several ids. */
  static Message oneOf(List<?> ids) {
    return say("right.reference.several", Message.list(ids));
  }

  /** The id of somebody with what tells them from others of the name: "T1 (S1 MATH)". */
  static Message told(String id, String schoolId, String subject) {
    return Message.bracketed(id, subject.isEmpty() ? schoolId : schoolId + " " + subject);
  }

  Optional<String> findNearest(String text) {
    if (nearest.size() >= MOST_SUGGESTIONS && !nearest.containsKey(text)) {
      return Optional.empty();
    }
    return nearest.computeIfAbsent(text, unknown -> Spelling.nearestId(unknown, rows.keySet()));
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(RowKeys.class, key, arguments);
  }
}
