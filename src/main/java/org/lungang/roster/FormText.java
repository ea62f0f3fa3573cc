package org.lungang.roster;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.policy.Basis;
import org.lungang.report.PaperTitle;
import org.lungang.workbook.SheetColumn;
import org.lungang.workbook.SheetContent;

/**
 * Texts of the national forms: Chinese in either language, with an English gloss for English.
 *
 * @param district the district's name; empty for none
 * @param year the calendar year in which the school year begins
 * @param basis the document that the forms name; null for none
 */
record FormText(Language language, String district, int year, @Nullable Basis basis) {

  /** The Chinese text; in English with its gloss below. */
  String say(String key, Object... arguments) {
    Message message = Message.of(FormText.class, key, arguments);
    String chinese = message.in(Language.ZH);
    return language == Language.ZH ? chinese : chinese + "\n" + message.in(Language.EN);
  }

  /** The Chinese text alone. */
  static String chinese(String key, Object... arguments) {
    return Message.of(FormText.class, key, arguments).in(Language.ZH);
  }

  /** The title of a form, with its district and school year. */
  private String title(String key) {
    String chinese = heading(key).in(Language.ZH);
    return language == Language.ZH ? chinese : chinese + "\n" + heading(key).in(Language.EN);
  }

  private Named heading(String key) {
    return PaperTitle.of(district, Message.of(FormText.class, "form.title." + key, year, year + 1));
  }

  /** What stands above a form: its title, and the document that it is based on. */
  List<String> head(String key) {
    return basis == null ? List.of(title(key)) : List.of(title(key), say("form.basis", basis));
  }

  /** A form with its name {@code form.sheet.KEY}, title {@code form.title.KEY} and headings. */
  SheetContent form(String key, List<? extends List<?>> rows, String... columns) {
    return SheetContent.of(
            chinese("form.sheet." + key),
            heading(key).in(Language.ZH),
            Arrays.stream(columns).map(column -> SheetColumn.of(say("form." + column))).toList(),
            rows)
        .withLines(head(key), List.of(say("form.signed")));
  }
}
