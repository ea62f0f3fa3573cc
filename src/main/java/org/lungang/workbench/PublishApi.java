package org.lungang.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.PlanState;
import org.lungang.language.Named;
import org.lungang.project.OpenedPlan;
import org.lungang.project.PlanFolder;
import org.lungang.project.Publication;
import org.lungang.project.TripCalendar;
import org.lungang.roster.Distinction;
import org.lungang.roster.PublicList;
import org.lungang.web.Answer.FileAnswer;
import org.lungang.web.Refusal;
import org.lungang.web.Request;
import org.lungang.web.Routes;
import org.lungang.web.Tickets;
import tools.jackson.databind.node.JsonNodeFactory;

/** What goes out of the house: the public list, the calendar, the files of the plan. */
final class PublishApi {

  private static final int MOST_UPLOAD = 4 << 20;

  private PublishApi() {}

  static void add(Routes routes, Projects projects, Uploads uploads, Supplier<Tickets> tickets) {
    projects.post(routes, "/publish", PublishApi::publish);
    projects.post(routes, "/calendar", PublishApi::calendar);
    projects.post(routes, "/mark", PublishApi::mark);
    projects.get(routes, "/files", (project, request) -> files(project));
    projects.post(
        routes,
        "/files",
        (project, request) ->
            Map.of("path", tickets.get().admit(file(project, request.text("file")))));
    routes.post(
        "/api/projects/{project}/days/{name}",
        MOST_UPLOAD,
        request -> Projects.answer(() -> takeDays(projects.get(request), request, uploads)));
  }

  private static Object publish(OpenProject project, Request request) throws IOException {
    Board board = PlanApi.requireSound(project);
    project.flushPlan();
    PublicList list =
        Publication.of(
            new OpenedPlan(board.staffing(), board.plan()),
            new PublicList.Notice(
                text(request, "issuer"), text(request, "period"), text(request, "contact")),
            request.json().path("mask").asBoolean(false),
            distinction(text(request, "distinguish")));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("basis", list.basis());
    answer.put("entries", list.entries());
    answer.put("alike", list.alike());
    if (request.json().path("write").asBoolean(false)) {
      if (text(request, "period").isEmpty() || text(request, "contact").isEmpty()) {
        throw new Refusal(409, Text.say("publish.missing"));
      }
      Publication.write(
          Publication.folderIn(project.folder().plan(board.name())),
          list,
          project.books().language(),
          note -> {});
      project.tell(
          Text.of(Text.say("publish.done", list.entries().size())),
          JsonNodeFactory.instance.objectNode().put("plan", board.name()));
    }
    return answer;
  }

  private static Distinction distinction(String asked) {
    return switch (asked) {
      case "" -> Distinction.NONE;
      case "subject" -> Distinction.SUBJECT;
      case "id-end" -> Distinction.ID_END;
      default -> throw new Refusal(400, Text.say("publish.distinguish", asked));
    };
  }

  private static String text(Request request, String name) {
    return request.json().path(name).asString("").strip();
  }

  /** The office's own days off and school days become the project's, if the file has no errors. */
  private static Object takeDays(OpenProject project, Request request, Uploads uploads)
      throws IOException {
    Board board = PlanApi.requireSound(project);
    String name = StartApi.requireFileName(request.parameter("name"));
    Path file = uploads.keep(name, request.body());
    try {
      List<Named> notes = new ArrayList<>();
      TripCalendar.of(new OpenedPlan(board.staffing(), board.plan()), file, notes::add);
      ProjectFolder.write(project.folder().days(), request.body());
      return Map.of("notes", notes);
    } finally {
      uploads.drop(file);
    }
  }

  private static Object calendar(OpenProject project, Request request) throws IOException {
    Board board = PlanApi.requireSound(project);
    project.flushPlan();
    @Nullable Path days = project.folder().days();
    if (!Files.isRegularFile(days)) {
      days = null;
    }
    List<Named> notes = new ArrayList<>();
    TripCalendar calendar =
        TripCalendar.of(new OpenedPlan(board.staffing(), board.plan()), days, notes::add);
    calendar.write(project.folder().plan(board.name()), project.books().language(), note -> {});
    project.tell(
        Text.of(Text.say("calendar.done")),
        JsonNodeFactory.instance.objectNode().put("plan", board.name()));
    return Map.of("notes", notes);
  }

  private static Object mark(OpenProject project, Request request) throws IOException {
    PlanApi.requireSound(project);
    project.flushPlan();
    PlanState state;
    try {
      state = PlanState.valueOf(request.text("state"));
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, Text.say("plan.state"));
    }
    String name = project.books().planName();
    PlanFolder.mark(
        project.folder().plan(name),
        state,
        text(request, "note"),
        request.json().path("unfinal").asBoolean(false),
        note -> {});
    project.tell(
        Text.of(Text.say("plan.marked", name, state)),
        JsonNodeFactory.instance.objectNode().put("plan", name).put("state", state.name()));
    return Map.of("state", state);
  }

  /** Folders of a plan whose files may be looked at: its own, the public list, a page a school. */
  private static final List<String> FOLDERS = List.of("", "public", "calendar");

  /** The files of the plan, and of what is public of it. */
  private static Object files(OpenProject project) throws IOException {
    if (project.books().planName().isEmpty()) {
      return Map.of("files", List.of(), "days", false);
    }
    Path out = project.folder().plan(project.books().planName());
    List<Object> files = new ArrayList<>();
    for (Path file : all(out)) {
      String name = name(out, file);
      files.add(
          Map.of("file", name, "public", name.startsWith("public/"), "size", Files.size(file)));
    }
    return Map.of("files", files, "days", Files.isRegularFile(project.folder().days()));
  }

  /** One of these files; what is asked for is only ever compared with their names. */
  private static FileAnswer file(OpenProject project, String asked) throws IOException {
    project.flushPlan();
    Path out = project.folder().plan(project.books().planName());
    for (Path file : all(out)) {
      if (name(out, file).equals(asked)) {
        return PlanApi.answer(file);
      }
    }
    throw new Refusal(404, Text.say("files.none"));
  }

  private static List<Path> all(Path out) throws IOException {
    List<Path> found = new ArrayList<>();
    for (String each : FOLDERS) {
      Path folder = out.resolve(each);
      if (Files.isDirectory(folder)) {
        try (Stream<Path> all = Files.list(folder)) {
          all.filter(Files::isRegularFile).sorted().forEach(found::add);
        }
      }
    }
    return found;
  }

  private static String name(Path out, Path file) {
    return out.relativize(file).toString().replace('\\', '/');
  }
}
