package org.lungang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.lungang.intake.table.HeadedTable;
import org.lungang.intake.table.TableRow;
import org.lungang.word.CellWords;
import org.lungang.word.Choice;
import org.lungang.word.DateWords;
import org.lungang.word.DurationWords;
import org.lungang.word.Field;
import org.lungang.word.IdNumber;
import org.lungang.word.OfficeSpelling;

/** What the cells of a column hold, whatever its heading says. */
final class ColumnProfile {

  private static final int SAMPLE = 300;
  private static final int FEW = 4;

  /** The columns with words that can be known by their cells alone. */
  private static final List<Field> TELLING =
      List.of(
          Field.GENDER,
          Field.TITLE,
          Field.SUBJECT,
          Field.POSITION,
          Field.HONOR,
          Field.STAGE,
          Field.AREA,
          Field.GROUP_TYPE,
          Field.ROLE);

  /** How a name of a school ends, or a list of them. */
  private static final Pattern SCHOOL_NAME =
      Pattern.compile(".*(?:小学|初中|中学|高中|学校|幼儿园|中心校|教学点|校区|[实一二三四五六七八九十][中小幼])(?:[(（].*[)）])?");

  private static final Pattern FULL_NAME =
      Pattern.compile("\\p{IsHan}(?:[\\s　]*\\p{IsHan}){1,3}|\\p{IsHan}{2,8}[·•.]\\p{IsHan}{2,8}");

  private final List<String> cells = new ArrayList<>();

  ColumnProfile(HeadedTable table, int column) {
    int step = Math.max(1, table.rows().size() / SAMPLE);
    for (int i = 0; i < table.rows().size(); i += step) {
      TableRow row = table.rows().get(i);
      String cell = row.row().cell(column);
      if (!OfficeSpelling.isBlank(cell)) {
        cells.add(cell);
      }
    }
  }

  boolean isEmpty() {
    return cells.isEmpty();
  }

  boolean holdsIdNumbers() {
    return share(cells.stream().filter(IdNumber::looksLikeOne).count()) >= 0.3;
  }

  /** Mobile numbers stand where numbers of staff should be in more than one office. */
  boolean holdsTelephones() {
    return share(cells.stream().filter(cell -> cell.matches("1[3-9]\\d{9}")).count()) >= 0.5;
  }

  /** Whether the cells are ranks of posts that say so themselves: 专技十一级, 专业技术岗位九级. */
  boolean holdsRanks() {
    return share(
            cells.stream()
                .filter(
                    cell ->
                        cell.contains("级") && CellWords.meaning(Field.TITLE_RANK, cell).isSure())
                .count())
        >= 0.6;
  }

  boolean holdsDates() {
    return cells.size() >= FEW && share(cells.stream().filter(cell -> isDate(cell)).count()) >= 0.8;
  }

  /** Whether all cells say how long something takes, with its unit. */
  boolean holdsDurations() {
    return !cells.isEmpty() && cells.stream().allMatch(DurationWords::hasUnit);
  }

  /** Whether any cell has a word that may decide who can be sent. */
  boolean speaksOfAbsence() {
    return cells.stream().anyMatch(AbsenceReader::speaksOfAbsence);
  }

  /** Whether most cells name schools. */
  boolean holdsSchools() {
    return share(cells.stream().filter(ColumnProfile::namesSchools).count()) >= 0.6;
  }

  /** Whether a cell names a school, or several. */
  static boolean namesSchools(String cell) {
    String[] names = cell.strip().split("[、，,;；\\s]+");
    return SCHOOL_NAME.matcher(names[names.length - 1]).matches()
        || SCHOOL_NAME.matcher(names[0]).matches();
  }

  /** Whether the cells are words of a field, however few they are. */
  boolean isOf(Field field) {
    return known(field) >= 0.6;
  }

  /** Whether every cell is a word of a field that means one thing, and there are several. */
  boolean holdsNothingBut(Field field) {
    return cells.size() >= FEW && sure(field) == 1;
  }

  /** Whether every cell says why somebody need not go, or that nothing does. */
  boolean holdsExemptions() {
    return sure(Field.EXEMPTION) == 1
        && cells.stream()
            .map(cell -> CellWords.meaning(Field.EXEMPTION, cell).code())
            .anyMatch(code -> !code.equals(Choice.NONE.name()));
  }

