package org.lungang.intake;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lungang.intake.table.TableRow;
import org.lungang.word.Choice;
import org.lungang.word.DateWords;
import org.lungang.word.Field;
import org.lungang.word.OfficeSpelling;
import org.lungang.word.Shown;

/**
 * Reads dates with all that the office's files tell of them: which year it is, and whether a column
 * keeps the zero of 1988.10. What stays in doubt is asked.
 */
final class DateReader {

  private static final Pattern YEAR = Pattern.compile("(?<!\\d)((?:19|20)\\d{2})");
  private static final Pattern MONTH = Pattern.compile("\\d{2,4}\\.(1[012]?)");

  private static final int YOUNGEST = 16;
  private static final int OLDEST = 75;

  /** At which age most begin to work. */
  private static final int USUAL_START = 22;

  private final Inquiry inquiry;
  private final int newestYear;

  /** Whether 1988.1 is January in a file's column. */
  private final Map<String, Boolean> keepsZeros = new HashMap<>();

  /** 2002年秋, 1996年秋季学期. */
  private static final Pattern SEASON = Pattern.compile("(\\d{4}|\\d{2})年?([春秋])(?:季)?(?:学期|开学)?");

  /** Whether a cell says a term and no month: 2015秋. */
  static boolean saysSeason(String cell) {
    return SEASON.matcher(OfficeSpelling.normal(cell)).matches();
  }

  private final Map<String, DateWords.Read> reads = new HashMap<>();

  DateReader(Inquiry inquiry, List<MappedTable> tables) {
    this.inquiry = inquiry;
    this.newestYear = newestYear(tables);
    lookForZeros(tables);
  }

  /** The year of the data: no mistyped one, since several dates reach it. */
  int newestYear() {
    return newestYear;
  }

  private static int newestYear(List<MappedTable> tables) {
    List<Integer> titles = new ArrayList<>();
    for (MappedTable table : tables) {
      for (String title : table.table().titles()) {
        Matcher year = YEAR.matcher(title);
        while (year.find()) {
          titles.add(Integer.parseInt(year.group(1)));
        }
      }
    }
    int newest =
        newestOf(
            tables,
            List.of(
                Field.AT_SCHOOL_SINCE,
                Field.HIRED,
                Field.IN_POST_SINCE,
                Field.FROM,
                Field.EXEMPTION_SINCE));
    if (newest == 0 && titles.isEmpty()) {
      // Of which column the other dates are may still be asked.
      int youngest = newestOf(tables, List.of(Field.BIRTH));
      newest = youngest == 0 ? 0 : youngest + USUAL_START;
    }
    int titled = titles.stream().mapToInt(year -> year).max().orElse(0);
    // A title tells more than dates unless it is from another time.
    return titled >= newest && titled <= newest + 10 || newest == 0 && titled > 0 ? titled : newest;
  }

  /** The newest year of some fields that is no slip of one of them; 0 where they have none. */
  private static int newestOf(List<MappedTable> tables, List<Field> fields) {
    Map<String, Integer> known = new HashMap<>();
    List<Integer> years = new ArrayList<>();
    for (MappedTable table : tables) {
      for (Field field : fields) {
        for (TableRow row : table.has(field) ? table.table().rows() : List.<TableRow>of()) {
          int year = known.computeIfAbsent(table.cell(row, field), DateReader::year);
          if (year > 0) {
            years.add(year);
          }
        }
      }
    }
    if (years.isEmpty()) {
      return 0;
    }
    Collections.sort(years);
    int newest = years.get(Math.max(0, years.size() - 1 - years.size() / 200));
    return newest >= DateWords.ANY_YEAR ? twoDigits(years) : newest;
  }

  private static int year(String cell) {
    LocalDate date = DateWords.read(cell, DateWords.ANY_YEAR, true).date();
    Matcher season = SEASON.matcher(cell);
    if (date == null && season.matches()) {
      date = DateWords.read(season.group(1) + "年", DateWords.ANY_YEAR, true).date();
    }
    return date == null ? 0 : date.getYear();
  }

  private static int twoDigits(List<Integer> years) {
    return years.stream()
        .filter(year -> year < DateWords.ANY_YEAR)
        .mapToInt(year -> year)
        .max()
        .orElse(DateWords.ANY_YEAR);
  }

