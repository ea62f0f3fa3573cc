package org.lungang.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lungang.language.Language;
import org.lungang.policy.PolicyCatalog;
import org.lungang.policy.PolicyReader;
import org.lungang.policy.PolicyWriter;
import org.lungang.web.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The form of a policy speaks plainly in both languages: no codes, no keys, nothing about how YAML
 * is written.
 */
class SchemaFieldsTest {

  private static final JsonNode SCHEMA =
      Json.read(new String(PolicyCatalog.schema(), StandardCharsets.UTF_8));

  static List<String> policies() {
    return PolicyCatalog.ids();
  }

  @ParameterizedTest
  @MethodSource("policies")
  void titlesAndChoicesOfEveryShippedPolicyAreWords(String id) {
    JsonNode tree = new YAMLMapper().readTree(PolicyWriter.toYaml(PolicyReader.read(id).policy()));
    List<PolicyApi.Field> fields = new ArrayList<>();
    new SchemaFields(SCHEMA).collect(tree, null, fields);
    assertThat(fields).isNotEmpty();
    for (PolicyApi.Field field : fields) {
      String title = field.title().zh();
      String own = title.substring(title.lastIndexOf('›') + 1).strip();
      assertThat(own).as(String.join(".", field.path())).doesNotContainPattern("[A-Z_]{3,}|null");
      assertThat(title).as("parts by their names").doesNotContainPattern("[a-z]{3,}|，按编号");
      assertThat(field.title().en())
          .as(String.join(".", field.path()))
          .doesNotContainPattern("[A-Z_]{3,}|\\bnull\\b|`|\\bby id\\b|› [a-z-]+( ›|$)");
      for (PolicyApi.Choice choice : field.choices()) {
        assertThat(choice.name().zh()).as(choice.value()).doesNotContainPattern("[A-Za-z]");
      }
    }
  }

  @Test
  void everyCodeOfTheSchemaHasAChineseWord() {
    for (JsonNode codes : SCHEMA.findValues("enum")) {
      assertThat(SchemaFields.choices(Json.read("{\"enum\":" + codes + "}")))
          .allSatisfy(
              choice ->
                  assertThat(choice.name().zh())
                      .as(choice.value())
                      .isNotEmpty()
                      .doesNotContainPattern("[A-Za-z]"));
    }
  }

  @Test
  void everyTitleOfTheSchemaIsPlain() {
    for (JsonNode properties : SCHEMA.findValues("properties")) {
      properties
          .properties()
          .forEach(
              each ->
                  assertThat(
                          SchemaFields.plain(
                              each.getValue().path("title").asString("无"),
                              each.getKey(),
                              Language.ZH))
                      .as(each.getKey())
                      .isNotEmpty()
                      .doesNotContainPattern("[A-Z_]{3,}|null"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          占 of 所列人员的比例，向上取整：20% 或 1/3 | share | 占所列人员的比例，向上取整
          age：男性超过此年龄 | men | 男性超过此年龄
          按集团类型列出的交流形式；OTHERS 为未列出的类型 | flows | 按集团类型列出的交流形式
          仅限这些类型的集团（GROUP） | group_types | 仅限这些类型的集团
          接收学校的学段：SHARED 同学段，ANY 不限 | host_stage | 接收学校的学段
          SENT 派出；RECEIVED 到校 | what | 统计什么
          不少于 share_of 的这一比例，向上取整 | at_least_share | 不少于这一比例，向上取整
          一种交流形式；写 null 即取消 | flow | 一种交流形式
          应交流的年数 | due_years | 应交流的年数
          """)
  void whatOnlyWritersOfThePolicyNeedIsLeftOut(String title, String key, String plain) {
    assertThat(SchemaFields.plain(title, key, Language.ZH)).isEqualTo(plain);
  }
}
