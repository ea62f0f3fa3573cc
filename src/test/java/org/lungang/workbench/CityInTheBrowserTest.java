package org.lungang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lungang.generator.Shape;
import org.lungang.testing.Browser;
import tools.jackson.databind.JsonNode;

/**
 * Every view with 100,000 staff, and how long it takes: nothing here depends on times, they are
 * printed. {@code -Dworkbench.scale=1} does the same with another size, {@code
 * -Dworkbench.pictures=FOLDER} pictures every view.
 */
@Tag("long")
class CityInTheBrowserTest {

  private static final String LOCAL_ONLY = "MAP * ~NOTFOUND , EXCLUDE 127.0.0.1";
  private static final int TIMES = 20;
  private static final int MOST_SECONDS = 900;

  /** Two frames later what was asked for is on the screen. */
  private static final String SHOWN =
      "await new Promise(d=>requestAnimationFrame(()=>requestAnimationFrame(d)));";

  @TempDir Path folder;

  private final List<String> figures = new ArrayList<>();
  private long began;
  private double programBefore;
  private double pageBefore;

  @Test
  void everyViewOpensWithAHundredThousandStaff() throws IOException {
    double scale = Double.parseDouble(System.getProperty("workbench.scale", "94.1"));
    Path root = folder.resolve("city");
    NewProject.make(root, in -> NewProject.ofSample(in, SampleAsked.plain(Shape.XX_COUNTY, scale)));
    Path profile = Files.createDirectories(folder.resolve("profile"));
    String wanted = System.getProperty("workbench.pictures", "");
    @Nullable Path pictures = wanted.isEmpty() ? null : Path.of(wanted);
    try (WorkbenchClient client = WorkbenchClient.start(folder);
        Browser browser = Browser.start(profile, LOCAL_ONLY)) {
      browser.send("Performance.enable", Map.of("timeDomain", "threadTicks"));
      begin(browser);
      browser.open(client.workbench().address(null), 1440);
      WorkbenchPage page = new WorkbenchPage(browser, pictures);
      page.await(".hero h1");
      once(browser, "first view after the start of the server");
      browser.open("about:blank", 1440);
      begin(browser);
      browser.open(client.workbench().address(root), 1440);
      page.await(".grid .grid-cell");
      once(browser, "project opened, its staff listed");
      client.open(root);
      begin(browser);
      page.quiet();
      once(browser, "its problems told");
      page.look("city-lists");
      int staff = client.get(client.path("")).path("sizes").path("STAFF").asInt();
      figures.add(0, staff + " staff");

      measure(
          browser,
          "sorting all rows by another column",
          "document.querySelector('.grid-head .head:nth-child('+(3+i%6)+')').click();");
      measure(
          browser,
          "filtering all rows by a text",
          "f.value=['张','王','李','2','S01'][i%5]+(i>4?i%7:'');"
              + "f.dispatchEvent(new Event('input',{bubbles:true}));");
      browser.evaluate(
          "(f=>{f.value='';f.dispatchEvent(new Event('input',{bubbles:true}))})("
              + "document.querySelector('.facets input'))");
      browser.evaluate(
          "[...document.querySelectorAll('.facet summary')].slice(0,3).forEach(s=>s.click())");
      page.await(".facet input[type=checkbox]");
      measure(
          browser,
          "filtering all rows by a facet",
          "{const b=document.querySelectorAll('.facet"
              + " input[type=checkbox]');b[i%b.length].click();}");
      begin(browser);
      page.step(2);
      page.await(".policy .tiles b");
      page.quiet();
      once(browser, "policy with the arithmetic of every group");
      page.look("city-policy");

      begin(browser);
      client.search();
      once(browser, "search and the plan's files");
      begin(browser);
      page.step(3);
      page.await(".tiles.big");
      page.quiet();
      once(browser, "plan");
      page.picture("city-plan");
      begin(browser);
      page.step(4);
      page.await(".board .person");
      page.quiet();
      once(browser, "board");
      page.picture("city-board");
      drags(browser);
      moves(client);
      for (int step : new int[] {5, 6, 7, 8, 9, 10}) {
        begin(browser);
        page.step(step);
        page.await("main h1");
        page.quiet();
        once(browser, "view " + step);
        page.picture("city-" + step);
      }
      lookAhead(browser, page);
      figures.add("server's memory in use after a collection: " + usedMegabytes() + " MB");
      figures.add(
          "page's memory in use: "
              + browser.evaluate("performance.memory.usedJSHeapSize").asLong() / 1_000_000
              + " MB");
      assertThat(page.seriousFaults()).isEmpty();
    } finally {
      figures.forEach(System.out::println);
    }
  }

  /** The forecast of the years, which takes as long as some searches do. */
  private void lookAhead(Browser browser, WorkbenchPage page) throws IOException {
    page.step(9);
    page.await(".years form");
    begin(browser);
    page.press(".years form", "推算今后几年");
    for (int second = 0; second < MOST_SECONDS; second++) {
      if (browser
          .evaluate("!!document.querySelector('.years .bars li:nth-child(5)')")
          .asBoolean()) {
        break;
      }
      browser.settle("new Promise(done=>setTimeout(done,1000))");
    }
    page.await(".years .bars figure:nth-child(8)");
    once(browser, "forecast of the years");
    page.picture("city-years");
  }

  private void begin(Browser browser) {
    programBefore = processorMillis();
    pageBefore = processorSeconds(browser);
    began = System.nanoTime();
  }

