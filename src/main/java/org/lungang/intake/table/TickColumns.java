package org.lungang.intake.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lungang.intake.sheet.GridRow;
import org.lungang.word.CellWords;
import org.lungang.word.DateWords;
import org.lungang.word.Field;
import org.lungang.word.HeadingWords;
import org.lungang.word.Meaning;
import org.lungang.word.OfficeSpelling;

/** Columns that are ticked: 县级, 市级 and 省级 below 骨干教师, with √ in one of them. */
final class TickColumns {

  private static final Pattern TICK =
      Pattern.compile("[√✓✔☑■●]+|[Vv]|是|有|[Yy]|1(?:\\.0+)?|对|(?i:true)");
  private static final Pattern NO_TICK =
      Pattern.compile("[×✗✘☐□xX]|否|无|[Nn]|0(?:\\.0+)?|(?i:false)");
  private static final Pattern WHETHER = Pattern.compile("^是否(?:为|属于|是|担任|任)?");

  /** The fields with words that may stand in headings, with a heading of each. */
  private static final Map<Field, String> HEADINGS = new LinkedHashMap<>();

  static {
    HEADINGS.put(Field.GENDER, "性别");
    HEADINGS.put(Field.TITLE, "职称");
    HEADINGS.put(Field.HONOR, "骨干称号");
    HEADINGS.put(Field.POSITION, "职务");
    HEADINGS.put(Field.EXEMPTION, "暂不交流情形");
    HEADINGS.put(Field.WILLINGNESS, "交流意愿");
    HEADINGS.put(Field.STAGE, "学段");
    HEADINGS.put(Field.AREA, "城乡类型");
    HEADINGS.put(Field.SUBJECT, "任教学科");
    HEADINGS.put(Field.STATUS, "人员状态");
  }

  /** The last of several ticked columns, in which the word itself is written. */
  private static final Pattern OTHERS = Pattern.compile("其[他它](?:学科|称号|职称|情形)?");

  /** A column with the word that a tick in it means; empty where its cells say it themselves. */
  private record Ticked(TableColumn column, Field field, String word, List<String> parents) {

    boolean isOfOthers() {
      return word.isEmpty();
    }
  }

  private final HeadedTable table;

  private TickColumns(HeadedTable table) {
    this.table = table;
  }

  /** The table with one column of words for each group of columns that are ticked. */
  static HeadedTable joined(HeadedTable table) {
    return new TickColumns(table).joined();
  }

  private HeadedTable joined() {
    Map<String, List<Ticked>> groups = new LinkedHashMap<>();
    for (TableColumn column : table.columns()) {
      Ticked ticked = find(column);
      if (ticked != null) {
        groups
            .computeIfAbsent(ticked.field() + "/" + ticked.parents(), key -> new ArrayList<>())
            .add(ticked);
      }
    }
    DerivedColumns derived = new DerivedColumns(table);
    for (List<Ticked> group : groups.values()) {
      if (isMeant(group)) {
        derived.replace(group.stream().map(ticked -> ticked.column().index()).toList());
        derived.add(heading(group.get(0)), row -> words(group, row));
      }
    }
    return derived.made();
  }

  private @Nullable Ticked find(TableColumn column) {
    List<String> lines = column.lines();
    String last = lines.get(lines.size() - 1);
    String word = WHETHER.matcher(OfficeSpelling.normal(last)).replaceFirst("");
    List<String> parents = lines.subList(0, lines.size() - 1);
    for (int i = parents.size(); i > 0; i--) {
      Optional<Field> of = HeadingWords.find(parents.subList(0, i)).filter(HEADINGS::containsKey);
      if (of.isPresent() && CellWords.meaning(of.get(), word).isKnown()) {
        return new Ticked(column, of.get(), word, parents);
      } else if (of.isPresent() && OTHERS.matcher(word).matches()) {
        return new Ticked(column, of.get(), "", parents);
      }
    }
    Optional<Field> known = HeadingWords.find(lines);
    if (known.isPresent() && known.get() != Field.HONOR) {
      return null;
    }
    for (Field field : HEADINGS.keySet()) {
      Meaning meaning = CellWords.meaning(field, word);
      boolean fits = known.isEmpty() || known.get() == field;
      if (fits && (meaning.isSure() || meaning.isKnown() && field == Field.HONOR)) {
        return new Ticked(column, field, word, List.of());
      }
    }
    return null;
  }

  /** Whether the cells of all columns are ticks, and some are. */
  private boolean isMeant(List<Ticked> group) {
    Field field = group.get(0).field();
    if (field == Field.SUBJECT && (!has(Field.NAME) || group.size() < 2)) {
      return false;
    } else if (field == Field.WILLINGNESS
        && group.size() == 1
        && (has(field) || has(Field.PREFERRED_SCHOOLS) && group.get(0).word().contains("调剂"))) {
      // Beside a column of its own or wishes, 是否服从调剂 says where somebody would go.
      return false;
    }
    int ticks = 0;
    for (TableRow row : table.rows()) {
      for (Ticked ticked : group) {
        String cell = row.row().cell(ticked.column().index());
        if (ticked.isOfOthers()) {
          continue;
        } else if (isTick(cell, ticked)) {
          ticks++;
        } else if (!isNoTick(cell)) {
          return false;
        }
      }
    }
    return ticks > 0;
  }

  private boolean has(Field field) {
    return table.columns().stream()
        .anyMatch(c -> HeadingWords.find(c.lines()).equals(Optional.of(field)));
  }

  /** Whether a cell ticks its column; instead of a tick it may say when an honor was given. */
  private static boolean isTick(String cell, Ticked ticked) {
    String text = OfficeSpelling.half(cell);
    return TICK.matcher(text).matches()
        || ticked.field() == Field.HONOR
            && (text.matches(".*\\d{4}.*")
                    && DateWords.read(cell, DateWords.ANY_YEAR, true).kind()
                        != DateWords.Kind.UNREADABLE
                || isOfLevel(cell, ticked.word()));
  }

  /** Whether a cell below a level names an honor that the level completes: 骨干教师 below 市级. */
  private static boolean isOfLevel(String cell, String level) {
    Meaning ofLevel = CellWords.meaning(Field.HONOR, level);
    Meaning ofCell = CellWords.meaning(Field.HONOR, cell);
    return !isNoTick(cell)
        && ofLevel.isSure()
        && (ofCell.isSure() ? ofCell : CellWords.meaning(Field.HONOR, level + cell))
            .equals(ofLevel);
  }

  private static boolean isNoTick(String cell) {
    return OfficeSpelling.isBlank(cell) || NO_TICK.matcher(OfficeSpelling.half(cell)).matches();
  }

  private static List<String> heading(Ticked ticked) {
    boolean says = HeadingWords.find(ticked.parents()).filter(ticked.field()::equals).isPresent();
    return says ? ticked.parents() : List.of(HEADINGS.getOrDefault(ticked.field(), ""));
  }

  private static String words(List<Ticked> group, GridRow row) {
    List<String> words = new ArrayList<>();
    for (Ticked ticked : group) {
      String cell = row.cell(ticked.column().index());
      if (ticked.isOfOthers() && !isNoTick(cell)) {
        words.add(cell);
      } else if (!ticked.isOfOthers() && isTick(cell, ticked)) {
        words.add(ticked.word());
      }
    }
    return String.join("、", words);
  }
}
