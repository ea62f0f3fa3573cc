package org.lungang.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.page.Html;
import org.lungang.page.HtmlPage;
import org.lungang.page.HtmlTable;
import org.lungang.report.CsvSheet;
import org.lungang.report.OutputFile;
import org.lungang.workbook.SheetColumn;
import org.lungang.workbook.SheetContent;
import org.lungang.workbook.WorkbookWriter;

/** Writes the public list as a workbook, a table and a page to print. */
public final class PublicFiles {

  /** The workbook. */
  public static final String WORKBOOK = "public-list.xlsx";

  /** The table. */
  public static final String CSV = "public-list.csv";

  /** The page. */
  public static final String PAGE = "public-list.html";

  private PublicFiles() {}

  /** All three in a language. */
  public static List<OutputFile> of(PublicList list, Language language) {
    return List.of(workbook(list, language), csv(list, language), page(list, language));
  }

  private static OutputFile workbook(PublicList list, Language language) {
    List<List<Object>> rows = new ArrayList<>();
    for (PublicEntry entry : list.entries()) {
      List<Object> row = new ArrayList<>();
      for (Object cell : cells(entry, rows.size() + 1)) {
        row.add(cell instanceof Named named ? named.in(language) : cell);
      }
      rows.add(row);
    }
    String title = list.title().in(language);
    SheetContent sheet =
        SheetContent.of(
                say("public.sheet").in(language),
                title,
                Arrays.stream(PublicColumn.values())
                    .map(column -> SheetColumn.of(column.in(language)))
                    .toList(),
                rows)
            .withLines(
                List.of(title, list.opening().in(language)),
                list.closing().stream().map(line -> line.in(language)).toList());
    return new OutputFile(
        WORKBOOK, WorkbookWriter.write(List.of(sheet), say("page.plain").in(language)));
  }

  /** Headings and rows alone, so that it can be sorted and loaded. */
  private static OutputFile csv(PublicList list, Language language) {
    CsvSheet sheet = new CsvSheet(language, List.of(PublicColumn.values()));
    for (int i = 0; i < list.entries().size(); i++) {
      sheet.addRow(cells(list.entries().get(i), i + 1));
    }
    return sheet.toFile(CSV);
  }

  private static OutputFile page(PublicList list, Language language) {
    HtmlPage page = new HtmlPage(list.title(), language);
    Html html = page.body();
    html.open("main", "class", "list")
        .line()
        .element("h1", list.title())
        .element("p", list.opening());
    HtmlTable table = new HtmlTable(list.title()).quiet();
    for (PublicColumn column : PublicColumn.values()) {
      if (column == PublicColumn.NUMBER) {
        table.number(column);
      } else {
        table.text(column);
      }
    }
    for (int i = 0; i < list.entries().size(); i++) {
      table.row(cells(list.entries().get(i), i + 1).toArray());
    }
    table.write(html);
    list.closing().forEach(line -> html.element("p", line));
    html.close("main").line();
    return page.toFile(PAGE);
  }

  private static List<Object> cells(PublicEntry entry, int number) {
    return Arrays.stream(PublicColumn.values()).map(column -> column.cell(entry, number)).toList();
  }

  private static Message say(String key) {
    return Message.of(PublicFiles.class, key);
  }
}
