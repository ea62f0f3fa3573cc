package org.lungang.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.lungang.explain.Alternative;
import org.lungang.explain.Diagnosis;
import org.lungang.explain.Explanation;
import org.lungang.explain.GroupExplanation;
import org.lungang.explain.RuleExplanation;
import org.lungang.explain.SchoolExplanation;
import org.lungang.language.Language;
import org.lungang.output.OutputFile;
import org.lungang.policy.Rule;
import org.lungang.project.PlanQuestions;
import org.lungang.report.DiagnosisText;
import org.lungang.report.ExplanationText;
import org.lungang.report.GroupStory;
import org.lungang.report.RuleStory;
import org.lungang.report.SchoolStory;
import org.lungang.report.WayOutFiles;
import org.lungang.staffing.Staffing;
import org.lungang.web.Refusal;
import org.lungang.web.Request;
import org.lungang.web.Routes;

/** Why the plan is as it is, and what is in the way where there is none. */
final class WhyApi {

  /** Nothing is broken into lines: whoever shows a text has its own width. */
  private static final int WIDTH = 100_000;

  private WhyApi() {}

  static void add(Routes routes, Projects projects) {
    projects.get(routes, "/why/{kind}/{id}", WhyApi::why);
    projects.post(routes, "/diagnosis", WhyApi::diagnosis);
  }

  private static Object why(OpenProject project, Request request) throws IOException {
    Board board = project.board();
    PlanQuestions questions = new PlanQuestions(board.staffing(), board.plan());
    String id = request.parameter("id");
    return switch (request.parameter("kind")) {
      case "person" -> {
        Explanation person = questions.person(id);
        Map<String, Object> answer =
            story(
                language ->
                    ExplanationText.render(board.staffing(), person, true, language, WIDTH));
        answer.put("id", person.standing().id());
        answer.put(
            "alternatives", person.alternatives().stream().map(each -> view(board, each)).toList());
        yield answer;
      }
      case "group" -> {
        GroupExplanation group = questions.group(id);
        yield story(language -> GroupStory.render(board.staffing(), group, true, language, WIDTH));
      }
      case "school" -> {
        SchoolExplanation school = questions.school(id);
        yield story(
            language -> SchoolStory.render(board.staffing(), school, true, language, WIDTH));
      }
      case "rule" -> {
        RuleExplanation rule = questions.rule(id, Language.ZH);
        yield story(language -> RuleStory.render(board.staffing(), rule, true, language, WIDTH));
      }
      default -> throw new Refusal(404, Text.say("why.unknown"));
    };
  }

  private static Map<String, Object> story(Function<Language, String> render) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("text", new Text(render.apply(Language.ZH), render.apply(Language.EN)));
    return answer;
  }

  private static Object view(Board board, Alternative alternative) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("way", alternative.way().name());
    view.put(
        "posting",
        alternative.posting() == null
            ? Map.of()
            : MoveViews.PostingView.of(board.staffing(), alternative.posting()));
    view.put("hard", alternative.hard());
    view.put("medium", alternative.medium());
    view.put("soft", alternative.soft());
    view.put("rows", MoveViews.rows(board.staffing(), alternative.changes()));
    view.put("stillBroken", alternative.stillBroken().keySet().stream().map(Rule::name).toList());
    return view;
  }

  /** What is in the way, in all groups or in one. */
  private static Object diagnosis(OpenProject project, Request request) throws IOException {
    Staffing staffing = PeopleApi.staffing(project);
    String group = request.json().path("group").asString("");
    Diagnosis diagnosis =
        Diagnosis.of(staffing, group.isEmpty() ? null : PlanQuestions.groupId(staffing, group));
    Map<String, Object> answer =
        story(language -> DiagnosisText.render(diagnosis, language, WIDTH));
    List<OutputFile> files = WayOutFiles.of(diagnosis, project.books().language());
    answer.put(
        "ways",
        files.stream()
            .map(
                file ->
                    Map.of(
                        "name",
                        file.name(),
                        "yaml",
                        new String(file.content(), StandardCharsets.UTF_8)))
            .toList());
    return answer;
  }
}
