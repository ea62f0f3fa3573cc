package org.lungang.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.lungang.dataset.DatasetTemplate;
import org.lungang.dataset.RawTable;
import org.lungang.dataset.column.Table;
import org.lungang.generator.Extra;
import org.lungang.generator.Generator;
import org.lungang.generator.Links;
import org.lungang.generator.Shape;
import org.lungang.language.Language;
import org.lungang.language.Message;
import org.lungang.language.Named;
import org.lungang.policy.Policy;
import org.lungang.policy.PolicyCatalog;
import org.lungang.policy.PolicyReader;
import org.lungang.policy.PolicyWriter;
import org.lungang.project.SchoolYears;
import org.lungang.report.ProgramVersion;
import org.lungang.web.Answer.FileAnswer;
import org.lungang.web.Refusal;
import org.lungang.web.Request;
import org.lungang.web.Routes;
import org.lungang.web.Tickets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Opening projects, beginning new ones, and what is worth knowing of one at a glance. */
final class StartApi {

  /** The largest workbook that is taken. */
  private static final int MOST_UPLOAD = 64 << 20;

  private final Projects projects;
  private final Recent recent;
  private final Path home;
  private final Uploads uploads;

  private StartApi(Projects projects, Recent recent, Path home, Uploads uploads) {
    this.uploads = uploads;
    this.projects = projects;
    this.recent = recent;
    this.home = home;
  }

  static StartApi add(
      Routes routes,
      Projects projects,
      Recent recent,
      Path home,
      Uploads uploads,
      Supplier<Tickets> tickets) {
    StartApi api = new StartApi(projects, recent, home, uploads);
    routes.get("/api/start", request -> Projects.answer(api::start));
    routes.post("/api/open", request -> Projects.answer(() -> api.open(request)));
    routes.post("/api/sample", request -> Projects.answer(() -> api.sample(request)));
    routes.post(
        "/api/upload/{name}", MOST_UPLOAD, request -> Projects.answer(() -> api.upload(request)));
    routes.get("/api/policies/{id}", request -> Projects.answer(() -> policy(request)));
    routes.get(
        "/api/policy-schema",
        request -> Projects.answer(() -> Map.of("text", text(PolicyCatalog.schema()))));
    routes.post("/api/new", request -> Projects.answer(() -> api.begin(request)));
    routes.post(
        "/api/template", request -> Projects.answer(() -> template(request, tickets.get())));
    projects.getAnyway(routes, "", (project, request) -> overview(project));
    projects.postAnyway(
        routes,
        "/write-again",
        (project, request) -> {
          project.writeAgain();
          return overview(project);
        });
    // Also one whose folder is gone.
    routes.post(
        "/api/projects/{project}/close",
        request ->
            Projects.answer(
                () -> {
                  projects.close(projects.get(request));
                  return Map.of();
                }));
    projects.post(routes, "/settings", StartApi::settings);
    return api;
  }

  private Object start() throws IOException {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("version", ProgramVersion.current());
    answer.put("home", home.toString());
    answer.put("recent", recent.all());
    answer.put(
        "open",
        projects.all().stream()
            .map(
                project ->
                    Map.of(
                        "id", project.id(),
                        "name", project.books().settings().text("name"),
                        "folder", project.folder().root().toString()))
            .toList());
    List<Object> policies = new ArrayList<>();
    for (String id : PolicyCatalog.ids()) {
      Policy policy = PolicyReader.read(id).policy();
      if (policy != null) {
        policies.add(Map.of("id", id, "name", policy.name()));
      }
    }
    answer.put("policies", policies);
    List<Object> shapes = new ArrayList<>();
    for (Shape shape : Shape.values()) {
      shapes.add(Map.of("id", shape.id(), "policy", shape.policyId(), "about", shape));
    }
    answer.put("shapes", shapes);
    answer.put("extras", Arrays.stream(Extra.values()).map(Extra::id).toList());
    answer.put("links", Arrays.stream(Links.values()).map(Links::id).toList());
    answer.put("year", Generator.plannedYear());
    return answer;
  }

  /** The whole path of a folder that is asked for. */
  static Path folder(Request request) {
    return folder(request, "folder");
  }

  /** The whole path of a folder that a part of the body names. */
  static Path folder(Request request, String part) {
    String text = request.text(part).strip();
    try {
      Path folder = Path.of(text);
      if (text.isEmpty() || !folder.isAbsolute()) {
        throw new Refusal(400, Text.say("start.folder", text));
      }
      return folder.normalize();
    } catch (InvalidPathException e) {
      throw new Refusal(400, Text.say("start.folder", text));
    }
  }

  private Object open(Request request) throws IOException {
    return opened(folder(request));
  }

  Map<String, Object> opened(Path folder) throws IOException {
    OpenProject project = projects.open(folder);
    List<Named> notes = new ArrayList<>();
    try {
      recent.add(project.folder().root(), project.books().settings().text("name"));
    } catch (IOException e) {
      // The project is open all the same.
      notes.add(Text.say("start.recent", Projects.reason(e)));
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("id", project.id());
    answer.put("notes", notes);
    Path root = project.folder().root();
    if (!root.equals(folder)) {
      answer.put("within", Text.say("start.within", folder, root));
    }
    return answer;
  }

  /** A project with a synthetic district. */
  private Object sample(Request request) throws IOException {
    JsonNode asked = request.json();
    Shape shape;
    try {
      shape = Shape.of(asked.path("shape").asString(""));
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, Text.say("start.shape"));
    }
    Path folder = folder(request);
    SampleAsked sample = SampleAsked.of(shape, asked);
    NewProject.make(folder, in -> NewProject.ofSample(in, sample));
    return opened(folder);
  }

