package org.lungang.workbench;

import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.DatasetTemplate;
import org.lungang.dataset.MarkedWorkbook;
import org.lungang.dataset.UnmarkableException;
import org.lungang.district.District;
import org.lungang.language.Language;
import org.lungang.project.MissingWays;
import org.lungang.web.Answer.FileAnswer;
import org.lungang.web.Refusal;
import org.lungang.web.Request;
import org.lungang.web.Routes;
import org.lungang.web.Tickets;

/** The lists as files to send, correct or fill in elsewhere. */
final class ListFilesApi {

  private static final String WORKBOOK =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private ListFilesApi() {}

  static void add(Routes routes, Projects projects, Supplier<Tickets> tickets) {
    projects.post(
        routes,
        "/list-files",
        (project, request) -> Map.of("path", tickets.get().admit(file(project, request))));
  }

  private static FileAnswer file(OpenProject project, Request request) throws IOException {
    Language language = project.books().language();
    return switch (request.text("kind")) {
      case "LISTS" ->
          workbook("files.lists", language, DatasetTemplate.of(language, district(project)));
      case "MARKED" -> workbook("files.marked", language, marked(project, language));
      case "WAYS" ->
          new FileAnswer(
              Text.say("files.ways").in(language) + ".csv",
              "text/csv; charset=utf-8",
              MissingWays.write(district(project), language),
              false);
      default -> throw new Refusal(404, Text.say("files.none"));
    };
  }

  private static FileAnswer workbook(String name, Language language, byte[] content) {
    return new FileAnswer(Text.say(name).in(language) + ".xlsx", WORKBOOK, content, false);
  }

  private static District district(OpenProject project) throws IOException {
    @Nullable District district = project.facts().district();
    if (district == null) {
      throw new Refusal(409, Text.say("facts.errors"));
    }
    return district;
  }

  /** The plain files hold what facts were made of: they are written before. */
  private static byte[] marked(OpenProject project, Language language) throws IOException {
    Facts facts = project.facts();
    try {
      return MarkedWorkbook.of(project.folder().lists(), facts.problems(), language);
    } catch (UnmarkableException e) {
      throw new Refusal(409, e.message());
    }
  }
}
