package org.lungang.dataset.column;

import java.util.stream.Stream;
import org.lungang.district.Subject;
import org.lungang.language.Code;
import org.lungang.language.Language;
import org.lungang.language.Message;

/** The reference page of all columns, as Markdown: {@code docs/reference/columns.md}. */
public final class DataDictionary {

  private final Language language;

  private DataDictionary(Language language) {
    this.language = language;
  }

  /** The page in a language, with a line end after its last line. */
  public static String page(Language language) {
    return new DataDictionary(language).page();
  }

  private String page() {
    StringBuilder page = new StringBuilder(say("page.title")).append("\n\n");
    page.append(say("page.introduction")).append("\n");
    for (Table table : Table.values()) {
      page.append("\n## ").append(table.fileName(Language.EN)).append(" · ");
      page.append(table.fileName(Language.ZH)).append("\n\n");
      page.append(say(table.isRequired() ? "page.table.required" : "page.table.optional"));
      page.append("\n\n")
          .append(say("page.headings"))
          .append("\n| --- | --- | --- | --- | --- |\n");
      for (Column column : table.columns()) {
        page.append("| `").append(column.english()).append("` | ").append(column.chinese());
        page.append(" | ").append(values(column));
        page.append(" | ").append(whereEmpty(column));
        page.append(" | ").append(column.explanation().in(language)).append(notes(column));
        page.append(" |\n");
      }
    }
    page.append("\n## ").append(say("page.subjects")).append("\n\n");
    page.append(
        list(
            Subject.known().stream()
                .map(subject -> "`" + subject.code() + "` " + subject.in(Language.ZH))));
    return page.append("\n").toString();
  }

  private String values(Column column) {
    String kind = say("page.kind." + column.kind());
    return switch (column.kind()) {
      case CODE, CODES -> kind + list(column.codes().stream().map(this::code));
      case NUMBER, DEGREES ->
          column.most() == Integer.MAX_VALUE
              ? kind
              : Message.of(DataDictionary.class, "page.most", kind, column.most()).in(language);
      case TEXT, SCHOOLS ->
          column.references() == null
              ? kind
              : Message.of(DataDictionary.class, "page.of." + column.kind(), column.references())
                  .in(language);
      case SUBJECT, DATE, UNTIL -> kind;
    };
  }

  private String list(Stream<String> texts) {
    return Message.list(texts.toList()).in(language);
  }

  private String code(Code code) {
    return "`" + code.in(Language.EN) + "` " + String.join("/", code.chinese());
  }

  private String whereEmpty(Column column) {
    return say(
        column.isRequired()
            ? "page.empty.error"
            : column.entry().hasDefault() ? "page.empty.default" : "page.empty.none");
  }

  private String notes(Column column) {
    // Sentences stand apart in English alone.
    String apart = language == Language.EN ? " " : "";
    return (column.isPersonal() ? apart + say("page.personal") : "")
        + (column.decidesWhoGoes() ? apart + say("page.decides") : "");
  }

  private String say(String key) {
    return Message.of(DataDictionary.class, key).in(language);
  }
}
