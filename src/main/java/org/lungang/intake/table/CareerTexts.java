package org.lungang.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lungang.word.CareerWords;
import org.lungang.word.Field;
import org.lungang.word.HeadingWords;
import org.lungang.word.OfficeSpelling;

/**
 * Columns of a roster with a whole career in each cell, 2010.9-2015.8 石桥小学；2015.9至今 第一小学, and
 * remarks that say where somebody was sent. They become tables of their own: earlier schools, and
 * rotations.
 */
final class CareerTexts {

  private static final Pattern AWAY = Pattern.compile("交流|轮岗|支教");
  private static final Pattern POSTS = Pattern.compile("工作|任教|任职|简历|履历|学校");

  /** Cells that say that there was no such time. */
  private static final Pattern NOTHING =
      Pattern.compile("(?:暂?无|没有?|未(?:参加|参与)?过?)(?:交流轮岗|轮岗交流|交流|轮岗|支教)?过?(?:经历|情况)?");

  private final HeadedTable table;
  private final List<TimesApart.Time> posts = new ArrayList<>();
  private final List<TimesApart.Time> away = new ArrayList<>();

  private CareerTexts(HeadedTable table) {
    this.table = table;
  }

  /** The table without such texts, and behind it what they say. */
  static List<HeadedTable> apart(HeadedTable table) {
    if (TimesApart.place(table, Field.NAME) < 0) {
      return List.of(table);
    }
    return new CareerTexts(table).apart();
  }

  private List<HeadedTable> apart() {
    List<TableColumn> used = new ArrayList<>();
    DerivedColumns derived = new DerivedColumns(table);
    for (TableColumn column : table.columns()) {
      Optional<Field> field = HeadingWords.find(column.lines());
      if (field.isEmpty() && holdsCareers(column)) {
        used.add(column);
        boolean isOfAway = isOfAway(column);
        table.rows().forEach(row -> add(row, cell(row, column), isOfAway));
      } else if (field.equals(Optional.of(Field.REMARK)) && addRemarks(column)) {
        derived.replace(List.of(column.index()));
        derived.add(
            column.lines(),
            row -> isAway(row.cell(column.index())) ? "" : row.cell(column.index()));
      }
    }
    HeadedTable rest = derived.made();
    List<HeadedTable> tables = new ArrayList<>();
    tables.add(used.isEmpty() ? rest : TimesApart.without(rest, used));
    if (!posts.isEmpty()) {
      tables.add(TimesApart.posts(table, posts));
    }
    if (!away.isEmpty()) {
      tables.add(TimesApart.rotations(table, away));
    }
    return tables;
  }

  private static String cell(TableRow row, TableColumn column) {
    String cell = row.row().cell(column.index());
    return OfficeSpelling.isBlank(cell) || NOTHING.matcher(cell.strip()).matches() ? "" : cell;
  }

  private boolean holdsCareers(TableColumn column) {
    int filled = 0;
    int careers = 0;
    for (TableRow row : table.rows()) {
      String cell = cell(row, column);
      if (!cell.isEmpty()) {
        filled++;
        careers += CareerWords.read(cell).times().isEmpty() ? 0 : 1;
        if (filled > 20 && careers == 0) {
          return false;
        }
      }
    }
    return careers > 0 && careers * 10 >= filled * 3;
  }

  /** Whether a column is about rotations alone, and its cells need not say so. */
  private static boolean isOfAway(TableColumn column) {
    return AWAY.matcher(column.heading()).find() && !POSTS.matcher(column.heading()).find();
  }

  private void add(TableRow row, String cell, boolean isOfAway) {
    if (cell.isEmpty()) {
      return;
    }
    CareerWords.Career career = CareerWords.read(cell);
    for (CareerWords.Time time : career.times()) {
      boolean goesOn = time.period().until().equals("至今");
      (time.isAway() || isOfAway && !goesOn ? away : posts)
          .add(
              new TimesApart.Time(
                  row,
                  time.school(),
                  time.period().from(),
                  time.period().until(),
                  time.assessment()));
    }
    if (!career.isWhole()) {
      // A time without a beginning and an end is asked about.
      posts.add(new TimesApart.Time(row, cell, "", ""));
    }
  }

  /** Whether a remark says nothing but where somebody was sent, and from when until when. */
  private static boolean isAway(String cell) {
    CareerWords.Career career = CareerWords.read(cell);
    return career.isWhole()
        && !career.times().isEmpty()
        && career.times().stream().allMatch(CareerWords.Time::isAway);
  }

  private boolean addRemarks(TableColumn column) {
    boolean any = false;
    for (TableRow row : table.rows()) {
      String cell = cell(row, column);
      if (!cell.isEmpty() && isAway(cell)) {
        add(row, cell, true);
        any = true;
      }
    }
    return any;
  }
}
