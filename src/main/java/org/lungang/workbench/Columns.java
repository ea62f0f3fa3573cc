package org.lungang.workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.RawTable;
import org.lungang.dataset.column.Column;
import org.lungang.dataset.column.ColumnKind;
import org.lungang.district.Subject;
import org.lungang.language.Code;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Worded;

/** Tables as the page reads them: by column the distinct texts, and for each row which of them. */
final class Columns {

  private Columns() {}

  /**
   * A column.
   *
   * @param id for programs; empty for one that the format does not know
   * @param heading in both languages; as it stands where the format does not know the column
   * @param choices what may be chosen, as files have it
   * @param words the choices as words for readers, in the same order
   * @param values the distinct texts, or texts in both languages
   * @param cells for each row the place of its text
   */
  record Packed(
      String id,
      Object heading,
      @Nullable ColumnKind kind,
      boolean required,
      boolean personal,
      @Nullable Message explanation,
      List<String> choices,
      List<String> words,
      List<?> values,
      int[] cells) {}

  /** A list, with what may be chosen in the language that its file is in. */
  static Map<String, Object> of(RawTable raw, Language language) {
    List<Packed> packed = new ArrayList<>();
    List<@Nullable Column> columns = raw.columns();
    for (int i = 0; i < columns.size(); i++) {
      packed.add(packed(columns.get(i), raw, i, language));
    }
    Map<String, Object> table = new LinkedHashMap<>();
    table.put("table", raw.table().name());
    table.put("size", raw.rows().size());
    table.put("columns", packed);
    return table;
  }

  private static Packed packed(
      @Nullable Column column, RawTable raw, int place, Language language) {
    Map<String, Integer> known = new HashMap<>();
    List<String> values = new ArrayList<>();
    int[] cells = new int[raw.rows().size()];
    for (int row = 0; row < cells.length; row++) {
      cells[row] = place(known, values, raw.rows().get(row).get(place));
    }
    String heading = raw.headings().get(place);
    return column == null
        ? new Packed("", heading, null, false, false, null, List.of(), List.of(), values, cells)
        : new Packed(
            column.table().name() + "_" + ((Enum<?>) column).name(),
            new Text(column.chinese(), Code.word(column.english().toUpperCase(Locale.ROOT))),
            column.kind(),
            column.isRequired(),
            column.isPersonal(),
            column.explanation(),
            choices(column).stream().map(each -> each.in(language)).toList(),
            choices(column).stream().map(each -> each.word().in(language)).toList(),
            values,
            cells);
  }

  private static List<? extends Worded> choices(Column column) {
    return column.kind() == ColumnKind.SUBJECT ? Subject.known() : column.codes();
  }

  static <T> int place(Map<T, Integer> known, List<T> values, T value) {
    Integer place = known.get(value);
    if (place == null) {
      place = values.size();
      known.put(value, place);
      values.add(value);
    }
    return place;
  }
}
