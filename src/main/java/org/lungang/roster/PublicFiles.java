package org.lungang.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.output.OutputFile;
import org.lungang.page.Html;
import org.lungang.page.HtmlPage;
import org.lungang.page.HtmlTable;
import org.lungang.report.CsvSheet;
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

  /** The school that sends heads the page's section. */
  private static final List<PublicColumn> PAGE_COLUMNS =
      Arrays.stream(PublicColumn.values())
          .filter(column -> column != PublicColumn.HOME_SCHOOL)
          .toList();

  /** Of more schools than this the tables wait until the page is open: a city has over 1,000. */
  static final int AT_ONCE = 100;

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
                Stream.concat(
                        Stream.of(title, list.opening().in(language)),
                        list.terms().stream().map(line -> line.in(language)))
                    .toList(),
                list.signature().stream().map(line -> line.in(language)).toList());
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

  /**
   * The page: first by what it was made, until when and to whom objections go, then a section for
   * each school that sends, so that everybody finds her own name. Where there are many schools, the
   * later tables stand in {@code noscript}: whole for whoever runs no scripts, and taken out by the
   * page's own once it is open, so that the list of a city opens as fast as that of a county.
   */
  private static OutputFile page(PublicList list, Language language) {
    HtmlPage page = new HtmlPage(list.title(), language);
    Html html = page.body();
    html.open("main", "class", "list")
        .line()
        .element("h1", list.title())
        .element("p", list.opening());
    html.open("div", "class", "terms").line();
    list.terms().forEach(line -> html.element("p", line));
    html.close("div").line();
    html.open("p", "class", "find", "hidden", "")
        .open("label")
        .text(say("public.find"))
        .text(" ")
        .open("input", "type", "search", "id", "find")
        .close("label")
        .open("span", "role", "status", "id", "found", "data-none", say("public.none").in(language))
        .close("span")
        .close("p")
        .line();
    Map<String, HtmlTable> tables = new LinkedHashMap<>();
    for (int i = 0; i < list.entries().size(); i++) {
      PublicEntry entry = list.entries().get(i);
      tables
          .computeIfAbsent(entry.homeSchool(), PublicFiles::table)
          .row(cells(PAGE_COLUMNS, entry, i + 1).toArray());
    }
    int schools = 0;
    for (Map.Entry<String, HtmlTable> table : tables.entrySet()) {
      html.open("section", "class", "by-school")
          .line()
          .open("h2")
          .text(say("public.sends"))
          .element("span", table.getKey(), "class", "sends")
          .close("h2");
      boolean waits = ++schools > AT_ONCE;
      if (waits) {
        html.open("noscript");
      }
      table.getValue().write(html);
      if (waits) {
        html.close("noscript");
      }
      html.close("section").line();
    }
    html.open("div", "class", "signature").line();
    list.signature().forEach(line -> html.element("p", line));
    html.close("div").line();
    html.close("main").line();
    return page.running(list.title()).script("list.js").toFile(PAGE);
  }

  private static HtmlTable table(String school) {
    HtmlTable table = new HtmlTable(school).quiet().laidOut();
    for (PublicColumn column : PAGE_COLUMNS) {
      if (column == PublicColumn.NUMBER) {
        table.number(column);
      } else {
        table.text(column);
      }
    }
    return table;
  }

  private static List<Object> cells(PublicEntry entry, int number) {
    return cells(List.of(PublicColumn.values()), entry, number);
  }

  private static List<Object> cells(List<PublicColumn> columns, PublicEntry entry, int number) {
    return columns.stream().map(column -> column.cell(entry, number)).toList();
  }

  private static Message say(String key) {
    return Message.of(PublicFiles.class, key);
  }
}
