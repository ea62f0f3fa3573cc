package org.lungang.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lungang.language.Language;
import org.lungang.language.Named;
import org.lungang.project.EnrolmentFile;
import org.lungang.project.Forecast;
import org.lungang.project.YearsAhead;
import org.lungang.report.FuturesText;
import org.lungang.report.HorizonColumn;
import org.lungang.report.HorizonText;
import org.lungang.staffing.Staffing;
import org.lungang.web.Request;
import org.lungang.web.Routes;
import org.lungang.web.Tickets;
import org.lungang.years.Futures;
import org.lungang.years.Horizon;

/** The years to come: each planned in turn, as figures year by year and as a page to print. */
final class YearsApi {

  private static final int MOST_UPLOAD = 16 << 20;
  private static final int SHOWN_BURDENS = 20;
  private static final int WIDTH = 96;

  /** The folder of a project that the pages of coming years are written to. */
  private static final String YEARS = "years";

  private static final String PAGE = "horizon.html";

  private YearsApi() {}

  static void add(Routes routes, Projects projects, Uploads uploads, Supplier<Tickets> tickets) {
    projects.get(routes, "/years", (project, request) -> known(project));
    projects.post(routes, "/years", (project, request) -> years(project, request, tickets.get()));
    projects.post(
        routes,
        "/years/stop",
        (project, request) -> {
          project.years().stop();
          return project.years().state();
        });
    routes.post(
        "/api/projects/{project}/years/enrolment/{name}",
        MOST_UPLOAD,
        request -> Projects.answer(() -> takeEnrolment(projects.get(request), request, uploads)));
  }

  /** Whether pupils are expected, and whether a forecast runs. */
  private static Map<String, Object> known(OpenProject project) {
    return Map.of(
        "enrolment",
        Files.isRegularFile(project.folder().enrolment()),
        "run",
        project.years().state());
  }

  /** A file of expected pupils becomes the project's, if it has no errors. */
  private static Object takeEnrolment(OpenProject project, Request request, Uploads uploads)
      throws IOException {
    Staffing staffing = PeopleApi.staffing(project);
    String name = StartApi.requireFileName(request.parameter("name"));
    Path file = uploads.keep(name, request.body());
    try {
      List<Named> notes = new ArrayList<>();
      int schools =
          EnrolmentFile.read(file, staffing.district(), staffing.year(), notes::add)
              .bySchool()
              .size();
      ProjectFolder.write(project.folder().enrolment(), request.body());
      return Map.of("schools", schools, "notes", notes);
    } finally {
      uploads.drop(file);
    }
  }

  /** Plans several years in turn, and writes the page about them. */
  private static Object years(OpenProject project, Request request, Tickets tickets)
      throws IOException {
    Staffing staffing = PeopleApi.staffing(project);
    List<Named> notes = new ArrayList<>();
    YearsAsked asked = YearsAsked.of(project, staffing, request, notes::add);
    Forecast forecast =
        project
            .years()
            .run(
                planner ->
                    Forecast.of(
                        staffing.district(),
                        staffing.policy(),
                        staffing.year(),
                        asked.assumptions(),
                        asked.scenarios(),
                        asked.ahead(),
                        planner));
    @Nullable Futures futures = asked.futures() == 0 ? null : forecast.tried(asked.futures());
    Horizon.Outlook outlook = forecast.outlook();
    Language language = project.books().language();
    List<Named> scenarios = forecast.future().scenarios();
    Path written =
        YearsAhead.write(
            project.folder().root().resolve(YEARS),
            outlook,
            forecast.future().district(),
            forecast.future().policy(),
            asked.assumptions(),
            scenarios,
            forecast.bound(),
            futures,
            language,
            notes::add);
    List<Named> assumed = new ArrayList<>(HorizonText.assumed(asked.assumptions()));
    assumed.addAll(scenarios);
    if (forecast.bound() != null) {
      assumed.add(HorizonText.ahead(outlook, forecast.bound()));
    }
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("backlog", HorizonText.backlog(outlook));
    answer.put("assumed", assumed);
    answer.put("years", outlook.years().stream().map(Horizon.Year::year).toList());
    answer.put("figures", figures(outlook));
    answer.put("burdens", burdens(outlook));
    answer.put("futures", futures(futures, staffing.year()));
    answer.put(
        "text",
        new Text(
            HorizonText.render(outlook, Language.ZH, WIDTH),
            HorizonText.render(outlook, Language.EN, WIDTH)));
    answer.put("notes", notes);
    answer.put("page", tickets.admit(PlanApi.answer(written.resolve(PAGE))));
    return answer;
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

  /** The first year's plan in drawn futures: a row a rule, and what was drawn; empty for none. */
  private static Map<String, Object> futures(@Nullable Futures futures, int year) {
    return futures == null
        ? Map.of()
        : Map.of(
            "heading",
            FuturesText.heading(year),
            "columns",
            FuturesText.NUMBERS,
            "rows",
            futures.promises().stream().map(each -> FuturesText.cells(futures, each)).toList(),
            "note",
            FuturesText.note(futures, year));
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
                    burden.name(),
                    "times",
                    burden.times(),
                    "minutes",
                    burden.extraMinutes()))
        .toList();
  }
}
