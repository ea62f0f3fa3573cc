package org.lungang.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lungang.district.Honor;
import org.lungang.district.Title;
import org.lungang.intake.table.TableRow;
import org.lungang.word.CellWords;
import org.lungang.word.Choice;
import org.lungang.word.Field;
import org.lungang.word.Meaning;
import org.lungang.word.OfficeSpelling;

/** Reads what somebody has reached: honor and professional title. */
final class RankReader {

  /** A level alone, as a column beside the honor has it. */
  private static final Pattern LEVEL = Pattern.compile("[国省市县区校]|[\\p{IsHan}()、/]{1,6}级");

  private final Inquiry inquiry;

  RankReader(Inquiry inquiry) {
    this.inquiry = inquiry;
  }

  void read(MappedTable table, TableRow row, PersonDraft person) {
    honor(table, row, table.cells(row, Field.HONOR), person);
    title(table, row, person);
  }

  /** Adds what a list beside the rosters says. */
  void add(MappedTable list, TableRow row, PersonDraft person) {
    honor(list, row, honors(list, row), person);
    if (person.title == null && (list.has(Field.TITLE) || list.has(Field.TITLE_RANK))) {
      title(list, row, person);
    } else if (person.title != null && list.has(Field.TITLE)) {
      Meaning meaning = CellWords.meaning(Field.TITLE, list.cell(row, Field.TITLE));
      if (meaning.isSure()
          && !meaning.code().equals(person.title.name())
          && inquiry.listCounts(Field.TITLE, list.spot(row))) {
        person.title = Title.valueOf(meaning.code());
      }
    }
  }

  /** The honors that a row of a list names; what the cells leave open, its title may say. */
  private static List<String> honors(MappedTable list, TableRow row) {
    List<String> cells = list.cells(row, Field.HONOR);
    boolean isOpen =
        cells.stream().noneMatch(cell -> CellWords.meaning(Field.HONOR, cell).isSure());
    if (!isOpen || list.has(Field.HONOR_FLAG)) {
      return cells;
    }
    Optional<String> title = TitleOfList.honor(list.table(), row);
    List<String> honors = new ArrayList<>(cells);
    if (cells.isEmpty()
        || title.filter(t -> CellWords.meaning(Field.HONOR, t).isSure()).isPresent()) {
      title.ifPresent(honors::add);
    }
    return honors;
  }

  private void honor(MappedTable table, TableRow row, List<String> cells, PersonDraft person) {
    Spot spot = table.spot(row);
    Set<String> sure = new HashSet<>();
    for (String cell : cells) {
      Meaning meaning = CellWords.meaning(Field.HONOR, cell);
      if (meaning.isSure()) {
        sure.add(meaning.code());
      }
    }
    for (String cell : withoutLevelsOfOthers(cells, spot)) {
      Meaning meaning = CellWords.meaning(Field.HONOR, cell);
      if (!meaning.isSure() && meaning.codes().stream().anyMatch(sure::contains)) {
        // 骨干教师 beside 市级: another column says the level.
        continue;
      }
      String code = inquiry.word(Field.HONOR, cell, spot);
      Honor honor = code == null ? Honor.NONE : Honor.valueOf(code);
      person.honor = honor.compareTo(person.honor) > 0 ? honor : person.honor;
    }
    String flag = table.cell(row, Field.HONOR_FLAG);
    if (!flag.isEmpty()
        && person.honor.compareTo(Honor.DISTRICT) < 0
        && Choice.YES.name().equals(inquiry.word(Field.HONOR_FLAG, flag, spot))) {
      inquiry
          .ask(
              "HONOR_FLAG/level",
              () ->
                  Inquiry.question(
                      "flag", true, Inquiry.options(Field.HONOR, List.of("DISTRICT")), Field.HONOR),
              spot)
          .ifPresent(code -> person.honor = Honor.valueOf(code));
    }
  }

  /** The cells without the levels of what is no honor of a backbone teacher: 优秀教师 beside 市级. */
  private List<String> withoutLevelsOfOthers(List<String> cells, Spot spot) {
    List<String> levels = cells.stream().filter(RankReader::isLevel).toList();
    List<String> names = cells.stream().filter(cell -> !isLevel(cell)).toList();
    if (levels.size() != names.size()) {
      return cells;
    }
    List<String> rest = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Meaning level = CellWords.meaning(Field.HONOR, levels.get(i));
      Meaning name = CellWords.meaning(Field.HONOR, names.get(i));
      boolean isOne = name.isSure() || name.isKnown() && !name.codes().get(0).equals("NONE");
      String code = isOne && level.isSure() ? "" : inquiry.word(Field.HONOR, names.get(i), spot);
      rest.add(names.get(i));
      if (!Honor.NONE.name().equals(code)) {
        rest.add(levels.get(i));
      }
    }
    return rest;
  }

  private static boolean isLevel(String cell) {
    return LEVEL.matcher(OfficeSpelling.normal(cell)).matches()
        && CellWords.meaning(Field.HONOR, cell).isKnown();
  }

  private static boolean isInDoubt(String title) {
    return !CellWords.meaning(Field.TITLE, title).isSure();
  }

  private void title(MappedTable table, TableRow row, PersonDraft person) {
    Spot spot = table.spot(row);
    Field field =
        table.has(Field.TITLE) || !table.has(Field.TITLE_RANK) ? Field.TITLE : Field.TITLE_RANK;
    String cell = table.cell(row, field);
    String code = null;
    if (!cell.isEmpty()) {
      String rank = field == Field.TITLE ? table.cell(row, Field.TITLE_RANK) : "";
      Meaning title = rank.isEmpty() ? Meaning.UNKNOWN : CellWords.title(cell, rank);
      boolean isRanked = title.isSure() && isInDoubt(cell);
      code = isRanked ? title.code() : inquiry.word(field, cell, spot);
    } else if (table.has(field)) {
      List<Option> options = new ArrayList<>(Inquiry.options(Field.TITLE, List.of("UNRATED")));
      options.addAll(1, Inquiry.choices(Choice.UNKNOWN));
      code =
          inquiry
              .ask(
                  "TITLE/(blank)",
                  () -> Inquiry.question("blank", true, options, Field.TITLE),
                  spot)
              .orElse(null);
    }
    person.title = code == null || code.equals(Choice.UNKNOWN.name()) ? null : Title.valueOf(code);
  }
}
