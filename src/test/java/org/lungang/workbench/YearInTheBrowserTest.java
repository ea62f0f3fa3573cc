package org.lungang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lungang.dataset.DatasetTemplate;
import org.lungang.dataset.column.Table;
import org.lungang.language.Language;
import org.lungang.testing.Browser;

/**
 * A whole year in a real browser, without a command: from a sample to the plan, a hand movement,
 * the public list, an objection, the final list and next year's project, in both languages and at
 * two widths. With {@code -Dworkbench.pictures=FOLDER} every view is pictured.
 */
class YearInTheBrowserTest {

  private static final String LOCAL_ONLY = "MAP * ~NOTFOUND , EXCLUDE 127.0.0.1";

  private static final String QUESTIONS = "document.querySelectorAll('.question').length";

  @TempDir Path folder;

  private static @Nullable Path pictures(String language, int width) {
    String wanted = System.getProperty("workbench.pictures", "");
    return wanted.isEmpty() ? null : Path.of(wanted, language + "-" + width);
  }

  @ParameterizedTest
  @CsvSource({"zh, 1440", "en, 1024"})
  void aPlannersWholeYear(String language, int width) throws IOException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Path profile = Files.createDirectories(folder.resolve("profile"));
    try (Browser browser = Browser.start(profile, LOCAL_ONLY);
        WorkbenchClient client = WorkbenchClient.start(home)) {
      browser.open(client.workbench().address(null), width);
      WorkbenchPage page = new WorkbenchPage(browser, pictures(language, width));
      page.await(".hero h1");
      boolean zh = language.equals("zh");
      if (!zh) {
        page.click("button[lang=en]");
        page.awaitText("This year's rotation");
      }
      page.quiet();
      page.look("start");
      takesATemplate(page, zh);
      page.click(".way:nth-child(3)");
      page.await(".shape");
      page.look("start-sample");
      page.click("form .primary");
      page.await(".grid .grid-cell");
      page.quiet();
      page.look("lists");
      sortsAndFinds(page, browser, zh);
      showsConsents(page, zh);

      page.step(2);
      page.await(".section");
      page.look("policy");
      page.step(3);
      page.press(".run", zh ? "开始编制" : "Find the plan");
      // Score, what is proven and how far they are apart, while it searches.
      browser.await("document.querySelector('.live-tiles .gap b, .tiles.big')");
      page.await(".tiles.big");
      page.quiet();
      assertThat(page.text(".tiles.big .good b")).isEqualTo("✓");
      page.look("plan");

      page.step(4);
      page.click("li:nth-child(2) .person");
      page.await(".person-panel .options .school");
      page.press(".person-panel .row", zh ? "不交流" : "Stay");
      page.await(".verdict.AMBER .clause");
      page.look("board");
      page.press(".verdict", zh ? "最省" : "Cheapest");
      page.await(".repair .rows tbody tr:nth-child(2)");
      page.look("board-repair");
      page.press(".repair", zh ? "采用" : "Make these");
      page.await(".toast.good");
      page.quiet();
      page.press(".board .tabs", zh ? "花名册" : "Roster");
      page.await(".board .grid .grid-cell");
      page.look("board-roster");
      findsInTheRoster(page, browser);

      page.step(8);
      page.type("form .fields label:nth-child(1) input", "2026-08-01 – 2026-08-07");
      page.type("form .fields label:nth-child(2) input", "0377-00000000");
      page.click("form .check input");
      page.quiet();
      page.type("form .basis input", "某县通知");
      browser.await("document.querySelector('.based').textContent.includes('《某县通知》')");
      page.quiet();
      page.press("form", zh ? "写出公示名单" : "Write the public list");
      // Who was pinned to go was moved by hand to stay.
      page.press(".ask", zh ? "仍要公示" : "all the same");
      page.await(".states li:nth-child(2).done");
      page.quiet();
      page.look("publish");

      page.step(7);
      page.press(".head", zh ? "登记一件" : "Register an objection");
      page.type("form .fields label:nth-child(1) input", "T00148");
      page.type("form textarea", zh ? "家中有幼儿需照顾" : "A small child at home");
      page.type("form select", "STAY");
      page.press("form", zh ? "保存" : "Save");
      page.await(".table tbody tr");
      page.press(".page", zh ? "看看要动哪些人" : "See who has to change");
      page.await(".rows tbody tr");
      assertThat(page.text(".rows"))
          .as("where somebody goes, and how")
          .contains(zh ? "初级中学，副职外派" : "初级中学, Deputies out");
      page.look("objections");
      page.press(".table", zh ? "答复" : "Reply");
      page.await(".reply p");
      assertThat(page.text(".reply"))
          .as("what changes for whom is answered")
          .contains(zh ? "初级中学，副职外派；现安排：不交流。" : "Deputies out. Now: not posted.");
      page.look("reply");
      page.press(".page", zh ? "采用为新方案" : "Adopt as the new plan");
      page.await(".top .chip.DRAFT, .top .chip");
      browser.await("document.querySelector('.top .where').textContent.includes('2 ·')");

      page.step(5);
      page.type("form input.grow", "T00148");
      page.press("form", zh ? "查看" : "Show");
      page.await(".story");
      page.look("why");
      page.press("form", zh ? "一所学校" : "A school");
      page.type("form input.grow", "S002");
      page.press("form", zh ? "查看" : "Show");
      page.await(".story th");
      assertThat(page.text(".story")).as("names").doesNotContainPattern("\\b[SG]0\\d");
      page.step(6);
      page.quiet();
      page.look("whatif");
      page.press(".page", zh ? "比较方案" : "Compare plans");
      page.await(".verdicts li");
      assertThat(page.text(".verdicts li"))
          .startsWith(zh ? "方案 2与方案 1相比：必须规则" : "Plan 2 compared with Plan 1: mandatory");
      page.look("whatif-compared");
      page.step(8);
      page.press(".page", zh ? "定稿" : "Make it final");
      page.press(".ask", zh ? "仍要定稿" : "all the same");
      page.await(".states li:nth-child(3).done");
      page.step(10);
      page.await(".steps li");
      page.look("history");
      page.press(".steps", zh ? "处理异议后的重排" : "replanned after objections");
      page.await(".step-detail table");
      page.look("history-step");

      page.step(9);
      page.look("years");
      page.press(".years form", zh ? "推算今后几年" : "Look ahead");
      page.await(".years .bars figure:nth-child(8)");
      page.await(".years .bars li:nth-child(5)");
      page.awaitText("2030");
      page.look("years-ahead");

      page.step(8);
      page.press(".page", zh ? "从今年到明年" : "Next year from this year");
      page.press(".next-year", zh ? "看看会变成怎样" : "Show what changes");
      page.await(".next-year .tiles");
      page.look("next-year");
      page.press(".next-year", zh ? "建立明年的项目" : "Create next year");
      page.await(".grid .grid-cell");
      page.awaitText(zh ? "2027—2028" : "2027–2028");
      page.quiet();

      assertThat(page.seriousFaults()).isEmpty();
      assertThat(browser.requests())
          .allMatch(
              address ->
                  address.startsWith("http://127.0.0.1:" + client.workbench().port() + "/")
                      || address.startsWith("data:")
                      || address.startsWith("blob:"));
      assertThat(browser.console()).filteredOn(said -> said.contains("Content Security")).isEmpty();
      assertThat(browser.evaluate("location.href").asString()).doesNotContain("code=");
      assertThat(browser.evaluate("document.title").asString()).isEqualTo("轮岗工作台");
    }
    assertThat(Files.list(home)).anyMatch(file -> Files.exists(file.resolve("plans/2/plan.csv")));
  }

  /** Of a workbook every list is named in the language of the page. */
  private void takesATemplate(WorkbenchPage page, boolean zh) throws IOException {
    Language language = zh ? Language.ZH : Language.EN;
    Path workbook = folder.resolve("lists.xlsx");
    Files.write(workbook, DatasetTemplate.of(language, null));
    page.click(".way:nth-child(2)");
    // Of a file without any list no project is made: the button is still that for empty lists.
    Path other = Files.writeString(folder.resolve("other.csv"), "a\n1\n");
    page.choose(".drop input[type=file]", List.of(other));
    page.await(".drop .bad-text");
    assertThat(page.text("form .primary")).isEqualTo(zh ? "从空表开始" : "Start with empty lists");
    page.choose(".drop input[type=file]", List.of(workbook));
    page.await(".drop .chip:nth-of-type(" + Table.values().length + ")");
    String chips = page.text(".drop .fine");
    for (Table table : Table.values()) {
      assertThat(chips).contains(table.in(language) + " 0");
    }
    page.quiet();
    page.look("start-template");
  }

  private static void showsConsents(WorkbenchPage page, boolean zh) throws IOException {
    page.press(".lists .tabs", zh ? "同意情况" : "consents");
    page.await(".lists .empty");
    page.quiet();
    assertThat(page.text(".grid-head"))
        .contains(zh ? List.of("同意方", "答复", "经办人") : List.of("Party", "Answer", "By"));
    page.look("lists-consents");
    page.press(".lists .tabs", zh ? "教职工" : "staff");
    page.await(".grid .grid-cell");
  }

  /** Names stand as a dictionary of the page's language has them; a text is found in any column. */
  private static void sortsAndFinds(WorkbenchPage page, Browser browser, boolean zh) {
    page.click(".grid-head .head:nth-child(3)");
    browser.await(
        "(()=>{const order=new Intl.Collator(document.documentElement.lang,{numeric:true});const"
            + " names=[...document.querySelectorAll('.grid-body .grid-row')]"
            + ".sort((a,b)=>a.ariaRowIndex-b.ariaRowIndex).map(r=>r.children[2].textContent.trim());return"
            + " names.length>9&&names[0]!==names[9]"
            + "&&names.every((n,i)=>!i||order.compare(names[i-1],n)<=0)})()");
    page.type(".facets input", " t0014 ");
    browser.await(
        "document.querySelectorAll('.grid-body .grid-row').length===10"
            + "&&[...document.querySelectorAll('.grid-body .grid-row')]"
            + ".every(r=>r.children[1].textContent.includes('T0014'))");
    // As the cell shows it, not as the file has it.
    String word = zh ? "中层干部" : "middle manager";
    page.type(".facets input", word);
    browser.await(
        "(()=>{const rows=[...document.querySelectorAll('.grid-body .grid-row')];return"
            + " rows.length>9&&rows.every(r=>r.textContent.toLowerCase().includes('"
            + word
            + "'))})()");
    page.type(".facets input", "middle_manager");
    browser.await("document.querySelectorAll('.grid-body .grid-row').length===0");
    page.type(".facets input", "");
    browser.await("document.querySelectorAll('.grid-body .grid-row').length>10");
  }

  /**
   * Schools by the names that are shown, not by the ids behind them; nor codes that are not shown.
   */
  private static void findsInTheRoster(WorkbenchPage page, Browser browser) {
    String rows = "[...document.querySelectorAll('.board .grid-body .grid-row')]";
    String search = ".board .facets > input[type=search]";
    String school = page.text(".board .grid-body .grid-row > :nth-child(3)").strip();
    page.type(search, school);
    browser.await(
        rows + ".length>2&&" + rows + ".every(r=>r.textContent.includes('" + school + "'))");
    for (String hidden : new String[] {"S001", "NO_WAY", "support-out"}) {
      page.type(search, hidden);
      browser.await(rows + ".length===0");
    }
    page.type(search, "");
    browser.await(rows + ".length>10");
  }

  /** An office's roster, list of schools and list of groups, as it has them. */
  private List<Path> rosters() throws IOException {
    Path office = Files.createDirectories(folder.resolve("office"));
    List<Path> files = new ArrayList<>();
    for (Map.Entry<String, String> text : OfficeRosters.files("教师甲一").entrySet()) {
      files.add(Files.writeString(office.resolve(text.getKey()), text.getValue()));
    }
    files.sort(Comparator.naturalOrder());
    return files;
  }

  @ParameterizedTest
  @CsvSource({"zh, 1440", "en, 1024"})
  void anOfficesRostersBecomeAProjectAndItsPlan(String language, int width) throws IOException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Path profile = Files.createDirectories(folder.resolve("profile"));
    boolean zh = language.equals("zh");
    try (Browser browser = Browser.start(profile, LOCAL_ONLY);
        WorkbenchClient client = WorkbenchClient.start(home)) {
      browser.open(client.workbench().address(null), width);
      WorkbenchPage page = new WorkbenchPage(browser, pictures(language, width));
      page.await(".hero h1");
      if (!zh) {
        page.click("button[lang=en]");
        page.awaitText("This year's rotation");
      }
      page.click(".way:nth-child(1)");
      page.choose(".import input[type=file]", rosters());
      page.await(".import .question");
      page.quiet();
      page.look("import");
      // 年级主任: a middle manager or a teacher? One question for all three of them.
      int open = browser.evaluate(QUESTIONS).asInt();
      for (int left = open; left > 0; left--) {
        page.click(".question .row button");
        browser.await(QUESTIONS + "<" + left);
      }
      page.quiet();
      page.look("import-answered");
      assertThat(page.text(".import form .fine")).contains("36");
      page.press(".import form", zh ? "建立项目" : "Create the project");
      page.await(".grid .grid-cell");
      page.quiet();
      page.look("import-lists");
      page.step(3);
      page.press(".run", zh ? "开始编制" : "Find the plan");
      page.await(".tiles.big");
      page.quiet();
      page.look("import-plan");
      assertThat(page.seriousFaults()).isEmpty();
    }
    assertThat(Files.list(home))
        .anyMatch(
            file ->
                Files.exists(file.resolve("recipe.yaml"))
                    && Files.exists(file.resolve("plans/1/plan.csv")));
  }

  @Test
  void aWindowThatTheLauncherDidNotOpenIsToldSo() throws IOException {
    Path home = Files.createDirectories(folder.resolve("home"));
    Path profile = Files.createDirectories(folder.resolve("profile"));
    try (WorkbenchClient client = WorkbenchClient.start(home);
        Browser browser = Browser.start(profile, LOCAL_ONLY)) {
      browser.open("http://127.0.0.1:" + client.workbench().port() + "/", 1000);
      browser.await("document.body.innerText.includes('请用启动程序打开')");
    }
  }
}
