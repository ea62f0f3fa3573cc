package org.lungang.dataset;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.column.Column;
import org.lungang.dataset.column.Table;
import org.lungang.language.Message;

/** Cells with keys: of other rows, and the row's own. */
final class KeyCells {

  private static final Pattern OTHER_SEPARATORS = Pattern.compile("[,，/／\\s　]+");

  private final CellTexts texts;
  private final RowKeysByTable keys;

  KeyCells(CellTexts texts, RowKeysByTable keys) {
    this.texts = texts;
    this.keys = keys;
  }

  /** The key of a row of another table; null for none. */
  @Nullable String findReference(Column column, Table table) {
    String cell = texts.text(column);
    return cell.isEmpty() ? null : toReference(column, keys.of(table), cell);
  }

  /** The keys of a cell with several. */
  Set<String> references(Column column, Table table) {
    List<String> parts = texts.parts(column);
    if (parts.isEmpty()) {
      return Set.of();
    }
    Set<String> found = new LinkedHashSet<>();
    for (String part : parts) {
      each(part, keys.of(table))
          .forEach(key -> found.add(toReference(column, keys.of(table), key)));
    }
    return found;
  }

  /**
   * The keys of a part with other separators between them: S001，S002. Names may hold a blank or a
   * slash, so one of them must be known at least.
   */
  private static List<String> each(String part, RowKeys keys) {
    List<String> each = OTHER_SEPARATORS.splitAsStream(part).filter(key -> !key.isEmpty()).toList();
    return each.size() > 1
            && !isKnown(part, keys)
            && each.stream().anyMatch(key -> isKnown(key, keys))
        ? each
        : List.of(part);
  }

  private static boolean isKnown(String key, RowKeys keys) {
    return keys.find(key).or(() -> keys.findByName(key)).isPresent();
  }

  /** The id of a school of the district, or the name of any other; null for none. */
  @Nullable String findSchoolOrName(Column column) {
    String cell = texts.text(column);
    RowKeys schools = keys.of(Table.SCHOOLS);
    return cell.isEmpty()
        ? null
        : schools.find(cell).or(() -> schools.findByName(cell)).orElse(cell);
  }

  private String toReference(Column column, RowKeys keys, String cell) {
    Optional<String> key = keys.find(cell).or(() -> keys.findByName(cell));
    if (key.isEmpty() && keys.isComplete() && keys.isEmpty()) {
      texts.tableError(keys);
    } else if (key.isEmpty() && keys.isComplete()) {
      if (keys.namesakes(cell).isEmpty()) {
        String wrong = RowKeys.isInWords(cell) ? "wrong.reference.name" : "wrong.reference";
        texts.error(column, cell, say(wrong, keys.name()), keys.suggest(cell));
      } else {
        texts.error(column, cell, say("wrong.reference.several", keys.name()), keys.suggest(cell));
      }
    }
    return key.orElse(cell);
  }

  /**
   * Adds the key of this row; one that is there already is an error. An incomplete key is left out.
   */
  void addUnique(RowKeys keys, Column column, String... parts) {
    for (String part : parts) {
      if (part.isEmpty()) {
        return;
      }
    }
    String key = RowKeys.join(parts);
    OptionalInt first = keys.findLine(key);
    if (first.isPresent()) {
      texts.error(
          column,
          String.join(" + ", asWritten(column, parts)),
          say("wrong.repeated", first.getAsInt()),
          say(parts.length == 1 ? "right.repeated" : "right.repeated.pair"));
    } else {
      keys.add(key, texts.row().place()).ifPresent(alike -> tellOfAlike(column, key, alike, keys));
    }
  }

  /** The parts of a key as the file has them: the second one stands in the column itself. */
  private List<String> asWritten(Column column, String... parts) {
    List<String> written = new ArrayList<>(List.of(parts));
    if (parts.length > 1 && !texts.raw(column).isEmpty()) {
      written.set(1, texts.raw(column));
    }
    return written;
  }

  /** Ids that differ only by width, case, or O and 0 are the same one, written by two hands. */
  private void tellOfAlike(Column column, String key, String alike, RowKeys keys) {
    if (column.holdsIds() && column.references() == null) {
      texts.warning(
          column,
          key,
          say("wrong.alike", alike, keys.findLine(alike).orElse(0)),
          say("right.alike"));
    }
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(KeyCells.class, key, arguments);
  }
}
