package org.lungang.dataset;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.column.Column;
import org.lungang.dataset.column.Table;
import org.lungang.language.Message;

/** Cells with keys: of other rows, and the row's own. */
final class KeyCells {

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
    parts.forEach(part -> found.add(toReference(column, keys.of(table), part)));
    return found;
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
    if (key.isEmpty() && keys.isComplete()) {
      if (keys.namesakes(cell).isEmpty()) {
        texts.error(column, cell, say("wrong.reference", keys.name()), keys.suggest(cell));
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
          String.join(" + ", parts),
          say("wrong.repeated", first.getAsInt()),
          say(parts.length == 1 ? "right.repeated" : "right.repeated.pair"));
    } else {
      keys.add(key, texts.row().place()).ifPresent(alike -> tellOfAlike(column, key, alike, keys));
    }
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