  /** What was done since {@link #begin}: by the clock, and what program and page worked. */
  private void once(Browser browser, String what) {
    figures.add(
        String.format(
            Locale.ROOT,
            "%s: %d ms (processor: program %.0f ms, page %.0f ms)",
            what,
            (System.nanoTime() - began) / 1_000_000,
            processorMillis() - programBefore,
            (processorSeconds(browser) - pageBefore) * 1000));
  }

  private void told(String what, List<Double> millis) {
    List<Double> sorted = millis.stream().sorted().toList();
    figures.add(
        String.format(
            Locale.ROOT,
            "%s: median %.1f ms, worst of %d %.1f ms",
            what,
            sorted.get(sorted.size() / 2),
            sorted.size(),
            sorted.get(sorted.size() - 1)));
  }

  /** Does something often in the page, until it is on the screen each time. */
  private void measure(Browser browser, String what, String does) {
    measure(browser, what, "", does);
  }

  /** The same, with something before it each time that does not count. */
  private void measure(Browser browser, String what, String first, String does) {
    double before = processorSeconds(browser);
    JsonNode millis =
        browser.settle(
            "(async()=>{const f=document.querySelector('.facets input'),out=[],"
                + "until=async c=>{while(!c())await new Promise(requestAnimationFrame);};"
                + "for(let i=0;i<"
                + TIMES
                + ";i++){"
                + first
                + "const t=performance.now();"
                + does
                + SHOWN
                + "out.push(performance.now()-t);}return out})()");
    List<Double> all = new ArrayList<>();
    millis.forEach(each -> all.add(each.asDouble()));
    told(what, all);
    figures.add(
        String.format(
            Locale.ROOT,
            "  of the page's processor, mean: %.1f ms",
            (processorSeconds(browser) - before) * 1000 / TIMES));
  }

  /** What the page's main thread has worked, however busy the machine is. */
  private static double processorSeconds(Browser browser) {
    for (JsonNode metric : browser.send("Performance.getMetrics", Map.of()).path("metrics")) {
      if (metric.path("name").asString().equals("TaskDuration")) {
        return metric.path("value").asDouble();
      }
    }
    throw new AssertionError("TaskDuration");
  }

  /** What this process has worked, which the server is part of. */
  private static double processorMillis() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime()
        / 1e6;
  }

  /** Somebody is taken, and every school of the group shows its colour; then let go over one. */
  private void drags(Browser browser) {
    String take =
        "const p=document.querySelectorAll('.board .person');p[i%p.length].dispatchEvent("
            + "new DragEvent('dragstart',{bubbles:true}));";
    String coloured = "await until(()=>document.querySelector('.options .school'));";
    measure(
        browser,
        "colours of the schools when somebody is dragged",
        "document.querySelectorAll('.tree .school')[i*7%document.querySelectorAll('.tree"
            + " .school').length].click();await new Promise(d=>setTimeout(d,500));",
        take + coloured);
    measure(
        browser,
        "verdict in the page, from the drop on",
        take + coloured + "await new Promise(d=>setTimeout(d,100));",
        "const s=document.querySelectorAll('.tree .school');s[i*7%s.length].dispatchEvent("
            + "new DragEvent('drop',{bubbles:true}));"
            + "await until(()=>document.querySelector('.verdict .lamp'));");
  }

  /** What a drag asks: a verdict, then the cheapest repair of the rest. */
  private void moves(WorkbenchClient client) throws IOException {
    JsonNode people = client.get(client.path("/people"));
    JsonNode ids = people.path("columns").get(0);
    JsonNode hosts = null;
    for (JsonNode column : people.path("columns")) {
      if (column.path("id").asString().equals("host")) {
        hosts = column;
      }
    }
    List<String> posted = new ArrayList<>();
    for (int row = 0; row < people.path("size").asInt(); row++) {
      if (!hosts.path("values").get(hosts.path("cells").get(row).asInt()).asString("").isEmpty()) {
        posted.add(ids.path("values").get(ids.path("cells").get(row).asInt()).asString());
      }
    }
    List<Double> verdicts = new ArrayList<>();
    List<Double> repairs = new ArrayList<>();
    double ofVerdicts = 0;
    double ofRepairs = 0;
    for (int i = 0; i < TIMES; i++) {
      Map<String, Object> stays = new HashMap<>();
      stays.put("staff", posted.get((int) ((long) i * posted.size() / TIMES)));
      stays.put("school", null);
      Map<String, Object> moves = Map.of("moves", List.of(stays));
      double before = processorMillis();
      long began = System.nanoTime();
      client.post(client.path("/board/verdict"), moves);
      verdicts.add((System.nanoTime() - began) / 1e6);
      ofVerdicts += processorMillis() - before;
      before = processorMillis();
      began = System.nanoTime();
      client.post(client.path("/board/repair"), moves);
      repairs.add((System.nanoTime() - began) / 1e6);
      ofRepairs += processorMillis() - before;
    }
    String processor = "  of the server's processor, mean: %.1f ms";
    told("verdict on a drag, of the server", verdicts);
    figures.add(String.format(Locale.ROOT, processor, ofVerdicts / TIMES));
    told("cheapest repair, of the server", repairs);
    figures.add(String.format(Locale.ROOT, processor, ofRepairs / TIMES));
  }

  private static long usedMegabytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000;
  }
}
