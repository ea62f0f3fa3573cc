package org.lungang.workbench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lungang.dataset.DatasetStyle;
import org.lungang.dataset.DatasetWriter;
import org.lungang.district.District;
import org.lungang.district.Stage;
import org.lungang.district.Subject;
import org.lungang.intake.FoundColumn;
import org.lungang.intake.FoundTable;
import org.lungang.intake.Intake;
import org.lungang.intake.IntakeResult;
import org.lungang.intake.Lack;
import org.lungang.intake.Question;
import org.lungang.intake.Recipe;
import org.lungang.intake.RecipeFile;
import org.lungang.language.Language;
import org.lungang.web.Refusal;
import org.lungang.web.Request;
import org.lungang.web.Routes;
import org.lungang.word.GradeRange;
import tools.jackson.databind.JsonNode;

/**
 * The office's own rosters become a project: files are taken, tables found, every doubt is asked,
 * and the answers are kept in the project's recipe. One import at a time; nothing of it is kept
 * before the project is made.
 */
final class ImportApi {

  private static final int MOST_UPLOAD = 64 << 20;
  private static final int MOST_FILES = 40;
  private static final int MOST_QUESTIONS = 60;
  private static final int MOST_MINUTES = 600;
  private static final BigDecimal MOST_PERIODS = BigDecimal.valueOf(20);

  /** Remedies that speak of the recipe, and what the wizard says of its own forms instead. */
  private static final Map<String, String> ENTERED_HERE =
      Map.of(
          "remedy.minutes", "import.enter.minutes",
          "remedy.minutes.townships", "import.enter.townships",
          "remedy.needs.counted", "import.enter.periods");

  /** The answers of an import, beside the lists that were made by it. */
  static final String RECIPE = "recipe.yaml";

  private final StartApi start;
  private final Uploads uploads;
  private final List<Path> files = new ArrayList<>();
  private Recipe recipe = Recipe.empty();
  private @Nullable IntakeResult result;

  private ImportApi(StartApi start, Uploads uploads) {
    this.start = start;
    this.uploads = uploads;
  }

  static ImportApi add(Routes routes, StartApi start, Uploads uploads) {
    ImportApi api = new ImportApi(start, uploads);
    routes.post("/api/import/begin", request -> Projects.answer(() -> api.begin(request)));
    routes.post(
        "/api/import/files/{name}",
        MOST_UPLOAD,
        request -> Projects.answer(() -> api.take(request)));
    routes.post("/api/import/leave-out", request -> Projects.answer(() -> api.leaveOut(request)));
    routes.post("/api/import/answers", request -> Projects.answer(() -> api.reply(request)));
    routes.post("/api/import/finish", request -> Projects.answer(() -> api.finish(request)));
    return api;
  }

  /** Begins anew; the answers that a project keeps hold from the beginning. */
  private synchronized Object begin(Request request) throws IOException {
    forget();
    if (request.findText("recipeOf") != null) {
      Path kept = StartApi.folder(request, "recipeOf").resolve(RECIPE);
      if (Files.isRegularFile(kept)) {
        take(Files.readAllBytes(kept));
      }
    }
    return Map.of("recipe", !recipe.equals(Recipe.empty()));
  }

  private void take(byte[] file) {
    try {
      recipe = RecipeFile.read(file);
    } catch (RecipeFile.NoRecipe e) {
      throw new Refusal(409, e.wrong());
    }
  }

  private void forget() throws IOException {
    for (Path file : files) {
      uploads.drop(file);
    }
    files.clear();
    recipe = Recipe.empty();
    result = null;
  }

  /** One more file; a recipe of an earlier import is known by its name. */
  private synchronized Object take(Request request) throws IOException {
    String name = StartApi.requireFileName(request.parameter("name"));
    if (name.endsWith(".yaml")) {
      take(request.body());
      return files.isEmpty() ? Map.of() : look();
    }
    drop(name);
    if (files.size() >= MOST_FILES) {
      throw new Refusal(409, Text.say("import.many", MOST_FILES));
    }
    files.add(uploads.keep(name, request.body()));
    return look();
  }

  /** Leaves out a file that was given: without files there is nothing to look at. */
  private synchronized Object leaveOut(Request request) throws IOException {
    drop(request.text("file"));
    if (files.isEmpty()) {
      result = null;
      return Map.of();
    }
    return look();
  }

  /** A file that was corrected and given again takes the place of the one before. */
  private void drop(String name) throws IOException {
    for (Path file : List.copyOf(files)) {
      if (name.equals(String.valueOf(file.getFileName()))) {
        uploads.drop(file);
        files.remove(file);
      }
    }
  }

  private synchronized Object reply(Request request) {
    for (JsonNode each : request.json().path("answers")) {
      recipe = recipe.withAnswer(each.path("key").asString(), each.path("answer").asString());
    }
    for (JsonNode each : request.json().path("minutes")) {
      int minutes = each.path("minutes").asInt(0);
      if (minutes < 1 || minutes > MOST_MINUTES) {
        throw new Refusal(400, Text.say("import.minutes", MOST_MINUTES));
      }
      recipe =
          recipe.withMinutes(
              each.path("one").asString("*"), each.path("other").asString("*"), minutes);
    }
    for (JsonNode each : request.json().path("periods")) {
      recipe = withPeriods(each);
    }
    return look();
  }

  private Recipe withPeriods(JsonNode given) {
    BigDecimal number = given.path("number").asDecimal(BigDecimal.ZERO);
    if (number.signum() <= 0
        || number.compareTo(MOST_PERIODS) > 0
        || number.stripTrailingZeros().scale() > 2) {
      throw new Refusal(400, Text.say("import.periods", MOST_PERIODS));
    }
    for (Stage stage : Stage.values()) {
      if (stage.name().equals(given.path("stage").asString(""))) {
        return recipe.withPeriods(
            GradeRange.whole(stage), given.path("subject").asString(""), number);
      }
    }
    throw new Refusal(400, Text.say("import.stage", given.path("stage").asString("")));
  }

