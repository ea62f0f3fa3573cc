package org.lungang.workbench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lungang.compare.Amendment;
import org.lungang.district.District;
import org.lungang.language.Named;
import org.lungang.project.BasePlan;
import org.lungang.project.EnrolmentFile;
import org.lungang.project.ScenarioYears;
import org.lungang.staffing.Staffing;
import org.lungang.web.Refusal;
import org.lungang.web.Request;
import org.lungang.years.Enrolment;
import org.lungang.years.Hiring;
import org.lungang.years.Horizon;
import tools.jackson.databind.JsonNode;

/**
 * What a forecast is asked with, checked.
 *
 * @param scenarios of the project, each with the year it is true from
 * @param ahead whether each year is planned with regard to the later ones
 * @param futures in how many drawn futures the first year's plan is tried; 0 for none
 */
record YearsAsked(
    Horizon.Assumptions assumptions,
    List<ScenarioYears.Planned> scenarios,
    boolean ahead,
    int futures) {

  private static final int MOST_YEARS = 30;
  private static final int MOST_CHANGE = 50;
  private static final int MOST_FUTURES = 1_000;

  YearsAsked {
    scenarios = List.copyOf(scenarios);
  }

  /**
   * Reads them.
   *
   * @param notes gets what is doubtful in the file of expected pupils
   * @throws Refusal if a value is none
   */
  static YearsAsked of(
      OpenProject project, Staffing staffing, Request request, Consumer<Named> notes)
      throws IOException {
    JsonNode json = request.json();
    int years = json.path("years").asInt(0);
    if (years < 1 || years > MOST_YEARS) {
      throw new Refusal(400, Text.say("years.most", MOST_YEARS));
    }
    BigDecimal change = json.path("needsChange").asDecimal(BigDecimal.ZERO);
    if (change.abs().compareTo(BigDecimal.valueOf(MOST_CHANGE)) > 0) {
      throw new Refusal(400, Text.say("years.change", MOST_CHANGE));
    }
    int futures = json.path("futures").asInt(0);
    if (futures < 0 || futures > MOST_FUTURES) {
      throw new Refusal(400, Text.say("years.futures", MOST_FUTURES));
    }
    Enrolment enrolment =
        json.path("enrolment").asBoolean(false)
            ? enrolment(project, staffing.district(), staffing.year(), notes)
            : Enrolment.UNKNOWN;
    return new YearsAsked(
        new Horizon.Assumptions(years, change, hiring(json), enrolment),
        scenarios(project, json, staffing.year(), years),
        json.path("ahead").asBoolean(false),
        futures);
  }

  private static Hiring hiring(JsonNode json) {
    String named = json.path("hiring").asString(Hiring.Rule.NOBODY.name());
    Hiring.Rule rule =
        Arrays.stream(Hiring.Rule.values())
            .filter(each -> each.name().equals(named))
            .findFirst()
            .orElseThrow(() -> new Refusal(400, Text.say("years.hiring", named)));
    JsonNode most = json.path("hireAtMost");
    if (rule == Hiring.Rule.NOBODY || !most.isNumber()) {
      return new Hiring(rule, null);
    }
    if (most.asInt() < 0) {
      throw new Refusal(400, Text.say("years.hire-at-most"));
    }
    return new Hiring(rule, most.asInt());
  }

  private static Enrolment enrolment(
      OpenProject project, District district, int firstYear, Consumer<Named> notes) {
    Path file = project.folder().enrolment();
    if (!Files.isRegularFile(file)) {
      throw new Refusal(404, Text.say("years.enrolment"));
    }
    return EnrolmentFile.read(file, district, firstYear, notes);
  }

  private static List<ScenarioYears.Planned> scenarios(
      OpenProject project, JsonNode json, int firstYear, int years) throws IOException {
    List<Path> known = ScenariosApi.files(project);
    List<ScenarioYears.Planned> planned = new ArrayList<>();
    for (JsonNode asked : json.path("scenarios")) {
      String name = asked.path("name").asString("");
      @Nullable Path file =
          known.stream()
              .filter(each -> ScenariosApi.bare(each).equals(name))
              .findFirst()
              .orElse(null);
      if (file == null) {
        throw new Refusal(404, Text.say("years.scenario", name));
      }
      int from = asked.path("year").asInt(firstYear);
      if (from < firstYear || from >= firstYear + years) {
        throw new Refusal(
            400, Text.say("years.scenario-year", name, firstYear, firstYear + years - 1));
      }
      planned.add(
          new ScenarioYears.Planned(from, BasePlan.amendment(Amendment.Kind.SCENARIO, file)));
    }
    return planned;
  }
}
