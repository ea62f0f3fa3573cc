package org.lungang.page;

import java.util.List;
import java.util.function.BiConsumer;
import org.lungang.district.School;
import org.lungang.language.Language;
import org.lungang.language.Named;
import org.lungang.output.OutputFile;

/** A file with a printed page, or some, for each school; on the screen a list leads to them. */
final class SchoolPages {

  private static final String STYLE = "schools.css";

  private SchoolPages() {}

  /**
   * The file.
   *
   * @param content writes what stands below a school's name
   */
  static OutputFile write(
      String name,
      Named title,
      Language language,
      List<School> schools,
      BiConsumer<School, Html> content) {
    HtmlPage page = new HtmlPage(title, language).style(STYLE).dated();
    Html html = page.body();
    html.open("main").line().open("div", "class", "cover").line().element("h1", title);
    HtmlPage.addDay(html);
    html.open("ul", "class", "schools").line();
    for (School school : schools) {
      html.open("li")
          .open("a", "href", "#" + school.id())
          .text(school.name())
          .close("a")
          .close("li")
          .line();
    }
    html.close("ul").line().close("div").line();
    for (School school : schools) {
      html.open("section", "class", "school", "id", school.id()).line();
      html.element("h2", school.name()).element("p", title);
      HtmlPage.addDay(html);
      content.accept(school, html);
      html.close("section").line();
    }
    html.close("main").line();
    return page.toFile(name);
  }
}