  /** What a policy says that the program brings along. */
  private static Object policy(Request request) {
    String id = request.parameter("id");
    if (!PolicyCatalog.ids().contains(id)) {
      throw new Refusal(404, Text.say("start.policy", id));
    }
    return Map.of("text", PolicyWriter.toYaml(PolicyReader.shipped(id)));
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }

  /** Keeps an uploaded workbook or CSV file until a project is made of it. */
  private Object upload(Request request) throws IOException {
    String name = requireFileName(request.parameter("name"));
    Path file = uploads.keep(name, request.body());
    Map<Table, RawTable> tables = RawTable.readAll(file);
    return Map.of("path", file.toString(), "tables", counts(tables));
  }

  /**
   * The name of an uploaded file, which leads nowhere: any that a file can have on every system.
   * What an office program keeps beside an open workbook is none.
   */
  static String requireFileName(String name) {
    if (!name.matches("[^\\p{Cntrl}\\\\/:*?\"<>|]{1,255}") || name.startsWith(".")) {
      throw new Refusal(400, Text.say("start.upload-name"));
    }
    if (name.startsWith("~$")) {
      throw new Refusal(400, Text.say("start.upload-lock", name));
    }
    return name;
  }

  private static List<Object> counts(Map<Table, RawTable> tables) {
    List<Object> counts = new ArrayList<>();
    tables.forEach(
        (table, raw) ->
            counts.add(Map.of("id", table.name(), "name", table, "rows", raw.rows().size())));
    return counts;
  }

  /** A project with lists of its own, or with empty ones. */
  private Object begin(Request request) throws IOException {
    JsonNode asked = request.json();
    Path folder = folder(request);
    String lists = asked.path("lists").asString("");
    Map<Table, RawTable> tables = lists.isEmpty() ? Map.of() : RawTable.readAll(Path.of(lists));
    Language language =
        asked.path("language").asString("zh").equals("en") ? Language.EN : Language.ZH;
    String name = request.text("name");
    String policy = request.text("policy");
    int year = asked.path("year").asInt(Generator.plannedYear());
    NewProject.make(folder, in -> NewProject.of(in, name, year, policy, language, tables));
    if (!lists.isEmpty()) {
      uploads.drop(Path.of(lists));
    }
    return opened(folder);
  }

  private static Object template(Request request, Tickets tickets) {
    Language language = "en".equals(request.findText("language")) ? Language.EN : Language.ZH;
    byte[] workbook = DatasetTemplate.of(language, null);
    String name = language == Language.ZH ? "名单模板.xlsx" : "lists.xlsx";
    return Map.of(
        "path",
        tickets.admit(
            new FileAnswer(
                name,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                workbook,
                false)));
  }

  /** Everything that the head of the page shows, and which steps are done. */
  private static Object overview(OpenProject project) throws IOException {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("id", project.id());
    answer.put("name", project.books().settings().text("name"));
    answer.put("folder", project.folder().root().toString());
    answer.put("year", project.books().year());
    answer.put("language", project.books().language() == Language.ZH ? "zh" : "en");
    answer.put("plan", project.books().planName());
    answer.put("plans", plans(project));
    Message planGone = project.gone().plan();
    if (planGone != null) {
      answer.put("planGone", planGone);
    } else if (!project.books().planName().isEmpty()) {
      answer.put("state", PlanApi.state(project));
    }
    answer.put("gone", project.gone().files());
    Map<String, Integer> sizes = new LinkedHashMap<>();
    synchronized (project) {
      for (Table table : Table.values()) {
        sizes.put(table.name(), project.books().grid(table).size());
      }
      answer.put("objections", ObjectionsApi.open(project.books().objections()));
    }
    answer.put("sizes", sizes);
    List<Object> tables = new ArrayList<>();
    for (Table table : Table.values()) {
      tables.add(Map.of("id", table.name(), "name", table, "required", table.isRequired()));
    }
    answer.put("tables", tables);
    answer.put("last", project.journal().last());
    answer.put("changedOutside", project.books().isChangedOutside());
    answer.put("search", project.search().state());
    return answer;
  }

  private static List<String> plans(OpenProject project) throws IOException {
    Path plans = project.folder().root().resolve("plans");
    if (!Files.isDirectory(plans)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(plans)) {
      return all.map(each -> String.valueOf(each.getFileName()))
          .filter(name -> name.matches("[0-9]{1,6}"))
          .sorted((one, other) -> Integer.compare(Integer.parseInt(one), Integer.parseInt(other)))
          .toList();
    }
  }

  private static Object settings(OpenProject project, Request request) throws IOException {
    JsonNode asked = request.json();
    Map<String, JsonNode> set = new LinkedHashMap<>();
    if (asked.path("name").isString()) {
      set.put("name", asked.path("name"));
    }
    if (asked.path("year").isInt() && SchoolYears.isPossible(asked.path("year").asInt())) {
      set.put("year", asked.path("year"));
    }
    if (asked.path("language").isString()) {
      set.put("language", JsonNodeFactory.instance.stringNode(asked.path("language").asString()));
    }
    if (set.isEmpty()) {
      throw new Refusal(400, Text.say("start.settings"));
    }
    synchronized (project) {
      ObjectNode change = project.books().settings().changes(set);
      return HistoryApi.view(
          project.edit(Entry.Kind.SETTINGS, Text.of(Text.say("start.set")), change, null), true);
    }
  }
}
