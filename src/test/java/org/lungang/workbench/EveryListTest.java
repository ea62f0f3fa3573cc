package org.lungang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lungang.dataset.DatasetTemplate;
import org.lungang.dataset.column.Column;
import org.lungang.dataset.column.Table;
import org.lungang.generator.Shape;
import org.lungang.language.Language;
import tools.jackson.databind.JsonNode;

/** Every list has its name and its headings in both languages wherever the page shows it. */
class EveryListTest {

  @TempDir Path folder;

  private static List<String> both(JsonNode text) {
    return List.of(text.path("zh").asString(), text.path("en").asString());
  }

  private static List<List<String>> names() {
    return List.of(Table.values()).stream()
        .map(table -> List.of(table.in(Language.ZH), table.in(Language.EN)))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void anUploadedWorkbookIsToldListByList(Language language) throws IOException {
    byte[] workbook = DatasetTemplate.of(language, null);
    try (WorkbenchClient client = WorkbenchClient.start(folder)) {
      JsonNode tables = client.upload("/api/upload/", "lists.xlsx", workbook).path("tables");
      assertThat(tables.valueStream().map(each -> both(each.path("name"))))
          .containsExactlyElementsOf(names());
      assertThat(tables.valueStream().map(each -> each.path("id").asString()))
          .containsExactlyElementsOf(List.of(Table.values()).stream().map(Table::name).toList());
      assertThat(tables.valueStream().map(each -> each.path("rows").asInt())).containsOnly(0);
    }
  }

  @Test
  void everyListOfAProjectHasItsNameAndItsHeadings() throws IOException {
    try (WorkbenchClient client =
        WorkbenchClient.start(folder).sample(folder.resolve("county"), "xx-county")) {
      JsonNode tables = client.get(client.path("")).path("tables");
      assertThat(tables.valueStream().map(each -> both(each.path("name"))))
          .containsExactlyElementsOf(names());
      for (Table table : Table.values()) {
        JsonNode columns = client.get(client.path("/lists/" + table.name())).path("columns");
        assertThat(columns.size()).as(table.name()).isPositive();
        for (JsonNode column : columns) {
          Column known =
              table.columns().stream()
                  .filter(each -> column.path("id").asString().equals(table + "_" + each))
                  .findFirst()
                  .orElseThrow();
          List<String> heading = both(column.path("heading"));
          assertThat(heading.get(0)).isEqualTo(known.chinese());
          assertThat(heading.get(1).replace(' ', '_')).isEqualToIgnoringCase(known.english());
        }
      }
    }
  }

  @Test
  void consentsAreTypedInChosenFromTheListsAndCheckedAsAnyOther() throws IOException {
    Path root = folder.resolve("county");
    try (WorkbenchClient client = WorkbenchClient.start(folder).sample(root, "xx-county")) {
      JsonNode list = client.get(client.path("/lists/CONSENTS"));
      assertThat(list.path("size").asInt()).isZero();
      assertThat(list.path("columns").valueStream().map(each -> both(each.path("heading"))))
          .containsExactly(
              List.of("教职工编号", "Staff id"),
              List.of("同意方", "Party"),
              List.of("学校编号", "School id"),
              List.of("答复", "Answer"),
              List.of("日期", "Date"),
              List.of("经办人", "By"));
      assertThat(choices(list, 1)).containsExactly("本人", "派出学校", "接收学校");
      assertThat(choices(list, 3)).containsExactly("已征求", "同意", "不同意");
      assertThat(strings(list, 3, "words")).isEqualTo(choices(list, 3));
      List<List<String>> rows =
          List.of(
              List.of("T00148", "本人", "", "同意", "2026-06-01", "人事科"),
              List.of("T00148", "派出学校", "", "好", "", ""));
      client.post(
          client.path("/lists/CONSENTS"),
          Map.of("insert", Map.of("at", 0, "rows", rows), "seen", 0));
      assertThat(client.get(client.path("")).path("sizes").path("CONSENTS").asInt()).isEqualTo(2);
      JsonNode problems = client.get(client.path("/problems"));
      assertThat(Files.readString(root.resolve("lists/同意情况.csv")))
          .contains("T00148,本人,,同意,2026-06-01,人事科");
      assertThat(problems.path("problems").valueStream().filter(p -> p.path("error").asBoolean()))
          .singleElement()
          .satisfies(
              problem -> {
                assertThat(problem.path("table").asString()).isEqualTo("CONSENTS");
                assertThat(problem.path("row").asInt()).isEqualTo(1);
                assertThat(problem.path("column").asInt()).isEqualTo(3);
              });
    }
  }

  /** In an English list the cells hold codes, for which the page shows words. */
  @Test
  void whatMayBeChosenHasItsWords() throws IOException {
    Path root = folder.resolve("english");
    NewProject.make(
        root,
        in ->
            NewProject.ofSample(
                in,
                new SampleAsked(Shape.XX_COUNTY, 0, 0.2, Set.of(), null, 0, null, Language.EN)));
    try (WorkbenchClient client = WorkbenchClient.start(folder).open(root)) {
      JsonNode schools = client.get(client.path("/lists/SCHOOLS"));
      assertThat(choices(schools, 2)).contains("NINE_YEAR");
      assertThat(strings(schools, 2, "words"))
          .hasSameSizeAs(choices(schools, 2))
          .contains("Nine-year")
          .doesNotContain("NINE_YEAR");
    }
  }

  private static List<String> choices(JsonNode list, int column) {
    return strings(list, column, "choices");
  }

  private static List<String> strings(JsonNode list, int column, String what) {
    return list.path("columns")
        .get(column)
        .path(what)
        .valueStream()
        .map(JsonNode::asString)
        .toList();
  }
}
