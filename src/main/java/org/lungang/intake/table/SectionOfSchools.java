package org.lungang.intake.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lungang.word.Blanks;
import org.lungang.word.CellWords;
import org.lungang.word.Field;
import org.lungang.word.OfficeSpelling;

/**
 * A line over schools that says of which stage or area they are: 一、小学, （二）农村学校, 城区初中（6所）.
 *
 * @param level how far its number is from the outermost, from 1; 0 where it has none
 * @param stage the word for the stage; empty where it says none
 * @param area the word for the area; empty where it says none
 */
public record SectionOfSchools(int level, String stage, String area) {

  private static final List<Pattern> NUMBERS =
      List.of(
          Pattern.compile("(?:第?[一二三四五六七八九十]{1,3}|[IVX]{1,4})[、.．:：部]?(?=\\D{2})"),
          Pattern.compile("[(][一二三四五六七八九十]{1,3}[)]、?"),
          Pattern.compile("\\d{1,2}[、.．]"),
          Pattern.compile("[(]\\d{1,2}[)]、?"));

  private static final Pattern COUNT =
      Pattern.compile("(?:[(].*[)]|[:：]?共?\\d+[所个].*|[:：]|部分|名单|一览表|名录)$");

  private static final int LONGEST = 30;

  /** What a line says; null where it speaks of neither. */
  static @Nullable SectionOfSchools of(String line) {
    String text = OfficeSpelling.half(Blanks.dense(line));
    if (text.isEmpty() || text.length() > LONGEST) {
      return null;
    }
    int level = 0;
    for (int i = 0; i < NUMBERS.size() && level == 0; i++) {
      Matcher number = NUMBERS.get(i).matcher(text);
      if (number.lookingAt() && (i > 0 || !isWord(text))) {
        level = i + 1;
        text = text.substring(number.end());
      }
    }
    for (Matcher count = COUNT.matcher(text); count.find(); count = COUNT.matcher(text)) {
      text = text.substring(0, count.start());
    }
    return ofWords(level, text);
  }

  /** What the sheet of a table or one of its titles says of all its schools. */
  public static SectionOfSchools ofTable(HeadedTable table) {
    return Stream.concat(table.titles().stream(), Stream.of(table.grid().sheet()))
        .map(SectionOfSchools::of)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(new SectionOfSchools(0, "", ""));
  }

  private static boolean isWord(String text) {
    return ofWords(0, text) != null;
  }

  private static @Nullable SectionOfSchools ofWords(int level, String text) {
    if (isOf(Field.STAGE, text)) {
      return new SectionOfSchools(level, text, "");
    } else if (isOf(Field.AREA, text)) {
      return new SectionOfSchools(level, "", text);
    }
    for (int i = 1; i < text.length(); i++) {
      String area = text.substring(0, i);
      String stage = text.substring(i);
      if (isOf(Field.AREA, area) && isOf(Field.STAGE, stage)) {
        return new SectionOfSchools(level, stage, area);
      }
    }
    return null;
  }

  private static boolean isOf(Field field, String text) {
    return text.length() > 1 && CellWords.meaning(field, text).isKnown();
  }

  /** What the lines over one row after the other say together. */
  public static final class Lines {
    private final List<SectionOfSchools> open = new ArrayList<>();
    private String last = "";

    /** Goes on to a row. */
    public void next(TableRow row) {
      if (row.section().equals(last)) {
        return;
      }
      last = row.section();
      for (String line : last.split("\n")) {
        SectionOfSchools section = of(line);
        if (section == null) {
          open.clear();
        } else {
          close(section);
          open.add(section);
        }
      }
    }

    /** Closes what a line is no part of: what has its number's level, or says what it says. */
    private void close(SectionOfSchools next) {
      for (int i = 0; i < open.size(); i++) {
        SectionOfSchools before = open.get(i);
        boolean isBeside =
            next.level > 0 && before.level > 0
                ? before.level >= next.level
                : !next.stage.isEmpty() && !before.stage.isEmpty()
                    || !next.area.isEmpty() && !before.area.isEmpty();
        if (isBeside) {
          open.subList(i, open.size()).clear();
          return;
        }
      }
    }

    /** The word for the stage of the row; empty where no line says one. */
    public String stage() {
      return open.stream()
          .map(SectionOfSchools::stage)
          .filter(word -> !word.isEmpty())
          .reduce("", (a, b) -> b);
    }

    /** The word for its area. */
    public String area() {
      return open.stream()
          .map(SectionOfSchools::area)
          .filter(word -> !word.isEmpty())
          .reduce("", (a, b) -> b);
    }
  }
}