  private Object look() {
    IntakeResult now = Intake.read(files, recipe);
    result = now;
    recipe = now.recipe();
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("files", files.stream().map(file -> String.valueOf(file.getFileName())).toList());
    view.put("problems", now.problems());
    view.put("tables", now.tables().stream().map(ImportApi::view).toList());
    view.put("open", now.openQuestions().size());
    view.put("decisive", now.decisiveQuestions().size());
    List<Question> inOrder = new ArrayList<>(now.openQuestions());
    now.questions().stream().filter(each -> !each.isOpen()).forEach(inOrder::add);
    view.put("questions", inOrder.stream().limit(MOST_QUESTIONS).map(ImportApi::view).toList());
    view.put("more", Math.max(0, now.openQuestions().size() - MOST_QUESTIONS));
    view.put("townships", now.townships());
    view.put("lacksMinutes", now.lacksMinutes());
    view.put("minutes", now.recipe().minutes());
    view.put("courses", courses(now));
    view.put("lacks", now.lacks().stream().map(ImportApi::view).toList());
    view.put("notes", now.notes());
    view.put(
        "counts",
        now.district()
            .map(
                district ->
                    List.of(
                        district.schools().size(),
                        district.groups().size(),
                        district.staff().size()))
            .orElse(List.of()));
    return view;
  }

  /** The subjects for which periods may be given, stage by stage, with those that were given. */
  private static List<Object> courses(IntakeResult result) {
    Map<Stage, Set<Subject>> subjects = new TreeMap<>();
    result.courses().forEach((stage, own) -> subjects.put(stage, new TreeSet<>(own)));
    Map<GradeRange, Map<String, BigDecimal>> periods = result.recipe().periods();
    periods.forEach(
        (grades, own) -> {
          if (grades.isWhole()) {
            own.keySet()
                .forEach(
                    subject ->
                        subjects
                            .computeIfAbsent(grades.stage(), stage -> new TreeSet<>())
                            .add(Subject.of(subject)));
          }
        });
    List<Object> view = new ArrayList<>();
    subjects.forEach(
        (stage, own) -> {
          Map<Subject, BigDecimal> given = new TreeMap<>();
          periods
              .getOrDefault(GradeRange.whole(stage), Map.of())
              .forEach((subject, number) -> given.put(Subject.of(subject), number));
          List<Object> rows = new ArrayList<>();
          own.stream()
              .sorted(Subject.CURRICULUM)
              .forEach(
                  subject ->
                      rows.add(
                          Map.of(
                              "subject",
                              subject.code(),
                              "name",
                              subject.word(),
                              "number",
                              given.containsKey(subject) ? given.get(subject) : "")));
          view.add(Map.of("stage", stage.name(), "name", stage, "subjects", rows));
        });
    return view;
  }

  private static Object view(FoundTable table) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("place", table.place());
    view.put("kind", table.kind());
    view.put("rows", table.rows());
    view.put("hidden", table.hiddenRows());
    List<Object> columns = new ArrayList<>();
    for (FoundColumn column : table.columns()) {
      columns.add(
          Map.of(
              "heading", column.heading(),
              "field", column.field(),
              "confidence", column.confidence().name(),
              "reason", column.reason()));
    }
    view.put("columns", columns);
    return view;
  }

  /** What the wizard itself takes is entered there, not in a file. */
  private static Object view(Lack lack) {
    String here = ENTERED_HERE.get(lack.remedy().key());
    return Map.of(
        "what", lack.what(),
        "cost", lack.cost(),
        "remedy", here == null ? lack.remedy() : Text.say(here));
  }

  private static Object view(Question question) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("key", question.key());
    view.put("text", question.text());
    view.put("options", question.options());
    view.put("date", question.takesDate());
    view.put("decisive", question.isDecisive());
    view.put("rows", question.rows());
    view.put("places", question.places());
    view.put("answer", question.answer().orElse(""));
    return view;
  }

  /** The result, if every question that decides who may be sent is answered. */
  private IntakeResult requireResult() {
    IntakeResult now = result;
    if (now == null || now.district().isEmpty()) {
      throw new Refusal(409, Text.say("import.open"));
    }
    return now;
  }

  /**
   * What was read.
   *
   * @throws Refusal if a question is open that decides who may be sent
   */
  synchronized District requireDistrict() {
    return requireResult().district().orElseThrow();
  }

  /** Writes the answers into the folder of a project. */
  synchronized void writeRecipe(Path folder, Language language) throws IOException {
    IntakeResult now = requireResult();
    ProjectFolder.write(
        folder.resolve(RECIPE), RecipeFile.write(now, language).getBytes(StandardCharsets.UTF_8));
  }

  /** Makes the project. */
  private synchronized Object finish(Request request) throws IOException {
    District district = requireDistrict();
    JsonNode asked = request.json();
    Path folder = StartApi.folder(request);
    String name = request.text("name");
    String policy = NewProject.policyFrom(request.text("policy"));
    Language language =
        asked.path("language").asString("zh").equals("en") ? Language.EN : Language.ZH;
    NewProject.make(
        folder,
        in -> {
          DatasetWriter.write(
              district,
              in.resolve("lists"),
              language == Language.ZH ? DatasetStyle.CHINESE : DatasetStyle.ENGLISH);
          writeRecipe(in, language);
          NewProject.finish(in, name, asked.path("year").asInt(0), policy, language);
        });
    forget();
    return start.opened(folder);
  }
}