  private void lookForZeros(List<MappedTable> tables) {
    Map<String, int[]> counts = new HashMap<>();
    for (MappedTable table : tables) {
      for (Field field : table.columns().keySet()) {
        if (field.isDate()) {
          int[] months = counts.computeIfAbsent(zeroKey(table, field), k -> new int[13]);
          for (TableRow row : table.table().rows()) {
            Matcher month = MONTH.matcher(table.cell(row, field));
            if (month.matches()) {
              months[Integer.parseInt(month.group(1))]++;
            }
          }
        }
      }
    }
    counts.forEach(
        (key, months) ->
            keepsZeros.put(key, months[10] > 0 && months[10] * 5 >= months[11] + months[12]));
  }

  private static String zeroKey(MappedTable table, Field field) {
    return field + "/" + table.table().grid().file();
  }

  /**
   * The date of a cell.
   *
   * @return null while it is in doubt
   */
  @Nullable LocalDate read(MappedTable table, TableRow row, Field field) {
    DateWords.Read read = plain(table, row, field);
    String cell = table.cell(row, field);
    Spot spot = table.spot(row);
    Optional<String> told = inquiry.told(key(field, cell));
    if (told.isPresent() || read.date() == null || !isPossible(field, read.date())) {
      return unreadable(field, cell, spot);
    }
    LocalDate date = read.date();
    return switch (read.kind()) {
      case DAY, MONTH -> date;
      case JANUARY_OR_OCTOBER ->
          inquiry
              .ask(
                  field.name() + "/january-or-october",
                  () ->
                      Inquiry.question(
                          "zero",
                          true,
                          Inquiry.choices(Choice.JANUARY, Choice.OCTOBER),
                          field,
                          Shown.of(cell)),
                  spot)
              .map(answer -> answer.equals(Choice.OCTOBER.name()) ? date.withMonth(10) : date)
              .orElse(null);
      case YEAR ->
          inquiry
              .ask(
                  field.name() + "/year-only",
                  () ->
                      Inquiry.question(
                          "year",
                          true,
                          Inquiry.choices(Choice.SEPTEMBER, Choice.JANUARY),
                          field,
                          Shown.of(cell)),
                  spot)
              .map(answer -> answer.equals(Choice.SEPTEMBER.name()) ? date.withMonth(9) : date)
              .orElse(null);
      case UNREADABLE -> throw new IllegalStateException("It has a date.");
    };
  }

  /** What the cell says by itself. */
  DateWords.Read plain(MappedTable table, TableRow row, Field field) {
    boolean keeps =
        !table.isNumber(row, field) && keepsZeros.getOrDefault(zeroKey(table, field), false);
    String cell = table.cell(row, field);
    return reads.computeIfAbsent(
        (keeps ? "+" : "-") + cell, key -> DateWords.read(cell, newestYear, keeps));
  }

  /** What a text beside other words says. */
  DateWords.Read plain(String text) {
    return DateWords.read(text, newestYear, true);
  }

  private static String key(Field field, String cell) {
    return PersonalText.key(field, cell);
  }

  private @Nullable LocalDate unreadable(Field field, String cell, Spot spot) {
    Matcher season = SEASON.matcher(OfficeSpelling.normal(cell));
    if (season.matches() && inquiry.told(key(field, cell)).isEmpty()) {
      LocalDate year = DateWords.read(season.group(1) + "年", newestYear, true).date();
      if (year != null && isPossible(field, year.withMonth(9))) {
        return bySeason(field, season.group(2), year, spot);
      }
    }
    return inquiry
        .ask(
            key(field, cell),
            () -> Inquiry.dateQuestion("date", List.of(), field, PersonalText.shown(field, cell)),
            spot)
        .map(LocalDate::parse)
        .orElse(null);
  }

  /** A term says no month: the office does, once for all dates of a column. */
  private @Nullable LocalDate bySeason(Field field, String season, LocalDate year, Spot spot) {
    List<Choice> months =
        season.equals("秋")
            ? List.of(Choice.SEPTEMBER, Choice.AUGUST)
            : List.of(Choice.MARCH, Choice.FEBRUARY);
    return inquiry
        .ask(
            field.name() + "/" + season,
            () ->
                Inquiry.question(
                    "season", true, Inquiry.choices(months.toArray(Choice[]::new)), field, season),
            spot)
        .map(answer -> year.withMonth(Month.valueOf(answer).getValue()))
        .orElse(null);
  }

  /** Whether somebody who works can have a date: none of a mistyped year. */
  boolean isPossible(Field field, LocalDate date) {
    int year = date.getYear();
    return field == Field.BIRTH
        ? year >= newestYear - OLDEST && year <= newestYear - YOUNGEST
        : year >= newestYear - OLDEST + YOUNGEST
            && year
                <= newestYear + (field == Field.UNTIL || field == Field.EXEMPTION_UNTIL ? 8 : 1);
  }
}
