package org.lungang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What an office's files do not say is given in the wizard: minutes, and periods of a class. */
class ImportApiTest {

  private static final String CLASSES =
      "学校名称,学段,城乡类型,班级数\n青石镇中心小学,小学,镇区,12\n青石镇河口小学,小学,镇区,6\n青石镇柳林小学,小学,镇区,6\n";

  @TempDir Path folder;

  @Test
  void minutesAndPeriodsAreGivenAndCountInTheProject() throws IOException {
    try (WorkbenchClient client = WorkbenchClient.start(folder)) {
      client.post("/api/import/begin", Map.of());
      JsonNode state = null;
      for (Map.Entry<String, String> file : OfficeRosters.files("教师甲一").entrySet()) {
        String text = file.getKey().equals("学校名录.csv") ? CLASSES : file.getValue();
        state = client.upload("/api/import/files/", file.getKey(), text);
      }
      assertThat(state.path("lacksMinutes").asBoolean()).isTrue();
      assertThat(state.path("lacks"))
          .as("what the wizard takes itself is entered there")
          .extracting(each -> each.path("remedy").path("zh").asString())
          .anyMatch(remedy -> remedy.contains("补填通行时间"))
          .anyMatch(remedy -> remedy.contains("补填课程计划"))
          .noneMatch(remedy -> remedy.contains("配方"));
      JsonNode primary = state.path("courses").get(0);
      assertThat(primary.path("stage").asString()).isEqualTo("PRIMARY");
      assertThat(primary.path("subjects").valueStream().map(each -> each.path("name").path("zh")))
          .as("what is taught there, in the order of the curriculum")
          .map(JsonNode::asString)
          .containsExactly("语文", "数学", "英语");
      assertThat(primary.path("subjects").get(0).path("number").asString()).isEmpty();

      for (int wrong : new int[] {0, 601}) {
        assertThat(refused(client, "minutes", Map.of("minutes", wrong))).isEqualTo(400);
      }
      Map<String, Object> chinese = Map.of("stage", "PRIMARY", "subject", "CHINESE");
      for (Object wrong : new Object[] {0, 20.01, 1.005}) {
        assertThat(
                refused(
                    client,
                    "periods",
                    Map.of("stage", "PRIMARY", "subject", "CHINESE", "number", wrong)))
            .isEqualTo(400);
      }
      assertThat(refused(client, "periods", Map.of("stage", "NURSERY", "number", 1)))
          .isEqualTo(400);

      state =
          client.post(
              "/api/import/answers",
              Map.of(
                  "minutes",
                  List.of(Map.of("minutes", 25)),
                  "periods",
                  List.of(
                      Map.of(
                          "stage",
                          chinese.get("stage"),
                          "subject",
                          chinese.get("subject"),
                          "number",
                          8))));
      assertThat(state.path("lacksMinutes").asBoolean()).isFalse();
      assertThat(state.path("minutes").path("*").asInt()).isEqualTo(25);
      assertThat(state.path("courses").get(0).path("subjects").get(0).path("number").asInt())
          .as("still there to be corrected")
          .isEqualTo(8);
      while (state.path("open").asInt() > 0) {
        JsonNode question = state.path("questions").get(0);
        boolean isOfATeacher = question.path("text").path("zh").asString().contains("每名教师");
        state =
            client.post(
                "/api/import/answers",
                Map.of(
                    "answers",
                    List.of(
                        Map.of(
                            "key",
                            question.path("key").asString(),
                            "answer",
                            isOfATeacher
                                ? "16"
                                : question.path("options").get(0).path("value").asString()))));
      }
      Path made = folder.resolve("made");
      client.post(
          "/api/import/finish",
          Map.of(
              "folder", made.toString(),
              "name", "青石镇",
              "year", 2026,
              "policy", "standard",
              "language", "zh"));
      String needs = Files.readString(made.resolve("lists/学科需求.csv"));
      assertThat(needs).as("12 classes of 8 periods, 16 of each teacher").containsPattern("语文,6");
      assertThat(Files.readString(made.resolve("lists/通行时间.csv"))).contains(",25");
      assertThat(Files.readString(made.resolve("recipe.yaml"))).contains("\"语文\": 8");
    }
  }

  @Test
  void aFileThatIsGivenAgainTakesThePlaceOfTheFirstAndAnyCanBeLeftOut() throws IOException {
    try (WorkbenchClient client = WorkbenchClient.start(folder)) {
      client.post("/api/import/begin", Map.of());
      client.upload("/api/import/files/", "学校名录.csv", "学校名称,学段\n青石镇中心小学,小学\n");
      JsonNode state = client.upload("/api/import/files/", "学校名录.csv", CLASSES);
      assertThat(state.path("files")).hasSize(1);
      assertThat(state.path("tables").get(0).path("rows").asInt()).isEqualTo(3);
      assertThat(state.path("more").asInt(-1)).as("questions beside those shown").isZero();

      client.upload("/api/import/files/", "集团名单.csv", "集团名称,牵头校\n");
      state = client.post("/api/import/leave-out", Map.of("file", "集团名单.csv"));
      assertThat(state.path("files")).map(JsonNode::asString).containsExactly("学校名录.csv");
      state = client.post("/api/import/leave-out", Map.of("file", "学校名录.csv"));
      assertThat(state.has("tables")).as("nothing to look at").isFalse();
    }
  }

  @Test
  void filesAreTakenUnderAnyNameThatOfficesGiveThem() throws IOException {
    try (WorkbenchClient client = WorkbenchClient.start(folder)) {
      client.post("/api/import/begin", Map.of());
      List<String> names =
          List.of("附件1：学校名录【终稿】.csv", "“学校”、名录—2026&2027+1,#2;50%.csv", "《名录》[a]{b}~'c'$=@!^`.csv");
      JsonNode state = client.get("/api/start");
      for (String name : names) {
        state = client.upload("/api/import/files/", name, CLASSES);
      }
      assertThat(state.path("files")).map(JsonNode::asString).containsExactlyElementsOf(names);
      for (String name : List.of("a/b.csv", "a\\b.csv", "..", "a:b.csv", "a\nb.csv", "~$名录.xlsx")) {
        assertThat(client.ask("POST", path(name), Map.of()).status()).as(name).isEqualTo(400);
      }
      assertThat(client.ask("POST", path("~$名录.xlsx"), Map.of()).body().toString())
          .contains("~$名录.xlsx 是 Excel 或 WPS 打开工作簿时产生的临时文件", "while a workbook is open");
    }
  }

  @Test
  void whatIsWrongWithAFileNamesItAndNotTheFolderWhereItIsKept() throws IOException {
    try (WorkbenchClient client = WorkbenchClient.start(folder)) {
      client.post("/api/import/begin", Map.of());
      client.upload("/api/import/files/", "空.csv", "");
      JsonNode state = client.upload("/api/import/files/", "名册.pdf", "%PDF-1.4");
      assertThat(state.path("problems").get(0).path("zh").asString())
          .startsWith("名册.pdf：这是 PDF 文件。");
      assertThat(state.toString()).contains("空.csv").doesNotContain("uploads");
    }
  }

  private static String path(String name) {
    return "/api/import/files/"
        + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static int refused(WorkbenchClient client, String what, Map<String, Object> given)
      throws IOException {
    return client.ask("POST", "/api/import/answers", Map.of(what, List.of(given))).status();
  }
}
