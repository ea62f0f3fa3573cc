package org.lungang.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.language.Worded;
import org.lungang.plan.Ratio;
import org.lungang.report.PaperTitle;
import org.lungang.staffing.Staffing;
import org.lungang.workbook.Percentage;
import org.lungang.workbook.SheetColumn;
import org.lungang.workbook.SheetContent;

/**
 * Names, titles, headings and cells of sheets in one language.
 *
 * @param district the district's name; empty for none
 * @param year the calendar year in which the school year begins
 * @param yes the word for what holds
 * @param no the word for what does not
 * @param words of the codes so far: a city's sheets say half a million of them, and few are
 *     different
 */
record SheetText(
    Language language,
    String district,
    int year,
    String yes,
    String no,
    Map<Worded, String> words) {

  private static final int SHARE_DECIMALS = 6;

  /** For a language, and a district and its year. */
  static SheetText of(Language language, Staffing staffing) {
    return new SheetText(
        language,
        staffing.district().name(),
        staffing.year(),
        Message.of(SheetText.class, "yes").in(language),
        Message.of(SheetText.class, "no").in(language),
        new ConcurrentHashMap<>());
  }

  /**
   * A sheet whose name, title and headings stand in the message files.
   *
   * @param key of its name {@code sheet.KEY} and its title {@code title.KEY}
   * @param columns keys of its headings {@code column.KEY}
   */
  SheetContent sheet(String key, List<? extends List<?>> rows, String... columns) {
    return sheetOf(
        key, Arrays.stream(columns).map(column -> say("column." + column)).toList(), rows);
  }

  /** A sheet with headings of its own. */
  SheetContent sheetOf(String key, List<String> headings, List<? extends List<?>> rows) {
    return SheetContent.of(
        say("sheet." + key), title(key), headings.stream().map(SheetColumn::of).toList(), rows);
  }

  /** A title with its district and school year: "沅溪县: Roster of postings, 2026–2027". */
  String title(String key) {
    return PaperTitle.of(district, Message.of(SheetText.class, "title." + key, year, year + 1))
        .in(language);
  }

  String say(String key, Object... arguments) {
    return Message.of(SheetText.class, key, arguments).in(language);
  }

  /** What a cell shows of a name or a sentence, of a code its word; nothing for nothing. */
  String cell(@Nullable Named named) {
    if (named instanceof Worded code) {
      return words.computeIfAbsent(code, each -> each.word().in(language));
    }
    return named == null ? "" : named.in(language);
  }

  /** A share in percent; nothing where it is of nothing. */
  static Object share(Ratio ratio) {
    return ratio.rounded(SHARE_DECIMALS).<Object>map(Percentage::new).orElse("");
  }

  /** A number; nothing for none. */
  static Object number(OptionalLong number) {
    return number.isPresent() ? number.getAsLong() : "";
  }

  /** A mean with one decimal; nothing where it is of nothing. */
  static Object mean(Ratio ratio) {
    return ratio.rounded(1).<Object>map(number -> number).orElse("");
  }

  String yesOrNo(boolean holds) {
    return holds ? yes : no;
  }
}