  private static boolean isDate(String cell) {
    DateWords.Kind kind = DateWords.read(cell, 2030, false).kind();
    return kind != DateWords.Kind.UNREADABLE && kind != DateWords.Kind.YEAR;
  }

  /** Whether the cells hold what a field says; true where there are too few to tell. */
  boolean fits(Field field) {
    if (cells.size() <= FEW) {
      return field != Field.CATEGORY && field != Field.STATUS || offices(field) == 0;
    } else if (field.isDate()) {
      return share(
              cells.stream()
                  .filter(
                      cell ->
                          DateWords.read(cell, 2030, false).kind() != DateWords.Kind.UNREADABLE
                              || DateReader.saysSeason(cell)
                              || field == Field.UNTIL && TermReader.saysNow(cell))
                  .count())
          >= 0.5;
    }
    return switch (field) {
      case GENDER, TITLE, POSITION, SUBJECT, STAGE, AREA, GROUP_TYPE, ROLE, WILLINGNESS ->
          known(field) >= 0.4;
      case CATEGORY, STATUS -> positionsAlone(field) < 0.1;
      case NAME -> share(cells.stream().filter(ColumnProfile::isName).count()) >= 0.5;
      default -> true;
    };
  }

  /** Whether the cells are whole numbers. */
  boolean holdsNumbers() {
    return !cells.isEmpty() && cells.stream().allMatch(cell -> cell.matches("\\d{1,4}(?:\\.0)?"));
  }

  /** Whether the cells are names of people, hardly two of them the same. */
  boolean holdsNames() {
    return cells.size() > 1
        && share(cells.stream().filter(cell -> FULL_NAME.matcher(cell).matches()).count()) >= 0.9
        && cells.stream().distinct().count() * 10 >= cells.size() * 9L;
  }

  private static boolean isName(String cell) {
    return cell.replaceAll("[\\s　]", "").matches("[\\p{IsHan}·•A-Za-z.()（）0-9]{2,20}");
  }

  /** The fields with words that the cells speak of, without much doubt. */
  List<Field> likely() {
    List<Field> likely = new ArrayList<>();
    for (Field field : TELLING) {
      boolean areMany = cells.size() >= FEW || field == Field.GENDER && cells.size() > 1;
      if (areMany && sure(field) >= 0.7) {
        likely.add(field);
      }
    }
    return likely;
  }

  private double known(Field field) {
    return share(cells.stream().filter(cell -> CellWords.meaning(field, cell).isKnown()).count());
  }

  /** Whether any cell may name an office. */
  boolean holdsOffices() {
    return cells.stream()
        .map(cell -> CellWords.meaning(Field.POSITION, cell))
        .anyMatch(
            meaning ->
                meaning.isKnown()
                    && meaning.codes().stream()
                        .anyMatch(
                            code ->
                                !code.equals("TEACHER") && !code.equals(Choice.LEAVE_OUT.name())));
  }

  /** How many cells are offices, and nothing of another field. */
  private long offices(Field other) {
    return cells.stream()
        .filter(cell -> CellWords.meaning(Field.POSITION, cell).isSure())
        .filter(cell -> !CellWords.meaning(Field.POSITION, cell).code().equals("TEACHER"))
        .filter(cell -> !CellWords.meaning(other, cell).isKnown())
        .count();
  }

  /** How many cells are positions, and nothing of another field. */
  private double positionsAlone(Field other) {
    return share(
        cells.stream()
            .filter(cell -> CellWords.meaning(Field.POSITION, cell).isSure())
            .filter(
                cell ->
                    !CellWords.meaning(other, cell).isKnown()
                        || !CellWords.meaning(other, cell).isSure()
                            && !CellWords.subjectTaught(cell).isEmpty())
            .count());
  }

  private double sure(Field field) {
    return share(cells.stream().filter(cell -> CellWords.meaning(field, cell).isSure()).count());
  }

  private double share(long count) {
    return cells.isEmpty() ? 0 : (double) count / cells.size();
  }
}
