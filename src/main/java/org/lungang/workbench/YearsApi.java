package org.lungang.workbench;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.lungang.district.District;
import org.lungang.language.Language;
import org.lungang.language.Named;
import org.lungang.plan.Plan;
import org.lungang.policy.Policy;
import org.lungang.project.YearsAhead;
import org.lungang.report.HorizonColumn;
import org.lungang.report.HorizonText;
import org.lungang.search.Search;
import org.lungang.search.SearchListener;
import org.lungang.search.SearchOptions;
import org.lungang.staffing.Staffing;
import org.lungang.web.Refusal;
import org.lungang.web.Request;
import org.lungang.web.Routes;
import org.lungang.web.Tickets;
import org.lungang.years.Enrolment;
import org.lungang.years.Hiring;
import org.lungang.years.Horizon;

/** The years to come: each planned in turn, as figures year by year and as a page to print. */
final class YearsApi {

  private static final int MOST_YEARS = 30;
  private static final int MOST_CHANGE = 50;
  private static final int SHOWN_BURDENS = 20;
  private static final int WIDTH = 96;

  /** The folder of a project that the pages of coming years are written to. */
  private static final String YEARS = "years";

  private static final String PAGE = "horizon.html";

  private YearsApi() {}

  static void add(Routes routes, Projects projects, Supplier<Tickets> tickets) {
    projects.post(routes, "/years", (project, request) -> years(project, request, tickets.get()));
  }

  /** Plans several years in turn, and writes the page about them. */
  private static Object years(OpenProject project, Request request, Tickets tickets)
      throws IOException {
    Horizon.Assumptions assumptions = assumptions(request);
    Staffing staffing = PeopleApi.staffing(project);
    District district = staffing.district();
    Policy policy = staffing.policy();
    Horizon.Outlook outlook =
        Horizon.of(district, policy, staffing.year(), assumptions, YearsApi::plan);
    Language language = project.books().language();
    List<Named> notes = new ArrayList<>();
    Path written =
        YearsAhead.write(
            project.folder().root().resolve(YEARS),
            outlook,
            district,
            policy,
            assumptions,
            List.of(),
            null,
            null,
            language,
            notes::add);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("backlog", HorizonText.backlog(outlook));
    answer.put("assumed", HorizonText.assumed(assumptions));
    answer.put("years", outlook.years().stream().map(Horizon.Year::year).toList());
    answer.put("figures", figures(outlook));
    answer.put("burdens", burdens(outlook));
    answer.put(
        "text",
        new Text(
            HorizonText.render(outlook, Language.ZH, WIDTH),
            HorizonText.render(outlook, Language.EN, WIDTH)));
    answer.put("notes", notes);
    answer.put("page", tickets.admit(PlanApi.answer(written.resolve(PAGE))));
    return answer;
  }

  private static Horizon.Assumptions assumptions(Request request) {
    int years = request.json().path("years").asInt(0);
    if (years < 1 || years > MOST_YEARS) {
      throw new Refusal(400, Text.say("years.most", MOST_YEARS));
    }
    BigDecimal change = request.json().path("needsChange").asDecimal(BigDecimal.ZERO);
    if (change.abs().compareTo(BigDecimal.valueOf(MOST_CHANGE)) > 0) {
      throw new Refusal(400, Text.say("years.change", MOST_CHANGE));
    }
    String hiring = request.json().path("hiring").asString(Hiring.Rule.NOBODY.name());
    Hiring.Rule rule =
        Arrays.stream(Hiring.Rule.values())
            .filter(each -> each.name().equals(hiring))
            .findFirst()
            .orElseThrow(() -> new Refusal(400, Text.say("years.hiring", hiring)));
    return new Horizon.Assumptions(years, change, new Hiring(rule, null), Enrolment.UNKNOWN);
  }

  /** The figures, each with what it was in each year. */
  private static List<Map<String, Object>> figures(Horizon.Outlook outlook) {
    return Arrays.stream(HorizonColumn.values())
        .filter(column -> column != HorizonColumn.YEAR)
        .map(
            column ->
                Map.<String, Object>of(
                    "id",
                    column.name(),
                    "name",
                    Text.of(column),
                    "charted",
                    column.isCharted(),
                    "cells",
                    outlook.years().stream().map(column::of).toList()))
        .toList();
  }

  private static List<Map<String, Object>> burdens(Horizon.Outlook outlook) {
    return outlook.burdens().stream()
        .limit(SHOWN_BURDENS)
        .map(
            burden ->
                Map.<String, Object>of(
                    "staff",
                    burden.member().id(),
                    "name",
                    burden.member().name(),
                    "times",
                    burden.times(),
                    "minutes",
                    burden.extraMinutes()))
        .toList();
  }

  private static Plan plan(Staffing staffing) {
    SearchOptions options =
        new SearchOptions(null, null, 0, Runtime.getRuntime().availableProcessors());
    return new Search(staffing, options, SearchListener.SILENT).run().plan();
  }
}
