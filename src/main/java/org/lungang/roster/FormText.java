package org.lungang.roster;

import java.util.Arrays;
import java.util.List;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.workbook.SheetColumn;
import org.lungang.workbook.SheetContent;

/** Texts of the national forms: Chinese in either language, with an English gloss for English. */
record FormText(Language language, int year) {

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

  /** A form with its name {@code form.sheet.KEY}, title {@code form.title.KEY} and headings. */
  SheetContent form(String key, List<? extends List<?>> rows, String... columns) {
    return SheetContent.of(
            chinese("form.sheet." + key),
            chinese("form.title." + key, year, year + 1),
            Arrays.stream(columns).map(column -> SheetColumn.of(say("form." + column))).toList(),
            rows)
        .withLines(List.of(say("form.title." + key, year, year + 1)), List.of(say("form.signed")));
  }
}
